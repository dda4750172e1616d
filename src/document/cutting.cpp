// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cutting.h"

#include <algorithm>
#include <unordered_map>

namespace Lectern {

Document cutOut(const Document &document, Utf16Range range)
{
    Document part;
    part.format = document.format;
    part.name = document.name;
    part.language = document.language;
    part.containers = document.containers;
    part.text = document.text.mid(range.begin, range.length());
    if (range.isEmpty()) {
        return part;
    }
    const auto clipped = [&range](Utf16Range r) {
        const qsizetype begin = std::clamp(r.begin, range.begin, range.end);
        const qsizetype end = std::clamp(r.end, range.begin, range.end);
        return Utf16Range{begin - range.begin, end - range.begin};
    };
    std::unordered_map<int, int> firstRows; // of the tables that are cut: what is kept begins with row 0
    for (const Block &block : document.blocks) {
        const bool isInside = block.text.isEmpty()
            ? block.text.begin > range.begin && block.text.begin < range.end
            : block.text.begin < range.end && block.text.end > range.begin;
        if (!isInside) {
            continue;
        }
        Block copy = block;
        copy.text = clipped(block.text);
        if (block.kind == BlockKind::TableCell) {
            copy.row -= firstRows.try_emplace(block.container, block.row).first->second;
        }
        copy.spans.clear();
        for (Span span : block.spans) {
            const bool isCutOff = span.text.end <= range.begin || span.text.begin >= range.end;
            span.text = clipped(span.text);
            if (!isCutOff) {
                copy.spans.push_back(std::move(span));
            }
        }
        part.blocks.push_back(std::move(copy));
    }
    return part;
}

} // namespace Lectern
