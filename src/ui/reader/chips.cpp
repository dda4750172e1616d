// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/chips.h"

#include "ui/reader/notetext.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace Lectern::Ui {

namespace {

QString addText() { return QCoreApplication::translate("TagChips", "Tag"); }

double chipWidth(const QString &text, bool isAdd)
{
    const double lead = isAdd ? scaled(23) : scaled(21);
    return lead + QFontMetricsF(uiFont(-1)).horizontalAdvance(text) + scaled(9);
}

} // namespace

double chipHeight() { return scaled(22); }

std::vector<Chip> layChips(const QStringList &tags, QPointF at, double width, bool withAdd)
{
    std::vector<Chip> chips;
    QPointF place = at;
    const auto lay = [&](const QString &text, bool isAdd) {
        const double wide = qMin(chipWidth(text, isAdd), width);
        if (place.x() > at.x() && place.x() + wide > at.x() + width) {
            place = {at.x(), place.y() + chipHeight() + scaled(6)};
        }
        chips.push_back({text, QRectF(place, QSizeF(wide, chipHeight())), isAdd});
        place.rx() += wide + scaled(6);
    };
    for (const QString &tag : tags) {
        lay(tag, false);
    }
    if (withAdd) {
        lay(addText(), true);
    }
    return chips;
}

void mirrorChips(std::vector<Chip> &chips, double left, double width)
{
    for (Chip &chip : chips) {
        chip.rect.moveLeft(2 * left + width - chip.rect.right());
        chip.isMirrored = true;
    }
}

int chipRows(const QStringList &tags, double width, bool withAdd)
{
    const std::vector<Chip> chips = layChips(tags, {0, 0}, width, withAdd);
    return chips.empty() ? 1 : 1 + qRound(chips.back().rect.top() / (chipHeight() + scaled(6)));
}

void paintChip(QPainter &painter, const Chip &chip, int hue, bool isHovered, ChipGround ground)
{
    const Tokens &t = tokens();
    const QRectF rect = chip.rect;
    const double radius = rect.height() / 2;
    /// A place in the chip that is `from` its begin and `wide`.
    const auto place = [&](double from, double wide) {
        const double left = chip.isMirrored ? rect.right() - from - wide : rect.left() + from;
        return QRectF(left, rect.top(), wide, rect.height());
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    Painting::letTextsLead(painter);
    if (chip.isAdd) {
        QPen pen(isHovered ? t.control : t.lineStrong, 1);
        pen.setDashPattern({3, 3});
        painter.setPen(pen);
        painter.setBrush(isHovered ? QBrush(t.hover) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const int icon = scaled(11);
        painter.drawPixmap(QPointF(place(scaled(8), icon).left(), rect.center().y() - icon / 2.0),
            glyph(QStringLiteral("plus"), icon, t.muted, painter.device()->devicePixelRatioF()));
    } else {
        // In the dark a raised surface has nearly the colour of chips; without fills there is an edge.
        const bool isRaised = ground == ChipGround::Raised && t.isDark && !t.isHighContrast;
        Painting::roundedBox(
            painter, rect, radius, isRaised ? t.press : t.window2, t.isHighContrast ? t.line : QColor());
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.hue(hue));
        const double dot = scaled(7) / 2.0;
        painter.drawEllipse(place(scaled(11.5), 0).center(), dot, dot);
    }
    painter.setFont(uiFont(-1));
    painter.setPen(chip.isAdd ? t.muted : t.text);
    const double lead = chip.isAdd ? scaled(23) : scaled(21);
    const QRectF text = place(lead, rect.width() - lead - scaled(4));
    const QString shown = QFontMetricsF(painter.font()).elidedText(chip.text, Qt::ElideMiddle, text.width());
    painter.drawText(text, noteSide(chip.isMirrored) | Qt::TextSingleLine, shown);
    painter.restore();
}

} // namespace Lectern::Ui
