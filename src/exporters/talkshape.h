// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/markplaces.h"

namespace Lectern::Exporters {

/// How a talk's own headings fit below the heading that the export gives it.
struct TalkShape {
    bool hasOwnTitle = false; ///< its first block is the title: used in place of a heading of ours
    int headingShift = 0; ///< to be added to the levels of the talk's headings
};

/// For a talk whose title gets `level`.
[[nodiscard]] TalkShape shapeOf(const TalkText &talk, int level);

/// The words that a mark stands on now; for one without a place those it was made on.
[[nodiscard]] QString quoteOf(const TalkText &talk, const PlacedMark &entry);

} // namespace Lectern::Exporters
