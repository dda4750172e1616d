// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Lectern::Readers {

/// What a line is by its own signs. Written by hand and not as patterns: they run on every line of every
/// source, and a pattern costs about a microsecond before it looks at the first character.

/// Number of `sign` at the begin of a text.
[[nodiscard]] qsizetype signRun(QStringView text, QChar sign);

/// Columns before the text, tabs to the next multiple of four.
[[nodiscard]] int indentOf(QStringView line);

/// Three or more of one sign that underlines, and nothing else.
[[nodiscard]] bool isUnderline(QStringView trimmed);

/// Three or more of one sign, at most one blank between two of them, and nothing else.
[[nodiscard]] bool isRule(QStringView trimmed);

/// The text behind a bullet, a number of up to three digits or a letter with ')'; nothing if the line has
/// none of them with a blank behind.
[[nodiscard]] std::optional<QStringView> textBehindBullet(QStringView line);

/// '#' heading: level, title without closing signs, and whether title and signs touch.
struct HashHeading {
    int level = 0;
    QStringView title;
    bool isBare = false;
};
[[nodiscard]] std::optional<HashHeading> hashHeadingIn(QStringView line);

/// The text of a line that is bold as a whole; empty for others.
[[nodiscard]] QString boldTextOf(QStringView trimmed);

/// Whether a line begins with bold text of 3 to 100 characters.
[[nodiscard]] bool hasBoldLead(QStringView trimmed);

/// Whether a line is nothing but one link, inline or by label.
[[nodiscard]] bool isOneLink(QStringView trimmed);

/// Whether "<h1" to "<h6" stands in a text.
[[nodiscard]] bool holdsHeadingTag(QStringView text);

} // namespace Lectern::Readers
