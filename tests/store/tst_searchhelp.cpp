// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include "store/search/candidates_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// What a search says to help: completions, other spellings, the filter that is in the way.
class TestSearchHelp final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Library> m_library;

    [[nodiscard]] SearchResult find(const QString &typed, const SearchLimits &limits = {}) const
    {
        return Store::Testing::find(*m_library, typed, limits);
    }
    [[nodiscard]] QString titles(const QString &typed) const
    {
        return Store::Testing::titles(*m_library, typed);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library = std::make_unique<Library>();
        fillForSearching(*m_library);
    }
    void nothingFoundNamesTheFilterToLeaveOut();
    void nothingFoundSuggestsSpellings();
    void completionsComeMostUsedFirst();
    void sectionsAreCompletedFromHeadings();
    void wordsOfFiltersAreNoWordsOfTalks();
    void spellingDistances_data();
    void spellingDistances();
};

void TestSearchHelp::nothingFoundNamesTheFilterToLeaveOut()
{
    QCOMPARE(titles(u"asyncio "_s), u"Fun Loose"_s);
    const SearchResult result = find(u"asyncio year:1999 "_s);
    QVERIFY(result.talks.empty());
    QCOMPARE(result.withoutFilters.size(), 1U);
    QCOMPARE(result.withoutFilters.front().filter, u"year:1999"_s);
    QCOMPARE(result.withoutFilters.front().query, u"asyncio"_s);
    QCOMPARE(result.withoutFilters.front().passages, find(u"asyncio "_s).totalPassages);
    // Two that both stand in the way: neither alone helps. A filter alone leaves nothing to search.
    QVERIFY(find(u"asyncio year:1999 event:nowhere "_s).withoutFilters.empty());
    QVERIFY(find(u"year:1999 "_s).withoutFilters.empty());
    QVERIFY(find(u"asyncio "_s).withoutFilters.empty());
    QVERIFY(find(u"asyncio year:1999 "_s, {50, 3, false}).withoutFilters.empty());
}

void TestSearchHelp::nothingFoundSuggestsSpellings()
{
    QCOMPARE(find(u"asnycio "_s).suggestions, QStringList{u"asyncio "_s});
    QCOMPARE(find(u"in:text kubernets "_s).suggestions, QStringList{u"in:text kubernetes "_s});
    QVERIFY(find(u"qqqqqqqqqq "_s).suggestions.isEmpty());
    QVERIFY(find(u"asyncio "_s).suggestions.isEmpty());
}

void TestSearchHelp::completionsComeMostUsedFirst()
{
    using Values = std::vector<std::pair<QString, int>>;
    SearchIndex index(*m_library->database);
    QCOMPARE(
        *index.completions(u"speaker"_s, u""_s, 2), (Values{{u"Ada Lovelace"_s, 2}, {u"Grace Hopper"_s, 1}}));
    QCOMPARE(*index.completions(u"speaker"_s, u"hop"_s, 8), (Values{{u"Grace Hopper"_s, 1}}));
    QCOMPARE(*index.completions(u"event"_s, u"PY"_s, 8), (Values{{u"PyCon JP"_s, 2}}));
    QCOMPARE(index.completions(u"tag"_s, u""_s, 8)->size(), size_t(4));
    QCOMPARE(*index.completions(u"tag"_s, u"lat"_s, 8), (Values{{u"ideas/later"_s, 1}}));
    QCOMPARE(*index.completions(u"year"_s, u"201"_s, 8), (Values{{u"2019"_s, 2}, {u"2018"_s, 2}}));
    QCOMPARE(*index.completions(u"is"_s, u"un"_s, 8), (Values{{u"unread"_s, 4}}));
    QCOMPARE(index.completions(u"mark"_s, u""_s, 8)->front(), std::pair(u"doubt"_s, 1));
    QVERIFY(index.completions(u"nothing"_s, u""_s, 8)->empty());
}

void TestSearchHelp::sectionsAreCompletedFromHeadings()
{
    using Values = std::vector<std::pair<QString, int>>;
    SearchIndex index(*m_library->database);
    QCOMPARE(*index.completions(u"section"_s, u"DET"_s, 8), (Values{{u"Details"_s, 1}}));
    const auto all = index.completions(u"section"_s, u""_s, 8);
    QVERIFY(std::ranges::contains(*all, u"Details"_s, &Values::value_type::first));
    for (const auto &[name, talks] : *all) {
        QCOMPARE(find(u"section:\"%1\" "_s.arg(name)).totalTalks, talks);
    }
    // Titles are no sections, and what no heading says is not completed.
    QVERIFY(index.completions(u"section"_s, u"kubernetes"_s, 8)->empty());
    QVERIFY(index.completions(u"section"_s, u"scheduler"_s, 8)->empty());
    QCOMPARE(index.completions(u"section"_s, u""_s, 1)->size(), size_t(1));
}

void TestSearchHelp::wordsOfFiltersAreNoWordsOfTalks()
{
    // As the index names a talk, its year, status and what it has.
    for (const QString &typed : {u"any "_s, u"y2019 "_s, u"e1 "_s, u"isunread "_s, u"\"any isunread\" "_s,
             u"isun* "_s, u"y20* "_s, u"hasc* "_s, u"near:5(any isunread) "_s}) {
        QCOMPARE(find(typed).totalTalks, 0);
    }
    for (const QString &typed : {u"isun"_s, u"hasco"_s, u"y201"_s}) {
        QVERIFY(find(typed, {50, 3, false}).talks.empty());
    }
    // One other word makes a phrase that no list of those can hold.
    QCOMPARE(find(u"\"any asyncio\" "_s).totalTalks, 0);
    QCOMPARE(titles(u"asyncio y2018 OR asyncio "_s), u"Fun Loose"_s);
}

void TestSearchHelp::spellingDistances_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("expected");
    QTest::newRow("same") << u"abc"_s << u"abc"_s << 0;
    QTest::newRow("swap") << u"asnycio"_s << u"asyncio"_s << 1;
    QTest::newRow("missing") << u"kubernets"_s << u"kubernetes"_s << 1;
    QTest::newRow("changed") << u"cat"_s << u"car"_s << 1;
    QTest::newRow("two") << u"pythno"_s << u"pithon"_s << 2;
    QTest::newRow("too far") << u"abcdef"_s << u"uvwxyz"_s << 3;
    QTest::newRow("lengths") << u"a"_s << u"abcdef"_s << 3;
    QTest::newRow("empty") << u""_s << u"ab"_s << 2;
}

void TestSearchHelp::spellingDistances()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, expected);
    QCOMPARE(spellingDistance(left, right, 2), expected);
    QCOMPARE(spellingDistance(right, left, 2), expected);
}

QTEST_GUILESS_MAIN(TestSearchHelp)
#include "tst_searchhelp.moc"
