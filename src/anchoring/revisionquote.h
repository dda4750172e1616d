// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reasons.h"
#include "revisionpair.h"

#include <string>

/// What the two halves of RevisionPair share; for this library alone.
namespace Lectern::Anchoring {

struct RevisionPair::Quote {
    int begin = 0; ///< tokens of the old text [begin, end)
    int end = 0;
    CodePointRange range;
    std::u32string text; ///< folded, single blanks
    double weight = 0;
    int left = -1; ///< nearest mapped tokens beside it, -1: none near
    int right = -1;
    [[nodiscard]] int size() const { return end - begin; }
    [[nodiscard]] qsizetype length() const { return static_cast<qsizetype>(text.size()); }
};

struct RevisionPair::Image {
    int first = 0; ///< tokens of the new text, both included
    int last = -1;
    double weight = 0;
    int firstOld = 0; ///< outermost tokens of the quote that lie in it
    int lastOld = 0;
    bool isMoved = false;
};

[[nodiscard]] inline size_t at(int index) { return static_cast<size_t>(index); }

[[nodiscard]] inline Placement orphan(const QString &reason)
{
    return {AnchorState::Orphan, {}, QStringLiteral("lost"), reason, 0};
}

/// Folded characters with single blanks between words and none at the ends.
[[nodiscard]] std::u32string quoteText(std::u32string_view characters);

} // namespace Lectern::Anchoring
