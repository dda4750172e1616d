// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace Lectern::Models {

/// One change of a list of rows, in the order in which an item model has to announce them.
struct ListStep {
    enum class Kind {
        Remove, ///< rows [from, from + count)
        Insert, ///< `count` rows of the new list, from its row `from`, to the same row of the list as it is
                ///< by then
        Move, ///< the row `from` goes before to row `to`, to < from
    };
    Kind kind = Kind::Insert;
    int from = 0;
    int count = 1;
    int to = 0;

    bool operator==(const ListStep &) const = default;
};

/// Steps that turn `before` into `after` when done one after another. Keys are unique within a list.
/// Survivors keep their rows wherever their order allows: selection and expansion live on.
template <typename Key>
[[nodiscard]] QList<ListStep> stepsBetween(QList<Key> before, const QList<Key> &after)
{
    QList<ListStep> steps;
    const QSet<Key> wanted(after.begin(), after.end());
    for (qsizetype end = before.size(); end > 0;) {
        qsizetype begin = end;
        while (begin > 0 && !wanted.contains(before[begin - 1])) {
            --begin;
        }
        if (begin < end) {
            steps.append({ListStep::Kind::Remove, int(begin), int(end - begin), 0});
            before.remove(begin, end - begin);
        }
        end = std::min(begin, end - 1);
    }
    const QSet<Key> kept(before.begin(), before.end());
    for (qsizetype row = 0; row < after.size();) {
        if (row < before.size() && before[row] == after[row]) {
            ++row;
        } else if (kept.contains(after[row])) {
            const qsizetype from = before.indexOf(after[row], row);
            steps.append({ListStep::Kind::Move, int(from), 1, int(row)});
            before.move(from, row);
            ++row;
        } else {
            qsizetype end = row;
            while (end < after.size() && !kept.contains(after[end])) {
                ++end;
            }
            steps.append({ListStep::Kind::Insert, int(row), int(end - row), 0});
            before = before.first(row) + after.sliced(row, end - row) + before.sliced(row);
            row = end;
        }
    }
    return steps;
}

} // namespace Lectern::Models
