// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <vector>

namespace Lectern::Recognition {

/// Titles and speakers of all talks, settled together: a separator or a place that most talks use is believed
/// more. `leads` are the lines that the talks start with, ascending.
[[nodiscard]] std::vector<DraftTalk> draftTalks(
    const Analysis &analysis, const std::vector<const Candidate *> &leads);

} // namespace Lectern::Recognition
