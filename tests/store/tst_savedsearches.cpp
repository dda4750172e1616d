// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/changehistory.h"
#include "store/changelog.h"
#include "store/savedsearches.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using namespace Store::Testing;

class TestSavedSearches final : public QObject
{
    Q_OBJECT

    static QString names(Library &library)
    {
        QStringList names;
        const auto all = SavedSearchRepository(*library.database).all();
        for (const SavedSearch &search : *all) {
            names += search.name + u'=' + search.query;
        }
        return names.join(u' ');
    }

private Q_SLOTS:
    void searchesAreKeptInTheirOrder();
    void searchesAreRenamed();
    void whatWasRemovedComesBackWhereItStood();
    void changesAreLogged();
    void changesAreTakenBackAfterARestart();
    void impossibleOnesAreRefused();
};

void TestSavedSearches::searchesAreKeptInTheirOrder()
{
    Library library;
    SavedSearchRepository searches(*library.database);
    QVERIFY(searches.add({{}, u"To read"_s, u"is:unread tag:queues"_s}));
    QVERIFY(searches.add({{}, u" Again\n"_s, u"retry"_s}));
    library.reopen();
    QCOMPARE(names(library), u"To read=is:unread tag:queues Again=retry"_s);
}

void TestSavedSearches::searchesAreRenamed()
{
    Library library;
    SavedSearchRepository searches(*library.database);
    const auto kept = searches.add({{}, u"One"_s, u"retry"_s});
    QVERIFY(searches.rename(kept->id, u"Two"_s));
    QCOMPARE(names(library), u"Two=retry"_s);
    QVERIFY(!searches.rename(kept->id, u" "_s));
    QCOMPARE(names(library), u"Two=retry"_s);
}

void TestSavedSearches::whatWasRemovedComesBackWhereItStood()
{
    Library library;
    SavedSearchRepository searches(*library.database);
    const auto first = searches.add({{}, u"A"_s, u"a"_s});
    QVERIFY(searches.add({{}, u"B"_s, u"b"_s}));
    QVERIFY(searches.moveToBin(first->id));
    QVERIFY(searches.moveToBin(first->id)); // is there already
    QCOMPARE(names(library), u"B=b"_s);
    QVERIFY(!searches.rename(first->id, u"C"_s));
    QCOMPARE(searches.add(*first).value(), *first);
    QCOMPARE(names(library), u"A=a B=b"_s);
}

void TestSavedSearches::changesAreLogged()
{
    Library library;
    SavedSearchRepository searches(*library.database);
    const auto kept = searches.add({{}, u"A"_s, u"a"_s});
    QVERIFY(searches.rename(kept->id, u"B"_s));
    QVERIFY(searches.rename(kept->id, u"B"_s)); // nothing changed
    QVERIFY(searches.moveToBin(kept->id));
    QVERIFY(searches.add({kept->id, u"B"_s, u"a"_s}));
    QStringList verbs;
    const auto changes = ChangeLog(*library.database).ofEntity(kept->id);
    for (const ChangeRow &row : *changes) {
        QCOMPARE(row.entity, u"saved_search"_s);
        verbs += row.verb;
    }
    QCOMPARE(verbs.join(u' '), u"add change bin restore"_s);
    QCOMPARE(changes->at(1).before.value(u"name"_s).toString(), u"A"_s);
    QCOMPARE(library.value(u"SELECT version FROM saved_search"_s), u"4"_s);
}

void TestSavedSearches::changesAreTakenBackAfterARestart()
{
    Library library;
    const auto kept = SavedSearchRepository(*library.database).add({{}, u"One"_s, u"retry"_s});
    QVERIFY(SavedSearchRepository(*library.database).rename(kept->id, u"Two"_s));
    QVERIFY(SavedSearchRepository(*library.database).moveToBin(kept->id));
    QStringList states;
    for (const bool isUndo : {true, false}) {
        for (int step = 0; step < 3; ++step) {
            library.reopen();
            ChangeHistory history(*library.database);
            const auto stacks = history.stacks(10);
            const auto &deeds = isUndo ? stacks->done : stacks->undone;
            QVERIFY(!deeds.empty());
            QVERIFY(history.takeBack(deeds.front().batches));
            states += names(library);
        }
    }
    QCOMPARE(states.join(u'|'), u"Two=retry|One=retry||One=retry|Two=retry|"_s);
    QCOMPARE(library.health(), QString());
    // What was changed since is left alone.
    const auto stacks = ChangeHistory(*library.database).stacks(10);
    QVERIFY(SavedSearchRepository(*library.database).add({kept->id, u"Three"_s, u"retry"_s}));
    QVERIFY(!ChangeHistory(*library.database).takeBack(stacks->done.front().batches));
    QCOMPARE(names(library), u"Three=retry"_s);
}

void TestSavedSearches::impossibleOnesAreRefused()
{
    Library library;
    SavedSearchRepository searches(*library.database);
    for (const SavedSearch &search : {SavedSearch{{}, {}, u"a"_s}, SavedSearch{{}, u"A"_s, u" "_s}}) {
        const auto kept = searches.add(search);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::InvalidInput);
    }
    QCOMPARE(searches.rename(QUuid::createUuid(), u"A"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(searches.moveToBin(QUuid::createUuid()).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestSavedSearches)
#include "tst_savedsearches.moc"
