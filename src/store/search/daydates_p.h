// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/queryfields_p.h"

#include <vector>

namespace Lectern::Store {

/// The dates that the wording of a day names: "2019-05-21", "21 May 2019", "26.02.2019", "Mercredi 12 avril".
/// A year that is not written is `eventYear` (0: not known, then nothing is named). Numbers that can be read
/// both ways ("3/11/2011") give both dates. Empty: no date is named ("Day 2", "Friday").
[[nodiscard]] std::vector<DateSpan> datesNamed(const QString &wording, int eventYear);

} // namespace Lectern::Store
