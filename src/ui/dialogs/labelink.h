// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Lectern::Ui {

/// Colour and font of a label that a form made; to be called again when the scheme changes.
inline void setInk(QLabel *label, const QColor &ink, const QFont &font)
{
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, ink);
    label->setPalette(colours);
    label->setFont(font);
}

} // namespace Lectern::Ui
