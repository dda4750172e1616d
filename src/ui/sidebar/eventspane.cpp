// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventspane.h"

#include "emptystate.h"
#include "eventstree.h"
#include "paneheading.h"
#include "talkdelegate.h"

#include "models/filterlistmodel.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

LibraryRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LibraryRowKind>(index.data(RowKindRole).toInt());
}

} // namespace

EventsPane::EventsPane(LibraryModel &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_heading(new PaneHeading(tr("Events"), QStringLiteral("sort"), tr("Group and sort the talks"), this))
    , m_find(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new EventsTree(this))
    , m_unfolded(library, *m_tree)
    , m_delegate(new TalkDelegate(this))
    , m_empty(new EmptyState(this))
{
    m_find->setObjectName(QStringLiteral("findInTree"));
    m_find->setPlaceholderText(tr("Find in the tree"));
    m_find->setAccessibleName(tr("Find in the tree"));
    m_find->setClearButtonEnabled(true);
    m_find->hide();
    m_find->installEventFilter(this);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setModel(&library);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);

    auto *findRow = new QHBoxLayout;
    findRow->setContentsMargins(scaled(8), 0, scaled(8), 0);
    findRow->addWidget(m_find);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, scaled(9), 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addLayout(findRow);
    layout->addWidget(m_stack, 1);

    m_heading->button()->setPopupMode(QToolButton::InstantPopup);
    connectTree();
    connectLibrary();
    refreshHeading();
}

void EventsPane::connectTree()
{
    connect(m_tree, &EventsTree::chosen, this, &EventsPane::choose);
    connect(m_tree, &EventsTree::unfolded, this, &EventsPane::openEventNotes);
    connect(m_tree, &EventsTree::menuRequested, this, &EventsPane::showMenu);
    connect(m_tree, &EventsTree::typed, this, [this](const QString &text) {
        m_find->show();
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->insert(text);
    });
    connect(m_find, &QLineEdit::textChanged, this, &EventsPane::find);
    connect(m_empty, &EmptyState::linkActivated, this, [this] {
        stopFinding();
        Q_EMIT everythingRequested();
    });
}

void EventsPane::connectLibrary()
{
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_library.setFolded(index, false); });
    connect(m_tree, &QTreeView::collapsed, this,
        [this](const QModelIndex &index) { m_library.setFolded(index, true); });
    connect(&m_library, &QAbstractItemModel::modelReset, this, [this] { m_isShowWanted = true; });
    connect(&m_library, &LibraryModel::treeSet, this, &EventsPane::rowsRead);
    connect(&m_library, &LibraryModel::talksSet, this, [this](const QString &group) {
        const QModelIndex index = m_library.indexOfGroup(group);
        if (m_isRestored) {
            m_unfolded.restoreParts(index);
        }
        if (m_isShowWanted && m_library.indexOfTalk(m_openTalk).isValid()) {
            showTalk(m_openTalk);
        }
        if (m_notesWanted == group) {
            openEventNotes(index);
        }
    });
}

void EventsPane::showTalk(const QUuid &talk)
{
    m_openTalk = talk;
    m_delegate->setOpenTalk(talk);
    m_tree->viewport()->update();
    const QModelIndex index = m_library.indexOfTalk(talk);
    m_isShowWanted = !talk.isNull() && !index.isValid();
    if (!index.isValid()) {
        select({});
        if (m_isShowWanted && m_library.rowCount() > 0) {
            m_library.wantTalk(talk);
        }
        return;
    }
    for (QModelIndex above = index; above.isValid(); above = above.parent()) {
        m_tree->expand(above);
    }
    select(index);
    m_tree->scrollTo(index);
}

/// This row alone, whatever keys are held: the view itself would gather rows with Ctrl+Page down.
void EventsPane::select(const QModelIndex &index)
{
    m_tree->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void EventsPane::ask(const TreeQuery &query)
{
    if (query == m_library.query()) {
        return;
    }
    if (!m_library.isNarrowed() && !m_isNarrowed) {
        m_unfolded.remember();
    }
    m_isAsked = true;
    m_library.setQuery(query);
}

void EventsPane::setFilter(LibraryFilter filter)
{
    TreeQuery query = m_library.query();
    query.filter = filter;
    ask(query);
}

void EventsPane::setTag(const QString &tag)
{
    TreeQuery query = m_library.query();
    query.tag = tag;
    ask(query);
}

void EventsPane::setGrouping(LibraryGrouping grouping)
{
    TreeQuery query = m_library.query();
    query.grouping = grouping;
    ask(query);
}

void EventsPane::setOrder(LibraryOrder order)
{
    TreeQuery query = m_library.query();
    query.order = order;
    ask(query);
}

void EventsPane::setMenu(QMenu *menu) { m_heading->button()->setMenu(menu); }

void EventsPane::find(const QString &text)
{
    TreeQuery query = m_library.query();
    query.text = text.simplified();
    m_selectsFirst = !query.text.isEmpty();
    ask(query);
}

/// What the library shows now.
void EventsPane::rowsRead()
{
    const bool isNarrowed = m_library.isNarrowed();
    if (m_isUnfoldWanted && !isNarrowed && m_library.rowCount() > 0) {
        m_isUnfoldWanted = false;
        m_isRestored = true;
        restoreUnfolded();
    }
    if (std::exchange(m_isAsked, false)) {
        m_isRestored = !isNarrowed;
        if (isNarrowed && m_library.isWhole()) {
            m_tree->expandAll();
        } else if (m_isNarrowed && !isNarrowed) {
            restoreUnfolded();
        }
    }
    m_isNarrowed = isNarrowed;
    refreshHeading();
    refreshEmptyState();
    if (std::exchange(m_selectsFirst, false)) {
        select(firstTalk());
    } else if (m_isShowWanted && m_library.indexOfTalk(m_openTalk).isValid()) {
        showTalk(m_openTalk);
    } else if (m_isShowWanted) {
        m_library.wantTalk(m_openTalk);
    }
}

void EventsPane::refreshHeading()
{
    const std::array titles{tr("Events"), tr("Speakers"), tr("Years"), tr("Tags")};
    m_heading->setTitle(titles.at(static_cast<size_t>(m_library.query().grouping)));
}

void EventsPane::stopFinding()
{
    m_find->clear();
    m_find->hide();
    showTalk(m_openTalk);
}

bool EventsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::FocusOut && m_find->text().isEmpty()) {
        m_find->hide();
    }
    if (watched != m_find || event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        stopFinding();
        m_tree->setFocus(Qt::ShortcutFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QModelIndex talk = m_tree->currentIndex(); talk.isValid()) {
            choose(talk);
        }
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_tree->setFocus(Qt::ShortcutFocusReason);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void EventsPane::choose(const QModelIndex &index)
{
    if (kindOf(index) == LibraryRowKind::Talk) {
        m_library.setChosen(index);
        Q_EMIT talkChosen(index.data(IdRole).toUuid());
    } else if (kindOf(index) == LibraryRowKind::Section) {
        Q_EMIT sectionChosen(index.row());
    }
}

void EventsPane::openEventNotes(const QModelIndex &event)
{
    m_notesWanted.clear();
    const TreeGroup *group = m_library.group(event);
    if (!group || m_library.query().grouping != LibraryGrouping::Event) {
        return;
    }
    if (m_library.rowCount(event) == 0) {
        m_notesWanted = group->key;
        return;
    }
    QModelIndex first = event;
    while (first.isValid() && kindOf(first) != LibraryRowKind::Talk) {
        first = m_library.index(0, 0, first);
    }
    if (first.data(EventNotesRole).toBool()) {
        Q_EMIT talkChosen(first.data(IdRole).toUuid());
    }
}

void EventsPane::showMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    if (kindOf(index) == LibraryRowKind::Talk) {
        Q_EMIT talkMenuRequested(index.data(IdRole).toUuid(), globalPosition);
    } else if (kindOf(index) != LibraryRowKind::Section) {
        const QModelIndex event = index.parent().isValid() ? index.parent() : index;
        Q_EMIT eventMenuRequested(event.data(IdRole).toUuid(), globalPosition);
    }
}

TreeChoice EventsPane::selection() const
{
    TreeChoice choice;
    for (int row = 0; row < m_library.rowCount(); ++row) {
        const QModelIndex group = m_library.index(row, 0);
        if (m_tree->selectionModel()->isSelected(group)) {
            choice.groups.append(group.data(KeyRole).toString());
        } else {
            gather(group, false, choice);
        }
    }
    return choice;
}

void EventsPane::gather(const QModelIndex &index, bool isAbove, TreeChoice &choice) const
{
    const bool isSelected = isAbove || m_tree->selectionModel()->isSelected(index);
    if (kindOf(index) == LibraryRowKind::Talk) {
        if (isSelected) {
            choice.talks.append(index.data(IdRole).toUuid());
        }
        return;
    }
    for (int row = 0; row < m_library.rowCount(index); ++row) {
        gather(m_library.index(row, 0, index), isSelected, choice);
    }
}

void EventsPane::refreshEmptyState()
{
    const TreeQuery &query = m_library.query();
    const bool isEmpty = m_library.rowCount() == 0 && query.isNarrowed();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
    if (!isEmpty) {
        return;
    }
    const QString what = !query.text.isEmpty() ? tr("No talk with “%1”").arg(query.text)
        : !query.tag.isEmpty()                 ? tr("No talk has the tag “%1” here").arg(query.tag)
                               : tr("Nothing under “%1”").arg(FilterListModel::nameOf(query.filter));
    m_empty->setContent(
        QStringLiteral("filter"), what, EmptyState::link(QStringLiteral("all"), tr("Show all talks")));
}

QString EventsPane::unfolded()
{
    if (!m_isUnfoldWanted && !m_isNarrowed && !m_library.isNarrowed()) {
        m_unfolded.remember();
    }
    return m_unfolded.toText();
}

void EventsPane::unfoldLater(const QString &unfolded)
{
    m_unfolded.setText(unfolded);
    m_isUnfoldWanted = !m_unfolded.isEmpty();
}

void EventsPane::restoreUnfolded()
{
    m_unfolded.restore();
    showTalk(m_openTalk);
}

QModelIndex EventsPane::firstTalk() const
{
    QModelIndex index = m_library.index(0, 0);
    while (index.isValid() && kindOf(index) != LibraryRowKind::Talk) {
        index = m_library.index(0, 0, index);
    }
    return index;
}

} // namespace Lectern::Ui
