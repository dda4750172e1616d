// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "surroundings.h"

#include "approximatesearch.h"
#include "matchform.h"

#include <algorithm>

namespace Lectern::Anchoring {

namespace {

constexpr size_t nearWords = 24; ///< folded characters next to the quote that are looked for
constexpr size_t fewest = 8; ///< less is not told from other words
constexpr size_t mostPlaces = 100; ///< of the words of a side: more are boilerplate
constexpr size_t slack = 8; ///< characters that changed surroundings may be longer

std::vector<int> placesOf(std::u32string_view words, std::u32string_view text)
{
    std::vector<int> places;
    for (size_t at = text.find(words); at != text.npos && places.size() < mostPlaces;
        at = text.find(words, at + 1)) {
        places.push_back(static_cast<int>(at));
    }
    return places;
}

} // namespace

std::optional<double> likeness(std::u32string_view part, std::u32string_view wanted)
{
    constexpr size_t shortest = 3;
    if (trimmed(wanted).size() < shortest) {
        return std::nullopt;
    }
    if (part.empty()) {
        return 0.0;
    }
    const int most = static_cast<int>(wanted.size());
    const auto matches = approximateSearch(part, wanted, most);
    const int errors = matches.empty() ? most : matches.front().errors;
    return 1 - static_cast<double>(errors) / most;
}

double sidesAlike(std::u32string_view text, const Surroundings &surroundings, int begin, int end)
{
    const auto from = static_cast<size_t>(begin);
    const auto to = static_cast<size_t>(end);
    const size_t before = std::min(from, surroundings.prefix.size() + slack);
    const auto left = likeness(text.substr(from - before, before), surroundings.prefix);
    const auto right = likeness(text.substr(to, surroundings.suffix.size() + slack), surroundings.suffix);
    return (left.value_or(right.value_or(0)) + right.value_or(left.value_or(0))) / 2;
}

std::vector<Stretch> stretchesBetween(std::u32string_view text, const Surroundings &surroundings, int longest)
{
    const std::u32string_view prefix = surroundings.prefix;
    const std::u32string_view before =
        trimmed(prefix.substr(prefix.size() > nearWords ? prefix.size() - nearWords : 0));
    const std::u32string_view behind = trimmed(surroundings.suffix.substr(0, nearWords));
    if (before.size() < fewest || behind.size() < fewest) {
        return {};
    }
    const int errors = static_cast<int>(behind.size()) / 4;
    const int reach = longest + static_cast<int>(nearWords + slack);
    std::vector<Stretch> found;
    for (const int place : placesOf(before, text)) {
        const int begin = place + static_cast<int>(before.size());
        const auto matches = approximateSearch(
            text.substr(static_cast<size_t>(begin), static_cast<size_t>(reach)), behind, errors);
        if (!matches.empty() && matches.front().begin <= longest) {
            found.push_back({begin, begin + matches.front().begin});
        }
    }
    for (const int end : placesOf(behind, text)) {
        const int from = std::max(0, end - reach);
        const auto matches = approximateSearch(
            text.substr(static_cast<size_t>(from), static_cast<size_t>(end - from)), before, errors);
        if (!matches.empty() && end - from - matches.back().end <= longest) {
            found.push_back({from + matches.back().end, end});
        }
    }
    const auto place = [](const Stretch &stretch) { return std::pair(stretch.begin, stretch.end); };
    std::ranges::sort(found, {}, place);
    found.erase(std::ranges::unique(found, {}, place).begin(), found.end());
    for (Stretch &stretch : found) {
        stretch.likeness = sidesAlike(text, surroundings, stretch.begin, stretch.end);
    }
    return found;
}

} // namespace Lectern::Anchoring
