// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <vector>

namespace Lectern::Recognition {

/// A line that says a day and no more than a day.
struct DayMark {
    int line = 0; ///< from 0
    QString day;
};

/// All day lines of a document beside its talks, by line.
[[nodiscard]] std::vector<DayMark> dayMarks(const Analysis &analysis, const std::vector<DraftTalk> &talks);

/// Gives each talk the nearest day above it, else the day of the first lines, else that of the title.
void assignDays(const Analysis &analysis, std::vector<DraftTalk> *talks);

} // namespace Lectern::Recognition
