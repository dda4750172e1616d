// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "speakerlines.h"

#include <vector>

namespace Lectern::Recognition {

class Notes;

/// A line below a title that may name its speakers.
struct SpeakerFound {
    double likeness = 0;
    SpeakerSort sort = SpeakerSort::None;
    int place = 0; ///< how many lines with text stand between it and the title
    int line = 0; ///< from 0
    bool goesOn = false; ///< belongs to the same label, or the same list, as the one before
    QString text; ///< where only a part of the line names people: a cell of a table; else empty
};

/// "Speakers:" alone: the names follow below.
[[nodiscard]] bool isBareLabel(const QString &text);

/// The speaker lines below line `lead` (from 0; -1: from the begin) whose level is `level`, down to line
/// `stop`. A section that is headed "Speakers" is found wherever it stands.
[[nodiscard]] std::vector<SpeakerFound> speakersBelow(const Notes &notes, int lead, int level, int stop);

} // namespace Lectern::Recognition
