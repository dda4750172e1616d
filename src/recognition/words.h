// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Words and shapes of lines that say what a line is about.
namespace Lectern::Recognition {

/// Whether a title speaks of talks in the plural: "Lightning talks", "Sessions of day one".
[[nodiscard]] bool saysSeveralTalks(const QString &text);

[[nodiscard]] bool hasEventWord(const QString &text); ///< …conf, summit, meetup …
/// "Step 3", "Problem:"; needs a first word that is a SectionOpener.
[[nodiscard]] bool goesOnAsSection(const QString &text);
[[nodiscard]] bool hasCodeSigns(const QString &text);

/// Length of a time of day (or a slot of two) with the signs behind it at the begin; 0: there is none.
[[nodiscard]] qsizetype timeLength(const QString &text);
/// The text without time and room in front; `isTimed` says whether there was a time.
[[nodiscard]] QString withoutTime(const QString &text, bool *isTimed);

/// "Talk:", "Title:" and their like in front.
[[nodiscard]] bool isField(const QString &text);
[[nodiscard]] QString withoutField(const QString &text);

/// Nothing but a link, a handle or a mail address.
[[nodiscard]] bool isIdentity(const QString &text);

/// The kind of a talk from its texts: "keynote", "workshop", "lightning", "panel", else "talk".
[[nodiscard]] QString talkKindOf(const QStringList &texts);

} // namespace Lectern::Recognition
