// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blockoutline.h"

#include "document/blockbytes.h"

#include <algorithm>

namespace Lectern {

namespace {

// A block begins with a byte: its kind (three bits), and above it how far it lies behind the end of the block
// before, if that is little. The length of its text follows.
constexpr unsigned kindBits = 7;
constexpr unsigned gapShift = 3;
constexpr qsizetype longGap = 31; ///< a number of its own follows

} // namespace

QByteArray encodeOutline(const std::vector<Block> &blocks, Utf16Range range)
{
    QByteArray bytes;
    BlockBytes::Writer out(bytes);
    qsizetype end = range.begin; // of the block before
    const auto first = std::ranges::lower_bound(
        blocks, range.begin, {}, [](const Block &block) { return block.text.begin; });
    for (auto block = first; block != blocks.end() && block->text.begin < range.end; ++block) {
        if (block->text.end > range.end) {
            continue;
        }
        const qsizetype gap = block->text.begin - end;
        const bool isLong = gap < 0 || gap >= longGap;
        out.byte(
            static_cast<unsigned>(block->kind) | (static_cast<unsigned>(isLong ? longGap : gap) << gapShift));
        if (isLong) {
            out.number(gap);
        }
        out.natural(static_cast<quint64>(block->text.length()));
        end = block->text.end;
    }
    return bytes;
}

std::optional<std::vector<Block>> decodeOutline(const QByteArray &bytes, qsizetype textSize)
{
    BlockBytes::Reader in(bytes);
    std::vector<Block> blocks;
    blocks.reserve(static_cast<size_t>(bytes.size()) / 2);
    qsizetype end = 0;
    while (in.isGood() && !in.isAtEnd()) {
        const unsigned head = in.byte();
        const unsigned gap = head >> gapShift;
        Block &block = blocks.emplace_back();
        block.kind = static_cast<BlockKind>(head & kindBits);
        const qsizetype begin = end + (gap == longGap ? in.step() : qsizetype(gap));
        block.text = in.rangeFrom(begin, in.length(), textSize);
        end = block.text.end;
    }
    return in.isGood() ? std::optional(std::move(blocks)) : std::nullopt;
}

} // namespace Lectern
