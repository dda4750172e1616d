// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and the pointer do in the list of notes.

#include "noteslist.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace Lectern::Ui {

using namespace Lectern::Models;

void NotesList::choose(const QModelIndex &index, bool isOpened)
{
    if (const QUuid mark = markOf(index); !mark.isNull()) {
        m_chosen = mark;
        Q_EMIT markChosen(index.data(MarkTalkRole).toUuid(), mark, isOpened);
    }
}

void NotesList::askForMenu(const QPoint &position, bool isByKey)
{
    const QModelIndex index = isByKey ? m_view->currentIndex() : m_view->indexAt(position);
    if (!markOf(index).isNull()) {
        const QPoint at = isByKey ? m_view->visualRect(index).center() : position;
        Q_EMIT markMenuRequested(markOf(index), m_view->viewport()->mapToGlobal(at));
    }
}

bool NotesList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    }
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_view->setFocus(Qt::TabFocusReason);
            return chooseNext();
        }
        if (key == Qt::Key_Escape && !m_words->text().isEmpty()) {
            m_words->clear();
            return true;
        }
    }
    // The kind of event first: the view still reports events while it is being destroyed.
    if (event->type() == QEvent::ContextMenu && watched == m_view->viewport()) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        askForMenu(menu->pos(), menu->reason() == QContextMenuEvent::Keyboard);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool NotesList::handleKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_view->currentIndex(), true);
        return true;
    }
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    if (key == Qt::Key_Space) {
        tickTodo(m_view->currentIndex());
        return true;
    }
    return false;
}

void NotesList::tickTodo(const QModelIndex &index)
{
    const QUuid mark = markOf(index);
    if (!mark.isNull() && static_cast<Todo>(index.data(MarkTodoRole).toInt()) != Todo::None) {
        Q_EMIT todoTicked(mark);
    }
}

} // namespace Lectern::Ui
