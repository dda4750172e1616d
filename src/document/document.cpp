// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document.h"

#include "document/lineplaces.h"

#include <algorithm>
#include <array>

namespace Lectern {

namespace {

struct FormatName {
    Format format;
    const char *name;
};

constexpr std::array formatNames{
    FormatName{Format::PlainText, "text"},
    FormatName{Format::Markdown, "markdown"},
    FormatName{Format::RestructuredText, "rst"},
    FormatName{Format::Org, "org"},
    FormatName{Format::Html, "html"},
    FormatName{Format::BlogText, "blog"},
    FormatName{Format::SlideText, "slides"},
    FormatName{Format::Pdf, "pdf"},
    // Further names that a person may type; formatName() answers the first of a format.
    FormatName{Format::Markdown, "commonmark"},
    FormatName{Format::Markdown, "md"},
    FormatName{Format::PlainText, "plain"},
    FormatName{Format::PlainText, "txt"},
};

/// First block that begins at or behind `position` of the source.
size_t blockAtSource(const Document &document, qsizetype position)
{
    const auto found = std::partition_point(document.blocks.begin(), document.blocks.end(),
        [position](const Block &block) { return block.source.begin < position; });
    return static_cast<size_t>(found - document.blocks.begin());
}

/// The text that the blocks gave which begin in a stretch of the source.
Utf16Range textBetween(const Document &document, qsizetype sourceBegin, qsizetype sourceEnd)
{
    const size_t begin = blockAtSource(document, sourceBegin);
    const bool toTheEnd = sourceEnd >= document.source.size();
    const size_t end = toTheEnd ? document.blocks.size() : blockAtSource(document, sourceEnd);
    if (begin >= end) {
        const qsizetype here =
            begin < document.blocks.size() ? document.blocks[begin].text.begin : document.text.size();
        return {here, here};
    }
    return {document.blocks[begin].text.begin, document.blocks[end - 1].text.end};
}

bool mayBeCut(const Block &block)
{
    return block.kind == BlockKind::Paragraph || block.kind == BlockKind::Html;
}

/// Spans of one side of a cut; spans that cross it are shortened.
std::vector<Span> spansWithin(const std::vector<Span> &spans, const Block &part)
{
    std::vector<Span> kept;
    for (Span span : spans) {
        span.text.begin = std::max(span.text.begin, part.text.begin);
        span.text.end = std::min(span.text.end, part.text.end);
        span.source.begin = std::max(span.source.begin, part.source.begin);
        span.source.end = std::min(span.source.end, part.source.end);
        if (!span.text.isEmpty() || span.kind == SpanKind::Image) {
            kept.push_back(std::move(span));
        }
    }
    return kept;
}

/// Cuts one block where the source line begins; nothing if no text stands on one of the sides.
bool cutBlock(Document &document, size_t index, qsizetype cutInSource)
{
    const Block whole = document.blocks[index];
    qsizetype cut = textPosition(document, cutInSource);
    if (cut <= whole.text.begin || cut >= whole.text.end) {
        return false;
    }
    Block first = whole;
    Block second = whole;
    first.source.end = second.source.begin = cutInSource;
    second.text.begin = cut;
    while (cut > first.text.begin && document.text[cut - 1].isSpace()) {
        --cut; // The line end between the two belongs to neither.
    }
    first.text.end = cut;
    first.spans = spansWithin(whole.spans, first);
    second.spans = spansWithin(whole.spans, second);
    document.blocks[index] = std::move(first);
    document.blocks.insert(document.blocks.begin() + static_cast<qsizetype>(index) + 1, std::move(second));
    return true;
}

bool isIdeographic(char32_t c)
{
    return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

} // namespace

QString formatName(Format format)
{
    for (const auto &row : formatNames) {
        if (row.format == format) {
            return QString::fromLatin1(row.name);
        }
    }
    return {};
}

bool formatFromName(const QString &name, Format *format)
{
    for (const auto &row : formatNames) {
        if (name.compare(QLatin1StringView(row.name), Qt::CaseInsensitive) == 0) {
            *format = row.format;
            return true;
        }
    }
    return false;
}

BlockContext contextOf(const Document &document, size_t blockIndex)
{
    const auto containerOf = [&document](int index) -> const Container & {
        return document.containers[static_cast<size_t>(index)];
    };
    BlockContext context;
    const Block &block = document.blocks[blockIndex];
    bool isInnermostItem = true;
    bool isInnermostList = true;
    int itemIndex = -1;
    for (int i = block.container; i >= 0; i = containerOf(i).parent) {
        const Container &container = containerOf(i);
        switch (container.kind) {
        case ContainerKind::Quote:
            ++context.quoteDepth;
            break;
        case ContainerKind::Item:
            if (isInnermostItem) {
                isInnermostItem = false;
                itemIndex = i;
                context.number = container.start;
                context.isTask = container.isTask;
                context.isDone = container.isDone;
            }
            break;
        case ContainerKind::BulletList:
        case ContainerKind::OrderedList:
            if (isInnermostList) {
                isInnermostList = false;
                context.isOrdered = container.kind == ContainerKind::OrderedList;
                context.isTight = container.tight;
            }
            ++context.listDepth;
            break;
        case ContainerKind::Table:
            break;
        }
    }
    if (itemIndex >= 0) {
        // The item's marker stands at its first block; a block before it in the same item is the one just
        // above.
        context.isItemStart = true;
        if (blockIndex > 0) {
            for (int i = document.blocks[blockIndex - 1].container; i >= 0; i = containerOf(i).parent) {
                if (i == itemIndex) {
                    context.isItemStart = false;
                }
            }
        }
    }
    return context;
}

qsizetype sourcePosition(const Document &document, qsizetype position)
{
    const auto after = std::upper_bound(document.runs.begin(), document.runs.end(), position,
        [](qsizetype value, const SourceRun &run) { return value < run.text; });
    if (after == document.runs.begin()) {
        return document.runs.empty() ? 0 : after->source;
    }
    const SourceRun &run = *(after - 1);
    return run.source + std::min(position - run.text, run.length);
}

qsizetype textPosition(const Document &document, qsizetype position)
{
    const auto after = std::upper_bound(document.runs.begin(), document.runs.end(), position,
        [](qsizetype value, const SourceRun &run) { return value < run.source; });
    if (after != document.runs.begin()) {
        const SourceRun &run = *(after - 1);
        if (position < run.source + run.length) {
            return run.text + (position - run.source);
        }
    }
    return after == document.runs.end() ? document.text.size() : after->text;
}

int lineOfSource(const Document &document, qsizetype position)
{
    return 1
        + static_cast<int>(
            QStringView(document.source).first(std::min(position, document.source.size())).count(u'\n'));
}

qsizetype startOfLine(const Document &document, int lineFromOne)
{
    qsizetype position = 0;
    for (int line = 1; line < lineFromOne; ++line) {
        const qsizetype end = document.source.indexOf(u'\n', position);
        if (end < 0) {
            return document.source.size();
        }
        position = end + 1;
    }
    return position;
}

void splitBlocksAtLines(Document &document, const std::vector<int> &linesFromOne)
{
    std::vector<int> lines = linesFromOne;
    std::sort(lines.begin(), lines.end());
    qsizetype position = 0;
    int line = 1;
    for (const int wanted : lines) {
        while (line < wanted) {
            const qsizetype end = document.source.indexOf(u'\n', position);
            if (end < 0) {
                return;
            }
            position = end + 1;
            ++line;
        }
        const size_t next = blockAtSource(document, position);
        if (next == 0) {
            continue;
        }
        const Block &before = document.blocks[next - 1];
        if (before.source.begin < position && position < before.source.end && mayBeCut(before)) {
            cutBlock(document, next - 1, position);
        }
    }
}

Utf16Range textOfLines(const Document &document, int firstLine, int lastLine)
{
    return textBetween(document, startOfLine(document, firstLine), startOfLine(document, lastLine + 1));
}

LinePlaces::LinePlaces(const Document &document)
    : m_document(document)
    , m_starts{0}
{
    const QString &source = document.source;
    for (qsizetype end = source.indexOf(u'\n'); end >= 0; end = source.indexOf(u'\n', end + 1)) {
        m_starts.push_back(end + 1);
    }
}

qsizetype LinePlaces::startOf(int lineFromOne) const
{
    const auto line = static_cast<size_t>(std::max(1, lineFromOne)) - 1;
    return line < m_starts.size() ? m_starts[line] : m_document.source.size();
}

Utf16Range LinePlaces::textOf(int firstLine, int lastLine) const
{
    return textBetween(m_document, startOf(firstLine), startOf(lastLine + 1));
}

Document excerpt(const Document &document, Utf16Range range)
{
    Document part;
    part.format = document.format;
    part.name = document.name;
    part.encoding = document.encoding;
    part.language = document.language;
    part.containers = document.containers;
    part.isSlideDeck = document.isSlideDeck;
    part.text = document.text.mid(range.begin, range.length());
    const auto shift = [&range](
                           Utf16Range r) { return Utf16Range{r.begin - range.begin, r.end - range.begin}; };
    for (const Block &block : document.blocks) {
        if (block.text.begin < range.begin || block.text.end > range.end
            || (block.text.begin == range.end && !range.isEmpty() && block.text.isEmpty())) {
            continue;
        }
        Block copy = block;
        copy.text = shift(block.text);
        for (Span &span : copy.spans) {
            span.text = shift(span.text);
        }
        part.blocks.push_back(std::move(copy));
    }
    for (const SourceRun &run : document.runs) {
        const qsizetype begin = std::max(run.text, range.begin);
        const qsizetype end = std::min(run.text + run.length, range.end);
        if (begin < end) {
            part.runs.push_back({begin - range.begin, run.source + (begin - run.text), end - begin});
        }
    }
    return part;
}

int countWords(QStringView text)
{
    int words = 0;
    int ideographs = 0;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (isIdeographic(c)) {
            ++ideographs;
            inWord = false;
        } else if (QChar::isLetterOrNumber(c)) {
            words += inWord ? 0 : 1;
            inWord = true;
        } else {
            inWord = inWord && (c == U'\'' || c == U'\u2019' || QChar::isMark(c));
        }
    }
    return words + (ideographs + 1) / 2;
}

} // namespace Lectern
