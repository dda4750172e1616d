// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "exporters/exporter.h"

#include <vector>

namespace Lectern::Exporters {

/// A mark with its place in TalkText::document.text.
struct PlacedMark {
    const MarkRow *mark = nullptr;
    Utf16Range range; ///< empty for orphans and marks outside the talk
    QString
        shortId; ///< 8 hexadecimal digits or more, unique in the export; the same in every export of the mark
    bool hasNote = false; ///< something to say beside the text: comment, tag, to-do, or that its words are
                          ///< not the old ones

    [[nodiscard]] bool isOrphan() const { return range.isEmpty(); }
};

/// Marks of the talks in order of place, then created, then id; orphans last. One list a talk.
[[nodiscard]] std::vector<std::vector<PlacedMark>> placedMarks(
    const std::vector<TalkText> &talks, const ExportOptions &options);

/// The stretches that any of the marks covers, overlaps and touching ones merged, ascending.
[[nodiscard]] std::vector<Utf16Range> mergedRanges(const std::vector<PlacedMark> &marks);

/// Marks that begin inside `range`, in order.
[[nodiscard]] std::vector<const PlacedMark *> marksBeginningIn(
    const std::vector<PlacedMark> &marks, Utf16Range range);

} // namespace Lectern::Exporters
