// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/search/candidates_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestSearchIndex final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Library> m_library;

    [[nodiscard]] SearchResult find(const QString &typed, const SearchLimits &limits = {}) const
    {
        return Store::Testing::find(*m_library, typed, limits);
    }
    [[nodiscard]] QString titles(const QString &typed, const SearchLimits &limits = {}) const
    {
        return Store::Testing::titles(*m_library, typed, limits);
    }

private Q_SLOTS:
    void initTestCase();
    void talksAreFound_data();
    void talksAreFound();
    void quickAnswersFindTheSame_data();
    void quickAnswersFindTheSame();
    void hitsSayWhereTheyAre();
    void rangesPointAtTheWords();
    void commentsQuotesAndTagsAreFound();
    void kindOfMarkComesFirst();
    void snippetsAreOneLineAndCut();
    void passagesComeInReadingOrder();
    void titlesRankBeforeText();
    void countsAreExactWhenFinal();
    void whatIsRankedIsCounted();
    void keysReadTheFirstTalksOnly();
    void rowsOfAKeyFollowChanges();
    void joiningTheIndexChangesNoAnswer();
    void changedTalksAreFoundAnew();
    void stopRequestCancels();
    void naughtyQueriesNeverShowSql_data();
    void naughtyQueriesNeverShowSql();
    void randomQueriesNeverFail();
    void rebuiltIndexAnswersTheSame();
};

void TestSearchIndex::initTestCase()
{
    m_library = std::make_unique<Library>();
    fillForSearching(*m_library);
}

void TestSearchIndex::talksAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("word") << u"asyncio "_s << u"Fun Loose"_s;
    QTest::newRow("case") << u"ASYNCIO "_s << u"Fun Loose"_s;
    QTest::newRow("open word") << u"asyn"_s << u"Fun Loose"_s;
    QTest::newRow("open letter") << u"k"_s << u"Kubernetes"_s;
    QTest::newRow("closed beginning") << u"asyn "_s << u""_s;
    QTest::newRow("prefix") << u"asyn* "_s << u"Fun Loose"_s;
    QTest::newRow("both") << u"asyncio threads "_s << u"Fun Loose"_s;
    QTest::newRow("phrase") << u"\"not threads\""_s << u"Fun"_s;
    QTest::newRow("phrase in other order") << u"\"threads not\""_s << u""_s;
    QTest::newRow("dotted") << u"asyncio.wait_for "_s << u"Fun"_s;
    QTest::newRow("excluded") << u"threads -asyncio"_s << u"Kubernetes"_s;
    QTest::newRow("only excluded") << u"-asyncio"_s << u"Kubernetes Naïve Tokyo"_s;
    QTest::newRow("or") << u"smoothing OR kubectl "_s << u"Kubernetes Naïve"_s;
    QTest::newRow("or and word") << u"smoothing OR kubectl pods "_s << u"Kubernetes"_s;
    QTest::newRow("accents") << u"naive cafe "_s << u"Naïve"_s;
    QTest::newRow("accents typed") << u"ångström "_s << u"Tokyo"_s;
    QTest::newRow("speaker words") << u"lovelace "_s << u"Fun Naïve"_s;
    QTest::newRow("event words") << u"europython "_s << u"Fun Naïve"_s;
    QTest::newRow("tag words") << u"later "_s << u"Loose"_s;
    QTest::newRow("comment") << u"goroutines "_s << u"Fun"_s;
    QTest::newRow("mark tag") << u"reading "_s << u"Fun"_s;
    QTest::newRow("comment excluded by talk") << u"goroutines -coroutines"_s << u""_s;
    QTest::newRow("Japanese inside") << u"本語"_s << u"Tokyo"_s;
    QTest::newRow("Japanese kana") << u"テキスト"_s << u"Tokyo"_s;
    QTest::newRow("Japanese, not there") << u"語本"_s << u""_s;
    QTest::newRow("Japanese name") << u"太郎"_s << u"Tokyo"_s;
    QTest::newRow("Korean inside") << u"국어"_s << u"Tokyo"_s;
    QTest::newRow("emoji") << u"\U0001F680"_s << u"Tokyo"_s;
    QTest::newRow("speaker filter") << u"speaker:hopper"_s << u"Naïve"_s;
    QTest::newRow("speaker filter, accents") << u"speaker:\"NINA sim\""_s << u"Kubernetes"_s;
    QTest::newRow("speaker filter, nobody") << u"speaker:nobody"_s << u""_s;
    QTest::newRow("event filter") << u"event:pycon"_s << u"Kubernetes Tokyo"_s;
    QTest::newRow("year") << u"year:2018"_s << u"Fun Naïve"_s;
    QTest::newRow("years") << u"year:2018..2019 threads "_s << u"Fun Kubernetes"_s;
    QTest::newRow("years open") << u"year:2019.."_s << u"Kubernetes Tokyo"_s;
    QTest::newRow("date") << u"date:2019-05"_s << u"Tokyo"_s;
    QTest::newRow("date year") << u"date:2019"_s << u"Kubernetes Tokyo"_s;
    QTest::newRow("tag above") << u"tag:ideas"_s << u"Loose"_s;
    QTest::newRow("tag part") << u"tag:late"_s << u"Loose"_s;
    QTest::newRow("tag on a mark") << u"tag:followup"_s << u"Fun"_s;
    QTest::newRow("without tag") << u"asyncio -tag:ideas"_s << u"Fun"_s;
    QTest::newRow("done") << u"is:done"_s << u"Tokyo"_s;
    QTest::newRow("unread") << u"is:unread year:2019"_s << u"Kubernetes"_s;
    QTest::newRow("starred") << u"is:starred"_s << u"Loose"_s;
    QTest::newRow("code") << u"has:code"_s << u"Fun Kubernetes"_s;
    QTest::newRow("link") << u"has:link"_s << u"Fun"_s;
    QTest::newRow("no code") << u"-has:code threads "_s << u"Loose"_s;
    QTest::newRow("highlight") << u"has:highlight"_s << u"Fun"_s;
    QTest::newRow("note and word") << u"has:note asyncio "_s << u"Fun"_s;
    QTest::newRow("no note") << u"-has:note asyncio "_s << u"Loose"_s;
    QTest::newRow("kind") << u"mark:doubt"_s << u"Fun"_s;
    QTest::newRow("other kind") << u"mark:key"_s << u""_s;
    QTest::newRow("todo") << u"has:todo"_s << u""_s;
    QTest::newRow("in title") << u"in:title asyncio "_s << u"Fun"_s;
    QTest::newRow("in code") << u"in:code pods "_s << u"Kubernetes"_s;
    QTest::newRow("not in code") << u"-in:code kubectl "_s << u""_s;
    QTest::newRow("in notes") << u"in:notes goroutines "_s << u"Fun"_s;
    QTest::newRow("in notes, tag") << u"in:notes reading "_s << u"Fun"_s;
    QTest::newRow("in marks") << u"in:marks threads "_s << u"Fun"_s;
    QTest::newRow("section") << u"section:details threads "_s << u"Kubernetes"_s;
    QTest::newRow("section with word elsewhere") << u"section:details clusters "_s << u""_s;
    QTest::newRow("filter or word") << u"is:starred OR smoothing "_s << u"Loose Naïve"_s;
    QTest::newRow("set or word") << u"has:note OR smoothing "_s << u"Fun Naïve"_s;
    QTest::newRow("duplicates") << u"is:duplicate"_s << u""_s;
    QTest::newRow("drafts") << u"is:draft"_s << u""_s;
    QTest::newRow("facet names are no words") << u"isstarred "_s << u""_s;
    QTest::newRow("empty filter") << u"tag: asyncio "_s << u"Fun Loose"_s;
    QTest::newRow("nothing typed") << u" "_s << u""_s;
}

void TestSearchIndex::talksAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed), expected);
}

void TestSearchIndex::quickAnswersFindTheSame_data() { talksAreFound_data(); }

void TestSearchIndex::quickAnswersFindTheSame()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed, {50, 3, false}), expected);
}

void TestSearchIndex::hitsSayWhereTheyAre()
{
    const SearchResult result = find(u"asyncio "_s, {50, 20, true});
    QCOMPARE(result.talks.size(), size_t(2));
    const TalkHits &fun = result.talks[0];
    QCOMPARE(fun.talk.title, u"Fun with asyncio"_s);
    QStringList fields;
    for (const SearchHit &hit : fun.hits) {
        fields += searchFieldName(hit.field) + u'=' + marked(hit);
    }
    QCOMPARE(fields.join(u' '), u"title=asyncio text=asyncio code=asyncio"_s);
    QCOMPARE(fun.total, 3);
    const SearchResult inSection = find(u"loop "_s);
    QCOMPARE(inSection.talks[0].hits[0].section, u"Questions"_s);
    QCOMPARE(find(u"coroutines "_s).talks[0].hits[0].section, QString());
    QCOMPARE(find(u"ada "_s).talks[0].hits[0].field, SearchField::Speaker);
}

void TestSearchIndex::rangesPointAtTheWords()
{
    for (const QString &word :
        {u"asyncio"_s, u"本語"_s, u"\U0001F680"_s, u"Straße"_s, u"naive"_s, u"한국"_s}) {
        const SearchResult result = find(word + u' ');
        QVERIFY2(!result.talks.empty(), qPrintable(word));
        for (const TalkHits &talk : result.talks) {
            const auto text = m_library->talks().text(talk.talk.id);
            for (const SearchHit &hit : talk.hits) {
                QVERIFY(!hit.hits.empty());
                if (!hit.range.isEmpty()) {
                    const Utf16Range place = CodePointMap(text->document->text).toUtf16(hit.range);
                    const QString there = text->document->text.sliced(place.begin, place.length());
                    QCOMPARE(there, hit.snippet.sliced(hit.hits[0].begin, hit.hits[0].length()));
                    QCOMPARE(there.size(), word.size());
                }
            }
        }
    }
}

void TestSearchIndex::commentsQuotesAndTagsAreFound()
{
    const SearchResult comment = find(u"goroutines "_s);
    QCOMPARE(comment.talks.size(), size_t(1));
    QCOMPARE(comment.talks[0].hits.size(), size_t(1));
    QCOMPARE(comment.talks[0].hits[0].field, SearchField::Comment);
    QCOMPARE(comment.talks[0].hits[0].markKind, MarkKind::Doubt);
    QVERIFY(!comment.talks[0].hits[0].mark.isNull());
    QVERIFY(!comment.talks[0].hits[0].range.isEmpty());
    const SearchResult quote = find(u"\"not threads\""_s);
    QCOMPARE(quote.talks[0].hits[0].field, SearchField::Quote);
    QCOMPARE(quote.talks[0].hits[0].mark, comment.talks[0].hits[0].mark);
    QCOMPARE(find(u"later "_s).talks[0].hits[0].field, SearchField::Tag);
    // A talk that only its event or a filter brought up is stood for by its title.
    for (const QString &typed : {u"europython "_s, u"is:starred"_s}) {
        const SearchResult byOther = find(typed);
        QCOMPARE(byOther.talks[0].hits.size(), size_t(1));
        QCOMPARE(byOther.talks[0].hits[0].snippet, byOther.talks[0].talk.title);
        QVERIFY(byOther.talks[0].hits[0].hits.empty());
    }
    // A filter about marks shows the marks themselves.
    const SearchResult kind = find(u"mark:doubt"_s);
    QCOMPARE(kind.talks[0].hits.size(), size_t(1));
    QCOMPARE(kind.talks[0].hits[0].snippet, u"compare with goroutines"_s);
    QVERIFY(kind.talks[0].hits[0].hits.empty());
}

void TestSearchIndex::kindOfMarkComesFirst()
{
    Library library;
    const QString words = u"The kettle sings. The lantern is lit. "_s;
    const SourceImport imported = library.import(makeSource(u"/kinds"_s, {},
        {{u"Lanterns, a lantern more"_s, {}, words + u"Lantern after lantern.\n\nAnd a lantern.\n"_s, {}},
            {u"Kettles"_s, {},
                u"A lantern.\n\nAnother lantern.\n\nThe lantern is out, that lantern is lit.\n"_s, {}},
            {u"Smoke"_s, {}, u"The lantern smokes.\n"_s, {}},
            {u"Soot"_s, {}, u"It falls. It lies.\n"_s, {}}}));
    (void)library.mark(imported.talks[0], u"kettle"_s, MarkKind::Doubt, {});
    (void)library.mark(imported.talks[1], u"The lantern is out"_s, MarkKind::Key, {});
    const MarkRow doubt = library.mark(imported.talks[1], u"that lantern is lit"_s, MarkKind::Doubt, {});
    (void)library.mark(imported.talks[3], u"falls"_s, MarkKind::Key, u"on a lantern"_s);
    (void)library.mark(imported.talks[3], u"lies"_s, MarkKind::Doubt, {});
    const auto titlesOf = [](const SearchResult &found) {
        QStringList titles;
        for (const TalkHits &talk : found.talks) {
            titles += talk.talk.title;
        }
        return titles;
    };
    const auto found =
        SearchIndex(*library.database).search(*parseQuery(u"mark:doubt lantern "_s), {50, 1, true}, {});
    QVERIFY(found);
    // In a doubt, then beside one, be it in a comment of another mark; a talk without a doubt is none of
    // them.
    QCOMPARE(titlesOf(*found), (QStringList{u"Kettles"_s, u"Lanterns, a lantern more"_s, u"Soot"_s}));
    QCOMPARE(found->totalTalks, 3);
    QCOMPARE(found->talks[0].hits.size(), size_t(1));
    QCOMPARE(found->talks[0].hits[0].mark, doubt.id);
    const QString text = library.talks().text(imported.talks[1])->document->text;
    QCOMPARE(found->talks[0].hits[0].range.begin, text.indexOf(u"lantern is lit"_s));
    // Beside OR it binds nobody else.
    const auto either =
        SearchIndex(*library.database).search(*parseQuery(u"(mark:doubt OR is:starred) lantern "_s), {}, {});
    QCOMPARE(titlesOf(*either).first(), u"Kettles"_s);
    // Who asks for no kind gets the best text first.
    const auto any = SearchIndex(*library.database).search(*parseQuery(u"lantern "_s), {}, {});
    QCOMPARE(titlesOf(*any).first(), u"Lanterns, a lantern more"_s);
}

void TestSearchIndex::snippetsAreOneLineAndCut()
{
    Library library;
    library.import(makeSource(u"/a"_s, {},
        {{u"Long"_s, {},
            u"Lorem ipsum dolor sit amet "_s.repeated(40) + u"needle\tin "_s
                + u"the hay stack of words "_s.repeated(40),
            {}}}));
    const auto result = SearchIndex(*library.database).search(*parseQuery(u"needle "_s), {}, {});
    const SearchHit hit = result->talks[0].hits[0];
    QVERIFY(hit.snippet.startsWith(u'…'));
    QVERIFY(hit.snippet.endsWith(u'…'));
    QVERIFY2(hit.snippet.size() < 200, qPrintable(hit.snippet));
    QVERIFY(!hit.snippet.contains(u'\t'));
    QCOMPARE(marked(hit), u"needle"_s);
    QVERIFY(hit.snippet.at(1).isLetter());
}

void TestSearchIndex::passagesComeInReadingOrder()
{
    const SearchResult result = find(u"clusters OR pods OR threads "_s, {50, 10, true});
    const auto talk = std::ranges::find(
        result.talks, u"Kubernetes for pythonistas"_s, [](const TalkHits &hits) { return hits.talk.title; });
    QVERIFY(talk != result.talks.end());
    qint64 last = -1;
    for (const SearchHit &hit : talk->hits) {
        QVERIFY(hit.range.begin > last);
        last = hit.range.begin;
    }
    QCOMPARE(talk->hits.size(), size_t(3));
    QCOMPARE(marked(talk->hits[0]), u"Clusters|pods|clusters"_s);
    QCOMPARE(talk->hits[2].field, SearchField::Code);
    // Fewer are asked for: the fullest are kept, still in order.
    const SearchResult one = find(u"clusters OR pods OR threads "_s, {50, 1, true});
    QCOMPARE(marked(one.talks[0].hits[0]), u"Clusters|pods|clusters"_s);
    QCOMPARE(one.talks[0].total, 3);
}

void TestSearchIndex::titlesRankBeforeText()
{
    QCOMPARE(find(u"asyncio "_s).talks[0].talk.title, u"Fun with asyncio"_s);
    QCOMPARE(find(u"asyncio "_s, {50, 3, false}).talks[0].talk.title, u"Fun with asyncio"_s);
}

void TestSearchIndex::countsAreExactWhenFinal()
{
    const SearchResult one = find(u"threads "_s, {1, 3, true});
    QCOMPARE(one.talks.size(), size_t(1));
    QCOMPARE(one.totalTalks, 3);
    QVERIFY(one.isExactCount);
    const SearchResult quick = find(u"threads "_s, {1, 3, false});
    QCOMPARE(quick.talks.size(), size_t(1));
    QVERIFY(!quick.isExactCount);
    QCOMPARE(find(u"goroutines OR smoothing "_s).totalTalks, 2);
    QCOMPARE(find(u"-asyncio"_s, {1, 3, true}).totalTalks, 3);
    QCOMPARE(find(u"is:unread"_s).totalTalks, 4);
}

/// The full answer counts while it ranks; a walk that only counts must come to the same.
void TestSearchIndex::whatIsRankedIsCounted()
{
    Database::Private &d = m_library->database->d();
    for (const QString &typed : {u"threads"_s, u"th*"_s, u"the OR thr*"_s, u"threads is:unread"_s,
             u"the threads -asyncio"_s, u"\"a pool\" OR pool"_s, u"in:title t*"_s}) {
        const ReadTransaction work(d);
        const CompiledSearch search = compileQuery(d, *parseQuery(typed), true);
        for (const int most : {1, 50}) {
            const Candidates found = findCandidates(d, search, {most, 3, true});
            const auto [talks, places] = countTalks(d, search, {});
            QCOMPARE(found.total, talks);
            QCOMPARE(found.places, std::max(talks, places));
        }
        QVERIFY(!d.hasFailed());
    }
}

void TestSearchIndex::keysReadTheFirstTalksOnly()
{
    Library library;
    std::vector<TalkLines> talks;
    for (int i = 0; i < 30; ++i) {
        talks.push_back({u"Talk %1 on locks"_s.arg(i), {}, u"The water in locks is still."_s, {}});
    }
    library.import(makeSource(u"/notes/locks.md"_s, {}, talks));
    const SearchResult quick = Store::Testing::find(library, u"locks "_s, {50, 3, false});
    QCOMPARE(quick.talks.size(), size_t(30));
    QVERIFY(!quick.isExactCount);
    QCOMPARE(quick.talks[9].hits.size(), size_t(2)); // twenty passages so far
    QCOMPARE(quick.talks[10].hits.size(), size_t(1));
    QCOMPARE(marked(quick.talks[10].hits[0]), u"locks"_s);
    const SearchResult final = Store::Testing::find(library, u"locks "_s, {50, 3, true});
    QVERIFY(final.isExactCount);
    QCOMPARE(final.talks[29].hits.size(), size_t(2));
    QCOMPARE(final.totalPassages, 60);
}

void TestSearchIndex::rowsOfAKeyFollowChanges()
{
    Library library;
    library.import(sampleSource());
    const auto other = Database::open(library.path(), OpenMode::ReadWrite);
    QVERIFY(other);
    const SearchLimits asForAKey{50, 3, false};
    const TalkRow before = Store::Testing::find(library, u"asyncio "_s, asForAKey).talks.at(0).talk;
    QVERIFY(!before.isStarred);
    QVERIFY(TalkRepository(**other).setStarred(before.id, true));
    QVERIFY(Store::Testing::find(library, u"asyncio "_s, asForAKey).talks.at(0).talk.isStarred);
    QVERIFY(library.talks().setStarred(before.id, false));
    QVERIFY(!Store::Testing::find(library, u"asyncio "_s, asForAKey).talks.at(0).talk.isStarred);
}

void TestSearchIndex::joiningTheIndexChangesNoAnswer()
{
    Library library;
    fillForSearching(library);
    for (int i = 0; i < 12; ++i) {
        library.import(makeSource(u"/notes/part%1.md"_s.arg(i), {},
            {{u"Part %1"_s.arg(i), {}, u"Water in lock %1 is still."_s.arg(i), {}}}));
    }
    const QString parts = u"SELECT count(DISTINCT segid) FROM talk_index_idx"_s;
    QVERIFY(library.value(parts).toInt() > 1);
    const QStringList queries{u"asyncio "_s, u"still "_s, u"lo"_s, u"water OR threads "_s};
    QStringList before;
    for (const QString &typed : queries) {
        before += Store::Testing::titles(library, typed);
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(joinIndex(*library.database, stop.get_token()));
    QVERIFY(library.value(parts).toInt() > 1);
    QVERIFY(joinIndex(*library.database, {}));
    QCOMPARE(library.value(parts), u"1"_s);
    for (qsizetype i = 0; i < queries.size(); ++i) {
        QCOMPARE(Store::Testing::titles(library, queries.at(i)), before.at(i));
    }
    QCOMPARE(library.health(), QString());
}

void TestSearchIndex::changedTalksAreFoundAnew()
{
    Library library;
    const SourceImport import = library.import(sampleSource());
    SearchIndex index(*library.database);
    const auto count = [&](const QString &typed) {
        return index.search(*parseQuery(typed), {}, {})->totalTalks;
    };
    QVERIFY(library.talks().setTitle(import.talks[0], u"Renamed zebra"_s));
    QCOMPARE(count(u"zebra "_s), 1);
    QVERIFY(library.talks().setStatus(import.talks[0], ReadStatus::Done));
    QCOMPARE(count(u"is:done zebra "_s), 1);
    QVERIFY(library.talks().moveToBin(import.talks[0]));
    QCOMPARE(count(u"zebra "_s), 0);
    QVERIFY(library.talks().restoreFromBin(import.talks[0]));
    QCOMPARE(count(u"zebra "_s), 1);
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s, MarkKind::Key, u"giraffe"_s);
    QCOMPARE(count(u"giraffe "_s), 1);
    QVERIFY(library.marks().moveToBin(mark.id));
    QCOMPARE(count(u"giraffe "_s), 0);
    ImportedSource changed = sampleSource();
    changed.plan.talks.pop_back();
    changed.bytes += "\n";
    library.import(changed);
    QCOMPARE(count(u"smoothing "_s), 0);
}

void TestSearchIndex::stopRequestCancels()
{
    std::stop_source stop;
    stop.request_stop();
    const auto result =
        SearchIndex(*m_library->database).search(*parseQuery(u"asyncio"_s), {}, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(titles(u"asyncio "_s), u"Fun Loose"_s);
}

void TestSearchIndex::naughtyQueriesNeverShowSql_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList naughty{u"\""_s, u"'"_s, u"*"_s, u"a*b"_s, u"NOT a"_s, u"AND"_s, u"NEAR(a b, 5)"_s,
        u"{title}: x"_s, u"title:x"_s, u"facets:y2018"_s, u"^a"_s, u"a + b"_s, u"a:b:c"_s, u"- -"_s,
        u"((((("_s, u"\\"_s, u"%_"_s, u"; DROP TABLE talk;--"_s, u"?1 :p1 $x @y"_s,
        QString(QChar(0xD800)) + u'a', u"a"_s + QChar(0) + u'b', u"tag:\"' OR 1"_s, u"speaker:%"_s,
        u"event:_"_s, u"section:\"*"_s, u"section:+"_s, u"-section:x"_s, u"-tag:zzz"_s, u"-speaker:zzz"_s,
        u"tag:zzz OR x"_s, u"in:notes"_s, u"-in:title -in:text -in:code -in:notes x"_s, u"in:notes -x y"_s,
        u"-x OR y"_s, u"has:note OR -x"_s, u"\u202Eabc"_s, u"\u0301"_s, u"\uFFFD"_s, u"a\u0301*"_s};
    for (const QString &typed : naughty) {
        QTest::newRow(qPrintable(typed.toHtmlEscaped())) << typed;
    }
    QTest::newRow("64 words") << u"ab "_s.repeated(64);
    QTest::newRow("64 alternatives") << u"a* OR "_s.repeated(63) + u"b"_s;
    QTest::newRow("one long word") << u"x"_s.repeated(100000);
    QTest::newRow("one long Japanese word") << u"日"_s.repeated(2000);
}

void TestSearchIndex::naughtyQueriesNeverShowSql()
{
    QFETCH(QString, typed);
    const auto query = parseQuery(typed);
    if (!query) {
        QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
        return;
    }
    for (const bool isFinal : {false, true}) {
        const auto result = SearchIndex(*m_library->database).search(*query, {50, 3, isFinal}, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->elapsedMs < 2000);
    }
}

void TestSearchIndex::randomQueriesNeverFail()
{
    QRandomGenerator random(20260);
    const QString letters = u"ab \"*-:()'OR日é\U0001F600{}^+?%_;,.\\/tag:is:in:year:2018..speaker:"_s;
    for (int i = 0; i < 500; ++i) {
        QString typed;
        for (int length = random.bounded(1, 25); length > 0; --length) {
            typed += letters.at(random.bounded(static_cast<int>(letters.size())));
        }
        if (const auto query = parseQuery(typed)) {
            const auto result = SearchIndex(*m_library->database).search(*query, {10, 3, i % 2 == 0}, {});
            QVERIFY2(result, qPrintable(typed + u" | "_s + (result ? QString() : result.error().detail)));
        }
    }
}

void TestSearchIndex::rebuiltIndexAnswersTheSame()
{
    const QString before =
        titles(u"threads "_s) + titles(u"asyn"_s) + titles(u"goroutines "_s) + titles(u"tag:ideas"_s);
    QVERIFY(rebuildIndex(*m_library->database));
    QCOMPARE(titles(u"threads "_s) + titles(u"asyn"_s) + titles(u"goroutines "_s) + titles(u"tag:ideas"_s),
        before);
    QCOMPARE(m_library->health(), QString());
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
