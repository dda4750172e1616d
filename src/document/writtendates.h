// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// Dates as people write them. Pure functions, any thread; nothing is guessed: what names no day gives none.
namespace Lectern {

/// Days from `first` to `last`, both of them included. Both invalid: not known.
struct DateSpan {
    QDate first;
    QDate last;

    [[nodiscard]] bool isEmpty() const { return !first.isValid(); }
    [[nodiscard]] bool holds(const DateSpan &other) const
    {
        return first <= other.first && other.last <= last;
    }
    bool operator==(const DateSpan &) const = default;
};

/// The shortest span that holds both; an empty one adds nothing.
[[nodiscard]] DateSpan united(const DateSpan &left, const DateSpan &right);

/// "2019", "2019-05", "2019-05-21" as the days it names; nothing if the calendar has no such.
[[nodiscard]] std::optional<DateSpan> daysNamed(QStringView date);

/// The dates that the wording of a day names: "2019-05-21", "21 May 2019", "26.02.2019", "Mercredi 12 avril".
/// A year that is not written is `eventYear` (0: not known, then nothing is named). Numbers that can be read
/// both ways ("3/11/2011") give both dates. Empty: no date is named ("Day 2", "Friday").
[[nodiscard]] std::vector<DateSpan> datesNamed(const QString &wording, int eventYear);

/// The first run of days that a text writes with its begin and its end: "9–10 Nov 2018", "May 30 to June 2,
/// 2018", "9.-10.11.2018", "2018-11-09 – 2018-11-10", "11月9日〜10日". The year as in datesNamed(). Nothing
/// for single days, and for runs that are longer than an event is (a month).
[[nodiscard]] std::optional<DateSpan> runOfDaysNamed(const QString &text, int eventYear);

} // namespace Lectern
