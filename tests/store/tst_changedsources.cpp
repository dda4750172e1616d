// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// States of all marks as `list marks` shows them, in words.
QString statesOf(const Library &library)
{
    QStringList states;
    const auto marks = library.marks().marks();
    for (const MarkRow &mark : *marks) {
        states += anchorStateName(mark.state);
    }
    states.sort();
    return states.join(u' ');
}

QString statesOf(const SourceImport &import)
{
    QStringList states;
    for (const auto &[state, count] : import.marks) {
        for (int i = 0; i < count; ++i) {
            states += anchorStateName(state);
        }
    }
    states.sort();
    return states.join(u' ');
}

} // namespace

/// A source that comes again with other words: its talks stay the same talks, with all that a person put
/// there.
class TestChangedSources final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changedFileKeepsIdsAndWhatWasSaid();
    void correctionsSurvive();
    void correctionsInThePreviewSurvive();
    void laterCorrectionInThePreviewCounts();
    void sameBytesAgainTakeTheNewPlan();
    void renamedTalkIsFoundByItsWords();
    void newTalkInTheMiddleTakesItsPlace();
    void talksInAnotherOrderStayThemselves();
    void talkPartedInTwoKeepsItsIdWhereItsWordsAre();
    void mergedTalksKeepWhatStoodOnBoth();
    void marksAreCarried();
    void textThatComesBackBringsItsMarksBack();
    void markFollowsItsWordsIntoAnotherTalk();
    void placeSetByHandIsWhereLaterVersionsStart();
    void goneTalkWithMarksStays();
    void everyAnswerAboutMarksOfAGoneTalkIsTheSame();
    void goneTalkThatReturnsGetsItsMarksCarried();
    void doubtfulPlaceIsNoReasonToLeaveAGoneTalk();
    void goneTalkWithoutMarksGoesToTheBinAndReturns();
};

void TestChangedSources::changedFileKeepsIdsAndWhatWasSaid()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma."_s, u"Delta epsilon."_s));
    QVERIFY(library.talks().setStatus(first.talks[0], ReadStatus::Done));
    QVERIFY(library.talks().addTag(first.talks[1], u"good/one"_s));
    const SourceImport second =
        library.import(twoTalks(u"Alpha beta gamma, and more."_s, u"Delta epsilon zeta."_s));
    QCOMPARE(second.outcome, SourceOutcome::Changed);
    QCOMPARE(second.source, first.source);
    QCOMPARE(second.talks, first.talks);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->at(0).status, ReadStatus::Done);
    QCOMPARE(talks->at(1).tags, QStringList{u"good/one"_s});
    QVERIFY(library.talks().text(first.talks[0])->document->text.contains(u"and more"_s));
    QCOMPARE(library.sources().sources()->front().revisions, 2);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::correctionsSurvive()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha."_s, u"Beta."_s));
    QVERIFY(library.talks().setTitle(first.talks[0], u"A better title"_s));
    QVERIFY(library.talks().setSpeakers(first.talks[0], {u"Carol"_s}));
    library.import(twoTalks(u"Alpha and more."_s, u"Beta."_s));
    const auto talks = library.talks().talks();
    QCOMPARE(talks->at(0).id, first.talks[0]);
    QCOMPARE(talks->at(0).title, u"A better title"_s);
    QCOMPARE(talks->at(0).speakers, QStringList{u"Carol"_s});
    QCOMPARE(talks->at(1).speakers, QStringList{u"Bob"_s});
}

void TestChangedSources::correctionsInThePreviewSurvive()
{
    const Library library;
    ImportedSource corrected = twoTalks(u"Alpha."_s, u"Beta."_s);
    PlannedTalk &first = corrected.plan.talks.front();
    const QString found = first.title;
    first.foundTitle = found;
    first.title = u"A better title"_s;
    first.speakers = QStringList{u"Carol"_s};
    first.day = u"Sunday"_s;
    first.given = {.title = true, .speakers = true, .day = true, .event = false};
    corrected.plan.event = EventName{u"Another event"_s, 2021, {}};
    corrected.plan.isEventGiven = true;
    const SourceImport before = library.import(corrected);
    const SourceImport after =
        library.import(twoTalks(u"Quite other words than there were."_s, u"Beta and more."_s));
    QCOMPARE(after.outcome, SourceOutcome::Changed);
    QCOMPARE(after.talks, before.talks);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->at(0).title, u"A better title"_s);
    QCOMPARE(talks->at(0).speakers, QStringList{u"Carol"_s});
    QCOMPARE(talks->at(0).day, u"Sunday"_s);
    QCOMPARE(talks->at(0).eventName.name, u"Another event"_s);
    QCOMPARE(talks->at(1).eventName.name, u"Another event"_s);
    QCOMPARE(talks->at(1).speakers, QStringList{u"Bob"_s});
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::laterCorrectionInThePreviewCounts()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha."_s, u"Beta."_s));
    QVERIFY(library.talks().setTitle(first.talks[0], u"A better title"_s));
    ImportedSource corrected = twoTalks(u"Alpha and more."_s, u"Beta."_s);
    corrected.plan.talks.front().foundTitle = corrected.plan.talks.front().title;
    corrected.plan.talks.front().title = u"The best title"_s;
    corrected.plan.talks.front().given.title = true;
    library.import(corrected);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->size(), 2U);
    QCOMPARE(talks->at(0).id, first.talks[0]);
    QCOMPARE(talks->at(0).title, u"The best title"_s);
}

void TestChangedSources::sameBytesAgainTakeTheNewPlan()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha."_s, u"Beta."_s));
    ImportedSource merged = twoTalks(u"Alpha."_s, u"Beta."_s);
    merged.plan.talks.front().endLine = merged.plan.talks.back().endLine;
    merged.plan.talks.pop_back();
    merged.isAgain = true;
    const SourceImport second = library.import(merged);
    QCOMPARE(second.outcome, SourceOutcome::Changed);
    QCOMPARE(second.binned, 1);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->size(), 1U);
    QCOMPARE(talks->at(0).id, first.talks[0]);
    QVERIFY(library.talks().text(first.talks[0])->document->text.contains(u"Beta."_s));
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::renamedTalkIsFoundByItsWords()
{
    const Library library;
    const QString words = u"The quick brown fox jumps over the lazy dog and runs into the deep dark wood."_s;
    const SourceImport first = library.import(makeSource(u"/a"_s, {}, {{u"Draft"_s, {}, words, {}}}));
    const SourceImport second = library.import(
        makeSource(u"/a"_s, {}, {{u"Entirely new"_s, {}, u"Short."_s, {}}, {u"Of foxes"_s, {}, words, {}}}));
    QCOMPARE(second.talks.size(), size_t(2));
    QCOMPARE(second.talks[1], first.talks[0]);
    QCOMPARE(library.talks().talks({first.talks[0]})->front().title, u"Of foxes"_s);
}

void TestChangedSources::newTalkInTheMiddleTakesItsPlace()
{
    const Library library;
    library.import(
        makeSource(u"/1"_s, {u"E"_s, 2020, {}}, {{u"A"_s, {}, u"a"_s, {}}, {u"C"_s, {}, u"c"_s, {}}}));
    library.import(makeSource(u"/2"_s, {u"E"_s, 2020, {}}, {{u"D"_s, {}, u"d"_s, {}}}));
    library.import(makeSource(u"/1"_s, {u"E"_s, 2020, {}},
        {{u"A"_s, {}, u"a"_s, {}}, {u"B"_s, {}, u"something of its own"_s, {}}, {u"C"_s, {}, u"c"_s, {}}}));
    QStringList titles;
    const auto talks = library.talks().talks();
    for (const TalkRow &talk : *talks) {
        titles += talk.title + QString::number(talk.order);
    }
    QCOMPARE(titles.join(u' '), u"A1 B2 C3 D4"_s);
}

void TestChangedSources::talksInAnotherOrderStayThemselves()
{
    const Library library;
    const TalkLines gauges{u"Gauges"_s, {}, u"A drum turns once a day below the pier."_s, u"Day 1"_s};
    const TalkLines lamps{u"Lamps"_s, {}, u"A lamp burns oil all night long."_s, u"Day 1"_s};
    const TalkLines bells{u"Bells"_s, {}, u"A bell of bronze rings far over the water."_s, u"Day 1"_s};
    const auto file = [](const std::vector<TalkLines> &talks) {
        return makeSource(u"/notes/a.md"_s, {u"Harbour Days"_s, 2024, {}}, talks);
    };
    const SourceImport first = library.import(file({gauges, lamps, bells}));
    const MarkRow mark = library.mark(first.talks[0], u"turns once a day"_s);
    const SourceImport second = library.import(file({bells, lamps, gauges}));
    QCOMPARE(second.talks, (std::vector{first.talks[2], first.talks[1], first.talks[0]}));
    QStringList titles;
    const auto talks = library.talks().talks();
    for (const TalkRow &talk : *talks) {
        titles += talk.title + QString::number(talk.order);
    }
    QCOMPARE(titles.join(u' '), u"Bells1 Lamps2 Gauges3"_s);
    const MarkRow now = *library.marks().mark(mark.id);
    QCOMPARE(now.talk, first.talks[0]);
    QVERIFY(now.state == AnchorState::Exact || now.state == AnchorState::Moved);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::talkPartedInTwoKeepsItsIdWhereItsWordsAre()
{
    const Library library;
    const QString long1 =
        u"A drum turns once a day below the pier and a pen draws the height of the water on it."_s;
    const QString long2 = u"A lamp burns oil all night long while somebody trims the wick every few hours."_s;
    const SourceImport first =
        library.import(makeSource(u"/a"_s, {}, {{u"Gauges and lamps"_s, {}, long1 + u"\n\n"_s + long2, {}}}));
    const MarkRow drum = library.mark(first.talks[0], u"turns once a day"_s);
    const MarkRow lamp = library.mark(first.talks[0], u"burns oil"_s);
    const SourceImport second = library.import(
        makeSource(u"/a"_s, {}, {{u"Gauges and lamps"_s, {}, long1, {}}, {u"Lamps alone"_s, {}, long2, {}}}));
    QCOMPARE(second.talks.size(), 2U);
    QCOMPARE(second.talks[0], first.talks[0]);
    QCOMPARE(library.marks().mark(drum.id)->talk, first.talks[0]);
    // Its words stand in the other part now, and so does the mark.
    QCOMPARE(library.marks().mark(lamp.id)->talk, second.talks[1]);
    QVERIFY(library.marks().mark(lamp.id)->state != AnchorState::Orphan);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::mergedTalksKeepWhatStoodOnBoth()
{
    const Library library;
    const SourceImport first = library.import(
        twoTalks(u"A drum turns once a day below the pier."_s, u"A lamp burns oil all night long."_s));
    const MarkRow drum = library.mark(first.talks[0], u"turns once a day"_s);
    const MarkRow lamp = library.mark(first.talks[1], u"burns oil"_s);
    library.import(makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}},
        {{u"First talk"_s, {u"Ada"_s},
            u"A drum turns once a day below the pier.\n\nA lamp burns oil all night long."_s, u"Day 1"_s}}));
    QCOMPARE(library.marks().mark(drum.id)->talk, first.talks[0]);
    QCOMPARE(library.marks().mark(lamp.id)->talk, first.talks[0]);
    QVERIFY(library.marks().mark(lamp.id)->state != AnchorState::Orphan);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::marksAreCarried()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma delta epsilon zeta eta theta."_s,
        u"Second words that are marked and stay here for long."_s));
    const MarkRow kept =
        library.mark(first.talks[1], u"are marked"_s, MarkKind::Doubt, u"why?"_s, {u"open"_s});
    const MarkRow lost = library.mark(first.talks[0], u"gamma delta"_s);
    const SourceImport second =
        library.import(twoTalks(u"Something else entirely now, with no word of before."_s,
            u"A new sentence first. Second words that are marked and stay here for long."_s));
    int count = 0;
    for (const auto &[state, number] : second.marks) {
        count += number;
    }
    QCOMPARE(count, 2);
    const auto now = library.marks().mark(kept.id);
    QVERIFY(now);
    QVERIFY(now->state == AnchorState::Exact || now->state == AnchorState::Moved);
    QVERIFY(now->range != kept.range);
    const auto text = library.talks().text(first.talks[1]);
    const Utf16Range place =
        CodePointMap(text->document->text)
            .toUtf16(CodePointRange{now->range.begin - text->offset, now->range.end - text->offset});
    QCOMPARE(text->document->text.sliced(place.begin, place.length()), u"are marked"_s);
    QCOMPARE(now->comment, u"why?"_s);
    QCOMPARE(now->tags, QStringList{u"open"_s});
    QCOMPARE(now->quote, kept.quote);
    QCOMPARE(library.marks().mark(lost.id)->state, AnchorState::Orphan);
    QVERIFY(library.marks().mark(lost.id)->range.isEmpty());
    QCOMPARE(library.value(u"SELECT count(*) FROM anchor"_s), u"4"_s);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::textThatComesBackBringsItsMarksBack()
{
    const Library library;
    const ImportedSource before = twoTalks(u"Alpha beta gamma delta epsilon."_s, u"Other words here."_s);
    const SourceImport first = library.import(before);
    const MarkRow mark = library.mark(first.talks[0], u"gamma delta"_s);
    library.import(twoTalks(u"Nothing of it is left."_s, u"Other words here."_s));
    QCOMPARE(library.marks().mark(mark.id)->state, AnchorState::Orphan);
    const SourceImport third = library.import(before);
    QCOMPARE(third.outcome, SourceOutcome::Changed);
    const auto now = library.marks().mark(mark.id);
    QCOMPARE(now->state, AnchorState::Exact);
    QCOMPARE(now->range, mark.range);
    QCOMPARE(library.value(u"SELECT count(*) FROM revision"_s), u"3"_s);
}

void TestChangedSources::markFollowsItsWordsIntoAnotherTalk()
{
    const Library library;
    const QString passage = u"A rather long passage about garbage collectors and their generations."_s;
    const SourceImport first = library.import(
        twoTalks(u"Intro words of the first talk.\n\n"_s + passage, u"The second talk has its own words."_s));
    const MarkRow mark = library.mark(first.talks[0], u"garbage collectors"_s);
    library.import(
        twoTalks(u"Intro words of the first talk."_s, u"The second talk has its own words.\n\n"_s + passage));
    const auto now = library.marks().mark(mark.id);
    QVERIFY(now->state != AnchorState::Orphan);
    QCOMPARE(now->talk, first.talks[1]);
    QCOMPARE(library.marks().marksOfTalk(first.talks[1])->size(), size_t(1));
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::placeSetByHandIsWhereLaterVersionsStart()
{
    const Library library;
    const QUuid talk =
        library.import(twoTalks(u"A drum turns once a day below the pier."_s, u"Something else."_s))
            .talks.front();
    const MarkRow mark = library.mark(talk, u"A drum turns once a day below the pier"_s);
    library.import(twoTalks(u"The gauge counts every wave of the tide at night."_s, u"Something else."_s));
    QCOMPARE(library.marks().mark(mark.id)->state, AnchorState::Orphan);
    const QString text = library.talks().text(talk)->document->text;
    const qsizetype at = text.indexOf(u"counts every wave"_s);
    QVERIFY(library.marks().setPlace(mark.id, {at, at + 17}));
    // The first words are back, and the chosen ones are still there, with one of them changed.
    library.import(twoTalks(u"The gauge counts every big wave of the tide at night. "
                            "A drum turns once a day below the pier."_s,
        u"Something else."_s));
    const MarkRow carried = *library.marks().mark(mark.id);
    QCOMPARE(carried.state, AnchorState::Changed);
    const auto now = library.talks().text(talk);
    QCOMPARE(now->document->text.sliced(carried.range.begin - now->offset, carried.range.length()),
        u"counts every big wave"_s);
    QCOMPARE(carried.quote, mark.quote);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::goneTalkWithMarksStays()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma delta."_s, u"Second words."_s));
    const MarkRow mark = library.mark(first.talks[0], u"beta gamma"_s);
    const SourceImport second = library.import(makeSource(
        u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}}, {{u"Second talk"_s, {}, u"Second words."_s, {}}}));
    QCOMPARE(second.talks.size(), size_t(2));
    const auto text = library.talks().text(first.talks[0]);
    QVERIFY(text);
    QVERIFY(text->document->text.contains(u"Alpha beta"_s));
    QCOMPARE(text->marks.size(), size_t(1));
    QCOMPARE(text->marks.front().id, mark.id);
    QCOMPARE(text->marks.front().range, mark.range);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::everyAnswerAboutMarksOfAGoneTalkIsTheSame()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma delta."_s, u"Second words."_s));
    library.mark(first.talks[0], u"beta gamma"_s);
    library.mark(first.talks[1], u"words"_s);
    const MarkRow thrown = library.mark(first.talks[0], u"delta"_s);
    QVERIFY(library.marks().moveToBin(thrown.id));
    const SourceImport second = library.import(onlySecond(u"Second words."_s));
    QCOMPARE(statesOf(second), u"exact exact"_s);
    QCOMPARE(statesOf(second), statesOf(library));
    QCOMPARE(second.kept.size(), size_t(1));
    QCOMPARE(second.kept.front().id, first.talks[0]);
    QCOMPARE(second.kept.front().title, u"First talk"_s);
    QCOMPARE(second.binned, 0);
    QVERIFY(library.talks().talks({first.talks[0]})->front().hasLeftFile);
    QVERIFY(!library.talks().talks({first.talks[1]})->front().hasLeftFile);
    // The next version says nothing new of it, and its marks stand as they stood.
    const SourceImport third = library.import(onlySecond(u"Second words, and more."_s));
    QCOMPARE(third.kept.size(), size_t(0));
    QCOMPARE(statesOf(third), statesOf(library));
    QCOMPARE(library.value(u"SELECT count(*) FROM anchor WHERE state = 'orphan'"_s), u"0"_s);
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::goneTalkThatReturnsGetsItsMarksCarried()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma delta."_s, u"Second words."_s));
    const MarkRow mark = library.mark(first.talks[0], u"beta gamma"_s);
    library.import(onlySecond(u"Second words."_s));
    library.import(onlySecond(u"Second words, and more."_s));
    const SourceImport back =
        library.import(twoTalks(u"New before. Alpha beta gamma delta."_s, u"Second words."_s));
    QCOMPARE(back.talks, first.talks);
    const auto now = library.marks().mark(mark.id);
    QCOMPARE(now->state, AnchorState::Exact);
    QCOMPARE(now->talk, first.talks[0]);
    QVERIFY(now->range != mark.range);
    QVERIFY(!library.talks().talks({first.talks[0]})->front().hasLeftFile);
    QCOMPARE(statesOf(back), statesOf(library));
    QCOMPARE(library.health(), QString());
}

void TestChangedSources::doubtfulPlaceIsNoReasonToLeaveAGoneTalk()
{
    const Library library;
    const SourceImport first = library.import(
        twoTalks(u"The scheduler moves idle workers to the busiest queue first, once a second."_s,
            u"Second words."_s));
    const MarkRow mark = library.mark(first.talks[0], u"scheduler moves idle workers to the busiest queue"_s);
    library.import(onlySecond(
        u"Second words. The scheduler moves idle threads to the busiest lane first, once a second."_s));
    const auto now = library.marks().mark(mark.id);
    QCOMPARE(now->talk, first.talks[0]);
    QCOMPARE(now->state, AnchorState::Exact);
    QCOMPARE(now->range, mark.range);
}

void TestChangedSources::goneTalkWithoutMarksGoesToTheBinAndReturns()
{
    const Library library;
    const ImportedSource both = twoTalks(u"Alpha beta gamma delta."_s, u"Second words."_s);
    const SourceImport first = library.import(both);
    const SourceImport second = library.import(onlySecond(u"Second words."_s));
    QCOMPARE(second.binned, 1);
    QCOMPARE(second.kept.size(), size_t(0));
    QCOMPARE(library.talks().talks()->size(), size_t(1));
    QVERIFY(library.talks().talks({first.talks[0]})->empty());
    const SourceImport third = library.import(both);
    QCOMPARE(third.talks, first.talks);
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestChangedSources)
#include "tst_changedsources.moc"
