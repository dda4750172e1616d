// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "draft.h"
#include "notes.h"

#include <QStringList>

#include <vector>

namespace Lectern::Recognition {

/// First and last day of an event, as far as the notes say them: a run of days above the talks, and the days
/// of the talks where each of them names one date. Both must lie in the event's year, if that is known. Empty
/// where a day of talks stays without a date and no run is written, or the dates are farther apart than an
/// event is long. `isOneTalk`: the day of one talk says nothing of the event it was given at.
[[nodiscard]] DateSpan datesOfEvent(
    const Notes &notes, const std::vector<DraftTalk> &talks, int eventYear, bool isOneTalk);

/// The first run of days that one of these texts writes, if it lies in the year (0: in any). Empty: none.
[[nodiscard]] DateSpan runOfDaysIn(const QStringList &texts, int eventYear);

} // namespace Lectern::Recognition
