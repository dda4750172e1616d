// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/readingplace.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestTalkRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsFollowChanges();
    void listsOfAnEmptyLibraryAreEmpty();
    void statusStarAndProgressAreKept();
    void tagsAreNestedSharedAndRemoved();
    void emptyTagIsRefused();
    void hueIsKept();
    void titlesAndSpeakersCanBeCorrected();
    void binHidesAndRestores();
    void findByIdStartAndTitle();
    void findNamesTheCandidates();
    void talksComeInTheOrderAskedFor();
    void unknownTalksAreNotFound();
    void changesSurviveAReopen();
    void sameValueWritesNothing();
    void oddCharactersAreKept();
    void movedTalksStayWhereTheyArePut();
    void manyTalksAreChangedTogetherOrNotAtAll();
};

void TestTalkRepository::countsFollowChanges()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    TalkRepository talks = library.talks();
    QVERIFY(talks.setStatus(import.talks[0], ReadStatus::Reading));
    QVERIFY(talks.setStarred(import.talks[1], true));
    const MarkRow mark = library.mark(import.talks[0], u"not threads"_s);
    MarkRow changed = mark;
    changed.todo = Todo::Open;
    QVERIFY(library.marks().change(changed));
    const auto counts = talks.counts();
    QVERIFY(counts);
    QCOMPARE(counts->talks, 2);
    QCOMPARE(counts->unread, 1);
    QCOMPARE(counts->reading, 1);
    QCOMPARE(counts->starred, 1);
    QCOMPARE(counts->events, 1);
    QCOMPARE(counts->marks, 1);
    QCOMPARE(counts->openTodos, 1);
    const TalkRow row = talks.talks({import.talks[0]})->front();
    QCOMPARE(row.marks, 1);
    QCOMPARE(row.openTodos, 1);
    QCOMPARE(row.markKinds, std::vector{MarkKind::Key});
}

void TestTalkRepository::listsOfAnEmptyLibraryAreEmpty()
{
    const Library library;
    TalkRepository talks = library.talks();
    QVERIFY(talks.talks()->empty());
    QVERIFY(talks.events()->empty());
    QVERIFY(talks.speakers()->empty());
    QVERIFY(talks.tags()->empty());
    QVERIFY(talks.followUps()->empty());
    QVERIFY(talks.links()->empty());
    QVERIFY(talks.talks(std::vector<QUuid>{QUuid::createUuid()})->empty());
    QCOMPARE(talks.counts()->unread, 0);
}

void TestTalkRepository::statusStarAndProgressAreKept()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    TalkRepository talks = library.talks();
    QVERIFY(talks.setStatus(talk, ReadStatus::Done));
    QVERIFY(talks.setStarred(talk, true));
    QVERIFY(talks.setProgress(talk, 1.7));
    QCOMPARE(*readingPlace(*library.database, talk), 0);
    QVERIFY(keepReadingPlace(*library.database, talk, 5));
    QCOMPARE(*readingPlace(*library.database, talk), 5);
    QVERIFY(keepReadingPlace(*library.database, talk, 1'000'000));
    QCOMPARE(
        *readingPlace(*library.database, talk), qint64(talks.text(talk)->document->text.toUcs4().size()));
    QCOMPARE(keepReadingPlace(*library.database, QUuid::createUuid(), 1).error().kind, ErrorKind::NotFound);
    QCOMPARE(readingPlace(*library.database, QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    const TalkRow row = talks.talks({talk})->front();
    QCOMPARE(row.status, ReadStatus::Done);
    QVERIFY(row.isStarred);
    QCOMPARE(row.progress, 1.0);
    QCOMPARE(talks.events()->front().done, 1);
    QCOMPARE(library.health(), QString());
}

void TestTalkRepository::tagsAreNestedSharedAndRemoved()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    TalkRepository talks = library.talks();
    QVERIFY(talks.addTag(import.talks[0], u" Async / Python "_s));
    QVERIFY(talks.addTag(import.talks[1], u"async/python"_s));
    QCOMPARE(talks.talks({import.talks[1]})->front().tags, QStringList{u"Async/Python"_s});
    auto tags = talks.tags();
    QCOMPARE(tags->size(), size_t(2));
    QCOMPARE(tags->at(0).name, u"Async"_s);
    QCOMPARE(tags->at(0).talks, 0);
    QCOMPARE(tags->at(1).name, u"Async/Python"_s);
    QCOMPARE(tags->at(1).talks, 2);
    QVERIFY(talks.removeTag(import.talks[0], u"ASYNC/python"_s));
    QVERIFY(talks.removeTag(import.talks[0], u"never there"_s));
    QVERIFY(talks.talks({import.talks[0]})->front().tags.isEmpty());
    QVERIFY(talks.addTag(import.talks[0], u"async/python"_s));
    QCOMPARE(talks.tags()->at(1).talks, 2);
    QCOMPARE(library.health(), QString());
}

void TestTalkRepository::emptyTagIsRefused()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QCOMPARE(library.talks().addTag(talk, u" / "_s).error().kind, ErrorKind::InvalidInput);
    QVERIFY(library.talks().tags()->empty());
}

void TestTalkRepository::hueIsKept()
{
    const Library library;
    QVERIFY(library.talks().setTagHue(u"new"_s, 5));
    QCOMPARE(library.talks().tags()->front().hue, 5);
    QCOMPARE(library.talks().setTagHue(u"new"_s, 8).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.health(), QString());
}

void TestTalkRepository::titlesAndSpeakersCanBeCorrected()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setTitle(talk, u"  Async\nfor all "_s));
    QVERIFY(library.talks().setSpeakers(talk, {u"Nina"_s, u"nina"_s, u""_s, u"Otto"_s}));
    const TalkRow row = library.talks().talks({talk})->front();
    QCOMPARE(row.title, u"Async for all"_s);
    QCOMPARE(row.speakers, (QStringList{u"Nina"_s, u"Otto"_s}));
    QCOMPARE(library.talks().setTitle(talk, u" "_s).error().kind, ErrorKind::InvalidInput);
}

void TestTalkRepository::binHidesAndRestores()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    TalkRepository talks = library.talks();
    QVERIFY(talks.moveToBin(talk));
    QCOMPARE(talks.talks()->size(), size_t(1));
    QCOMPARE(talks.text(talk).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.setStarred(talk, true).error().kind, ErrorKind::NotFound);
    QVERIFY(talks.restoreFromBin(talk));
    QCOMPARE(talks.talks()->size(), size_t(2));
    QCOMPARE(library.health(), QString());
}

void TestTalkRepository::findByIdStartAndTitle()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    TalkRepository talks = library.talks();
    const QString id = import.talks[0].toString(QUuid::WithoutBraces);
    QCOMPARE(*talks.find(id), import.talks[0]);
    QCOMPARE(*talks.find(id.toUpper()), import.talks[0]);
    QCOMPARE(*talks.find(id.first(35)), import.talks[0]);
    QCOMPARE(*talks.find(u"lectern:talk/"_s + id), import.talks[0]);
    QCOMPARE(talks.find(u"lectern:mark/"_s + id).error().kind, ErrorKind::NotFound);
    QCOMPARE(*talks.find(u"fun WITH asyncio"_s), import.talks[0]);
    QCOMPARE(*talks.find(u"naive bayes"_s), import.talks[1]);
    QCOMPARE(*talks.find(u"CAFÉ"_s), import.talks[1]);
    QCOMPARE(talks.find(u""_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.find(u"no such talk"_s).error().kind, ErrorKind::NotFound);
}

void TestTalkRepository::findNamesTheCandidates()
{
    const Library library;
    const SourceImport import = library.import(makeSource(u"/a"_s, {},
        {{u"Testing one"_s, {}, u"x"_s, {}}, {u"Testing two"_s, {}, u"y"_s, {}},
            {u"Testing"_s, {}, u"z"_s, {}}}));
    // A whole title comes before parts of others.
    QCOMPARE(*library.talks().find(u"testing"_s), import.talks[2]);
    const auto found = library.talks().find(u"testing "_s + u"t"_s);
    QCOMPARE(*found, import.talks[1]);
    const auto several = library.talks().find(u"test"_s);
    QCOMPARE(several.error().kind, ErrorKind::InvalidInput);
    QVERIFY(several.error().message.contains(u"Testing one"_s));
    QVERIFY(several.error().message.contains(import.talks[1].toString(QUuid::WithoutBraces)));
}

void TestTalkRepository::talksComeInTheOrderAskedFor()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const auto rows = library.talks().talks({import.talks[1], QUuid::createUuid(), import.talks[0]});
    QCOMPARE(rows->size(), size_t(2));
    QCOMPARE(rows->at(0).id, import.talks[1]);
    QCOMPARE(rows->at(1).id, import.talks[0]);
}

void TestTalkRepository::unknownTalksAreNotFound()
{
    const Library library;
    TalkRepository talks = library.talks();
    const QUuid none = QUuid::createUuid();
    QCOMPARE(talks.text(none).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.setStatus(none, ReadStatus::Done).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.setProgress(none, 0.5).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.addTag(none, u"x"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(talks.setFollowUpDone(none, true).error().kind, ErrorKind::NotFound);
    QVERIFY(talks.tags()->empty());
}

void TestTalkRepository::changesSurviveAReopen()
{
    Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setStatus(talk, ReadStatus::Done));
    QVERIFY(library.talks().addTag(talk, u"a/b"_s));
    const auto before = library.talks().talks();
    library.reopen();
    QCOMPARE(*library.talks().talks(), *before);
    QCOMPARE(library.database->outcome(), OpenOutcome::Current);
}

void TestTalkRepository::sameValueWritesNothing()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setStatus(talk, ReadStatus::Done));
    QVERIFY(library.talks().addTag(talk, u"t"_s));
    const qint64 newest = *ChangeLog(*library.database).newest();
    QVERIFY(library.talks().setStatus(talk, ReadStatus::Done));
    QVERIFY(library.talks().addTag(talk, u"T"_s));
    QVERIFY(library.talks().setStarred(talk, false));
    QVERIFY(library.talks().setTitle(talk, u"Fun with asyncio"_s));
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
}

void TestTalkRepository::oddCharactersAreKept()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const QString title = u"O'Reilly \"x\"; DROP TABLE talk;-- \U0001F600 %_? :p1 ?1"_s;
    QVERIFY(library.talks().setTitle(talk, title + QChar(0xD800)));
    QCOMPARE(library.talks().talks({talk})->front().title, QString(title + QChar::ReplacementCharacter));
    QVERIFY(library.talks().addTag(talk, u"' OR 1=1"_s));
    QCOMPARE(library.talks().talks()->size(), size_t(2));
}

void TestTalkRepository::movedTalksStayWhereTheyArePut()
{
    const Library library;
    TalkRepository talks = library.talks();
    const QUuid other = library.import(sampleSource()).talks[0];
    const QUuid talk = library.import(twoTalks(u"Locks and sluices."_s, u"Ropes."_s)).talks[0];
    const QUuid event = talks.talks({other})->front().event;
    QVERIFY(talks.change({talk}, {.place = TalkPlace{event, u" Day 2 "_s}}));
    TalkRow row = talks.talks({talk})->front();
    QCOMPARE(row.event, event);
    QCOMPARE(row.day, u"Day 2"_s);
    QCOMPARE(row.order, 3); // behind the two that are there
    QCOMPARE(talks.details(talk)->corrected, (QStringList{u"event"_s, u"day"_s}));

    library.import(twoTalks(u"Locks, sluices and gates."_s, u"Ropes."_s));
    row = talks.talks({talk})->front();
    QCOMPARE(row.event, event);
    QCOMPARE(row.day, u"Day 2"_s);
    TalkPlace fresh;
    fresh.newEvent = EventName{u"Lamp Fair"_s, 2023, {}};
    QVERIFY(talks.change({talk}, {.place = fresh}));
    const TalkRow moved = talks.talks({talk})->front();
    QCOMPARE(moved.eventName.name, u"Lamp Fair"_s);
    QCOMPARE(moved.eventName.year, 2023);
    QVERIFY(talks.change({talk}, {.place = fresh}));
    QCOMPARE(talks.talks({talk})->front().event, moved.event); // known by then
    fresh.newEvent->name = u" "_s;
    QCOMPARE(talks.change({talk}, {.place = fresh}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(talks.change({talk}, {.place = TalkPlace{}}));
    QVERIFY(talks.talks({talk})->front().event.isNull());
    QCOMPARE(talks.change({talk}, {.place = TalkPlace{QUuid::createUuid(), {}}}).error().kind,
        ErrorKind::InvalidInput);
    QCOMPARE(library.health(), QString());
}

void TestTalkRepository::manyTalksAreChangedTogetherOrNotAtAll()
{
    const Library library;
    TalkRepository talks = library.talks();
    const std::vector<QUuid> ids = library.import(sampleSource()).talks;
    QVERIFY(talks.setStarred(ids[0], true));
    const auto batch =
        talks.change(ids, {.status = ReadStatus::Done, .isStarred = true, .addedTags = {u"a"_s}});
    QVERIFY(*batch > 0);
    const auto rows = talks.talks(ids);
    for (const TalkRow &row : *rows) {
        QCOMPARE(row.status, ReadStatus::Done);
        QVERIFY(row.isStarred);
        QCOMPARE(row.tags, QStringList{u"a"_s});
    }
    QCOMPARE(*talks.change(ids, {.status = ReadStatus::Done}), 0);
    QVERIFY(!talks.change({ids[0], QUuid::createUuid()}, {.isStarred = false}));
    QVERIFY(talks.talks({ids[0]})->front().isStarred);
    QVERIFY(!talks.change(ids, {.addedTags = {u" / "_s}}));
    const auto details = talks.details(ids[0]);
    QCOMPARE(details->row, talks.talks({ids[0]})->front());
    QVERIFY(details->created.isValid() && details->imported.isValid());
    QCOMPARE(talks.details(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestTalkRepository)
#include "tst_talkrepository.moc"
