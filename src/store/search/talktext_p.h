// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <algorithm>

namespace Lectern::Store {

/// What a block of a talk is to the search: kept apart in the index, named in the answers.
enum class TextPart { Title, Heading, Body, Code };

/// `block` of a talk's revision. The first block of a talk that carries its title is Title: its words stand
/// in the index as the title already.
[[nodiscard]] TextPart partOf(
    const Document &document, const Block &block, bool isFirst, const QString &title);

/// Calls `take(block, part)` for the blocks of `document` inside `range` that carry text, in order.
template <typename Take>
void forEachPart(const Document &document, Utf16Range range, const QString &title, Take take)
{
    bool isFirst = true;
    const auto begin = std::ranges::lower_bound(
        document.blocks, range.begin, {}, [](const Block &block) { return block.text.begin; });
    for (auto block = begin; block != document.blocks.end() && block->text.begin < range.end; ++block) {
        if (!block->text.isEmpty() && block->text.end <= range.end) {
            take(*block, partOf(document, *block, isFirst, title));
            isFirst = false;
        }
    }
}

} // namespace Lectern::Store
