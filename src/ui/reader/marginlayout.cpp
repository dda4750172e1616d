// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/marginlayout.h"

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// Neighbours that touch and move as one. With the room that earlier notes take subtracted from every wish,
/// "never closer than the gap" becomes "never descending": isotonic regression.
struct Pool {
    double sum = 0; ///< of weight times reduced wish
    double weight = 0;
    size_t items = 0;

    [[nodiscard]] double place() const { return sum / weight; }
};

} // namespace

std::vector<double> placeNotes(const std::vector<MarginItem> &items, double gap, double top, double bottom)
{
    std::vector<Pool> pools;
    pools.reserve(items.size());
    double taken = 0;
    for (const MarginItem &item : items) {
        pools.push_back({(item.wanted - taken) * item.weight, item.weight, 1});
        while (pools.size() > 1 && pools[pools.size() - 2].place() > pools.back().place()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().weight += last.weight;
            pools.back().items += last.items;
        }
        taken += item.height + gap;
    }
    const double lowest = bottom - (taken - gap);
    std::vector<double> tops;
    tops.reserve(items.size());
    taken = 0;
    for (const Pool &pool : pools) {
        for (size_t i = 0; i < pool.items; ++i) {
            // Clamping an isotonic solution keeps it the best one.
            tops.push_back(std::max(std::min(pool.place(), lowest), top) + taken);
            taken += items[tops.size() - 1].height + gap;
        }
    }
    return tops;
}

} // namespace Lectern::Ui
