// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/markpainter.h"
#include "ui/reader/notecard.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/reader/readingwatch.h"
#include "ui/reader/selectionbar.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace Lectern::Ui {

namespace {

constexpr int layoutWhileBuildingMs = 100;

} // namespace

QRectF ReaderView::visibleRect() const
{
    return QRectF(viewport()->rect()).translated(0, verticalScrollBar()->value());
}

void ReaderView::scheduleLayout()
{
    m_isLayoutDirty = true;
    // While a long talk is being set and laid out, each slice asks for it.
    if (!m_buildTimer.isActive()) {
        m_layoutTimer.start(0);
    } else if (!m_layoutTimer.isActive()) {
        m_layoutTimer.start(layoutWhileBuildingMs);
    }
}

void ReaderView::layOutNow()
{
    if (!std::exchange(m_isLayoutDirty, false)) {
        return;
    }
    m_ticks.clear();
    if (m_builder == nullptr) {
        m_notes.layOut({}, 0, 0);
        return;
    }
    collectTicks();
    const double width =
        m_scene.metrics.notes == NotesPlace::Margin ? m_scene.metrics.notesWidth : scaled(320);
    // Where nothing can be scrolled to, nobody can read; the end is not known before all is laid out.
    const bool isToEnd = m_scene.laidOut >= document()->characterCount();
    const double end = isToEnd ? std::max<double>(document()->size().height(), viewport()->height())
                               : std::numeric_limits<double>::infinity();
    m_notes.layOut(m_card->mark(), m_card->isOpen() ? m_card->heightFor(qRound(width)) : 0, end);
    for (size_t i = 0; i < m_scene.code.size(); ++i) {
        const CodeGroup &group = m_builder->codeGroups()[i];
        if (document()->findBlockByNumber(group.firstLine + group.lines - 1).position() >= m_scene.laidOut) {
            break;
        }
        if (m_scene.code[i].width < 0) {
            m_scene.code[i].width = codeContentWidth(m_scene, static_cast<int>(i));
        }
    }
}

void ReaderView::placeChildren()
{
    if (m_builder == nullptr || !m_card->isOpen()) {
        return;
    }
    const double width =
        m_scene.metrics.notes == NotesPlace::Margin ? m_scene.metrics.notesWidth : scaled(320);
    const double height = m_card->heightFor(qRound(width));
    QRectF place = m_notes.editorRect(m_card->mark(), height);
    const PageMark *mark = m_scene.find(m_card->mark());
    if (place.isEmpty() && mark != nullptr) {
        const LineBox line = lastLine(*document(), mark->doc);
        place = QRectF(m_scene.metrics.columnRight() - width, line.line.bottom() + scaled(10), width, height);
    }
    m_card->setGeometry(place.translated(0, -verticalScrollBar()->value()).toAlignedRect());
}

void ReaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Tokens &t = tokens();
    painter.fillRect(event->rect(), t.page);
    if (m_builder == nullptr) {
        return;
    }
    layOutNow();
    const QRectF visible = visibleRect();
    painter.translate(0, -visible.top());
    m_pictures->beginPaint();
    PagePainter page(painter, m_scene, visible);
    MarkPainter marks(painter, m_scene, visible);
    page.paintUnderText();
    marks.paintSpoken();
    marks.paintMarks();
    marks.paintSelection();
    marks.paintHits();
    page.paintOverMarks();
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.palette.setColor(QPalette::Text, t.text);
    if (m_hasCaret && hasFocus()) {
        context.cursorPosition = textCursor().position();
    }
    if (m_scene.currentHit >= 0 && static_cast<size_t>(m_scene.currentHit) < m_scene.hits.size()) {
        const Utf16Range hit = m_scene.hits[static_cast<size_t>(m_scene.currentHit)];
        QAbstractTextDocumentLayout::Selection current;
        current.cursor = QTextCursor(document());
        current.cursor.setPosition(static_cast<int>(hit.begin));
        current.cursor.setPosition(static_cast<int>(hit.end), QTextCursor::KeepAnchor);
        current.format.setForeground(t.findCurrentText);
        context.selections.push_back(current);
    }
    page.paintText(context);
    paintHandles(painter, m_scene);
    m_notes.paint(painter, visible);
    painter.translate(0, visible.top());
    paintRuler(painter);
}

void ReaderView::collectTicks()
{
    m_ticks.clear();
    const auto add = [this](qsizetype position, std::optional<MarkKind> kind) {
        if (position < m_scene.laidOut) {
            m_ticks.push_back({originOf(document()->findBlock(static_cast<int>(position))).y(), kind});
        }
    };
    for (const PageMark &mark : m_scene.placed) {
        add(mark.doc.begin, mark.kind);
    }
    for (const Utf16Range &hit : m_scene.hits) {
        add(hit.begin, std::nullopt);
    }
}

void ReaderView::paintRuler(QPainter &painter) const
{
    // Not documentSize(): that would lay out to the end what is laid out bit by bit.
    const double whole = verticalScrollBar()->maximum() + viewport()->height();
    const double track = viewport()->height() - scaled(8);
    const QSize size(scaled(4), scaled(2));
    const int x = isRightToLeft() ? scaled(2) : viewport()->width() - scaled(6);
    for (const Tick &tick : m_ticks) {
        const double y = scaled(4) + track * tick.top / whole;
        painter.fillRect(QRect(QPoint(x, qRound(y)), size),
            tick.kind ? tokens().lineOf(*tick.kind) : tokens().findCurrent);
    }
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    const double place = scrollPlace();
    m_selectionBar->hide();
    applyMetrics();
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        restoreScrollPlace(place);
    }
    m_watch->pageMoved();
}

void ReaderView::scrollContentsBy(int, int)
{
    colourVisible();
    // The ruler stays while the page moves, so nothing can be copied.
    viewport()->update();
    placeChildren();
    m_selectionBar->hide();
    if (!m_scene.selection.isEmpty() && !m_isPressed) {
        m_selectionTimer.start();
    }
    m_watch->pageMoved();
    watchScroll();
    if (m_talks.isJoined() && !m_talkTimer.isActive()) {
        m_talkTimer.start();
    }
    Q_EMIT scrolled();
}

void ReaderView::watchScroll()
{
    if (m_builder == nullptr || m_sections.empty()) {
        return;
    }
    // A heading counts as reached when it stands in the upper quarter.
    const double y = verticalScrollBar()->value() + viewport()->height() / 4.0;
    const qsizetype place = m_builder->map().toTalk(lineAt(*document(), m_scene.laidOut, y));
    const auto next = std::ranges::upper_bound(
        m_sections, place, {}, [](const ReaderSection &section) { return section.heading.begin; });
    const auto section = static_cast<int>(next - m_sections.begin()) - 1;
    if (section != m_currentSection) {
        m_currentSection = section;
        Q_EMIT sectionChanged(section);
    }
}

void ReaderView::scrollToRange(Utf16Range range, bool centred)
{
    if (m_builder == nullptr) {
        return;
    }
    ensureBuilt(range.end);
    const Utf16Range doc = m_builder->map().toDocument(range);
    const QRectF first = firstLine(*document(), doc).line;
    const QRectF seen = visibleRect().adjusted(0, scaled(24), 0, -scaled(48));
    revealSideways(doc);
    if (!centred && first.top() >= seen.top() && first.bottom() <= seen.bottom()) {
        return;
    }
    bringCaret(doc.begin);
    verticalScrollBar()->setValue(qRound(first.center().y() - viewport()->height() * 0.42));
}

void ReaderView::bringCaret(qsizetype documentPosition)
{
    // A selection by keys shall begin at what one looks at, not where one was before. What is selected stays.
    if (!textCursor().hasSelection()) {
        QTextCursor caret(document());
        caret.setPosition(static_cast<int>(documentPosition));
        setTextCursor(caret);
    }
}

void ReaderView::scrollToSection(int section)
{
    if (section < 0 || static_cast<size_t>(section) >= m_sections.size()) {
        verticalScrollBar()->setValue(0);
        return;
    }
    const Utf16Range heading = m_sections[static_cast<size_t>(section)].heading;
    ensureBuilt(heading.end);
    const Utf16Range doc = m_builder->map().toDocument(heading);
    const QRectF line = firstLine(*document(), doc).line;
    bringCaret(doc.begin);
    verticalScrollBar()->setValue(qRound(line.top() - scaled(20)));
}

void ReaderView::changeEvent(QEvent *event)
{
    // QTextEdit would make the window's font the document's and lay all of it out anew; each letter here has
    // its own.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        QAbstractScrollArea::changeEvent(event);
        return;
    }
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) {
        ++m_inkTurn;
        m_hasStaleInks = true;
        colourVisible();
        viewport()->update();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        applyMetrics();
    }
}

} // namespace Lectern::Ui
