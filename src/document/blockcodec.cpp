// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "document/blockbytes.h"
#include "document/blockfields.h"
#include "document/firstblockcode.h"

namespace Lectern {

namespace {

using BlockBytes::anySource;
using BlockBytes::Reader;
using BlockBytes::Writer;

// Layout: magic, version, format, containers, blocks with their spans, runs. Numbers are differences to what
// they usually are close to, as little as they get (seven bits a byte); what is as most often takes a bit of
// the byte that each item begins with. So a talk of 4 KB needs about 400 bytes. Version 1, which libraries of
// before hold, has every field of every item and needs three times as many.
constexpr quint32 magic = 0x4C424C4BU; // "LBLK"
constexpr quint8 firstVersion = 1;
constexpr quint8 version = 2;

// The first byte of a container, above its kind (three bits).
constexpr unsigned kindBits = 7;
constexpr unsigned sameParent = 8; ///< as the container before
constexpr unsigned nextNumber = 16; ///< one more than the container before
constexpr unsigned isFirst = 32; ///< number 1
constexpr unsigned otherFlags = 64; ///< than the container before
constexpr unsigned hasColumns = 128;

unsigned flagsOf(const Container &container)
{
    return (container.tight ? 1U : 0U) | (container.isTask ? 2U : 0U) | (container.isDone ? 4U : 0U);
}

void setFlags(Container &container, unsigned flags)
{
    container.tight = (flags & 1U) != 0;
    container.isTask = (flags & 2U) != 0;
    container.isDone = (flags & 4U) != 0;
}

void writeContainer(Writer &out, const Container &container, const Container &before, int index)
{
    const bool isNext = container.start == qint64(before.start) + 1;
    const unsigned head = static_cast<unsigned>(container.kind)
        | (container.parent == before.parent ? sameParent : 0) | (isNext ? nextNumber : 0)
        | (container.start == 1 ? isFirst : 0) | (flagsOf(container) == flagsOf(before) ? 0 : otherFlags)
        | (container.columns == 0 ? 0 : hasColumns);
    out.byte(head);
    if ((head & sameParent) == 0) {
        out.natural(static_cast<quint64>(index - container.parent));
    }
    if ((head & (nextNumber | isFirst)) == 0) {
        out.number(container.start);
    }
    if ((head & otherFlags) != 0) {
        out.byte(flagsOf(container));
    }
    if ((head & hasColumns) != 0) {
        out.number(container.columns);
    }
}

Container readContainer(Reader &in, const Container &before, int index)
{
    const unsigned head = in.byte();
    Container container;
    container.kind =
        static_cast<ContainerKind>(in.within(0, static_cast<int>(ContainerKind::Table), head & kindBits));
    const qint64 parent = (head & sameParent) != 0 ? before.parent : index - in.length();
    container.parent = in.within(-1, index - 1, parent);
    if ((head & (nextNumber | isFirst)) == 0) {
        container.start = static_cast<int>(in.number());
    } else if ((head & isFirst) == 0) {
        container.start = static_cast<int>(static_cast<unsigned>(before.start) + 1U);
    }
    setFlags(container, (head & otherFlags) != 0 ? in.byte() : flagsOf(before));
    if ((head & hasColumns) != 0) {
        container.columns = in.within(0, 1'000'000);
    }
    return container;
}

// The first byte of a block, above its kind.
constexpr unsigned sameContainer = 8; ///< as the block before
constexpr unsigned nextContainer = 16; ///< the one behind that of the block before
constexpr unsigned usualGap = 32; ///< one blank line behind the block before
constexpr unsigned hasMore = 64; ///< fields that most blocks do not have, named by a byte of their own
constexpr unsigned hasSpans = 128;
constexpr qsizetype blankLine = 2;

void writeBlock(Writer &out, const Block &block, const Block &before)
{
    const unsigned head = static_cast<unsigned>(block.kind)
        | (block.container == before.container ? sameContainer : 0)
        | (block.container == before.container + 1 ? nextContainer : 0)
        | (block.text.begin - before.text.end == blankLine ? usualGap : 0)
        | (BlockFields::hasAny(block) ? hasMore : 0) | (block.spans.empty() ? 0 : hasSpans);
    out.byte(head);
    if ((head & (sameContainer | nextContainer)) == 0) {
        out.number(block.container - before.container);
    }
    if ((head & usualGap) == 0) {
        out.number(block.text.begin - before.text.end);
    }
    out.natural(static_cast<quint64>(block.text.length()));
    out.number(block.source.begin - before.source.end);
    out.number(block.source.length() - block.text.length());
    if ((head & hasMore) != 0) {
        BlockFields::write(out, block);
    }
    if ((head & hasSpans) != 0) {
        out.number(static_cast<qint64>(block.spans.size()));
        for (const Span &span : block.spans) {
            BlockFields::writeSpan(out, span, block);
        }
    }
}

Block readBlock(Reader &in, const Block &before, int containers, qsizetype textSize)
{
    const unsigned head = in.byte();
    Block block;
    block.kind = static_cast<BlockKind>(head & kindBits);
    const qint64 away = (head & sameContainer) != 0 ? 0 : (head & nextContainer) != 0 ? 1 : in.step();
    block.container = in.within(-1, containers - 1, before.container + away);
    const qint64 gap = (head & usualGap) != 0 ? blankLine : in.step();
    const qint64 length = in.length();
    block.text = in.rangeFrom(before.text.end + gap, length, textSize);
    const qint64 sourceGap = in.step();
    block.source = in.rangeFrom(before.source.end + sourceGap, length + in.step(), anySource);
    if ((head & hasMore) != 0) {
        BlockFields::read(in, block);
    }
    const size_t spans = (head & hasSpans) != 0 ? in.count() : 0;
    for (size_t i = 0; i < spans && in.isGood(); ++i) {
        block.spans.push_back(BlockFields::readSpan(in, block, textSize));
    }
    return block;
}

// The first byte of a run: how far it lies behind the one before, in text and source, four bits each.
constexpr qsizetype longGap = 15; ///< a number of its own follows

void writeRun(Writer &out, const SourceRun &run, const SourceRun &before)
{
    const qsizetype gap = run.text - before.text - before.length;
    const qsizetype sourceGap = run.source - before.source - before.length;
    const auto small = [](qsizetype value) {
        return static_cast<unsigned>(value >= 0 && value < longGap ? value : longGap);
    };
    out.byte(small(gap) | (small(sourceGap) << 4U));
    if (small(gap) == longGap) {
        out.number(gap);
    }
    if (small(sourceGap) == longGap) {
        out.number(sourceGap);
    }
    out.natural(static_cast<quint64>(run.length));
}

SourceRun readRun(Reader &in, const SourceRun &before)
{
    const unsigned gaps = in.byte();
    const qint64 gap = (gaps & 15U) == longGap ? in.step() : gaps & 15U;
    const qint64 sourceGap = (gaps >> 4U) == longGap ? in.step() : gaps >> 4U;
    const qsizetype text = before.text + before.length + gap;
    const qsizetype source = before.source + before.length + sourceGap;
    return {text, source, in.length()};
}

/// Magic and version; 0 for what is neither.
qint64 readVersion(Reader &in)
{
    const bool isOurs = in.number() == magic;
    const qint64 found = in.number();
    return isOurs && (found == firstVersion || found == version) ? found : 0;
}

} // namespace

QByteArray encodeBlocks(const Document &document)
{
    QByteArray bytes;
    Writer out(bytes);
    out.number(magic);
    out.number(version);
    out.number(static_cast<int>(document.format));
    out.number(document.isSlideDeck ? 1 : 0);
    out.number(static_cast<qint64>(document.containers.size()));
    Container containerBefore;
    int index = 0;
    for (const Container &container : document.containers) {
        writeContainer(out, container, containerBefore, index++);
        containerBefore = container;
    }
    out.number(static_cast<qint64>(document.blocks.size()));
    Block before;
    for (const Block &block : document.blocks) {
        writeBlock(out, block, before);
        before.text = block.text;
        before.source = block.source;
        before.container = block.container;
    }
    out.number(static_cast<qint64>(document.runs.size()));
    SourceRun last;
    for (const SourceRun &run : document.runs) {
        writeRun(out, run, last);
        last = run;
    }
    return bytes;
}

bool decodeBlocks(const QByteArray &bytes, const QString &text, Document *document)
{
    Reader in(bytes);
    const qint64 written = readVersion(in);
    if (written == 0) {
        return false;
    }
    const bool isFirst = written == firstVersion;
    Document decoded;
    decoded.text = text;
    decoded.format = static_cast<Format>(in.within(0, static_cast<int>(Format::Pdf)));
    decoded.isSlideDeck = in.within(0, 1) == 1;
    const size_t containers = in.count();
    for (size_t i = 0; i < containers && in.isGood(); ++i) {
        const Container before = decoded.containers.empty() ? Container() : decoded.containers.back();
        const int index = static_cast<int>(i);
        decoded.containers.push_back(
            isFirst ? FirstBlockCode::readContainer(in, index) : readContainer(in, before, index));
    }
    const size_t blocks = in.count();
    Block before;
    for (size_t i = 0; i < blocks && in.isGood(); ++i) {
        const int most = static_cast<int>(containers);
        decoded.blocks.push_back(isFirst ? FirstBlockCode::readBlock(in, before, most, text.size())
                                         : readBlock(in, before, most, text.size()));
        before.text = decoded.blocks.back().text;
        before.source = decoded.blocks.back().source;
        before.container = decoded.blocks.back().container;
    }
    const size_t runs = in.count();
    SourceRun last;
    for (size_t i = 0; i < runs && in.isGood(); ++i) {
        const SourceRun run = isFirst ? FirstBlockCode::readRun(in, last) : readRun(in, last);
        if (run.text < 0 || run.source < 0 || run.length < 0 || run.text + run.length > text.size()
            || run.source + run.length > anySource) {
            return false;
        }
        decoded.runs.push_back(run);
        last = run;
    }
    if (!in.isGood() || !in.isAtEnd()) {
        return false;
    }
    *document = std::move(decoded);
    return true;
}

} // namespace Lectern
