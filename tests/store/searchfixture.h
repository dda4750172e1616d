// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include "store/searchindex.h"

namespace Lectern::Store::Testing {

/// Searches that must succeed; anything else ends the test program with the error.
[[nodiscard]] inline SearchResult find(
    const Library &library, const QString &typed, const SearchLimits &limits = {})
{
    const auto query = parseQuery(typed);
    if (!query) {
        qFatal("%s", qPrintable(query.error().message));
    }
    auto result = SearchIndex(*library.database).search(*query, limits, {});
    if (!result) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return std::move(*result);
}

/// First words of the titles that match so, sorted.
[[nodiscard]] inline QString titles(const Library &library, const QString &typed,
    const SearchLimits &limits = {}, MatchKind match = MatchKind::Exact)
{
    QStringList words;
    for (const TalkHits &talk : find(library, typed, limits).talks) {
        if (talk.match == match) {
            words += talk.talk.title.section(QLatin1Char(' '), 0, 0);
        }
    }
    words.sort();
    return words.join(QLatin1Char(' '));
}

/// The marked words of a hit.
[[nodiscard]] inline QString marked(const SearchHit &hit)
{
    QStringList words;
    for (const Utf16Range &range : hit.hits) {
        words += hit.snippet.sliced(range.begin, range.length());
    }
    return words.join(QLatin1Char('|'));
}

} // namespace Lectern::Store::Testing
