// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Lectern {

/// Kind and place in the text of the blocks that lie in `range` as a whole, as bytes: about three a block.
/// `blocks` ascend by their begin. Empty where there are none. Pure, any thread.
[[nodiscard]] QByteArray encodeOutline(const std::vector<Block> &blocks, Utf16Range range);

/// The blocks of encodeOutline(), their places counted from the begin of its range and without all that it
/// does not keep. Nothing for bytes that it did not write, or not for a text of `textSize` UTF-16 units.
[[nodiscard]] std::optional<std::vector<Block>> decodeOutline(const QByteArray &bytes, qsizetype textSize);

} // namespace Lectern
