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

/// A place every few dozen blocks, the first before them all. Empty for bytes that encodeBlocks() did not
/// write, or an older version of it.
[[nodiscard]] std::vector<BlockLandmark> blockLandmarks(const QByteArray &bytes);

/// The blocks of encodeBlocks() that lie in `range` of the text as a whole, their places counted from its
/// begin, without spans and containers. Reads no further than needed. Nothing for bytes that encodeBlocks()
/// did not write. With the landmarks of the same
/// bytes those in front are not read either.
[[nodiscard]] std::optional<std::vector<Block>> decodeBlocksIn(
    const QByteArray &bytes, Utf16Range range, const std::vector<BlockLandmark> &landmarks = {});

} // namespace Lectern
