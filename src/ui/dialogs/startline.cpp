// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startline.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>

namespace Lectern::Ui {

namespace {

constexpr int signRoom = 20; ///< in front of the words
constexpr int endRoom = 12; ///< behind them
constexpr int gap = 6; ///< between dashes and words

QRect mirrored(const StartLine &start, const QRect &rect)
{
    return QStyle::visualRect(start.direction, start.view, rect);
}

void paintDashes(QPainter &painter, const StartLine &start, int from, int to, int y)
{
    QPen dashes(tokens().control, 1, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    const QRect line = mirrored(start, QRect(from, y, to - from, 1));
    painter.drawLine(line.left(), y, line.right() + 1, y);
}

void paintWords(QPainter &painter, const StartLine &start, const QRect &place)
{
    const QColor ink = tokens().muted;
    QRect sign = place;
    sign.setWidth(scaled(14));
    Painting::centredGlyph(painter, mirrored(start, sign), QStringLiteral("split"), scaled(13), ink);
    painter.save();
    Painting::letTextsLead(painter);
    painter.setPen(ink);
    const auto begin = QStyle::visualAlignment(start.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(mirrored(start, place.adjusted(scaled(signRoom), 0, 0, 0)),
        static_cast<int>(begin) | Qt::TextSingleLine, start.words);
    painter.restore();
}

} // namespace

void paintStartLine(QPainter &painter, const StartLine &start)
{
    painter.setFont(uiFont(-1));
    const int width = painter.fontMetrics().horizontalAdvance(start.words) + scaled(signRoom);
    const QRect words(start.view.width() - width - scaled(endRoom),
        start.isBelowEmptyLine ? start.y - start.lineHeight : start.y, width, start.lineHeight);
    const bool hasRoom = words.left() > (start.isBelowEmptyLine ? 0 : start.endOfText + scaled(gap));
    const int end = start.view.width();
    if (start.isBelowEmptyLine) {
        const int middle = words.center().y();
        paintDashes(painter, start, 0, hasRoom ? words.left() - scaled(gap) : end, middle);
        if (hasRoom) {
            paintDashes(painter, start, words.right() + scaled(gap), end, middle);
        }
    } else {
        paintDashes(painter, start, 0, end, start.y);
    }
    if (hasRoom) {
        paintWords(painter, start, words);
    }
}

} // namespace Lectern::Ui
