// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>
#include <QtConcurrentMap>

#include <algorithm>
#include <numeric>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace Lectern {

/// Calls `make(i)` for each number from 0 to `count`, on all processors and in any order, and hands what it
/// gave to `take(i, value)` in the calling thread, in order. No more than a few dozen values wait to be
/// taken, so that long work needs no more memory than it would one by one. When stopped, no further value is
/// made or taken. `make` runs in several threads at once; neither may throw.
template <typename Make, typename Take>
void makeInParallel(size_t count, const std::stop_token &stop, const Make &make, Take take)
{
    using Value = decltype(make(size_t{}));
    // Enough of them that the last one of a round, which the others wait for, is a small part of it.
    const auto round = static_cast<size_t>(8 * std::max(1, QThread::idealThreadCount()));
    for (size_t begin = 0; begin < count && !stop.stop_requested(); begin += round) {
        std::vector<size_t> numbers(std::min(round, count - begin));
        std::iota(numbers.begin(), numbers.end(), begin);
        std::vector<std::optional<Value>> values(numbers.size());
        QtConcurrent::blockingMap(numbers, [&](size_t number) {
            if (!stop.stop_requested()) {
                values[number - begin].emplace(make(number));
            }
        });
        for (const size_t number : numbers) {
            std::optional<Value> &value = values[number - begin];
            if (value && !stop.stop_requested()) {
                take(number, std::move(*value));
            }
        }
    }
}

} // namespace Lectern
