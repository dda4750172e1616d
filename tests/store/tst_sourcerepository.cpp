// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/sourcecomparison.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestSourceRepository final : public QObject
{
    Q_OBJECT

    static ImportedSource twoTalks(const QString &first, const QString &second)
    {
        return makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}},
            {{u"First talk"_s, {u"Ada"_s}, first, u"Day 1"_s},
                {u"Second talk"_s, {u"Bob"_s}, second, u"Day 2"_s}});
    }

    static ImportedSource onlySecond(const QString &words)
    {
        return makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}}, {{u"Second talk"_s, {}, words, {}}});
    }

private Q_SLOTS:
    void importedTalksComeBack();
    void sameBytesWriteNothing();
    void compareTellsWhatAnImportWouldMeet();
    void comparisonCountsWhatChanged();
    void bytesAndTextAreKeptAsTheyCame();
    void undecodableSourceTextIsKeptApart();
    void eventsAreSharedByNameAndYear();
    void speakersAndDaysAreShared();
    void failedImportLeavesNothing();
    void changedFileKeepsIdsAndWhatWasSaid();
    void correctionsSurvive();
    void correctionsInThePreviewSurvive();
    void laterCorrectionInThePreviewCounts();
    void sameBytesAgainTakeTheNewPlan();
    void renamedTalkIsFoundByItsWords();
    void marksAreCarried();
    void textThatComesBackBringsItsMarksBack();
    void markFollowsItsWordsIntoAnotherTalk();
    void goneTalkWithMarksStays();
    void everyAnswerAboutMarksOfAGoneTalkIsTheSame();
    void goneTalkThatReturnsGetsItsMarksCarried();
    void doubtfulPlaceIsNoReasonToLeaveAGoneTalk();
    void goneTalkWithoutMarksGoesToTheBinAndReturns();
    void thrownAwayTalkStaysThrownAway();
    void newTalkInTheMiddleTakesItsPlace();
    void talkThrownAwayAsItsFileLosesItStaysThrownAway();
    void binAndRestoreOfASource();
    void takingAnImportBackKeepsWhatAPersonAdded();
    void whatWentToTheBinApartStaysThereThoughAllInOneMillisecond();
    void sameBytesUnderAnotherPathAreOffered();
    void movedSourceKeepsEverything();
    void missingSourceKeepsItsTalksAndIsFoundAgain();
};

void TestSourceRepository::importedTalksComeBack()
{
    const Library library;
    const SourceImport outcome = library.import(sampleSource());
    QCOMPARE(outcome.outcome, SourceOutcome::Added);
    QCOMPARE(outcome.talks.size(), size_t(2));
    const auto talks = library.talks().talks();
    QVERIFY(talks);
    QCOMPARE(talks->size(), size_t(2));
    const TalkRow &talk = talks->front();
    QCOMPARE(talk.id, outcome.talks.front());
    QCOMPARE(talk.title, u"Fun with asyncio"_s);
    QCOMPARE(talk.speakers, QStringList{u"Ada Lovelace"_s});
    QCOMPARE(talk.eventName, (EventName{u"EuroPython"_s, 2018, u"Edinburgh"_s}));
    QCOMPARE(talk.day, u"Day 1"_s);
    QCOMPARE(talk.dayOrder, 1);
    QCOMPARE(talk.order, 1);
    QCOMPARE(talk.sourcePath, u"/notes/europython.md"_s);
    QCOMPARE(talk.line, 2);
    QVERIFY(talk.words > 20);
    QCOMPARE(talks->back().speakers, (QStringList{u"Grace Hopper"_s, u"Ada Lovelace"_s}));
    const auto sources = library.sources().sources();
    QCOMPARE(sources->size(), size_t(1));
    QCOMPARE(sources->front().talks, 2);
    QCOMPARE(sources->front().format, u"markdown"_s);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::sameBytesWriteNothing()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const QString changes = library.value(u"SELECT count(*) FROM change"_s);
    const SourceImport second = library.import(sampleSource());
    QCOMPARE(second.outcome, SourceOutcome::Unchanged);
    QCOMPARE(second.source, first.source);
    QCOMPARE(second.talks, first.talks);
    QCOMPARE(library.value(u"SELECT count(*) FROM change"_s), changes);
    QCOMPARE(library.value(u"SELECT count(*) FROM revision"_s), u"1"_s);
}

void TestSourceRepository::compareTellsWhatAnImportWouldMeet()
{
    const Library library;
    SourceRepository sources = library.sources();
    const ImportedSource source = sampleSource();
    QCOMPARE(*sources.compare(source.path, source.bytes), SourceOutcome::Added);
    library.import(source);
    QCOMPARE(*sources.compare(source.path, source.bytes), SourceOutcome::Unchanged);
    QCOMPARE(*sources.compare(source.path, source.bytes + " "), SourceOutcome::Changed);
}

void TestSourceRepository::comparisonCountsWhatChanged()
{
    const Library library;
    const auto compared = [&library](const ImportedSource &source) {
        return compareWithLibrary(*library.database, source.path, sha256(QByteArrayView(source.bytes)),
            source.document, source.plan)
            .value();
    };
    const ImportedSource first = twoTalks(u"Alpha."_s, u"Beta."_s);
    QCOMPARE(compared(first), SourceComparison());
    library.import(first);
    QCOMPARE(compared(first).outcome, SourceOutcome::Unchanged);
    QVERIFY(compared(first).imported.isValid());
    const SourceComparison reworded = compared(twoTalks(u"Alpha and more."_s, u"Beta."_s));
    QCOMPARE(reworded.outcome, SourceOutcome::Changed);
    QCOMPARE(reworded.changedTalks, 1);
    QCOMPARE(reworded.newTalks, 0);
    QCOMPARE(reworded.goneTalks, 0);
    ImportedSource shorter = twoTalks(u"Alpha and more."_s, u"Beta."_s);
    shorter.plan.talks.pop_back();
    QCOMPARE(compared(shorter).goneTalks, 1);
    library.import(shorter);
    const SourceComparison longer = compared(twoTalks(u"Alpha and more."_s, u"Beta once again."_s));
    QCOMPARE(longer.changedTalks, 0);
    QCOMPARE(longer.newTalks, 1);
}

void TestSourceRepository::bytesAndTextAreKeptAsTheyCame()
{
    const Library library;
    const ImportedSource source = sampleSource();
    library.import(source);
    Database::Private &d = library.database->d();
    d.revisions().clear();
    {
        Statement query(d, u"SELECT bytes, bytes_sha256, decoded FROM revision"_s);
        QVERIFY(query.next());
        QCOMPARE(qUncompress(query.blob(0)), source.bytes);
        QCOMPARE(query.blob(1), QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256));
        QVERIFY(query.isNull(2));
    }
    const auto text = library.talks().text(library.talk(u"Fun with asyncio"_s));
    QVERIFY(text);
    const PlannedTalk &planned = source.plan.talks.front();
    const Utf16Range range = textOfLines(source.document, planned.line, planned.endLine);
    QCOMPARE(text->document.text, source.document.text.sliced(range.begin, range.length()));
    QCOMPARE(text->offset, CodePointMap(source.document.text).toCodePoint(range.begin));
    QCOMPARE(text->document.blocks.size(), excerpt(source.document, range).blocks.size());
    QVERIFY(text->sourceText.startsWith(u"## Fun with asyncio\n"_s));
    QVERIFY(text->sourceText.endsWith(u"loop for more.\n"_s));
    QCOMPARE(text->sourceSha256, QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256));
}

void TestSourceRepository::undecodableSourceTextIsKeptApart()
{
    const Library library;
    ImportedSource source = sampleSource();
    source.document.encoding = u"no such encoding"_s;
    library.import(source);
    const auto text = library.talks().text(library.talk(u"Fun with asyncio"_s));
    QVERIFY(text->sourceText.startsWith(u"## Fun with asyncio\n"_s));
}

void TestSourceRepository::eventsAreSharedByNameAndYear()
{
    const Library library;
    library.import(makeSource(u"/a"_s, {u"EuroPython"_s, 2018, {}}, {{u"One"_s, {}, u"a"_s, {}}}));
    library.import(makeSource(u"/b"_s, {u"EUROPYTHON "_s, 2018, u"Basel"_s}, {{u"Two"_s, {}, u"b"_s, {}}}));
    library.import(makeSource(u"/c"_s, {u"EuroPython"_s, 2019, {}}, {{u"Three"_s, {}, u"c"_s, {}}}));
    library.import(makeSource(u"/d"_s, {}, {{u"Four"_s, {}, u"d"_s, {}}}));
    const auto events = library.talks().events();
    QCOMPARE(events->size(), size_t(3));
    QCOMPARE(events->at(0).name.year, 2019);
    QCOMPARE(events->at(1).name, (EventName{u"EuroPython"_s, 2018, u"Basel"_s}));
    QCOMPARE(events->at(1).talks, 2);
    QVERIFY(events->at(2).id.isNull());
    QCOMPARE(library.talks().talksOfEvent(events->at(1).id)->size(), size_t(2));
    QCOMPARE(library.talks().talksOfEvent(QUuid())->front().title, u"Four"_s);
}

void TestSourceRepository::speakersAndDaysAreShared()
{
    const Library library;
    library.import(
        makeSource(u"/a"_s, {u"E"_s, 2018, {}}, {{u"One"_s, {u"Zoë Müller"_s}, u"a"_s, u"Friday"_s}}));
    library.import(makeSource(
        u"/b"_s, {u"E"_s, 2018, {}}, {{u"Two"_s, {u"zoe muller"_s, u"ZOË MÜLLER"_s}, u"b"_s, u"friday"_s}}));
    const auto speakers = library.talks().speakers();
    QCOMPARE(speakers->size(), size_t(1));
    QCOMPARE(speakers->front().name, u"Zoë Müller"_s);
    QCOMPARE(speakers->front().talks, 2);
    QCOMPARE(library.value(u"SELECT count(*) FROM day"_s), u"1"_s);
}

void TestSourceRepository::failedImportLeavesNothing()
{
    const Library library;
    Database::Private &d = library.database->d();
    // A transaction that is refused after the importer ran: nothing of it may be seen.
    {
        WriteTransaction work(d);
        const ImportedSource source = sampleSource();
        [[maybe_unused]] const SourceImport ignored = SourceImporter(d, source).run();
        work.refuse(ErrorKind::Cancelled, u"stopped"_s);
        QVERIFY(!work.commit());
    }
    for (const QString &table :
        {u"source"_s, u"revision"_s, u"talk"_s, u"event"_s, u"speaker"_s, u"change"_s, u"talk_index"_s}) {
        QCOMPARE(library.value(u"SELECT count(*) FROM "_s + table), u"0"_s);
    }
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Added);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::changedFileKeepsIdsAndWhatWasSaid()
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
    QVERIFY(library.talks().text(first.talks[0])->document.text.contains(u"and more"_s));
    QCOMPARE(library.sources().sources()->front().revisions, 2);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::correctionsSurvive()
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

void TestSourceRepository::correctionsInThePreviewSurvive()
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

void TestSourceRepository::laterCorrectionInThePreviewCounts()
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

void TestSourceRepository::sameBytesAgainTakeTheNewPlan()
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
    QVERIFY(library.talks().text(first.talks[0])->document.text.contains(u"Beta."_s));
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::renamedTalkIsFoundByItsWords()
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

void TestSourceRepository::marksAreCarried()
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
        CodePointMap(text->document.text)
            .toUtf16(CodePointRange{now->range.begin - text->offset, now->range.end - text->offset});
    QCOMPARE(text->document.text.sliced(place.begin, place.length()), u"are marked"_s);
    QCOMPARE(now->comment, u"why?"_s);
    QCOMPARE(now->tags, QStringList{u"open"_s});
    QCOMPARE(now->quote, kept.quote);
    QCOMPARE(library.marks().mark(lost.id)->state, AnchorState::Orphan);
    QVERIFY(library.marks().mark(lost.id)->range.isEmpty());
    QCOMPARE(library.value(u"SELECT count(*) FROM anchor"_s), u"4"_s);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::textThatComesBackBringsItsMarksBack()
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

void TestSourceRepository::markFollowsItsWordsIntoAnotherTalk()
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

void TestSourceRepository::goneTalkWithMarksStays()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta gamma delta."_s, u"Second words."_s));
    const MarkRow mark = library.mark(first.talks[0], u"beta gamma"_s);
    const SourceImport second = library.import(makeSource(
        u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}}, {{u"Second talk"_s, {}, u"Second words."_s, {}}}));
    QCOMPARE(second.talks.size(), size_t(2));
    const auto text = library.talks().text(first.talks[0]);
    QVERIFY(text);
    QVERIFY(text->document.text.contains(u"Alpha beta"_s));
    QCOMPARE(text->marks.size(), size_t(1));
    QCOMPARE(text->marks.front().id, mark.id);
    QCOMPARE(text->marks.front().range, mark.range);
    QCOMPARE(library.health(), QString());
}

/// States of all marks as `list marks` shows them, in words.
static QString statesOf(const Library &library)
{
    QStringList states;
    const auto marks = library.marks().marks();
    for (const MarkRow &mark : *marks) {
        states += anchorStateName(mark.state);
    }
    states.sort();
    return states.join(u' ');
}

static QString statesOf(const SourceImport &import)
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

void TestSourceRepository::everyAnswerAboutMarksOfAGoneTalkIsTheSame()
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

void TestSourceRepository::goneTalkThatReturnsGetsItsMarksCarried()
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

void TestSourceRepository::doubtfulPlaceIsNoReasonToLeaveAGoneTalk()
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

void TestSourceRepository::goneTalkWithoutMarksGoesToTheBinAndReturns()
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

void TestSourceRepository::thrownAwayTalkStaysThrownAway()
{
    const Library library;
    const SourceImport first = library.import(twoTalks(u"Alpha beta."_s, u"Second words."_s));
    QVERIFY(library.talks().moveToBin(first.talks[0]));
    const SourceImport second = library.import(twoTalks(u"Alpha beta gamma."_s, u"Second words."_s));
    QCOMPARE(second.talks, std::vector{first.talks[1]});
    QVERIFY(library.talks().restoreFromBin(first.talks[0]));
    QVERIFY(library.talks().text(first.talks[0])->document.text.contains(u"gamma"_s));
}

void TestSourceRepository::newTalkInTheMiddleTakesItsPlace()
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

namespace {

/// A clock that stands still.
class StoppedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    }
};

} // namespace

void TestSourceRepository::talkThrownAwayAsItsFileLosesItStaysThrownAway()
{
    const Library library;
    library.database->d().setClock(std::make_shared<StoppedClock>());
    const ImportedSource both = twoTalks(u"Alpha beta."_s, u"Second words."_s);
    const SourceImport first = library.import(both);
    QVERIFY(library.talks().moveToBin(first.talks[0]));
    const SourceImport second = library.import(onlySecond(u"Second words."_s));
    QCOMPARE(second.binned, 0);
    const SourceImport third = library.import(both);
    QCOMPARE(third.talks, std::vector{first.talks[1]});
}

void TestSourceRepository::whatWentToTheBinApartStaysThereThoughAllInOneMillisecond()
{
    const Library library;
    library.database->d().setClock(std::make_shared<StoppedClock>());
    const SourceImport first = library.import(sampleSource());
    const MarkRow kept = library.mark(first.talks[0], u"not threads"_s);
    const MarkRow thrown = library.mark(first.talks[0], u"Coroutines"_s);
    QVERIFY(library.marks().moveToBin(thrown.id));
    QVERIFY(library.talks().moveToBin(first.talks[1]));
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.talks().talks()->size(), size_t(1));
    QCOMPARE(library.talks().talks()->front().id, first.talks[0]);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->front().id, kept.id);
    // Once more, with what was thrown away alone in between.
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.marks().restoreFromBin(kept.id));
    QVERIFY(library.marks().moveToBin(kept.id));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.talks().talks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->size(), size_t(0));
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::sameBytesUnderAnotherPathAreOffered()
{
    const Library library;
    const ImportedSource source = sampleSource(u"/notes/old.md"_s);
    const SourceImport first = library.import(source);
    const QByteArray hash = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256);
    const auto offered = library.sources().sameBytesElsewhere(u"/notes/new.md"_s, hash);
    QCOMPARE(offered->size(), size_t(1));
    QCOMPARE(offered->front().id, first.source);
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/old.md"_s, hash)->size(), size_t(0));
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/new.md"_s, "else"_ba)->size(), size_t(0));
    QVERIFY(library.sources().moveToBin(first.source));
    QCOMPARE(library.sources().sameBytesElsewhere(u"/notes/new.md"_s, hash)->size(), size_t(0));
}

void TestSourceRepository::movedSourceKeepsEverything()
{
    const Library library;
    const SourceImport first = library.import(sampleSource(u"/notes/old.md"_s));
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    library.import(twoTalks(u"Alpha."_s, u"Beta."_s));
    QCOMPARE(library.sources().setPath(first.source, u"/notes/a.md"_s).error().kind, ErrorKind::InvalidInput);
    QVERIFY(library.sources().setPath(first.source, u"/notes/new.md"_s));
    const SourceImport again = library.import(sampleSource(u"/notes/new.md"_s));
    QCOMPARE(again.outcome, SourceOutcome::Unchanged);
    QCOMPARE(again.talks, first.talks);
    QCOMPARE(library.talks().talks({first.talks[0]})->front().sourcePath, u"/notes/new.md"_s);
    QCOMPARE(library.marks().mark(mark.id)->state, AnchorState::Exact);
    QCOMPARE(library.value(u"SELECT before || after FROM change WHERE verb = 'move'"_s),
        uR"({"path":"/notes/old.md"}{"path":"/notes/new.md"})"_s);
    QCOMPARE(library.sources().setPath(QUuid::createUuid(), u"/x"_s).error().kind, ErrorKind::NotFound);
}

void TestSourceRepository::missingSourceKeepsItsTalksAndIsFoundAgain()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    QVERIFY(!library.sources().sources()->front().missing.isValid());
    QVERIFY(library.sources().setMissing(first.source, true));
    QVERIFY(library.sources().sources()->front().missing.isValid());
    QCOMPARE(library.talks().talks()->size(), size_t(2));
    const QString changes = library.value(u"SELECT count(*) FROM change"_s);
    QVERIFY(library.sources().setMissing(first.source, true));
    QCOMPARE(library.value(u"SELECT count(*) FROM change"_s), changes);
    QCOMPARE(library.import(sampleSource()).outcome, SourceOutcome::Unchanged);
    QVERIFY(!library.sources().sources()->front().missing.isValid());
}

void TestSourceRepository::binAndRestoreOfASource()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    const MarkRow binned = library.mark(first.talks[0], u"Coroutines"_s);
    QVERIFY(library.marks().moveToBin(binned.id));
    QVERIFY(library.sources().moveToBin(first.source));
    QCOMPARE(library.talks().counts()->talks, 0);
    QVERIFY(library.sources().sources()->empty());
    QCOMPARE(library.marks().marks()->size(), size_t(0));
    QCOMPARE(library.health(), QString());
    // The same file again is how a person brings it back.
    const SourceImport again = library.import(sampleSource());
    QCOMPARE(again.outcome, SourceOutcome::Added);
    QCOMPARE(again.talks, first.talks);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.marks().marks()->front().id, mark.id);
    QVERIFY(library.sources().moveToBin(first.source));
    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.sources().moveToBin(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.health(), QString());
}

void TestSourceRepository::takingAnImportBackKeepsWhatAPersonAdded()
{
    const Library library;
    const SourceImport first = library.import(sampleSource());
    const qint64 imported = *ChangeLog(*library.database).newest();
    const MarkRow mark = library.mark(first.talks[0], u"not threads"_s);
    QCOMPARE(*library.sources().moveToBin(first.source, imported), 1);
    const auto talks = library.talks().talks();
    QCOMPARE(talks->size(), size_t(1));
    QCOMPARE(talks->front().id, first.talks[0]);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
    QCOMPARE(library.sources().sources()->size(), size_t(1));
    QCOMPARE(library.health(), QString());
    // The file again brings the others back.
    const SourceImport again = library.import(sampleSource());
    QCOMPARE(again.outcome, SourceOutcome::Added);
    QCOMPARE(again.talks, first.talks);
    // A mark from before this import does not keep it, nor one that was taken off again.
    const qint64 secondImport = *ChangeLog(*library.database).newest();
    QVERIFY(library.marks().moveToBin(library.mark(first.talks[0], u"Coroutines"_s).id));
    QVERIFY(library.talks().setStarred(first.talks[1], true));
    QVERIFY(library.talks().setStarred(first.talks[1], false));
    QVERIFY(library.marks().moveToBin(mark.id));
    QCOMPARE(*library.sources().moveToBin(first.source, secondImport), 0);
    QVERIFY(library.sources().sources()->empty());
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestSourceRepository)
#include "tst_sourcerepository.moc"
