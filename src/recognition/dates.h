// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QString>

#include <vector>

namespace Lectern::Recognition {

/// Places of days, dates and weekdays in a text, merged where they touch. A lone weekday abbreviation in a
/// longer text is no day: 'Sun' and 'Mar' are names too.
[[nodiscard]] std::vector<Utf16Range> daySpans(const QString &text);

/// The day a line names.
struct DayFound {
    double share = 0; ///< of the letters and digits of the line that belong to a day
    QString text; ///< as the writer worded it; empty: none
};
[[nodiscard]] DayFound dayOf(const QString &text);

/// Years from 1980 to 2049 that stand alone, in order.
[[nodiscard]] std::vector<int> yearsOf(QStringView text);

/// Whether the whole text is one weekday in any of the languages known.
[[nodiscard]] bool isWeekday(const QString &text);
/// The expression of a weekday, for patterns of others.
[[nodiscard]] QString weekdayExpression();

} // namespace Lectern::Recognition
