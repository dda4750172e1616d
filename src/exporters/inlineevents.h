// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <vector>

namespace Lectern::Exporters {

/// One step through the inline content of a block.
struct InlineEvent {
    enum class Kind { Open, Close, Text };
    Kind kind = Kind::Text;
    const Span *span = nullptr; ///< Open, Close
    Utf16Range text; ///< Text: a piece of Document::text, not empty. Open: the span's range
    bool isHardBreak = false; ///< Text: one '\n' that is a hard break
};

/// Spans as open and close events that nest properly whatever the spans say, and the text between them, cut
/// at span borders, at line ends (each '\n' is a piece of its own) and at those of `cuts` that lie inside.
/// HardBreak spans come as the line end that they stand on.
[[nodiscard]] std::vector<InlineEvent> inlineEvents(
    const Document &document, const Block &block, const std::vector<qsizetype> &cuts = {});

/// Text of a range without line ends, for places that hold one line.
[[nodiscard]] QString lineOf(const Document &document, Utf16Range range);

/// What a picture is called where it is named and not shown: its target; empty for one that the notes carry
/// in themselves (`data:`), whose target is the picture.
[[nodiscard]] QString pictureName(const QString &target);

} // namespace Lectern::Exporters
