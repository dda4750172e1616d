// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/librarytree.h"
#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"
#include "store/tree/treesql_p.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::makeSource;

namespace {

/// "Harbour 2024 (2): Boats, Queues" a group, with what it says of its talks.
QString textOf(const TreeRows &rows)
{
    QString text;
    for (const TreeGroup &group : rows.groups) {
        const QString name =
            group.name.name + (group.name.year > 0 ? u" "_s + QString::number(group.name.year) : u""_s);
        QStringList titles;
        for (const TreeRows::OfGroup &talks : rows.talks) {
            for (const TalkRow &row : talks.key == group.key ? talks.talks : std::vector<TalkRow>()) {
                titles += row.title;
            }
        }
        text += u"%1 (%2): %3\n"_s.arg(name.trimmed()).arg(group.talks).arg(titles.join(u", "_s));
    }
    return text;
}

} // namespace

class TestLibraryTree final : public QObject
{
    Q_OBJECT
    std::unique_ptr<Library> m_library;

    [[nodiscard]] LibraryTree tree() const { return LibraryTree(*m_library->database); }
    [[nodiscard]] QUuid talk(const QString &title) const { return m_library->talk(title); }

    /// The whole tree, as a narrowed one is read: nothing is left out by a filter that fits all.
    [[nodiscard]] QString whole(TreeQuery query) const
    {
        LibraryTree read = tree();
        const auto groups = read.read(query, {});
        QStringList keys;
        for (const TreeGroup &group : groups->groups) {
            keys += group.key;
        }
        return textOf(*read.read(query, keys));
    }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<Library>();
        m_library->import(makeSource(u"/notes/harbour.md"_s, {u"Harbour"_s, 2024, {}},
            {{u"Queues"_s, {u"Ines Okafor"_s}, u"promises"_s, u"Thu"_s},
                {u"Boats"_s, {u"Tomasz Wilk"_s, u"Ines Okafor"_s}, u"ropes"_s, u"Fri"_s}}));
        m_library->import(
            makeSource(u"/notes/alpen.md"_s, {u"Alpen"_s, 2019, {}}, {{u"Async"_s, {}, u"loops"_s, {}}}));
        QVERIFY(m_library->talks().addTag(talk(u"Boats"_s), u"ops/deploy"_s));
        QVERIFY(m_library->talks().setStatus(talk(u"Async"_s), ReadStatus::Done));
        QVERIFY(m_library->talks().setStarred(talk(u"Async"_s), true));
    }

    void cleanup() { m_library.reset(); }

    void groupsAreCountedAndOnlyThoseAskedForAreRead()
    {
        const auto rows = tree().read({}, {});
        QCOMPARE(textOf(*rows), u"Harbour 2024 (2): \nAlpen 2019 (1): \n"_s);
        QCOMPARE(rows->groups[0].unread, 2);
        QCOMPARE(rows->groups[1].done, 1);
        const auto harbour = tree().read({}, {rows->groups[0].key});
        QCOMPARE(textOf(*harbour), u"Harbour 2024 (2): Queues, Boats\nAlpen 2019 (1): \n"_s);
        QCOMPARE(tree().talks({}, rows->groups[1].key)->front().title, u"Async"_s);
    }

    void groupsOfALargeLibraryAreThereBeforeTheirNumbers_data()
    {
        QTest::addColumn<TreeQuery>("query");
        QTest::newRow("events, newest first") << TreeQuery{.tag = {}, .text = {}, .kept = {}};
        QTest::newRow("events, oldest first")
            << TreeQuery{.order = TreeOrder::Oldest, .tag = {}, .text = {}, .kept = {}};
        QTest::newRow("events by name")
            << TreeQuery{.order = TreeOrder::Title, .tag = {}, .text = {}, .kept = {}};
        QTest::newRow("years") << TreeQuery{
            .grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}};
    }
    void groupsOfALargeLibraryAreThereBeforeTheirNumbers()
    {
        QFETCH(TreeQuery, query);
        m_library->import(makeSource(u"/notes/loose.md"_s, {}, {{u"Loose"_s, {}, u"ends"_s, {}}}));
        m_library->import(
            makeSource(u"/notes/gone.md"_s, {u"Gone"_s, 2021, {}}, {{u"Bin"_s, {}, u"away"_s, {}}}));
        QVERIFY(m_library->talks().moveToBin(talk(u"Bin"_s)));
        QVERIFY(m_library->talks().setStatus(talk(u"Loose"_s), ReadStatus::Done));
        const QString key = tree().read(query, {})->groups.front().key;
        auto counted = *tree().read(query, {key});
        const auto uncounted = *tree().readUncounted(query, {key}, 0);
        QVERIFY(uncounted);
        for (TreeGroup &group : counted.groups) {
            group.talks = TreeGroup::notCounted;
            group.done = group.unread = 0;
        }
        QCOMPARE(counted.groups.size(), 3U);
        QVERIFY(uncounted->groups == counted.groups);
        QCOMPARE(textOf(*uncounted), textOf(counted));
    }

    void numbersThatDecideAreNotLeftOut()
    {
        using enum TreeGrouping;
        const auto isUncounted = [this](const TreeQuery &query, int countedAtOnce) {
            return tree().readUncounted(query, {}, countedAtOnce)->has_value();
        };
        QVERIFY(isUncounted({}, 2));
        QVERIFY(!isUncounted({}, 3)); // as many as there are: counted as quickly
        QVERIFY(!isUncounted({.grouping = Speaker, .tag = {}, .text = {}, .kept = {}}, 0));
        QVERIFY(!isUncounted({.grouping = Tag, .tag = {}, .text = {}, .kept = {}}, 0));
        QVERIFY(!isUncounted({.order = TreeOrder::UnreadFirst, .tag = {}, .text = {}, .kept = {}}, 0));
        QVERIFY(!isUncounted({.filter = TreeFilter::Starred, .tag = {}, .text = {}, .kept = {}}, 0));
    }

    void oneIndexAloneCountsAllTalks_data()
    {
        QTest::addColumn<TreeQuery>("query");
        const TreeQuery all{.tag = {}, .text = {}, .kept = {}};
        QTest::newRow("by event") << all;
        QTest::newRow("by year") << TreeQuery{
            .grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}};
        QTest::newRow("unread") << TreeQuery{.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = {}};
        QTest::newRow("starred") << TreeQuery{
            .filter = TreeFilter::Starred, .tag = {}, .text = {}, .kept = {}};
    }
    void oneIndexAloneCountsAllTalks()
    {
        QFETCH(TreeQuery, query);
        const SqlPiece groups = groupsOf(query);
        Statement plan(m_library->database->d(), u"EXPLAIN QUERY PLAN "_s + groups.text);
        plan.bindAll(groups.values);
        QStringList steps;
        while (plan.next()) {
            steps += plan.text(3);
        }
        QVERIFY2(steps.contains(u"SCAN t USING COVERING INDEX talk_counts"_s), qPrintable(steps.join(u'\n')));
    }

    void theSameTalksStandUnderEveryGrouping_data()
    {
        QTest::addColumn<int>("grouping");
        QTest::addColumn<QString>("tree");
        QTest::newRow("event") << int(TreeGrouping::Event)
                               << u"Harbour 2024 (2): Queues, Boats\nAlpen 2019 (1): Async\n"_s;
        QTest::newRow("speaker")
            << int(TreeGrouping::Speaker)
            << u"Ines Okafor (2): Queues, Boats\nTomasz Wilk (1): Boats\n (1): Async\n"_s;
        QTest::newRow("year") << int(TreeGrouping::Year) << u"2024 (2): Queues, Boats\n2019 (1): Async\n"_s;
        QTest::newRow("tag") << int(TreeGrouping::Tag) << u"ops/deploy (1): Boats\n (2): Queues, Async\n"_s;
    }

    void theSameTalksStandUnderEveryGrouping()
    {
        QFETCH(int, grouping);
        QFETCH(QString, tree);
        QCOMPARE(whole({.grouping = static_cast<TreeGrouping>(grouping), .tag = {}, .text = {}, .kept = {}}),
            tree);
    }

    void ordersAreThoseOfGroupsAndTalks_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("tree");
        QTest::newRow("oldest") << int(TreeOrder::Oldest)
                                << u"Alpen 2019 (1): Async\nHarbour 2024 (2): Queues, Boats\n"_s;
        QTest::newRow("title") << int(TreeOrder::Title)
                               << u"Alpen 2019 (1): Async\nHarbour 2024 (2): Boats, Queues\n"_s;
        QTest::newRow("unread") << int(TreeOrder::UnreadFirst)
                                << u"Harbour 2024 (2): Queues, Boats\nAlpen 2019 (1): Async\n"_s;
    }

    void ordersAreThoseOfGroupsAndTalks()
    {
        QFETCH(int, order);
        QFETCH(QString, tree);
        QCOMPARE(whole({.order = static_cast<TreeOrder>(order), .tag = {}, .text = {}, .kept = {}}), tree);
    }

    void filtersTagAndWordsNarrowAndAreReadWhole()
    {
        const auto left = [this](const TreeQuery &query) { return textOf(*tree().read(query, {})); };
        QCOMPARE(left({.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = {}}),
            u"Harbour 2024 (2): Queues, Boats\n"_s);
        QCOMPARE(left({.filter = TreeFilter::Starred, .tag = {}, .text = {}, .kept = {}}),
            u"Alpen 2019 (1): Async\n"_s);
        QCOMPARE(left({.filter = TreeFilter::Todos, .tag = {}, .text = {}, .kept = {}}), QString());
        QCOMPARE(left({.tag = u"OPS"_s, .text = {}, .kept = {}}), u"Harbour 2024 (1): Boats\n"_s);
        QCOMPARE(left({.tag = u"op"_s, .text = {}, .kept = {}}), QString());
        QCOMPARE(
            left({.tag = {}, .text = u"okafor HARB"_s, .kept = {}}), u"Harbour 2024 (2): Queues, Boats\n"_s);
        QCOMPARE(left({.tag = {}, .text = u"2019"_s, .kept = {}}), u"Alpen 2019 (1): Async\n"_s);
        QCOMPARE(left({.grouping = TreeGrouping::Speaker, .tag = {}, .text = u"wilk"_s, .kept = {}}),
            u"Ines Okafor (1): Boats\nTomasz Wilk (1): Boats\n"_s);
        QCOMPARE(
            textOf(*tree().read({.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = {}}, {}, 1)),
            u"Harbour 2024 (2): \n"_s);
    }

    void theTalkThatIsReadStaysUnlessWordsAreTyped()
    {
        TreeQuery query{.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = {}};
        query.kept = talk(u"Async"_s);
        QCOMPARE(
            textOf(*tree().read(query, {})), u"Harbour 2024 (2): Queues, Boats\nAlpen 2019 (1): Async\n"_s);
        query.text = u"boats"_s;
        QCOMPARE(textOf(*tree().read(query, {})), u"Harbour 2024 (1): Boats\n"_s);
        QVERIFY(!tree().groupOf(query, query.kept)->has_value());
    }

    void theGroupOfATalkIsKnown()
    {
        const auto alpen = tree().groupOf({}, talk(u"Async"_s));
        QVERIFY(alpen->has_value());
        QCOMPARE(tree().talks({}, **alpen)->size(), 1U);
        QCOMPARE(**tree().groupOf(
                     {.grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}}, talk(u"Boats"_s)),
            u"2024"_s);
        QCOMPARE(**tree().groupOf(
                     {.grouping = TreeGrouping::Tag, .tag = {}, .text = {}, .kept = {}}, talk(u"Queues"_s)),
            QString());
        QVERIFY(!tree().groupOf({}, QUuid::createUuid())->has_value());
    }

    void whatIsChosenIsReadOnceInOrder()
    {
        const QString harbour = **tree().groupOf({}, talk(u"Boats"_s));
        const auto rows = tree().chosen({}, {{talk(u"Async"_s), talk(u"Boats"_s)}, {harbour}});
        QStringList titles;
        for (const TalkRow &row : *rows) {
            titles += row.title;
        }
        QCOMPARE(titles, (QStringList{u"Queues"_s, u"Boats"_s, u"Async"_s}));
    }

    void neighboursGoOverTheBordersOfDaysAndEvents()
    {
        const auto next = [this](const QString &title, int direction, bool isUnread = false,
                              const QList<QUuid> &without = {}) {
            return *tree().neighbour(talk(title), direction, isUnread, without);
        };
        QCOMPARE(next(u"Queues"_s, 1), talk(u"Boats"_s));
        QCOMPARE(next(u"Boats"_s, 1), talk(u"Async"_s));
        QCOMPARE(next(u"Async"_s, 1), QUuid());
        QCOMPARE(next(u"Async"_s, -1), talk(u"Boats"_s));
        QCOMPARE(next(u"Queues"_s, -1), QUuid());
        QCOMPARE(next(u"Boats"_s, 1, true), QUuid());
        QCOMPARE(next(u"Async"_s, -1, false, {talk(u"Boats"_s)}), talk(u"Queues"_s));
        QCOMPARE(*tree().first(), talk(u"Queues"_s));
        QCOMPARE(*tree().first({talk(u"Async"_s), talk(u"Boats"_s)}), talk(u"Boats"_s));
    }

    void whatIsInTheBinStandsNowhere()
    {
        const QUuid boats = talk(u"Boats"_s);
        QVERIFY(m_library->talks().moveToBin(boats));
        QCOMPARE(whole({.grouping = TreeGrouping::Speaker, .tag = {}, .text = {}, .kept = {}}),
            u"Ines Okafor (1): Queues\n (1): Async\n"_s);
        QCOMPARE(*tree().neighbour(talk(u"Queues"_s), 1, false), talk(u"Async"_s));
        const auto places = tree().places();
        QCOMPARE(places->size(), 3U);
        QCOMPARE(places->front().days, QStringList{u"Thu"_s});
        QVERIFY(places->back().id.isNull());
        QVERIFY(*tree().hasTalks());
        QVERIFY(m_library->talks().moveToBin(talk(u"Queues"_s)));
        QVERIFY(m_library->talks().moveToBin(talk(u"Async"_s)));
        QVERIFY(!*tree().hasTalks());
        QCOMPARE(*tree().first(), QUuid());
    }

    void namesAreFoundByTheirWordsOrLetters()
    {
        const auto titles = [this](const QString &typed) {
            QStringList found;
            const auto rows = tree().talksNamed(typed, 10);
            for (const TalkRow &row : *rows) {
                found += row.title;
            }
            return found;
        };
        QCOMPARE(titles(u"boat"_s), QStringList{u"Boats"_s});
        QCOMPARE(titles(u"QUS"_s), QStringList{u"Queues"_s});
        QCOMPARE(titles(u"sync a"_s), QStringList{u"Async"_s});
        QCOMPARE(titles(u"%"_s), QStringList());
        QCOMPARE(titles(u" "_s), QStringList());
        QCOMPARE(tree().talksNamed(u"s"_s, 2)->size(), 2U);
        const auto speakers = tree().speakersNamed(u"okafor"_s, 10);
        QCOMPARE(speakers->size(), 1U);
        QCOMPARE(speakers->front().name, u"Ines Okafor"_s);
        QCOMPARE(speakers->front().talks, 2);
    }

    void talksOfAnEventAreListedWithTheirDays()
    {
        const auto rows = m_library->talks().talks();
        const auto talks = tree().talksOfEvent(rows->front().event);
        QCOMPARE(talks->size(), 2U);
        QCOMPARE(talks->front().title, u"Queues"_s);
        QCOMPARE(talks->back().day, u"Fri"_s);
        QVERIFY(tree().talksOfEvent({})->empty());
    }
};

QTEST_GUILESS_MAIN(TestLibraryTree)
#include "tst_librarytree.moc"
