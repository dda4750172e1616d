// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/sidebar.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Lectern;
using namespace Lectern::Models;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

TalkRow talk(const EventRow &event, const QString &title, ReadStatus status)
{
    TalkRow row;
    row.id = QUuid::createUuidV5(QUuid(), title);
    row.event = event.id;
    row.eventName = event.name;
    row.title = title;
    row.status = status;
    return row;
}

} // namespace

class TestSidebar : public QObject
{
    Q_OBJECT
    LibraryModel m_library;
    FilterListModel m_filters;
    TagTreeModel m_tags;
    std::unique_ptr<Sidebar> m_sidebar;
    QUuid m_queues = QUuid::createUuidV5(QUuid(), u"Queues"_s);

    [[nodiscard]] QTreeView *tree() const { return qobject_cast<QTreeView *>(m_sidebar->treeView()); }

private Q_SLOTS:
    void init()
    {
        EventRow event;
        event.id = QUuid::createUuidV5(QUuid(), u"Harbour"_s);
        event.name = {u"Harbour"_s, 2023, {}};
        m_library.setLibrary({event},
            {talk(event, u"Boats"_s, ReadStatus::Done), talk(event, u"Queues"_s, ReadStatus::Unread)});
        m_tags.setTags({{{}, u"ops/deploy"_s, 3, 2, 0}});
        m_sidebar = std::make_unique<Sidebar>(m_library, m_filters, m_tags);
        m_sidebar->resize(272, 700);
        m_sidebar->show();
        QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    }

    void cleanup() { m_sidebar.reset(); }

    void theOpenTalkIsUnfoldedAndItsSectionsToo()
    {
        m_sidebar->setCurrentTalk(m_queues);
        m_library.setSections(m_queues, {{u"Why"_s, 2, 0, 0}, {u"How"_s, 2, 0, 9}});
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
