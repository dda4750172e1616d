// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The update of a changed file, taken back as a whole.

#include "storefixture.h"

#include "base/uuid.h"
#include "store/bin.h"
#include "store/changehistory.h"
#include "store/changelog.h"
#include "store/searchindex.h"
#include "store/searchquery.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

QStringList linesOf(const TalkRow &talk)
{
    return {toText(talk.id), talk.title, talk.speakers.join(u'|'), talk.day, QString::number(talk.dayOrder),
        QString::number(talk.order), talk.eventName.name, QString::number(talk.eventName.year),
        talk.eventName.place, talk.eventName.dates.first.toString(Qt::ISODate),
        talk.eventName.dates.last.toString(Qt::ISODate), talk.kind, readStatusName(talk.status),
        talk.isStarred ? u"starred"_s : u""_s, talk.tags.join(u'|'), QString::number(talk.words),
        QString::number(talk.marks), QString::number(talk.openTodos),
        QString::number(talk.confidence, 'g', 17), QString::number(talk.line), QString::number(talk.endLine),
        talk.hasLeftFile ? u"left"_s : u""_s};
}

QStringList linesOf(const MarkRow &mark)
{
    return {u"mark"_s, toText(mark.id), toText(mark.talk), markKindName(mark.kind), mark.quote,
        anchorStateName(mark.state), QString::number(mark.range.begin), QString::number(mark.range.end),
        mark.reason, mark.section, mark.comment};
}

/// All that a person sees of a library, but for how often a file changed and when.
QStringList dumpOf(const Library &library)
{
    QStringList lines;
    const auto talks = library.talks().talks();
    for (const TalkRow &talk : *talks) {
        const auto text = library.talks().text(talk.id);
        lines += linesOf(talk).join(u';') + u'\n' + text->document.text + u'\n' + text->sourceText
            + QString::fromLatin1(text->sourceSha256.toHex());
        for (const MarkRow &mark : text->marks) {
            lines += linesOf(mark).join(u';');
        }
    }
    const auto followUps = library.talks().followUps();
    for (const FollowUpRow &followUp : *followUps) {
        lines += QStringList{toText(followUp.id), toText(followUp.talk), followUp.text,
            QString::number(followUp.line), followUp.isDone ? u"done"_s : u"open"_s}
                     .join(u';');
    }
    const auto links = library.talks().links();
    for (const LinkRow &link : *links) {
        lines += toText(link.talk) + link.target + link.text;
    }
    const auto tags = library.talks().tags();
    for (const TagRow &tag : *tags) {
        lines += u"tag;%1;%2;%3"_s.arg(tag.name).arg(tag.talks).arg(tag.marks);
    }
    const auto speakers = library.talks().speakers();
    for (const SpeakerRow &speaker : *speakers) {
        lines += u"speaker;%1;%2"_s.arg(speaker.name).arg(speaker.talks);
    }
    const auto sources = library.sources().sources();
    for (const SourceRow &source : *sources) {
        lines += source.path + QString::fromLatin1(source.sha256.toHex()) + QString::number(source.talks);
    }
    return lines;
}

ImportedSource harbour(const std::vector<TalkLines> &talks, const QString &place = {})
{
    return makeSource(u"/notes/harbour.md"_s, {u"Harbour Days"_s, 2024, place}, talks);
}

/// Three talks with a link, a follow-up and marks to come.
ImportedSource before()
{
    ImportedSource source =
        harbour({{u"Tide gauges"_s, {u"Ines Okafor"_s},
                     u"A drum turns once a day. See https://tides.example/a for more."_s, u"Monday"_s},
            {u"Small queues"_s, {u"Tomasz Wilk"_s}, u"A job is a promise. TODO read the paper on drums"_s,
                u"Monday"_s},
            {u"Old lamps"_s, {u"Mira Lund"_s}, u"A lamp burns oil all night long."_s, u"Tuesday"_s}});
    source.plan.followUps.push_back({.line = 5, .text = u"read the paper on drums"_s});
    return source;
}

/// Talks reworded, renamed, one gone, one new, in another order.
ImportedSource after()
{
    ImportedSource source =
        harbour({{u"New bells"_s, {u"Ada Fern"_s},
                     u"A bell of bronze rings far, https://bells.example. TODO buy a bell"_s, u"Sunday"_s},
                    {u"Smaller queues"_s, {u"Tomasz Wilk"_s, u"Ada Fern"_s},
                        u"A job is a promise to somebody."_s, u"Tuesday"_s},
                    {u"Tide gauges"_s, {u"Ines Okafor"_s}, u"The drum turns twice a day."_s, {}}},
            u"Northbank"_s);
    source.plan.followUps.push_back({.line = 3, .text = u"buy a bell"_s});
    source.plan.event->dates = {QDate(2024, 5, 1), QDate(2024, 5, 3)};
    source.tags = QStringList{u"harbour/2024"_s};
    return source;
}

void put(const Library &library)
{
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    library.mark(gauges, u"turns once a day"_s, MarkKind::Doubt, u"really?"_s, {u"clocks"_s});
    library.mark(library.talk(u"Small queues"_s), u"promise"_s);
    QVERIFY(library.talks().setStarred(gauges, true));
    QVERIFY(library.talks().setFollowUpDone(library.talks().followUps()->front().id, true));
}

SourceUpdate updateOf(const SourceImport &import) { return {import.source, import.version}; }

} // namespace

class TestUpdateUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsAsBefore();
    void importingAgainUpdatesAgain();
    void otherFilesOfTheEventKeepTheirOrder();
    void whatAPersonSetOnOldTalksStays();
    void whatWouldBeLostIsCountedAndRefused_data();
    void whatWouldBeLostIsCountedAndRefused();
    void allOrNone();
    void onlyTheNewestUpdateIsTakenBack();
    void marksAreCarriedOnFromThere();
    void placesSetBeforeCanBeUndoneAfterwards();
    void updateOfAFileThatLostAllItsTalks();
    void fileThatWasInTheBinGoesBackThere();
    void updatesAreDeedsInTheirOrder();
    void whatWasDoneOnTheNewTextIsDoneAgain();
    void severalUpdatesAreUndoneAndRedone();
    void filesOfOneRunAreOneDeed();
    void anUpdateOfAFileFromTheBinIsDoneAgain();
    void aNewImportEndsWhatCanBeDoneAgain();
    void newFilesAreNoDeeds();
    void whatAnEarlierProgramTookBackIsNotOffered();
};

void TestUpdateUndo::everythingIsAsBefore()
{
    Library library;
    library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    const SourceImport update = library.import(after());
    QCOMPARE(update.outcome, SourceOutcome::Changed);
    QCOMPARE(update.version, 2);
    QVERIFY(dumpOf(library) != was);
    QVERIFY(!library.talk(u"New bells"_s).isNull());
    library.reopen();
    const auto undone = library.sources().takeBackUpdates({updateOf(update)});
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
    QCOMPARE(SearchIndex(*library.database).search(*parseQuery(u"bronze "_s), {}, {})->totalTalks, 0);
    library.reopen();
    QCOMPARE(dumpOf(library), was);
}

void TestUpdateUndo::importingAgainUpdatesAgain()
{
    const Library library;
    library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    const SourceImport update = library.import(after());
    const QStringList is = dumpOf(library);
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    QCOMPARE(*library.sources().compare(before().path, before().bytes), SourceOutcome::Unchanged);
    QCOMPARE(*library.sources().compare(after().path, after().bytes), SourceOutcome::Changed);
    const SourceImport again = library.import(after());
    QCOMPARE(again.talks, update.talks);
    QCOMPARE(dumpOf(library), is);
    QVERIFY(library.sources().takeBackUpdates({updateOf(again)}));
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::otherFilesOfTheEventKeepTheirOrder()
{
    const Library library;
    library.import(before());
    library.import(makeSource(u"/notes/second.md"_s, {u"Harbour Days"_s, 2024, {}},
        {{u"Ropes"_s, {}, u"A rope is longer than it looks."_s, u"Monday"_s},
            {u"Knots"_s, {}, u"A knot holds by friction."_s, u"Monday"_s}}));
    const QStringList was = dumpOf(library);
    const SourceImport update =
        library.import(harbour({{u"Old lamps"_s, {}, u"A lamp burns oil all night long."_s, {}}}));
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    QCOMPARE(dumpOf(library), was);
}

void TestUpdateUndo::whatAPersonSetOnOldTalksStays()
{
    const Library library;
    library.import(before());
    put(library);
    const SourceImport update = library.import(after());
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    QVERIFY(library.talks().setStatus(gauges, ReadStatus::Done));
    QVERIFY(library.talks().addTag(gauges, u"later"_s));
    MarkRow mark = library.marks().marksOfTalk(gauges)->front();
    mark.comment = u"said since"_s;
    QVERIFY(library.marks().change(mark));
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    const auto text = library.talks().text(gauges);
    QCOMPARE(text->row.status, ReadStatus::Done);
    QCOMPARE(text->row.tags, QStringList{u"later"_s});
    QCOMPARE(text->marks.front().comment, u"said since"_s);
    QCOMPARE(text->marks.front().state, AnchorState::Exact);
    QVERIFY(library.talks().followUps()->front().isDone);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::whatWouldBeLostIsCountedAndRefused_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a new mark") << 0;
    QTest::newRow("a place set by hand") << 1;
    QTest::newRow("a star on a new talk") << 2;
    QTest::newRow("a corrected title") << 3;
    QTest::newRow("a tick of a new follow-up") << 4;
    QTest::newRow("a talk on another day") << 5;
    QTest::newRow("a language chosen for code") << 6;
}

void TestUpdateUndo::whatWouldBeLostIsCountedAndRefused()
{
    QFETCH(const int, what);
    const Library library;
    library.import(before());
    put(library);
    const SourceImport update = library.import(after());
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    switch (what) {
    case 0:
        library.mark(gauges, u"twice"_s);
        break;
    case 1:
        QVERIFY(library.marks().setPlace(library.marks().marksOfTalk(gauges)->front().id, {0, 4}));
        break;
    case 2:
        QVERIFY(library.talks().setStarred(library.talk(u"New bells"_s), true));
        break;
    case 3:
        QVERIFY(library.talks().setTitle(gauges, u"Gauges of the tide"_s));
        break;
    case 5:
        QVERIFY(library.talks().change({gauges}, {.place = TalkPlace{{}, u"Day 9"_s}}));
        break;
    case 6:
        QVERIFY(library.talks().setCodeLanguage(gauges, u"read twice"_s, u"Python"_s));
        break;
    default:
        QVERIFY(library.talks().setFollowUpDone(library.talks().followUps()->front().id, true));
    }
    const QStringList was = dumpOf(library);
    const auto refused = library.sources().takeBackUpdates({updateOf(update)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(refused.error().message.contains(u"1 "_s), qPrintable(refused.error().message));
    QVERIFY(refused.error().message.contains(u"harbour.md"_s));
    QCOMPARE(dumpOf(library), was);
}

void TestUpdateUndo::allOrNone()
{
    const Library library;
    library.import(before());
    library.import(twoTalks(u"Alpha beta."_s, u"Gamma delta."_s));
    const SourceImport first = library.import(after());
    const SourceImport second = library.import(twoTalks(u"Alpha beta, more."_s, u"Gamma delta."_s));
    library.mark(library.talk(u"First talk"_s), u"more"_s);
    const QStringList was = dumpOf(library);
    QVERIFY(!library.sources().takeBackUpdates({updateOf(first), updateOf(second)}));
    QCOMPARE(dumpOf(library), was);
}

void TestUpdateUndo::onlyTheNewestUpdateIsTakenBack()
{
    const Library library;
    const SourceImport first = library.import(before());
    const SourceImport second = library.import(after());
    const SourceImport third = library.import(harbour({{u"Tide gauges"_s, {}, u"All new."_s, {}}}));
    QCOMPARE(library.sources().takeBackUpdates({updateOf(second)}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.sources().takeBackUpdates({updateOf(first)}).error().kind, ErrorKind::InvalidInput);
    QVERIFY(library.sources().takeBackUpdates({updateOf(third)}));
    QCOMPARE(library.sources().takeBackUpdates({updateOf(third)}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.sources().takeBackUpdates({{QUuid::createUuid(), 2}}).error().kind, ErrorKind::NotFound);
    QVERIFY(!library.talk(u"New bells"_s).isNull());
}

void TestUpdateUndo::marksAreCarriedOnFromThere()
{
    const Library library;
    library.import(before());
    put(library);
    const SourceImport update = library.import(after());
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    ImportedSource longer = before();
    longer = harbour(
        {{u"Tide gauges"_s, {u"Ines Okafor"_s},
             u"Before all: a drum turns once a day. See https://tides.example/a for more."_s, u"Monday"_s},
            {u"Small queues"_s, {u"Tomasz Wilk"_s}, u"A job is a promise. TODO read the paper on drums"_s,
                u"Monday"_s}});
    const SourceImport next = library.import(longer);
    QCOMPARE(next.marks.at(AnchorState::Exact), 2);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::placesSetBeforeCanBeUndoneAfterwards()
{
    const Library library;
    library.import(before());
    put(library);
    const MarkRow mark = library.marks().marksOfTalk(library.talk(u"Small queues"_s))->front();
    QVERIFY(library.marks().setPlace(mark.id, {0, 5}));
    const SourceImport update = library.import(after());
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(1)->done.front().batches));
    QCOMPARE(library.marks().mark(mark.id)->quote, u"promise"_s);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::updateOfAFileThatLostAllItsTalks()
{
    const Library library;
    library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    const SourceImport update =
        library.import(harbour({{u"Quite another"_s, {}, u"Nothing of it is known."_s, {}}}));
    QCOMPARE(update.kept.size(), 2U);
    QCOMPARE(update.binned, 1);
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::fileThatWasInTheBinGoesBackThere()
{
    const Library library;
    const SourceImport first = library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    QCOMPARE(*library.sources().moveToBin(first.source), 0);
    const SourceImport update = library.import(after());
    QVERIFY(library.sources().takeBackUpdates({updateOf(update)}));
    QVERIFY(library.sources().sources()->empty());
    QVERIFY(library.talks().talks()->empty());
    const auto rows = Bin(*library.database).rows();
    QCOMPARE(rows->size(), 1U);
    QCOMPARE(rows->front().id, first.source);
    QCOMPARE(library.health(), QString());

    QVERIFY(library.sources().restoreFromBin(first.source));
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
}

namespace {

void undoLast(const Library &library)
{
    ChangeHistory history(*library.database);
    const auto undone = history.takeBack(history.stacks(1)->done.front().batches);
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message + undone.error().detail));
}

void redoLast(const Library &library)
{
    ChangeHistory history(*library.database);
    const auto redone = history.takeBack(history.stacks(1)->undone.front().batches);
    QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message + redone.error().detail));
}

/// "source import", the last one first.
QStringList deedsOf(const std::vector<Deed> &deeds)
{
    QStringList names;
    for (const Deed &deed : deeds) {
        names += deed.entity + u' ' + deed.verb;
    }
    return names;
}

} // namespace

void TestUpdateUndo::updatesAreDeedsInTheirOrder()
{
    Library library;
    library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    library.import(after());
    const QStringList is = dumpOf(library);
    QVERIFY(library.talks().setStarred(library.talk(u"New bells"_s), true));
    const QStringList starred = dumpOf(library);
    library.reopen();
    const auto stacks = *ChangeHistory(*library.database).stacks(3);
    QCOMPARE(deedsOf(stacks.done), (QStringList{u"talk star"_s, u"source import"_s, u"follow_up tick"_s}));
    QVERIFY(stacks.done[1].before.isEmpty());
    QCOMPARE(stacks.done[1].after.value("path"_L1).toString(), before().path);
    undoLast(library);
    QCOMPARE(dumpOf(library), is);
    library.reopen();
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
    library.reopen();
    QCOMPARE(deedsOf(ChangeHistory(*library.database).stacks(9)->undone),
        (QStringList{u"source import"_s})); // that of a talk which is not there now waits for it
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(library.health(), QString());
    redoLast(library);
    QCOMPARE(dumpOf(library), starred);
    library.reopen();
    undoLast(library);
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    undoLast(library); // and what was done before it
    QVERIFY(dumpOf(library) != was);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::whatWasDoneOnTheNewTextIsDoneAgain()
{
    Library library;
    library.import(before());
    put(library);
    QList<QStringList> states{dumpOf(library)};
    library.import(after());
    states += dumpOf(library);
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    const QUuid bells = library.talk(u"New bells"_s);
    library.mark(bells, u"rings far"_s, MarkKind::Key, u"how far?"_s);
    states += dumpOf(library);
    QVERIFY(library.marks().setPlace(library.marks().marksOfTalk(gauges)->front().id, {0, 4}));
    states += dumpOf(library);
    QVERIFY(library.talks().setTitle(gauges, u"Gauges of the tide"_s));
    states += dumpOf(library);
    QVERIFY(library.talks().addTag(bells, u"bronze"_s));
    states += dumpOf(library);
    for (int round = 0; round < 2; ++round) {
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            undoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            library.reopen();
        }
        QCOMPARE(library.health(), QString());
        for (qsizetype at = 1; at < states.size(); ++at) {
            redoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            library.reopen();
        }
        QCOMPARE(library.health(), QString());
    }
}

void TestUpdateUndo::severalUpdatesAreUndoneAndRedone()
{
    Library library;
    library.import(before());
    put(library);
    QList<QStringList> states{dumpOf(library)};
    library.import(after());
    states += dumpOf(library);
    library.import(harbour({{u"Tide gauges"_s, {}, u"All new, and a drum turns once a day."_s, {}}}));
    states += dumpOf(library);
    library.import(before());
    states += dumpOf(library);
    for (int round = 0; round < 2; ++round) {
        for (int at = 2; at >= 0; --at) {
            undoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            QCOMPARE(library.health(), QString());
            library.reopen();
        }
        for (int at = 1; at <= 3; ++at) {
            redoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            QCOMPARE(library.health(), QString());
            library.reopen();
        }
    }
    QVERIFY(ChangeHistory(*library.database).stacks(9)->undone.empty());
}

void TestUpdateUndo::filesOfOneRunAreOneDeed()
{
    const Library library;
    library.import(before());
    library.import(twoTalks(u"Alpha beta."_s, u"Gamma delta."_s));
    const QStringList was = dumpOf(library);
    ImportedSource first = after();
    ImportedSource second = twoTalks(u"Alpha beta, more."_s, u"Gamma delta."_s);
    first.run = second.run = makeUuidV7();
    const SourceUpdate one = updateOf(library.import(first));
    const SourceUpdate other = updateOf(library.import(second));
    const QStringList is = dumpOf(library);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.size(), 1U);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.front().things.size(), 2U);
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.front().things.size(), 2U);
    // What the report of the import takes back is the same deed, also after it was done again.
    QVERIFY(library.sources().takeBackUpdates({one, other}));
    QCOMPARE(dumpOf(library), was);
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->undone.size(), 1U);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::anUpdateOfAFileFromTheBinIsDoneAgain()
{
    const Library library;
    const SourceImport first = library.import(before());
    put(library);
    QVERIFY(library.sources().moveToBin(first.source));
    const QStringList binned = dumpOf(library);
    library.import(after());
    const QStringList is = dumpOf(library);
    undoLast(library);
    QCOMPARE(dumpOf(library), binned);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    undoLast(library);
    QCOMPARE(dumpOf(library), binned);
    QCOMPARE(library.health(), QString());
}

void TestUpdateUndo::aNewImportEndsWhatCanBeDoneAgain()
{
    const Library library;
    library.import(before());
    library.import(after());
    ChangeHistory history(*library.database);
    undoLast(library);
    const auto undone = history.stacks(1)->undone;
    library.import(harbour({{u"Tide gauges"_s, {}, u"All new."_s, {}}}));
    const QStringList is = dumpOf(library);
    QVERIFY(history.stacks(9)->undone.empty());
    QCOMPARE(history.takeBack(undone.front().batches).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(dumpOf(library), is);
}

void TestUpdateUndo::newFilesAreNoDeeds()
{
    const Library library;
    const SourceImport import = library.import(before());
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QVERIFY(library.sources().moveToBin(import.source));
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QCOMPARE(ChangeHistory(*library.database).takeBack({1}).error().kind, ErrorKind::NotFound);
}

void TestUpdateUndo::whatAnEarlierProgramTookBackIsNotOffered()
{
    Library library;
    library.import(before());
    library.import(after());
    undoLast(library);
    const qint64 batch = ChangeHistory(*library.database).stacks(1)->undone.front().batches.front();
    library.database.reset();
    execute(library.path(), "UPDATE change SET before = '{\"revision\":2}' WHERE verb = 'take_back'");
    library.reopen();
    ChangeHistory history(*library.database);
    QVERIFY(history.stacks(9)->undone.empty());
    QCOMPARE(history.takeBack({batch}).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.import(after()).outcome, SourceOutcome::Changed);
    undoLast(library);
    QVERIFY(library.talk(u"New bells"_s).isNull());
}

QTEST_GUILESS_MAIN(TestUpdateUndo)
#include "tst_updateundo.moc"
