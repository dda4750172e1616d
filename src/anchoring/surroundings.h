// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace Lectern::Anchoring {

/// What is kept of the words before and behind a quote, folded and with runs of blanks drawn together.
struct Surroundings {
    std::u32string_view prefix;
    std::u32string_view suffix;
};

/// A stretch [begin, end) of a folded text that stands between the words that stood around a quote; empty
/// where these meet.
struct Stretch {
    int begin = 0;
    int end = 0;
    double likeness = 0; ///< of its sides with the surroundings, all that is kept of them: 0 to 1
};

/// How well `wanted` can be found in `part`: 1 for whole, 0 for not at all; nothing where `wanted` is too
/// short to say.
[[nodiscard]] std::optional<double> likeness(std::u32string_view part, std::u32string_view wanted);

/// Likeness of what stands beside [begin, end) of `text` with the surroundings, the mean of both sides; 0
/// where there are none.
[[nodiscard]] double sidesAlike(
    std::u32string_view text, const Surroundings &surroundings, int begin, int end);

/// The stretches of `text` that stand between the surroundings and are at most `longest` long, by their
/// places. The nearest words of one side have to stand there as they were, those of the other may have
/// changed a little. None where a side is too short to be told from other words.
[[nodiscard]] std::vector<Stretch> stretchesBetween(
    std::u32string_view text, const Surroundings &surroundings, int longest);

} // namespace Lectern::Anchoring
