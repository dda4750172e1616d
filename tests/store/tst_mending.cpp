// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "damagefixture.h"

#include "store/changelog.h"
#include "store/savedsearches.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// What a person said and no hash covers, or the log alone knows: a repair goes by the log where that is
/// sound.
class TestMending final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedTickComesBackFromTheLog();
    void changedLogIsReportedAndSealedAgain();
    void changedSavedSearchIsReported();
    void changedPathComesBackFromTheLog();
    void pathThatOnlyABrokenRowDeniesStays();
    void tickThatOnlyABrokenRowDeniesStays();
    void pathThatAnotherFileHasIsLogged();
    void backupWithAChangedPathCanBeRepairedAndRestored();
    void changedDatesOfAnEventComeBackFromTheLog_data();
    void changedDatesOfAnEventComeBackFromTheLog();
    void withoutTheLogNothingIsTakenBack();
    void logOfAnOlderVersionIsSealedAndNotDoubted();
};

void TestMending::changedTickComesBackFromTheLog()
{
    Marked library;
    library.execute("UPDATE follow_up SET done_at = 1");
    const auto repaired = repair(library.path());
    QVERIFY(repaired);
    QCOMPARE(repaired->found.size(), 1U);
    QVERIFY2(repaired->left.empty(), qPrintable(linesOf(repaired->left)));
    library.reopen();
    QVERIFY(!library.talks().followUps()->front().isDone);
}

void TestMending::changedLogIsReportedAndSealedAgain()
{
    Marked library;
    library.execute(
        "UPDATE change SET after = replace(after, 'really?', 'rarely?') WHERE after LIKE '%really?%'");
    library.reopen();
    QVERIFY2(library.health().contains(u"of the log"_s), qPrintable(library.health()));
    library.database.reset();
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->doubtful.size(), 1);
    QCOMPARE(library.comments(), (QStringList{QString(), u"ask Grace about this"_s, u"really?"_s}));
}

void TestMending::changedSavedSearchIsReported()
{
    Marked library;
    library.reopen();
    QVERIFY(SavedSearchRepository(*library.database).add({{}, u"Loops"_s, u"asyncio"_s}));
    library.database.reset();
    for (const char *damage :
        {"UPDATE saved_search SET query = 'async'", "UPDATE saved_search SET deleted_at = 7"}) {
        library.execute(damage);
        library.reopen();
        QVERIFY2(library.health().contains(u"Loops"_s), qPrintable(library.health()));
        library.database.reset();
        const auto done = repair(library.path());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(linesOf(done->left), QString());
        library.reopen();
        QCOMPARE(SavedSearchRepository(*library.database).all()->size(), 1U);
        library.database.reset();
    }
}

namespace {

/// A library whose event has dates that a person gave, closed.
struct Dated : Marked {
    Dated()
    {
        reopen();
        ImportedSource given = makeSource(
            u"/notes/quay.md"_s, {u"Quay"_s, 2018, {}}, {{u"Tides"_s, {}, u"The moon pulls."_s, {}}});
        given.plan.event->dates = {QDate(2018, 11, 9), QDate(2018, 11, 10)};
        given.plan.areDatesGiven = true;
        import(given);
        database.reset();
    }
    [[nodiscard]] DateSpan dates()
    {
        reopen();
        const auto events = talks().events();
        const auto quay =
            std::ranges::find(*events, u"Quay"_s, [](const auto &event) { return event.name.name; });
        const DateSpan found = quay == events->end() ? DateSpan() : quay->name.dates;
        database.reset();
        return found;
    }
};

const DateSpan givenDays{QDate(2018, 11, 9), QDate(2018, 11, 10)};

} // namespace

void TestMending::changedPathComesBackFromTheLog()
{
    Marked library;
    library.execute("UPDATE source SET path = '/notes/europythom.md'");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->found.size(), 1U);
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->mended.size(), 1);
    QVERIFY(done->doubtful.isEmpty());
    library.reopen();
    QCOMPARE(library.sources().sources()->at(0).path, sampleSource().path);
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
}

void TestMending::pathThatOnlyABrokenRowDeniesStays()
{
    Marked library;
    library.execute("UPDATE change SET after = replace(after, 'europython.md', 'europythom.md')");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->doubtful.size(), 2); // the row, and where the file lies
    library.reopen();
    QCOMPARE(library.sources().sources()->at(0).path, sampleSource().path);
}

void TestMending::tickThatOnlyABrokenRowDeniesStays()
{
    Marked library;
    library.reopen();
    const QUuid followUp = library.talks().followUps()->front().id;
    QVERIFY(library.talks().setFollowUpDone(followUp, true));
    library.database.reset();
    library.execute("UPDATE change SET after = replace(after, 'true', 'false') WHERE verb = 'tick'");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->doubtful.size(), 2); // the row, and the tick
    library.reopen();
    QVERIFY(library.talks().followUps()->front().isDone);
}

void TestMending::pathThatAnotherFileHasIsLogged()
{
    Marked library;
    library.reopen();
    const SourceImport other = library.import(sampleSource(u"/notes/other.md"_s));
    QVERIFY(library.sources().setPath(other.source, u"/notes/third.md"_s));
    library.database.reset();
    library.execute("UPDATE source SET path = '/notes/lost.md' WHERE path = '/notes/europython.md';"
                    "UPDATE source SET path = '/notes/europython.md' WHERE path = '/notes/third.md'");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    library.reopen();
    QCOMPARE(library.sources().sources()->size(), 2U);
}

void TestMending::backupWithAChangedPathCanBeRepairedAndRestored()
{
    Marked library;
    const Marked backup;
    backup.execute("UPDATE source SET path = '/notes/europythom.md'");
    SilentProgress progress;
    QCOMPARE(restoreLibrary(library.path(), backup.path(), progress, {}).error().kind, ErrorKind::Corrupt);
    QVERIFY(repair(backup.path()));
    const auto restored = restoreLibrary(library.path(), backup.path(), progress, {});
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(restored->marks, 3);
}

void TestMending::changedDatesOfAnEventComeBackFromTheLog_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("another day") << "UPDATE event SET first_day = '2018-11-08' WHERE first_day <> ''"_ba;
    QTest::newRow("no day") << "UPDATE event SET last_day = '2018-1a-10' WHERE first_day <> ''"_ba;
    QTest::newRow("gone") << "UPDATE event SET first_day = '', last_day = ''"_ba;
    QTest::newRow("no longer given") << "UPDATE event SET corrected = '[]'"_ba;
}

void TestMending::changedDatesOfAnEventComeBackFromTheLog()
{
    QFETCH(QByteArray, damage);
    Dated library;
    library.execute(damage.constData());
    library.reopen();
    QVERIFY2(library.health().contains(u"Quay"_s), qPrintable(library.health()));
    library.database.reset();
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(done->mended.size(), 1);
    QCOMPARE(library.dates(), givenDays);
    library.reopen();
    QCOMPARE(library.value(u"SELECT corrected FROM event WHERE name = 'Quay'"_s), uR"(["dates"])"_s);
}

void TestMending::withoutTheLogNothingIsTakenBack()
{
    Dated library;
    library.reopen();
    const QUuid followUp = library.talks().followUps()->at(0).id;
    QVERIFY(library.talks().setFollowUpDone(followUp, true));
    QVERIFY(library.database->checkpoint());
    library.database.reset();
    library.eraseTable("change");
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QCOMPARE(library.dates(), givenDays);
    library.reopen();
    QVERIFY(library.talks().followUps()->at(0).isDone);
    QCOMPARE(library.health(), QString());
}

void TestMending::logOfAnOlderVersionIsSealedAndNotDoubted()
{
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(3));
    eraseTable(library.path(), "term"); // so that it is saved row by row, and not upgraded
    const auto done = repair(library.path());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(linesOf(done->left), QString());
    QVERIFY2(!done->doubtful.join(u'\n').contains(u"change log"_s), qPrintable(done->doubtful.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestMending)
#include "tst_mending.moc"
