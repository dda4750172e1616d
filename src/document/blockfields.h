// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/block.h"
#include "document/blockbytes.h"

/// Parts of encodeBlocks(): fields that most blocks do not have, behind a byte that names those that are
/// there, and spans.
namespace Lectern::BlockFields {

[[nodiscard]] bool hasAny(const Block &block);
void write(BlockBytes::Writer &out, const Block &block);
void read(BlockBytes::Reader &in, Block &block);

/// `block` has its places in text and source already.
void writeSpan(BlockBytes::Writer &out, const Span &span, const Block &block);
[[nodiscard]] Span readSpan(BlockBytes::Reader &in, const Block &block, qsizetype textSize);

} // namespace Lectern::BlockFields
