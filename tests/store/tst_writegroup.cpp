// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/search/wordcounts_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/writegroup.h"

#include <QTest>

#include <thread>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestWriteGroup final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deedsAreReadInsideAndKeptAtTheEnd();
    void whatIsNotFinishedIsTakenBack();
    void failedDeedTakesBackTheWholeGroup();
    void afterAFailureAnotherDeedBeginsAnew();
    void settlesWhenSomebodyWaits();
    void importsOfAGroupAreThoseOfSingleOnes();
    void wordsCountOnceATalk();
    void countedWordsComeSorted();
};

namespace {

/// What another connection has.
QString seenElsewhere(const Library &library, const QString &sql)
{
    const auto other = Database::open(library.path(), OpenMode::ReadOnly);
    Statement query((*other)->d(), sql);
    return query.next() ? query.text(0) : QString();
}

const QString countTalksSql = u"SELECT count(*) FROM talk"_s;

ImportedSource sourceNumber(int number)
{
    return makeSource(u"/notes/%1.md"_s.arg(number), {u"PyHarbour"_s, 2019, {}, {}},
        {{u"Talk %1 on queues"_s.arg(number), {u"Ada Lovelace"_s}, u"A queue is a promise to somebody."_s,
             {}},
            {u"Talk %1 on logs"_s.arg(number), {u"Bo Sorensen"_s}, u"A log remembers waitFor me."_s, {}}});
}

} // namespace

void TestWriteGroup::deedsAreReadInsideAndKeptAtTheEnd()
{
    const Library library;
    SourceRepository sources = library.sources();
    {
        WriteGroup group(*library.database);
        QVERIFY(sources.import(sourceNumber(1)));
        QVERIFY(sources.import(sourceNumber(2)));
        QCOMPARE(sources.sources()->size(), size_t(2));
        QCOMPARE(*sources.compare(sourceNumber(2).path, sourceNumber(2).bytes), SourceOutcome::Unchanged);
        QCOMPARE(seenElsewhere(library, countTalksSql), u"0"_s);
        QVERIFY(group.finish());
        QCOMPARE(seenElsewhere(library, countTalksSql), u"4"_s);
        QVERIFY(*group.settle()); // nothing is left to keep
    }
    QCOMPARE(seenElsewhere(library, countTalksSql), u"4"_s);
    QCOMPARE(library.health(), QString());
}

void TestWriteGroup::whatIsNotFinishedIsTakenBack()
{
    const Library library;
    SourceRepository sources = library.sources();
    {
        WriteGroup group(*library.database);
        QVERIFY(sources.import(sourceNumber(1)));
        QVERIFY(group.finish());
        QVERIFY(sources.import(sourceNumber(2)));
    }
    QCOMPARE(library.value(countTalksSql), u"2"_s);
    QVERIFY(sources.import(sourceNumber(3)));
    QCOMPARE(seenElsewhere(library, countTalksSql), u"4"_s);
    QCOMPARE(library.health(), QString());
}

void TestWriteGroup::failedDeedTakesBackTheWholeGroup()
{
    const Library library;
    SourceRepository sources = library.sources();
    library.import(sourceNumber(1));
    WriteGroup group(*library.database);
    QVERIFY(sources.import(sourceNumber(2)));
    const auto refused = sources.confirm(u"/notes/none.md"_s);
    QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    QCOMPARE(library.value(countTalksSql), u"2"_s);
    QVERIFY(group.finish());
    QCOMPARE(seenElsewhere(library, countTalksSql), u"2"_s);
}

void TestWriteGroup::afterAFailureAnotherDeedBeginsAnew()
{
    const Library library;
    SourceRepository sources = library.sources();
    WriteGroup group(*library.database);
    QVERIFY(!sources.confirm(u"/notes/none.md"_s));
    QVERIFY(sources.import(sourceNumber(1)));
    QVERIFY(group.finish());
    QCOMPARE(seenElsewhere(library, countTalksSql), u"2"_s);
    QCOMPARE(library.health(), QString());
}

void TestWriteGroup::settlesWhenSomebodyWaits()
{
    const Library library;
    SourceRepository sources = library.sources();
    const QUuid talk = library.import(sourceNumber(1)).talks.front();
    const std::shared_ptr<WriterQueue> queue = library.database->d().writers();
    WriteGroup group(*library.database);
    QVERIFY(sources.import(sourceNumber(2)));
    std::jthread other([&] {
        const auto connection = Database::open(library.path(), OpenMode::ReadWrite);
        NewMark mark;
        mark.talk = talk;
        mark.range = {0, 4};
        QVERIFY(MarkRepository(**connection).add(mark));
    });
    QTRY_COMPARE(queue->size(), 2);
    QVERIFY(*group.settle());
    other.join();
    // Who waited once may come again: each deed is kept by itself for a while.
    QVERIFY(sources.import(sourceNumber(3)));
    QVERIFY(*group.settle());
    QCOMPARE(seenElsewhere(library, countTalksSql), u"6"_s);
    QCOMPARE(library.health(), QString());
}

void TestWriteGroup::importsOfAGroupAreThoseOfSingleOnes()
{
    const Library single;
    const Library grouped;
    for (int number = 1; number <= 3; ++number) {
        single.import(sourceNumber(number));
    }
    {
        WriteGroup group(*grouped.database);
        for (int number = 1; number <= 3; ++number) {
            QVERIFY(grouped.sources().import(sourceNumber(number)));
        }
        QVERIFY(group.finish());
    }
    for (const Library *library : {&single, &grouped}) {
        QVERIFY(library->database->checkpoint()); // which writes the counts of words
    }
    for (const QString &sql : {u"SELECT group_concat(title || position || words || version, ' ') FROM talk"_s,
             u"SELECT group_concat(term || talks, ' ') FROM term"_s,
             u"SELECT group_concat(part || term, ' ') FROM word_part"_s,
             u"SELECT group_concat(name, ' ') FROM speaker"_s,
             u"SELECT group_concat(rowid, ' ') FROM talk_index WHERE talk_index MATCH 'promise'"_s,
             u"SELECT group_concat(rowid, ' ') FROM head_index WHERE head_index MATCH 'lov*'"_s}) {
        QCOMPARE(grouped.value(sql), single.value(sql));
        QVERIFY(!grouped.value(sql).isEmpty());
    }
    QCOMPARE(grouped.health(), QString());
}

void TestWriteGroup::wordsCountOnceATalk()
{
    WordCounts counts;
    counts.count("log", 1);
    counts.count("queue", 1);
    counts.count("log", 1);
    counts.count("log", 2);
    const auto sorted = counts.sorted();
    QCOMPARE(sorted.size(), size_t(2));
    QCOMPARE(sorted.front().word, QByteArrayView("log"));
    QCOMPARE(sorted.front().talks, 2);
    QCOMPARE(sorted.back().talks, 1);
    counts.clear();
    QVERIFY(counts.isEmpty());
    counts.count("log", 3);
    QCOMPARE(counts.sorted().front().talks, 1);
}

void TestWriteGroup::countedWordsComeSorted()
{
    // More than the first table holds, in an order of their own.
    constexpr int words = 5000;
    WordCounts counts;
    for (int talk = 1; talk <= 2; ++talk) {
        for (int i = 0; i < words; ++i) {
            counts.count(QByteArray::number(i * 7919 % words), talk);
        }
    }
    const auto sorted = counts.sorted();
    QCOMPARE(sorted.size(), size_t(words));
    QVERIFY(std::ranges::is_sorted(sorted, {}, &WordCounts::Count::word));
    QVERIFY(std::ranges::all_of(sorted, [](const WordCounts::Count &count) { return count.talks == 2; }));
}

QTEST_GUILESS_MAIN(TestWriteGroup)
#include "tst_writegroup.moc"
