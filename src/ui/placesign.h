// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QColor>
#include <QString>

namespace Lectern::Ui {

/// The glyph that stands with placeWords(); empty for an exact place.
[[nodiscard]] QString signOf(AnchorState state);
/// Colour of sign and words: loud only where a person should look; `isKept` as MarkRow says. GUI thread.
[[nodiscard]] QColor signInk(AnchorState state, bool isKept = false);

} // namespace Lectern::Ui
