// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/search/passages_p.h"
#include "store/search/wordparts_p.h"
#include "store/sql/database_p.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// What fills a search up: parts of words, other forms, other spellings; and that none of it goes first.
class TestSearchMatches final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Library> m_library;

    [[nodiscard]] QString titles(const QString &typed, MatchKind match) const
    {
        return Store::Testing::titles(*m_library, typed, {}, match);
    }

private Q_SLOTS:
    void initTestCase();
    void wordsStandIn_data();
    void wordsStandIn();
    void standInsAreNamedAndMarked();
    void everyMatchedWordHasItsPlace();
    void exactSearchesAreNotFilledUp();
    void phrasesPrefixesAndFiltersAreNotFilledUp();
    void enoughExactTalksNeedNoOtherForms();
    void totalsDoNotDependOnTheLimit();
    void wholeWordsGoBeforeThoseTheyBegin();
    void namesArePartedAtCaseAndDigits_data();
    void namesArePartedAtCaseAndDigits();
    void wordsOfChangedFilesBecomeKnown();
    void partsSurviveARebuild();
    void upgradedLibrariesKnowParts();
    void nothingGoesBeforeAnExactMatch();
    void plainSignsAreThoseOfTheIndex();
    void plainTextHoldsTheWordsThatAnyTextHolds();
};

void TestSearchMatches::initTestCase()
{
    m_library = std::make_unique<Library>();
    m_library->import(makeSource(u"/notes/forms.md"_s, {u"Forms"_s, 2020, {}},
        {{u"Alpha"_s, {u"Ines Okafor"_s}, u"Each retry waits. The HTTPServer of python3 is slow."_s, {}},
            {u"Bravo"_s, {}, u"Retries add up.\n    asyncio.wait_for(task)"_s, {}},
            {u"Charlie"_s, {}, u"Clusters of kubernetes; nobody retried.\n    waitForEvent()"_s, {}},
            {u"Delta"_s, {}, u"Cities and their queues: a city is a queue. 日本語"_s, {}}}));
    ImportedSource german = makeSource(u"/notes/german.md"_s, {},
        {{u"Echo"_s, {}, u"Die Häuser am See. Ein Fehler in Verbindungen."_s, {}}});
    german.plan.language = u"de"_s;
    m_library->import(german);
    QVERIFY(m_library->database->checkpoint());
}

void TestSearchMatches::wordsStandIn_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("match");
    QTest::addColumn<QString>("expected");
    const int exact = static_cast<int>(MatchKind::Exact);
    const int part = static_cast<int>(MatchKind::Part);
    const int form = static_cast<int>(MatchKind::Form);
    const int similar = static_cast<int>(MatchKind::Similar);
    QTest::newRow("apart by signs is exact") << u"wait "_s << exact << u"Bravo"_s;
    QTest::newRow("part") << u"wait "_s << part << u"Charlie"_s;
    QTest::newRow("last part") << u"event "_s << part << u"Charlie"_s;
    QTest::newRow("part in capitals") << u"http "_s << part << u"Alpha"_s;
    QTest::newRow("part before digits") << u"python "_s << part << u"Alpha"_s;
    QTest::newRow("parts in a row") << u"forEvent "_s << part << u"Charlie"_s;
    QTest::newRow("parts not in a row") << u"waitEvent "_s << part << u""_s;
    QTest::newRow("written together, stands apart") << u"waitFor "_s << part << u"Bravo Charlie"_s;
    QTest::newRow("written apart, stands together") << u"wait_for_event "_s << part << u"Charlie"_s;
    QTest::newRow("half a part") << u"eve "_s << part << u""_s;
    QTest::newRow("form") << u"retry "_s << form << u"Bravo Charlie"_s;
    QTest::newRow("form of a form") << u"retries "_s << form << u"Alpha Charlie"_s;
    QTest::newRow("last letter changed") << u"city "_s << form << u""_s;
    QTest::newRow("in a German text") << u"Haus "_s << form << u"Echo"_s;
    QTest::newRow("German plural") << u"Verbindung "_s << form << u"Echo"_s;
    QTest::newRow("with another word") << u"clusters retry "_s << form << u"Charlie"_s;
    QTest::newRow("spelled like a form") << u"kubernets "_s << form << u"Charlie"_s;
    QTest::newRow("spelling") << u"kubernates "_s << similar << u"Charlie"_s;
    QTest::newRow("spelling of a name") << u"okafer "_s << similar << u"Alpha"_s;
    QTest::newRow("spelling and form") << u"kubernates retries "_s << similar << u"Charlie"_s;
    QTest::newRow("short words have no spellings") << u"sew "_s << similar << u""_s;
    QTest::newRow("digits have no spellings") << u"python2 "_s << similar << u""_s;
    QTest::newRow("characters have none") << u"日本人"_s << similar << u""_s;
}

void TestSearchMatches::wordsStandIn()
{
    QFETCH(QString, typed);
    QFETCH(int, match);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed, static_cast<MatchKind>(match)), expected);
}

void TestSearchMatches::standInsAreNamedAndMarked()
{
    const SearchResult result = find(*m_library, u"retry "_s);
    QCOMPARE(result.talks.size(), size_t(3));
    QCOMPARE(result.totalTalks, 3);
    QCOMPARE(result.totalPassages, 3);
    QVERIFY(result.isExactCount);
    QCOMPARE(marked(result.talks[0].hits.at(0)), u"retry"_s);
    QStringList others{marked(result.talks[1].hits.at(0)), marked(result.talks[2].hits.at(0))};
    others.sort();
    QCOMPARE(others, (QStringList{u"Retries"_s, u"retried"_s}));
    QCOMPARE(result.standIns.size(), size_t(1));
    QCOMPARE(result.standIns[0].match, MatchKind::Form);
    QStringList words = result.standIns[0].words;
    words.sort();
    QCOMPARE(words, (QStringList{u"retried"_s, u"retries"_s}));
    QCOMPARE(matchKindName(result.talks[2].match), u"stem"_s);
    // What is only spelled alike still says how it may have been meant.
    QCOMPARE(find(*m_library, u"kubernets"_s).suggestions, QStringList{u"kubernetes"_s});
}

/// What a page outlines: all words of a passage, not only the first.
void TestSearchMatches::everyMatchedWordHasItsPlace()
{
    Library library;
    library.import(makeSource(u"/notes/words.md"_s, {},
        {{u"Buffers"_s, {}, u"A long queue hides; a short queue tells, and each queue ends."_s, {}}}));
    const SearchResult result = find(library, u"queue "_s);
    QCOMPARE(result.talks.size(), size_t(1));
    const SearchHit &hit = result.talks[0].hits.at(0);
    QCOMPARE(hit.words.size(), size_t(3));
    QCOMPARE(hit.words.front(), hit.range);
    const auto text = library.talks().text(result.talks[0].talk.id);
    QVERIFY(text);
    for (const CodePointRange &word : hit.words) {
        QCOMPARE(text->document->text.sliced(word.begin, word.length()), u"queue"_s);
    }
}

void TestSearchMatches::exactSearchesAreNotFilledUp()
{
    for (const QString &typed : {u"wait "_s, u"retry "_s, u"kubernets "_s}) {
        auto query = parseQuery(typed);
        query->isExact = true;
        const auto result = SearchIndex(*m_library->database).search(*query, {}, {});
        for (const TalkHits &talk : result->talks) {
            QCOMPARE(talk.match, MatchKind::Exact);
        }
        QVERIFY(result->standIns.empty());
    }
}

void TestSearchMatches::phrasesPrefixesAndFiltersAreNotFilledUp()
{
    for (const QString &typed : {u"\"retry\""_s, u"ret* "_s, u"near:9(each retry)"_s, u"section:retry"_s}) {
        QVERIFY2(find(*m_library, typed).standIns.empty(), qPrintable(typed));
    }
    // What is left out is left out as it was typed.
    QCOMPARE(titles(u"clusters -retries "_s, MatchKind::Exact), u"Charlie"_s);
}

void TestSearchMatches::enoughExactTalksNeedNoOtherForms()
{
    Library library;
    std::vector<TalkLines> talks;
    for (int i = 0; i < 10; ++i) {
        talks.push_back({u"Talk %1"_s.arg(i), {}, u"one retry"_s, {}});
    }
    talks.push_back({u"Other"_s, {}, u"many retries and a retryBudget"_s, {}});
    library.import(makeSource(u"/notes/many.md"_s, {}, talks));
    QVERIFY(library.database->checkpoint());
    const SearchResult result = find(library, u"retry "_s);
    QCOMPARE(result.talks.size(), size_t(11));
    QCOMPARE(result.talks.back().match, MatchKind::Part); // by retryBudget, and not by retries
    QCOMPARE(result.standIns.size(), size_t(1));
    QCOMPARE(find(library, u"retry "_s, {10, 3, true}).talks.size(), size_t(10));
}

void TestSearchMatches::totalsDoNotDependOnTheLimit()
{
    Library library;
    std::vector<TalkLines> talks;
    for (int talk = 0; talk < 130; ++talk) {
        const QString body = talk < 3 ? u"a retry\n- retry again"_s
            : talk < 9                ? u"retryLater\n- and retryLater"_s
            : talk < 20               ? u"two retries"_s
                                      : u"a queue\n- the queue"_s;
        talks.push_back({u"Talk %1"_s.arg(talk), {}, body, {}});
    }
    library.import(makeSource(u"/notes/many.md"_s, {u"Days"_s, 2020, {}}, talks));
    for (const QString &typed : {u"retry"_s, u"queue"_s, u"queue is:unread"_s, u"later"_s, u"qeue"_s}) {
        const SearchResult most = find(library, typed + u' ', {1000, 20, true});
        QVERIFY2(most.totalTalks > 0 || typed == u"qeue"_s, qPrintable(typed));
        for (const int limit : {1, 4, 7, 50, 60}) {
            const SearchResult some = find(library, typed + u' ', {limit, 20, true});
            QVERIFY(some.talks.size() <= static_cast<size_t>(limit));
            QCOMPARE(some.totalTalks, most.totalTalks);
            QCOMPARE(some.totalPassages, most.totalPassages);
        }
    }
}

void TestSearchMatches::wholeWordsGoBeforeThoseTheyBegin()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {},
        {{u"Whole"_s, {}, u"long text about other things, and at its end a wait"_s, {}},
            {u"Waiting waits waiter"_s, {}, u"waiting, waiting, waiting"_s, {}}}));
    QVERIFY(library.database->checkpoint());
    for (const bool isFinal : {false, true}) {
        const SearchResult result = find(library, u"wait"_s, {50, 3, isFinal});
        QCOMPARE(result.talks.size(), size_t(2));
        QCOMPARE(result.talks[0].talk.title, u"Whole"_s);
        QCOMPARE(result.totalTalks, 2);
    }
}

void TestSearchMatches::namesArePartedAtCaseAndDigits_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    QTest::newRow("camel") << u"waitFor"_s << u"wait For"_s;
    QTest::newRow("capitals first") << u"HTTPServer"_s << u"HTTP Server"_s;
    QTest::newRow("capitals last") << u"parseJSON"_s << u"parse JSON"_s;
    QTest::newRow("digits") << u"utf8Text"_s << u"utf 8 Text"_s;
    QTest::newRow("other letters") << u"größeÄndern"_s << u"größe Ändern"_s;
    QTest::newRow("one capital") << u"Queue"_s << u""_s;
    QTest::newRow("all capitals") << u"NASA"_s << u""_s;
    QTest::newRow("number") << u"2019"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestSearchMatches::namesArePartedAtCaseAndDigits()
{
    QFETCH(QString, word);
    QFETCH(QString, expected);
    QCOMPARE(partsOf(word).join(u' '), expected);
}

void TestSearchMatches::wordsOfChangedFilesBecomeKnown()
{
    Library library;
    library.import(makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, u"one queue"_s, {}}}));
    QVERIFY(library.database->checkpoint());
    library.import(makeSource(u"/notes/a.md"_s, {}, {{u"Alpha"_s, {}, u"one queue of kubernetes"_s, {}}}));
    QVERIFY(library.database->checkpoint());
    QCOMPARE(Store::Testing::titles(library, u"kubernates "_s, {}, MatchKind::Similar), u"Alpha"_s);
    QCOMPARE(library.value(u"SELECT group_concat(term || talks, ' ') FROM term"_s),
        u"alpha1 kubernetes1 of1 one1 queue1"_s);
}

void TestSearchMatches::partsSurviveARebuild()
{
    const QString before =
        m_library->value(u"SELECT group_concat(part || ':' || term, ' ') FROM word_part"_s);
    QVERIFY2(before.contains(u"wait:waitforevent"_s), qPrintable(before));
    QVERIFY(rebuildIndex(*m_library->database));
    QCOMPARE(m_library->value(u"SELECT group_concat(part || ':' || term, ' ') FROM word_part"_s), before);
}

void TestSearchMatches::upgradedLibrariesKnowParts()
{
    Library library;
    library.database.reset();
    Lectern::Testing::writeBytes(library.path(), Lectern::Testing::keptLibrary(3));
    execute(library.path(), "DELETE FROM word_part"); // as versions before had none
    library.reopen();
    QCOMPARE(library.database->outcome(), OpenOutcome::Upgraded);
    QCOMPARE(Store::Testing::titles(library, u"work "_s, {}, MatchKind::Part), u"Ropes"_s);
    QCOMPARE(library.health(), QString());
}

/// Over random little libraries: matches come in the order of their kinds, a talk counts as exact just when
/// it has every word as it was typed, and what is found exactly stays found without filling up.
void TestSearchMatches::nothingGoesBeforeAnExactMatch()
{
    const QStringList words{u"retry"_s, u"retries"_s, u"retried"_s, u"retryBudget"_s, u"wait"_s, u"waiting"_s,
        u"waitFor"_s, u"wait_for"_s, u"kubernetes"_s, u"kubernets"_s, u"queue"_s, u"queues"_s, u"python3"_s,
        u"python"_s, u"noise"_s};
    QRandomGenerator random(5);
    int filledUp = 0;
    for (int round = 0; round < 12; ++round) {
        Library library;
        std::vector<TalkLines> talks;
        for (int i = random.bounded(3, 25); i > 0; --i) {
            QStringList text;
            for (int n = random.bounded(1, 5); n > 0; --n) {
                text += words.at(random.bounded(static_cast<int>(words.size())));
            }
            talks.push_back({u"Talk%1 %2"_s.arg(i).arg(text.front()), {}, text.join(u' '), {}});
        }
        library.import(makeSource(u"/notes/random.md"_s, {}, talks));
        QVERIFY(library.database->checkpoint());
        for (int i = 0; i < 40; ++i) {
            QStringList typed;
            for (int n = random.bounded(1, 3); n > 0; --n) {
                typed += words.at(random.bounded(static_cast<int>(words.size())));
            }
            const SearchResult result = find(library, typed.join(u' ') + u' ', {50, 9, true});
            MatchKind last = MatchKind::Exact;
            for (const TalkHits &talk : result.talks) {
                QVERIFY2(talk.match >= last, qPrintable(typed.join(u' ')));
                last = talk.match;
                const QString text =
                    library.talks().text(talk.talk.id)->document->text.toLower().replace(u'_', u' ');
                const QStringList stands = text.split(QRegularExpression(u"\\s+"_s));
                const bool isExact = std::ranges::all_of(typed, [&](const QString &word) {
                    return word.contains(u'_') ? text.contains(u"wait for"_s)
                                               : stands.contains(word.toLower());
                });
                QCOMPARE(talk.match == MatchKind::Exact, isExact);
                QVERIFY(!talk.hits.empty() && !talk.hits[0].hits.empty());
            }
            filledUp += last == MatchKind::Exact ? 0 : 1;
        }
    }
    QVERIFY(filledUp > 100);
}

/// Between letters, each sign that is plain parts or joins them as it does in the index.
void TestSearchMatches::plainSignsAreThoseOfTheIndex()
{
    const Tokenizer &tokenizer = m_library->database->d().tokenizer();
    int plainOnes = 0;
    for (char16_t c = 0x80; c < 0xFFFF; ++c) {
        const QString text = u"a%1b"_s.arg(QChar(c));
        const QByteArray plain = plainOf(text);
        QCOMPARE(plain.size(), 3);
        if (plain[1] != '\x80') {
            ++plainOnes;
            QVERIFY2(std::ranges::equal(tokenizer.words(text), plain.split(' ')), qPrintable(text));
        }
    }
    QVERIFY(plainOnes > 80);
}

void TestSearchMatches::plainTextHoldsTheWordsThatAnyTextHolds()
{
    const Tokenizer &tokenizer = m_library->database->d().tokenizer();
    const QString signs = u"aAbB1 -_.é’…"_s;
    QRandomGenerator random(7);
    const auto textOf = [&](int length) {
        QString text;
        for (int i = 0; i < length; ++i) {
            const bool isAny = random.bounded(16) == 0;
            text += isAny ? QChar(random.bounded(1, 0x180)) : signs[random.bounded(signs.size())];
        }
        return text;
    };
    int found = 0;
    for (int round = 0; round < 2000; ++round) {
        CompiledSearch search;
        for (const QByteArray &word : tokenizer.words(textOf(4))) {
            Needle needle;
            needle.words = {word};
            needle.isPrefix = random.bounded(2) == 1;
            search.needles.push_back(needle);
        }
        if (search.needles.size() > 1 && random.bounded(2) == 1) { // a phrase
            search.needles.front().words.push_back(search.needles.back().words.front());
            search.needles.pop_back();
        }
        const QString plain = textOf(30);
        const QByteArray bytes = plainOf(plain);
        const auto places = findPlaces(tokenizer, search, {{plain, bytes}}).front();
        // A sign beyond ASCII, which no needle has: the text is taken apart whatever it holds.
        const auto expected = findPlaces(tokenizer, search, QString(plain + u" ß"_s));
        QVERIFY2(std::ranges::equal(places, expected,
                     [](const Place &left, const Place &right) {
                         return left.range == right.range && left.needle == right.needle;
                     }),
            qPrintable(plain));
        found += static_cast<int>(places.size());
    }
    QVERIFY(found > 1000);
}

QTEST_GUILESS_MAIN(TestSearchMatches)
#include "tst_searchmatches.moc"
