// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengthening and shortening the active mark with the mouse, and what is said of the mark at the caret.

#include "document/markwords.h"
#include "ui/reader/markhandles.h"
#include "ui/reader/readerview.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>

#include <algorithm>

namespace Lectern::Ui {

bool ReaderView::pressHandle(QPointF page)
{
    m_draggedEnd = handleAt(m_scene, page);
    return m_draggedEnd != MarkEnd::None;
}

bool ReaderView::dragHandle(QPointF page)
{
    if (m_draggedEnd == MarkEnd::None) {
        return false;
    }
    const auto mark = std::ranges::find(m_scene.placed, m_scene.active, &PageMark::id);
    // The handle hangs below its line.
    const QPointF onLine = page - QPointF(0, m_scene.appearance.size / 2.0);
    const int at = document()->documentLayout()->hitTest(onLine, Qt::FuzzyHit);
    if (mark != m_scene.placed.end() && at >= 0) {
        mark->talk =
            draggedTo(content().text, mark->talk, m_draggedEnd, m_builder->map().toTalk(qsizetype(at)));
        mark->doc = m_builder->map().toDocument(mark->talk);
        viewport()->update();
    }
    return true;
}

bool ReaderView::dropHandle()
{
    if (std::exchange(m_draggedEnd, MarkEnd::None) == MarkEnd::None) {
        return false;
    }
    if (const PageMark *mark = m_scene.find(m_scene.active)) {
        const PageMark dropped = *mark;
        placeMarks(); // as it is kept, until it is kept otherwise
        if (const PageMark *kept = m_scene.find(dropped.id); kept != nullptr && kept->talk != dropped.talk) {
            Q_EMIT rangeDragged(dropped.id, dropped.talk);
        }
    }
    return true;
}

QUuid ReaderView::markAtCaret() const
{
    return smallestMarkAround(textCursor().position(), textCursor().position());
}

void ReaderView::noticeMarkAtCaret()
{
    if (m_builder == nullptr || m_isPressed || m_isStepping) {
        return;
    }
    const QUuid mark = markAtCaret();
    const QUuid before = std::exchange(m_markAtCaret, mark);
    if (before == mark) {
        return;
    }
    QAccessibleEvent described(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&described);
    if (mark.isNull()) {
        announceEnd(before);
        return;
    }
    if (m_hasCaret && !textCursor().hasSelection()) {
        setActiveMark(mark);
        Q_EMIT markActivated(mark);
    }
    announceMark(mark);
}

void ReaderView::announceMark(const QUuid &mark)
{
    m_markAtCaret = mark;
    announce(spokenMark(m_scene.marks[m_scene.find(mark)->row]));
}

/// Nothing of a mark that was left by taking it off.
void ReaderView::announceEnd(const QUuid &mark)
{
    if (const PageMark *left = m_scene.find(mark)) {
        announce(spokenEnd(left->kind));
    }
}

void ReaderView::announce(const QString &words)
{
    QAccessibleAnnouncementEvent announcement(this, words);
    QAccessible::updateAccessibility(&announcement);
    Q_EMIT announced(words);
}

} // namespace Lectern::Ui
