// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

struct fts5_api;

namespace Lectern::Store {

/// Columns of the talk index whose words are shown; the last one, for filters, is not counted.
inline constexpr int shownColumns = 6;

/// What lectern_rank_all() was asked for, since somebody set it to {}: a walk over all talks found that
/// ranks them counts them too.
struct RankTotals {
    qint64 lastRow = -1; ///< counted last: asked for twice, a row counts once
    int rows = 0;
    int places = 0; ///< words found in them, in shown columns
};

/// Makes the FTS5 functions of our search known to the connection of `api`:
/// lectern_rank(index, weight of each column…): the better, the smaller; saturating frequency of each phrase,
/// straight from the row's own positions. bm25() reads every phrase's whole list and the size table first: 12
/// to 15 times as long (performance.md section 1, "Queries"). lectern_rank_all is the same, and adds what it
/// was asked for to `totals`, which outlives the connection. lectern_hits(index, columns): how many places of
/// the row match in so many columns from the first on.
[[nodiscard]] bool addRanking(fts5_api *api, RankTotals *totals);

} // namespace Lectern::Store
