// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/inlinetext.h"
#include "readers/markuplines.h"

namespace Lectern::Readers::Rst {

/// End of the table that begins with the first line of `range`, a border; range.first if none does.
[[nodiscard]] size_t endOfTable(const MarkupLines &lines, LineRange range);

/// Adds a table: as cells where each row stands on one line and no cell goes over columns or rows, else as
/// preformatted text, borders included.
void appendTable(
    DocumentBuilder &builder, const MarkupLines &lines, LineRange range, const InlineRules &rules);

} // namespace Lectern::Readers::Rst
