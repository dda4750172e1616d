// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Lectern {

/// The blocks of encodeBlocks() that lie in `range` of the text as a whole, their places counted from its
/// begin, without spans and containers. Reads no further than needed. Nothing for bytes that encodeBlocks()
/// did not write.
[[nodiscard]] std::optional<std::vector<Block>> decodeBlocksIn(const QByteArray &bytes, Utf16Range range);

} // namespace Lectern
