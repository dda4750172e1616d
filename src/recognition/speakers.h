// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "draft.h"

#include <vector>

namespace Lectern::Recognition {

/// A line below a title that may name its speakers.
struct SpeakerFound {
    double likeness = 0;
    SpeakerSort sort = SpeakerSort::None;
    int place = 0; ///< how many lines with text stand between it and the title
    int line = 0; ///< from 0
};

/// The speaker lines below line `lead` (from 0; -1: from the begin) whose level is `level`, down to line `stop`.
[[nodiscard]] std::vector<SpeakerFound> speakersBelow(const Notes &notes, int lead, int level, int stop);

/// Titles and speakers of all talks, settled together: a separator or a place that most talks use is believed more.
/// `leads` are the lines that the talks start with, ascending.
[[nodiscard]] std::vector<DraftTalk> draftTalks(const Analysis &analysis, const std::vector<Candidate> &leads);

} // namespace Lectern::Recognition
