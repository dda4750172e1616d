// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventspane.h"

#include "emptystate.h"
#include "eventstree.h"
#include "paneheading.h"
#include "talkdelegate.h"

#include "models/filterlistmodel.h"
#include "models/librarymodel.h"
#include "ui/theme.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

// Unfolding more than this at once would only bury what was looked for.
constexpr int mostUnfolded = 2000;

LibraryRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LibraryRowKind>(index.data(RowKindRole).toInt());
}

} // namespace

EventsPane::EventsPane(LibraryFilterModel &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_heading(new PaneHeading(tr("Events"), QStringLiteral("sort"), tr("Sort events and talks"), this))
    , m_find(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_tree(new EventsTree(this))
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
    m_tree->setModel(&shown);
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

    buildSortMenu();
    connectTree();
}

void EventsPane::buildSortMenu()
{
    auto *menu = new QMenu(m_heading->button());
    auto *group = new QActionGroup(menu);
    const std::array orders{std::pair(LibraryOrder::ByDate, tr("By date")),
        std::pair(LibraryOrder::ByName, tr("By name")),
        std::pair(LibraryOrder::UnreadFirst, tr("Unread first"))};
    for (const auto &[order, text] : orders) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == m_shown.order());
        group->addAction(action);
        connect(menu, &QMenu::aboutToShow, action, // the window may have set the order of last time
            [this, action, order] { action->setChecked(order == m_shown.order()); });
        connect(action, &QAction::triggered, this, [this, order] {
            m_shown.setOrder(order);
            Q_EMIT orderChosen(order);
        });
    }
    m_heading->button()->setMenu(menu);
    m_heading->button()->setPopupMode(QToolButton::InstantPopup);
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
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_shown, signal, this, [this] { refreshEmptyState(); });
    }
    connect(&m_shown, &QAbstractItemModel::modelReset, this, [this] {
        refreshEmptyState();
        showTalk(m_openTalk);
    });
}

void EventsPane::showTalk(const QUuid &talk)
{
    m_openTalk = talk;
    m_delegate->setOpenTalk(talk);
    m_tree->viewport()->update();
    const QModelIndex index = indexOf(talk);
    if (!index.isValid()) {
        select({});
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

void EventsPane::narrow(const std::function<void()> &change)
{
    if (!m_isNarrowed) {
        rememberExpanded();
    }
    change();
    const bool isNarrowed = m_shown.isNarrowed();
    if (isNarrowed && m_shown.rowCount() <= mostUnfolded) {
        m_tree->expandAll();
    } else if (m_isNarrowed && !isNarrowed) {
        restoreExpanded();
    }
    m_isNarrowed = isNarrowed;
    refreshEmptyState();
}

void EventsPane::find(const QString &text)
{
    narrow([this, &text] { m_shown.setText(text); });
    if (!text.isEmpty()) {
        select(firstTalk());
    }
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
        Q_EMIT talkChosen(index.data(IdRole).toUuid());
    } else if (kindOf(index) == LibraryRowKind::Section) {
        Q_EMIT sectionChosen(m_shown.mapToSource(index).row());
    }
}

void EventsPane::openEventNotes(const QModelIndex &event)
{
    QModelIndex first = event;
    while (first.isValid() && kindOf(first) != LibraryRowKind::Talk) {
        first = m_shown.index(0, 0, first);
    }
    if (kindOf(event) == LibraryRowKind::Event && first.data(EventNotesRole).toBool()) {
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

QList<QUuid> EventsPane::selectedTalks() const
{
    QList<QUuid> talks;
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        gatherTalks(m_shown.index(row, 0), talks);
    }
    return talks;
}

void EventsPane::gatherTalks(const QModelIndex &index, QList<QUuid> &talks) const
{
    const QItemSelectionModel &selection = *m_tree->selectionModel();
    bool isSelected = false;
    for (QModelIndex above = index; above.isValid() && !isSelected; above = above.parent()) {
        isSelected = selection.isSelected(above);
    }
    if (kindOf(index) == LibraryRowKind::Talk) {
        if (isSelected) {
            talks.append(index.data(IdRole).toUuid());
        }
        return;
    }
    for (int row = 0; row < m_shown.rowCount(index); ++row) {
        gatherTalks(m_shown.index(row, 0, index), talks);
    }
}

void EventsPane::refreshEmptyState()
{
    const bool isEmpty = m_shown.rowCount() == 0 && m_shown.isNarrowed();
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
    if (!isEmpty) {
        return;
    }
    const QString what = !m_shown.text().isEmpty() ? tr("No talk with “%1”").arg(m_shown.text())
        : !m_shown.tag().isEmpty()                 ? tr("No talk has the tag “%1” here").arg(m_shown.tag())
                                   : tr("Nothing under “%1”").arg(FilterListModel::nameOf(m_shown.filter()));
    m_empty->setContent(
        QStringLiteral("filter"), what, EmptyState::link(QStringLiteral("all"), tr("Show all talks")));
}

void EventsPane::rememberExpanded()
{
    m_expandedBefore.clear();
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const QModelIndex event = m_shown.index(row, 0);
        if (!m_tree->isExpanded(event)) {
            continue;
        }
        m_expandedBefore.append(m_shown.mapToSource(event));
        for (int child = 0; child < m_shown.rowCount(event); ++child) {
            if (const QModelIndex day = m_shown.index(child, 0, event); m_tree->isExpanded(day)) {
                m_expandedBefore.append(m_shown.mapToSource(day));
            }
        }
    }
}

void EventsPane::restoreExpanded()
{
    m_tree->collapseAll();
    for (const QPersistentModelIndex &index : std::exchange(m_expandedBefore, {})) {
        m_tree->expand(m_shown.mapFromSource(index));
    }
    showTalk(m_openTalk);
}

QModelIndex EventsPane::indexOf(const QUuid &talk) const
{
    const auto *library = qobject_cast<const LibraryModel *>(m_shown.sourceModel());
    return library ? m_shown.mapFromSource(library->indexOfTalk(talk)) : QModelIndex();
}

QModelIndex EventsPane::firstTalk() const
{
    QModelIndex index = m_shown.index(0, 0);
    while (index.isValid() && kindOf(index) != LibraryRowKind::Talk) {
        index = m_shown.index(0, 0, index);
    }
    return index;
}

} // namespace Lectern::Ui
