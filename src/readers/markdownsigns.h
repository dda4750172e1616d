// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Lectern::Readers {

/// The signs of Markdown's blocks as they stand in a line of the source, behind whatever quotes, bullets and
/// numbers stand before them: md4c says what a block is and not where its signs are.

/// The line behind blanks, quote signs, bullets and numbers.
[[nodiscard]] QStringView withoutPrefix(QStringView line);

/// Whether a line is a thematic break, or ends in one.
[[nodiscard]] bool isRuleLine(QStringView line);

/// Whether a line is the row of '=' or '-' below a heading.
[[nodiscard]] bool isSetextUnderline(QStringView line);

/// Whether a line is a fence of at least three of `fence`.
[[nodiscard]] bool hasFence(QStringView line, QChar fence);

} // namespace Lectern::Readers
