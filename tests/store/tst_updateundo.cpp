// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The update of a changed file, taken back as a whole.

#include "updatefixture.h"

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

QTEST_GUILESS_MAIN(TestUpdateUndo)
#include "tst_updateundo.moc"
