// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <vector>

namespace Lectern::Ui {

/// A note that wants to stand beside its passage.
struct MarginItem {
    double wanted = 0; ///< top it would like
    double height = 0;
    double weight = 1; ///< the active note: 1000, so that it stays and the others give way
};

/// Tops for notes in reading order (ascending `wanted`): never two closer than `gap`, none above `top`, none
/// reaching below `bottom` unless they are too many, and the weighted sum of squared shifts as small as that
/// allows. Pool adjacent violators, linear time.
[[nodiscard]] std::vector<double> placeNotes(const std::vector<MarginItem> &items, double gap, double top = 0,
    double bottom = std::numeric_limits<double>::infinity());

} // namespace Lectern::Ui
