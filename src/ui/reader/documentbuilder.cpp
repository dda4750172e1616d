// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/documentbuilder.h"

#include "ui/reader/inlineformats.h"
#include "ui/reader/talklines.h"
#include "ui/theme.h"

#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr qsizetype longestPiece = 10'000;
constexpr qsizetype longestPieceOfLongWords = 2'000;
constexpr qsizetype longWord = 200;

bool hasLongWord(QStringView text)
{
    qsizetype run = 0;
    return std::ranges::any_of(text, [&run](QChar c) {
        run = c.isSpace() ? 0 : run + 1;
        return run > longWord;
    });
}

Element headingElement(int level)
{
    return level <= 2 ? Element::Heading2 : level == 3 ? Element::Heading3 : Element::Heading4;
}

int quoteIndent() { return 20; }

} // namespace

DocumentBuilder::DocumentBuilder(
    QTextDocument &document, const JoinedTalks &talks, ReaderAppearance appearance)
    : m_document(document)
    , m_talks(talks)
    , m_appearance(appearance)
    , m_formats(appearance)
{
    m_settings.reserve(talks.parts().size());
    for (const JoinedTalks::Part &part : talks.parts()) {
        const Document &text = part.talk.document;
        PartSetting setting{.match = matchTitle(text, part.talk.row), .slides = slideStarts(part.talk)};
        setting.topLevel = topSectionLevel(text, setting.match.hiddenBlocks);
        m_settings.push_back(std::move(setting));
    }
}

void DocumentBuilder::start(const TagRows &tagRows)
{
    m_tagRows = tagRows;
    m_document.clear();
    m_document.setUndoRedoEnabled(false);
    m_document.setIndentWidth(atSize(24, m_appearance));
    m_document.setDocumentMargin(0);
    m_document.setDefaultFont(setting(Element::Body, m_appearance).font);
    m_cursor = QTextCursor(&m_document);
    m_cursor.beginEditBlock();
    beginPart();
    m_cursor.endEditBlock();
}

bool DocumentBuilder::step(qsizetype characters)
{
    const auto &blocks = content().blocks;
    m_cursor.beginEditBlock();
    qsizetype done = 0;
    beginDueParts();
    while (m_next < blocks.size() && done < characters) {
        done += blocks[m_next].text.length() + 1;
        addBlock(m_next);
        beginDueParts();
    }
    if (m_next >= blocks.size() && !m_isClosed) {
        close();
    }
    m_cursor.endEditBlock();
    return !isDone();
}

void DocumentBuilder::addBlock(size_t index)
{
    const Block &block = content().blocks[index];
    const BlockContext context = contextOf(content(), index);
    // A list is over: the text below it stands off like a paragraph; headings bring their own space.
    if (m_lastWasListItem && context.listDepth == 0 && block.kind == BlockKind::Paragraph) {
        m_below = std::max(m_below, m_formats.type(Element::Body).below);
    }
    m_lastWasListItem = context.listDepth > 0;
    addSlideRule(index);
    m_next = index + 1;
    switch (block.kind) {
    case BlockKind::Heading:
    case BlockKind::Paragraph:
        addText(index, context);
        break;
    case BlockKind::Code:
    case BlockKind::Html:
        addCode(index, context);
        break;
    case BlockKind::TableCell:
        m_next = addTable(index);
        break;
    case BlockKind::Rule:
        addRule(index);
        break;
    case BlockKind::Image:
    case BlockKind::Placeholder:
        addPicture(index, context);
        break;
    }
}

DocumentBuilder::TextType DocumentBuilder::typeOf(const Block &block, const BlockContext &context)
{
    const auto plain = [this](Element element) {
        return TextType{element, m_formats.type(element).above, m_formats.type(element).below};
    };
    if (block.kind == BlockKind::Heading) {
        return plain(headingElement(block.level - partSetting().topLevel + 2));
    }
    if (context.quoteDepth > 0 && context.listDepth > 0) {
        return {Element::Quote, 0, m_formats.type(Element::ListItem).below};
    }
    return plain(context.quoteDepth > 0 ? Element::Quote
            : context.listDepth > 0     ? Element::ListItem
                                        : Element::Body);
}

void DocumentBuilder::open(
    Element element, int lineHeight, const Paragraph &paragraph, const BlockContext &context, BlockInfo *info)
{
    // One margin a gap: Qt would take the larger of two, the design wants both.
    const QTextBlockFormat &format =
        m_formats.paragraph({lineHeight, m_below + paragraph.above, context.listDepth,
            context.quoteDepth * atSize(quoteIndent(), m_appearance) + paragraph.inset, paragraph.noBreak});
    const QTextCharFormat &characters = m_formats.characters(element);
    if (m_reuseParagraph) {
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(characters);
        m_reuseParagraph = false;
    } else {
        m_cursor.insertBlock(format, characters);
    }
    info->listDepth = context.listDepth;
    info->quoteDepth = context.quoteDepth;
    m_cursor.block().setUserData(info);
    m_below = 0;
}

void DocumentBuilder::insertRuns(const Block &block, Utf16Range piece, const QTextCharFormat &base)
{
    for (const FormatRun &run : formatRuns(block, piece, base, m_formats)) {
        const QStringView text = QStringView(content().text).sliced(run.text.begin, run.text.length());
        m_cursor.insertText(shownText(text, block.spans, run.text.begin), run.format);
    }
}

void DocumentBuilder::addText(size_t index, const BlockContext &context)
{
    const Block &block = content().blocks[index];
    const TextType type = typeOf(block, context);
    const QStringView whole = QStringView(content().text).sliced(block.text.begin, block.text.length());
    // Paragraphs of one quote stand together; their rule is painted through.
    const bool continuesQuote = context.quoteDepth > 0 && infoOf(m_cursor.block()) != nullptr
        && infoOf(m_cursor.block())->quoteDepth > 0;
    bool isFirst = true;
    for (const Utf16Range &part : pieces(whole)) {
        const Utf16Range piece{block.text.begin + part.begin, block.text.begin + part.end};
        auto *info = new BlockInfo;
        info->kind = block.kind == BlockKind::Heading ? PageBlockKind::Heading : PageBlockKind::Text;
        info->source = static_cast<int>(index);
        info->isFirst = isFirst && !continuesQuote;
        if (isFirst && context.isItemStart) {
            info->marker = context.isTask ? Marker::Task
                : context.isOrdered       ? Marker::Number
                                          : Marker::Bullet;
            info->number = context.number;
            info->isDone = context.isDone;
        }
        describeSpans(block, piece, m_formats, *info);
        if (continuesQuote && isFirst) {
            m_below = std::min(m_below, m_formats.type(Element::Body).below);
        }
        open(type.element, {.above = isFirst && !continuesQuote ? type.above : 0}, context, info);
        m_map.add({piece.begin, piece.length(), m_cursor.position(), piece.length()});
        insertRuns(block, piece, m_formats.characters(type.element));
        isFirst = false;
    }
    m_below = type.below;
}

void DocumentBuilder::addCode(size_t index, const BlockContext &context)
{
    const Block &block = content().blocks[index];
    const TypeSetting &type = m_formats.type(Element::Code);
    const QStringView whole = QStringView(content().text).sliced(block.text.begin, block.text.length());
    CodeGroup group;
    group.source = index;
    group.language = block.kind == BlockKind::Html ? QStringLiteral("html") : block.language;
    group.isUnlabelled = block.kind == BlockKind::Code && (block.language.isEmpty() || block.languageGuessed);
    qsizetype begin = 0;
    while (begin <= whole.size()) {
        qsizetype end = whole.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? whole.size() : end;
        auto *info = new BlockInfo;
        info->kind = PageBlockKind::Code;
        info->source = static_cast<int>(index);
        info->group = static_cast<int>(m_codeGroups.size());
        info->isFirst = begin == 0;
        open(Element::Code,
            {.above = begin == 0 ? type.above + codeHeader() : 0, .inset = scaled(15), .noBreak = true},
            context, info);
        if (group.lines++ == 0) {
            group.firstLine = m_cursor.blockNumber();
        }
        // The line's end is one character on both sides.
        const qsizetype length = end - begin + (end < whole.size() ? 1 : 0);
        m_map.add({block.text.begin + begin, length, m_cursor.position(), length});
        m_cursor.insertText(
            shownText(whole.sliced(begin, end - begin), {}, 0), m_formats.characters(Element::Code));
        begin = end + 1;
    }
    m_codeGroups.push_back(group);
    m_below = codeFooter() + type.below;
}

int DocumentBuilder::setCodeLanguage(size_t block, const QString &language)
{
    const auto group = std::ranges::find(m_codeGroups, block, &CodeGroup::source);
    if (group == m_codeGroups.end()) {
        return -1;
    }
    group->language = language;
    return static_cast<int>(group - m_codeGroups.begin());
}

void DocumentBuilder::addRule(size_t index)
{
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Rule;
    info->source = static_cast<int>(index);
    open(Element::Body, 1, {.above = atSize(20, m_appearance)}, {}, info);
    const Block &block = content().blocks[index];
    m_map.add({block.text.begin, block.text.length(), m_cursor.position(), 0});
    m_below = atSize(20, m_appearance);
}

void DocumentBuilder::close()
{
    auto *info = new BlockInfo;
    info->kind = PageBlockKind::Gap;
    open(Element::Body, 1, {.above = atSize(72, m_appearance)}, {}, info);
    m_isClosed = true;
}

int DocumentBuilder::codeHeader() { return scaled(32); }

int DocumentBuilder::codeFooter() { return scaled(14); }

std::vector<Utf16Range> DocumentBuilder::pieces(QStringView text)
{
    const qsizetype limit =
        text.size() > longWord && hasLongWord(text) ? longestPieceOfLongWords : longestPiece;
    std::vector<Utf16Range> result;
    qsizetype begin = 0;
    while (text.size() - begin > limit) {
        qsizetype end = begin + limit;
        for (qsizetype i = end; i > end - limit / 4; --i) {
            if (text[i - 1].isSpace()) {
                end = i;
                break;
            }
        }
        if (text[end].isLowSurrogate()) {
            --end;
        }
        result.push_back({begin, end});
        begin = end;
    }
    result.push_back({begin, text.size()});
    return result;
}

QString DocumentBuilder::shownText(QStringView text, const std::vector<Span> &spans, qsizetype begin)
{
    QString shown = text.toString();
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const char16_t c = shown[i].unicode();
        if (c == u'\n' || c == u'\r') {
            const bool isHard = std::ranges::any_of(spans, [position = begin + i](const Span &span) {
                return span.kind == SpanKind::HardBreak && span.text.contains(position);
            });
            shown[i] = isHard ? QChar(QChar::LineSeparator) : QChar(QLatin1Char(' '));
        } else if (c == u'\u2029') {
            shown[i] = QChar(QChar::LineSeparator);
        } else if (c == 0xFDD0 || c == 0xFDD1 || c == 0xFFFC) {
            shown[i] = QChar(QChar::ReplacementCharacter);
        }
    }
    return shown;
}

} // namespace Lectern::Ui
