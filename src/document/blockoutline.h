// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Lectern {

/// A place in the bytes of encodeBlocks() at which reading may begin.
struct BlockLandmark {
    qsizetype byte = 0;
    Utf16Range before; ///< text of the block before it
    size_t blocks = 0; ///< from here to the end
};

/// The blocks of encodeBlocks() that lie in `range` of the text as a whole, their places counted from its
/// begin, without spans and containers. Reads no further than needed. Nothing for bytes that encodeBlocks()
/// did not write. `landmarks` of the same bytes, empty at first, gets a place every few dozen blocks that
/// were read, so that the next call need not read those in front; bytes of an older version get none.
[[nodiscard]] std::optional<std::vector<Block>> decodeBlocksIn(
    const QByteArray &bytes, Utf16Range range, std::vector<BlockLandmark> *landmarks = nullptr);

} // namespace Lectern
