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

/// Hands on the places of one phrase of a row in order, until `take` says no.
template <typename Take>
void forEachPlaceOf(int phrase, const Fts5ExtensionApi *api, Fts5Context *row, Take take)
{
    Instance place{.phrase = phrase};
    Fts5PhraseIter next{};
    const int code = api->xPhraseFirst(row, phrase, &next, &place.column, &place.token);
    while (code == SQLITE_OK && place.column >= 0 && take(place)) {
        api->xPhraseNext(row, &next, &place.column, &place.token);
    }
}

/// Hands on the places of a row in order, until `take` says no.
template <typename Take>
void forEachPlace(const Fts5ExtensionApi *api, Fts5Context *row, Take take)
{
    if (api->xPhraseCount(row) == 1) {
        forEachPlaceOf(0, api, row, take);
        return;
    }
    Instance place;
    int places = 0;
    api->xInstCount(row, &places);
    for (int i = 0; i < places; ++i) {
        if (api->xInst(row, i, &place.phrase, &place.column, &place.token) != SQLITE_OK || !take(place)) {
            return;
        }
    }
}

/// Of the first places that each phrase has in a row, what it weighs. The places of a phrase come in order,
/// those of several in any.
class Score
{
public:
    Score(const ColumnWeights &weights, int phrases)
        : m_weights(weights)
        , m_phrases(static_cast<size_t>(std::min(phrases, phrasesLooked)))
    {
        std::fill_n(m_frequency.begin(), m_phrases, 0);
        std::fill_n(m_seen.begin(), m_phrases, 0);
    }

    [[nodiscard]] int phrases() const { return static_cast<int>(m_phrases); }

    /// False when enough were seen of this phrase.
    bool add(const Instance &place)
    {
        const auto phrase = static_cast<size_t>(place.phrase);
        if (phrase >= m_phrases || m_seen[phrase] == placesLooked) {
            return false;
        }
        const auto column = static_cast<size_t>(place.column);
        const double weight = column < m_weights.size() ? m_weights[column] : 1;
        // Words near the top of a text say more of what it is about.
        m_frequency[phrase] += weight * (place.token < 40 ? 1.5 : 1);
        return ++m_seen[phrase] < placesLooked;
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
    std::array<int, phrasesLooked> m_seen; ///< their places
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

/// Score of a row, place by place: what is found in it is not counted.
double scoreOf(const Fts5ExtensionApi *api, Fts5Context *row, const ColumnWeights &weights)
{
    Score score(weights, api->xPhraseCount(row));
    // One phrase after the other: to bring the places of a few dozen completions into one order, FTS5 looks
    // at all of them for each place.
    for (int phrase = 0; phrase < score.phrases(); ++phrase) {
        forEachPlaceOf(phrase, api, row, [&score](const Instance &place) { return score.add(place); });
    }
    return score.value();
}

void rank(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    ColumnWeights weights;
    weights.fill(1);
    for (size_t i = 0; i < std::min(weights.size(), static_cast<size_t>(count)); ++i) {
        weights[i] = sqlite3_value_double(values[i]);
    }
    sqlite3_result_double(context, scoreOf(api, row, weights));
}

void collect(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int, sqlite3_value **)
{
    auto *ranked = static_cast<RankedRows *>(api->xUserData(row));
    const qint64 id = api->xRowid(row);
    if (ranked->counts()) {
        Score score(ranked->weights(), api->xPhraseCount(row));
        Count places(shownColumns);
        forEachPlace(api, row, [&](const Instance &place) {
            score.add(place);
            places.add(place);
            return true;
        });
        ranked->add({id, score.value()}, places.value());
    } else {
        ranked->add({id, scoreOf(api, row, ranked->weights())}, 0);
    }
    sqlite3_result_int(context, ranked->isDone() ? 1 : 0);
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

void RankedRows::begin(const ColumnWeights &weights, size_t most, std::optional<int> looked)
{
    *this = {};
    m_weights = weights;
    m_most = most;
    m_looked = looked;
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
