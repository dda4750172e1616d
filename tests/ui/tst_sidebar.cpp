// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/modeltext.h"
#include "ui/sidebar/sidebar.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

const EventRow harbour = Testing::makeEvent(u"Harbour"_s, 2023);

std::vector<TalkRow> someTalks()
{
    TalkRow boats = Testing::makeTalk(harbour, u"Boats"_s);
    boats.status = ReadStatus::Done;
    return {boats, Testing::makeTalk(harbour, u"Queues"_s)};
}

/// As a library would answer, at once: a narrowed tree comes whole, else what is loaded.
TreeRows answerTo(const LibraryModel &model)
{
    const TreeQuery &query = model.query();
    std::vector<TalkRow> talks = someTalks();
    std::erase_if(talks, [&query](const TalkRow &row) {
        return (query.filter == TreeFilter::Unread && row.status != ReadStatus::Unread)
            || !row.title.contains(query.text, Qt::CaseInsensitive);
    });
    const bool isRead = query.isNarrowed() || !model.groupsToRead().isEmpty();
    return Testing::treeOf({harbour}, talks, query, isRead ? QList{harbour.id} : QList<QUuid>());
}

} // namespace

class TestSidebar : public QObject
{
    Q_OBJECT
    std::unique_ptr<LibraryModel> m_library;
    FilterListModel m_filters;
    TagTreeModel m_tags;
    std::unique_ptr<Sidebar> m_sidebar;
    QUuid m_queues = Testing::idOf(u"Queues"_s);

    [[nodiscard]] QTreeView *tree() const { return qobject_cast<QTreeView *>(m_sidebar->treeView()); }

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<LibraryModel>();
        LibraryModel *library = m_library.get();
        connect(
            library, &LibraryModel::queryChanged, this, [library] { library->setTree(answerTo(*library)); });
        connect(library, &LibraryModel::talksWanted, this,
            [library](const QString &group) { library->setTalks(group, someTalks()); });
        connect(library, &LibraryModel::placeWanted, this,
            [library] { library->setTalks(harbour.id.toString(QUuid::WithoutBraces), someTalks()); });
        library->setTree(Testing::treeOf({harbour}, someTalks(), {}, QList<QUuid>()));
        m_tags.setTags({{{}, u"ops/deploy"_s, 3, 2, 0}});
        m_sidebar = std::make_unique<Sidebar>(*m_library, m_filters, m_tags);
        m_sidebar->resize(272, 700);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    }

    void cleanup() { m_sidebar.reset(); }

    void talksAreReadWhenTheirGroupIsUnfolded()
    {
        const QModelIndex event = tree()->model()->index(0, 0);
        QCOMPARE(tree()->model()->rowCount(event), 0);
        QVERIFY(!tree()->isExpanded(event));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(event).center());
        QVERIFY(tree()->isExpanded(event));
        QCOMPARE(tree()->model()->rowCount(event), 2);
    }

    void theSectionThatIsReadStaysInView()
    {
        tree()->expand(tree()->model()->index(0, 0));
        QList<Section> sections;
        for (int i = 0; i < 200; ++i) {
            sections.push_back({u"Part %1"_s.arg(i), 2, 0, i});
        }
        m_library->setSections(m_queues, sections);
        tree()->expand(m_library->indexOfTalk(m_queues));
        QScrollBar *bar = tree()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const auto isInView = [this](int section) {
            return tree()->viewport()->rect().contains(
                tree()->visualRect(m_library->indexOfSection(section)).center());
        };
        m_library->setCurrentSection(0);
        QVERIFY(isInView(0));
        QCOMPARE(bar->value(), 0); // nothing moves that needs not
        m_library->setCurrentSection(150);
        QVERIFY(isInView(150));
        m_library->setCurrentSection(20);
        QVERIFY(isInView(20));
        // Who looks elsewhere is left there.
        bar->setValue(bar->maximum());
        QVERIFY(!isInView(20));
        m_library->setCurrentSection(21);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void foldedGroupsStayFoldedBehindAFilter()
    {
        const QModelIndex event = tree()->model()->index(0, 0);
        m_sidebar->setFilter(LibraryFilter::Unread);
        QVERIFY(tree()->isExpanded(event));
        QCOMPARE(tree()->model()->rowCount(event), 1);
        m_sidebar->setFilter(LibraryFilter::All);
        QVERIFY(!tree()->isExpanded(event));
        tree()->expand(event);
        QCOMPARE(tree()->model()->rowCount(event), 2);
        m_sidebar->setFilter(LibraryFilter::Unread);
        m_sidebar->setFilter(LibraryFilter::All);
        QVERIFY(tree()->isExpanded(event));
    }

    void groupingAndOrderAskAnewAndTheRestOfTheQueryStays()
    {
        m_sidebar->setFilter(LibraryFilter::Unread);
        m_sidebar->setGrouping(LibraryGrouping::Speaker);
        m_sidebar->setOrder(LibraryOrder::Oldest);
        QCOMPARE(m_library->query().grouping, TreeGrouping::Speaker);
        QCOMPARE(m_library->query().order, TreeOrder::Oldest);
        QCOMPARE(m_library->query().filter, TreeFilter::Unread);
    }

    void theOpenTalkIsUnfoldedAndItsSectionsToo()
    {
        m_sidebar->setCurrentTalk(m_queues);
        m_library->setSections(m_queues, {{u"Why"_s, 2, 0, 0}, {u"How"_s, 2, 0, 9}});
        const QModelIndex current = tree()->currentIndex();
        QCOMPARE(current.data().toString(), u"Queues"_s);
        QVERIFY(tree()->isExpanded(current));
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::sectionChosen);
        const QRect how = tree()->visualRect(current.model()->index(1, 0, current));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, how.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void arrowsMoveAndEnterChooses()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::talkChosen);
        m_sidebar->setCurrentTalk(m_queues);
        m_sidebar->focusTree();
        QTest::keyClick(tree(), Qt::Key_Up);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toUuid(), QUuid::createUuidV5(QUuid(), u"Boats"_s));
    }

    void filtersNarrowTheTree()
    {
        QSignalSpy chosen(m_sidebar.get(), &Sidebar::filterChosen);
        auto *filters = qobject_cast<QListView *>(m_sidebar->filterView());
        QCOMPARE(filters->verticalScrollBar()->maximum(), 0);
        QTest::mouseClick(filters->viewport(), Qt::LeftButton, {},
            filters->visualRect(filters->model()->index(1, 0)).center());
        QCOMPARE(chosen.size(), 1);
        const QAbstractItemModel *shown = tree()->model();
        QCOMPARE(shown->rowCount(shown->index(0, 0)), 1);
        QVERIFY(tree()->isExpanded(shown->index(0, 0)));
    }

    void lettersNarrowAndEscapeBringsBack()
    {
        m_sidebar->setCurrentTalk(m_queues);
        m_sidebar->focusTree();
        QTest::keyClicks(tree(), u"b"_s);
        auto *find = m_sidebar->findChild<QLineEdit *>(u"findInTree"_s);
        QVERIFY(find->isVisible());
        QTest::keyClicks(find, u"oat"_s);
        QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 1);
        QTest::keyClick(find, Qt::Key_Escape);
        QVERIFY(!find->isVisible());
        QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 2);
    }
};

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
