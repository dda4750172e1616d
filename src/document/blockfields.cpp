// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockfields.h"

namespace Lectern::BlockFields {

namespace {

// What a block has more.
constexpr unsigned hasLevel = 1;
constexpr unsigned hasLanguage = 2;
constexpr unsigned hasTarget = 4;
constexpr unsigned hasBlockFlags = 8;
constexpr unsigned hasAlignment = 16;
constexpr unsigned hasCell = 32;

// The first byte of a span, above its kind.
constexpr unsigned hasSpanTarget = 8;
constexpr unsigned hasTitle = 16;

constexpr unsigned kindBits = 7;

unsigned moreOf(const Block &block)
{
    return (block.level == 0 ? 0 : hasLevel) | (block.language.isEmpty() ? 0 : hasLanguage)
        | (block.target.isEmpty() ? 0 : hasTarget)
        | (block.languageGuessed || block.isHeader ? hasBlockFlags : 0)
        | (block.alignment == Alignment::Default ? 0 : hasAlignment)
        | (block.row == 0 && block.column == 0 ? 0 : hasCell);
}

} // namespace

bool hasAny(const Block &block) { return moreOf(block) != 0; }

void write(BlockBytes::Writer &out, const Block &block)
{
    const unsigned more = moreOf(block);
    out.byte(more);
    if ((more & hasLevel) != 0) {
        out.number(block.level);
    }
    if ((more & hasLanguage) != 0) {
        out.text(block.language);
    }
    if ((more & hasTarget) != 0) {
        out.text(block.target);
    }
    if ((more & hasBlockFlags) != 0) {
        out.byte((block.languageGuessed ? 1U : 0U) | (block.isHeader ? 2U : 0U));
    }
    if ((more & hasAlignment) != 0) {
        out.number(static_cast<int>(block.alignment));
    }
    if ((more & hasCell) != 0) {
        out.number(block.row);
        out.number(block.column);
    }
}

void read(BlockBytes::Reader &in, Block &block)
{
    const unsigned more = in.byte();
    if ((more & hasLevel) != 0) {
        block.level = in.within(0, 100);
    }
    if ((more & hasLanguage) != 0) {
        block.language = in.text();
    }
    if ((more & hasTarget) != 0) {
        block.target = in.text();
    }
    if ((more & hasBlockFlags) != 0) {
        const int flags = in.within(0, 3, in.byte());
        block.languageGuessed = (flags & 1) != 0;
        block.isHeader = (flags & 2) != 0;
    }
    if ((more & hasAlignment) != 0) {
        block.alignment = static_cast<Alignment>(in.within(0, static_cast<int>(Alignment::Right)));
    }
    if ((more & hasCell) != 0) {
        block.row = in.within(0, 100'000'000);
        block.column = in.within(0, 1'000'000);
    }
}

void writeSpan(BlockBytes::Writer &out, const Span &span, const Block &block)
{
    const qsizetype at = span.text.begin - block.text.begin;
    out.byte(static_cast<unsigned>(span.kind) | (span.target.isEmpty() ? 0 : hasSpanTarget)
        | (span.title.isEmpty() ? 0 : hasTitle));
    out.number(at);
    out.natural(static_cast<quint64>(span.text.length()));
    out.number(span.source.begin - block.source.begin - at);
    out.number(span.source.length() - span.text.length());
    if (!span.target.isEmpty()) {
        out.text(span.target);
    }
    if (!span.title.isEmpty()) {
        out.text(span.title);
    }
}

Span readSpan(BlockBytes::Reader &in, const Block &block, qsizetype textSize)
{
    const unsigned head = in.byte();
    Span span;
    span.kind = static_cast<SpanKind>(head & kindBits);
    const qint64 at = in.step();
    const qint64 length = in.length();
    span.text = in.rangeFrom(block.text.begin + at, length, textSize);
    const qint64 shift = in.step();
    span.source = in.rangeFrom(block.source.begin + at + shift, length + in.step(), BlockBytes::anySource);
    if ((head & hasSpanTarget) != 0) {
        span.target = in.text();
    }
    if ((head & hasTitle) != 0) {
        span.title = in.text();
    }
    return span;
}

} // namespace Lectern::BlockFields
