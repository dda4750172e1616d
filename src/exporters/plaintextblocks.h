// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/blocktree.h"
#include "exporters/markplaces.h"

namespace Lectern::Exporters {

/// Text of a document without mark-up: markers of lists and quotes, indented code, cells beside each other.
/// `numbers` says at which positions of the text "[n]" goes in (ascending by position).
/// `withoutFirst` leaves the first block out.
[[nodiscard]] QString plainText(const Document &document,
    const std::vector<std::pair<qsizetype, int>> &numbers, bool withoutFirst = false);

} // namespace Lectern::Exporters
