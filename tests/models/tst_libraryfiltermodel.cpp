// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/libraryfiltermodel.h"
#include "models/librarymodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

class TestLibraryFilterModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<LibraryModel> m_library;
    std::unique_ptr<LibraryFilterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<LibraryModel>();
        m_model = std::make_unique<LibraryFilterModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setSourceModel(m_library.get());
        const EventRow harbour = makeEvent(u"Harbour"_s, 2023);
        const EventRow alpen = makeEvent(u"Alpen"_s, 2019);
        TalkRow boats = makeTalk(harbour, u"Boats"_s, u"Wed"_s, 0);
        boats.status = ReadStatus::Done;
        boats.tags = {u"ops/deploy"_s};
        TalkRow queues = makeTalk(harbour, u"Queues"_s, u"Thu"_s, 1);
        queues.status = ReadStatus::Reading;
        queues.openTodos = 1;
        queues.speakers = {u"Ines Okafor"_s};
        TalkRow async = makeTalk(alpen, u"Async"_s);
        async.isStarred = true;
        async.status = ReadStatus::Done;
        m_library->setLibrary(
            {harbour, alpen}, {boats, queues, makeTalk(harbour, u"Types"_s, u"Thu"_s, 1), async});
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_library.reset();
    }

    void filtersKeepTheWayToTheTalks_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<QString>("tree");
        QTest::newRow("all")
            << int(LibraryFilter::All)
            << u"Harbour 2023\n  Wed\n    Boats\n  Thu\n    Queues\n    Types\nAlpen 2019\n  Async\n"_s;
        QTest::newRow("unread") << int(LibraryFilter::Unread) << u"Harbour 2023\n  Thu\n    Types\n"_s;
        QTest::newRow("reading") << int(LibraryFilter::Reading) << u"Harbour 2023\n  Thu\n    Queues\n"_s;
        QTest::newRow("to-dos") << int(LibraryFilter::Todos) << u"Harbour 2023\n  Thu\n    Queues\n"_s;
        QTest::newRow("starred") << int(LibraryFilter::Starred) << u"Alpen 2019\n  Async\n"_s;
    }

    void filtersKeepTheWayToTheTalks()
    {
        QFETCH(int, filter);
        QFETCH(QString, tree);
        m_model->setFilter(static_cast<LibraryFilter>(filter));
        QCOMPARE(treeText(*m_model), tree);
    }

    void aTagIncludesItsBranch()
    {
        m_model->setTag(u"ops"_s);
        QCOMPARE(treeText(*m_model), u"Harbour 2023\n  Wed\n    Boats\n"_s);
        m_model->setTag(u"op"_s);
        QCOMPARE(treeText(*m_model), QString());
    }

    void wordsAreLookedForInTitleSpeakersAndEvent()
    {
        m_model->setText(u"okafor HARB"_s);
        QCOMPARE(treeText(*m_model), u"Harbour 2023\n  Thu\n    Queues\n"_s);
        m_model->setText(u"alp"_s);
        QCOMPARE(treeText(*m_model), u"Alpen 2019\n  Async\n"_s);
        m_model->setText({});
        QVERIFY(!m_model->isNarrowed());
    }

    void theOpenTalkStaysWhenItLeavesTheFilter()
    {
        m_model->setFilter(LibraryFilter::Unread);
        m_model->keepTalk(idOf(u"Types"_s));
        TalkRow types = *m_library->talk(idOf(u"Types"_s));
        types.status = ReadStatus::Done;
        m_library->updateTalk(types);
        QCOMPARE(treeText(*m_model), u"Harbour 2023\n  Thu\n    Types\n"_s);
        m_model->keepTalk({});
        QCOMPARE(treeText(*m_model), QString());
    }

    void aChangedStatusMovesATalkIntoTheFilter()
    {
        m_model->setFilter(LibraryFilter::Unread);
        TalkRow async = *m_library->talk(idOf(u"Async"_s));
        async.status = ReadStatus::Unread;
        m_library->updateTalk(async);
        QCOMPARE(treeText(*m_model), u"Harbour 2023\n  Thu\n    Types\nAlpen 2019\n  Async\n"_s);
    }

    void ordersByNameAndByUnread()
    {
        m_model->setOrder(LibraryOrder::ByName);
        QVERIFY(treeText(*m_model).startsWith(u"Alpen 2019\n  Async\nHarbour 2023\n  Wed\n"_s));
        m_model->setOrder(LibraryOrder::UnreadFirst);
        QCOMPARE(treeText(*m_model),
            u"Harbour 2023\n  Wed\n    Boats\n  Thu\n    Types\n    Queues\nAlpen 2019\n  Async\n"_s);
        m_model->setOrder(LibraryOrder::ByDate);
        QVERIFY(treeText(*m_model).startsWith(u"Harbour 2023\n  Wed\n    Boats\n  Thu\n    Queues\n"_s));
    }
};

QTEST_GUILESS_MAIN(TestLibraryFilterModel)
#include "tst_libraryfiltermodel.moc"
