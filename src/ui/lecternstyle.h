// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace Lectern::Ui {

/// The look of the controls on top of Breeze or Fusion: flat tool buttons, rounded fields with a focus ring,
/// hairline splitters, slim scroll bars, rounded menus. All colours come from tokens(), all lengths from
/// scaled().
///
/// Widgets choose variants by dynamic properties: "lecternRole" of a QPushButton ("quiet": text in accent
/// ink, no frame; "primary": filled) and of a QToolButton ("framed": outline on the page colour; "sign": no
/// fill when checked); "lecternSize" of a QPushButton is "large" (40 px), "small" (28 px) or nothing (34 px).
/// Own widgets with the property "lecternFocusRing" get the ring of the buttons; with "lecternRingAtOnce" it
/// shows before a key was pressed. Views with "lecternRole" = "plainRows" paint their selection themselves.
/// The default button of a dialog is filled like a primary one.
class LecternStyle final : public QProxyStyle
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LecternStyle)
public:
    /// Over Breeze when it is installed, else over Fusion.
    LecternStyle();

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
        bool isEnabled, const QString &text, QPalette::ColorRole textRole = QPalette::NoRole) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr, QStyleHintReturn *returnData = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap sign, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;
};

} // namespace Lectern::Ui
