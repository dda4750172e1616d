// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/ranking_p.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

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
    Score(const ColumnWeights &weights, int phrases)
        : m_weights(weights)
        , m_phrases(static_cast<size_t>(std::min(phrases, phrasesLooked)))
    {
        std::fill_n(m_frequency.begin(), m_phrases, 0);
    }

    /// False when enough were seen.
    bool add(const Instance &place)
    {
        if (m_seen == placesLooked) {
            return false;
        }
        if (place.phrase < phrasesLooked) {
            const auto column = static_cast<size_t>(place.column);
            const double weight = column < m_weights.size() ? m_weights[column] : 1;
            // Words near the top of a text say more of what it is about.
            m_frequency[static_cast<size_t>(place.phrase)] += weight * (place.token < 40 ? 1.5 : 1);
        }
        return ++m_seen < placesLooked;
    }

    /// The better, the smaller.
    [[nodiscard]] double value() const
    {
        double score = 0;
        for (size_t phrase = 0; phrase < m_phrases; ++phrase) {
            const double f = m_frequency[phrase];
            score += f * 2.2 / (f + 1.2);
        }
        return -score;
    }

private:
    const ColumnWeights &m_weights;
    size_t m_phrases;
    std::array<double, phrasesLooked> m_frequency; ///< of the phrases
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
    ColumnWeights weights;
    weights.fill(1);
    for (size_t i = 0; i < std::min(weights.size(), static_cast<size_t>(count)); ++i) {
        weights[i] = sqlite3_value_double(values[i]);
    }
    Score score(weights, api->xPhraseCount(row));
    forEachPlace(api, row, [&](const Instance &place) { return score.add(place); });
    sqlite3_result_double(context, score.value());
}

void collect(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int, sqlite3_value **)
{
    auto *ranked = static_cast<RankedRows *>(api->xUserData(row));
    Score score(ranked->weights(), api->xPhraseCount(row));
    Count places(shownColumns);
    forEachPlace(api, row, [&](const Instance &place) {
        score.add(place);
        places.add(place);
        return true;
    });
    ranked->add({api->xRowid(row), score.value()}, places.value());
    sqlite3_result_int(context, 0);
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

bool isBetter(const RankedRow &a, const RankedRow &b)
{
    return a.score != b.score ? a.score < b.score : a.id > b.id;
}

} // namespace

void RankedRows::begin(const ColumnWeights &weights, size_t most)
{
    *this = {};
    m_weights = weights;
    m_most = most;
}

void RankedRows::add(RankedRow row, int places)
{
    ++m_rows;
    m_places += places;
    if (m_best.size() < m_most) {
        m_best.push_back(row);
        std::ranges::push_heap(m_best, isBetter);
    } else if (m_most > 0 && isBetter(row, m_best.front())) {
        std::ranges::pop_heap(m_best, isBetter);
        m_best.back() = row;
        std::ranges::push_heap(m_best, isBetter);
    }
}

std::vector<RankedRow> RankedRows::takeBest()
{
    std::ranges::sort(m_best, isBetter);
    return std::exchange(m_best, {});
}

bool addRanking(fts5_api *api, RankedRows *ranked)
{
    return api->xCreateFunction(api, "lectern_rank", nullptr, rank, nullptr) == SQLITE_OK
        && api->xCreateFunction(api, "lectern_collect", ranked, collect, nullptr) == SQLITE_OK
        && api->xCreateFunction(api, "lectern_hits", nullptr, hits, nullptr) == SQLITE_OK;
}

} // namespace Lectern::Store
