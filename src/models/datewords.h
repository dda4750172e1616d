// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <optional>

/// Days as they are shown and typed, in the person's language. GUI thread: QLocale's default counts.
namespace Lectern {

/// "9 Nov 2018", or without its year "9 Nov"; empty for an invalid day.
[[nodiscard]] QString dayInWords(const QDate &day, bool hasYear = true);

/// "9–10 Nov 2018", "30 Nov – 2 Dec 2018", "9 Nov 2018"; empty for an empty span.
[[nodiscard]] QString datesInWords(const DateSpan &dates);

/// The dates of an event, else its year; empty where neither is known.
[[nodiscard]] QString eventDatesInWords(const EventName &event);

/// "9 Nov 2018" where the wording of a day names one date in figures alone, without its year
/// ("Friday, 9.11."); empty elsewhere.
[[nodiscard]] QString fullDateOf(const QString &dayWording, int eventYear);

/// What a person typed as the dates of an event: days, or a year alone (then the dates are empty). A year
/// that is not typed is that of `event`. Empty text: neither is known. Nothing if it cannot be read.
[[nodiscard]] std::optional<EventName> withDatesTyped(EventName event, const QString &text);

} // namespace Lectern
