// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/sql/database_p.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// What the query language means, over a library of its own: words near each other, signs, brackets, dates.
class TestSearchLanguage final : public QObject
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
    /// The marked words of all hits of the only talk found.
    [[nodiscard]] QString marked(const QString &typed) const
    {
        QStringList words;
        const SearchResult result = find(typed, {50, 20, true});
        for (const TalkHits &talk : result.talks) {
            for (const SearchHit &hit : talk.hits) {
                if (!hit.hits.empty()) {
                    words += Store::Testing::marked(hit);
                }
            }
        }
        return words.join(u'|');
    }

private Q_SLOTS:
    void initTestCase();
    void talksAreFound_data();
    void talksAreFound();
    void quickAnswersFindTheSame_data() { talksAreFound_data(); }
    void quickAnswersFindTheSame();
    void whatIsFoundIsMarked_data();
    void whatIsFoundIsMarked();
    void nearFindsWhatCountingWordsFinds();
    void wordsBeingTypedFindSignsToCome();
    void restOfTheTitleLineIsShown();
    void oneLetterFindsNoEmoji();
    void signsInNotesAreFound();
    void spellingsAreWholeQueries_data();
    void spellingsAreWholeQueries();
    void filtersAloneAreCountedInFull();
    void randomQueriesNeverFail();
};

void TestSearchLanguage::initTestCase()
{
    m_library = std::make_unique<Library>();
    m_library->import(makeSource(u"/notes/north.md"_s, {u"North Days"_s, 2019, {}},
        {{u"Alpha"_s, {u"Ada Lovelace"_s},
             u"The queue grows while one slow worker sleeps.\n- retry budget\n- worker pools in C++17, not in C.\n### Costs\nEach retry costs a budget."_s,
             u"Tuesday, 21 May"_s},
            {u"Bravo"_s, {u"Grace Hopper"_s},
                u"A worker takes from the queue. F# and C# run on ASP.NET here; #patience too."_s,
                u"2019-06-01"_s},
            {u"Charlie"_s, {}, u"C++ templates, C+ as a grade, and plain c. End.\nNet of costs."_s,
                u"Day 3"_s},
            {u"Delta"_s, {}, u"UX people like \U0001F680 and ☕ in the morning."_s, {}}}));
    m_library->import(makeSource(u"/notes/loose.txt"_s, {},
        {{u"Echo"_s, {}, u"Unclosed brackets everywhere, wait_for it."_s, u"3/11/2011"_s},
            {u"Foxtrot"_s, {}, u"Nothing of it. قواعد العمل, שלום, waitFor."_s, u"May 21"_s}}));
    QVERIFY(m_library->database->checkpoint());
    m_library->mark(m_library->talk(u"Foxtrot"_s), u"Nothing"_s, MarkKind::Key, u"ask about Objective-C++"_s);
    m_library->mark(m_library->talk(u"Echo"_s), u"brackets"_s, MarkKind::Doubt, {}, {u"tools/vim"_s});
}

void TestSearchLanguage::talksAreFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("near") << u"near:5(queue worker)"_s << u"Alpha Bravo"_s;
    QTest::newRow("nearer") << u"near:3(worker queue)"_s << u"Bravo"_s;
    QTest::newRow("too near") << u"near:2(worker queue)"_s << u""_s;
    QTest::newRow("near without number") << u"near:(queue sleeps)"_s << u"Alpha"_s;
    QTest::newRow("near with a phrase") << u"near:2(\"slow worker\" while)"_s << u"Alpha"_s;
    QTest::newRow("near with a beginning") << u"near:2(sleep* worker)"_s << u"Alpha"_s;
    QTest::newRow("near with an identifier") << u"near:3(brackets wait_for)"_s << u"Echo"_s;
    QTest::newRow("near over lines") << u"near:2(sleeps budget)"_s << u"Alpha"_s;
    QTest::newRow("near, three") << u"near:3(queue takes worker)"_s << u"Bravo"_s;
    QTest::newRow("near, accents and case") << u"near:5(QUÉUE Worker)"_s << u"Alpha Bravo"_s;
    QTest::newRow("near, left out") << u"worker -near:3(worker queue)"_s << u"Alpha"_s;
    QTest::newRow("near or word") << u"near:3(worker queue) OR templates"_s << u"Bravo Charlie"_s;
    QTest::newRow("near in names") << u"near:3(ada lovelace)"_s << u"Alpha"_s;
    QTest::newRow("names are no titles") << u"in:title ada "_s << u""_s;
    QTest::newRow("a name being typed is no title") << u"in:title ad"_s << u""_s;
    QTest::newRow("events are no titles") << u"in:title north "_s << u""_s;
    QTest::newRow("titles") << u"in:title alpha "_s << u"Alpha"_s;
    QTest::newRow("near in titles") << u"in:title near:3(ada lovelace)"_s << u""_s;
    QTest::newRow("near in comments") << u"near:3(ask objective)"_s << u"Foxtrot"_s;
    QTest::newRow("C++") << u"C++ "_s << u"Alpha Charlie Foxtrot"_s;
    QTest::newRow("C#") << u"c# "_s << u"Bravo"_s;
    QTest::newRow("F#") << u"F# "_s << u"Bravo"_s;
    QTest::newRow("C+") << u"C+ "_s << u"Charlie"_s;
    QTest::newRow("C") << u"C "_s << u"Alpha Bravo Charlie Foxtrot"_s;
    QTest::newRow(".NET") << u".NET "_s << u"Bravo"_s;
    QTest::newRow("net") << u"net "_s << u"Bravo Charlie"_s;
    QTest::newRow("C++17") << u"c++17 "_s << u"Alpha"_s;
    QTest::newRow("hash before") << u"#patience "_s << u"Bravo"_s;
    QTest::newRow("not written so") << u"@patience "_s << u""_s;
    QTest::newRow("signs in a phrase") << u"\"C++ templates\""_s << u"Charlie"_s;
    QTest::newRow("signs left out") << u"worker -C++ "_s << u"Bravo"_s;
    QTest::newRow("signs or signs") << u"F# OR C++ "_s << u"Alpha Bravo Charlie Foxtrot"_s;
    QTest::newRow("signs or not") << u"net (F# OR -net) "_s << u"Bravo"_s;
    QTest::newRow("signs near") << u"near:3(F# C#)"_s << u"Bravo"_s;
    QTest::newRow("signs not near") << u"near:3(C++ C#)"_s << u""_s;
    QTest::newRow("signs and a filter") << u"C++ year:2019"_s << u"Alpha Charlie"_s;
    QTest::newRow("signs in notes") << u"in:notes C++ "_s << u"Foxtrot"_s;
    QTest::newRow("signs of a sentence") << u"everywhere, (c.) end. "_s << u""_s;
    QTest::newRow("comma typed") << u"templates, "_s << u"Charlie"_s;
    QTest::newRow("right to left") << u"العمل OR שלום "_s << u"Foxtrot"_s;
    QTest::newRow("right to left, beginning") << u"قوا"_s << u"Foxtrot"_s;
    QTest::newRow("right to left, near") << u"near:1(العمل قواعد)"_s << u"Foxtrot"_s;
    QTest::newRow("part of a dotted name") << u"for wait "_s << u"Echo"_s;
    QTest::newRow("beginning of a joined name") << u"wait* "_s << u"Echo Foxtrot"_s;
    QTest::newRow("brackets") << u"(retry sleeps) OR templates "_s << u"Alpha Charlie"_s;
    QTest::newRow("brackets in brackets") << u"costs ((retry sleeps) OR templates) "_s << u"Alpha Charlie"_s;
    QTest::newRow("without either") << u"worker -(retry OR templates) "_s << u"Bravo"_s;
    QTest::newRow("without both") << u"worker -(retry budget) "_s << u"Bravo"_s;
    QTest::newRow("word or not") << u"templates OR -(worker OR brackets OR ux OR nothing) "_s << u"Charlie"_s;
    QTest::newRow("filter or not") << u"worker (date:2019-06 OR -queue) "_s << u"Bravo"_s;
    QTest::newRow("open word in brackets") << u"(nothing OR templ"_s << u"Charlie Foxtrot"_s;
    QTest::newRow("open word beside brackets") << u"(retry sleeps) OR templ"_s << u"Alpha Charlie"_s;
    QTest::newRow("in: of a bracket")
        << u"(in:title alpha) OR sleeps OR (in:text templates) "_s << u"Alpha Charlie"_s;
    QTest::newRow("in: of one bracket only") << u"(in:title worker) OR templates "_s << u"Charlie"_s;
    QTest::newRow("in: of a bracket, beside it") << u"(in:title alpha) worker "_s << u"Alpha"_s;
    QTest::newRow("in: narrows inside of in:") << u"in:text (in:title alpha) "_s << u""_s;
    QTest::newRow("in: of a bracket left out") << u"worker -(in:title alpha) "_s << u"Bravo"_s;
    QTest::newRow("two in: of a bracket") << u"(in:title in:notes alpha) "_s << u"Alpha"_s;
    QTest::newRow("in: behind the words") << u"(alpha in:title) OR (templates in:title) "_s << u"Alpha"_s;
    QTest::newRow("in: not in a bracket") << u"(alpha OR worker) in:title "_s << u"Alpha"_s;
    QTest::newRow("in notes beside text") << u"(in:notes objective) waitFor "_s << u"Foxtrot"_s;
    QTest::newRow("in notes or text beside text")
        << u"((in:notes objective) OR slow) nothing "_s << u"Foxtrot"_s;
    QTest::newRow("in notes left out") << u"(waitFor OR wait_for) -(in:notes objective) "_s << u"Echo"_s;
    QTest::newRow("in marks") << u"in:marks brackets "_s << u"Echo"_s;
    QTest::newRow("in marks, not marked") << u"in:marks everywhere "_s << u""_s;
    QTest::newRow("in notes, not in marks") << u"in:notes brackets "_s << u""_s;
    QTest::newRow("day, year of the event") << u"date:2019-05-21"_s << u"Alpha"_s;
    QTest::newRow("month, year of the event") << u"date:2019-05"_s << u"Alpha"_s;
    QTest::newRow("another year") << u"date:2018-05"_s << u""_s;
    QTest::newRow("days from to") << u"date:2019-05..2019-06"_s << u"Alpha Bravo"_s;
    QTest::newRow("days to") << u"date:..2019-05-31"_s << u"Alpha Echo"_s;
    QTest::newRow("days from") << u"date:2019-05-22.."_s << u"Bravo"_s;
    QTest::newRow("whole year") << u"date:2019"_s << u"Alpha Bravo Charlie Delta"_s;
    QTest::newRow("years in a range") << u"date:2018-07..2020-02"_s << u"Alpha Bravo Charlie Delta"_s;
    QTest::newRow("month first") << u"date:2011-03-11"_s << u"Echo"_s;
    QTest::newRow("day first") << u"date:2011-11"_s << u"Echo"_s;
    QTest::newRow("not that day") << u"-date:2019-05 worker "_s << u"Bravo"_s;
    QTest::newRow("UX is no emoji") << u"ux* -people"_s << u""_s;
}

void TestSearchLanguage::talksAreFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed), expected);
}

void TestSearchLanguage::quickAnswersFindTheSame()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(titles(typed, {50, 3, false}), expected);
}

void TestSearchLanguage::whatIsFoundIsMarked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("near") << u"near:3(worker queue)"_s << u"worker|queue"_s;
    QTest::newRow("near over lines") << u"near:2(sleeps budget)"_s << u"sleeps|budget"_s;
    QTest::newRow("phrase over lines") << u"\"sleeps retry\""_s << u"sleeps|retry"_s;
    QTest::newRow("the far one is not") << u"near:1(each retry)"_s << u"Each|retry"_s;
    QTest::newRow("C++ with its signs") << u"C++ templates "_s << u"C++|templates"_s;
    QTest::newRow("C#, not C++") << u"c# "_s << u"C#"_s;
    QTest::newRow(".NET") << u".net "_s << u".NET"_s;
    QTest::newRow("phrase with signs") << u"\"in c++17 not\""_s << u"in C++17, not"_s;
    QTest::newRow("overlapping signs") << u"F# F# #patience "_s << u"F#|#patience"_s;
    QTest::newRow("UX, no emoji") << u"ux"_s << u"UX"_s;
    QTest::newRow("in marks") << u"in:marks brackets "_s << u"brackets"_s;
    QTest::newRow("in: of a bracket") << u"(in:title alpha) worker "_s << u"Alpha|worker|worker"_s;
}

void TestSearchLanguage::whatIsFoundIsMarked()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    QCOMPARE(marked(typed), expected);
}

/// Against words counted by hand: two letters in random texts are found and marked where they are near.
void TestSearchLanguage::nearFindsWhatCountingWordsFinds()
{
    Library library;
    QRandomGenerator random(7);
    std::vector<TalkLines> talks;
    for (int i = 0; i < 60; ++i) {
        QStringList words;
        for (int n = 0; n < 30; ++n) {
            words += QString(QChar(u'k' + random.bounded(14)));
        }
        talks.push_back({u"Talk%1"_s.arg(i), {}, words.join(u' '), {}});
    }
    library.import(makeSource(u"/notes/random.txt"_s, {}, talks));
    for (const int distance : {1, 2, 5}) {
        QStringList expected;
        for (const TalkLines &talk : talks) {
            const QStringList words = talk.body.split(u' ');
            bool isNear = false;
            for (qsizetype i = 0; i < words.size(); ++i) {
                for (qsizetype j = 0; j < words.size(); ++j) {
                    isNear =
                        isNear || (words[i] == "k"_L1 && words[j] == "p"_L1 && qAbs(i - j) - 1 <= distance);
                }
            }
            expected += isNear ? QStringList{talk.title} : QStringList();
        }
        expected.sort();
        const auto result = SearchIndex(*library.database)
                                .search(*parseQuery(u"near:%1(k p)"_s.arg(distance)), {100, 9, true}, {});
        QStringList found;
        for (const TalkHits &talk : result->talks) {
            found += talk.talk.title;
            QVERIFY2(talk.hits[0].hits.size() > 1, qPrintable(talk.talk.title));
        }
        found.sort();
        QVERIFY(!expected.isEmpty() && expected.size() < 60);
        QCOMPARE(found, expected);
    }
}

void TestSearchLanguage::wordsBeingTypedFindSignsToCome()
{
    for (const bool isFinal : {false, true}) {
        QCOMPARE(titles(u"C+"_s, {50, 3, isFinal}), u"Alpha Charlie Foxtrot"_s);
        QCOMPARE(titles(u"#pat"_s, {50, 3, isFinal}), u"Bravo"_s);
        QCOMPARE(titles(u"c#"_s, {50, 3, isFinal}), u"Bravo"_s);
    }
}

/// What stands in a talk's first line beside its title is found and shown like any text.
void TestSearchLanguage::restOfTheTitleLineIsShown()
{
    ImportedSource source = makeSource(
        u"/notes/late.md"_s, {}, {{u"Golf, 14:30 https://talks.example/golf"_s, {}, u"Short notes."_s, {}}});
    source.plan.talks[0].title = u"Golf"_s;
    Library library;
    library.import(source);
    const auto hits = [&](const QString &typed) {
        const auto result = SearchIndex(*library.database).search(*parseQuery(typed), {}, {});
        QStringList fields;
        for (const SearchHit &hit : result->talks.at(0).hits) {
            fields += searchFieldName(hit.field) + u'=' + hit.snippet.sliced(hit.hits.at(0).begin, 4);
        }
        return fields.join(u' ');
    };
    QCOMPARE(hits(u"golf "_s), u"title=Golf"_s);
    QCOMPARE(hits(u"talks "_s), u"text=talk"_s);
}

void TestSearchLanguage::oneLetterFindsNoEmoji()
{
    QCOMPARE(titles(u"in:text u"_s), u"Delta Echo"_s);
    QCOMPARE(marked(u"in:text u"_s), u"Unclosed|UX"_s);
}

void TestSearchLanguage::signsInNotesAreFound()
{
    const SearchResult result = find(u"Objective-C++ "_s);
    QCOMPARE(result.talks.size(), size_t(1));
    QCOMPARE(result.talks[0].hits[0].field, SearchField::Comment);
    QCOMPARE(result.totalTalks, 1);
    QVERIFY(find(u"Objective-C# "_s).talks.empty());
}

void TestSearchLanguage::spellingsAreWholeQueries_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("open quote") << u"\"unclosd"_s << QStringList{u"\"unclosed\""_s};
    QTest::newRow("open quote behind words")
        << u"wait \"unclosd brackets"_s << QStringList{u"wait \"unclosed brackets\""_s};
    QTest::newRow("blanks in a phrase")
        << u"\"unclosd   brackets\" "_s << QStringList{u"\"unclosed   brackets\" "_s};
    QTest::newRow("near") << u"near:5(unclosd brackets)"_s << QStringList{u"near:5(unclosed brackets)"_s};
    QTest::newRow("brackets") << u"(unclosd brackets) OR zzzzzz"_s
                              << QStringList{u"(unclosed brackets) OR zzzzzz"_s};
    QTest::newRow("signs") << u"F++ "_s << QStringList{u"F "_s};
    QTest::newRow("signs inside") << u"c#17"_s << QStringList{u"c 17"_s};
    QTest::newRow("signs around what is not known") << u"zzzzzz++ "_s << QStringList();
    QTest::newRow("emoji") << u"\U0001F681"_s << QStringList();
    QTest::newRow("like an emoji's number") << u"ux1f68 "_s << QStringList();
}

void TestSearchLanguage::spellingsAreWholeQueries()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, expected);
    QCOMPARE(titles(typed), QString());
    QCOMPARE(find(typed).suggestions, expected);
}

void TestSearchLanguage::filtersAloneAreCountedInFull()
{
    const SearchResult result = find(u"is:unread"_s, {2, 3, true});
    QCOMPARE(result.talks.size(), size_t(2));
    QCOMPARE(result.totalTalks, 6);
    QCOMPARE(result.totalPassages, 6);
}

void TestSearchLanguage::randomQueriesNeverFail()
{
    QRandomGenerator random(20261);
    const QStringList parts{u"a"_s, u"worker"_s, u"C++"_s, u"#x"_s, u".net"_s, u"日"_s, u"\U0001F680"_s,
        u" "_s, u" "_s, u" "_s, u" OR "_s, u"\""_s, u"*"_s, u"-"_s, u"("_s, u"("_s, u")"_s, u")"_s,
        u"near:"_s, u"near:3("_s, u"NEAR("_s, u"AND"_s, u"NOT"_s, u"{"_s, u"}"_s, u"^"_s, u":"_s, u"'"_s,
        u";"_s, u"\\"_s, u"+"_s, u"%"_s, u"_"_s, u"tag:"_s, u"is:done"_s, u"has:code"_s, u"mark:key"_s,
        u"in:title"_s, u"section:costs"_s, u"year:2019"_s, u".."_s, u"date:2019-05"_s, u"speaker:ada"_s,
        u"event:n"_s, u"é"_s, u"ux1"_s, u"\u202E"_s, u"5"_s};
    int searched = 0;
    for (int i = 0; i < 2000; ++i) {
        QString typed;
        for (int length = random.bounded(1, 20); length > 0; --length) {
            typed += parts.at(random.bounded(static_cast<int>(parts.size())));
        }
        const auto query = parseQuery(typed);
        if (!query) {
            QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
            const QStringList place = query.error().detail.split(u',');
            QVERIFY2(place.value(0).toInt() >= 0 && place.value(1).toInt() > 0
                    && place.value(0).toInt() + place.value(1).toInt() <= typed.size(),
                qPrintable(typed + u" | "_s + query.error().detail));
            continue;
        }
        ++searched;
        const auto result = SearchIndex(*m_library->database).search(*query, {10, 3, i % 2 == 0}, {});
        QVERIFY2(result, qPrintable(typed + u" | "_s + (result ? QString() : result.error().detail)));
        QVERIFY2(result->elapsedMs < 2000, qPrintable(typed));
        for (const QString &suggestion : result->suggestions) {
            QVERIFY2(parseQuery(suggestion), qPrintable(typed + u" | "_s + suggestion));
        }
    }
    QVERIFY(searched > 500);
}

QTEST_GUILESS_MAIN(TestSearchLanguage)
#include "tst_searchlanguage.moc"
