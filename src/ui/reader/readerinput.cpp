// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keys of the page.

#include "ui/reader/notecard.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/reader/selectionbar.h"
#include "ui/theme.h"

#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace Lectern::Ui {

QPointF ReaderView::toPage(QPointF viewportPosition) const
{
    return viewportPosition + QPointF(0, verticalScrollBar()->value());
}

/// Where a caret is put that was out of sight.
QPoint ReaderView::topOfColumn() const { return {m_scene.metrics.columnLeft + 2, scaled(40)}; }

int ReaderView::codeGroupAt(QPointF page) const
{
    for (size_t i = 0; i < m_scene.code.size(); ++i) {
        const QRectF frame = codeFrame(m_scene, static_cast<int>(i));
        if (frame.contains(page)) {
            return static_cast<int>(i);
        }
        if (frame.top() > page.y()) {
            break;
        }
    }
    return -1;
}

QUuid ReaderView::markAt(QPointF page) const
{
    const int at = document()->documentLayout()->hitTest(page, Qt::ExactHit);
    if (at < 0) {
        return {};
    }
    return smallestMarkAround(at, at);
}

/// Mouse events over what is scrolled sideways mean the text that shows there.
template <typename Event>
std::unique_ptr<Event> ReaderView::movedSideways(const Event *event) const
{
    const auto part = sidewaysAt(toPage(event->position()));
    if (!part || part->scroll <= 0) {
        return {};
    }
    const QPointF moved = event->position() + QPointF(part->scroll, 0);
    return std::make_unique<Event>(event->type(), moved, event->scenePosition(), event->globalPosition(),
        event->button(), event->buttons(), event->modifiers());
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    const QPointF page = toPage(event->position());
    if (m_builder != nullptr && event->button() == Qt::LeftButton
        && pressPart(page, event->globalPosition().toPoint())) {
        event->accept();
        return;
    }
    if (m_card->isOpen()) {
        m_card->close();
    }
    m_isPressed = event->button() == Qt::LeftButton;
    m_selectionBar->hide();
    const auto moved = movedSideways(event);
    QTextBrowser::mousePressEvent(moved ? moved.get() : event);
}

bool ReaderView::pressPart(QPointF page, const QPoint &global)
{
    layOutNow();
    if (pressHandle(page)) {
        return true;
    }
    if (const MarginNotes::Hit hit = m_notes.hitAt(page); hit.part != NotePart::None) {
        return pressNote(hit, global);
    }
    if (pressContent(page)) {
        return true;
    }
    const int group = codeGroupAt(page);
    if (group >= 0 && copyButton(m_scene, group).contains(page)) {
        copyCode(group);
        return true;
    }
    if (const auto [talk, chip] = addChipAt(m_scene, page); talk >= 0) {
        enterTalk(static_cast<size_t>(talk));
        Q_EMIT talkTagRequested(viewport()->mapToGlobal(
            (chip.bottomLeft() - QPointF(0, verticalScrollBar()->value())).toPoint()));
        return true;
    }
    return false;
}

bool ReaderView::pressNote(const MarginNotes::Hit &hit, const QPoint &global)
{
    setFocus(Qt::MouseFocusReason);
    if (m_card->isOpen()) {
        m_card->close();
    }
    switch (hit.part) {
    case NotePart::Todo:
        Q_EMIT todoTicked(hit.mark);
        break;
    case NotePart::Edit:
        editNote(hit.mark);
        break;
    case NotePart::More:
        Q_EMIT markMenuRequested(hit.mark, global);
        break;
    case NotePart::Body:
        clearSelection();
        setActiveMark(hit.mark);
        Q_EMIT markActivated(hit.mark);
        break;
    case NotePart::None:
        return false;
    }
    return true;
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (dropHandle()) {
        return;
    }
    const auto moved = movedSideways(event);
    QTextBrowser::mouseReleaseEvent(moved ? moved.get() : event);
    if (!std::exchange(m_isPressed, false) || m_builder == nullptr) {
        return;
    }
    if (textCursor().hasSelection()) {
        m_selectionTimer.stop();
        showSelectionBar();
    } else {
        clickText(toPage(moved ? moved->position() : event->position()));
    }
}

void ReaderView::clickText(QPointF page)
{
    const int at = document()->documentLayout()->hitTest(page, Qt::ExactHit);
    for (const SpeakerPlace &speaker : m_builder->speakers()) {
        if (at >= 0 && speaker.place.contains(at)) {
            Q_EMIT speakerActivated(speaker.name);
            return;
        }
    }
    if (const int talk = titleAt(page); talk >= 0) {
        Q_EMIT titleActivated(talk);
        return;
    }
    const QUuid mark = markAt(page);
    if (mark != m_scene.active) {
        setActiveMark(mark);
        Q_EMIT markActivated(mark);
    }
}

/// The talk whose title stands there, where a click on it leads somewhere: to that talk alone.
int ReaderView::titleAt(QPointF page) const
{
    const int at = m_talks.isJoined() ? document()->documentLayout()->hitTest(page, Qt::ExactHit) : -1;
    const QTextBlock block = at < 0 ? QTextBlock() : document()->findBlock(at);
    const BlockInfo *info = block.isValid() ? infoOf(block) : nullptr;
    return info != nullptr && info->kind == PageBlockKind::Title ? info->group : -1;
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const MarginNotes::Hit hit =
        m_builder != nullptr ? m_notes.hitAt(toPage(event->position())) : MarginNotes::Hit{};
    if (hit.part == NotePart::Body) {
        editNote(hit.mark);
        return;
    }
    m_isPressed = true;
    const auto moved = movedSideways(event);
    QTextBrowser::mouseDoubleClickEvent(moved ? moved.get() : event);
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_builder != nullptr && dragHandle(toPage(event->position()))) {
        return;
    }
    const auto moved = movedSideways(event);
    QTextBrowser::mouseMoveEvent(moved ? moved.get() : event);
    if (m_builder != nullptr && event->buttons() == Qt::NoButton) {
        hover(toPage(event->position()), moved ? moved->position() : event->position());
    }
}

void ReaderView::hover(QPointF page, QPointF textPosition)
{
    layOutNow();
    const MarginNotes::Hit hit = m_notes.hitAt(page);
    const QUuid mark = hit.part != NotePart::None ? hit.mark : markAt(toPage(textPosition));
    const int group = codeGroupAt(page);
    const int copy = group >= 0 && copyButton(m_scene, group).contains(page) ? group : -1;
    const int addTag = addChipAt(m_scene, page).first;
    const bool isChanged = mark != m_scene.hovered || copy != m_scene.hoveredCopy
        || addTag != m_scene.hoveredAddTag || hit.part != m_notes.hot().part
        || hit.mark != m_notes.hot().mark;
    if (isChanged) {
        m_scene.hovered = mark;
        m_scene.hoveredCopy = copy;
        m_scene.hoveredAddTag = addTag;
        m_notes.setHot(hit);
        viewport()->update();
    }
    const bool hasContent = hoverContent(page, textPosition);
    if (!anchorAt(textPosition.toPoint()).isEmpty()) {
        return; // the base class shows the hand
    }
    const bool isColumn =
        page.x() >= m_scene.metrics.columnLeft - 8 && page.x() <= m_scene.metrics.columnRight() + 8;
    const bool isButton =
        hit.part != NotePart::None || copy >= 0 || addTag >= 0 || hasContent || titleAt(page) >= 0;
    const bool isHandle = handleAt(m_scene, page) != MarkEnd::None;
    viewport()->setCursor(isHandle ? Qt::SizeHorCursor
            : isButton             ? Qt::PointingHandCursor
            : isColumn             ? Qt::IBeamCursor
                                   : Qt::ArrowCursor);
}

void ReaderView::leaveEvent(QEvent *event)
{
    QTextBrowser::leaveEvent(event);
    m_scene.hovered = {};
    m_scene.hoveredCopy = -1;
    m_scene.hoveredLanguage = -1;
    m_scene.hoveredLink = {};
    m_scene.hoveredAddTag = -1;
    m_notes.setHot({});
    viewport()->update();
    Q_EMIT statusText({});
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    const auto part = sidewaysAt(toPage(event->position()));
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier)
        || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y());
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        turnZoom(event->angleDelta().y());
        event->accept();
        return;
    }
    if (isSideways) {
        const int delta = event->angleDelta().x() != 0 ? event->angleDelta().x() : event->angleDelta().y();
        if (part) {
            scrollSideways(*part, -delta / 2.0);
        }
        event->accept();
        return;
    }
    QTextBrowser::wheelEvent(event);
}

/// Zoom belongs to the window, which keeps the size.
void ReaderView::turnZoom(int eighthsOfADegree)
{
    constexpr int notch = 120;
    m_turned += eighthsOfADegree;
    if (const int notches = m_turned / notch; notches != 0) {
        m_turned -= notches * notch;
        Q_EMIT zoomTurned(notches);
    }
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (m_builder != nullptr) {
        if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
            const bool hasWork =
                m_selectionBar->isVisible() || textCursor().hasSelection() || !m_scene.active.isNull();
            handleEscape();
            event->setAccepted(hasWork);
            return;
        }
        if (actAtCaret(event) || handleScrollKey(event)) {
            return;
        }
    }
    const bool isSelecting = event->modifiers().testFlag(Qt::ShiftModifier) && !textCursor().hasSelection();
    if (isSelecting && !viewport()->rect().intersects(cursorRect())) {
        setTextCursor(cursorForPosition(topOfColumn()));
    }
    QTextBrowser::keyPressEvent(event);
    if (event->matches(QKeySequence::MoveToStartOfDocument)) {
        verticalScrollBar()->setValue(0); // Qt shows the caret's line, not the room above it
    }
}

bool ReaderView::handleScrollKey(const QKeyEvent *event)
{
    const bool isToEnds = event->matches(QKeySequence::MoveToStartOfDocument)
        || event->matches(QKeySequence::MoveToEndOfDocument);
    if (m_hasCaret || (event->modifiers() != Qt::NoModifier && !isToEnds)) {
        return false;
    }
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Home:
        bar->setValue(0);
        return true;
    case Qt::Key_End:
        ensureBuilt(content().text.size());
        bar->setValue(bar->maximum());
        return true;
    default:
        return false;
    }
}

void ReaderView::handleEscape()
{
    if (m_selectionBar->isVisible()) {
        m_selectionBar->hide();
        m_selectionTimer.stop();
    } else if (textCursor().hasSelection()) {
        clearSelection();
    } else if (!m_scene.active.isNull()) {
        setActiveMark({});
        Q_EMIT markActivated({});
    }
}

} // namespace Lectern::Ui
