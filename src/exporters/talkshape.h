// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/markplaces.h"

namespace Lectern::Exporters {

/// How a talk's own headings fit below the heading that the export gives it.
struct TalkShape {
    bool hasOwnTitle = false; ///< its first block is the title: used in place of a heading of ours
    /// Its first block is the line that names the talk, among other words: a heading, or a paragraph that
    /// says nothing else than title and speakers.
    bool hasTitleLine = false;
    bool titleLineIsKnown = false; ///< the other words are the speakers' names and nothing else
    int headingShift = 0; ///< to be added to the levels of the talk's headings
    int shiftBelowTitle = 0; ///< the same where the first block is not written as a heading
};

/// For a talk whose title gets `level`.
[[nodiscard]] TalkShape shapeOf(const TalkText &talk, int level);

/// The words that a mark stands on now; for one without a place those it was made on.
[[nodiscard]] QString quoteOf(const TalkText &talk, const PlacedMark &entry);

} // namespace Lectern::Exporters
