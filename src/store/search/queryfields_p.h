// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchquery.h"

#include <QDate>

#include <optional>
#include <utility>

namespace Lectern::Store {

/// The place that a value of `in:` names.
[[nodiscard]] SearchPlaces placeNamed(const QString &value);

/// What is wrong with a value, in words; empty when it may be searched for. An empty value is still being
/// typed and fine.
[[nodiscard]] QString wrongValue(const QString &field, const QString &value);

/// Days from `first` to `last`, both of them included.
struct DateSpan {
    QDate first;
    QDate last;

    [[nodiscard]] bool holds(const DateSpan &other) const
    {
        return first <= other.first && other.last <= last;
    }
    bool operator==(const DateSpan &) const = default;
};

/// "2019", "2019-05", "2019-05-21" as the days it names; nothing if the calendar has no such.
[[nodiscard]] std::optional<DateSpan> daysNamed(QStringView date);
/// The same, or two of them joined: "2019-05..2019-06", "2019-05..", "..2019". Nothing also when it ends
/// before it begins.
[[nodiscard]] std::optional<DateSpan> dateRange(const QString &value);

} // namespace Lectern::Store
