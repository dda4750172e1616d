// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <optional>

namespace Lectern::Recognition {

/// In HTML a line end means nothing: a heading may stand in one line with its paragraph, or a paragraph go
/// over several. Where that is so, the document with one line for each line of its blocks instead; `number`
/// of a line is the source line it begins in, ascending, and several may have the same. Nothing for other
/// formats, and where the lines of the source are those of its blocks. Pure, linear, any thread.
[[nodiscard]] std::optional<Document> withLinesOfBlocks(const Document &document);

} // namespace Lectern::Recognition
