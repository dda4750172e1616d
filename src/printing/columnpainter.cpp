// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

#include "printing/pageform.h"

namespace Lectern::Printing {

namespace {

/// Touching lines share an edge, which is computed in two ways.
constexpr qreal tolerance = 1;

bool isWithin(const Slice &slice, qreal top, qreal bottom)
{
    return top >= slice.top - tolerance && bottom <= slice.bottom + tolerance;
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
    const QRectF rect = block.document()->documentLayout()->blockBoundingRect(block);
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

/// Rows are never parted, so Qt's own painting of a table does what is wanted, within the rows of the page.
void paintTable(QPainter &painter, const QTextTable &table, const Slice &slice)
{
    const auto &layout = *table.document()->documentLayout();
    const QRectF rect = layout.frameBoundingRect(const_cast<QTextTable *>(&table));
    const qreal top = std::max(rect.top(), slice.top);
    const qreal bottom = std::min(rect.bottom(), slice.bottom);
    if (bottom <= top) {
        return;
    }
    painter.save();
    painter.setClipRect(QRectF(-points(2), top, rect.right() + points(4), bottom - top));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF(0, top + tolerance, rect.right(), bottom - top - 2 * tolerance);
    table.document()->documentLayout()->draw(&painter, context);
    painter.setPen(QPen(QColor(QLatin1StringView(hairline)), points(0.7)));
    for (const Strip &row : rowsOf(table)) {
        if (isWithin(slice, row.top, row.bottom)) {
            painter.drawLine(QPointF(0, row.bottom - 2), QPointF(rect.right(), row.bottom - 2));
        }
    }
    painter.restore();
}

} // namespace

void paintSlice(QPainter &painter, const QTextDocument &document, const Slice &slice, const QPointF &origin)
{
    painter.save();
    painter.translate(origin.x(), origin.y() + slice.y - slice.top);
    const QTextFrame *root = document.rootFrame();
    for (auto part = root->begin(); !part.atEnd(); ++part) {
        if (const auto *table = qobject_cast<const QTextTable *>(part.currentFrame())) {
            paintTable(painter, *table, slice);
        } else if (part.currentBlock().isValid()) {
            paintBlock(painter, part.currentBlock(), slice, document.textWidth());
        }
    }
    painter.restore();
}

} // namespace Lectern::Printing
