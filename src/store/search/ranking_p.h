// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <array>
#include <optional>
#include <vector>

struct fts5_api;

namespace Lectern::Store {

/// Columns of the talk index whose words are shown; the last one, for filters, is not counted.
inline constexpr int shownColumns = 6;

/// What a place in each column of the index is worth.
using ColumnWeights = std::array<double, 8>;

/// A row of the index with its rank.
struct RankedRow {
    qint64 id = 0;
    double score = 0; ///< the smaller the better
};

/// The best of the rows that lectern_collect() was asked of, and their numbers: one walk over the talks found
/// ranks and counts them, and SQLite sorts nothing.
class RankedRows final
{
public:
    /// Begins anew, for the best `most` rows: of all, and their words are counted, or of the first `looked`.
    void begin(const ColumnWeights &weights, size_t most, std::optional<int> looked);
    [[nodiscard]] const ColumnWeights &weights() const { return m_weights; }
    [[nodiscard]] bool counts() const { return !m_looked; }
    [[nodiscard]] bool isDone() const { return m_looked && m_rows >= *m_looked; }
    void add(RankedRow row, int places);
    /// The best first, of equal ones the newest (the highest id). Empties them.
    [[nodiscard]] std::vector<RankedRow> takeBest();
    [[nodiscard]] int rows() const { return m_rows; }
    /// Words found in them, in shown columns.
    [[nodiscard]] int places() const { return m_places; }

private:
    std::vector<RankedRow> m_best; ///< a heap, the worst first
    ColumnWeights m_weights{};
    size_t m_most = 0;
    std::optional<int> m_looked;
    int m_rows = 0;
    int m_places = 0;
};

/// Makes the FTS5 functions of our search known to the connection of `api`:
/// lectern_rank(index, weight of each column…): the better, the smaller; saturating frequency of each phrase,
/// straight from the row's own positions. bm25() reads every phrase's whole list and the size table first: 12
/// to 15 times as long (performance.md section 1, "Queries"). lectern_collect(index) adds the row with that
/// score to `ranked`, which outlives the connection, and says 0 until that is done: a condition that lets no
/// row pass but the last.
/// lectern_hits(index, columns): how many places of the row match in so many columns from the first on.
[[nodiscard]] bool addRanking(fts5_api *api, RankedRows *ranked);

} // namespace Lectern::Store
