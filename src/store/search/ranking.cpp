// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/ranking_p.h"

#include <algorithm>
#include <array>

namespace Lectern::Store {

namespace {

constexpr int placesLooked = 64;
constexpr int phrasesLooked = 16;

void rank(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    int places = 0;
    api->xInstCount(row, &places);
    std::array<double, phrasesLooked> frequency{};
    for (int i = 0; i < std::min(places, placesLooked); ++i) {
        int phrase = 0;
        int column = 0;
        int token = 0;
        if (api->xInst(row, i, &phrase, &column, &token) != SQLITE_OK) {
            break;
        }
        const double weight = column < count ? sqlite3_value_double(values[column]) : 1;
        if (phrase < phrasesLooked) {
            // Words near the top of a text say more of what it is about.
            frequency[static_cast<size_t>(phrase)] += weight * (token < 40 ? 1.5 : 1);
        }
    }
    double score = 0;
    for (const double f : frequency) {
        score += f * 2.2 / (f + 1.2);
    }
    sqlite3_result_double(context, -score);
}

void hits(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *context, int count,
    sqlite3_value **values)
{
    const int columns = count > 0 ? sqlite3_value_int(values[0]) : api->xColumnCount(row);
    int places = 0;
    int counted = 0;
    int lastColumn = -1;
    int lastToken = -1;
    api->xInstCount(row, &places);
    for (int i = 0; i < places; ++i) {
        int phrase = 0;
        int column = 0;
        int token = 0;
        if (api->xInst(row, i, &phrase, &column, &token) != SQLITE_OK) {
            break;
        }
        // Places come in order; a word that is itself and the start of a prefix stands there once.
        const bool isNew = column != lastColumn || token != lastToken;
        counted += isNew && column < columns ? 1 : 0;
        lastColumn = column;
        lastToken = token;
    }
    sqlite3_result_int(context, counted);
}

} // namespace

bool addRanking(fts5_api *api)
{
    return api->xCreateFunction(api, "lectern_rank", nullptr, rank, nullptr) == SQLITE_OK
        && api->xCreateFunction(api, "lectern_hits", nullptr, hits, nullptr) == SQLITE_OK;
}

} // namespace Lectern::Store
