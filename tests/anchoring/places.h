// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchoring/reanchor.h"

namespace Lectern::Testing {

/// Code points of the first place of `part` in `text`.
[[nodiscard]] CodePointRange placeOf(const QString &text, const QString &part);
/// What stands at a range of code points.
[[nodiscard]] QString textAt(const QString &text, CodePointRange range);
/// Where the first `quote` of the old text stands in the new one.
[[nodiscard]] Anchoring::Placement moved(
    const QString &oldText, const QString &newText, const QString &quote);

} // namespace Lectern::Testing
