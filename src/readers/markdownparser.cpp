// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdownparser.h"

#include "readers/htmlblocks.h"
#include "readers/htmltag.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Lines without blocks (blank ones, link definitions) that are searched for a rule or fence.
constexpr qsizetype maxLinesAhead = 400;

/// Signs that containers put before the content of a line.
bool isPrefixSign(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'>' || c == u'-' || c == u'*' || c == u'+' || c == u'.'
        || c == u')' || c.isDigit();
}

QStringView withoutPrefix(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && isPrefixSign(line[at])) {
        ++at;
    }
    return line.sliced(at);
}

bool isRuleLine(QStringView line)
{
    QChar sign;
    int count = 0;
    for (const QChar c : line) {
        if (c == u'-' || c == u'*' || c == u'_') {
            count = c == sign ? count + 1 : 1;
            sign = c;
        } else if (!isPrefixSign(c)) {
            return false;
        }
    }
    return count >= 3;
}

bool isUnderline(QStringView line)
{
    QStringView bare = line.trimmed();
    while (bare.startsWith(u'>')) {
        bare = bare.sliced(1).trimmed();
    }
    const QChar first = bare.isEmpty() ? QChar() : bare[0];
    return (first == u'=' || first == u'-')
        && std::all_of(bare.begin(), bare.end(), [=](QChar c) { return c == first; });
}

bool hasFence(QStringView line, QChar fence)
{
    const QString three(3, fence);
    QStringView bare = line;
    while (!bare.isEmpty() && isPrefixSign(bare[0])) {
        bare = bare.sliced(1);
    }
    return bare.startsWith(three);
}

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
    , m_end(range.end)
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
    parserOf(self).enterSpan(type, detail);
    return parserOf(self).m_builder.isExhausted() ? 1 : 0;
}

int MarkdownParser::onLeaveSpan(MD_SPANTYPE /*type*/, void * /*detail*/, void *self)
{
    parserOf(self).leaveSpan();
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

void MarkdownParser::addRule()
{
    const LineIndex &lines = m_builder.lines();
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    const qsizetype last = std::min(lines.count(), m_line + maxLinesAhead);
    for (qsizetype line = m_line; line < last; ++line) {
        if (isRuleLine(lines.line(line))) {
            m_builder.touch({lines.begin(line), lines.end(line)});
            m_line = line + 1;
            break;
        }
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

qsizetype MarkdownParser::findFence(QChar fence) const
{
    const LineIndex &lines = m_builder.lines();
    const qsizetype last = std::min(lines.count(), m_line + maxLinesAhead);
    for (qsizetype line = m_line; line < last; ++line) {
        if (hasFence(lines.line(line), fence)) {
            return line;
        }
    }
    return -1;
}

void MarkdownParser::enterCode(const MD_BLOCK_CODE_DETAIL &detail)
{
    Block code = makeBlock(BlockKind::Code);
    code.language = attributeText(detail.lang).toLower();
    m_fence = QLatin1Char(detail.fence_char);
    m_fenceLine = detail.fence_char == 0 ? -1 : findFence(m_fence);
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
    m_frames.clear();
    m_tags.clear();
    m_isInComment = false;
    m_skipLineEnd = false;
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
    Block &block = m_builder.block();
    const auto isImage = [](const Span &span) { return span.kind == SpanKind::Image; };
    const auto image = std::find_if(block.spans.begin(), block.spans.end(), isImage);
    if (block.kind != BlockKind::Paragraph || image == block.spans.end()) {
        return;
    }
    const bool isAlone =
        image->text == block.text && std::count_if(block.spans.begin(), block.spans.end(), isImage) == 1;
    if (isAlone) {
        block.kind = BlockKind::Image;
        block.target = image->target;
    }
}

void MarkdownParser::endHeading()
{
    m_builder.endBlock();
    Block &heading = m_builder.block();
    const LineIndex &lines = m_builder.lines();
    const qsizetype last = lines.lineAt(std::max(heading.source.end - 1, heading.source.begin));
    const bool isAtx = withoutPrefix(lines.line(lines.lineAt(heading.source.begin))).startsWith(u'#');
    if (!isAtx && last + 1 < lines.count() && isUnderline(lines.line(last + 1))) {
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

// --- spans

QString MarkdownParser::attributeText(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const auto size = static_cast<qsizetype>(attribute.substr_offsets[i + 1] - begin);
        const QString part = QString::fromUtf8(attribute.text + begin, size);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? m_entities.decode(part) : part;
    }
    return text;
}

void MarkdownParser::enterSpan(MD_SPANTYPE type, void *detail)
{
    ensureLeaf();
    Frame frame;
    frame.span.text = {m_builder.textEnd(), m_builder.textEnd()};
    frame.sourceAtEnter = m_builder.sourceEnd();
    frame.isKept = m_frames.size() < static_cast<size_t>(maxDepth);
    switch (type) {
    case MD_SPAN_STRONG:
        frame.span.kind = SpanKind::Strong;
        frame.markWidth = 2;
        break;
    case MD_SPAN_DEL:
        frame.span.kind = SpanKind::Strikethrough;
        frame.markWidth = 2;
        break;
    case MD_SPAN_CODE:
        frame.span.kind = SpanKind::Code;
        break;
    case MD_SPAN_A: {
        const auto *link = static_cast<MD_SPAN_A_DETAIL *>(detail);
        frame.span.kind = SpanKind::Link;
        frame.span.target = attributeText(link->href);
        frame.span.title = attributeText(link->title);
        frame.isAutolink = link->is_autolink != 0;
        break;
    }
    case MD_SPAN_IMG: {
        const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
        frame.span.kind = SpanKind::Image;
        frame.span.target = attributeText(image->src);
        frame.span.title = attributeText(image->title);
        break;
    }
    default:
        frame.span.kind = SpanKind::Emphasis;
        frame.markWidth = 1;
        break;
    }
    m_frames.push_back(std::move(frame));
}

void MarkdownParser::noteContent(Utf16Range range)
{
    if (m_frames.empty()) {
        return;
    }
    Utf16Range &content = m_frames.back().content;
    content.begin = content.begin < 0 ? range.begin : std::min(content.begin, range.begin);
    content.end = std::max(content.end, range.end);
}

Utf16Range MarkdownParser::grown(const Frame &frame) const
{
    const QStringView source = m_builder.source();
    const bool isImage = frame.span.kind == SpanKind::Image;
    if (frame.content.begin < 0) {
        return frame.span.kind == SpanKind::Link || isImage
            ? findEmptyLink(source.first(m_end), frame.sourceAtEnter, isImage)
            : Utf16Range{frame.sourceAtEnter, frame.sourceAtEnter};
    }
    Utf16Range content = frame.content;
    if (content.begin > 0 && source[content.begin - 1] == u'\\' && frame.span.kind != SpanKind::Code) {
        --content.begin;
    }
    switch (frame.span.kind) {
    case SpanKind::Code:
        return growOverBackticks(source, content);
    case SpanKind::Link:
        return frame.isAutolink ? growOverAngles(source, content) : growOverLink(source, content, false);
    case SpanKind::Image:
        return growOverLink(source, content, true);
    default:
        return growOverMarks(source, content, frame.markWidth);
    }
}

void MarkdownParser::leaveSpan()
{
    if (m_frames.empty()) {
        return;
    }
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    while (!m_tags.empty() && m_tags.back().depth > m_frames.size()) {
        m_tags.pop_back();
    }
    frame.span.text.end = m_builder.textEnd();
    frame.span.source = grown(frame);
    m_builder.touch(frame.span.source);
    m_builder.skipSourceTo(frame.span.source.end);
    noteContent(frame.span.source);
    if (frame.isKept) {
        m_builder.addSpan(std::move(frame.span));
    }
}

// --- text

void MarkdownParser::addText(MD_TEXTTYPE type, const char *text, qsizetype size)
{
    ensureLeaf();
    switch (type) {
    case MD_TEXT_BR:
        addLineEnd(true);
        return;
    case MD_TEXT_SOFTBR:
        addLineEnd(false);
        return;
    case MD_TEXT_ENTITY:
        addEntity(text, size);
        break;
    case MD_TEXT_NULLCHAR:
        m_builder.insert(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_CODE:
        if (m_builder.block().kind == BlockKind::Code) {
            addCodeText(text, size);
        } else {
            addRaw(text, size);
        }
        break;
    case MD_TEXT_HTML:
        if (m_builder.block().kind == BlockKind::Html) {
            addCodeText(text, size);
        } else {
            addInlineHtml(text, size);
        }
        return;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
        addRaw(text, size);
        break;
    }
    m_skipLineEnd = false;
}

void MarkdownParser::addRaw(const char *text, qsizetype size)
{
    if (const auto range = m_utf8.rangeOf(text, size)) {
        noteContent(*range);
        m_builder.copy(*range);
    } else {
        m_builder.insert(QString::fromUtf8(text, size));
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
    addRaw(text, size);
}

void MarkdownParser::flushCodeLineEnds()
{
    for (; m_codeLineEnds > 0; --m_codeLineEnds) {
        const qsizetype at = m_builder.sourceEnd();
        if (at < m_end && m_builder.source()[at] == u'\n') {
            m_builder.copy({at, at + 1});
        } else {
            m_builder.insert(u"\n");
        }
    }
}

void MarkdownParser::addLineEnd(bool isHard)
{
    const QStringView source = m_builder.source();
    const qsizetype from = m_builder.sourceEnd();
    qsizetype at = from;
    while (at < m_end && source[at] != u'\n') {
        ++at;
    }
    if (m_skipLineEnd) {
        m_builder.skipSourceTo(std::min(at + 1, m_end));
        m_skipLineEnd = false;
        return;
    }
    const qsizetype text = m_builder.textEnd();
    if (at < m_end) {
        noteContent({at, at + 1});
        m_builder.copy({at, at + 1});
    } else {
        m_builder.insert(u"\n");
    }
    if (isHard) {
        qsizetype begin = at;
        while (begin > from && (source[begin - 1] == u' ' || source[begin - 1] == u'\\')) {
            --begin;
        }
        m_builder.addSpan({SpanKind::HardBreak, {text, text + 1}, {begin, std::min(at + 1, m_end)}, {}, {}});
    }
}

void MarkdownParser::addEntity(const char *text, qsizetype size)
{
    const QString entity = QString::fromUtf8(text, size);
    const QString decoded = m_entities.decode(entity);
    const auto range = m_utf8.rangeOf(text, size);
    if (!range || decoded == entity) {
        addRaw(text, size);
        return;
    }
    noteContent(*range);
    m_builder.touch(*range);
    m_builder.skipSourceTo(range->end);
    m_builder.insert(decoded);
}

void MarkdownParser::addHardBreak(Utf16Range source)
{
    const qsizetype text = m_builder.textEnd();
    m_builder.insert(u"\n");
    m_builder.addSpan({SpanKind::HardBreak, {text, text + 1}, source, {}, {}});
    m_skipLineEnd = true;
}

void MarkdownParser::addInlineHtml(const char *text, qsizetype size)
{
    const auto range = m_utf8.rangeOf(text, size);
    if (!range) {
        if (!m_isInComment) {
            m_builder.insert(QString::fromUtf8(text, size));
        }
        return;
    }
    const QStringView tag = QStringView(m_builder.source()).sliced(range->begin, range->length());
    if (isPlainHtml() && (m_isInComment || tag.startsWith(u"<!--"))) {
        m_isInComment = !tag.endsWith(u"-->");
        noteContent(*range);
        m_builder.touch(*range);
        m_builder.skipSourceTo(range->end);
        return;
    }
    addTag(*range);
}

void MarkdownParser::addTag(Utf16Range source)
{
    const HtmlTag tag = readTag(m_builder.source(), source);
    noteContent(source);
    const bool isSimple = isPlainHtml() && isSimpleInlineTag(tag.name);
    if (!isSimple) {
        const qsizetype begin = m_builder.textEnd();
        m_builder.copy(source);
        m_builder.addSpan({SpanKind::Html, {begin, m_builder.textEnd()}, source, {}, {}});
        return;
    }
    m_builder.touch(source);
    m_builder.skipSourceTo(source.end);
    if (tag.name == u"br") {
        addHardBreak(source);
    } else if (tag.name == u"img") {
        const qsizetype begin = m_builder.textEnd();
        m_builder.insert(tag.attribute(u"alt"));
        m_builder.addSpan({SpanKind::Image, {begin, m_builder.textEnd()}, source, tag.attribute(u"src"),
            tag.attribute(u"title")});
    } else if (tag.isClosing) {
        closeTag(tag.name, source);
    } else if (const auto kind = spanKindOfTag(tag)) {
        OpenTag open{tag.name, {}, m_frames.size()};
        open.span.kind = *kind;
        open.span.text.begin = m_builder.textEnd();
        open.span.source = source;
        open.span.target = tag.attribute(u"href");
        open.span.title = tag.attribute(u"title");
        m_tags.push_back(std::move(open));
    }
}

/// Pairs a closing tag with the opening one of the same name and the same depth of Markdown spans, so that
/// spans nest.
void MarkdownParser::closeTag(const QString &name, Utf16Range source)
{
    for (qsizetype back = 0; back < 8 && !m_tags.empty(); ++back) {
        OpenTag open = std::move(m_tags.back());
        m_tags.pop_back();
        if (open.name == name && open.depth == m_frames.size()) {
            open.span.text.end = m_builder.textEnd();
            open.span.source.end = source.end;
            m_builder.addSpan(std::move(open.span));
            return;
        }
    }
}

} // namespace Lectern::Readers
