// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lexicon.h"
#include "people.h"

#include <QString>

namespace Lectern::Recognition {

constexpr int longestBreak = 5; ///< words of a title in which a word for a break counts

/// Lists that hold a whole title, whatever its case and the signs around it.
[[nodiscard]] WordLists listsOfTitle(const QString &title, const Lexicon &lexicon);
/// Whether a title is that of a break, a meal, the registration or the like.
[[nodiscard]] bool namesNoTalk(const QString &title, const Lexicon &lexicon);

/// Whether a title only counts the talks ("Talk 3", "Second session") and names none.
[[nodiscard]] bool onlyCountsTalks(const QString &title);

/// Whether a title says of itself that it is one: "Talk: …", "Title: …". (A keynote says that it is another
/// kind than its siblings.)
[[nodiscard]] bool saysItIsTalk(const QString &title);

/// Whether a title begins with such a count, whatever follows.
[[nodiscard]] bool countsTalk(const QString &title);

/// A title without the number in front ("3.", "#12:", "04 - ", "Talk 2:"); of 'Second talk ("…")' what the
/// quotes hold; what would leave nothing stays.
[[nodiscard]] QString withoutNumber(const QString &title);

/// A line without signs in front that only set it off, and their like at its end: "@ Title", ">>> Title <<<".
[[nodiscard]] QString withoutFrame(const QString &line);

/// A title without tails ("(Slides)", "(Room 9)"), links, quotes around it and signs at its ends.
[[nodiscard]] QString tidied(const QString &title);

/// A title without field name, number and kind in front ("Keynote: …") and tidied; what would leave nothing
/// stays. The kind stays before a name, unless others are the `speakers`.
[[nodiscard]] QString cleanTitle(const QString &title, const QStringList &speakers, const People &people);

} // namespace Lectern::Recognition
