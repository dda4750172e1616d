// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, which mark is active, and what a command does with them.

#include "document/cutting.h"
#include "document/lecternlink.h"
#include "ui/reader/links.h"
#include "ui/reader/notecard.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/reader/selectionbar.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTextTable>

#include <algorithm>

namespace Lectern::Ui {

Utf16Range ReaderView::selectedRange() const
{
    if (m_builder == nullptr || !textCursor().hasSelection()) {
        return {};
    }
    const QTextCursor cursor = textCursor();
    Utf16Range doc{cursor.selectionStart(), cursor.selectionEnd()};
    if (const QTextTable *table = cursor.currentTable(); table != nullptr && cursor.hasComplexSelection()) {
        // A rectangle of cells: what stands from its first cell to its last one.
        int row = 0;
        int rows = 0;
        int column = 0;
        int columns = 0;
        cursor.selectedTableCells(&row, &rows, &column, &columns);
        doc.begin = table->cellAt(row, column).firstCursorPosition().position();
        doc.end = table->cellAt(row + rows - 1, column + columns - 1).lastCursorPosition().position();
    }
    return m_builder->map().toTalk(doc);
}

QString ReaderView::selectedText() const
{
    const Utf16Range range = selectedRange();
    if (!range.isEmpty()) {
        return content().text.mid(range.begin, range.length());
    }
    return textCursor().selection().toPlainText();
}

void ReaderView::select(Utf16Range range)
{
    if (m_builder == nullptr) {
        return;
    }
    ensureBuilt(range.end);
    const Utf16Range doc = m_builder->map().toDocument(range);
    const int scroll = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(doc.begin));
    cursor.setPosition(static_cast<int>(doc.end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scroll);
}

void ReaderView::clearSelection()
{
    QTextCursor cursor = textCursor();
    cursor.clearSelection();
    setTextCursor(cursor);
    m_selectionBar->hide();
}

QMimeData *ReaderView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(selectedText());
    const Utf16Range range = selectedRange();
    if (m_htmlOf && !range.isEmpty()) {
        copied->setHtml(m_htmlOf(cutOut(content(), range)));
    }
    return copied;
}

/// The talk that a selection begins in, else the one that is read.
const TalkRow &ReaderView::talkAtHand() const
{
    const Utf16Range range = selectedRange();
    const size_t part = range.isEmpty() ? m_currentTalk : m_talks.partAt(range.begin);
    return m_talks.parts()[part].talk.row;
}

QString ReaderView::linkHere() const
{
    if (m_builder == nullptr) {
        return {};
    }
    const Utf16Range selection = m_scene.selection;
    const QUuid id =
        selection.isEmpty() ? m_scene.active : smallestMarkAround(selection.begin, selection.end);
    return id.isNull() ? addressOf({LecternLink::Kind::Talk, talkAtHand().id})
                       : addressOf({LecternLink::Kind::Mark, id});
}

void ReaderView::copyAsQuote()
{
    const QString text = selectedText();
    if (text.isEmpty()) {
        return;
    }
    const TalkRow &talk = talkAtHand();
    QString source = talk.title;
    if (!talk.speakers.isEmpty()) {
        source += QStringLiteral(", ") + talk.speakers.join(QStringLiteral(", "));
    }
    if (const QString event = eventLabel(talk.eventName); !event.isEmpty()) {
        source += QStringLiteral(", ") + event;
    }
    const QString link = linkHere();
    auto *copied = new QMimeData;
    copied->setText(tr("“%1”\n— %2").arg(text.trimmed(), source) + QLatin1Char('\n') + link);
    if (m_htmlOf) {
        copied->setHtml(QStringLiteral("<blockquote>%1</blockquote><p>— %2<br /><a href=\"%3\">%3</a></p>")
                .arg(m_htmlOf(cutOut(content(), selectedRange())), source.toHtmlEscaped(), link));
    }
    QGuiApplication::clipboard()->setMimeData(copied);
}

void ReaderView::selectionMoved()
{
    const QTextCursor cursor = textCursor();
    m_scene.selection = {cursor.selectionStart(), cursor.selectionEnd()};
    m_selectionBar->hide();
    if (m_scene.selection.isEmpty() || m_isPressed) {
        m_selectionTimer.stop();
    } else {
        m_selectionTimer.start();
    }
    viewport()->update();
    Q_EMIT rangeSelected(selectedRange());
}

QUuid ReaderView::smallestMarkAround(qsizetype begin, qsizetype end) const
{
    const PageMark *best = nullptr;
    for (const PageMark &mark : m_scene.placed) {
        const bool isAround = mark.doc.begin <= begin && mark.doc.end >= end;
        // Of several on the same words the active one.
        const bool isBetter = best == nullptr || mark.doc.length() < best->doc.length()
            || (mark.doc == best->doc && mark.id == m_scene.active);
        if (isAround && isBetter) {
            best = &mark;
        }
    }
    return best != nullptr ? best->id : QUuid();
}

QUuid ReaderView::markAtHand() const
{
    const Utf16Range range = selectedRange();
    if (range.isEmpty()) {
        return m_scene.active;
    }
    const Utf16Range doc = m_builder->map().toDocument(range);
    return smallestMarkAround(doc.begin, doc.end);
}

void ReaderView::showSelectionBar()
{
    const Utf16Range range = selectedRange();
    if (range.isEmpty() || m_card->isOpen()) {
        return;
    }
    const LineBox first = firstLine(*document(), m_scene.selection);
    const LineBox last = lastLine(*document(), m_scene.selection);
    const double scroll = verticalScrollBar()->value();
    QRect anchor = first.box.translated(0, -scroll).toAlignedRect();
    const int below = qRound(last.box.bottom() - scroll);
    if (below < 0 || anchor.top() > viewport()->height()) {
        return;
    }
    anchor.setLeft(std::max(anchor.left(), m_scene.metrics.columnLeft));
    const PageMark *mark = m_scene.find(markAtHand());
    m_selectionBar->showAt(anchor, below, mark != nullptr ? std::optional(mark->kind) : std::nullopt);
}

void ReaderView::setActiveMark(const QUuid &mark)
{
    if (m_scene.active == mark) {
        return;
    }
    m_scene.active = mark;
    scheduleLayout();
}

void ReaderView::editNote(const QUuid &mark)
{
    const auto row = std::ranges::find(m_scene.marks, mark, &MarkRow::id);
    if (row == m_scene.marks.end()) {
        return;
    }
    m_selectionBar->hide();
    m_selectionTimer.stop();
    clearSelection();
    m_scene.active = mark;
    if (const PageMark *placed = m_scene.find(mark)) {
        scrollToRange(placed->talk, false);
    }
    m_card->open(*row);
    m_isLayoutDirty = true;
    layOutNow();
    placeChildren();
    m_card->present();
    scheduleLayout();
    Q_EMIT markActivated(mark);
}

void ReaderView::stepMark(int direction)
{
    if (m_scene.placed.empty() || direction == 0) {
        return;
    }
    const auto count = static_cast<int>(m_scene.placed.size());
    const PageMark *active = m_scene.find(m_scene.active);
    int index = 0;
    if (active != nullptr) {
        index = static_cast<int>(active - m_scene.placed.data()) + direction;
    } else {
        const int top = cursorForPosition(QPoint(m_scene.metrics.columnLeft, 0)).position();
        const auto next = std::ranges::find_if(
            m_scene.placed, [top](const PageMark &mark) { return mark.doc.begin >= top; });
        index = static_cast<int>(next - m_scene.placed.begin()) - (direction < 0 ? 1 : 0);
    }
    const PageMark mark = m_scene.placed[static_cast<size_t>((index + count) % count)];
    const QScopedValueRollback stepping(m_isStepping, true);
    setActiveMark(mark.id);
    announceMark(mark.id); // also where the caret does not move, since the mark is in view
    scrollToRange(mark.talk, false);
    Q_EMIT markActivated(mark.id);
}

void ReaderView::applyKind(MarkKind kind)
{
    if (const QUuid mark = markAtHand(); !mark.isNull()) {
        m_selectionBar->hide();
        Q_EMIT kindChangeRequested(mark, kind);
    } else if (const Utf16Range range = selectedRange(); !range.isEmpty()) {
        clearSelection();
        Q_EMIT markRequested(range, kind);
    }
}

void ReaderView::applyComment()
{
    if (const QUuid mark = markAtHand(); !mark.isNull()) {
        editNote(mark);
    } else if (const Utf16Range range = selectedRange(); !range.isEmpty()) {
        clearSelection();
        Q_EMIT commentRequested(range);
    }
}

void ReaderView::applyTag(const QPoint &global)
{
    if (const QUuid mark = markAtHand(); !mark.isNull()) {
        Q_EMIT markTagRequested(mark, global);
    } else if (const Utf16Range range = selectedRange(); !range.isEmpty()) {
        Q_EMIT tagRequested(range, global);
    } else {
        Q_EMIT talkTagRequested(global);
    }
}

void ReaderView::applyTodo()
{
    if (const QUuid mark = markAtHand(); !mark.isNull()) {
        Q_EMIT todoToggled(mark);
    } else if (const Utf16Range range = selectedRange(); !range.isEmpty()) {
        clearSelection();
        Q_EMIT todoRequested(range);
    }
}

void ReaderView::applyRemoval()
{
    if (const QUuid mark = markAtHand(); !mark.isNull()) {
        clearSelection();
        Q_EMIT removeRequested(mark);
    }
}

} // namespace Lectern::Ui
