// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownparser.h"

#include "readers/htmlblocks.h"
#include "readers/markdownsigns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Lines without blocks (blank ones, link definitions) that are searched for a rule or fence.
constexpr qsizetype maxLinesAhead = 400;

Alignment alignmentOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return Alignment::Left;
    case MD_ALIGN_CENTER:
        return Alignment::Center;
    case MD_ALIGN_RIGHT:
        return Alignment::Right;
    case MD_ALIGN_DEFAULT:
        break;
    }
    return Alignment::Default;
}

MarkdownParser &parserOf(void *self) { return *static_cast<MarkdownParser *>(self); }

} // namespace

MarkdownParser::MarkdownParser(
    DocumentBuilder &builder, Utf16Range range, const ReadOptions &options, unsigned flags)
    : m_builder(builder)
    , m_options(options)
    , m_utf8(QStringView(builder.source()).sliced(range.begin, range.length()), range.begin)
    , m_range(range)
    , m_inline(builder, m_utf8, range.end, isPlainHtml())
    , m_flags(flags)
    , m_line(builder.lines().lineAt(range.begin))
{
    builder.skipSourceTo(range.begin);
}

bool MarkdownParser::parse()
{
    MD_PARSER parser{};
    parser.flags = m_flags;
    parser.enter_block = &MarkdownParser::onEnterBlock;
    parser.leave_block = &MarkdownParser::onLeaveBlock;
    parser.enter_span = &MarkdownParser::onEnterSpan;
    parser.leave_span = &MarkdownParser::onLeaveSpan;
    parser.text = &MarkdownParser::onText;
    const QByteArray &bytes = m_utf8.bytes();
    return md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, this) == 0;
}

int MarkdownParser::onEnterBlock(MD_BLOCKTYPE type, void *detail, void *self)
{
    parserOf(self).enterBlock(type, detail);
    return parserOf(self).m_builder.isExhausted() ? 1 : 0;
}

int MarkdownParser::onLeaveBlock(MD_BLOCKTYPE type, void * /*detail*/, void *self)
{
    parserOf(self).leaveBlock(type);
    return 0;
}

int MarkdownParser::onEnterSpan(MD_SPANTYPE type, void *detail, void *self)
{
    parserOf(self).ensureLeaf();
    parserOf(self).m_inline.enterSpan(type, detail);
    return parserOf(self).m_builder.isExhausted() ? 1 : 0;
}

int MarkdownParser::onLeaveSpan(MD_SPANTYPE /*type*/, void * /*detail*/, void *self)
{
    parserOf(self).m_inline.leaveSpan();
    return 0;
}

int MarkdownParser::onText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self)
{
    parserOf(self).addText(type, text, size);
    return parserOf(self).m_builder.isExhausted() ? 1 : 0;
}

// --- blocks

void MarkdownParser::enterBlock(MD_BLOCKTYPE type, void *detail)
{
    endLeaf();
    switch (type) {
    case MD_BLOCK_QUOTE:
        m_builder.openContainer({ContainerKind::Quote});
        m_blocksAtEnter.push_back(m_builder.document().blocks.size());
        break;
    case MD_BLOCK_UL:
        openList(ContainerKind::BulletList, static_cast<MD_BLOCK_UL_DETAIL *>(detail)->is_tight != 0, 1);
        break;
    case MD_BLOCK_OL: {
        const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
        openList(ContainerKind::OrderedList, list->is_tight != 0, static_cast<int>(list->start));
        break;
    }
    case MD_BLOCK_LI:
        openItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail));
        break;
    case MD_BLOCK_HR:
        addRule();
        break;
    case MD_BLOCK_H:
        beginLeaf(
            makeBlock(BlockKind::Heading, static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level)));
        break;
    case MD_BLOCK_CODE:
        enterCode(*static_cast<MD_BLOCK_CODE_DETAIL *>(detail));
        break;
    case MD_BLOCK_HTML:
        beginLeaf(makeBlock(BlockKind::Html));
        break;
    case MD_BLOCK_P:
        beginLeaf(makeBlock(BlockKind::Paragraph));
        break;
    case MD_BLOCK_TABLE: {
        Container table{ContainerKind::Table};
        table.columns = static_cast<int>(static_cast<MD_BLOCK_TABLE_DETAIL *>(detail)->col_count);
        m_builder.openContainer(table);
        m_row = -1;
        break;
    }
    case MD_BLOCK_TR:
        ++m_row;
        m_column = 0;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enterCell(type, *static_cast<MD_BLOCK_TD_DETAIL *>(detail));
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
}

void MarkdownParser::leaveBlock(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_LI:
        endLeaf();
        // An empty item or quote is kept as an empty paragraph: the writer left the place open, or the sign
        // is all.
        if (m_builder.document().blocks.size() == m_blocksAtEnter.back()) {
            m_builder.beginBlock(makeBlock(BlockKind::Paragraph));
            m_builder.endBlock();
        }
        m_blocksAtEnter.pop_back();
        m_builder.closeContainer();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        endLeaf();
        m_numbers.pop_back();
        m_builder.closeContainer();
        break;
    case MD_BLOCK_TABLE:
        endLeaf();
        m_builder.closeContainer();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_builder.endBlock();
        m_line = std::max(m_line, m_builder.lines().lineAt(m_builder.sourceEnd()));
        ++m_column;
        break;
    default:
        endLeaf();
        break;
    }
}

void MarkdownParser::openList(ContainerKind kind, bool isTight, int start)
{
    Container list{kind};
    list.tight = isTight;
    list.start = start;
    m_builder.openContainer(list);
    m_numbers.push_back(start);
}

void MarkdownParser::openItem(const MD_BLOCK_LI_DETAIL &detail)
{
    Container item{ContainerKind::Item};
    item.start = m_numbers.empty() ? 1 : m_numbers.back()++;
    item.isTask = detail.is_task != 0;
    item.isDone = item.isTask && detail.task_mark != ' ';
    m_builder.openContainer(item);
    m_blocksAtEnter.push_back(m_builder.document().blocks.size());
}

template <typename Question>
qsizetype MarkdownParser::findLine(const Question &isWanted) const
{
    const qsizetype last = std::min(m_builder.lines().count(), m_line + maxLinesAhead);
    for (qsizetype line = m_line; line < last; ++line) {
        if (isWanted(partOfLine(line))) {
            return line;
        }
    }
    return -1;
}

void MarkdownParser::addRule()
{
    const LineIndex &lines = m_builder.lines();
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    if (const qsizetype line = findLine(isRuleLine); line >= 0) {
        m_builder.touch({lines.begin(line), lines.end(line)});
        m_line = line + 1;
    }
    m_builder.endBlock();
}

void MarkdownParser::enterCell(MD_BLOCKTYPE type, const MD_BLOCK_TD_DETAIL &detail)
{
    Block cell = makeBlock(BlockKind::TableCell);
    cell.row = std::max(m_row, 0);
    cell.column = m_column;
    cell.isHeader = type == MD_BLOCK_TH;
    cell.alignment = alignmentOf(detail.align);
    beginLeaf(std::move(cell));
}

void MarkdownParser::enterCode(const MD_BLOCK_CODE_DETAIL &detail)
{
    Block code = makeBlock(BlockKind::Code);
    // md4c finds no language behind a tab.
    code.language = m_inline.attributeText(detail.info).simplified().section(u' ', 0, 0).toLower();
    m_fence = QLatin1Char(detail.fence_char);
    m_fenceLine = detail.fence_char == 0
        ? -1
        : findLine([fence = m_fence](QStringView line) { return hasFence(line, fence); });
    m_codeLines = 0;
    beginLeaf(std::move(code));
    if (m_fenceLine >= 0) {
        const LineIndex &lines = m_builder.lines();
        m_builder.touch({lines.begin(m_fenceLine), lines.end(m_fenceLine)});
        m_builder.skipSourceTo(std::min(lines.end(m_fenceLine) + 1, m_builder.source().size()));
    }
}

void MarkdownParser::beginLeaf(Block block)
{
    m_inline.beginBlock();
    m_codeLineEnds = 0;
    m_builder.beginBlock(std::move(block));
}

/// Text of a tight item comes without a paragraph around it.
void MarkdownParser::ensureLeaf()
{
    if (!m_builder.hasOpenBlock()) {
        beginLeaf(makeBlock(BlockKind::Paragraph));
    }
}

void MarkdownParser::endLeaf()
{
    if (!m_builder.hasOpenBlock()) {
        return;
    }
    switch (m_builder.block().kind) {
    case BlockKind::Heading:
        endHeading();
        break;
    case BlockKind::Code:
        endCode();
        break;
    case BlockKind::Html:
        endHtml();
        break;
    default:
        endParagraph();
        break;
    }
    m_line =
        std::max(m_line, m_builder.lines().lineAt(std::max<qsizetype>(m_builder.sourceEnd() - 1, 0)) + 1);
}

void MarkdownParser::endParagraph()
{
    m_builder.trimBlockEnd();
    m_builder.endBlock();
    settleLoneImage(m_builder.block());
}

void MarkdownParser::endHeading()
{
    m_builder.endBlock();
    Block &heading = m_builder.block();
    const LineIndex &lines = m_builder.lines();
    const qsizetype last = lines.lineAt(std::max(heading.source.end - 1, heading.source.begin));
    const bool isAtx = withoutPrefix(lines.line(lines.lineAt(heading.source.begin))).startsWith(u'#');
    if (!isAtx && last + 1 < lines.count() && isSetextUnderline(lines.line(last + 1))) {
        heading.source.end = lines.end(last + 1);
        m_builder.skipSourceTo(heading.source.end);
    }
    if (heading.source.isEmpty()) {
        const qsizetype begin = std::max(lines.begin(m_line), heading.source.begin);
        heading.source = {begin, std::max(begin, lines.end(m_line))};
        m_builder.skipSourceTo(heading.source.end);
    }
}

void MarkdownParser::endCode()
{
    const LineIndex &lines = m_builder.lines();
    if (m_codeLineEnds > 1) {
        --m_codeLineEnds; // blank lines at the end are code, the line end behind them is not
        flushCodeLineEnds();
    }
    if (m_fenceLine >= 0) {
        const qsizetype close = m_fenceLine + m_codeLines + 1;
        const bool isClosed = close < lines.count() && hasFence(lines.line(close), m_fence);
        const qsizetype last = std::min(isClosed ? close : close - 1, lines.count() - 1);
        m_builder.touch({lines.begin(last), lines.end(last)});
    }
    m_builder.endBlock();
}

void MarkdownParser::endHtml()
{
    m_builder.trimBlockEnd();
    const auto &containers = m_builder.document().containers;
    const int container = m_builder.container();
    const bool isQuoted =
        container >= 0 && containers[static_cast<size_t>(container)].kind == ContainerKind::Quote;
    m_builder.endBlock();
    const Utf16Range source = m_builder.block().source;
    if (!isPlainHtml() || isQuoted || source.isEmpty()) {
        return;
    }
    m_builder.reopenBlock();
    m_builder.discardBlock();
    if (!appendHtml(m_builder, source, m_options)) {
        m_builder.beginBlock(makeBlock(BlockKind::Html));
        m_builder.copy(source);
        m_builder.endBlock(source);
    }
    m_builder.skipSourceTo(source.end);
}

void MarkdownParser::addText(MD_TEXTTYPE type, const char *text, qsizetype size)
{
    ensureLeaf();
    const BlockKind kind = m_builder.block().kind;
    if (kind == BlockKind::Code || kind == BlockKind::Html) {
        addCodeText(text, size);
    } else {
        m_inline.addText(type, text, size);
    }
}

/// Code comes line by line with constants for the line ends. The last one is not part of the text.
void MarkdownParser::addCodeText(const char *text, qsizetype size)
{
    const auto range = m_utf8.rangeOf(text, size);
    if (!range && size == 1 && *text == '\n') {
        ++m_codeLineEnds;
        ++m_codeLines;
        return;
    }
    flushCodeLineEnds();
    m_inline.addRaw(text, size);
}

void MarkdownParser::flushCodeLineEnds()
{
    for (; m_codeLineEnds > 0; --m_codeLineEnds) {
        const qsizetype at = m_builder.sourceEnd();
        if (at < m_range.end && m_builder.source()[at] == u'\n') {
            m_builder.copy({at, at + 1});
        } else {
            m_builder.insert(u"\n");
        }
    }
}

} // namespace Lectern::Readers
