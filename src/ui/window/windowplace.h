// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>

namespace Lectern::Ui {

/// Where a window is put that was at `wanted`: there, if its title can be reached on one of the screens
/// (their free parts, the main one first); else in the middle of the main screen, no larger than it. For
/// monitors that are gone. Without screens the answer is `wanted`.
[[nodiscard]] QRect reachable(const QRect &wanted, const QList<QRect> &screens);

} // namespace Lectern::Ui
