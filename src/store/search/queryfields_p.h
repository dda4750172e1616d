// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/writtendates.h"
#include "store/searchquery.h"

#include <optional>
#include <utility>

namespace Lectern::Store {

/// The place that a value of `in:` names.
[[nodiscard]] SearchPlaces placeNamed(const QString &value);

/// What is wrong with a value, in words; empty when it may be searched for. An empty value is still being
/// typed and fine.
[[nodiscard]] QString wrongValue(const QString &field, const QString &value);

/// What daysNamed() reads, or two of them joined: "2019-05..2019-06", "2019-05..", "..2019". Nothing also
/// when it ends before it begins.
[[nodiscard]] std::optional<DateSpan> dateRange(const QString &value);

} // namespace Lectern::Store
