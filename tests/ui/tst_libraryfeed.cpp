// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window's models are fed with, from a library in its own thread.

#include "store/storefixture.h"
#include "ui/window/libraryfeed.h"

#include <QSignalSpy>
#include <QTest>

#include <sqlite3.h>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::makeSource;

namespace {

/// Numbers of talks as in a library that has had a hundred thousand of them.
void makeLookLarge(const QString &path)
{
    sqlite3 *library = nullptr;
    QCOMPARE(sqlite3_open(path.toUtf8().constData(), &library), SQLITE_OK);
    QCOMPARE(sqlite3_exec(library,
                 "PRAGMA foreign_keys = OFF; UPDATE talk SET id = id + 100000; "
                 "UPDATE talk_speaker SET talk_id = talk_id + 100000",
                 nullptr, nullptr, nullptr),
        SQLITE_OK);
    sqlite3_close(library);
}

} // namespace

class TestLibraryFeed final : public QObject
{
    Q_OBJECT
    std::unique_ptr<Library> m_library;

    [[nodiscard]] static QList<int> numbers(const Models::LibraryModel &talks)
    {
        QList<int> numbers;
        for (int row = 0; row < talks.rowCount(); ++row) {
            numbers += talks.index(row, 0).data(Models::TalkCountRole).toInt();
        }
        return numbers;
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<Library>();
        m_library->import(makeSource(u"/notes/harbour.md"_s, {u"Harbour"_s, 2024, {}},
            {{u"Queues"_s, {u"Ines Okafor"_s}, u"promises"_s, {}}, {u"Boats"_s, {}, u"ropes"_s, {}}}));
        m_library->import(
            makeSource(u"/notes/alpen.md"_s, {u"Alpen"_s, 2019, {}}, {{u"Async"_s, {}, u"loops"_s, {}}}));
    }

    void numbersOfALargeLibraryComeBehindItsGroups_data()
    {
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<QList<QList<int>>>("shown");
        QTest::newRow("large") << true << QList<QList<int>>{{0, 0}, {2, 1}};
        QTest::newRow("small") << false << QList<QList<int>>{{2, 1}};
    }
    void numbersOfALargeLibraryComeBehindItsGroups()
    {
        QFETCH(bool, isLarge);
        QFETCH(QList<QList<int>>, shown);
        m_library->database.reset();
        if (isLarge) {
            makeLookLarge(m_library->path());
        }
        Services::LibraryThread library;
        library.open(m_library->path(), Store::OpenMode::ReadWrite, this, [](const auto &) { });
        LibraryFeed feed(library);
        QList<QList<int>> seen;
        connect(&feed.talks(), &Models::LibraryModel::treeSet, this, [&] { seen += numbers(feed.talks()); });
        QSignalSpy reloaded(&feed, &LibraryFeed::reloaded);
        feed.reload();
        QTRY_COMPARE(seen, shown);
        QCOMPARE(reloaded.count(), 1);
        QVERIFY(feed.hasTalks());

        // Read once more, the numbers that are there stay until the new ones come.
        seen.clear();
        feed.reload();
        QTRY_COMPARE(seen, (QList<QList<int>>{{2, 1}}));
        library.drain();
        QCoreApplication::processEvents();
        QCOMPARE(seen.size(), 1);
    }
};

QTEST_MAIN(TestLibraryFeed)
#include "tst_libraryfeed.moc"
