// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventstree.h"

#include "rowpainter.h"

#include "models/roles.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

namespace Lectern::Ui {

namespace {

bool isBranch(const QModelIndex &index)
{
    const auto kind = static_cast<Models::LibraryRowKind>(index.data(Models::RowKindRole).toInt());
    return kind == Models::LibraryRowKind::Group || kind == Models::LibraryRowKind::Part;
}

/// A letter that narrows the tree. The slash opens the search of the library instead.
bool isTyping(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const QString text = event.text();
    return modifiers == Qt::NoModifier && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace()
        && text != QLatin1String("/");
}

} // namespace

EventsTree::EventsTree(QWidget *parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("eventsTree"));
    setAccessibleName(tr("Events and talks"));
    prepareRowView(*this);
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setAnimated(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(true); // onto rows, not between them
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        // With Ctrl or Shift a click gathers rows and opens none.
        if (!(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier))) {
            chooseOrToggle(index);
        }
    });
}

void EventsTree::chooseOrToggle(const QModelIndex &index)
{
    if (!index.isValid()) {
        return;
    }
    if (isBranch(index)) {
        const bool opens = !isExpanded(index);
        setExpanded(index, opens);
        if (opens) {
            Q_EMIT unfolded(index);
        }
    } else {
        Q_EMIT chosen(index);
    }
}

void EventsTree::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTreeView::dataChanged(topLeft, bottomRight, roles);
    if (roles.contains(Models::CurrentRole) && topLeft.data(Models::CurrentRole).toBool()) {
        follow(topLeft);
    }
}

void EventsTree::follow(const QModelIndex &section)
{
    const bool isWatched = isInView(m_section) || isInView(section.parent());
    m_section = section;
    if (isWatched && state() == NoState) {
        scrollTo(section);
    }
}

bool EventsTree::isInView(const QModelIndex &index) const
{
    return index.isValid() && viewport()->rect().intersects(visualRect(index));
}

void EventsTree::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            chooseOrToggle(currentIndex());
            return;
        }
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        askForMenu(currentIndex(), visualRect(currentIndex()).center());
        return;
    }
    if (isTyping(*event)) {
        Q_EMIT typed(event->text());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void EventsTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    const QPoint place = isByKey ? visualRect(index).center() : event->pos();
    askForMenu(index, place);
}

void EventsTree::askForMenu(const QModelIndex &index, const QPoint &place)
{
    if (index.isValid()) {
        Q_EMIT menuRequested(index, viewport()->mapToGlobal(place));
    }
}

void EventsTree::drawRow(
    QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const
{
    // No panel of the style below, no branch lines: the delegate has the whole row.
    QStyleOptionViewItem option = options;
    option.rect = visualRect(index);
    option.state.setFlag(QStyle::State_Open, isExpanded(index));
    option.state.setFlag(QStyle::State_Selected, selectionModel() && selectionModel()->isSelected(index));
    option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    const bool isHovered =
        viewport()->underMouse() && option.rect.contains(viewport()->mapFromGlobal(QCursor::pos()));
    option.state.setFlag(QStyle::State_MouseOver, isHovered);
    itemDelegateForIndex(index)->paint(painter, option, index);
}

} // namespace Lectern::Ui
