// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyleOption>

namespace Lectern::Ui::Painting {

[[nodiscard]] inline bool isPressed(const QStyleOption &option)
{
    return option.state & QStyle::State_Sunken;
}

[[nodiscard]] inline bool isHovered(const QStyleOption &option)
{
    return (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
}

[[nodiscard]] inline bool isEnabled(const QStyleOption &option)
{
    return option.state & QStyle::State_Enabled;
}

} // namespace Lectern::Ui::Painting
