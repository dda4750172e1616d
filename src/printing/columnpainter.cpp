// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

#include <utility>
#include <vector>

#include "printing/pageform.h"

namespace Lectern::Printing {

namespace {

/// Touching lines share an edge, which is computed in two ways.
constexpr qreal tolerance = 1;

bool isWithin(const Slice &slice, qreal top, qreal bottom)
{
    return top >= slice.top - tolerance && bottom <= slice.bottom + tolerance;
}

QRectF rectOf(const QTextBlock &block)
{
    return block.document()->documentLayout()->blockBoundingRect(block);
}

/// The last paragraph that begins at this height or above it; of a row of cells the last one.
QTextBlock blockAt(const QTextDocument &document, qreal y)
{
    int begin = 0;
    int end = document.blockCount() - 1;
    while (begin < end) {
        const int middle = (begin + end + 1) / 2;
        if (rectOf(document.findBlockByNumber(middle)).top() > y) {
            end = middle - 1;
        } else {
            begin = middle;
        }
    }
    return document.findBlockByNumber(begin);
}

void paintSign(QPainter &painter, const QTextBlock &block, const QTextList &list, const QPointF &origin)
{
    const QTextLine line = block.layout()->lineAt(0);
    const QFont font = block.charFormat().font();
    const qreal baseline = origin.y() + line.y() + line.ascent();
    const qreal right = origin.x() + line.x() - points(5);
    if (list.format().style() == QTextListFormat::ListDecimal) {
        const QString number = list.itemText(block);
        painter.setFont(font);
        painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(number), baseline), number);
        return;
    }
    const qreal radius = points(1.5);
    const QPointF centre(right - points(2), baseline - QFontMetricsF(font).xHeight() / 2);
    painter.setPen(QPen(Qt::black, points(0.5)));
    painter.setBrush(list.format().style() == QTextListFormat::ListDisc ? QBrush(Qt::black) : QBrush());
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush({});
}

void paintRule(QPainter &painter, const QRectF &rect, qreal width)
{
    const qreal half = width * 0.15;
    painter.setPen(QPen(QColor(QLatin1StringView(hairline)), points(0.8)));
    painter.drawLine(
        QPointF(width / 2 - half, rect.center().y()), QPointF(width / 2 + half, rect.center().y()));
}

void paintBlock(QPainter &painter, const QTextBlock &block, const Slice &slice, qreal width)
{
    const QTextLayout &layout = *block.layout();
    const QRectF rect = rectOf(block);
    std::vector<QTextLine> lines;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const qreal top = rect.top() + line.y();
        if (isWithin(slice, top, top + line.height())) {
            lines.push_back(line);
        }
    }
    if (lines.empty()) {
        return;
    }
    const QTextBlockFormat format = block.blockFormat();
    if (format.background().style() != Qt::NoBrush) {
        const qreal top = rect.top() + lines.front().y();
        const qreal bottom = rect.top() + lines.back().y() + lines.back().height();
        const qreal left = format.leftMargin() - codePadding;
        painter.fillRect(
            QRectF(left, top - points(2), width - left, bottom - top + points(4)), format.background());
    }
    painter.setPen(Qt::black);
    if (const QTextList *list = block.textList(); list && lines.front().lineNumber() == 0) {
        paintSign(painter, block, *list, rect.topLeft());
    }
    if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
        paintRule(painter, rect, width);
    }
    painter.setPen(Qt::black);
    for (const QTextLine &line : lines) {
        line.draw(&painter, rect.topLeft());
    }
}

/// The hairlines below the rows that end on the page.
void paintRowLines(QPainter &painter, const QTextTable &table, const Slice &slice)
{
    const auto &layout = *table.document()->documentLayout();
    const QRectF rect = layout.frameBoundingRect(const_cast<QTextTable *>(&table));
    painter.setPen(QPen(QColor(QLatin1StringView(hairline)), points(0.7)));
    for (const Strip &row : rowsOf(table)) {
        if (row.bottom > slice.top + tolerance && row.bottom <= slice.bottom + tolerance) {
            painter.drawLine(QPointF(0, row.bottom - 2), QPointF(rect.right(), row.bottom - 2));
        }
    }
}

/// The paragraph to begin a page with; of a row of cells the first one.
QTextBlock firstOf(const QTextDocument &document, const Slice &slice)
{
    const QTextBlock block = blockAt(document, slice.top - tolerance);
    const QTextTable *table = QTextCursor(block).currentTable();
    return table == nullptr
        ? block
        : table->cellAt(table->cellAt(block.position()).row(), 0).firstCursorPosition().block();
}

} // namespace

void paintSlice(QPainter &painter, const QTextDocument &document, const Slice &slice, const QPointF &origin)
{
    painter.save();
    painter.translate(origin.x(), origin.y() + slice.y - slice.top);
    // A talk may have a thousand pages: each looks only at what stands on it.
    const QTextTable *ruled = nullptr;
    for (QTextBlock block = firstOf(document, slice);
        block.isValid() && rectOf(block).top() <= slice.bottom + tolerance; block = block.next()) {
        const QTextTable *table = QTextCursor(block).currentTable();
        if (table != nullptr && std::exchange(ruled, table) != table) {
            paintRowLines(painter, *table, slice);
        }
        paintBlock(painter, block, slice, document.textWidth());
    }
    painter.restore();
}

} // namespace Lectern::Printing
