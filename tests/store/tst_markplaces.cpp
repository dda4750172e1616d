// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A person says where a mark stands.

#include "updatefixture.h"

#include "base/progress.h"
#include "store/changelog.h"
#include "store/jsonlines.h"

#include <QFile>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

constexpr auto firstTalk = "The gauge by the pier counts waves. A drum turns once a day below it.";

/// Code points of `words` in the talk, counted from its begin.
CodePointRange placeOf(const Library &library, const QUuid &talk, const QString &words)
{
    const auto text = library.talks().text(talk);
    const qsizetype at = text ? text->document->text.indexOf(words) : -1;
    if (at < 0) {
        qFatal("no “%s”", qPrintable(words));
    }
    return CodePointMap(text->document->text).toCodePoints({at, at + words.size()});
}

/// All of a mark but the time of its last change.
MarkRow untimed(const Library &library, const QUuid &mark)
{
    MarkRow row = *library.marks().mark(mark);
    row.modified = {};
    return row;
}

/// A mark on the drum whose words changed with the file, so that it is in `state`.
MarkRow markAfter(const Library &library, const QString &quote, const QString &newWords, AnchorState state)
{
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front();
    const MarkRow mark = library.mark(talk, quote);
    library.import(twoTalks(newWords, u"Something else."_s));
    const MarkRow carried = *library.marks().mark(mark.id);
    [&] { QCOMPARE(carried.state, state); }();
    return carried;
}

} // namespace

class TestMarkPlaces final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lengthenedMarkIsMadeAnewOnItsWords();
    void shortenedMarkSurvivesARestartWithItsUndo();
    void changedMarkKeepsTheWordsItWasMadeOn();
    void doubtfulMarkIsConfirmed();
    void lostMarkIsAttachedAgain();
    void lostMarkOnItsOwnWordsIsExact();
    void theSamePlaceOfAnExactMarkWritesNothing();
    void placesOutsideTheTalkAreRefused_data();
    void placesOutsideTheTalkAreRefused();
    void marksThatAreNotThereAreRefused();
    void lostMarkIsKeptAsItIs();
    void keptMarkIsAskedForOnceAVersionFindsIt();
    void keptMarkCanBeAttached();
    void keepingSurvivesABackupAsJsonLines();
    void onlyLostMarksAreKept();
    void placesOfAnEarlierVersionAreNotPutBack();
    void foundByItsNewWords();
};

void TestMarkPlaces::lengthenedMarkIsMadeAnewOnItsWords()
{
    const Library library;
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.back();
    const MarkRow mark = library.mark(talk, u"Something"_s, MarkKind::Doubt, u"note"_s, {u"t"_s});
    const auto longer = library.marks().setPlace(mark.id, placeOf(library, talk, u"Something else"_s));
    QVERIFY(longer);
    QCOMPARE(longer->quote, u"Something else"_s);
    QCOMPARE(longer->state, AnchorState::Exact);
    QCOMPARE(longer->reason, QString());
    QCOMPARE(longer->range.begin, mark.range.begin);
    QCOMPARE(longer->range.length(), 14);
    QVERIFY(longer->suffix.startsWith(u'.'));
    QCOMPARE(longer->comment, u"note"_s);
    QCOMPARE(longer->tags, QStringList{u"t"_s});
    QCOMPARE(library.value(u"SELECT decided_by FROM anchor"_s), u"user"_s);
    const auto log = ChangeLog(*library.database).ofEntity(mark.id);
    QCOMPARE(log->size(), 2U);
    QCOMPARE(log->back().verb, u"place"_s);
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::shortenedMarkSurvivesARestartWithItsUndo()
{
    Library library;
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front();
    const MarkRow mark = library.mark(talk, u"counts waves"_s);
    const MarkRow before = untimed(library, mark.id);
    QVERIFY(library.marks().setPlace(mark.id, placeOf(library, talk, u"waves"_s)));
    const MarkRow after = untimed(library, mark.id);
    QCOMPARE(after.quote, u"waves"_s);
    library.reopen();
    undoLast(library);
    QCOMPARE(untimed(library, mark.id), before);
    QCOMPARE(library.health(), QString());
    library.reopen();
    redoLast(library);
    QCOMPARE(untimed(library, mark.id), after);
    QCOMPARE(library.health(), QString());
    library.reopen();
    undoLast(library);
    QCOMPARE(untimed(library, mark.id), before);
}

void TestMarkPlaces::changedMarkKeepsTheWordsItWasMadeOn()
{
    const Library library;
    const MarkRow changed = markAfter(library, u"The gauge by the pier counts waves"_s,
        u"The gauge by the pier counts tides. A drum turns once a day below it."_s, AnchorState::Changed);
    const auto longer = library.marks().setPlace(
        changed.id, placeOf(library, changed.talk, u"The gauge by the pier counts tides. A drum"_s));
    QCOMPARE(longer->quote, u"The gauge by the pier counts waves"_s);
    QCOMPARE(longer->state, AnchorState::Changed);
    QVERIFY(longer->reason != changed.reason);
    QCOMPARE(library.value(u"SELECT quote_now FROM anchor WHERE decided_by = 'user' AND method = 'set'"_s),
        u"The gauge by the pier counts tides. A drum"_s);
    QCOMPARE(library.health(), QString());
    undoLast(library);
    QCOMPARE(untimed(library, changed.id).range, changed.range);
    QCOMPARE(untimed(library, changed.id).reason, changed.reason);
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::doubtfulMarkIsConfirmed()
{
    const Library library;
    const MarkRow doubtful = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves. A drum turns once in an hour above the water."_s,
        AnchorState::Review);
    const auto text = library.talks().text(doubtful.talk);
    const CodePointRange place{doubtful.range.begin - text->offset, doubtful.range.end - text->offset};
    const auto confirmed = library.marks().setPlace(doubtful.id, place);
    QCOMPARE(confirmed->state, AnchorState::Changed);
    QCOMPARE(confirmed->range, doubtful.range);
    QCOMPARE(confirmed->quote, doubtful.quote);
    const qint64 newest = *ChangeLog(*library.database).newest();
    QVERIFY(library.marks().setPlace(doubtful.id, place)); // said already
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
    undoLast(library);
    QCOMPARE(library.marks().mark(doubtful.id)->state, AnchorState::Review);
}

void TestMarkPlaces::lostMarkIsAttachedAgain()
{
    Library library;
    const MarkRow lost = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves."_s, AnchorState::Orphan);
    const MarkRow before = untimed(library, lost.id);
    const auto found = library.marks().setPlace(lost.id, placeOf(library, lost.talk, u"counts waves"_s));
    QCOMPARE(found->state, AnchorState::Changed);
    QCOMPARE(found->quote, lost.quote);
    QCOMPARE(found->range.length(), 12);
    QCOMPARE(library.health(), QString());
    library.reopen();
    undoLast(library);
    QCOMPARE(untimed(library, lost.id), before);
    redoLast(library);
    QCOMPARE(library.marks().mark(lost.id)->range, found->range);
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::lostMarkOnItsOwnWordsIsExact()
{
    const Library library;
    const MarkRow lost = markAfter(library, u"turns once"_s,
        u"Who turns once, turns twice; who turns once more stays. The gauge by the pier counts waves."_s,
        AnchorState::Orphan);
    const auto found = library.marks().setPlace(lost.id, placeOf(library, lost.talk, u"turns once"_s));
    QCOMPARE(found->state, AnchorState::Exact);
    QCOMPARE(found->reason, QString());
}

void TestMarkPlaces::theSamePlaceOfAnExactMarkWritesNothing()
{
    const Library library;
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front();
    const MarkRow mark = library.mark(talk, u"waves"_s);
    const qint64 newest = *ChangeLog(*library.database).newest();
    QCOMPARE(*library.marks().setPlace(mark.id, placeOf(library, talk, u"waves"_s)), mark);
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
}

void TestMarkPlaces::lostMarkIsKeptAsItIs()
{
    Library library;
    const MarkRow lost = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves."_s, AnchorState::Orphan);
    const MarkRow before = untimed(library, lost.id);
    QVERIFY(!before.isKept);
    QVERIFY(!before.reason.isEmpty());
    const auto kept = library.marks().keepWithoutPlace(lost.id);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QVERIFY(kept->isKept);
    MarkRow wanted = before;
    wanted.isKept = true;
    QCOMPARE(untimed(library, lost.id), wanted); // quote, surroundings and reason stay
    const auto log = ChangeLog(*library.database).ofEntity(lost.id);
    QCOMPARE(log->back().verb, u"place"_s);
    QCOMPARE(log->size(), 2U);
    QVERIFY(library.marks().keepWithoutPlace(lost.id)); // said already
    QCOMPARE(ChangeLog(*library.database).ofEntity(lost.id)->size(), 2U);
    QCOMPARE(library.health(), QString());
    library.reopen();
    QCOMPARE(untimed(library, lost.id), wanted);
    undoLast(library);
    QCOMPARE(untimed(library, lost.id), before);
    library.reopen();
    redoLast(library);
    QCOMPARE(untimed(library, lost.id), wanted);
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::keptMarkIsAskedForOnceAVersionFindsIt()
{
    const Library library;
    const MarkRow lost = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves."_s, AnchorState::Orphan);
    QVERIFY(library.marks().keepWithoutPlace(lost.id));
    library.import(twoTalks(u"The gauge by the pier counts tides."_s, u"Something else."_s));
    QCOMPARE(library.marks().mark(lost.id)->state, AnchorState::Orphan);
    QVERIFY(library.marks().mark(lost.id)->isKept);
    library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s));
    QCOMPARE(library.marks().mark(lost.id)->state, AnchorState::Exact);
    QVERIFY(!library.marks().mark(lost.id)->isKept);
    library.import(twoTalks(u"The gauge by the pier counts tides."_s, u"Something else."_s));
    QCOMPARE(library.marks().mark(lost.id)->state, AnchorState::Orphan);
    QVERIFY(!library.marks().mark(lost.id)->isKept); // lost anew
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::keptMarkCanBeAttached()
{
    const Library library;
    const MarkRow lost = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves."_s, AnchorState::Orphan);
    QVERIFY(library.marks().keepWithoutPlace(lost.id));
    const auto found = library.marks().setPlace(lost.id, placeOf(library, lost.talk, u"counts waves"_s));
    QCOMPARE(found->state, AnchorState::Changed);
    QVERIFY(!found->isKept);
    QVERIFY(!library.marks().mark(lost.id)->isKept);
    undoLast(library);
    QVERIFY(library.marks().mark(lost.id)->isKept);
    QCOMPARE(library.health(), QString());
}

void TestMarkPlaces::keepingSurvivesABackupAsJsonLines()
{
    const Library library;
    const MarkRow lost = markAfter(library, u"A drum turns once a day below it"_s,
        u"The gauge by the pier counts waves."_s, AnchorState::Orphan);
    QVERIFY(library.marks().keepWithoutPlace(lost.id));
    const QString lines = library.folder.filePath(u"backup.jsonl"_s);
    SilentProgress progress;
    QVERIFY(writeJsonLines(*library.database, lines, progress, {}));
    const QString copy = library.folder.filePath(u"copy.sqlite"_s);
    QVERIFY(QFile(copy).open(QIODevice::WriteOnly));
    const auto read = readJsonLines(lines, copy, progress, {});
    QVERIFY2(read, read ? "" : qPrintable(read.error().message + read.error().detail));
    auto database = Database::open(copy, OpenMode::ReadOnly);
    QVERIFY(database);
    const auto there = MarkRepository(**database).mark(lost.id);
    QVERIFY(there->isKept);
    QCOMPARE(there->quote, lost.quote);
}

void TestMarkPlaces::onlyLostMarksAreKept()
{
    const Library library;
    const MarkRow mark = library.mark(
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front(),
        u"waves"_s);
    QCOMPARE(library.marks().keepWithoutPlace(mark.id).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.marks().keepWithoutPlace(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    QCOMPARE(*library.marks().mark(mark.id), mark);
}

void TestMarkPlaces::placesOutsideTheTalkAreRefused_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::newRow("empty") << qint64(3) << qint64(3);
    QTest::newRow("backwards") << qint64(5) << qint64(3);
    QTest::newRow("before the talk") << qint64(-1) << qint64(3);
    QTest::newRow("behind the talk") << qint64(0) << qint64(100000);
}

void TestMarkPlaces::placesOutsideTheTalkAreRefused()
{
    QFETCH(const qint64, begin);
    QFETCH(const qint64, end);
    const Library library;
    const MarkRow mark = library.mark(
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front(),
        u"waves"_s);
    QCOMPARE(library.marks().setPlace(mark.id, {begin, end}).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(*library.marks().mark(mark.id), mark);
}

void TestMarkPlaces::marksThatAreNotThereAreRefused()
{
    const Library library;
    const MarkRow mark = library.mark(
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front(),
        u"waves"_s);
    QCOMPARE(library.marks().setPlace(QUuid::createUuid(), {0, 3}).error().kind, ErrorKind::NotFound);
    QVERIFY(library.marks().moveToBin(mark.id));
    QCOMPARE(library.marks().setPlace(mark.id, {0, 3}).error().kind, ErrorKind::NotFound);
}

void TestMarkPlaces::placesOfAnEarlierVersionAreNotPutBack()
{
    const Library library;
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front();
    const MarkRow mark = library.mark(talk, u"waves"_s);
    QVERIFY(library.marks().setPlace(mark.id, placeOf(library, talk, u"counts waves"_s)));
    library.import(twoTalks(u"New: "_s + QString::fromLatin1(firstTalk), u"Something else."_s));
    const MarkRow carried = *library.marks().mark(mark.id);
    ChangeHistory history(*library.database);
    QCOMPARE(history.stacks(2)->done.front().entity, u"source"_s); // the update
    const auto refused = history.takeBack(history.stacks(2)->done.back().batches);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(*library.marks().mark(mark.id), carried);
}

void TestMarkPlaces::foundByItsNewWords()
{
    const Library library;
    const QUuid talk =
        library.import(twoTalks(QString::fromLatin1(firstTalk), u"Something else."_s)).talks.front();
    const MarkRow mark = library.mark(talk, u"gauge"_s);
    const auto hits = [&library] {
        return library.value(u"SELECT count(*) FROM mark_index WHERE mark_index MATCH 'quote : pier'"_s);
    };
    QCOMPARE(hits(), u"0"_s);
    QVERIFY(library.marks().setPlace(mark.id, placeOf(library, talk, u"gauge by the pier"_s)));
    QCOMPARE(hits(), u"1"_s);
    undoLast(library);
    QCOMPARE(hits(), u"0"_s);
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestMarkPlaces)
#include "tst_markplaces.moc"
