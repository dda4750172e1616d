// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undoperson.h"

#include "store/changehistory.h"
#include "store/changelog.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::dumpOf;
using Store::Testing::Library;
using Store::Testing::Person;
using Store::Testing::sampleSource;

namespace {

/// Moves all of one stack to the other; answers how many steps that took.
int exhaust(Library &library, std::vector<Deed> DeedStacks::*from)
{
    int steps = 0;
    while (true) {
        ChangeHistory history(*library.database);
        const auto stacks = history.stacks(3);
        if (!stacks || ((*stacks).*from).empty()) {
            return stacks ? steps : -1;
        }
        const auto done = history.takeBack(((*stacks).*from).front().batches);
        if (!done) {
            qWarning("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
            return -1;
        }
        ++steps;
        constexpr int oftenEnough = 37;
        if (steps % oftenEnough == 0) {
            library.reopen();
        }
    }
}

} // namespace

class TestUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void randomDeedsAreUndoneAndRedoneOneByOne_data();
    void randomDeedsAreUndoneAndRedoneOneByOne();
    void undoReachesOverARestart();
    void newDeedForgetsWhatWasUndone();
    void typedNoteIsOneDeed();
    void whatWasChangedSinceIsLeftAsItIs();
    void importsAreNoDeeds();
    void everyRowSaysWhatItTakesBack();
};

void TestUndo::randomDeedsAreUndoneAndRedoneOneByOne_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 2; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestUndo::randomDeedsAreUndoneAndRedoneOneByOne()
{
    QFETCH(const unsigned, seed);
    Library library;
    library.import(sampleSource());
    const QString first = dumpOf(library);
    const qint64 imported = *ChangeLog(*library.database).newest();
    Person person(library, seed);
    constexpr int deeds = 200;
    for (int i = 0; i < deeds; ++i) {
        person.act();
    }
    const QString last = dumpOf(library);
    const auto rows = ChangeLog(*library.database).newest();
    const int undone = exhaust(library, &DeedStacks::done);
    QVERIFY(undone > 100 && undone <= *rows - imported);
    QCOMPARE(dumpOf(library), first);
    library.reopen();
    QCOMPARE(exhaust(library, &DeedStacks::undone), undone);
    QCOMPARE(dumpOf(library), last);
    QCOMPARE(exhaust(library, &DeedStacks::done), undone);
    QCOMPARE(dumpOf(library), first);
    QCOMPARE(library.health(), QString());
}

void TestUndo::undoReachesOverARestart()
{
    Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    const MarkRow mark = library.mark(talk, u"threads"_s, MarkKind::Doubt, u"really?"_s, {u"x"_s});
    library.reopen();
    ChangeHistory history(*library.database);
    const auto stacks = history.stacks(10);
    QCOMPARE(stacks->done.size(), 1U);
    QCOMPARE(stacks->done[0].talk, talk);
    QCOMPARE(stacks->done[0].verb, u"add"_s);
    QVERIFY(history.takeBack(stacks->done[0].batches));
    QVERIFY(library.marks().marks()->empty());
    QVERIFY(library.talks().tags()->empty());
    library.reopen();
    ChangeHistory later(*library.database);
    const auto undone = later.stacks(10)->undone;
    QCOMPARE(undone.size(), 1U);
    QCOMPARE(undone[0].verb, u"add"_s);
    QVERIFY(later.takeBack(undone[0].batches));
    QCOMPARE(library.marks().mark(mark.id)->comment, u"really?"_s);
    QCOMPARE(library.marks().mark(mark.id)->tags, QStringList{u"x"_s});
}

void TestUndo::newDeedForgetsWhatWasUndone()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setStarred(talk, true));
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(10)->done.front().batches));
    QCOMPARE(history.stacks(10)->undone.size(), 1U);
    QVERIFY(library.talks().setStatus(talk, ReadStatus::Done));
    QVERIFY(history.stacks(10)->undone.empty());
    QCOMPARE(history.stacks(10)->done.size(), 1U);
}

void TestUndo::typedNoteIsOneDeed()
{
    const Library library;
    MarkRow mark = library.mark(library.import(sampleSource()).talks[0], u"threads"_s);
    for (const QString &typed : {u"w"_s, u"why"_s, u"why not?"_s}) {
        mark.comment = typed;
        QVERIFY(library.marks().change(mark));
    }
    ChangeHistory history(*library.database);
    const auto stacks = history.stacks(10);
    QCOMPARE(stacks->done.size(), 2U);
    QCOMPARE(stacks->done[0].batches.size(), 3U);
    QVERIFY(history.takeBack(stacks->done[0].batches));
    QCOMPARE(library.marks().mark(mark.id)->comment, QString());
    QVERIFY(history.takeBack(history.stacks(10)->undone[0].batches));
    QCOMPARE(library.marks().mark(mark.id)->comment, u"why not?"_s);
}

void TestUndo::whatWasChangedSinceIsLeftAsItIs()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().setTitle(talk, u"One"_s));
    ChangeHistory history(*library.database);
    const std::vector<qint64> first = history.stacks(10)->done.front().batches;
    QVERIFY(library.talks().setTitle(talk, u"Two"_s));
    const qint64 newest = *ChangeLog(*library.database).newest();
    const auto refused = history.takeBack(first);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(library.talks().text(talk)->row.title, u"Two"_s);
    QCOMPARE(*ChangeLog(*library.database).newest(), newest);
}

void TestUndo::importsAreNoDeeds()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    QVERIFY(library.talks().setStarred(import.talks[0], true));
    QVERIFY(library.sources().moveToBin(import.source));
    ChangeHistory history(*library.database);
    const auto stacks = history.stacks(10);
    QVERIFY(stacks->done.empty()); // of talks that are not there
    QVERIFY(library.sources().restoreFromBin(import.source));
    QCOMPARE(history.stacks(10)->done.size(), 1U);
    QCOMPARE(history.takeBack({1}).error().kind, ErrorKind::NotFound);
    QCOMPARE(history.takeBack({99}).error().kind, ErrorKind::NotFound);
}

void TestUndo::everyRowSaysWhatItTakesBack()
{
    const Library library;
    QVERIFY(library.talks().setStarred(library.import(sampleSource()).talks[0], true));
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(10)->done.front().batches));
    const auto rows = ChangeLog(*library.database).since(0, 10);
    QCOMPARE(rows->size(), 3U);
    QCOMPARE(rows->at(2).undoes, rows->at(1).sequence);
    QCOMPARE(rows->at(2).before, rows->at(1).after);
    QCOMPARE(rows->at(2).after, rows->at(1).before);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
