// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The update of a changed file as a deed, in its order among others.

#include "updatefixture.h"

#include "store/changelog.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

namespace {

/// "source import", the last one first.
QStringList deedsOf(const std::vector<Deed> &deeds)
{
    QStringList names;
    for (const Deed &deed : deeds) {
        names += deed.entity + u' ' + deed.verb;
    }
    return names;
}

} // namespace

namespace {

/// Does one thing after the other, by chance: new versions of the file among marks, places and corrections.
class Person final
{
public:
    Person(const Library &library, quint32 seed)
        : m_library(library)
        , m_chance(seed)
    {
    }

    void doSomething()
    {
        const auto talks = m_library.talks().talks();
        const auto marks = m_library.marks().marks();
        if (talks->empty() || m_chance.bounded(3) == 0) {
            m_library.import(version(m_chance.bounded(4)));
            return;
        }
        const QUuid talk = one(*talks).id;
        const QUuid mark = marks->empty() ? QUuid() : one(*marks).id;
        const qint64 length = CodePointMap(m_library.talks().text(talk)->document->text).size();
        const qint64 begin = m_chance.bounded(length);
        const CodePointRange range{begin, std::min(length, begin + 1 + m_chance.bounded(20))};
        // What is refused (a mark of blanks, one with a place that is to be kept without) changes nothing.
        switch (m_chance.bounded(7)) {
        case 0:
            return static_cast<void>(m_library.talks().setStarred(talk, m_chance.bounded(2) == 0));
        case 1:
            return static_cast<void>(
                m_library.talks().setTitle(talk, u"Title %1"_s.arg(m_chance.bounded(9))));
        case 2:
            return static_cast<void>(m_library.talks().addTag(talk, u"tag/%1"_s.arg(m_chance.bounded(3))));
        case 3:
            return static_cast<void>(m_library.marks().setPlace(mark, {0, 4}));
        case 4:
            return static_cast<void>(m_library.marks().keepWithoutPlace(mark));
        case 5:
            return static_cast<void>(m_library.marks().moveToBin(mark));
        default:
            NewMark made;
            made.talk = talk;
            made.range = range;
            return static_cast<void>(m_library.marks().add(made));
        }
    }

private:
    template <typename Row>
    const Row &one(const std::vector<Row> &rows)
    {
        return rows.at(static_cast<size_t>(m_chance.bounded(static_cast<qint64>(rows.size()))));
    }

    static ImportedSource version(int number)
    {
        switch (number) {
        case 0:
            return before();
        case 1:
            return after();
        case 2:
            return harbour({{u"Tide gauges"_s, {}, u"All new, and a drum turns once a day."_s, {}},
                {u"Old lamps"_s, {u"Mira Lund"_s}, u"A lamp burns all night long."_s, u"Friday"_s}});
        default:
            return harbour({{u"Quite another"_s, {}, u"Nothing of it is known."_s, {}}});
        }
    }

    const Library &m_library;
    QRandomGenerator m_chance;
};

} // namespace

class TestUpdateDeeds final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void updatesAreDeedsInTheirOrder();
    void whatWasDoneOnTheNewTextIsDoneAgain();
    void severalUpdatesAreUndoneAndRedone();
    void deedsAndUpdatesInAnyOrder_data();
    void deedsAndUpdatesInAnyOrder();
    void filesOfOneRunAreOneDeed();
    void anUpdateOfAFileFromTheBinIsDoneAgain();
    void aNewImportEndsWhatCanBeDoneAgain();
    void newFilesAreNoDeeds();
    void whatAnEarlierProgramTookBackIsNotOffered();
};

void TestUpdateDeeds::updatesAreDeedsInTheirOrder()
{
    Library library;
    library.import(before());
    put(library);
    const QStringList was = dumpOf(library);
    library.import(after());
    const QStringList is = dumpOf(library);
    QVERIFY(library.talks().setStarred(library.talk(u"New bells"_s), true));
    const QStringList starred = dumpOf(library);
    library.reopen();
    const auto stacks = *ChangeHistory(*library.database).stacks(3);
    QCOMPARE(deedsOf(stacks.done), (QStringList{u"talk star"_s, u"source import"_s, u"follow_up tick"_s}));
    QVERIFY(stacks.done[1].before.isEmpty());
    QCOMPARE(stacks.done[1].after.value("path"_L1).toString(), before().path);
    undoLast(library);
    QCOMPARE(dumpOf(library), is);
    library.reopen();
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    QCOMPARE(library.health(), QString());
    library.reopen();
    QCOMPARE(deedsOf(ChangeHistory(*library.database).stacks(9)->undone),
        (QStringList{u"source import"_s})); // that of a talk which is not there now waits for it
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(library.health(), QString());
    redoLast(library);
    QCOMPARE(dumpOf(library), starred);
    library.reopen();
    undoLast(library);
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    undoLast(library); // and what was done before it
    QVERIFY(dumpOf(library) != was);
    QCOMPARE(library.health(), QString());
}

void TestUpdateDeeds::whatWasDoneOnTheNewTextIsDoneAgain()
{
    Library library;
    library.import(before());
    put(library);
    QList<QStringList> states{dumpOf(library)};
    library.import(after());
    states += dumpOf(library);
    const QUuid gauges = library.talk(u"Tide gauges"_s);
    const QUuid bells = library.talk(u"New bells"_s);
    library.mark(bells, u"rings far"_s, MarkKind::Key, u"how far?"_s);
    states += dumpOf(library);
    QVERIFY(library.marks().setPlace(library.marks().marksOfTalk(gauges)->front().id, {0, 4}));
    states += dumpOf(library);
    QVERIFY(library.talks().setTitle(gauges, u"Gauges of the tide"_s));
    states += dumpOf(library);
    QVERIFY(library.talks().addTag(bells, u"bronze"_s));
    states += dumpOf(library);
    for (int round = 0; round < 2; ++round) {
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            undoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            library.reopen();
        }
        QCOMPARE(library.health(), QString());
        for (qsizetype at = 1; at < states.size(); ++at) {
            redoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            library.reopen();
        }
        QCOMPARE(library.health(), QString());
    }
}

void TestUpdateDeeds::severalUpdatesAreUndoneAndRedone()
{
    Library library;
    library.import(before());
    put(library);
    QList<QStringList> states{dumpOf(library)};
    library.import(after());
    states += dumpOf(library);
    library.import(harbour({{u"Tide gauges"_s, {}, u"All new, and a drum turns once a day."_s, {}}}));
    states += dumpOf(library);
    library.import(before());
    states += dumpOf(library);
    for (int round = 0; round < 2; ++round) {
        for (int at = 2; at >= 0; --at) {
            undoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            QCOMPARE(library.health(), QString());
            library.reopen();
        }
        for (int at = 1; at <= 3; ++at) {
            redoLast(library);
            QCOMPARE(dumpOf(library), states[at]);
            QCOMPARE(library.health(), QString());
            library.reopen();
        }
    }
    QVERIFY(ChangeHistory(*library.database).stacks(9)->undone.empty());
}

void TestUpdateDeeds::deedsAndUpdatesInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestUpdateDeeds::deedsAndUpdatesInAnyOrder()
{
    QFETCH(const quint32, seed);
    Library library;
    library.import(before());
    Person person(library, seed);
    QList<QStringList> states{dumpOf(library)};
    for (int i = 0; i < 40; ++i) {
        const qint64 newest = *ChangeLog(*library.database).newest();
        person.doSomething();
        if (*ChangeLog(*library.database).newest() != newest) {
            states += dumpOf(library);
        }
    }
    QCOMPARE_GE(states.size(), 15);
    for (qsizetype at = states.size() - 2; at >= 0; --at) {
        undoLast(library);
        QCOMPARE(dumpOf(library), states[at]);
    }
    QCOMPARE(library.health(), QString());
    library.reopen();
    for (qsizetype at = 1; at < states.size(); ++at) {
        redoLast(library);
        QCOMPARE(dumpOf(library), states[at]);
    }
    QCOMPARE(library.health(), QString());
}

void TestUpdateDeeds::filesOfOneRunAreOneDeed()
{
    const Library library;
    library.import(before());
    library.import(twoTalks(u"Alpha beta."_s, u"Gamma delta."_s));
    const QStringList was = dumpOf(library);
    ImportedSource first = after();
    ImportedSource second = twoTalks(u"Alpha beta, more."_s, u"Gamma delta."_s);
    first.run = second.run = makeUuidV7();
    const SourceUpdate one = updateOf(library.import(first));
    const SourceUpdate other = updateOf(library.import(second));
    const QStringList is = dumpOf(library);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.size(), 1U);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.front().things.size(), 2U);
    undoLast(library);
    QCOMPARE(dumpOf(library), was);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->done.front().things.size(), 2U);
    // What the report of the import takes back is the same deed, also after it was done again.
    QVERIFY(library.sources().takeBackUpdates({one, other}));
    QCOMPARE(dumpOf(library), was);
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QCOMPARE(ChangeHistory(*library.database).stacks(9)->undone.size(), 1U);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    QCOMPARE(library.health(), QString());
}

void TestUpdateDeeds::anUpdateOfAFileFromTheBinIsDoneAgain()
{
    const Library library;
    const SourceImport first = library.import(before());
    put(library);
    QVERIFY(library.sources().moveToBin(first.source));
    const QStringList binned = dumpOf(library);
    library.import(after());
    const QStringList is = dumpOf(library);
    undoLast(library);
    QCOMPARE(dumpOf(library), binned);
    redoLast(library);
    QCOMPARE(dumpOf(library), is);
    undoLast(library);
    QCOMPARE(dumpOf(library), binned);
    QCOMPARE(library.health(), QString());
}

void TestUpdateDeeds::aNewImportEndsWhatCanBeDoneAgain()
{
    const Library library;
    library.import(before());
    library.import(after());
    ChangeHistory history(*library.database);
    undoLast(library);
    const auto undone = history.stacks(1)->undone;
    library.import(harbour({{u"Tide gauges"_s, {}, u"All new."_s, {}}}));
    const QStringList is = dumpOf(library);
    QVERIFY(history.stacks(9)->undone.empty());
    QCOMPARE(history.takeBack(undone.front().batches).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(dumpOf(library), is);
}

void TestUpdateDeeds::newFilesAreNoDeeds()
{
    const Library library;
    const SourceImport import = library.import(before());
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QVERIFY(library.sources().moveToBin(import.source));
    QVERIFY(ChangeHistory(*library.database).stacks(9)->done.empty());
    QCOMPARE(ChangeHistory(*library.database).takeBack({1}).error().kind, ErrorKind::NotFound);
}

void TestUpdateDeeds::whatAnEarlierProgramTookBackIsNotOffered()
{
    Library library;
    library.import(before());
    library.import(after());
    undoLast(library);
    const qint64 batch = ChangeHistory(*library.database).stacks(1)->undone.front().batches.front();
    library.database.reset();
    execute(library.path(), "UPDATE change SET before = '{\"revision\":2}' WHERE verb = 'take_back'");
    library.reopen();
    ChangeHistory history(*library.database);
    QVERIFY(history.stacks(9)->undone.empty());
    QCOMPARE(history.takeBack({batch}).error().kind, ErrorKind::NotFound);
    QCOMPARE(library.import(after()).outcome, SourceOutcome::Changed);
    undoLast(library);
    QVERIFY(library.talk(u"New bells"_s).isNull());
}

QTEST_GUILESS_MAIN(TestUpdateDeeds)
#include "tst_updatedeeds.moc"
