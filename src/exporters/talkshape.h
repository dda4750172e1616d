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
    int headingShift = 0; ///< to be added to the levels of the talk's headings, but that of the title
};

/// For a talk whose title gets `level`.
[[nodiscard]] TalkShape shapeOf(const TalkText &talk, int level);

/// For notes that get no title of ours, as those of an event: all their headings stand below `level`.
[[nodiscard]] TalkShape untitledShape(const TalkText &talk, int level);

/// What becomes of a talk's first block below the head that the export writes.
enum class FirstBlock {
    AsItIs,
    AsLine, ///< names the talk again, with more words or a mark: written, but not as a second heading
    LeftOut, ///< says no more than the head
};
[[nodiscard]] FirstBlock firstBlockOf(const TalkShape &shape, bool isMarked);

/// The words that a mark stands on now; for one without a place those it was made on.
[[nodiscard]] QString quoteOf(const TalkText &talk, const PlacedMark &entry);

} // namespace Lectern::Exporters
