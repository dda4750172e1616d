// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagefixture.h"

#include <QFile>
#include <QTest>

#include <functional>
#include <utility>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// Does something to a library while its tables are saved.
class Meddler final : public Progress
{
public:
    explicit Meddler(std::function<void()> meddle)
        : m_meddle(std::move(meddle))
    {
    }
    void report(qint64, qint64, const QString &label) override
    {
        if (label == "tag"_L1) {
            std::exchange(m_meddle, [] { })();
        }
    }

private:
    std::function<void()> m_meddle;
};

class TestRepair final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void healthyLibraryIsLeftAsItIs();
    void indexIsRebuiltInPlace();
    void changedMarkComesBackFromTheLog();
    void lostMarksComeBackFromTheLog();
    void lostTableOfTagsIsReported();
    void changedTextTakesTheWordsOfItsMarks();
    void changedTextTakesNoMoreThanItsCopy_data();
    void changedTextTakesNoMoreThanItsCopy();
    void wrongListOfTablesIsMadeAnew_data();
    void wrongListOfTablesIsMadeAnew();
    void movedTablesAreNoDamage_data();
    void movedTablesAreNoDamage();
    void lostListOfMovedTablesIsNotGuessed();
    void lostListOfTablesIsMadeAnew_data();
    void lostListOfTablesIsMadeAnew();
    void lostListOfAnOlderLibraryIsMadeAnew_data();
    void lostListOfAnOlderLibraryIsMadeAnew();
    void changedTalkComesBackFromTheLog();
    void truncatedLibraryKeepsWhatIsThere();
    void whatIsNoLibraryIsLeftAsItIs();
    void openLibraryIsRefused();
    void whatOthersChangeMeanwhileIsNotLost();
    void damagedLibraryIsKeptAsItWas();
    void lostTalksComeBackWithTheirFile();
    void lostTextsLeaveTheirMarks();
    void lostNamesOfFilesComeBackFromTheLog();
    void wrongHashAloneNeedsNoSavingRowByRow();
};

void TestRepair::healthyLibraryIsLeftAsItIs()
{
    const Marked library;
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QVERIFY2(repaired->found.empty(), qPrintable(linesOf(repaired->found)));
    QVERIFY(repaired->damaged.isEmpty() && repaired->mended.isEmpty());
    QCOMPARE(repaired->talks, 2);
    QCOMPARE(repaired->marks, 3);
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
}

void TestRepair::indexIsRebuiltInPlace()
{
    const Marked library;
    library.execute("DELETE FROM mark_index WHERE rowid = 1");
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QCOMPARE(repaired->mended.size(), 1);
    QVERIFY(repaired->damaged.isEmpty());
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s});
}

void TestRepair::changedMarkComesBackFromTheLog()
{
    Marked library;
    library.execute("UPDATE mark SET comment = 'ask Grbce about this' WHERE id = 1");
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QCOMPARE(repaired->found.size(), 1U);
    QCOMPARE(repaired->mended.size(), 1);
    QVERIFY2(
        repaired->mended.first().contains("ask Grace about this"_L1), qPrintable(repaired->mended.first()));
    QVERIFY(repaired->doubtful.isEmpty() && repaired->lost.isEmpty());
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QVERIFY(QFileInfo::exists(repaired->damaged));
    QCOMPARE(library.comments(), (QStringList{u""_s, u"ask Grace about this"_s, u"really?"_s}));
}

void TestRepair::whatOthersChangeMeanwhileIsNotLost()
{
    Marked library;
    library.eraseTable("link"); // so that rows are saved one by one
    bool hasMeddled = false;
    Meddler meddler([&] {
        library.execute("UPDATE tag SET hue = hue + 1 WHERE id = 1");
        hasMeddled = true;
    });
    const auto repaired = repairLibrary(library.path(), meddler, {});
    QVERIFY(hasMeddled);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind, ErrorKind::Busy);
    QCOMPARE(namesIn(library.folder.path()), QStringList{u"library.sqlite"_s}); // nothing was replaced
}

void TestRepair::lostMarksComeBackFromTheLog()
{
    Marked library;
    library.eraseTable("mark");
    const auto repaired = repair(library.path());
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QCOMPARE(repaired->mended.size(), 3);
    QVERIFY2(repaired->lost.isEmpty(), qPrintable(repaired->lost.join(u'\n')));
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QCOMPARE(repaired->marks, 3);
    QCOMPARE(library.comments(), (QStringList{u""_s, u"ask Grace about this"_s, u"really?"_s}));
    QCOMPARE(library.marks().marks()->front().tags, QStringList{u"python/loops"_s});
}

void TestRepair::lostTableOfTagsIsReported()
{
    Marked library;
    library.eraseTable("tag");
    const auto repaired = repair(library.path());
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QVERIFY(linesOf(repaired->found).contains("tag"_L1));
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QCOMPARE(repaired->marks, 3);
    library.reopen();
    QCOMPARE(library.marks().marks()->front().tags, QStringList{u"python/loops"_s});
    QCOMPARE(library.talks().talks()->front().tags, QStringList{u"keep"_s});
}

void TestRepair::changedTextTakesTheWordsOfItsMarks()
{
    Marked library;
    library.execute("UPDATE revision SET text = replace(text, 'Coroutines', 'Corbutines')");
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QVERIFY2(repaired->doubtful.isEmpty(), qPrintable(repaired->doubtful.join(u'\n')));
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    library.reopen();
    QVERIFY(library.value(u"SELECT text FROM revision"_s).contains("Coroutines"_L1));
}

void TestRepair::changedTextTakesNoMoreThanItsCopy_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a letter") << QByteArray("Bayes for caf") << QByteArray("Bayfs for caf");
    QTest::newRow("no UTF-8") << QByteArray("Na\xc3\xafve Bayes") << QByteArray("Na\xff\xafve Bayes");
}

void TestRepair::changedTextTakesNoMoreThanItsCopy()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Marked library;
    library.changeBytes(from, to);
    library.reopen();
    QVERIFY2(library.health().contains("cannot be unpacked without"_L1), qPrintable(library.health()));
    library.database.reset();
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY2(done->doubtful.join(u'\n').contains("the copy of its file"_L1),
        qPrintable(done->doubtful.join(u'\n')));
    QCOMPARE(linesOf(done->left), QString());
    QVERIFY(done->lost.isEmpty());
    QCOMPARE(done->talks, 2);
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Changed);
    const auto marks = library.marks().marks();
    for (const MarkRow &mark : *marks) {
        QCOMPARE(mark.state, AnchorState::Exact);
    }
    QCOMPARE(library.health(), QString());
}

void TestRepair::wrongListOfTablesIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("another name") << QByteArray("tablemarkmark") << QByteArray("tablembrkmark");
    QTest::newRow("another column") << QByteArray("comment TEXT NOT NULL")
                                    << QByteArray("commfnt TEXT NOT NULL");
}

void TestRepair::wrongListOfTablesIsMadeAnew()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Marked library;
    library.changeBytes(from, to);
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QVERIFY2(
        done->mended.contains(u"The list of tables was made anew."_s), qPrintable(done->mended.join(u'\n')));
    QCOMPARE(linesOf(done->left), QString());
    QVERIFY2(done->lost.isEmpty(), qPrintable(done->lost.join(u'\n')));
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
}

/// What another program's VACUUM did to a library is kept, whatever else happens to it.
void TestRepair::movedTablesAreNoDamage_data()
{
    QTest::addColumn<QByteArray>("lostTable");
    QTest::addColumn<QByteArray>("from"); // of the list
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("a table") << QByteArray("mark") << QByteArray() << QByteArray();
    QTest::newRow("a column in the list")
        << QByteArray() << QByteArray("hue INTEGER") << QByteArray("hud INTEGER");
}

void TestRepair::movedTablesAreNoDamage()
{
    QFETCH(QByteArray, lostTable);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Marked library;
    library.vacuum();
    if (!lostTable.isEmpty()) {
        library.eraseTable(lostTable);
    } else {
        library.changeBytes(from, to);
    }
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QVERIFY2(
        !done->mended.contains(u"The list of tables was made anew."_s), qPrintable(done->mended.join(u'\n')));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->talks, 2);
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
}

void TestRepair::lostListOfMovedTablesIsNotGuessed()
{
    Marked library;
    library.vacuum();
    QByteArray bytes = Lectern::Testing::fileBytes(library.path());
    std::fill_n(bytes.begin() + 100, 8092, '\0');
    library.write(bytes);
    const auto done = repair(library.path());
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"go back to a backup"_s), qPrintable(done.error().message));
    QCOMPARE(Lectern::Testing::fileBytes(library.path()), bytes);
}

void TestRepair::lostListOfTablesIsMadeAnew_data()
{
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("length");
    QTest::newRow("the whole first page") << 0 << 8192;
    QTest::newRow("its head") << 0 << 100;
    QTest::newRow("what stands behind it") << 100 << 8092;
}

void TestRepair::lostListOfTablesIsMadeAnew()
{
    QFETCH(int, begin);
    QFETCH(int, length);
    Marked library;
    QByteArray bytes = Lectern::Testing::fileBytes(library.path());
    std::fill_n(bytes.begin() + begin, length, '\0');
    library.write(bytes);
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QCOMPARE(linesOf(done->left), QString());
    QVERIFY2(done->lost.isEmpty(), qPrintable(done->lost.join(u'\n')));
    QVERIFY2(done->doubtful.isEmpty(), qPrintable(done->doubtful.join(u'\n')));
    QCOMPARE(done->talks, 2);
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
    QCOMPARE(Lectern::Testing::fileBytes(done->damaged), bytes);
}

void TestRepair::lostListOfAnOlderLibraryIsMadeAnew_data() { lostListOfTablesIsMadeAnew_data(); }

/// Libraries of before version 9 were made without a map of their pages, and their tables begin elsewhere.
void TestRepair::lostListOfAnOlderLibraryIsMadeAnew()
{
    QFETCH(int, begin);
    QFETCH(int, length);
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(8));
    library.reopen();
    library.database.reset();
    QByteArray bytes = Lectern::Testing::fileBytes(library.path());
    std::fill_n(bytes.begin() + begin, length, '\0');
    Lectern::Testing::writeBytes(library.path(), bytes);
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QVERIFY2(
        done->mended.contains(u"The list of tables was made anew."_s), qPrintable(done->mended.join(u'\n')));
    QCOMPARE(linesOf(done->left), QString());
    QVERIFY2(done->lost.isEmpty(), qPrintable(done->lost.join(u'\n')));
    QCOMPARE(done->talks, 3);
    QCOMPARE(done->marks, 2);
}

void TestRepair::changedTalkComesBackFromTheLog()
{
    Marked library;
    library.execute("UPDATE talk SET title = 'Fun with the event lopp', status = 'unread' WHERE id = 1");
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QVERIFY2(repaired->doubtful.isEmpty(), qPrintable(repaired->doubtful.join(u'\n')));
    library.reopen();
    const QUuid talk = library.talk(u"Fun with the event loop"_s);
    QVERIFY(!talk.isNull());
    QCOMPARE(library.talks().text(talk)->row.status, ReadStatus::Done);
}

void TestRepair::truncatedLibraryKeepsWhatIsThere()
{
    const Marked library;
    QByteArray bytes = Lectern::Testing::fileBytes(library.path());
    bytes.truncate(bytes.size() * 3 / 4);
    library.write(bytes);
    const auto repaired = repair(library.path());
    QVERIFY2(repaired, repaired ? "" : qPrintable(repaired.error().message + repaired.error().detail));
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    QCOMPARE(repaired->talks, 2);
    QCOMPARE(repaired->marks, 3);
}

void TestRepair::whatIsNoLibraryIsLeftAsItIs()
{
    const Library library;
    const QString notes = library.folder.filePath(u"notes.md"_s);
    QFile file(notes);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray bytes(20'000, '#');
    file.write(bytes);
    file.close();
    const QStringList before = namesIn(library.folder.path());
    const auto repaired = repair(notes);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().kind, ErrorKind::Corrupt);
    QCOMPARE(Lectern::Testing::fileBytes(notes), bytes);
    QCOMPARE(namesIn(library.folder.path()), before);
    QCOMPARE(repair(library.folder.filePath(u"none"_s)).error().kind, ErrorKind::NotFound);
}

void TestRepair::openLibraryIsRefused()
{
    Marked library;
    library.execute("UPDATE mark SET comment = 'x' WHERE id = 1");
    library.reopen();
    QCOMPARE(repair(library.path()).error().kind, ErrorKind::Busy);
}

void TestRepair::damagedLibraryIsKeptAsItWas()
{
    const Marked library;
    library.eraseTable("mark");
    const QByteArray before = Lectern::Testing::fileBytes(library.path());
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QCOMPARE(Lectern::Testing::fileBytes(repaired->damaged), before);
    QCOMPARE(namesIn(library.folder.path()),
        (QStringList{QFileInfo(repaired->damaged).fileName(), u"library.sqlite"_s}));
}

void TestRepair::lostTalksComeBackWithTheirFile()
{
    Marked library;
    library.eraseTable("talk");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->talks, 0);
    QCOMPARE(done->marks, 3);
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
    // The same bytes bring back what the repair could not, and the marks go to their talks.
    QCOMPARE(*library.sources().compare(sampleSource().path, sampleSource().bytes), SourceOutcome::Changed);
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Changed);
    QCOMPARE(library.talks().counts()->talks, 2);
    const auto marks = library.marks().marksOfTalk(library.talk(u"Fun with asyncio"_s));
    QCOMPARE(marks->size(), 2U);
    for (const MarkRow &mark : *marks) {
        QCOMPARE(mark.state, AnchorState::Exact);
    }
    QCOMPARE(library.health(), QString());
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
}

void TestRepair::lostTextsLeaveTheirMarks()
{
    Marked library;
    library.eraseTable("revision");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->marks, 3);
    library.reopen();
    const auto orphans = library.marks().marks();
    for (const MarkRow &mark : *orphans) {
        QCOMPARE(mark.state, AnchorState::Orphan);
        QVERIFY(!mark.quote.isEmpty());
    }
    library.import(sampleSource());
    const auto marks = library.marks().marks();
    QCOMPARE(marks->size(), 3U);
    for (const MarkRow &mark : *marks) {
        QVERIFY2(mark.state != AnchorState::Orphan, qPrintable(mark.quote));
    }
    QCOMPARE(library.health(), QString());
}

void TestRepair::lostNamesOfFilesComeBackFromTheLog()
{
    Marked library;
    library.eraseTable("source");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->talks, 2);
    QCOMPARE(done->marks, 3);
    library.reopen();
    QCOMPARE(library.sources().sources()->at(0).path, sampleSource().path);
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
}

void TestRepair::wrongHashAloneNeedsNoSavingRowByRow()
{
    Marked library;
    library.execute("UPDATE mark SET comment = 'ask Greta about this' WHERE comment LIKE 'ask%'");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->mended.size(), 1);
    QVERIFY(done->lost.isEmpty());
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
}

QTEST_GUILESS_MAIN(TestRepair)
#include "tst_repair.moc"
