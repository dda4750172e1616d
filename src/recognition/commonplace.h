// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "draft.h"
#include "notes.h"

#include <optional>
#include <utility>
#include <vector>

namespace Lectern::Recognition {

/// Where below a title its speaker stands: how many lines with text stand between, and what the line is.
using SpeakerPlace = std::pair<int, LineSort>;

/// If half of the talks have their speaker at the same place, it is taken for the rest too. `places` and
/// `ends` (the line behind each talk, from 0) go with `talks`.
void fillCommonPlace(const Notes &notes, const std::vector<std::optional<SpeakerPlace>> &places,
    const std::vector<int> &ends, std::vector<DraftTalk> *talks);

} // namespace Lectern::Recognition
