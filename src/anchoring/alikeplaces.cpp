// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alikeplaces.h"

#include "matchform.h"

#include <algorithm>

namespace Lectern::Anchoring {

namespace {

ApproximateMatch onWholeWords(std::u32string_view text, ApproximateMatch place)
{
    constexpr int farthest = 24;
    const auto isWord = [text](int index) {
        return index >= 0 && index < static_cast<int>(text.size())
            && isWordCharacter(text[static_cast<size_t>(index)]);
    };
    for (int i = 0; i < farthest && isWord(place.begin) && isWord(place.begin - 1); ++i) {
        --place.begin;
    }
    for (int i = 0; i < farthest && isWord(place.end - 1) && isWord(place.end); ++i) {
        ++place.end;
    }
    return place;
}

} // namespace

std::vector<ApproximateMatch> alikePlaces(std::u32string_view text, std::u32string_view quote)
{
    constexpr size_t shortest = 4;
    constexpr size_t shortestStretch = 400;
    std::vector<ApproximateMatch> places;
    const size_t length = quote.size();
    const size_t stretch = std::max(4 * length, shortestStretch);
    for (size_t from = 0; length >= shortest && from < text.size(); from += stretch - 2 * length) {
        const auto found = approximateSearch(text.substr(from, stretch), quote, static_cast<int>(length / 2));
        if (!found.empty()) {
            const int offset = static_cast<int>(from);
            places.push_back(onWholeWords(
                text, {found.front().begin + offset, found.front().end + offset, found.front().errors}));
        }
    }
    return places;
}

} // namespace Lectern::Anchoring
