// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/inlinetext.h"

#include <vector>

namespace Lectern::Readers {

/// A row of a table that is written on one line.
struct TableRow {
    std::vector<Utf16Range> cells; ///< blanks at both ends off
    Utf16Range line;
    bool isHeader = false;
};

/// `range` without the blanks at both ends.
[[nodiscard]] Utf16Range trimmedRange(QStringView source, Utf16Range range);

/// Adds rows as a table of cells. Rows may have different numbers of cells.
void appendTable(DocumentBuilder &builder, const std::vector<TableRow> &rows, const InlineRules &rules);

} // namespace Lectern::Readers
