// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "strucknames.h"

#include <algorithm>

namespace Lectern::Recognition {

QStringList withoutStruckNames(QStringList names, const Notes &notes, int begin, int end)
{
    const int first = std::max(0, begin);
    const int last = std::min(end, notes.size());
    bool hasStruck = false;
    for (int line = first; line < last && !hasStruck; ++line) {
        hasStruck = !notes.line(line).struck.isEmpty();
    }
    if (!hasStruck) {
        return names;
    }
    names.removeIf([&](const QString &name) {
        qsizetype all = 0;
        qsizetype struck = 0;
        for (int line = first; line < last; ++line) {
            all += notes.text(line).count(name);
            for (const QString &stretch : notes.line(line).struck) {
                struck += stretch.count(name);
            }
        }
        return struck > 0 && struck == all;
    });
    return names;
}

} // namespace Lectern::Recognition
