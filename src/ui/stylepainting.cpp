// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stylepainting.h"

#include "ui/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <array>

namespace Lectern::Ui::Painting {

namespace {

constexpr int leastTinted = 16; ///< smaller things (tracks of bars) keep their fill in high contrast
constexpr int shadowSoft = 14;
constexpr int shadowDown = 4;

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

bool isPressed(const QStyleOption &option) { return option.state & QStyle::State_Sunken; }

bool isHovered(const QStyleOption &option)
{
    return (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
}

bool isEnabled(const QStyleOption &option) { return option.state & QStyle::State_Enabled; }

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
    const QRect bar = option.orientation == Qt::Vertical ? thumb.adjusted(margin, margin, -margin, -margin)
                                                         : thumb.adjusted(margin, margin, -margin, -margin);
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
