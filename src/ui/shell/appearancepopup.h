// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/settings.h"
#include "ui/shell/popupframe.h"

#include <QList>

class QCheckBox;
class QGridLayout;
class QSlider;

namespace Lectern::Ui {

class InkLabel;
class SegmentedSwitch;

/// The Aa pop-up: typeface, size, line length, spacing, colours, patterns. Bound to the settings both ways;
/// the window listens to Settings::changed().
class AppearancePopup final : public PopupFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppearancePopup)
public:
    explicit AppearancePopup(Services::Settings &settings, QWidget *parent = nullptr);

private:
    struct SliderRow {
        Services::Setting setting;
        QSlider *slider;
        InkLabel *value;
        double perStep; ///< value of one step of the slider
    };

    void build();
    SegmentedSwitch *buildTypefaces();
    void addSlider(QGridLayout *grid, Services::Setting setting, const QString &name, double perStep);
    SegmentedSwitch *buildColours();
    void showSlider(const SliderRow &row);
    void readSettings();

    Services::Settings &m_settings;
    SegmentedSwitch *m_typeface = nullptr;
    QList<SliderRow> m_sliders;
    SegmentedSwitch *m_colours = nullptr;
    QCheckBox *m_patterns = nullptr;
};

} // namespace Lectern::Ui
