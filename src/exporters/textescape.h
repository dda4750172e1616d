// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Lectern::Exporters {

/// Lone surrogates become U+FFFD (shared/interchange.md, rule 6).
[[nodiscard]] QString scalarValues(QStringView text);
/// Characters that XML forbids become U+FFFD as well.
[[nodiscard]] QString xmlCharacters(QStringView text);
/// For HTML and XML text and attribute values: & < > " as entities, forbidden characters replaced.
[[nodiscard]] QString htmlEscaped(QStringView text);
/// A link target as an attribute value, in CommonMark's way: percent-encoded where needed, then escaped.
[[nodiscard]] QString hrefEscaped(QStringView target);
/// Whether a click on the target may leave the page: http, https, mailto, or relative to the document.
[[nodiscard]] bool isSafeLink(QStringView target);

/// Lines of a text whose line ends may be of any kind.
[[nodiscard]] QStringList linesOf(const QString &text);
/// One line: every run of blanks and line ends becomes one blank.
[[nodiscard]] QString oneLine(QStringView text);
/// At most `length` code points, an ellipsis behind what was cut.
[[nodiscard]] QString shortened(const QString &text, int length);

/// A YAML string in double quotes, on one line.
[[nodiscard]] QString yamlQuoted(const QString &text);
/// A cell of a CSV file: quoted where needed, and no cell begins as a formula (shared/interchange.md, section
/// 3).
[[nodiscard]] QString csvCell(const QString &text);
/// RFC 3339 in UTC to the second; empty for an invalid time.
[[nodiscard]] QString utcTime(const QDateTime &time);

} // namespace Lectern::Exporters
