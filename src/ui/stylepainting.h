// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>
#include <QString>
#include <QStyle>

class QColor;
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionToolButton;
class QWidget;

/// The drawings of LecternStyle, one function a control. All of them leave the painter as they found it.
namespace Lectern::Ui::Painting {

/// Corner radius of rows, buttons and fields, and of cards and pop-ups.
inline constexpr double controlRadius = 6;
inline constexpr double cardRadius = 8;

/// Rounded rectangle with a crisp outline of `width` inside `rect`. Invalid colours are left out.
void roundedBox(QPainter &painter, const QRectF &rect, double radius, const QColor &fill,
    const QColor &outline, double width = 1);
/// Shadow of what lies over the rest: 4 px down, 14 soft, 13 %.
void softShadow(QPainter &painter, const QRectF &card, double radius);
/// Room that it takes on each side.
[[nodiscard]] int shadowRoom();
/// A glyph of the own set, centred in `rect`.
void centredGlyph(QPainter &painter, const QRectF &rect, const QString &name, int size, const QColor &colour);
/// Texts painted from now on have the direction of their own first strong letter, and numbers theirs; where
/// they stand says who paints them, by an alignment that QStyle::visualAlignment() has turned.
void letTextsLead(QPainter &painter);
/// Whether a colour does no more than tint a surface. High contrast has an edge in its place.
[[nodiscard]] bool isTint(const QColor &fill);
/// Ring of 2 px inside `rect`.
void focusRing(QPainter &painter, const QRectF &rect, double radius);

void pushButtonBox(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void pushButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void checkBoxIndicator(const QStyleOption &option, QPainter &painter);
/// The same where no widget has the state: in rows and on the page.
void checkBox(QPainter &painter, const QRect &box, bool isOn, bool isHot = false);
void radioIndicator(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter);
void comboBox(const QStyleOptionComboBox &option, QPainter &painter);
void toolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
void menuItem(const QStyleOptionMenuItem &option, QPainter &painter);
void scrollBar(
    const QStyleOptionSlider &option, QPainter &painter, const QRect &thumb, const QWidget *widget);
void slider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle);

/// The variant a widget asked for with the property "lecternRole".
[[nodiscard]] QString roleOf(const QWidget *widget);

} // namespace Lectern::Ui::Painting
