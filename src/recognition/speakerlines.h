// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include "document/sourceline.h"

#include <QStringList>

#include <vector>

namespace Lectern::Recognition {

class Notes;
enum class LineSort;

/// By what a line below (or above) a title is known to name its speakers.
enum class SpeakerSort : quint8 {
    None,
    Label, ///< "Speaker: …", "by …"
    Name, ///< a name and nothing else
    NameWithRole,
    Role, ///< a name, a comma and a role at the begin of a longer line
    Handle, ///< "@name"
    ProfileLink, ///< the line begins with a name that links to a profile
};

struct SpeakerLine {
    double likeness = 0; ///< 0 to 1
    SpeakerSort sort = SpeakerSort::None;
};

[[nodiscard]] SpeakerLine readSpeakerLine(const SourceLine &line, LineSort sort, const People &people);

/// Names of two people or more within one pair of brackets.
[[nodiscard]] QStringList namesInBrackets(const QString &text, const People &people);

/// The names that such a line gives.
[[nodiscard]] QStringList namesOfSpeakerLine(const SourceLine &line, SpeakerSort sort, const People &people);

/// "Speakers:" alone: the names follow in the next line.
[[nodiscard]] bool isBareLabel(const QString &text);

/// A line below a title that may name its speakers.
struct SpeakerFound {
    double likeness = 0;
    SpeakerSort sort = SpeakerSort::None;
    int place = 0; ///< how many lines with text stand between it and the title
    int line = 0; ///< from 0
};

/// The speaker lines below line `lead` (from 0; -1: from the begin) whose level is `level`, down to line
/// `stop`.
[[nodiscard]] std::vector<SpeakerFound> speakersBelow(const Notes &notes, int lead, int level, int stop);

} // namespace Lectern::Recognition
