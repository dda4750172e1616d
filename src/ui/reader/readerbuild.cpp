// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a talk comes onto the page: its first screens at once, then the rest of its text into the document,
// then the lines of all of it, both in slices. Decision 059 says why in this order.

#include "ui/reader/codehighlighter.h"
#include "ui/reader/inks.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/reader/selectionbar.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr qsizetype firstScreens = 8'000; ///< more than the largest screens hold
constexpr qsizetype slice = 4'000;
constexpr int sliceMs = 8;

} // namespace

bool ReaderView::isInserted() const
{
    return m_builder != nullptr && m_builder->isDone() && document()->isLayoutEnabled();
}

bool ReaderView::isSet() const { return isInserted() && m_scene.laidOut >= document()->characterCount(); }

void ReaderView::build()
{
    m_buildTimer.stop();
    endInsertion();
    m_selectionBar->hide();
    m_highlighter->clear();
    m_hasStaleInks = false;
    ++m_generation;
    m_scene.document = document();
    m_scene.talks = &m_talks;
    m_scene.code.clear();
    m_scene.tables.clear();
    m_scene.pictures = m_pictures;
    m_scene.hoveredLink = {};
    m_scene.placed.clear();
    m_scene.selection = {};
    m_scene.laidOut = 0;
    m_builder = std::make_unique<DocumentBuilder>(*document(), m_talks, m_scene.appearance);
    m_scene.builder = m_builder.get();
    collectSections();
    document()->setLayoutEnabled(false);
    applyMetrics();
    m_builder->start([this](const TalkRow &row) { return tagRows(row); });
    applyMetrics(); // clearing the document took the margins of its root frame with it
    m_builder->step(firstScreens);
    afterStep(0);
    finishInserting();
    placeMarks();
    moveCursor(QTextCursor::Start);
}

void ReaderView::buildMore()
{
    if (isInserted()) {
        layOutMore(sliceMs);
    } else {
        insertMore(sliceMs);
    }
}

/// One step: text without its lines (Qt would lay out what is new after each change, and paint), the end of
/// that, or the begin of the layout. Either of the last two takes longer than a slice where the talk is long.
void ReaderView::insertMore(int ms)
{
    if (!m_builder->isDone()) {
        insertText(ms);
    } else if (!m_insertion.isNull()) {
        fitPictures(0); // whose sizes came meanwhile
        endInsertion();
    } else {
        finishInserting();
        colourVisible();
        placeMarks();
    }
}

void ReaderView::insertText(int ms)
{
    QElapsedTimer timer;
    timer.start();
    if (m_insertion.isNull()) {
        keepPlaces(*document(), m_scene.laidOut); // of the first screens, which may be painted meanwhile
        document()->setLayoutEnabled(false);
        m_insertion = QTextCursor(document());
        m_insertion.beginEditBlock();
    }
    while (!m_builder->isDone() && timer.elapsed() < ms) {
        const int first = document()->blockCount() - 1;
        m_builder->step(slice);
        afterStep(first);
    }
}

void ReaderView::endInsertion()
{
    if (!m_insertion.isNull()) {
        m_insertion.endEditBlock();
        m_insertion = {};
    }
}

/// Layout is wanted again, and Qt begins it anew: what could be seen is laid out at once.
void ReaderView::finishInserting()
{
    const qsizetype before = std::exchange(m_scene.laidOut, 0);
    {
        // Else the scroll bar would believe that the text ends after the first lines.
        const QSignalBlocker blocker(document()->documentLayout());
        document()->setLayoutEnabled(true);
        forgetPlaces(*document(), before);
        layOutTo(before);
        layOutSeen(verticalScrollBar()->value());
    }
    fitScrollBar();
    viewport()->update();
    if (!isSet()) {
        m_buildTimer.start();
    }
}

/// For changes that move every line: what is seen is laid out at once, the rest in slices.
void ReaderView::relayOut(const std::function<void()> &change)
{
    if (!document()->isLayoutEnabled()) {
        change(); // the end of the insertion lays out
        return;
    }
    document()->setLayoutEnabled(false);
    change();
    m_scene.laidOut = 0;
    finishInserting();
}

void ReaderView::layOutMore(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSet() && timer.elapsed() < ms) {
        layOutTo(m_scene.laidOut + slice);
    }
    if (isSet()) {
        m_buildTimer.stop();
        fitScrollBar();
        scheduleLayout();
    } else if (!m_layoutTimer.isActive()) {
        fitScrollBar();
    }
}

/// Through the paragraph at a position. To the end where that is within the first screens.
void ReaderView::layOutTo(qsizetype documentPosition)
{
    const qsizetype end = document()->characterCount();
    const bool isToEnd = documentPosition >= end || end <= firstScreens + slice;
    const QTextBlock block =
        isToEnd ? document()->lastBlock() : document()->findBlock(static_cast<int>(documentPosition));
    (void)textRect(block);
    m_scene.laidOut = std::max<qsizetype>(m_scene.laidOut, block.position() + block.length());
}

/// A screen that begins at `top`, in pixels of the document, and another one below it.
void ReaderView::layOutSeen(double top)
{
    const double bottom = top + 2 * viewport()->height();
    const auto reaches = [this, bottom] {
        return textRect(document()->findBlock(static_cast<int>(m_scene.laidOut - 1))).top() > bottom;
    };
    while (m_scene.laidOut < document()->characterCount() && (m_scene.laidOut == 0 || !reaches())) {
        layOutTo(m_scene.laidOut + slice / 4);
    }
    fitScrollBar();
}

void ReaderView::fitScrollBar()
{
    // QTextEdit looks how far the layout has come when it hears this.
    Q_EMIT document()->documentLayout()->documentSizeChanged({});
}

void ReaderView::ensureBuilt(qsizetype talkPosition)
{
    if (m_builder == nullptr) {
        return;
    }
    const bool isIn = m_builder->isDone() || m_builder->map().talkEnd() > talkPosition;
    // While text is being inserted, Qt knows no place of any line.
    const bool hasPlaces = document()->isLayoutEnabled();
    if (isIn && hasPlaces && m_builder->map().toDocument(talkPosition) < m_scene.laidOut) {
        return;
    }
    if (!isIn || !hasPlaces) {
        while (!isInserted()) {
            insertMore(std::numeric_limits<int>::max());
        }
    }
    layOutTo(m_builder->map().toDocument(std::min(talkPosition, content().text.size())));
    fitScrollBar();
}

void ReaderView::afterStep(int firstNewBlock)
{
    applyInks(*document(), m_inkTurn, firstNewBlock);
    fitTables(m_scene.tables.size());
    const auto &pictures = m_builder->pictures();
    const auto isNew = [firstNewBlock](const PicturePlace &place) { return place.block >= firstNewBlock; };
    fitPictures(static_cast<size_t>(std::ranges::find_if(pictures, isNew) - pictures.begin()));
    for (size_t i = m_scene.code.size(); i < m_builder->codeGroups().size(); ++i) {
        m_scene.code.emplace_back();
        requestColours(i);
    }
}

/// Qt lays out what is left in steps of its own that double each time, up to half a second; ours are short.
bool ReaderView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLayout = watched == document()->documentLayout() && event->type() == QEvent::Timer;
    return (isLayout && m_builder != nullptr && !isSet()) || QTextBrowser::eventFilter(watched, event);
}

} // namespace Lectern::Ui
