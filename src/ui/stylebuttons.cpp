// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How buttons, boxes to tick and buttons of toolbars are drawn.

#include "stylepainting.h"
#include "stylestates_p.h"

#include "ui/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <array>

namespace Lectern::Ui::Painting {

namespace {

/// Colours of a button in its present state.
struct ButtonLook {
    QColor fill;
    QColor outline;
    QColor text;
};

QColor mixed(const QColor &below, const QColor &above, double part)
{
    return QColor::fromRgbF(float(below.redF() * (1 - part) + above.redF() * part),
        float(below.greenF() * (1 - part) + above.greenF() * part),
        float(below.blueF() * (1 - part) + above.blueF() * part));
}

ButtonLook primaryLook(const QStyleOption &option)
{
    const Tokens &t = tokens();
    if (!isEnabled(option)) {
        return {t.press, QColor(), t.disabled};
    }
    const double dim = isPressed(option) ? 0.22 : isHovered(option) ? 0.10 : 0;
    return {mixed(t.accent, t.isDark ? QColor(Qt::white) : QColor(Qt::black), dim), QColor(), t.onAccent};
}

ButtonLook quietLook(const QStyleOption &option)
{
    const Tokens &t = tokens();
    QColor fill;
    if (isPressed(option)) {
        fill = t.press;
    } else if (isHovered(option)) {
        fill = t.hover;
    }
    return {fill, QColor(), isEnabled(option) ? t.accent : t.disabled};
}

ButtonLook plainLook(const QStyleOption &option)
{
    const Tokens &t = tokens();
    QColor fill = t.isDark ? t.field : t.raised;
    if (!isEnabled(option)) {
        fill = t.window;
    } else if (isPressed(option)) {
        fill = t.press;
    } else if (isHovered(option)) {
        fill = t.hover;
    }
    return {fill, isEnabled(option) ? t.lineStrong : t.line, isEnabled(option) ? t.text : t.disabled};
}

/// Several buttons of a dialog can be auto-default: only the one that Enter presses now is filled.
bool isPrimary(const QStyleOptionButton &option, const QString &role)
{
    return role == QLatin1StringView("primary")
        || (role.isEmpty() && (option.features & QStyleOptionButton::DefaultButton));
}

ButtonLook lookOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const QString role = roleOf(widget);
    if (isPrimary(option, role)) {
        return primaryLook(option);
    }
    return role == QLatin1StringView("quiet") ? quietLook(option) : plainLook(option);
}

QColor toolButtonFill(const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = tokens();
    const bool isSign = roleOf(widget) == QLatin1StringView("sign") || !isEnabled(option);
    if (isPressed(option) || (!isSign && (option.state & QStyle::State_On))) {
        const bool isLit = isHovered(option) && (option.state & QStyle::State_On) && !t.isHighContrast;
        return isLit ? mixed(t.press, t.text, 0.05) : t.press;
    }
    return isHovered(option) ? t.hover : QColor();
}

void drawLabel(QPainter &painter, const QRect &rect, const QIcon &icon, const QSize &iconSize,
    const QString &text, const QColor &colour, int gap, const QStyleOption &option)
{
    const QIcon::Mode mode = isEnabled(option) ? QIcon::Normal : QIcon::Disabled;
    const bool hasIcon = !icon.isNull() && iconSize.isValid();
    const int textWidth = text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextHideMnemonic, text).width();
    const int width = (hasIcon ? iconSize.width() : 0) + (hasIcon && textWidth > 0 ? gap : 0) + textWidth;
    QRect line(rect.x() + (rect.width() - width) / 2, rect.y(), width, rect.height());
    if (hasIcon) {
        QRect place(QPoint(line.x(), line.y() + (line.height() - iconSize.height()) / 2), iconSize);
        icon.paint(&painter, QStyle::visualRect(option.direction, rect, place), Qt::AlignCenter, mode,
            option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        line.setLeft(place.right() + 1 + gap);
    }
    painter.save();
    letTextsLead(painter);
    painter.setPen(colour);
    line.setRight(qMax(line.right(), rect.right()));
    const Qt::Alignment alignment = hasIcon ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter;
    painter.drawText(QStyle::visualRect(option.direction, rect, hasIcon ? line : rect),
        static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextHideMnemonic
            | Qt::TextSingleLine,
        text);
    painter.restore();
}

/// A heavier tick than the glyph of the set, which is drawn for 24 px.
void tick(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const double unit = box.width() / 16;
    const std::array points{box.topLeft() + QPointF(4, 8.3) * unit, box.topLeft() + QPointF(6.9, 11.2) * unit,
        box.topLeft() + QPointF(12.1, 5.3) * unit};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    painter.restore();
}

} // namespace

void pushButtonBox(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonLook look = lookOf(option, widget);
    if (look.fill.isValid() || look.outline.isValid()) {
        roundedBox(painter, option.rect, scaled(controlRadius), look.fill, look.outline);
    }
}

void pushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const ButtonLook look = lookOf(option, widget);
    drawLabel(painter, option.rect, option.icon, option.icon.isNull() ? QSize() : option.iconSize,
        option.text, look.text, scaled(8), option);
}

void checkBoxIndicator(const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = tokens();
    const bool isOn = option.state & QStyle::State_On;
    const bool isPartial = option.state & QStyle::State_NoChange;
    const bool isFilled = isOn || isPartial;
    const QColor accent = isEnabled(option) ? t.accent : t.disabled;
    const QColor outline = !isEnabled(option) ? t.disabled : isHovered(option) ? t.accent : t.control;
    roundedBox(painter, option.rect, scaled(4), isFilled ? accent : t.field, isFilled ? QColor() : outline);
    if (isOn) {
        tick(painter, option.rect, t.onAccent);
    } else if (isPartial) {
        QRectF dash(0, 0, option.rect.width() * 0.5, scaled(2));
        dash.moveCenter(QRectF(option.rect).center());
        roundedBox(painter, dash, dash.height() / 2, t.onAccent, QColor());
    }
}

void checkBox(QPainter &painter, const QRect &box, bool isOn, bool isHot)
{
    QStyleOption option;
    option.rect = box;
    option.state = QStyle::State_Enabled | (isOn ? QStyle::State_On : QStyle::State_Off);
    option.state.setFlag(QStyle::State_MouseOver, isHot);
    checkBoxIndicator(option, painter);
}

void radioIndicator(const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = tokens();
    const bool isOn = option.state & QStyle::State_On;
    const QColor accent = isEnabled(option) ? t.accent : t.disabled;
    const QColor outline = !isEnabled(option) ? t.disabled : isHovered(option) ? t.accent : t.control;
    const double radius = option.rect.width() / 2.0;
    roundedBox(painter, option.rect, radius, isOn ? accent : t.field, isOn ? QColor() : outline);
    if (isOn) {
        QRectF dot(0, 0, radius * 0.8, radius * 0.8);
        dot.moveCenter(QRectF(option.rect).center());
        roundedBox(painter, dot, dot.width() / 2, t.onAccent, QColor());
    }
}

void toolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &t = tokens();
    QColor fill = toolButtonFill(option, widget);
    QColor outline;
    if (roleOf(widget) == QLatin1StringView("framed")) {
        fill = fill.isValid() ? fill : t.isDark ? t.field : t.raised;
        outline = isEnabled(option) ? t.lineStrong : t.line;
    }
    if (fill.isValid()) {
        roundedBox(painter, option.rect, scaled(controlRadius), fill, outline);
    }
    const bool hasText = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const bool hasIcon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const QColor ink = isEnabled(option) ? option.palette.color(QPalette::ButtonText) : t.disabled;
    drawLabel(painter, option.rect, hasIcon ? option.icon : QIcon(), hasIcon ? option.iconSize : QSize(),
        hasText ? option.text : QString(), ink, scaled(8), option);
}

} // namespace Lectern::Ui::Painting
