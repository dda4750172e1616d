// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "models/librarymodel.h"
#include "models/modeltext.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

const EventRow harbour = makeEvent(u"Harbour Conf"_s, 2023);
const EventRow lowlands = makeEvent(u"PyLowlands"_s, 2019);

std::vector<TalkRow> someTalks()
{
    return {makeTalk(harbour, u"Boats"_s, u"Wed"_s, 0), makeTalk(harbour, u"Queues"_s, u"Thu"_s, 1),
        makeTalk(harbour, u"Types"_s, u"Thu"_s, 1), makeTalk(lowlands, u"Async"_s)};
}

QString keyOf(const EventRow &event) { return event.id.toString(QUuid::WithoutBraces); }

} // namespace

class TestLibraryModel : public QObject
{
    Q_OBJECT
    std::unique_ptr<LibraryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    /// What the library has by now, all of it loaded.
    void show(const std::vector<TalkRow> &talks) const
    {
        m_model->setTree(treeOf({harbour, lowlands}, talks, m_model->query()));
    }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<LibraryModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(someTalks());
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void daysStandOnlyWhereAnEventHasThem()
    {
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\n  Wed\n    Boats\n  Thu\n    Queues\n    Types\nPyLowlands 2019\n  Async\n"_s);
    }

    void talksAreAskedForOnceAndComeBelowTheirGroup()
    {
        LibraryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy wanted(&model, &LibraryModel::talksWanted);
        model.setTree(treeOf({harbour, lowlands}, someTalks(), {}, QList<QUuid>()));
        QCOMPARE(treeText(model), u"Harbour Conf 2023\nPyLowlands 2019\n"_s);
        wanted.clear(); // the tester asks, too
        const QModelIndex event = model.indexOfGroup(keyOf(lowlands));
        QVERIFY(model.hasChildren(event));
        QCOMPARE(event.data(TalkCountRole).toInt(), 1);
        model.forgetWanted(keyOf(lowlands));
        QVERIFY(model.canFetchMore(event));
        model.fetchMore(event);
        QVERIFY(!model.canFetchMore(event));
        QCOMPARE(wanted.size(), 1);
        SignalLog log(model);
        model.setTalks(wanted.first().first().toString(), {makeTalk(lowlands, u"Async"_s)});
        QCOMPARE(log.take(), QStringList{u"insert 0-0 under PyLowlands 2019"_s});
        QVERIFY(!model.canFetchMore(event));
        QCOMPARE(model.loadedGroups(), QStringList{keyOf(lowlands)});
        QVERIFY(!model.isWhole());
    }

    void numbersOfGroupsMayComeLater()
    {
        LibraryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!model.hasGroups());
        const TreeRows counted = treeOf({harbour, lowlands}, someTalks(), {}, QList<QUuid>());
        TreeRows uncounted = counted;
        for (TreeGroup &group : uncounted.groups) {
            group.talks = TreeGroup::notCounted;
        }
        model.setTree(uncounted);
        QVERIFY(model.hasGroups());
        const QModelIndex event = model.indexOfGroup(keyOf(harbour));
        QCOMPARE(event.data(TalkCountRole).toInt(), 0);
        QCOMPARE(event.data(Qt::AccessibleTextRole).toString(), u"Harbour Conf, 2023"_s);
        QVERIFY(model.hasChildren(event));
        SignalLog log(model);
        model.setTree(counted);
        QCOMPARE(
            log.take(), (QStringList{u"change Harbour Conf 2023 of 1"_s, u"change PyLowlands 2019 of 1"_s}));
        QCOMPARE(event.data(TalkCountRole).toInt(), 3);
        QCOMPARE(event.data(Qt::AccessibleTextRole).toString(), u"Harbour Conf, 2023, 3 talks, 0 done"_s);
        model.setQuery({.grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}});
        QVERIFY(!model.hasGroups());
    }

    void unnamedDaysAreNumbered()
    {
        show({makeTalk(lowlands, u"One"_s, {}, 0), makeTalk(lowlands, u"Two"_s, {}, 1)});
        QCOMPARE(treeText(*m_model), u"PyLowlands 2019\n  Day 1\n    One\n  Day 2\n    Two\n"_s);
    }

    void notesOfAnEventStandBeforeItsDaysAndAreNotCounted()
    {
        TalkRow notes = makeTalk(harbour, u"The ferry"_s);
        notes.kind = eventNotesKind();
        TalkRow others = makeTalk(lowlands, u"The train"_s);
        others.kind = eventNotesKind();
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(notes);
        talks.push_back(others);
        show(talks);
        QCOMPARE(treeText(*m_model),
            u"Harbour Conf 2023\n  Notes of the event\n    The ferry\n  Wed\n    Boats\n  Thu\n    Queues\n"
            "    Types\nPyLowlands 2019\n  The train\n  Async\n"_s);
        QVERIFY(m_model->indexOfTalk(others.id).data(EventNotesRole).toBool());
        show(someTalks());
        QCOMPARE(m_model->rowCount(m_model->index(0, 0)), 2);
    }

    void theSameRowsSayNothing()
    {
        SignalLog log(*m_model);
        show(someTalks());
        QCOMPARE(log.take(), QStringList());
    }

    void aNewTalkIsOneInsertAndSelectionsLiveOn()
    {
        const QPersistentModelIndex types(m_model->indexOfTalk(idOf(u"Types"_s)));
        SignalLog log(*m_model);
        std::vector<TalkRow> talks = someTalks();
        talks.insert(talks.begin() + 2, makeTalk(harbour, u"Retries"_s, u"Thu"_s, 1));
        show(talks);
        QCOMPARE(log.take(),
            (QStringList{
                u"change Harbour Conf 2023 of 1"_s, u"insert 1-1 under Thu"_s, u"change Thu of 1"_s}));
        QVERIFY(types.isValid());
        QCOMPARE(types.row(), 2);
        QCOMPARE(types.data().toString(), u"Types"_s);
    }

    void anotherOrderMovesRowsAndSelectionsWithThem()
    {
        const QPersistentModelIndex types(m_model->indexOfTalk(idOf(u"Types"_s)));
        const QPersistentModelIndex event(m_model->indexOfGroup(keyOf(lowlands)));
        SignalLog log(*m_model);
        std::vector<TalkRow> talks = someTalks();
        std::swap(talks[1], talks[2]);
        m_model->setTree(treeOf({lowlands, harbour}, talks));
        QCOMPARE(log.take(), (QStringList{u"order under root"_s, u"order under Thu"_s}));
        QCOMPARE(types.row(), 0);
        QCOMPARE(types.data().toString(), u"Types"_s);
        QCOMPARE(event.row(), 0);
    }

    void aSecondDayUnfoldsAnEventIntoDays()
    {
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(makeTalk(lowlands, u"Later"_s, {}, 1));
        show(talks);
        QVERIFY(treeText(*m_model).endsWith(u"PyLowlands 2019\n  Day 1\n    Async\n  Day 2\n    Later\n"_s));
        show(someTalks());
        QVERIFY(treeText(*m_model).endsWith(u"PyLowlands 2019\n  Async\n"_s));
    }

    void eventsComeAndGo()
    {
        const EventRow euro = makeEvent(u"EuroStack"_s, 2016);
        SignalLog log(*m_model);
        std::vector<TalkRow> talks = someTalks();
        talks.push_back(makeTalk(euro, u"Closing"_s));
        m_model->setTree(treeOf({harbour, lowlands, euro}, talks));
        QCOMPARE(log.take().first(), u"insert 2-2 under root"_s);
        m_model->setTree(treeOf({euro}, {makeTalk(euro, u"Closing"_s)}));
        QCOMPARE(treeText(*m_model), u"EuroStack 2016\n  Closing\n"_s);
        m_model->setTree(treeOf({}, {}));
        QCOMPARE(treeText(*m_model), QString());
        QVERIFY(!log.take().contains(u"reset"_s));
    }

    void aStatusChangesTheTalkItsDayAndItsEvent()
    {
        SignalLog log(*m_model);
        TalkRow queues = *m_model->talk(idOf(u"Queues"_s));
        queues.status = ReadStatus::Done;
        m_model->updateTalk(queues);
        QCOMPARE(log.take(),
            (QStringList{u"change Queues of 1"_s, u"change Thu of 1"_s, u"change Harbour Conf 2023 of 1"_s}));
        const QModelIndex event = m_model->indexOfGroup(keyOf(harbour));
        QCOMPARE(event.data(DoneCountRole).toInt(), 1);
        QCOMPARE(event.data(TalkCountRole).toInt(), 3);
        m_model->updateTalk(queues);
        QCOMPARE(log.take(), QStringList());
    }

    void aTalkStandsUnderEachOfItsSpeakers()
    {
        TalkRow boats = makeTalk(harbour, u"Boats"_s);
        boats.speakers = {u"Ines Okafor"_s, u"Tomasz Wilk"_s};
        m_model->setQuery({.grouping = TreeGrouping::Speaker, .tag = {}, .text = {}, .kept = {}});
        SignalLog log(*m_model);
        TreeRows rows{m_model->query(), {}, {}};
        for (const QString &name : boats.speakers) {
            rows.groups.push_back({name, idOf(name), {name, 0, {}}, 1, 0, 1});
            rows.talks.push_back({name, {boats}});
        }
        m_model->setTree(rows);
        QCOMPARE(log.take(), QStringList{u"reset"_s}); // nothing stands where it stood
        QCOMPARE(treeText(*m_model), u"Ines Okafor\n  Boats\nTomasz Wilk\n  Boats\n"_s);
        const QModelIndex second = m_model->index(0, 0, m_model->index(1, 0));
        QCOMPARE(second.data(BylineRole).toStringList(), QStringList{u"Harbour Conf 2023"_s});
        m_model->setChosen(second);
        m_model->setSections(boats.id, {{u"Why"_s, 2, 0, 0}});
        QCOMPARE(m_model->indexOfTalk(boats.id), second);
        QCOMPARE(treeText(*m_model), u"Ines Okafor\n  Boats\nTomasz Wilk\n  Boats\n    Why\n"_s);
        boats.status = ReadStatus::Done;
        m_model->updateTalk(boats);
        QCOMPARE(m_model->index(0, 0).data(DoneCountRole).toInt(), 1);
        QCOMPARE(m_model->index(1, 0).data(DoneCountRole).toInt(), 1);
    }

    void yearsHoldTheirEvents()
    {
        m_model->setQuery({.grouping = TreeGrouping::Year, .tag = {}, .text = {}, .kept = {}});
        m_model->setTree({m_model->query(), {{u"2023"_s, {}, {{}, 2023, {}}, 3, 0, 3}},
            {{u"2023"_s, {someTalks()[0], someTalks()[1], someTalks()[2]}}}});
        QCOMPARE(treeText(*m_model), u"2023\n  Harbour Conf\n    Boats\n    Queues\n    Types\n"_s);
    }

    void rowsOfAnotherQueryArePassedOver()
    {
        QSignalSpy changed(m_model.get(), &LibraryModel::queryChanged);
        m_model->setQuery({.tag = {}, .text = u"boats"_s, .kept = {}});
        QCOMPARE(changed.size(), 1);
        const QString before = treeText(*m_model);
        m_model->setTree(treeOf({lowlands}, someTalks()));
        QCOMPARE(treeText(*m_model), before);
    }

    void whatWasLoadedIsReadAgainWhenTheTreeWidens()
    {
        LibraryModel model;
        model.setTree(treeOf({harbour, lowlands}, someTalks(), {}, QList{lowlands.id}));
        QCOMPARE(model.groupsToRead(), QStringList{keyOf(lowlands)});
        model.setQuery({.tag = {}, .text = u"boats"_s, .kept = {}});
        model.setTree(treeOf({harbour}, {someTalks()[0]}, model.query()));
        QCOMPARE(treeText(model), u"Harbour Conf 2023\n  Wed\n    Boats\n"_s);
        model.setQuery({});
        QCOMPARE(model.groupsToRead(), QStringList{keyOf(lowlands)});
        model.setTree(treeOf({harbour, lowlands}, someTalks(), {}, QList{lowlands.id}));
        // The talks that the words left are not all there are.
        QCOMPARE(treeText(model), u"Harbour Conf 2023\nPyLowlands 2019\n  Async\n"_s);
        QVERIFY(model.canFetchMore(model.index(0, 0)));
    }

    void theTalkThatIsReadAsksForNothingUnlessTheTreeIsNarrowed()
    {
        QSignalSpy changed(m_model.get(), &LibraryModel::queryChanged);
        m_model->setQuery({.tag = {}, .text = {}, .kept = idOf(u"Boats"_s)});
        QCOMPARE(changed.size(), 0);
        m_model->setQuery({.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = idOf(u"Boats"_s)});
        m_model->setQuery({.filter = TreeFilter::Unread, .tag = {}, .text = {}, .kept = idOf(u"Types"_s)});
        QCOMPARE(changed.size(), 2);
    }

    void foldedGroupsLetGoOfTheirTalks()
    {
        std::vector<EventRow> events;
        std::vector<TalkRow> talks;
        for (int event = 0; event < 3; ++event) {
            events.push_back(makeEvent(u"Event %1"_s.arg(event), 2000));
            for (int talk = 0; talk < 3000; ++talk) {
                talks.push_back(makeTalk(events.back(), u"Talk %1 of %2"_s.arg(talk).arg(event)));
            }
        }
        LibraryModel model;
        model.setTree(treeOf(events, talks));
        model.setSections(talks[0].id, {{u"Why"_s, 2, 0, 0}});
        for (int event = 0; event < 3; ++event) {
            model.setFolded(model.index(event, 0), true);
        }
        // The one that is read from stays, and the last one.
        QCOMPARE(model.loadedGroups(), (QStringList{keyOf(events[0]), keyOf(events[2])}));
        QVERIFY(!model.indexOfTalk(talks[3000].id).isValid());
        QVERIFY(model.canFetchMore(model.index(1, 0)));
    }

    void sectionsStandUnderTheOpenTalkOnly()
    {
        SignalLog log(*m_model);
        m_model->setSections(idOf(u"Queues"_s), {{u"Why"_s, 2, 1, 0}, {u"How"_s, 3, 0, 40}});
        QCOMPARE(log.take(), QStringList{u"insert 0-1 under Queues"_s});
        m_model->setCurrentSection(1);
        QCOMPARE(log.take(), QStringList{u"change How of 1"_s});
        QVERIFY(m_model->indexOfSection(1).data(CurrentRole).toBool());
        QCOMPARE(m_model->indexOfSection(1).parent(), m_model->indexOfTalk(idOf(u"Queues"_s)));
        m_model->setSections(idOf(u"Types"_s), {{u"Hints"_s, 2, 0, 0}});
        QCOMPARE(log.take(), (QStringList{u"remove 0-1 under Queues"_s, u"insert 0-0 under Types"_s}));
        m_model->setSections({}, {});
        QCOMPARE(log.take(), QStringList{u"remove 0-0 under Types"_s});
    }

    void sectionsGoAndComeWithTheirTalk()
    {
        m_model->setSections(idOf(u"Async"_s), {{u"Loops"_s, 2, 0, 0}});
        std::vector<TalkRow> talks = someTalks();
        talks.pop_back();
        show(talks);
        QVERIFY(!m_model->indexOfSection(0).isValid());
        show(someTalks());
        QCOMPARE(m_model->indexOfSection(0).data().toString(), u"Loops"_s);
    }

    void rowsReadAsSentences()
    {
        TalkRow talk = makeTalk(harbour, u"Queues people can trust"_s);
        talk.speakers = {u"Ines Okafor"_s, u"Tomasz Wilk"_s};
        talk.status = ReadStatus::Reading;
        talk.progress = 0.62;
        talk.marks = 4;
        QCOMPARE(spokenTalk(talk),
            u"Queues people can trust, Ines Okafor and Tomasz Wilk, reading, 62 percent, 4 marks"_s);
        QCOMPARE(m_model->index(0, 0).data(Qt::AccessibleTextRole).toString(),
            u"Harbour Conf, 2023, 3 talks, 0 done"_s);
    }
};

QTEST_GUILESS_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
