// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/blockbytes.h"
#include "document/document.h"

/// The items of version 1 of encodeBlocks(), each with every field it has: what libraries up to version 5
/// hold. It is read alone.
namespace Lectern::FirstBlockCode {

[[nodiscard]] Container readContainer(BlockBytes::Reader &in, int index);
[[nodiscard]] Block readBlock(
    BlockBytes::Reader &in, const Block &before, int containers, qsizetype textSize);
[[nodiscard]] SourceRun readRun(BlockBytes::Reader &in, const SourceRun &before);

} // namespace Lectern::FirstBlockCode
