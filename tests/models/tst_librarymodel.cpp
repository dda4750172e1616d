// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "models/librarymodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

const EventRow harbour = makeEvent(u"Harbour Conf"_s, 2023);
const EventRow lowlands = makeEvent(u"PyLowlands"_s, 2019);

std::vector<TalkRow> someTalks()
{
    return {makeTalk(harbour, u"Boats"_s, u"Wed"_s, 0), makeTalk(harbour, u"Queues"_s, u"Thu"_s, 1),
        makeTalk(harbour, u"Types"_s, u"Thu"_s, 1), makeTalk(lowlands, u"Async"_s)};
}

} // namespace

class TestLibraryModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<LibraryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setLibrary({harbour, lowlands}, someTalks());
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void daysStandOnlyWhereAnEventHasThem()
    {
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\n  Wed\n    Boats\n  Thu\n    Queues\n    Types\nPyLowlands 2019\n  Async\n"_s);
    }

    void unnamedDaysAreNumbered()
    {
        m_model->setTalks({makeTalk(lowlands, u"One"_s, {}, 0), makeTalk(lowlands, u"Two"_s, {}, 1)});
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\nPyLowlands 2019\n  Day 1\n    One\n  Day 2\n    Two\n"_s);
    }

    void notesOfAnEventStandBeforeItsDaysAndAreNotCounted()
    {
        TalkRow notes = makeTalk(harbour, u"The ferry"_s);
        notes.kind = eventNotesKind();
        TalkRow others = makeTalk(lowlands, u"The train"_s);
        others.kind = eventNotesKind();
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(notes);
        talks.push_back(others);
        m_model->setTalks(talks);
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\n  Notes of the event\n    The ferry\n  Wed\n    Boats\n  Thu\n    Queues\n"
            "    Types\nPyLowlands 2019\n  The train\n  Async\n"_s);
        QCOMPARE(m_model->index(0, 0).data(TalkCountRole).toInt(), 3);
        QCOMPARE(m_model->index(1, 0).data(TalkCountRole).toInt(), 1);
        QVERIFY(m_model->indexOfTalk(others.id).data(EventNotesRole).toBool());
        m_model->setTalks(someTalks());
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    }

    void aTalkOfAnUnknownEventMakesOne()
    {
        TalkRow stray = makeTalk(EventRow(), u"Stray"_s);
        m_model->setTalks({stray});
        QCOMPARE(treeText(*m_model), u"Harbour Conf 2023\nPyLowlands 2019\nWithout an event\n  Stray\n"_s);
    }

    void theSameSnapshotSaysNothing()
    {
        SignalLog log(*m_model);
        m_model->setLibrary({harbour, lowlands}, someTalks());
        QCOMPARE(log.take(), QStringList());
    }

    void aNewTalkIsOneInsertAndSelectionsLiveOn()
    {
        const QPersistentModelIndex types(m_model->indexOfTalk(idOf(u"Types"_s)));
        SignalLog log(*m_model);
        std::vector<TalkRow> talks = someTalks();
        talks.insert(talks.begin() + 2, makeTalk(harbour, u"Retries"_s, u"Thu"_s, 1));
        m_model->setTalks(talks);
        QCOMPARE(log.take(),
            (QStringList{
                u"insert 1-1 under Thu"_s, u"change Thu of 1"_s, u"change Harbour Conf 2023 of 1"_s}));
        QVERIFY(types.isValid());
        QCOMPARE(types.row(), 2);
        QCOMPARE(types.data().toString(), u"Types"_s);
    }

    void aTalkThatChangesItsDayIsNeverThereTwice()
    {
        SignalLog log(*m_model);
        TalkRow queues = makeTalk(harbour, u"Queues"_s, u"Wed"_s, 0);
        m_model->updateTalk(queues);
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\n  Wed\n    Boats\n    Queues\n  Thu\n    Types\nPyLowlands 2019\n  Async\n"_s);
        QCOMPARE(log.take().first(2), (QStringList{u"remove 0-0 under Thu"_s, u"insert 1-1 under Wed"_s}));
    }

    void aSecondDayUnfoldsAnEventIntoDays()
    {
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(makeTalk(lowlands, u"Later"_s, {}, 1));
        m_model->setTalks(talks);
        QVERIFY(treeText(*m_model).endsWith(u"PyLowlands 2019\n  Day 1\n    Async\n  Day 2\n    Later\n"_s));
        m_model->setTalks(someTalks());
        QVERIFY(treeText(*m_model).endsWith(u"PyLowlands 2019\n  Async\n"_s));
    }

    void eventsComeGoAndMove()
    {
        const EventRow euro = makeEvent(u"EuroStack"_s, 2016);
        SignalLog log(*m_model);
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(makeTalk(euro, u"Closing"_s));
        m_model->setLibrary({lowlands, harbour, euro}, talks);
        QCOMPARE(log.take(), (QStringList{u"move 1 to 0"_s, u"insert 2-2 under root"_s}));
        m_model->setLibrary({euro}, {makeTalk(euro, u"Closing"_s)});
        QCOMPARE(treeText(*m_model), u"EuroStack 2016\n  Closing\n"_s);
        QCOMPARE(m_model->talkCount(), 1);
    }

    void aStatusChangesTheTalkItsDayAndItsEvent()
    {
        SignalLog log(*m_model);
        TalkRow queues = *m_model->talk(idOf(u"Queues"_s));
        queues.status = ReadStatus::Done;
        m_model->updateTalk(queues);
        QCOMPARE(log.take(),
            (QStringList{u"change Queues of 1"_s, u"change Thu of 1"_s, u"change Harbour Conf 2023 of 1"_s}));
        const QModelIndex event = m_model->indexOfEvent(harbour.id);
        QCOMPARE(event.data(DoneCountRole).toInt(), 1);
        QCOMPARE(event.data(TalkCountRole).toInt(), 3);
        m_model->updateTalk(queues);
        QCOMPARE(log.take(), QStringList());
    }

    void sectionsStandUnderTheOpenTalkOnly()
    {
        SignalLog log(*m_model);
        m_model->setSections(idOf(u"Queues"_s), {{u"Why"_s, 2, 1, 0}, {u"How"_s, 3, 0, 40}});
        QCOMPARE(log.take(), QStringList{u"insert 0-1 under Queues"_s});
        m_model->setCurrentSection(1);
        QCOMPARE(log.take(), QStringList{u"change How of 1"_s});
        QVERIFY(m_model->indexOfSection(1).data(CurrentRole).toBool());
        QCOMPARE(m_model->indexOfSection(1).parent(), m_model->indexOfTalk(idOf(u"Queues"_s)));
        m_model->setSections(idOf(u"Types"_s), {{u"Hints"_s, 2, 0, 0}});
        QCOMPARE(log.take(), (QStringList{u"remove 0-1 under Queues"_s, u"insert 0-0 under Types"_s}));
        m_model->setSections({}, {});
        QCOMPARE(log.take(), QStringList{u"remove 0-0 under Types"_s});
    }

    void sectionsGoWithTheirTalk()
    {
        m_model->setSections(idOf(u"Async"_s), {{u"Loops"_s, 2, 0, 0}});
        std::vector<TalkRow> talks = someTalks();
        talks.pop_back();
        m_model->setTalks(talks);
        QVERIFY(m_model->openTalk().isNull());
        QVERIFY(!m_model->indexOfSection(0).isValid());
    }

    void neighboursGoOverTheBordersOfDaysAndEvents()
    {
        QCOMPARE(m_model->nextTalk(idOf(u"Boats"_s)), idOf(u"Queues"_s));
        QCOMPARE(m_model->nextTalk(idOf(u"Types"_s)), idOf(u"Async"_s));
        QCOMPARE(m_model->nextTalk(idOf(u"Async"_s)), QUuid());
        QCOMPARE(m_model->previousTalk(idOf(u"Async"_s)), idOf(u"Types"_s));
        QCOMPARE(m_model->previousTalk(idOf(u"Boats"_s)), QUuid());
        QCOMPARE(m_model->siblings(idOf(u"Types"_s)), (QList<QUuid>{idOf(u"Queues"_s), idOf(u"Types"_s)}));
        QCOMPARE(m_model->daysOfEvent(idOf(u"Types"_s)).size(), 2);
    }

    void rowsReadAsSentences()
    {
        TalkRow talk = makeTalk(harbour, u"Queues people can trust"_s);
        talk.speakers = {u"Ines Okafor"_s, u"Tomasz Wilk"_s};
        talk.status = ReadStatus::Reading;
        talk.progress = 0.62;
        talk.marks = 4;
        QCOMPARE(spokenTalk(talk),
            u"Queues people can trust, Ines Okafor and Tomasz Wilk, reading, 62 percent, 4 marks"_s);
        QCOMPARE(m_model->indexOfEvent(harbour.id).data(Qt::AccessibleTextRole).toString(),
            u"Harbour Conf, 2023, 3 talks, 0 done"_s);
    }
};

QTEST_GUILESS_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
