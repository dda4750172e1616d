// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/sourcecomparison.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// First and last day of events: each source adds the days it knows of, a person's word ends that, and what
/// an import brought goes with it.
class TestEventDays final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesAddTheirDays();
    void aPersonsDaysStay();
    void anImportTakenBackTakesItsDays();
    void allImportsOfASourceTakeTheirDays();
    void theLogSaysWhatChanged();
    void aPreviewShowsWhatAnImportWouldKeep();

private:
    static ImportedSource source(const QString &path, const DateSpan &dates)
    {
        ImportedSource made = makeSource(path, {u"Quay"_s, 2018, {}},
            {{u"Talk of "_s + path, {u"Ada Example"_s}, u"Words of "_s + path, {}}});
        made.plan.event->dates = dates;
        return made;
    }
    static DateSpan days(int first, int last) { return {QDate(2018, 11, first), QDate(2018, 11, last)}; }
    static DateSpan kept(const Library &library)
    {
        const auto events = library.talks().events();
        const auto talks = library.talks().talks();
        return events && !events->empty() && talks->front().eventName.dates == events->front().name.dates
            ? events->front().name.dates
            : DateSpan();
    }
};

void TestEventDays::sourcesAddTheirDays()
{
    const Library library;
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    QCOMPARE(kept(library), days(9, 9));
    library.import(source(u"/notes/saturday.md"_s, days(10, 10)));
    QCOMPARE(kept(library), days(9, 10));
    library.import(source(u"/notes/nothing.md"_s, {}));
    QCOMPARE(kept(library), days(9, 10));
}

void TestEventDays::aPersonsDaysStay()
{
    const Library library;
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    ImportedSource given = source(u"/notes/saturday.md"_s, days(8, 10));
    given.plan.areDatesGiven = true;
    library.import(given);
    QCOMPARE(kept(library), days(8, 10));
    library.import(source(u"/notes/sunday.md"_s, days(11, 11)));
    QCOMPARE(kept(library), days(8, 10));
    ImportedSource none = source(u"/notes/monday.md"_s, {});
    none.plan.areDatesGiven = true;
    library.import(none);
    QVERIFY(kept(library).isEmpty());
}

void TestEventDays::anImportTakenBackTakesItsDays()
{
    const Library library;
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    const SourceImport second = library.import(source(u"/notes/saturday.md"_s, days(10, 10)));
    SourceRepository sources(*library.database);
    QVERIFY(sources.moveToBin(second.source));
    QCOMPARE(kept(library), days(9, 9));
    QVERIFY(sources.restoreFromBin(second.source));
    QCOMPARE(kept(library), days(9, 10));
    // What came later stays.
    library.import(source(u"/notes/sunday.md"_s, days(11, 11)));
    QVERIFY(sources.moveToBin(second.source));
    QCOMPARE(kept(library), days(9, 11));
}

void TestEventDays::allImportsOfASourceTakeTheirDays()
{
    const Library library;
    const SourceImport first = library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    ImportedSource longer = source(u"/notes/friday.md"_s, days(10, 10));
    longer.bytes += ' ';
    QCOMPARE(library.import(longer).outcome, SourceOutcome::Changed);
    QCOMPARE(kept(library), days(9, 10));
    SourceRepository sources(*library.database);
    const QString dates = u"SELECT first_day || last_day FROM event"_s;
    QVERIFY(sources.moveToBin(first.source));
    QCOMPARE(library.value(dates), QString());
    QVERIFY(sources.restoreFromBin(first.source));
    QCOMPARE(kept(library), days(9, 10));
    QVERIFY(sources.moveToBin(first.source));
    QCOMPARE(library.value(dates), QString());
    QCOMPARE(library.health(), QString());
}

void TestEventDays::theLogSaysWhatChanged()
{
    const Library library;
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    const auto rows = ChangeLog(*library.database).since(0, 100);
    QVERIFY(rows);
    const auto said = std::ranges::find(*rows, u"dates"_s, &ChangeRow::verb);
    QVERIFY(said != rows->end());
    QCOMPARE(said->entity, u"event"_s);
    QCOMPARE(said->before[u"first_day"_s].toString(), QString());
    QCOMPARE(said->after[u"last_day"_s].toString(), u"2018-11-09"_s);
    const auto import = std::ranges::find(*rows, u"import"_s, &ChangeRow::verb);
    QCOMPARE(said->batch, import->batch); // one deed
    const size_t before = rows->size();
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    QCOMPARE(ChangeLog(*library.database).since(0, 100)->size(), before);
}

void TestEventDays::aPreviewShowsWhatAnImportWouldKeep()
{
    const Library library;
    const auto shown = [&library](const ImportedSource &planned) {
        return eventDatesAfterImport(*library.database, *planned.plan.event).value_or(std::nullopt);
    };
    QVERIFY(!shown(source(u"/notes/friday.md"_s, days(9, 9))));
    library.import(source(u"/notes/friday.md"_s, days(9, 9)));
    QCOMPARE(*shown(source(u"/notes/saturday.md"_s, days(10, 10))), days(9, 10));
}

QTEST_GUILESS_MAIN(TestEventDays)
#include "tst_eventdays.moc"
