// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

/// How many of the talks found have which value.
class TestSearchFacets final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Library> m_library;

    /// "event: North Days 2, South Days 1"
    [[nodiscard]] QString facet(const QString &typed, const QString &field) const
    {
        auto query = parseQuery(typed);
        query->isLastWordOpen = false;
        const auto fields = SearchIndex(*m_library->database).facets(*query, 20, {});
        QStringList values;
        for (const FacetField &found : *fields) {
            for (const FacetValue &value : found.field == field ? found.values : std::vector<FacetValue>()) {
                values += u"%1 %2"_s.arg(value.name).arg(value.talks);
            }
        }
        return values.join(u", "_s);
    }
    [[nodiscard]] QString years(const QString &typed) const
    {
        QStringList found;
        const auto years = SearchIndex(*m_library->database).years(*parseQuery(typed), {});
        for (const YearCount &year : *years) {
            found += u"%1: %2 %3"_s.arg(year.year).arg(year.talks).arg(year.places);
        }
        return found.join(u", "_s);
    }

private Q_SLOTS:
    void initTestCase();
    void valuesAreCounted_data();
    void valuesAreCounted();
    void yearsAreCounted();
    void countsAreThoseOfTheFilters();
};

void TestSearchFacets::initTestCase()
{
    m_library = std::make_unique<Library>();
    m_library->import(makeSource(u"/notes/north.md"_s, {u"North Days"_s, 2019, {}},
        {{u"Alpha"_s, {u"Ada Lovelace"_s, u"Grace Hopper"_s}, u"queue and queue"_s, {}},
            {u"Bravo"_s, {u"Ada Lovelace"_s}, u"one queue"_s, {}}, {u"Charlie"_s, {}, u"nothing"_s, {}}}));
    m_library->import(makeSource(u"/notes/south.md"_s, {u"South Days"_s, 2021, {}},
        {{u"Delta"_s, {u"Grace Hopper"_s}, u"a queue"_s, {}}}));
    QVERIFY(m_library->database->checkpoint());
    QVERIFY(m_library->talks().addTag(m_library->talk(u"Alpha"_s), u"ops/queues"_s));
    QVERIFY(m_library->talks().setStatus(m_library->talk(u"Alpha"_s), ReadStatus::Done));
    QVERIFY(m_library->talks().setStarred(m_library->talk(u"Delta"_s), true));
    m_library->mark(m_library->talk(u"Bravo"_s), u"one queue"_s, MarkKind::Doubt, {}, {u"later"_s});
}

void TestSearchFacets::valuesAreCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    QTest::newRow("event") << u"queue"_s << u"event"_s << u"North Days 2, South Days 1"_s;
    QTest::newRow("year") << u"queue"_s << u"year"_s << u"2019 2, 2021 1"_s;
    QTest::newRow("speaker") << u"queue"_s << u"speaker"_s << u"Ada Lovelace 2, Grace Hopper 2"_s;
    QTest::newRow("tag") << u"queue"_s << u"tag"_s << u"later 1, ops/queues 1"_s;
    QTest::newRow("status") << u"queue"_s << u"is"_s << u"unread 2, done 1, starred 1"_s;
    QTest::newRow("kind of mark") << u"queue"_s << u"mark"_s << u"doubt 1"_s;
    QTest::newRow("narrowed") << u"queue speaker:ada"_s << u"speaker"_s
                              << u"Ada Lovelace 2, Grace Hopper 1"_s;
    QTest::newRow("filter alone") << u"year:2019"_s << u"event"_s << u"North Days 3"_s;
    QTest::newRow("set alone") << u"has:highlight"_s << u"event"_s << u"North Days 1"_s;
    QTest::newRow("nothing") << u"zzz"_s << u"event"_s << u""_s;
    QTest::newRow("no query") << u""_s << u"event"_s << u""_s;
}

void TestSearchFacets::valuesAreCounted()
{
    QFETCH(QString, typed);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    QCOMPARE(facet(typed, field), expected);
}

void TestSearchFacets::yearsAreCounted()
{
    QCOMPARE(years(u"queue "_s), u"2019: 2 3, 2021: 1 1"_s);
    QCOMPARE(years(u"queue year:2019"_s), u"2019: 2 3, 2021: 1 1"_s);
    QCOMPARE(years(u"-queue"_s), u"2019: 1 1"_s);
    QCOMPARE(years(u"has:highlight"_s), u"2019: 1 1"_s);
    QCOMPARE(years(u"zzz"_s), QString());
}

/// With more talks than are looked at themselves: each number is that of the search with the filter.
void TestSearchFacets::countsAreThoseOfTheFilters()
{
    Library library;
    QRandomGenerator random(3);
    for (int file = 0; file < 22; ++file) {
        std::vector<TalkLines> talks;
        for (int i = 0; i < 100; ++i) {
            talks.push_back({u"Talk %1 %2"_s.arg(file).arg(i), {u"Speaker %1"_s.arg(random.bounded(5))},
                random.bounded(20) == 0 ? u"other"_s : u"common words"_s, {}});
        }
        library.import(makeSource(
            u"/notes/%1.md"_s.arg(file), {u"Event %1"_s.arg(file % 4), 2010 + file % 4, {}}, talks));
    }
    SearchIndex index(*library.database);
    auto query = parseQuery(u"common"_s);
    query->isLastWordOpen = false;
    QVERIFY(index.search(*query, {1, 0, true}, {})->totalTalks > 2000);
    const auto fields = index.facets(*query, 20, {});
    int compared = 0;
    for (const FacetField &field : *fields) {
        for (const FacetValue &value : field.values) {
            const auto narrowed = index.search(
                *parseQuery(u"common %1:\"%2\""_s.arg(field.field, value.name)), {1, 0, true}, {});
            QCOMPARE(value.talks, narrowed->totalTalks);
            ++compared;
        }
    }
    QVERIFY(compared > 12);
}

QTEST_GUILESS_MAIN(TestSearchFacets)
#include "tst_searchfacets.moc"
