// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefixture.h"

#include "store/bin.h"
#include "store/changehistory.h"
#include "store/savedsearches.h"
#include "store/tagrepository.h"

#include <QTest>

#include <algorithm>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;
using Store::Testing::Library;
using Store::Testing::onlySecond;
using Store::Testing::sampleSource;
using Store::Testing::twoTalks;

namespace {

/// "kind title (place)", the last binned first.
QStringList linesOf(const Library &library)
{
    QStringList lines;
    const auto rows = Bin(*library.database).rows();
    for (const BinnedRow &row : *rows) {
        lines += u"%1 %2 (%3)"_s.arg(static_cast<int>(row.kind)).arg(row.title, row.place);
    }
    return lines;
}

std::vector<QUuid> idsOf(const Library &library)
{
    std::vector<QUuid> ids;
    const auto rows = Bin(*library.database).rows();
    for (const BinnedRow &row : *rows) {
        ids.push_back(row.id);
    }
    return ids;
}

} // namespace

class TestBin final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatWasTakenAwayIsListedAndComesBack();
    void markBringsItsTalkAndItsFile();
    void whatAFileTookIsNotToldOneByOne();
    void renamedTagIsNotInTheBin();
    void restoringIsOneDeed();
    void severalTalksAreOneDeed();
    void restoredTagBringsTheTagsAboveIt();
};

void TestBin::everythingThatWasTakenAwayIsListedAndComesBack()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s);
    QVERIFY(library.talks().addTag(import.talks[0], u"slow"_s));
    SavedSearchRepository searches(*library.database);
    const auto search = searches.add({{}, u"Loops"_s, u"loop"_s});
    QVERIFY(library.marks().moveToBin(mark.id));
    QVERIFY(library.talks().moveToBin(import.talks[1]));
    QVERIFY(searches.moveToBin(search->id));
    QVERIFY(TagRepository(*library.database).remove(u"slow"_s));
    const QStringList lines = linesOf(library);
    QCOMPARE(QSet<QString>(lines.begin(), lines.end()),
        (QSet<QString>{u"1 threads (Fun with asyncio)"_s,
            u"0 Naïve Bayes for café owners (EuroPython 2018)"_s, u"3 Loops (loop)"_s, u"2 slow ()"_s}));
    QVERIFY(Bin(*library.database).restore(idsOf(library)));
    QCOMPARE(linesOf(library), QStringList());
    QCOMPARE(library.talks().talks()->size(), 2U);
    QCOMPARE(library.marks().marks()->size(), 1U);
    QCOMPARE(searches.all()->size(), 1U);
    QCOMPARE(library.talks().text(import.talks[0])->row.tags, QStringList{u"slow"_s});
    QCOMPARE(library.health(), QString());
}

void TestBin::markBringsItsTalkAndItsFile()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s);
    QVERIFY(library.marks().moveToBin(mark.id));
    QVERIFY(library.talks().moveToBin(import.talks[0]));
    QVERIFY(library.sources().moveToBin(import.source));
    QVERIFY(library.talks().talks()->empty());
    QVERIFY(Bin(*library.database).restore({mark.id}));
    QCOMPARE(library.marks().marks()->size(), 1U);
    QCOMPARE(library.talks().talks()->size(), 2U); // the file came back, and the talk that went before it
    QCOMPARE(linesOf(library), QStringList());
    QCOMPARE(library.health(), QString());
}

void TestBin::whatAFileTookIsNotToldOneByOne()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    library.mark(import.talks[0], u"threads"_s);
    QVERIFY(library.sources().moveToBin(import.source));
    QCOMPARE(linesOf(library), QStringList{u"4 /notes/europython.md ()"_s});
    QVERIFY(Bin(*library.database).restore(idsOf(library)));
    QCOMPARE(linesOf(library), QStringList());
    QCOMPARE(library.marks().marks()->size(), 1U);

    library.import(twoTalks(u"A first one about loops."_s, u"A second one about queues."_s));
    library.import(onlySecond(u"A second one about queues."_s));
    QCOMPARE(linesOf(library), QStringList());
}

void TestBin::renamedTagIsNotInTheBin()
{
    const Library library;
    const QUuid talk = library.import(sampleSource()).talks[0];
    QVERIFY(library.talks().addTag(talk, u"slow"_s));
    TagRepository tags(*library.database);
    QVERIFY(tags.rename(u"slow"_s, u"late"_s, TagClash::Refuse));
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(3)->done.front().batches));
    QVERIFY(history.takeBack(history.stacks(3)->undone.front().batches));
    QVERIFY(tags.add(u"empty"_s));
    QVERIFY(history.takeBack(history.stacks(3)->done.front().batches));
    QCOMPARE(linesOf(library), QStringList());
}

void TestBin::restoringIsOneDeed()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const MarkRow mark = library.mark(import.talks[0], u"threads"_s);
    QVERIFY(library.marks().moveToBin(mark.id));
    QVERIFY(library.talks().moveToBin(import.talks[0]));
    QVERIFY(*Bin(*library.database).restore(idsOf(library)) > 0);
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(10)->done.front().batches));
    QCOMPARE(linesOf(library).size(), 2);
    QCOMPARE(*Bin(*library.database).restore({import.talks[1]}), 0); // is not there
    QCOMPARE(library.health(), QString());
}

void TestBin::severalTalksAreOneDeed()
{
    const Library library;
    const SourceImport import = library.import(sampleSource());
    const auto batch = library.talks().change(import.talks, {.isInBin = true});
    QVERIFY(batch && *batch > 0);
    QVERIFY(library.talks().talks()->empty());
    ChangeHistory history(*library.database);
    const Deed deed = history.stacks(10)->done.front();
    QCOMPARE(deed.things, import.talks);
    QVERIFY(history.takeBack(deed.batches));
    const auto rows = library.talks().talks();
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->front().status, ReadStatus::Unread);
    QVERIFY(!library.talks().change({import.talks[0], QUuid::createUuid()}, {.isStarred = true}));
    QVERIFY(!library.talks().talks()->front().isStarred);
}

void TestBin::restoredTagBringsTheTagsAboveIt()
{
    const Library library;
    TagRepository tags(*library.database);
    QVERIFY(tags.add(u"clocks/water"_s));
    QVERIFY(tags.remove(u"clocks"_s));
    const auto rows = Bin(*library.database).rows();
    const auto below = std::ranges::find(*rows, u"clocks/water"_s, &BinnedRow::title);
    QVERIFY(below != rows->end());
    const QStringList binned = linesOf(library);

    QVERIFY(*Bin(*library.database).restore({below->id}) > 0);
    QCOMPARE(linesOf(library), QStringList());
    ChangeHistory history(*library.database);
    QVERIFY(history.takeBack(history.stacks(3)->done.front().batches));
    QCOMPARE(linesOf(library).size(), binned.size());
    QVERIFY(history.takeBack(history.stacks(3)->undone.front().batches));
    QCOMPARE(linesOf(library), QStringList());
    QCOMPARE(library.health(), QString());
}

QTEST_GUILESS_MAIN(TestBin)
#include "tst_bin.moc"
