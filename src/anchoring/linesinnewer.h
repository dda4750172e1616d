// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Lectern::Anchoring {

/// Where lines of an old text (from 1, ended by '\n') stand in a new one: each follows its words, as a mark
/// on it would (reanchor()). 0 for a line that is gone, may stand in several places, or that the old text
/// does not have. One answer a line, in their order. Any thread.
[[nodiscard]] std::vector<int> linesInNewer(
    const QString &oldText, const QString &newText, const std::vector<int> &lines);

} // namespace Lectern::Anchoring
