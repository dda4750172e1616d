// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where on the page one is, told so that it is found again at another width and letter size.

#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"
#include "ui/theme.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Lectern::Ui {

namespace {

/// So much more is built than the line that is looked for, that it can stand at the top of the view.
constexpr qsizetype screenBehind = 4'000;

/// A line of the talk's text on the page, and where the next one begins.
struct PlacedLine {
    double top = 0;
    double next = 0;
    qsizetype talk = 0; ///< position of its first character in the talk's text
};

/// Calls `visit(PlacedLine)` for each line whose first character is one of the talk's text, from a paragraph
/// on; `next` is not known then. Stops when `visit` answers false.
template <typename Visit>
void visitLines(const QTextDocument &document, QTextBlock block, const TextMap &map, Visit visit)
{
    for (; block.isValid(); block = block.next()) {
        for (int i = 0; i < block.layout()->lineCount(); ++i) {
            const qsizetype position = block.position() + block.layout()->lineAt(i).textStart();
            const qsizetype talk = map.toTalk(position);
            if (map.toDocument(talk) != position) {
                continue; // pictures, rules and borders of tables belong to the line of text before them
            }
            const QRectF line = firstLine(document, {position, position + 1}).line;
            if (!line.isEmpty() && !visit(PlacedLine{line.top(), line.bottom(), talk})) {
                return;
            }
        }
    }
}

} // namespace

/// Where the talk's text begins below the title rows; -1 while there is none.
double ReaderView::textTop() const
{
    const size_t first = m_builder->titleMatch().hiddenBlocks;
    if (first >= m_talks.parts().front().talk.document->blocks.size()) {
        return -1;
    }
    const qsizetype position = m_builder->map().toDocument(content().blocks[first].text.begin);
    return firstLine(*document(), {position, position + 1}).line.top();
}

double ReaderView::scrollPlace() const
{
    const double y = verticalScrollBar()->value();
    if (m_builder == nullptr || y <= 0) {
        return 0;
    }
    const double begin = textTop();
    if (y < begin) {
        return y / begin;
    }
    QTextBlock from = firstBlockAt(*document(), m_scene.laidOut, y);
    for (int back = 0; back < 2 && from.previous().isValid(); ++back) {
        from = from.previous();
    }
    PlacedLine here;
    bool isFound = false;
    visitLines(*document(), from, m_builder->map(), [&](const PlacedLine &line) {
        if (isFound && line.top > y && line.top > here.top) {
            here.next = line.top;
            return false;
        }
        if (!isFound || line.top <= y) {
            here = line;
            isFound = true;
        }
        return true;
    });
    const double part = here.next > here.top ? (y - here.top) / (here.next - here.top) : 0;
    constexpr double almostOne = 0.9999;
    return isFound ? 1.0 + static_cast<double>(here.talk) + std::clamp(part, 0.0, almostOne) : 0;
}

void ReaderView::restoreScrollPlace(double place)
{
    if (m_builder == nullptr || !std::isfinite(place)) {
        return;
    }
    if (place < 1) {
        layOutSeen(0);
        verticalScrollBar()->setValue(qRound(std::max(0.0, place) * std::max(0.0, textTop())));
        return;
    }
    const double whole = std::min(std::floor(place), 1.0 + static_cast<double>(content().text.size()));
    const auto talk = static_cast<qsizetype>(whole) - 1;
    ensureBuilt(std::min(talk + screenBehind, content().text.size()));
    const qsizetype position = m_builder->map().toDocument(talk);
    const QRectF line = firstLine(*document(), {position, position + 1}).line;
    double next = line.bottom();
    visitLines(*document(), document()->findBlock(static_cast<int>(position)), m_builder->map(),
        [&](const PlacedLine &other) {
            const bool isBelow = other.top > line.top();
            next = isBelow ? other.top : next;
            return !isBelow;
        });
    const double part = place - std::floor(place);
    layOutSeen(line.top());
    verticalScrollBar()->setValue(qRound(line.top() + part * (next - line.top())));
}

/// Brings the title of a talk to the top, with the day that begins with it. The talk is the current one then,
/// also where the page ends before that.
void ReaderView::scrollToTalk(size_t part)
{
    if (m_builder == nullptr || part >= m_talks.parts().size()) {
        return;
    }
    if (part == 0) {
        verticalScrollBar()->setValue(0);
    } else {
        ensureBuilt(std::min(m_talks.parts()[part].text.begin + screenBehind, content().text.size()));
        QTextBlock top = document()->findBlockByNumber(m_builder->titleRows()[part].title);
        const QTextBlock above = top.previous();
        if (const BlockInfo *info = infoOf(above);
            info != nullptr && info->kind == PageBlockKind::PartHeading) {
            top = above;
        }
        layOutTo(top.position());
        layOutSeen(textRect(top).top());
        bringCaret(top.position());
        verticalScrollBar()->setValue(qRound(textRect(top).top() - scaled(20)));
    }
    enterTalk(part);
}

/// What is read now is known: until the page moves again, nobody looks.
void ReaderView::setCurrentTalk(size_t part)
{
    m_talkTimer.stop();
    m_currentTalk = part;
}

void ReaderView::enterTalk(size_t part)
{
    m_talkTimer.stop();
    if (std::exchange(m_currentTalk, part) != part) {
        Q_EMIT talkEntered(static_cast<int>(part));
    }
}

/// The talk at a line in the upper quarter, as sections are told; on the last screen that line sinks to the
/// bottom, so that the last talks come to their turn, however short.
void ReaderView::noticeTalk()
{
    if (m_builder == nullptr || !m_talks.isJoined()) {
        return;
    }
    const double height = viewport()->height();
    const QScrollBar *bar = verticalScrollBar();
    const double left = isSet() ? bar->maximum() - bar->value() : height;
    const double line = height / 4 + height * 3 / 4 * std::clamp(1 - left / height, 0.0, 1.0);
    const int block = firstBlockAt(*document(), m_scene.laidOut, bar->value() + line).blockNumber();
    const auto &rows = m_builder->titleRows();
    const auto next = std::ranges::upper_bound(rows, block, {}, &TitleRows::title);
    enterTalk(next == rows.begin() ? 0 : static_cast<size_t>(next - rows.begin()) - 1);
}

/// What stood on the screen long enough was read: so far of each talk of which something did. 0 to 1 are of
/// all text.
void ReaderView::tellProgress(double top, double bottom)
{
    const auto size = static_cast<double>(content().text.size());
    for (size_t i = 0; i < m_talks.parts().size(); ++i) {
        const Utf16Range text = m_talks.parts()[i].text;
        const auto begin = static_cast<double>(text.begin);
        const double length = std::max<double>(1, static_cast<double>(text.length()));
        const double read = m_talks.isJoined() ? (bottom * size - begin) / length : bottom;
        const bool isSeen = !m_talks.isJoined() || (read > 0 && top * size < begin + length);
        if (isSeen && std::min(read, 1.0) > m_furthest[i]) {
            m_furthest[i] = std::min(read, 1.0);
            Q_EMIT progressed(m_furthest[i], static_cast<int>(i));
        }
    }
}

qsizetype ReaderView::topPosition() const
{
    return std::max<qsizetype>(0, static_cast<qsizetype>(scrollPlace()) - 1);
}

qsizetype ReaderView::caretPosition() const
{
    return m_builder == nullptr ? 0 : m_builder->map().toTalk(qsizetype(textCursor().position()));
}

void ReaderView::restoreSelection(Utf16Range range)
{
    const int scroll = verticalScrollBar()->value();
    if (range.isEmpty()) {
        clearSelection();
    } else {
        select(range);
    }
    verticalScrollBar()->setValue(scroll); // a caret that moves brings itself into view
    m_selectionTimer.stop(); // nobody selects now: no bar
}

void ReaderView::setCaretShown(bool isShown)
{
    m_hasCaret = isShown;
    if (isShown && m_builder != nullptr && !viewport()->rect().intersects(cursorRect())) {
        setTextCursor(cursorForPosition(topOfColumn()));
    }
    viewport()->update();
}

} // namespace Lectern::Ui
