// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <vector>

namespace Lectern::Exporters {

/// A document's blocks and containers as the tree that they stand for. Exactly one of `block` and `container`
/// is set, neither at the root.
struct Node {
    const Block *block = nullptr;
    const Container *container = nullptr;
    int containerIndex = -1;
    std::vector<Node> children;

    [[nodiscard]] bool isContainer(ContainerKind kind) const { return container && container->kind == kind; }
    [[nodiscard]] bool isList() const
    {
        return isContainer(ContainerKind::BulletList) || isContainer(ContainerKind::OrderedList);
    }
    [[nodiscard]] bool isBlock(BlockKind kind) const { return block && block->kind == kind; }
};

/// Points into `document`, which must outlive it. Items without a block are kept.
[[nodiscard]] Node treeOf(const Document &document);

/// Cells of a table, row by row; every row has the same number of columns, missing cells are null.
[[nodiscard]] std::vector<std::vector<const Block *>> rowsOf(const Node &table);

/// From the first block's begin to the last block's end in the document's text.
[[nodiscard]] Utf16Range textRangeOf(const Node &node);

/// Smallest heading level among the blocks behind the first `from`, 0 without headings.
[[nodiscard]] int highestHeading(const Document &document, size_t from);

} // namespace Lectern::Exporters
