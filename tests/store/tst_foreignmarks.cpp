// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changehistory.h"
#include "store/sql/database_p.h"

#include <QCryptographicHash>
#include <QTest>
#include <QTimeZone>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// Marks that were made elsewhere, as MarkRepository::merge() takes them in.
class TestForeignMarks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergedMarksAreUndoneInOneGo();
    void mergeThatIsStoppedChangesNothing();
    void markTakenOffAgainStaysOff();
    void markBroughtBackByAMergeComesBackAgain();
    void timeToComeDoesNotWin();
    void headingsOfAMarkAreThoseOfItsOwnVersion();
    void wordsOutsideOfTalksAreJudgedAsThoseOfOurMarks();
};

namespace {

/// A clock on which every look takes a second.
class TickingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromSecsSinceEpoch(1'700'000'000 + m_looks++, QTimeZone::UTC);
    }

private:
    mutable qint64 m_looks = 0;
};

/// Two marks as a file tells them: one on words of the talk, one on words that it has not.
std::vector<ForeignMark> foreignMarks(const QUuid &talk)
{
    ForeignMark found;
    found.id = QUuid::createUuid();
    found.talk = talk;
    found.quote = u"Why not threads"_s;
    found.suffix = u"? See https"_s;
    found.comment = u"said before"_s;
    found.tags = {u"from/afar"_s};
    ForeignMark lost;
    lost.id = QUuid::createUuid();
    lost.talk = talk;
    lost.quote = u"nobody ever said these words in this talk"_s;
    return {found, lost};
}

} // namespace

void TestForeignMarks::mergedMarksAreUndoneInOneGo()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const std::vector<ForeignMark> foreign = foreignMarks(talk);
    SilentProgress progress;
    const auto merged = library.marks().merge(foreign, progress, {});
    QVERIFY(merged);
    QCOMPARE(merged->at(0).fate, MarkFate::Added);
    QCOMPARE(merged->at(1).state, AnchorState::Orphan);
    QCOMPARE(library.marks().marksOfTalk(talk)->size(), 2U);
    QCOMPARE(library.health(), QString());
    ChangeHistory history(*library.database);
    const auto deeds = history.stacks(5);
    QCOMPARE(deeds->done.size(), 1U);
    QVERIFY(history.takeBack(deeds->done[0].batches));
    QCOMPARE(library.marks().marksOfTalk(talk)->size(), 0U);
    QCOMPARE(library.talks().tags()->size(), 0U);
    // What went because the import was taken back comes with the next one.
    const auto again = library.marks().merge(foreign, progress, {});
    QCOMPARE(again->at(0).fate, MarkFate::Added);
    QCOMPARE(library.marks().marksOfTalk(talk)->size(), 2U);
    QCOMPARE(library.health(), QString());
}

void TestForeignMarks::mergeThatIsStoppedChangesNothing()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    std::stop_source stop;
    stop.request_stop();
    SilentProgress progress;
    const auto merged = library.marks().merge(foreignMarks(talk), progress, stop.get_token());
    QCOMPARE(merged.error().kind, ErrorKind::Cancelled);
    QCOMPARE(library.marks().marks()->size(), 0U);
}

/// Taken off, brought back and taken off again: the last step undoes an undo, and is a person's wish.
void TestForeignMarks::markTakenOffAgainStaysOff()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const std::vector<ForeignMark> foreign{foreignMarks(talk).front()};
    SilentProgress progress;
    QVERIFY(library.marks().merge(foreign, progress, {}));
    QVERIFY(library.marks().moveToBin(foreign[0].id));
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(5)->done.front().batches));
    QVERIFY(library.marks().mark(foreign[0].id));
    QVERIFY(history.takeBack(history.stacks(5)->undone.front().batches));
    QCOMPARE(library.marks().merge(foreign, progress, {})->front().fate, MarkFate::InBin);
}

void TestForeignMarks::markBroughtBackByAMergeComesBackAgain()
{
    const Library library;
    library.database->d().setClock(std::make_shared<TickingClock>());
    const QUuid talk = library.import(sampleSource()).talks[0];
    ForeignMark mark = foreignMarks(talk).front();
    SilentProgress progress;
    QVERIFY(library.marks().merge({mark}, progress, {}));
    QVERIFY(library.marks().moveToBin(mark.id));
    mark.modified = library.database->d().now();
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().fate, MarkFate::Added);
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(5)->done.front().batches));
    QVERIFY(!library.marks().mark(mark.id));
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().fate, MarkFate::Added);
}

void TestForeignMarks::timeToComeDoesNotWin()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    ForeignMark mark = foreignMarks(talk).front();
    mark.modified = QDateTime::currentDateTimeUtc().addYears(70);
    SilentProgress progress;
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().fate, MarkFate::Added);
    MarkRow here = *library.marks().mark(mark.id);
    QVERIFY(here.modified <= QDateTime::currentDateTimeUtc());
    here.comment = u"what was thought of later"_s;
    QVERIFY(library.marks().change(here));
    QVERIFY(library.marks().merge({mark}, progress, {}));
    QCOMPARE(library.marks().mark(mark.id)->comment, here.comment);
    QCOMPARE(library.marks().marks()->size(), 2U); // both stay
}

void TestForeignMarks::headingsOfAMarkAreThoseOfItsOwnVersion()
{
    const Library library;
    const ImportedSource before =
        twoTalks(u"Alpha beta.\n### Ropes\nA knot is a promise."_s, u"Second words."_s);
    const QUuid talk = library.import(before).talks[0];
    const QString far = u"Much more than there was before, "_s.repeated(20);
    const ImportedSource after = makeSource(u"/notes/a.md"_s, {u"PyCon"_s, 2017, {}},
        {{u"Zeroth talk"_s, {}, far, {}},
            {u"First talk"_s, {u"Ada"_s}, u"Alpha beta.\n### Ropes\nA knot is a promise."_s, {}}});
    library.import(after);
    const QString text = before.document.text;
    const qsizetype at = text.indexOf(u"a promise"_s);
    ForeignMark mark;
    mark.id = QUuid::createUuid();
    mark.talk = talk;
    mark.sourceSha256 = QCryptographicHash::hash(before.bytes, QCryptographicHash::Sha256);
    mark.quote = u"a promise"_s;
    mark.range = CodePointMap(text).toCodePoints(Utf16Range{at, at + mark.quote.size()});
    SilentProgress progress;
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().fate, MarkFate::Added);
    const QString path = library.value(u"SELECT block_path FROM mark"_s);
    QVERIFY2(path.contains(u"First talk"_s) && path.contains(u"Ropes"_s), qPrintable(path));
    QCOMPARE(library.health(), QString());
}

void TestForeignMarks::wordsOutsideOfTalksAreJudgedAsThoseOfOurMarks()
{
    const QString passage = u"the tide waits for no boat and no harbour master"_s;
    const Library library;
    const ImportedSource before =
        twoTalks(u"We learnt that "_s + passage + u" at all."_s, u"Second words."_s);
    const QUuid talk = library.import(before).talks[0];
    const MarkRow ours = library.mark(talk, passage);
    library.import(makeSource(u"/notes/a.md"_s, {passage, 2017, {}},
        {{u"First talk"_s, {}, u"Nothing of it is here."_s, {}},
            {u"Second talk"_s, {}, u"Second words."_s, {}}}));
    ForeignMark mark;
    mark.id = QUuid::createUuid();
    mark.talk = talk;
    mark.sourceSha256 = QCryptographicHash::hash(before.bytes, QCryptographicHash::Sha256);
    mark.quote = passage;
    mark.range = ours.range;
    mark.comment = u"said elsewhere"_s;
    SilentProgress progress;
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().fate, MarkFate::Added);
    const MarkRow here = *library.marks().mark(ours.id);
    const MarkRow there = *library.marks().mark(mark.id);
    QCOMPARE(here.state, AnchorState::Orphan);
    QCOMPARE(there.state, here.state);
    QCOMPARE(there.reason, here.reason);
    QCOMPARE(there.talk, here.talk);
    QVERIFY(!there.isKept);
    // One that was kept without a place elsewhere is kept here, where it has none either.
    mark.id = QUuid::createUuid();
    mark.comment = u"kept elsewhere"_s;
    mark.isKept = true;
    QCOMPARE(library.marks().merge({mark}, progress, {})->front().state, AnchorState::Orphan);
    QVERIFY(library.marks().mark(mark.id)->isKept);
    library.import(before);
    QVERIFY(!library.marks().mark(mark.id)->isKept); // found
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestForeignMarks)
#include "tst_foreignmarks.moc"
