// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>
#include <vector>

namespace Lectern::Anchoring {

/// A piece [begin, end) of a text that equals a pattern but for `errors` insertions, deletions or
/// replacements.
struct ApproximateMatch {
    int begin = 0;
    int end = 0;
    int errors = 0;
};

/// The pieces of `text` nearest to `pattern`: those with the fewest errors, if these are at most `maxErrors`;
/// by end. Bit-parallel (Myers 1999, in blocks of 64): O(text × pattern / 64).
[[nodiscard]] std::vector<ApproximateMatch> approximateSearch(
    std::u32string_view text, std::u32string_view pattern, int maxErrors);

} // namespace Lectern::Anchoring
