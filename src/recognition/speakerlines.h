// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people.h"

#include "document/sourceline.h"

#include <QStringList>

namespace Lectern::Recognition {

enum class LineSort;

/// By what a line below (or above) a title is known to name its speakers.
enum class SpeakerSort {
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

/// Names within one pair of brackets: of two people or more, or of one where no name stands before it
/// ("Firm (Jane Roe)").
[[nodiscard]] QStringList namesInBrackets(const QString &text, const People &people);

/// Up to the first full stop of scripts that part no words: a biography begins with the name.
[[nodiscard]] QString firstSentenceOf(const QString &text);

/// The names that stand behind "Speaker:", also unknown ones.
[[nodiscard]] QStringList namesOfLabelled(const QString &text, const People &people);

/// The names that such a line gives.
[[nodiscard]] QStringList namesOfSpeakerLine(const SourceLine &line, SpeakerSort sort, const People &people);

} // namespace Lectern::Recognition
