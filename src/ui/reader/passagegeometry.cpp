// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/passagegeometry.h"

#include "ui/reader/blockinfo.h"

#include <QAbstractTextDocumentLayout>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <limits>

namespace Lectern::Ui {

namespace {

constexpr double aboveCaps = 4.5;
constexpr double belowBaseline = 6.5;
constexpr double bodySize = 18;

/// Heights of highlight boxes in a paragraph's own face.
struct Face {
    double caps = 0;
    double factor = 1;
};

/// To ask a font takes longer than all else here, and a page has few: the last ones are kept. GUI thread.
Face faceOf(const QTextBlock &block)
{
    constexpr size_t most = 16;
    static std::vector<std::pair<QTextCharFormat, Face>> known;
    const QTextCharFormat format = block.charFormat();
    const auto found = std::ranges::find(known, format, &std::pair<QTextCharFormat, Face>::first);
    if (found != known.end()) {
        return found->second;
    }
    if (known.size() >= most) {
        known.clear();
    }
    const QFont font = format.font();
    const Face face{QFontMetricsF(font).capHeight(), std::max(0.7, QFontInfo(font).pixelSize() / bodySize)};
    known.emplace_back(format, face);
    return face;
}

/// Lines of the page have a fixed height; what Qt reports for them is the face's own. 0: not fixed.
double pitchOf(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    return format.lineHeightType() == QTextBlockFormat::FixedHeight ? format.lineHeight() : 0;
}

/// What is up and down of a line.
struct Heights {
    double baseline = 0;
    double boxTop = 0;
    double boxBottom = 0;
    double lineTop = 0;
    double pitch = 0;
};

Heights heightsOf(const QTextBlock &block, const QTextLine &line, double originY, const Face &face)
{
    Heights result;
    result.baseline = originY + line.y() + line.ascent();
    result.boxTop = result.baseline - face.caps - aboveCaps * face.factor;
    result.boxBottom = result.baseline + belowBaseline * face.factor;
    const double fixed = pitchOf(block);
    result.pitch = fixed > 0 ? fixed : line.height();
    result.lineTop = originY + (fixed > 0 ? line.lineNumber() * fixed : line.y());
    return result;
}

LineBox boxOf(
    const QTextBlock &block, const QTextLine &line, QPointF origin, Utf16Range inBlock, const Face &face)
{
    const auto begin = static_cast<int>(std::max<qsizetype>(inBlock.begin, line.textStart()));
    const int lineEnd = line.textStart() + line.textLength();
    const bool toEnd = inBlock.end >= lineEnd;
    const QRectF natural = line.naturalTextRect();
    double x1 = line.cursorToX(begin);
    double x2 = toEnd ? line.cursorToX(lineEnd) : line.cursorToX(static_cast<int>(inBlock.end));
    if (x1 > x2) {
        std::swap(x1, x2);
    }
    // Blanks at a line's end hang over the column; highlights stop with the words.
    x2 = std::min(x2, natural.right());
    const Heights heights = heightsOf(block, line, origin.y(), face);
    LineBox result;
    result.block = block;
    result.baseline = heights.baseline;
    result.box = QRectF(
        QPointF(origin.x() + x1, heights.boxTop), QPointF(origin.x() + std::max(x1, x2), heights.boxBottom));
    result.line = QRectF(origin.x() + natural.left(), heights.lineTop, natural.width(), heights.pitch);
    return result;
}

/// Boxes of one paragraph, `most` at most.
void collect(const QTextBlock &block, Utf16Range range, double fromY, double toY, std::vector<LineBox> &boxes,
    size_t most = std::numeric_limits<size_t>::max())
{
    const QPointF origin = originOf(block);
    const Face face = faceOf(block);
    const Utf16Range inBlock{range.begin - block.position(), range.end - block.position()};
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount() && boxes.size() < most; ++i) {
        const QTextLine line = layout->lineAt(i);
        const bool isInside =
            line.textStart() < inBlock.end && line.textStart() + line.textLength() > inBlock.begin;
        const double y = origin.y() + line.y();
        if (!isInside || y + line.height() < fromY) {
            continue;
        }
        if (y > toY) {
            break;
        }
        boxes.push_back(boxOf(block, line, origin, inBlock, face));
    }
}

QRectF placeOf(const QTextBlock &block)
{
    if (!block.document()->isLayoutEnabled()) {
        const BlockInfo *info = infoOf(block);
        return info != nullptr && info->kept ? *info->kept : QRectF();
    }
    return block.document()->documentLayout()->blockBoundingRect(block);
}

} // namespace

void keepPlaces(const QTextDocument &document, qsizetype end)
{
    for (QTextBlock block = document.begin(); block.isValid() && block.position() < end;
        block = block.next()) {
        if (BlockInfo *info = infoOf(block)) {
            info->kept = std::make_unique<QRectF>(placeOf(block));
        }
    }
}

void forgetPlaces(const QTextDocument &document, qsizetype end)
{
    for (QTextBlock block = document.begin(); block.isValid() && block.position() < end;
        block = block.next()) {
        if (BlockInfo *info = infoOf(block)) {
            info->kept.reset();
        }
    }
}

QPointF originOf(const QTextBlock &block) { return placeOf(block).topLeft(); }

QRectF textRect(const QTextBlock &block)
{
    QRectF rect = placeOf(block);
    if (pitchOf(block) > 0) {
        rect.setHeight(pitchOf(block) * std::max(1, block.layout()->lineCount()));
    }
    return rect;
}

std::vector<LineBox> lineBoxes(const QTextDocument &document, Utf16Range range, double fromY, double toY)
{
    std::vector<LineBox> boxes;
    QTextBlock block = document.findBlock(static_cast<int>(range.begin));
    for (; block.isValid() && block.position() < range.end; block = block.next()) {
        const QRectF rect = textRect(block);
        const bool isCell = infoOf(block) != nullptr && infoOf(block)->kind == PageBlockKind::Cell;
        if (rect.top() > toY && !isCell) {
            break;
        }
        if (rect.bottom() >= fromY && rect.top() <= toY) {
            collect(block, range, fromY, toY, boxes);
        }
    }
    return boxes;
}

LineBox firstLine(const QTextDocument &document, Utf16Range range)
{
    QTextBlock block = document.findBlock(static_cast<int>(range.begin));
    std::vector<LineBox> boxes;
    for (; block.isValid() && block.position() < range.end && boxes.empty(); block = block.next()) {
        collect(block, range, -1e9, 1e9, boxes, 1);
    }
    if (!boxes.empty()) {
        return boxes.front();
    }
    block = document.findBlock(static_cast<int>(range.begin));
    return block.isValid() ? LineBox{textRect(block), textRect(block).bottom(), textRect(block), block}
                           : LineBox{};
}

LineLevel firstLineLevel(const QTextDocument &document, Utf16Range range)
{
    const QTextBlock block = document.findBlock(static_cast<int>(range.begin));
    if (block.isValid() && !range.isEmpty()) {
        const double y = originOf(block).y(); // lays it out
        const QTextLine line =
            block.layout()->lineForTextPosition(static_cast<int>(range.begin) - block.position());
        const bool isInside = line.isValid()
            && line.textStart() + line.textLength() > static_cast<int>(range.begin) - block.position();
        if (isInside) {
            const Heights heights = heightsOf(block, line, y, faceOf(block));
            return {heights.lineTop, (heights.boxTop + heights.boxBottom) / 2};
        }
    }
    // It begins behind the last letter of a line.
    const LineBox line = firstLine(document, range);
    return {line.line.top(), line.box.center().y()};
}

LineBox lastLine(const QTextDocument &document, Utf16Range range)
{
    QTextBlock block = document.findBlock(static_cast<int>(std::max(range.begin, range.end - 1)));
    std::vector<LineBox> boxes;
    for (; block.isValid() && block.position() + block.length() > range.begin && boxes.empty();
        block = block.previous()) {
        collect(block, range, -1e9, 1e9, boxes);
    }
    return boxes.empty() ? firstLine(document, range) : boxes.back();
}

QTextBlock firstBlockAt(const QTextDocument &document, qsizetype laidOut, double y)
{
    // Qt's own search, hitTest(), walks from the first paragraph.
    int begin = 0;
    int end = document.findBlock(static_cast<int>(std::max<qsizetype>(0, laidOut - 1))).blockNumber();
    end = end < 0 ? document.blockCount() - 1 : end;
    while (begin < end) {
        const int middle = (begin + end + 1) / 2;
        if (textRect(document.findBlockByNumber(middle)).top() > y) {
            end = middle - 1;
        } else {
            begin = middle;
        }
    }
    QTextBlock block = document.findBlockByNumber(begin);
    const auto isSameRow = [](const QTextBlock &a, const QTextBlock &b) {
        const BlockInfo *one = infoOf(a);
        const BlockInfo *other = infoOf(b);
        return one != nullptr && other != nullptr && one->kind == PageBlockKind::Cell
            && other->kind == PageBlockKind::Cell && one->group == other->group && one->row == other->row;
    };
    while (block.previous().isValid() && isSameRow(block, block.previous())) {
        block = block.previous();
    }
    return block;
}

qsizetype lineAt(const QTextDocument &document, qsizetype laidOut, double y)
{
    const QTextBlock block = firstBlockAt(document, laidOut, y);
    const double pitch = pitchOf(block);
    const int lines = block.layout()->lineCount();
    if (pitch <= 0 || lines == 0) {
        return block.position();
    }
    const int line = std::clamp(static_cast<int>((y - textRect(block).top()) / pitch), 0, lines - 1);
    return block.position() + block.layout()->lineAt(line).textStart();
}

} // namespace Lectern::Ui
