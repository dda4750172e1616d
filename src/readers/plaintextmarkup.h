// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/sourceline.h"
#include "readers/linesigns.h"

#include <QString>

#include <vector>

namespace Lectern::Readers {

/// One line of text with the mark-up of Markdown, reStructuredText, Org and HTML taken off, blanks folded to
/// one. Link texts stay, link targets and images go. Works without knowing the format: the few signs that
/// mean something else elsewhere are not worth asking for.
[[nodiscard]] QString withoutMarkup(const QString &line);
/// The same for a line, or a part of one, whose signs were gathered already: most have none of mark-up.
[[nodiscard]] QString withoutMarkup(const QString &line, const LineSigns &lineSigns);

/// Strong text and links with inline targets of a line, in order. `signs` are the line's.
[[nodiscard]] std::vector<LineSpan> spansOfLine(const QString &line, const LineSigns &signs);

/// Struck-through stretches of a line, in order: "~~…~~", "<del>…</del>" and its like, in Org "+…+". `signs`
/// are the line's.
[[nodiscard]] QStringList struckInLine(const QString &line, const LineSigns &signs, bool isOrg);

/// "&amp;" and its like as characters; unknown entities stay as they are.
[[nodiscard]] QString withoutEntities(const QString &text);

} // namespace Lectern::Readers
