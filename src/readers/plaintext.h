// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "readers/documentbuilder.h"
#include "readers/inlinetext.h"

namespace Lectern::Readers {

/// What differs between formats that are read line by line.
struct PlainTextRules {
    InlineRules inlines;
    bool linesAreParagraphs =
        false; ///< every line is a block, whatever its length (blog engines break at each)
    bool findsCode = true;
};

/// Adds the blocks of a stretch of unmarked text: underlined titles, rules, lists of any bullet nested by
/// indent, code by its shape, and paragraphs. Whether lines are thoughts or wrapped text is decided over the
/// whole stretch: they are joined only where the next word would not have fitted. `range` need not begin at a
/// line's begin. Linear.
void appendPlainText(DocumentBuilder &builder, Utf16Range range, const PlainTextRules &rules);

} // namespace Lectern::Readers
