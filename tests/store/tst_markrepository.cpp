// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changelog.h"
#include "store/sql/database_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestMarkRepository final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newMarkKnowsItsWordsAndPlace();
    void rangesOutsideTheTalkAreRefused_data();
    void rangesOutsideTheTalkAreRefused();
    void changeWritesKindCommentTagsAndTodo();
    void unchangedMarkWritesNothing();
    void binAndBack();
    void marksComeByPlaceThenTime();
    void givenIdIsUsedOnce();
    void charactersBeyondTheFirstPlaneCountOnce();
    void findByStartOfId();
    void everythingSurvivesAReopen();
    void damagedMarkIsReported_data();
    void damagedMarkIsReported();
};

void TestMarkRepository::newMarkKnowsItsWordsAndPlace()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark =
        library.mark(import.talks[0], u"Why not threads"_s, MarkKind::Doubt, u"**Really?**"_s, {u"q/a"_s});
    QCOMPARE(mark.quote, u"Why not threads"_s);
    QCOMPARE(mark.talk, import.talks[0]);
    QCOMPARE(mark.kind, MarkKind::Doubt);
    QCOMPARE(mark.state, AnchorState::Exact);
    QCOMPARE(mark.section, u"Questions"_s);
    QCOMPARE(mark.comment, u"**Really?**"_s);
    QCOMPARE(mark.tags, QStringList{u"q/a"_s});
    QVERIFY(mark.prefix.endsWith(u"Questions\n\n"_s));
    QVERIFY(mark.suffix.startsWith(u"? See https"_s));
    QCOMPARE(mark.prefix.size(), 64);
    QCOMPARE(mark.created, mark.modified);
    const auto text = library.talks().text(import.talks[0]);
    QCOMPARE(text->document->text.sliced(mark.range.begin - text->offset, mark.range.length()), mark.quote);
    QCOMPARE(text->marks, std::vector{mark});
    QCOMPARE(*library.marks().mark(mark.id), mark);
    QCOMPARE(library.health(), QString());
}

void TestMarkRepository::rangesOutsideTheTalkAreRefused_data()
{
    QTest::addColumn<qint64>("begin");
    QTest::addColumn<qint64>("end");
    QTest::newRow("empty") << qint64(3) << qint64(3);
    QTest::newRow("backwards") << qint64(5) << qint64(3);
    QTest::newRow("before the talk") << qint64(-1) << qint64(3);
    QTest::newRow("behind the talk") << qint64(0) << qint64(100000);
}

void TestMarkRepository::rangesOutsideTheTalkAreRefused()
{
    QFETCH(qint64, begin);
    QFETCH(qint64, end);
    const Library library;
    NewMark mark;
    mark.talk = library.import(sampleSource()).talks[0];
    mark.range = {begin, end};
    QCOMPARE(library.marks().add(mark).error().kind, ErrorKind::InvalidInput);
    mark.talk = QUuid::createUuid();
    QCOMPARE(library.marks().add(mark).error().kind, ErrorKind::NotFound);
    QVERIFY(library.marks().marks()->empty());
}

void TestMarkRepository::changeWritesKindCommentTagsAndTodo()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    MarkRow mark = library.mark(import.talks[0], u"threads"_s, MarkKind::Key, u"a"_s, {u"x"_s, u"y"_s});
    mark.kind = MarkKind::Technique;
    mark.comment = u"b"_s;
    mark.tags = QStringList{u"y"_s, u"z/deep"_s};
    mark.todo = Todo::Open;
    mark.quote = u"not taken"_s;
    const auto changed = library.marks().change(mark);
    QVERIFY(changed);
    QCOMPARE(changed->kind, MarkKind::Technique);
    QCOMPARE(changed->comment, u"b"_s);
    QCOMPARE(changed->tags, (QStringList{u"y"_s, u"z/deep"_s}));
    QCOMPARE(changed->todo, Todo::Open);
    QCOMPARE(changed->quote, u"threads"_s);
    QCOMPARE(*library.marks().mark(mark.id), *changed);
    const auto history = ChangeLog(*library.database).ofEntity(mark.id);
    QCOMPARE(history->size(), size_t(2));
    QCOMPARE(history->back().before.value(u"comment"_s).toString(), u"a"_s);
    QCOMPARE(history->back().after.value(u"comment"_s).toString(), u"b"_s);
    QVERIFY(!history->back().after.contains(u"quote"_s));
    QCOMPARE(library.health(), QString());
}

void TestMarkRepository::unchangedMarkWritesNothing()
{
    const Library library;
    const MarkRow mark = library.mark(library.import(sampleSource()).talks[0], u"threads"_s);
    const qint64 newest = *ChangeLog(*library.database).newest();
    QCOMPARE(*library.marks().change(mark), mark);
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
    MarkRow other;
    other.id = QUuid::createUuid();
    QCOMPARE(library.marks().change(other).error().kind, ErrorKind::NotFound);
}

void TestMarkRepository::binAndBack()
{
    const Library library;
    const MarkRow mark = library.mark(
        library.import(sampleSource()).talks[0], u"threads"_s, MarkKind::Quote, u"c"_s, {u"t"_s});
    QVERIFY(library.marks().moveToBin(mark.id));
    QVERIFY(library.marks().marks()->empty());
    QCOMPARE(library.marks().mark(mark.id).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.marks().change(mark).error().kind, ErrorKind::NotFound);
    QVERIFY(library.marks().moveToBin(mark.id));
    QCOMPARE(library.health(), QString());
    QCOMPARE(*library.marks().restoreFromBin(mark.id), mark);
    QCOMPARE(*library.marks().mark(mark.id), mark);
    QCOMPARE(library.marks().moveToBin(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.health(), QString());
}

void TestMarkRepository::marksComeByPlaceThenTime()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const MarkRow late = library.mark(talk, u"for more"_s);
    const MarkRow early = library.mark(talk, u"Coroutines"_s);
    const MarkRow same = library.mark(talk, u"Coroutines"_s, MarkKind::Quote);
    const auto marks = library.marks().marksOfTalk(talk);
    QCOMPARE(*marks, (std::vector{early, same, late}));
}

void TestMarkRepository::givenIdIsUsedOnce()
{
    const Library library;
    NewMark mark;
    mark.id = QUuid(u"01890a5d-ac96-774b-bcce-b302099a8057"_s);
    mark.talk = library.import(sampleSource()).talks[0];
    mark.range = {0, 3};
    QCOMPARE(library.marks().add(mark)->id, mark.id);
    QCOMPARE(library.marks().add(mark).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.marks().marks()->size(), size_t(1));
}

void TestMarkRepository::charactersBeyondTheFirstPlaneCountOnce()
{
    const Library library;
    library.import(makeSource(u"/a"_s, {},
        {{u"First \U0001F600\U0001F600"_s, {}, u"\U0001F680 x"_s, {}},
            {u"Second"_s, {}, u"\U0001F600 smile and \U0001F680 rocket"_s, {}}}));
    const MarkRow mark = library.mark(library.talk(u"Second"_s), u"\U0001F680 rocket"_s);
    QCOMPARE(mark.quote, u"\U0001F680 rocket"_s);
    QCOMPARE(mark.range.length(), 8);
    QCOMPARE(library.health(), QString());
}

void TestMarkRepository::findByStartOfId()
{
    const Library library;
    const MarkRow mark = library.mark(library.import(sampleSource()).talks[0], u"threads"_s);
    const QString id = mark.id.toString(QUuid::WithoutBraces);
    QCOMPARE(*library.marks().find(id), mark.id);
    QCOMPARE(*library.marks().find(id.first(8)), mark.id);
    QCOMPARE(*library.marks().find(u"lectern:mark/"_s + id), mark.id);
    QCOMPARE(library.marks().find(id.first(3)).error().kind, ErrorKind::InvalidInput); // too short
    QCOMPARE(library.marks().find(u"zzzz"_s).error().kind, ErrorKind::NotFound);
}

void TestMarkRepository::everythingSurvivesAReopen()
{
    Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const MarkRow mark = library.mark(talk, u"threads"_s, MarkKind::Definition, u"kept"_s, {u"t"_s});
    library.reopen(OpenMode::ReadOnly);
    QCOMPARE(library.marks().marks()->front(), mark);
}

void TestMarkRepository::damagedMarkIsReported_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("area");
    QTest::newRow("comment") << u"UPDATE mark SET comment = 'other'"_s << u"hash"_s;
    QTest::newRow("kind") << u"UPDATE mark SET kind = 'quote'"_s << u"hash"_s;
    QTest::newRow("quote") << u"UPDATE mark SET quote = 'other'"_s << u"mark"_s;
    QTest::newRow("place") << u"UPDATE anchor SET begin_cp = begin_cp + 1, end_cp = end_cp + 1"_s
                           << u"mark"_s;
    QTest::newRow("tags") << u"DELETE FROM mark_tag"_s << u"hash"_s;
    QTest::newRow("status") << u"UPDATE talk SET status = 'done' WHERE id = 1"_s << u"hash"_s;
    QTest::newRow("tag") << u"UPDATE tag SET path = 'u'"_s << u"hash"_s;
    QTest::newRow("text") << u"UPDATE revision SET text = replace(text, 'threads', 'THREADS')"_s << u"text"_s;
    QTest::newRow("bytes") << u"UPDATE revision SET bytes = substr(bytes, 1, length(bytes) - 1)"_s
                           << u"hash"_s;
    QTest::newRow("blocks") << u"UPDATE revision SET blocks = x'00'"_s << u"text"_s;
    QTest::newRow("index") << u"DELETE FROM talk_index WHERE rowid = 1"_s << u"index"_s;
}

void TestMarkRepository::damagedMarkIsReported()
{
    QFETCH(QString, sql);
    QFETCH(QString, area);
    const Library library;
    library.mark(
        library.import(sampleSource()).talks[0], u"threads"_s, MarkKind::Key, u"comment"_s, {u"t"_s});
    QCOMPARE(library.health(), QString());
    QCOMPARE(library.value(sql), QString());
    QVERIFY2(library.health().contains(area + u": "_s), qPrintable(library.health()));
    if (area == u"index"_s) {
        QVERIFY(rebuildIndex(*library.database));
        QCOMPARE(library.health(), QString());
    }
}

QTEST_GUILESS_MAIN(TestMarkRepository)
#include "tst_markrepository.moc"
