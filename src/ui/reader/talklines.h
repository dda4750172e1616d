// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <vector>

/// What the lines of a talk's source say of its text.
namespace Lectern::Ui {

/// Where TalkText::sourceText begins, in the counting of Block::source: its first block begins on the first
/// line of them that has words.
[[nodiscard]] qsizetype beginOfLines(const TalkText &talk);

/// Blocks that begin a slide, ascending, the first block among them; empty for talks that are no slides. Text
/// of slides has one a paragraph of its source or, like a PDF, one a page; in mark-up a rule parts them.
[[nodiscard]] std::vector<size_t> slideStarts(const TalkText &talk);

} // namespace Lectern::Ui
