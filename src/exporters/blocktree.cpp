// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocktree.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

/// Containers around a block, outermost first.
std::vector<int> pathOf(const Document &document, int container)
{
    std::vector<int> path;
    const int count = static_cast<int>(document.containers.size());
    while (container >= 0 && container < count) {
        path.push_back(container);
        const int parent = document.containers[static_cast<size_t>(container)].parent;
        container = parent < container ? parent : -1;
    }
    std::reverse(path.begin(), path.end());
    return path;
}

Node &childFor(const Document &document, Node &parent, int container)
{
    if (parent.children.empty() || parent.children.back().containerIndex != container) {
        Node child;
        child.container = &document.containers[static_cast<size_t>(container)];
        child.containerIndex = container;
        parent.children.push_back(std::move(child));
    }
    return parent.children.back();
}

/// Items without a block stand among their siblings in the order of the containers.
void addEmptyItems(const Document &document, Node &node, std::vector<std::vector<int>> &emptyItems)
{
    if (node.isList()) {
        for (const int item : emptyItems[static_cast<size_t>(node.containerIndex)]) {
            const auto behind = std::ranges::find_if(
                node.children, [&](const Node &sibling) { return sibling.containerIndex > item; });
            Node empty;
            empty.container = &document.containers[static_cast<size_t>(item)];
            empty.containerIndex = item;
            node.children.insert(behind, std::move(empty));
        }
    }
    for (Node &child : node.children) {
        addEmptyItems(document, child, emptyItems);
    }
}

} // namespace

Node treeOf(const Document &document)
{
    Node root;
    std::vector<char> isUsed(document.containers.size(), 0);
    for (const Block &block : document.blocks) {
        Node *parent = &root;
        for (const int container : pathOf(document, block.container)) {
            isUsed[static_cast<size_t>(container)] = 1;
            parent = &childFor(document, *parent, container);
        }
        Node leaf;
        leaf.block = &block;
        parent->children.push_back(std::move(leaf));
    }
    std::vector<std::vector<int>> emptyItems(document.containers.size());
    for (size_t i = 0; i < document.containers.size(); ++i) {
        const Container &container = document.containers[i];
        const bool isItem = container.kind == ContainerKind::Item;
        if (isItem && !isUsed[i] && container.parent >= 0 && container.parent < static_cast<int>(i)) {
            emptyItems[static_cast<size_t>(container.parent)].push_back(static_cast<int>(i));
        }
    }
    addEmptyItems(document, root, emptyItems);
    return root;
}

std::vector<std::vector<const Block *>> rowsOf(const Node &table)
{
    int rows = 0;
    int columns = table.container ? table.container->columns : 0;
    for (const Node &cell : table.children) {
        if (cell.block) {
            rows = std::max(rows, cell.block->row + 1);
            columns = std::max(columns, cell.block->column + 1);
        }
    }
    std::vector<std::vector<const Block *>> result(static_cast<size_t>(rows));
    for (auto &row : result) {
        row.assign(static_cast<size_t>(columns), nullptr);
    }
    for (const Node &cell : table.children) {
        if (cell.block && cell.block->row >= 0 && cell.block->column >= 0) {
            result[static_cast<size_t>(cell.block->row)][static_cast<size_t>(cell.block->column)] =
                cell.block;
        }
    }
    return result;
}

Utf16Range textRangeOf(const Node &node)
{
    if (node.block) {
        return node.block->text;
    }
    Utf16Range range;
    bool isFirst = true;
    for (const Node &child : node.children) {
        const Utf16Range part = textRangeOf(child);
        range = isFirst ? part : Utf16Range{std::min(range.begin, part.begin), std::max(range.end, part.end)};
        isFirst = false;
    }
    return range;
}

int highestHeading(const Document &document, size_t from)
{
    int highest = 0;
    for (size_t i = from; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks[i];
        if (block.kind == BlockKind::Heading && (highest == 0 || block.level < highest)) {
            highest = block.level;
        }
    }
    return highest;
}

} // namespace Lectern::Exporters
