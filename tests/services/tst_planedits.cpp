// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/linesalike.h"
#include "services/planedits.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

namespace {

SourceLine line(int number, const QString &text, LineKind kind = LineKind::Plain, int level = 9)
{
    SourceLine made;
    made.number = number;
    made.raw = text;
    made.text = text;
    made.kind = text.isEmpty() ? LineKind::Blank : kind;
    made.level = level;
    made.style = kind == LineKind::Heading ? u"h%1"_s.arg(level) : QString();
    return made;
}

/// Twelve lines: headings of the second level at 1, 4, 7 and 10, words below each, a blank line between.
Document notes()
{
    Document made;
    for (int number = 1; number <= 12; ++number) {
        made.lines.push_back(number % 3 == 1 ? line(number, u"Heading %1"_s.arg(number), LineKind::Heading, 2)
                : number % 3 == 2            ? line(number, u"words %1"_s.arg(number))
                                             : line(number, {}));
    }
    return made;
}

PlannedTalk talk(
    int first, int last, const QString &title, const QString &speaker = {}, const QString &day = {})
{
    PlannedTalk made;
    made.line = first;
    made.endLine = last;
    made.title = title;
    made.speakers = speaker.isEmpty() ? QStringList() : QStringList{speaker};
    made.day = day;
    made.confidence = 0.4;
    return made;
}

Plan planOf(std::vector<PlannedTalk> talks)
{
    Plan made;
    made.talks = std::move(talks);
    return made;
}

QString rangesOf(const Plan &plan)
{
    QStringList ranges;
    for (const PlannedTalk &planned : plan.talks) {
        ranges << u"%1-%2"_s.arg(planned.line).arg(planned.endLine);
    }
    return ranges.join(u' ');
}

/// Lines of any kind, and talks on some of them.
struct RandomNotes {
    Document document;
    Plan plan;
};

RandomNotes randomNotes(QRandomGenerator &random)
{
    RandomNotes made;
    const int lines = random.bounded(1, 40);
    for (int number = 1; number <= lines; ++number) {
        made.document.lines.push_back(line(number, random.bounded(4) == 0 ? QString() : u"w%1"_s.arg(number),
            random.bounded(3) == 0 ? LineKind::Heading : LineKind::Plain, random.bounded(1, 4)));
        if (random.bounded(8) == 0) {
            made.document.lines.back().zone = LineZone::Code;
        }
    }
    for (int next = random.bounded(1, 6); next <= lines;) {
        const int last = std::min(lines, next + random.bounded(0, 9));
        made.plan.talks.push_back(
            talk(next, last, u"t%1"_s.arg(next), {}, random.bounded(2) == 0 ? u"Friday"_s : QString()));
        next = last + random.bounded(1, 5);
    }
    return made;
}

std::optional<Plan> randomEdit(const RandomNotes &notes, QRandomGenerator &random)
{
    const int lineNumber = random.bounded(-1, static_cast<int>(notes.document.lines.size()) + 3);
    const int index = random.bounded(-1, static_cast<int>(notes.plan.talks.size()) + 1);
    switch (random.bounded(8)) {
    case 0:
        return splitAt(notes.plan, notes.document, lineNumber);
    case 1:
        return splitAtAll(notes.plan, notes.document, linesAlike(notes.plan, notes.document, lineNumber));
    case 2:
        return mergedWithPrevious(notes.plan, index);
    case 3:
        return madeSection(notes.plan, index);
    case 4:
        return madeEventNotes(notes.plan, index);
    case 5:
        return withLeftOut(notes.plan, index, random.bounded(2) == 0);
    case 6:
        return withDay(notes.plan, index, u"Saturday"_s);
    default:
        return withFields(notes.plan, index, u"Other"_s, {u"Ines Okafor"_s});
    }
}

} // namespace

class TestPlanEdits final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsATalkInTwo();
    void splitsInTheEventsOwnNotes();
    void splitGoesOnToTheNextLineWithWords();
    void cannotSplitWhereATalkBeginsOrInCode();
    void splitsAtAllLinesAlike();
    void mergesWithPrevious();
    void sectionKeepsTheTalkAboveAsItIs();
    void eventNotesBelongToNoTalk();
    void wholeFileIsOneTalk();
    void decisionsAreSaidAgain();
    void decisionsThatDoNotFitChangeNothing();
    void takenInAgainIsNoDecision();
    void fieldsOfAPersonAreGiven();
    void emptyTitleIsRefused();
    void dayAndEventOfAPersonAreGiven();
    void randomEditsKeepPlansSound();
};

void TestPlanEdits::splitsATalkInTwo()
{
    const auto split = splitAt(planOf({talk(1, 12, u"One"_s, u"Ines Okafor"_s, u"Friday"_s)}), notes(), 7);
    QVERIFY(split);
    QCOMPARE(rangesOf(*split), u"1-6 7-12"_s);
    QCOMPARE(split->talks[1].title, u"Heading 7"_s);
    QCOMPARE(split->talks[1].day, u"Friday"_s);
    QVERIFY(split->talks[1].speakers.isEmpty());
}

void TestPlanEdits::splitsInTheEventsOwnNotes()
{
    const auto split = splitAt(planOf({talk(1, 3, u"One"_s), talk(10, 12, u"Ten"_s)}), notes(), 5);
    QVERIFY(split);
    QCOMPARE(rangesOf(*split), u"1-3 5-9 10-12"_s);
    const auto behind = splitAt(planOf({talk(1, 3, u"One"_s)}), notes(), 10);
    QVERIFY(behind);
    QCOMPARE(rangesOf(*behind), u"1-3 10-12"_s);
}

void TestPlanEdits::splitGoesOnToTheNextLineWithWords()
{
    QCOMPARE(splitLine(planOf({talk(1, 12, u"One"_s)}), notes(), 6), 7);
    QCOMPARE(splitLine(planOf({talk(1, 6, u"One"_s)}), notes(), 6), 0);
}

void TestPlanEdits::cannotSplitWhereATalkBeginsOrInCode()
{
    Document document = notes();
    document.lines[4].zone = LineZone::Code;
    document.lines[7].kind = LineKind::Underline;
    const Plan plan = planOf({talk(1, 12, u"One"_s)});
    for (const int refused : {-1, 0, 1, 5, 8, 12, 13}) {
        QVERIFY2(!splitAt(plan, document, refused), qPrintable(QString::number(refused)));
    }
}

void TestPlanEdits::splitsAtAllLinesAlike()
{
    Document document = notes();
    document.lines[9].level = 3;
    document.lines[9].style = u"h3"_s;
    const auto split = splitAt(planOf({talk(1, 12, u"One"_s)}), document, 4);
    QVERIFY(split);
    QCOMPARE(linesAlike(*split, document, 4), std::vector{7});
    QCOMPARE(linesAlike(*split, document, 5), std::vector<int>());
    const auto all = splitAtAll(*split, document, linesAlike(*split, document, 4));
    QVERIFY(all);
    QCOMPARE(rangesOf(*all), u"1-3 4-6 7-12"_s);
    QVERIFY(!splitAtAll(*all, document, linesAlike(*all, document, 4)));
}

void TestPlanEdits::mergesWithPrevious()
{
    const Plan plan = planOf({talk(1, 3, u"One"_s), talk(7, 9, u"Seven"_s, u"Ines Okafor"_s)});
    const auto merged = mergedWithPrevious(plan, 1);
    QVERIFY(merged);
    QCOMPARE(rangesOf(*merged), u"1-9"_s);
    QCOMPARE(merged->talks[0].title, u"One"_s);
    QCOMPARE(merged->talks[0].speakers, QStringList(u"Ines Okafor"_s));
    QVERIFY(!mergedWithPrevious(plan, 0));
    QVERIFY(!mergedWithPrevious(plan, 2));
}

void TestPlanEdits::sectionKeepsTheTalkAboveAsItIs()
{
    const auto section =
        madeSection(planOf({talk(1, 3, u"One"_s), talk(4, 6, u"Four"_s, u"Ines Okafor"_s)}), 1);
    QVERIFY(section);
    QCOMPARE(rangesOf(*section), u"1-6"_s);
    QVERIFY(section->talks[0].speakers.isEmpty());
}

void TestPlanEdits::eventNotesBelongToNoTalk()
{
    const auto notesOfEvent = madeEventNotes(planOf({talk(1, 3, u"One"_s), talk(4, 6, u"Four"_s)}), 0);
    QVERIFY(notesOfEvent);
    QCOMPARE(talkAtLine(*notesOfEvent, 2), -1);
    QCOMPARE(talkAtLine(*notesOfEvent, 4), 0);
}

void TestPlanEdits::wholeFileIsOneTalk()
{
    const auto nothingFound = madeOneTalk({}, notes());
    QVERIFY(nothingFound);
    QCOMPARE(rangesOf(*nothingFound), u"1-12"_s);
    QCOMPARE(nothingFound->talks[0].title, u"Heading 1"_s);
    QVERIFY(nothingFound->talks[0].isChecked);
    // Too much was found: the first keeps its fields.
    const auto merged =
        madeOneTalk(planOf({talk(1, 3, u"One"_s, u"Ines Okafor"_s), talk(4, 6, u"Four"_s)}), notes());
    QCOMPARE(rangesOf(*merged), u"1-12"_s);
    QCOMPARE(merged->talks[0].title, u"One"_s);
    // A head that says the title; the speaker whom all talks name.
    Document headed = notes();
    headed.meta = {{u"title"_s, u"Ropes and knots"_s, 1}};
    const auto named = madeOneTalk(
        planOf({talk(4, 6, u"Four"_s, u"Ines Okafor"_s), talk(7, 9, u"Seven"_s, u"Ines Okafor"_s)}), headed);
    QCOMPARE(named->talks[0].title, u"Ropes and knots"_s);
    QCOMPARE(named->talks[0].speakers, QStringList{u"Ines Okafor"_s});
    QVERIFY(!madeOneTalk({}, Document()));
}

void TestPlanEdits::decisionsAreSaidAgain()
{
    const Plan found = planOf({talk(1, 3, u"One"_s), talk(4, 9, u"Four"_s), talk(10, 12, u"Ten"_s)});
    Plan corrected = *splitAt(found, notes(), 7);
    corrected = *mergedWithPrevious(corrected, 1);
    corrected = *withLeftOut(corrected, 2, true);
    QCOMPARE(rangesOf(corrected), u"1-6 7-9 10-12"_s);
    const Plan again = withDecisions(found, notes(), corrected.decisions);
    QCOMPARE(rangesOf(again), rangesOf(corrected));
    QVERIFY(again.talks[2].isLeftOut);
    QCOMPARE(again.decisions, corrected.decisions);

    const Plan whole = *madeOneTalk(found, notes());
    QCOMPARE(rangesOf(withDecisions(found, notes(), whole.decisions)), u"1-12"_s);
    const Plan aside = *madeEventNotes(found, 1);
    QCOMPARE(rangesOf(withDecisions(found, notes(), aside.decisions)), u"1-3 10-12"_s);
    const Plan section = *madeSection(found, 1);
    QCOMPARE(rangesOf(withDecisions(found, notes(), section.decisions)), u"1-9 10-12"_s);
}

void TestPlanEdits::decisionsThatDoNotFitChangeNothing()
{
    using Kind = LineDecision::Kind;
    const Plan found = planOf({talk(1, 3, u"One"_s), talk(4, 12, u"Four"_s)});
    const std::vector<LineDecision> decisions{
        {1, Kind::Merged}, {3, Kind::Begins}, {5, Kind::LeftOut}, {6, Kind::EventNotes}, {40, Kind::Begins}};
    const Plan same = withDecisions(found, notes(), decisions);
    QCOMPARE(same.talks, found.talks);
    QCOMPARE(same.decisions, decisions);
}

void TestPlanEdits::takenInAgainIsNoDecision()
{
    const Plan found = planOf({talk(1, 3, u"One"_s), talk(4, 12, u"Four"_s)});
    const Plan out = *withLeftOut(found, 1, true);
    QCOMPARE(out.decisions.size(), 1U);
    QVERIFY(withLeftOut(out, 1, false)->decisions.empty());
}

void TestPlanEdits::fieldsOfAPersonAreGiven()
{
    const Plan plan = planOf({talk(1, 3, u"One"_s, u"Ines Okafor"_s)});
    const auto seen = withFields(plan, 0, u"One"_s, {u"Ines Okafor"_s});
    QVERIFY(seen && seen->talks[0].isChecked);
    QCOMPARE(seen->talks[0].given, GivenFields());
    const auto titled = withFields(plan, 0, u" Uno "_s, {u"Ines Okafor"_s});
    QVERIFY(titled);
    QCOMPARE(titled->talks[0].title, u"Uno"_s);
    QCOMPARE(titled->talks[0].foundTitle, u"One"_s);
    QVERIFY(titled->talks[0].given.title && !titled->talks[0].given.speakers);
    const auto named = withFields(*titled, 0, u"Un"_s, {u" Joy  Mbeki"_s, {}, u"Joy Mbeki"_s});
    QVERIFY(named);
    QCOMPARE(named->talks[0].foundTitle, u"One"_s);
    QCOMPARE(named->talks[0].speakers, QStringList(u"Joy Mbeki"_s));
    QVERIFY(named->talks[0].given.speakers);
}

void TestPlanEdits::emptyTitleIsRefused()
{
    QVERIFY(!withFields(planOf({talk(1, 3, u"One"_s)}), 0, u"  "_s, {}));
}

void TestPlanEdits::dayAndEventOfAPersonAreGiven()
{
    const Plan plan =
        planOf({talk(1, 3, u"One"_s, {}, u"Friday"_s), talk(4, 6, u"Four"_s, {}, u"Saturday"_s)});
    QCOMPARE(daysOf(plan), QStringList({u"Friday"_s, u"Saturday"_s}));
    const auto moved = withDay(plan, 0, u"Saturday"_s);
    QVERIFY(moved && moved->talks[0].given.day);
    QCOMPARE(daysOf(*moved), QStringList(u"Saturday"_s));
    QVERIFY(!withDay(plan, 0, u"Friday"_s));
    const auto named = withEvent(plan, {.name = u"Northbank"_s, .year = 2018, .place = {}});
    QVERIFY(named && named->isEventGiven);
    QVERIFY(!withEvent(*named, *named->event));
}

void TestPlanEdits::randomEditsKeepPlansSound()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        RandomNotes made = randomNotes(random);
        const int lines = static_cast<int>(made.document.lines.size());
        QVERIFY(isSound(made.plan, lines));
        for (int step = 0; step < 30; ++step) {
            if (auto edited = randomEdit(made, random)) {
                made.plan = std::move(*edited);
            }
            QVERIFY2(
                isSound(made.plan, lines), qPrintable(u"seed %1: %2"_s.arg(seed).arg(rangesOf(made.plan))));
            for (int number = 1; number <= lines; ++number) {
                const auto owners =
                    std::ranges::count_if(made.plan.talks, [number](const PlannedTalk &planned) {
                        return planned.line <= number && number <= planned.endLine;
                    });
                QCOMPARE(owners, talkAtLine(made.plan, number) >= 0 ? 1 : 0);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestPlanEdits)
#include "tst_planedits.moc"
