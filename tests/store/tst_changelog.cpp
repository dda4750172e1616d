// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"

#include <QJsonArray>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestChangeLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeIsOneRow();
    void sequenceAndClockAscend();
    void beforeAndAfterHoldWhatChanged();
    void refusedChangeLeavesNoRow();
    void progressIsNoDecision();
    void historyOfAMarkIsWhole();
    void whatIsBinnedTogetherIsOneBatch();
};

void TestChangeLog::everyChangeIsOneRow()
{
    const Library library;
    ChangeLog log(*library.database);
    QCOMPARE(*log.newest(), 0);
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s);
    QVERIFY(library.talks().setStarred(import.talks[0], true));
    QVERIFY(library.talks().addTag(import.talks[0], u"t"_s));
    QVERIFY(library.talks().setTagHue(u"t"_s, 7));
    QVERIFY(library.talks().setFollowUpDone(library.talks().followUps()->front().id, true));
    QVERIFY(library.marks().moveToBin(mark.id));
    QVERIFY(library.marks().restoreFromBin(mark.id));
    QStringList verbs;
    const auto rows = log.since(0, 100);
    for (const ChangeRow &row : *rows) {
        verbs += row.entity + u' ' + row.verb;
    }
    QCOMPARE(verbs.join(u", "_s),
        u"source import, mark add, talk star, talk tag, tag hue, follow_up tick, mark bin, mark restore"_s);
}

void TestChangeLog::sequenceAndClockAscend()
{
    Library library;
    const SourceImport import = library.import(sampleSource());
    QVERIFY(library.talks().setStarred(import.talks[0], true));
    library.reopen();
    QVERIFY(library.talks().setStarred(import.talks[0], false));
    const auto rows = ChangeLog(*library.database).since(0, 100);
    QCOMPARE(rows->size(), size_t(3));
    for (size_t i = 1; i < rows->size(); ++i) {
        QVERIFY(rows->at(i).sequence > rows->at(i - 1).sequence);
        QVERIFY(rows->at(i).clock > rows->at(i - 1).clock);
        QCOMPARE(rows->at(i).device, rows->at(0).device);
        QVERIFY(!rows->at(i).device.isNull());
        QVERIFY(!rows->at(i).actor.isEmpty());
    }
    QCOMPARE(ChangeLog(*library.database).since(rows->at(1).sequence, 100)->size(), size_t(1));
    QCOMPARE(ChangeLog(*library.database).since(0, 2)->size(), size_t(2));
}

void TestChangeLog::beforeAndAfterHoldWhatChanged()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setTitle(talk, u"New"_s));
    QVERIFY(library.talks().setSpeakers(talk, {u"X"_s}));
    const auto rows = ChangeLog(*library.database).ofEntity(talk);
    QCOMPARE(rows->at(0).before,
        (QJsonObject{{u"title"_s, u"Fun with asyncio"_s}, {u"corrected"_s, QJsonArray()}}));
    QCOMPARE(
        rows->at(0).after, (QJsonObject{{u"title"_s, u"New"_s}, {u"corrected"_s, QJsonArray{u"title"_s}}}));
    QCOMPARE(
        rows->at(1).before.value(u"speakers"_s).toVariant().toStringList(), QStringList{u"Ada Lovelace"_s});
}

void TestChangeLog::refusedChangeLeavesNoRow()
{
    const Library library;
    library.import(sampleSource());
    const qint64 newest = *ChangeLog(*library.database).newest();
    QVERIFY(!library.talks().setStarred(QUuid::createUuid(), true));
    QVERIFY(!library.marks().add({}));
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
}

void TestChangeLog::progressIsNoDecision()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const qint64 newest = *ChangeLog(*library.database).newest();
    QVERIFY(library.talks().setProgress(talk, 0.4));
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
}

void TestChangeLog::historyOfAMarkIsWhole()
{
    const Library library;
    MarkRow mark = library.mark(library.import(sampleSource()).talks[0], u"threads"_s);
    mark.comment = u"one"_s;
    QVERIFY(library.marks().change(mark));
    mark.comment = u"two"_s;
    QVERIFY(library.marks().change(mark));
    QVERIFY(library.marks().moveToBin(mark.id));
    QStringList comments;
    const auto rows = ChangeLog(*library.database).ofEntity(mark.id);
    for (const ChangeRow &row : *rows) {
        comments += row.verb + u':' + row.after.value(u"comment"_s).toString();
    }
    QCOMPARE(comments.join(u' '), u"add: change:one change:two bin:"_s);
    QCOMPARE(rows->back().before.value(u"quote"_s).toString(), u"threads"_s);
}

void TestChangeLog::whatIsBinnedTogetherIsOneBatch()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s);
    ChangeLog log(*library.database);
    const qint64 before = *log.newest();
    QVERIFY(library.sources().moveToBin(import.source));
    const auto rows = log.since(before, 100);
    QStringList entities;
    for (const ChangeRow &row : *rows) {
        entities += row.entity + u' ' + row.verb;
        QCOMPARE(row.batch, rows->front().sequence);
    }
    QCOMPARE(entities.join(u", "_s), u"source bin, talk bin, talk bin, mark bin"_s);
    QCOMPARE(log.ofEntity(mark.id)->front().batch, log.ofEntity(mark.id)->front().sequence);
}

QTEST_GUILESS_MAIN(TestChangeLog)
#include "tst_changelog.moc"
