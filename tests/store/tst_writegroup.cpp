// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "base/inparallel.h"
#include "store/preparedsource.h"
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
    void partsAreJoinedInStepsBesideOthers();
    void importsOfAGroupAreThoseOfSingleOnes();
    void preparedSourcesAreKeptAsOthersAre();
    void wordsAreWrittenInSeveralTransactions();
    void wordsCountOnceATalk();
    void countedWordsComeSorted();
    void countsOfOtherTalksComeOnTop();
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

void TestWriteGroup::partsAreJoinedInStepsBesideOthers()
{
    constexpr int deeds = 40;
    const Library library;
    SourceRepository sources = library.sources();
    // As much as is written at once in one part, each time.
    const auto partsOf = [&library] {
        return library.value(u"SELECT count(DISTINCT segid) FROM talk_index_idx"_s).toInt();
    };
    const auto other = Database::open(library.path(), OpenMode::ReadWrite);
    {
        WriteGroup group(*library.database);
        int most = 0;
        for (int number = 1; number <= deeds; ++number) {
            QVERIFY(sources.import(sourceNumber(number)));
            QVERIFY(group.finish());
            most = std::max(most, partsOf());
        }
        QVERIFY(most > 1);
        QVERIFY2(most < deeds / 2, qPrintable(QString::number(most)));
        // What is taken back leaves nothing behind.
        QVERIFY(sources.import(sourceNumber(deeds + 1)));
    }
    // The other connection finds an index that joins its parts by itself, as after any import.
    const auto settings = u"SELECT group_concat(k || v, ' ') FROM (SELECT k, v FROM talk_index_config "
                          "WHERE k IN ('automerge', 'crisismerge') ORDER BY k)"_s;
    QCOMPARE(seenElsewhere(library, settings), u"automerge4 crisismerge16"_s);
    for (int number = deeds + 1; number <= deeds + 20; ++number) {
        QVERIFY(SourceRepository(**other).import(sourceNumber(number)));
    }
    QVERIFY(partsOf() < 20);
    QCOMPARE(library.value(u"SELECT count(*) FROM talk_index WHERE talk_index MATCH 'promise'"_s),
        QString::number(deeds + 20));
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

void TestWriteGroup::preparedSourcesAreKeptAsOthersAre()
{
    constexpr size_t sources = 20;
    const Library plain;
    const Library prepared;
    for (size_t number = 0; number < sources; ++number) {
        plain.import(sourceNumber(static_cast<int>(number)));
    }
    {
        const SourcePreparer preparer(*prepared.database);
        WriteGroup group(*prepared.database);
        makeInParallel(
            sources, {},
            [&preparer](size_t number) { return preparer.prepare(sourceNumber(static_cast<int>(number))); },
            [&prepared](size_t, const PreparedSource &source) {
                QVERIFY(Store::import(*prepared.database, source));
            });
        QVERIFY(group.finish());
    }
    const QStringList asked{u"SELECT group_concat(term || talks, ' ') FROM term"_s,
        u"SELECT group_concat(part || term, ' ') FROM word_part"_s,
        u"SELECT group_concat(title || begin_cp || end_cp || hex(text_sha256), ' ') FROM talk"_s,
        u"SELECT group_concat(hex(text_sha256) || hex(blocks) || hex(bytes), ' ') FROM revision"_s,
        u"SELECT group_concat(rowid, ' ') FROM talk_index WHERE talk_index MATCH 'body: queue'"_s,
        u"SELECT group_concat(rowid, ' ') FROM talk_index WHERE talk_index MATCH 'speaker: lovelace'"_s};
    QStringList expected;
    QVERIFY(plain.database->checkpoint());
    QVERIFY(prepared.database->checkpoint());
    for (const QString &sql : asked) {
        expected << plain.value(sql);
        QVERIFY(!expected.back().isEmpty());
        QCOMPARE(prepared.value(sql), expected.back());
    }
    QCOMPARE(prepared.health(), QString());
    // What is made anew of the rows says the same.
    QVERIFY(rebuildIndex(*prepared.database));
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QCOMPARE(prepared.value(asked.at(i)), expected.at(i));
    }
}

void TestWriteGroup::wordsAreWrittenInSeveralTransactions()
{
    constexpr int words = 300;
    const Library library;
    Database::Private &d = library.database->d();
    TermCounter &terms = d.terms();
    for (int talk = 0; talk < 2; ++talk) {
        terms.beginTalk();
        for (int i = 0; i < words; ++i) {
            terms.count(QByteArray::number(1000 + i));
        }
    }
    terms.add({{QByteArray("wait"), QByteArray("waitfor")}});
    const QString written = u"SELECT count(*) || ' ' || coalesce(sum(talks), 0) FROM term"_s;
    int transactions = 0;
    for (; !terms.isEmpty() && transactions < words; ++transactions) {
        WriteTransaction work(d);
        terms.write(d, std::chrono::milliseconds(0));
        if (transactions == 1) { // what is taken back is written once more
            work.refuse(ErrorKind::Cancelled, u"stopped"_s);
            QVERIFY(!work.commit());
        } else {
            QVERIFY(work.commit());
            QVERIFY(terms.isEmpty() || terms.isDue());
        }
    }
    QVERIFY(transactions > 3);
    QCOMPARE(library.value(written), u"300 600"_s);
    QCOMPARE(library.value(u"SELECT part || ' ' || term FROM word_part"_s), u"wait waitfor"_s);
    // Words that come while others are written are not lost.
    terms.beginTalk();
    for (int i = 0; i < words; ++i) {
        terms.count(QByteArray::number(1000 + i));
    }
    {
        WriteTransaction work(d);
        terms.write(d, std::chrono::milliseconds(0));
        QVERIFY(work.commit());
    }
    terms.beginTalk();
    terms.count("1000");
    QVERIFY(library.database->checkpoint());
    QVERIFY(terms.isEmpty());
    QCOMPARE(library.value(written), u"300 901"_s);
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

void TestWriteGroup::countsOfOtherTalksComeOnTop()
{
    WordCounts all;
    all.count("log", 1);
    WordCounts others;
    QCOMPARE(others.numberOf("log"), std::nullopt);
    const auto number = others.count("log", 1);
    QVERIFY(number);
    QVERIFY(!others.count("log", 1)); // it counted in this talk
    QVERIFY(others.count("queue", 1));
    QVERIFY(others.count("log", 2));
    QCOMPARE(others.numberOf("log"), number);
    QCOMPARE(others.numberOf("lamp"), std::nullopt);
    all.add(others);
    const auto sorted = all.sorted();
    QCOMPARE(sorted.size(), size_t(2));
    QCOMPARE(sorted.front().talks, 3);
    QCOMPARE(sorted.back().talks, 1);
}

QTEST_GUILESS_MAIN(TestWriteGroup)
#include "tst_writegroup.moc"
