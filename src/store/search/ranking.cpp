// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/ranking_p.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace Lectern::Store {

namespace {

constexpr int placesLooked = 64;
constexpr int phrasesLooked = 16;

struct Instance {
    int phrase = 0;
    int column = 0;
    int token = 0;
};

/// Hands on the places of a row in order, until `take` says no.
template <typename Take>
void forEachPlace(const Fts5ExtensionApi *api, Fts5Context *row, Take take)
{
    Instance place;
    if (api->xPhraseCount(row) == 1) {
        // Straight from the list: for several FTS5 writes down and sorts all places first.
        Fts5PhraseIter next{};
        const int code = api->xPhraseFirst(row, 0, &next, &place.column, &place.token);
        while (code == SQLITE_OK && place.column >= 0 && take(place)) {
            api->xPhraseNext(row, &next, &place.column, &place.token);
        }
        return;
    }
    int places = 0;
    api->xInstCount(row, &places);
    for (int i = 0; i < places; ++i) {
        if (api->xInst(row, i, &place.phrase, &place.column, &place.token) != SQLITE_OK || !take(place)) {
            return;
        }
    }
}

/// Of the first places of a row, what each phrase weighs.
class Score
{
public:
    Score(int count, sqlite3_value **values)
        : m_count(std::min(count, static_cast<int>(m_weights.size())))
    {
        for (int i = 0; i < m_count; ++i) {
            m_weights[static_cast<size_t>(i)] = sqlite3_value_double(values[i]);
        }
    }

    /// False when enough were seen.
    bool add(const Instance &place)
    {
        if (m_seen == placesLooked) {
            return false;
        }
        if (place.phrase < phrasesLooked) {
            const double weight = place.column < m_count ? m_weights[static_cast<size_t>(place.column)] : 1;
            // Words near the top of a text say more of what it is about.
            m_frequency[static_cast<size_t>(place.phrase)] += weight * (place.token < 40 ? 1.5 : 1);
        }
        return ++m_seen < placesLooked;
    }

    /// The better, the smaller.
    [[nodiscard]] double value() const
    {
        double score = 0;
        for (const double f : m_frequency) {
            score += f * 2.2 / (f + 1.2);
        }
        return -score;
    }

private:
    std::array<double, 8> m_weights{};
    std::array<double, phrasesLooked> m_frequency{};
    int m_count;
    int m_seen = 0;
};

/// Counts the places of a row in its first columns.
class Count
{
public:
    explicit Count(int columns)
        : m_columns(columns)
    {
    }

    void add(const Instance &place)
    {
        // Places come in order; a word that is itself and the start of a prefix stands there once.
        const bool isNew = place.column != m_last.column || place.token != m_last.token;
        m_counted += isNew && place.column < m_columns ? 1 : 0;
        m_last = place;
    }
    [[nodiscard]] int value() const { return m_counted; }

private:
    int m_columns;
    int m_counted = 0;
    Instance m_last{0, -1, -1};
};

void rank(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    Score score(count, values);
    forEachPlace(api, row, [&](const Instance &place) { return score.add(place); });
    sqlite3_result_double(context, score.value());
}

void rankAll(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    Score score(count, values);
    Count places(shownColumns);
    forEachPlace(api, row, [&](const Instance &place) {
        score.add(place);
        places.add(place);
        return true;
    });
    auto *totals = static_cast<RankTotals *>(api->xUserData(row));
    if (const sqlite3_int64 id = api->xRowid(row); id != totals->lastRow) {
        totals->lastRow = id;
        ++totals->rows;
        totals->places += places.value();
    }
    sqlite3_result_double(context, score.value());
}

void hits(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    Count places(count > 0 ? sqlite3_value_int(values[0]) : api->xColumnCount(row));
    forEachPlace(api, row, [&](const Instance &place) {
        places.add(place);
        return true;
    });
    sqlite3_result_int(context, places.value());
}

} // namespace

bool addRanking(fts5_api *api, RankTotals *totals)
{
    return api->xCreateFunction(api, "lectern_rank", nullptr, rank, nullptr) == SQLITE_OK
        && api->xCreateFunction(api, "lectern_rank_all", totals, rankAll, nullptr) == SQLITE_OK
        && api->xCreateFunction(api, "lectern_hits", nullptr, hits, nullptr) == SQLITE_OK;
}

} // namespace Lectern::Store
