// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace Lectern::Testing {

/// Some 700 texts that programs stumble over: syntax of SQL and FTS5, quotes and brackets in every
/// combination, control characters, blanks that are none, marks on marks, halves of surrogate pairs, joined
/// emoji, both directions, numbers at the edges, very long and very deep ones. The same each time.
[[nodiscard]] QStringList nastyStrings();

/// Pieces of queries and of nasty strings, put together at random.
[[nodiscard]] QString randomQuery(QRandomGenerator &random);

} // namespace Lectern::Testing
