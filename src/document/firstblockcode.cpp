// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/firstblockcode.h"

namespace Lectern::FirstBlockCode {

Container readContainer(BlockBytes::Reader &in, int index)
{
    Container container;
    container.kind = static_cast<ContainerKind>(in.within(0, static_cast<int>(ContainerKind::Table)));
    container.parent = in.within(-1, index - 1);
    const int flags = in.within(0, 7);
    container.tight = (flags & 1) != 0;
    container.isTask = (flags & 2) != 0;
    container.isDone = (flags & 4) != 0;
    container.start = static_cast<int>(in.number());
    container.columns = in.within(0, 1'000'000);
    return container;
}

Block readBlock(BlockBytes::Reader &in, const Block &before, int containers, qsizetype textSize)
{
    Block block;
    block.kind = static_cast<BlockKind>(in.within(0, static_cast<int>(BlockKind::Html)));
    block.container = in.within(-1, containers - 1);
    block.level = in.within(0, 100);
    block.language = in.text();
    block.target = in.text();
    const int flags = in.within(0, 3);
    block.languageGuessed = (flags & 1) != 0;
    block.isHeader = (flags & 2) != 0;
    block.alignment = static_cast<Alignment>(in.within(0, static_cast<int>(Alignment::Right)));
    block.row = in.within(0, 100'000'000);
    block.column = in.within(0, 1'000'000);
    block.text = in.range(before.text.end, textSize);
    block.source = in.range(before.source.end, BlockBytes::anySource);
    const size_t spans = in.count();
    for (size_t i = 0; i < spans && in.isGood(); ++i) {
        Span span;
        span.kind = static_cast<SpanKind>(in.within(0, static_cast<int>(SpanKind::Html)));
        span.text = in.range(block.text.begin, textSize);
        span.source = in.range(block.source.begin, BlockBytes::anySource);
        span.target = in.text();
        span.title = in.text();
        block.spans.push_back(std::move(span));
    }
    return block;
}

SourceRun readRun(BlockBytes::Reader &in, const SourceRun &before)
{
    const qsizetype text = before.text + before.length + in.step();
    const qsizetype source = before.source + before.length + in.step();
    return {text, source, in.step()};
}

} // namespace Lectern::FirstBlockCode
