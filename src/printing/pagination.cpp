// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagination.h"

#include "blocksetter.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace Lectern::Printing {

namespace {

void addLines(const QTextBlock &block, qreal top, std::vector<Strip> &strips)
{
    const QTextLayout &layout = *block.layout();
    const bool isKept = block.blockFormat().boolProperty(KeepsWithNext);
    const int lines = layout.lineCount();
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool isFirstOrLastButOne = lines > 1 && (i == 0 || i == lines - 2);
        strips.push_back({top + line.y(), top + line.y() + line.height(), isKept || isFirstOrLastButOne});
    }
}

/// A row that is higher than a page is parted between the lines of its highest cell.
void addRow(const QTextTable &table, int row, const Strip &whole, qreal height, std::vector<Strip> &strips)
{
    if (whole.bottom - whole.top <= height) {
        strips.push_back(whole);
        return;
    }
    const auto &layout = *table.document()->documentLayout();
    QTextBlock highest;
    for (int column = 0; column < table.columns(); ++column) {
        const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
        if (!highest.isValid()
            || layout.blockBoundingRect(block).bottom() > layout.blockBoundingRect(highest).bottom()) {
            highest = block;
        }
    }
    const size_t first = strips.size();
    addLines(highest, layout.blockBoundingRect(highest).top(), strips);
    strips[first].top = whole.top;
    strips.back().bottom = whole.bottom;
}

/// What keeps together from `first` on: up to the end of the run, or of what fits on a page.
size_t endOfRun(const std::vector<Strip> &strips, size_t first, qreal height)
{
    size_t end = first + 1;
    while (end < strips.size() && strips[end - 1].keepsWithNext
        && strips[end].bottom - strips[first].top <= height) {
        ++end;
    }
    return end;
}

} // namespace

std::vector<Strip> rowsOf(const QTextTable &table)
{
    std::vector<Strip> strips;
    const auto &layout = *table.document()->documentLayout();
    for (int row = 0; row < table.rows(); ++row) {
        Strip strip{1e9, 0, row == 0 && table.rows() > 1};
        for (int column = 0; column < table.columns(); ++column) {
            const QRectF cell =
                layout.blockBoundingRect(table.cellAt(row, column).firstCursorPosition().block());
            strip.top = std::min(strip.top, cell.top());
            strip.bottom = std::max(strip.bottom, cell.bottom());
        }
        const qreal padding = table.format().cellPadding();
        strips.push_back({strip.top - padding, strip.bottom + padding, strip.keepsWithNext});
    }
    return strips;
}

std::vector<Strip> stripsOf(const QTextDocument &document, qreal height)
{
    std::vector<Strip> strips;
    const QTextFrame *root = document.rootFrame();
    for (auto part = root->begin(); !part.atEnd(); ++part) {
        if (const auto *table = qobject_cast<const QTextTable *>(part.currentFrame())) {
            const std::vector<Strip> rows = rowsOf(*table);
            for (size_t row = 0; row < rows.size(); ++row) {
                addRow(*table, static_cast<int>(row), rows[row], height, strips);
            }
        } else if (const QTextBlock block = part.currentBlock(); block.isValid()) {
            addLines(block, document.documentLayout()->blockBoundingRect(block).top(), strips);
        }
    }
    return strips;
}

std::vector<Slice> slicesOf(const std::vector<Strip> &strips, qreal height, qreal gap, PageEnd &end)
{
    std::vector<Slice> slices;
    if (strips.empty()) {
        return slices;
    }
    qreal y = end.y > 0 ? end.y + gap : 0;
    if (end.y > 0 && y + strips.back().bottom - strips.front().top > height) {
        ++end.page;
        y = 0;
    }
    slices.push_back({strips.front().top, strips.front().top, end.page, y});
    for (size_t first = 0; first < strips.size();) {
        const size_t next = endOfRun(strips, first, height);
        const qreal bottom = strips[next - 1].bottom;
        const Slice &now = slices.back();
        const bool isFirst = now.bottom <= now.top;
        if (!isFirst && now.y + bottom - now.top > height) {
            slices.push_back({strips[first].top, bottom, now.page + 1, 0});
        } else {
            slices.back().bottom = std::max(slices.back().bottom, bottom);
        }
        first = next;
    }
    end = {slices.back().page, slices.back().y + slices.back().bottom - slices.back().top};
    return slices;
}

const Slice *sliceAt(const std::vector<Slice> &slices, qreal y)
{
    const auto found = std::ranges::find_if(slices, [y](const Slice &slice) { return y < slice.bottom; });
    return found == slices.end() ? (slices.empty() ? nullptr : &slices.back()) : &*found;
}

} // namespace Lectern::Printing
