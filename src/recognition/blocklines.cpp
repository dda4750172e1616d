// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocklines.h"

#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr int levelOfBold = 7;
constexpr int indentOfLevel = 2; // columns that a list in a list is set in

/// Counts lines of a source for places that ascend.
class LineCounter final
{
public:
    explicit LineCounter(QStringView source)
        : m_source(source)
    {
    }

    /// Of the line, from 1; a place before the last one that was asked for gives the line of that.
    int lineAt(qsizetype place)
    {
        for (; m_at < std::min(place, m_source.size()); ++m_at) {
            m_line += m_source[m_at] == u'\n' ? 1 : 0;
        }
        return m_line;
    }

private:
    QStringView m_source;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool isText(const Block &block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph;
}

/// Whether blocks share lines, or one whose line ends are blanks goes over several. Blank lines within a
/// paragraph tell of a writer who relied on them: there the lines of the source say more.
bool isLaidOutOtherwise(const Document &document)
{
    LineCounter counter(document.source);
    int lastLine = 0;
    bool isOtherwise = false;
    for (const Block &block : document.blocks) {
        if (block.text.isEmpty() || block.kind == BlockKind::TableCell) {
            continue;
        }
        const qsizetype begin = sourcePosition(document, block.text.begin);
        const qsizetype end = sourcePosition(document, block.text.end - 1);
        const int first = counter.lineAt(begin);
        const int last = counter.lineAt(end);
        const auto breaks = document.text.sliced(block.text.begin, block.text.length()).count(u'\n');
        if (isText(block) && QStringView(document.source).sliced(begin, end - begin).contains(u"\n\n")) {
            return false;
        }
        isOtherwise = isOtherwise || first == lastLine || (isText(block) && last - first > breaks);
        lastLine = last;
    }
    return isOtherwise;
}

/// Makes the lines of one document.
class LineMaker final
{
public:
    explicit LineMaker(const Document &document)
        : m_document(document)
        , m_counter(document.source)
    {
    }

    std::vector<SourceLine> made()
    {
        std::ranges::copy_if(m_document.lines, std::back_inserter(m_lines),
            [](const SourceLine &line) { return line.zone == LineZone::FrontMatter; });
        for (size_t index = 0; index < m_document.blocks.size(); ++index) {
            add(index);
        }
        return std::move(m_lines);
    }

private:
    void add(size_t index);
    void addCell(const Block &block, int number);
    void addText(const Block &block, const BlockContext &context, int number);
    void addCode(const Block &block, int number);
    SourceLine &begin(LineKind kind, int number);
    void separate(const Block &block, int number);
    void shape(SourceLine &line, const Block &block, Utf16Range range) const;
    [[nodiscard]] QString textOf(Utf16Range range) const
    {
        return m_document.text.sliced(range.begin, range.length());
    }

    const Document &m_document;
    LineCounter m_counter;
    std::vector<SourceLine> m_lines;
};

SourceLine &LineMaker::begin(LineKind kind, int number)
{
    SourceLine &line = m_lines.emplace_back();
    line.kind = kind;
    line.number = number;
    return line;
}

/// A blank line before a block that is no further item or row.
void LineMaker::separate(const Block &block, int number)
{
    const bool isWithin = block.container >= 0 && !m_lines.empty()
        && (m_lines.back().kind == LineKind::Bullet || m_lines.back().kind == LineKind::Table);
    if (!m_lines.empty() && !isWithin) {
        begin(LineKind::Blank, number);
    }
}

void LineMaker::add(size_t index)
{
    const Block &block = m_document.blocks[index];
    const int number = m_counter.lineAt(block.source.begin);
    switch (block.kind) {
    case BlockKind::TableCell:
        addCell(block, number);
        break;
    case BlockKind::Heading:
    case BlockKind::Paragraph:
        separate(block, number);
        addText(block, contextOf(m_document, index), number);
        break;
    case BlockKind::Code:
    case BlockKind::Html:
        separate(block, number);
        addCode(block, number);
        break;
    case BlockKind::Rule:
        begin(LineKind::Rule, number);
        break;
    case BlockKind::Image:
    case BlockKind::Placeholder:
        break;
    }
}

/// The cells of a row are one line.
void LineMaker::addCell(const Block &block, int number)
{
    if (block.column == 0 || m_lines.empty() || m_lines.back().kind != LineKind::Table) {
        if (block.row == 0) {
            separate(block, number);
        }
        begin(LineKind::Table, number).raw = u"|"_s;
    }
    SourceLine &row = m_lines.back();
    row.raw += u' ' + textOf(block.text).simplified() + u" |";
    row.text = row.raw;
}

void LineMaker::addCode(const Block &block, int number)
{
    for (const QString &text : textOf(block.text).split(u'\n')) {
        SourceLine &line = begin(LineKind::Plain, number);
        line.zone = LineZone::Code;
        line.raw = text;
    }
}

void LineMaker::addText(const Block &block, const BlockContext &context, int number)
{
    bool isFirst = true;
    for (qsizetype from = block.text.begin; from < block.text.end;) {
        const qsizetype found = m_document.text.indexOf(u'\n', from);
        const qsizetype end = found < 0 ? block.text.end : std::min(found, block.text.end);
        const int here = isFirst ? number : m_counter.lineAt(sourcePosition(m_document, from));
        SourceLine &line = begin(LineKind::Plain, here);
        shape(line, block, {from, end});
        line.indent = indentOfLevel * std::max(0, context.listDepth - 1);
        if (block.kind == BlockKind::Heading) {
            line.kind = LineKind::Heading;
            line.level = block.level;
            line.style = u'h' + QString::number(block.level);
        } else if (isFirst && context.isItemStart) {
            line.kind = LineKind::Bullet;
            line.task = !context.isTask ? TaskMark::None : context.isDone ? TaskMark::Done : TaskMark::Open;
        } else if (context.quoteDepth > 0) {
            line.kind = LineKind::Quote;
        }
        isFirst = false;
        from = end + 1;
    }
}

/// Text, links and strong stretches of a line of a block.
void LineMaker::shape(SourceLine &line, const Block &block, Utf16Range range) const
{
    constexpr qsizetype longestLead = 100;
    line.text = textOf(range).simplified();
    line.raw = line.text;
    line.hasUrl = line.text.contains("http://"_L1) || line.text.contains("https://"_L1);
    for (const Span &span : block.spans) {
        const Utf16Range part{std::max(span.text.begin, range.begin), std::min(span.text.end, range.end)};
        if (part.end <= part.begin) {
            continue;
        }
        const QString text = textOf(part).simplified();
        const bool isWhole = text == line.text;
        const bool startsLine = part.begin == range.begin;
        if (span.kind == SpanKind::Link) {
            line.spans.push_back({LineSpan::Kind::Link, text, span.target, startsLine});
            line.raw += u' ' + span.target;
            line.hasUrl = true;
            line.isWholeLink = line.isWholeLink || isWhole;
        } else if (span.kind == SpanKind::Strikethrough) {
            line.struck << text;
        } else if (span.kind == SpanKind::Strong) {
            line.spans.push_back({LineSpan::Kind::Strong, text, {}, startsLine});
            if (isWhole && line.kind == LineKind::Plain) {
                line.kind = LineKind::Bold;
                line.level = levelOfBold;
            } else if (startsLine && text.size() <= longestLead) {
                line.kind = LineKind::BoldLead;
                line.startsStrong = true;
            }
        }
    }
}

} // namespace

std::optional<Document> withLinesOfBlocks(const Document &document)
{
    if (document.format != Format::Html || document.blocks.empty() || !isLaidOutOtherwise(document)) {
        return std::nullopt;
    }
    Document result;
    result.format = document.format;
    result.name = document.name;
    result.language = document.language;
    result.source = document.source;
    result.meta = document.meta;
    result.isSlideDeck = document.isSlideDeck;
    result.lines = LineMaker(document).made();
    return result;
}

} // namespace Lectern::Recognition
