// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"
#include "ui/reader/blockinfo.h"
#include "ui/reader/pageformats.h"

#include <QTextCharFormat>

#include <vector>

namespace Lectern::Ui {

/// A stretch of text in one format, as QTextCursor wants it.
struct FormatRun {
    Utf16Range text; ///< in the talk's text
    QTextCharFormat format;
};

/// Flattens the nested spans of a block, cut to `piece`, into runs that cover it without gaps.
/// Only links that may be followed become anchors.
[[nodiscard]] std::vector<FormatRun> formatRuns(
    const Block &block, Utf16Range piece, const QTextCharFormat &base, PageFormats &formats);

/// Inks and code frames of the same piece, for the painter.
void describeSpans(const Block &block, Utf16Range piece, PageFormats &formats, BlockInfo &info);

} // namespace Lectern::Ui
