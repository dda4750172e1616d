// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylepainting.h"

#include "stylestates_p.h"

#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace Lectern::Ui::Painting {

namespace {

constexpr int leastTinted = 16; ///< smaller things (tracks of bars) keep their fill in high contrast
constexpr int shadowSoft = 14;
constexpr int shadowDown = 4;

/// Scroll bars lie on what they scroll.
QColor backgroundBehind(const QWidget *widget)
{
    for (const QWidget *up = widget; up; up = up->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(up)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return widget ? widget->palette().color(widget->backgroundRole()) : tokens().window;
}

void menuSeparator(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const int y = option.rect.center().y();
    painter.fillRect(option.rect.x() + scaled(6), y, option.rect.width() - scaled(12), 1, tokens().line);
}

void menuMark(const QStyleOptionMenuItem &option, QPainter &painter, const QRect &place)
{
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        centredGlyph(painter, place, QStringLiteral("check"), scaled(16), tokens().accent);
    } else if (option.checkType == QStyleOptionMenuItem::NotCheckable && !option.icon.isNull()) {
        QRect icon(0, 0, scaled(16), scaled(16));
        icon.moveCenter(place.center());
        option.icon.paint(
            &painter, icon, Qt::AlignCenter, isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void letTextsLead(QPainter &painter) { painter.setLayoutDirection(Qt::LayoutDirectionAuto); }

bool isTint(const QColor &fill)
{
    const Tokens &t = tokens();
    return fill.isValid() && (fill == t.accentSoft || fill == t.hover || fill == t.press);
}

QString roleOf(const QWidget *widget)
{
    return widget ? widget->property("lecternRole").toString() : QString();
}

void roundedBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
    const QColor &outline, double width)
{
    const Tokens &t = tokens();
    if (t.isHighContrast && isTint(fill) && std::min(rect.width(), rect.height()) >= scaled(leastTinted)) {
        const QColor edge = fill == t.accentSoft ? t.accent : t.control;
        roundedBox(painter, rect, radius, QColor(), outline.isValid() ? outline : edge, width);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasOutline = outline.isValid() && width > 0;
    const double stroke = t.isHighContrast ? std::max(width, 2.0) : width;
    const double inset = hasOutline ? stroke / 2 : 0;
    painter.setPen(hasOutline ? QPen(outline, stroke) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void softShadow(QPainter &painter, const QRectF &card, double radius)
{
    // A few rounded outlines that fade: close enough to a blur at this size, and cheap.
    constexpr double strength = 0.13;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int steps = scaled(shadowSoft);
    for (int step = steps; step > 0; --step) {
        const double nearness = 1 - double(step) / steps;
        QColor shade(Qt::black);
        // The squares of the nearness add up to a third of the steps: all layers together give the strength.
        shade.setAlphaF(float(strength * nearness * nearness * 3 / steps));
        painter.setBrush(shade);
        const double out = step;
        painter.drawRoundedRect(card.adjusted(-out, -out, out, out).translated(0, scaled(shadowDown)),
            radius + out, radius + out);
    }
    painter.restore();
}

int shadowRoom() { return scaled(shadowSoft + shadowDown); }

void centredGlyph(QPainter &painter, const QRectF &rect, const QString &name, int size, const QColor &colour)
{
    const QPoint place(qRound(rect.center().x() - size / 2.0), qRound(rect.center().y() - size / 2.0));
    painter.drawPixmap(place, glyph(name, size, colour, painter.device()->devicePixelRatioF()));
}

void focusRing(QPainter &painter, const QRectF &rect, double radius)
{
    roundedBox(painter, rect, radius, QColor(), tokens().focus, tokens().isHighContrast ? 3 : 2);
}

void field(const QStyleOption &option, QPainter &painter)
{
    const Tokens &t = tokens();
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QColor outline = !isEnabled(option) ? t.line
        : hasFocus                            ? t.focus
        : isHovered(option)                   ? t.control
                                              : t.lineStrong;
    roundedBox(painter, option.rect, scaled(controlRadius), isEnabled(option) ? t.field : t.window, outline,
        hasFocus ? 2 : 1);
}

void comboBox(const QStyleOptionComboBox &option, QPainter &painter)
{
    field(option, painter);
    QRect arrow(option.rect);
    arrow.setLeft(arrow.right() - scaled(30));
    centredGlyph(painter, QStyle::visualRect(option.direction, option.rect, arrow),
        QStringLiteral("chevron-down"), scaled(14), isEnabled(option) ? tokens().muted : tokens().disabled);
}

void menuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        menuSeparator(option, painter);
        return;
    }
    const Tokens &t = tokens();
    const bool isSelected = (option.state & QStyle::State_Selected) && isEnabled(option);
    if (isSelected) {
        roundedBox(painter, option.rect, scaled(5), t.accentSoft, QColor());
    }
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    QRect place = option.rect;
    place.setWidth(scaled(36));
    menuMark(option, painter, mirrored(place));

    const QStringList parts = option.text.split(u'\t');
    QRect text = option.rect.adjusted(scaled(36), 0, -scaled(12), 0);
    painter.save();
    letTextsLead(painter);
    painter.setFont(option.font);
    painter.setPen(isEnabled(option) ? t.text : t.disabled);
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(
        mirrored(text), static_cast<int>(start) | Qt::TextHideMnemonic | Qt::TextSingleLine, parts.value(0));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        QRect arrow = option.rect;
        arrow.setLeft(arrow.right() - scaled(26));
        centredGlyph(painter, mirrored(arrow), QStringLiteral("chevron-right"), scaled(14), t.muted);
    } else if (parts.size() > 1) {
        painter.setPen(isEnabled(option) ? t.muted : t.disabled);
        const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
        painter.drawText(mirrored(text), static_cast<int>(end) | Qt::TextSingleLine, parts.at(1));
    }
    painter.restore();
}

void scrollBar(const QStyleOptionSlider &option, QPainter &painter, const QRect &thumb, const QWidget *widget)
{
    const Tokens &t = tokens();
    painter.fillRect(option.rect, backgroundBehind(widget));
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool isActive = option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const bool isHeld = isActive && isPressed(option);
    const int margin = scaled(2);
    const QRect bar = thumb.adjusted(margin, margin, -margin, -margin);
    const double radius = qMin(bar.width(), bar.height()) / 2.0;
    roundedBox(
        painter, bar, radius, isHeld || (isActive && isHovered(option)) ? t.control : t.lineStrong, QColor());
}

void slider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    const Tokens &t = tokens();
    const int thickness = scaled(4);
    QRect groove = option.rect;
    QRect filled = groove;
    if (option.orientation == Qt::Horizontal) {
        groove = QRect(
            option.rect.x(), option.rect.center().y() - thickness / 2 + 1, option.rect.width(), thickness);
        filled = groove;
        option.upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    } else {
        groove = QRect(
            option.rect.center().x() - thickness / 2 + 1, option.rect.y(), thickness, option.rect.height());
        filled = groove;
        filled.setTop(handle.center().y());
    }
    const QColor accent = isEnabled(option) ? t.accent : t.disabled;
    roundedBox(painter, groove, thickness / 2.0, t.press, QColor());
    roundedBox(painter, filled, thickness / 2.0, accent, QColor());
    const bool isHeld = isPressed(option) && (option.activeSubControls & QStyle::SC_SliderHandle);
    QRectF knob(0, 0, scaled(16), scaled(16));
    knob.moveCenter(QRectF(handle).center());
    roundedBox(
        painter, knob, knob.width() / 2.0, t.isDark ? t.text : t.raised, isHeld ? t.accent : t.control);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        focusRing(painter, knob.adjusted(-3, -3, 3, 3), knob.width() / 2.0 + 3);
    }
}

} // namespace Lectern::Ui::Painting
