// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "document/blockoutline.h"

namespace Lectern {

namespace {

// Layout: magic, version, format, containers, blocks with their spans, runs. Numbers are differences to the
// one before where they ascend, as little as they get (seven bits a byte), so that a talk of 4 KB needs about
// 300 bytes.
constexpr quint32 magic = 0x4C424C4BU; // "LBLK"
constexpr quint8 version = 1;
constexpr quint64 mostItems = 50'000'000;

class Writer
{
public:
    explicit Writer(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    void number(qint64 value)
    {
        // Zigzag: small negative numbers stay small.
        auto left = (static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63);
        while (left >= 0x80U) {
            m_bytes.append(static_cast<char>(0x80U | (left & 0x7FU)));
            left >>= 7U;
        }
        m_bytes.append(static_cast<char>(left));
    }

    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(utf8.size());
        m_bytes.append(utf8);
    }

    void range(Utf16Range value, qsizetype base)
    {
        number(value.begin - base);
        number(value.length());
    }

private:
    QByteArray &m_bytes;
};

class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }

    qint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size()) {
                m_isGood = false;
                return 0;
            }
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 0x7FU) << shift;
            if (byte < 0x80U) {
                return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
            }
        }
        m_isGood = false;
        return 0;
    }

    int within(int low, int high)
    {
        const qint64 value = number();
        m_isGood = m_isGood && value >= low && value <= high;
        return m_isGood ? static_cast<int>(value) : low;
    }

    size_t count()
    {
        const qint64 value = number();
        // Each item takes at least a byte, so a count beyond the bytes left is a lie that must not be
        // reserved for.
        m_isGood = m_isGood && value >= 0 && value <= m_bytes.size() - m_at
            && static_cast<quint64>(value) <= mostItems;
        return m_isGood ? static_cast<size_t>(value) : 0;
    }

    QString text()
    {
        const auto size = static_cast<qsizetype>(count());
        const QString value = QString::fromUtf8(QByteArrayView(m_bytes).sliced(m_at, size));
        m_at += size;
        return value;
    }

    void skipNumbers(int count)
    {
        for (int i = 0; i < count; ++i) {
            number();
        }
    }

    void skipText() { m_at += static_cast<qsizetype>(count()); }

    Utf16Range range(qsizetype base, qsizetype limit)
    {
        const qint64 begin = base + number();
        const qint64 length = number();
        m_isGood = m_isGood && begin >= 0 && length >= 0 && begin <= limit && length <= limit - begin;
        return m_isGood ? Utf16Range{begin, begin + length} : Utf16Range{};
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

// The source is not at hand when decoding: its ranges are only checked for sense.
constexpr qsizetype anySource = 1LL << 40;

constexpr int containerNumbers = 5;

void writeContainer(Writer &out, const Container &container)
{
    out.number(static_cast<int>(container.kind));
    out.number(container.parent);
    out.number((container.tight ? 1 : 0) | (container.isTask ? 2 : 0) | (container.isDone ? 4 : 0));
    out.number(container.start);
    out.number(container.columns);
}

Container readContainer(Reader &in, int index)
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

void writeBlock(Writer &out, const Block &block, const Block &before)
{
    out.number(static_cast<int>(block.kind));
    out.number(block.container);
    out.number(block.level);
    out.text(block.language);
    out.text(block.target);
    out.number((block.languageGuessed ? 1 : 0) | (block.isHeader ? 2 : 0));
    out.number(static_cast<int>(block.alignment));
    out.number(block.row);
    out.number(block.column);
    out.range(block.text, before.text.end);
    out.range(block.source, before.source.end);
    out.number(static_cast<qint64>(block.spans.size()));
    for (const Span &span : block.spans) {
        out.number(static_cast<int>(span.kind));
        out.range(span.text, block.text.begin);
        out.range(span.source, block.source.begin);
        out.text(span.target);
        out.text(span.title);
    }
}

Block readBlock(Reader &in, const Block &before, int containers, qsizetype textSize)
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
    block.source = in.range(before.source.end, anySource);
    const size_t spans = in.count();
    for (size_t i = 0; i < spans && in.isGood(); ++i) {
        Span span;
        span.kind = static_cast<SpanKind>(in.within(0, static_cast<int>(SpanKind::Html)));
        span.text = in.range(block.text.begin, textSize);
        span.source = in.range(block.source.begin, anySource);
        span.target = in.text();
        span.title = in.text();
        block.spans.push_back(std::move(span));
    }
    return block;
}

/// What a search asks of a block; the rest is read over.
Block readOutline(Reader &in, const Block &before)
{
    Block block;
    block.kind = static_cast<BlockKind>(in.within(0, static_cast<int>(BlockKind::Html)));
    in.skipNumbers(1); // container
    block.level = in.within(0, 100);
    in.skipText();
    in.skipText();
    in.skipNumbers(4); // flags, alignment, row, column
    block.text = in.range(before.text.end, anySource);
    in.skipNumbers(2); // place in the source
    const size_t spans = in.count();
    for (size_t i = 0; i < spans && in.isGood(); ++i) {
        in.skipNumbers(5);
        in.skipText();
        in.skipText();
    }
    return block;
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
    for (const Container &container : document.containers) {
        writeContainer(out, container);
    }
    out.number(static_cast<qint64>(document.blocks.size()));
    Block before;
    for (const Block &block : document.blocks) {
        writeBlock(out, block, before);
        before.text = block.text;
        before.source = block.source;
    }
    out.number(static_cast<qint64>(document.runs.size()));
    SourceRun last;
    for (const SourceRun &run : document.runs) {
        out.number(run.text - last.text - last.length);
        out.number(run.source - last.source - last.length);
        out.number(run.length);
        last = run;
    }
    return bytes;
}

bool decodeBlocks(const QByteArray &bytes, const QString &text, Document *document)
{
    Reader in(bytes);
    if (in.number() != magic || in.number() != version) {
        return false;
    }
    Document decoded;
    decoded.text = text;
    decoded.format = static_cast<Format>(in.within(0, static_cast<int>(Format::Pdf)));
    decoded.isSlideDeck = in.within(0, 1) == 1;
    const size_t containers = in.count();
    for (size_t i = 0; i < containers && in.isGood(); ++i) {
        decoded.containers.push_back(readContainer(in, static_cast<int>(i)));
    }
    const size_t blocks = in.count();
    Block before;
    for (size_t i = 0; i < blocks && in.isGood(); ++i) {
        decoded.blocks.push_back(readBlock(in, before, static_cast<int>(containers), text.size()));
        before.text = decoded.blocks.back().text;
        before.source = decoded.blocks.back().source;
    }
    const size_t runs = in.count();
    SourceRun last;
    for (size_t i = 0; i < runs && in.isGood(); ++i) {
        SourceRun run;
        run.text = last.text + last.length + in.number();
        run.source = last.source + last.length + in.number();
        run.length = in.number();
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

std::optional<std::vector<Block>> decodeBlocksIn(const QByteArray &bytes, Utf16Range range)
{
    Reader in(bytes);
    if (in.number() != magic || in.number() != version) {
        return std::nullopt;
    }
    in.skipNumbers(2); // format, whether it is slides
    const size_t containers = in.count();
    for (size_t i = 0; i < containers && in.isGood(); ++i) {
        in.skipNumbers(containerNumbers);
    }
    std::vector<Block> found;
    const size_t blocks = in.count();
    Block before;
    for (size_t i = 0; i < blocks && in.isGood() && before.text.begin < range.end; ++i) {
        before = readOutline(in, before);
        if (before.text.begin >= range.begin && before.text.end <= range.end) {
            found.push_back(before);
            found.back().text = {before.text.begin - range.begin, before.text.end - range.begin};
        }
    }
    return in.isGood() ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace Lectern
