// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Lectern::Store {

/// A follow-up of the older or the newer state of a source, as far as telling them apart needs.
struct FollowUpForm {
    int line = 0; ///< of its state's source, from 1; 0: in neither (it left the source earlier)
    QString key; ///< folded text
};

/// Which older follow-up each newer one is: for each of `newer` the index in `older`, or -1 for a new one. No
/// older one is given twice. First by equal words at the place that the line of the older one has now, so
/// that of equal ones each stays at its own; then by equal words in order; then by the place alone, where it
/// is sure: the line was reworded. Pure.
[[nodiscard]] std::vector<int> matchFollowUps(const std::vector<FollowUpForm> &older,
    const std::vector<FollowUpForm> &newer, const QString &olderSource, const QString &newerSource);

} // namespace Lectern::Store
