// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "matchform.h"

#include <vector>

namespace Lectern::Anchoring {

/// What became of each token of an old text in a new one.
struct Alignment {
    static constexpr int none = -1;
    std::vector<int> map; ///< old token -> new token or none
    std::vector<int> explained; ///< new token -> old token or none; the reverse of `map`
    std::vector<char> moved; ///< old token -> went out of the order of the others
};

/// Aligns two texts word by word (shared/anchoring.md, "Alignment"): equal ends are trimmed; runs of 6, 3, 2,
/// 1 words that occur once on each side are taken in their longest increasing sequence, and what lies between
/// them is aligned in the same way; small rests by their longest common subsequence, larger ones stay
/// unmapped. Then moves among the words unexplained on both sides. Deterministic; O(n log n) plus bounded
/// tables.
[[nodiscard]] Alignment align(const std::vector<Token> &oldTokens, const std::vector<Token> &newTokens);

} // namespace Lectern::Anchoring
