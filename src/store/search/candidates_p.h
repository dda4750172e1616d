// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/querycompiler_p.h"
#include "store/searchindex.h"

#include <vector>

namespace Lectern::Store {

/// Talks that answer a query, best first, and how many there are.
struct Candidates {
    std::vector<RowId> talks; ///< at most SearchLimits::talks
    int total = 0;
    int places = 0; ///< words found in all of them
    bool isExact = true;
};

/// Inside a read transaction. Quick (not final): the little index first, then the newest 500 that the bodies
/// give, ranked.
[[nodiscard]] Candidates findCandidates(
    Database::Private &database, const CompiledSearch &search, const SearchLimits &limits);

/// The newest talks whose own texts answer a query, at most so many. Inside a read transaction.
[[nodiscard]] std::vector<RowId> newestTalks(
    Database::Private &database, const CompiledSearch &search, int most);

/// How many talks answer a query in their own texts and have a facet (facets_p.h; empty: any). Inside a read
/// transaction.
[[nodiscard]] int numberOfTalks(
    Database::Private &database, const CompiledSearch &search, const QString &facet);

/// The same, and how many words are found in them, for which each talk's places are looked at.
[[nodiscard]] std::pair<int, int> countTalks(
    Database::Private &database, const CompiledSearch &search, const QString &facet);

/// Nearest spellings: `typed` with words that the library does not know replaced by known ones, most used
/// first.
[[nodiscard]] QStringList suggestSpellings(Database::Private &database, const SearchQuery &query, int most);

/// Number of letters to put in, take out, change or swap to get from one word to the other; `most` + 1 if it
/// is more.
[[nodiscard]] int spellingDistance(QStringView left, QStringView right, int most);

} // namespace Lectern::Store
