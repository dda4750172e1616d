// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <sqlite3.h>

namespace Lectern::Store {

/// Makes the FTS5 functions of our search known to the connection of `api`:
/// lectern_rank(index, weight of each column…): the better, the smaller; saturating frequency of each phrase,
/// straight from the row's own positions. bm25() reads every phrase's whole list and the size table first: 12
/// to 15 times as long (performance.md section 1, "Queries"). lectern_hits(index, column…): how many places
/// of the row match in the first given number of columns.
[[nodiscard]] bool addRanking(fts5_api *api);

} // namespace Lectern::Store
