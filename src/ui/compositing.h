// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegion>

namespace Lectern::Ui {

/// Windows may be translucent. Where X11 has no compositing manager, what they leave unpainted is black. Asks
/// the X server each time, since a manager may come and go. GUI thread.
[[nodiscard]] bool isComposited();

/// A card with round corners, as the mask of a window that cannot be translucent. Empty for an empty card.
[[nodiscard]] QRegion roundedRegion(const QRect &card, int radius);

} // namespace Lectern::Ui
