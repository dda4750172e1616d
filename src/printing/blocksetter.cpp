// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "blocksetter.h"

#include "exporters/inlineevents.h"
#include "exporters/markcolours.h"
#include "exporters/textescape.h"

#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <utility>

#include "printing/pageform.h"

namespace Lectern::Printing {

namespace {

using Exporters::InlineEvent;
using Exporters::Node;
using Exporters::PlacedMark;

constexpr qreal quoteIndent = 18;

QTextCharFormat::UnderlineStyle underlineOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Technique:
        return QTextCharFormat::DashUnderline;
    case MarkKind::Doubt:
        return QTextCharFormat::WaveUnderline;
    case MarkKind::Quote:
        return QTextCharFormat::DotLine;
    case MarkKind::Key:
    case MarkKind::Definition:
        break;
    }
    return QTextCharFormat::SingleUnderline;
}

void apply(const Span &span, const QFont &code, QTextCharFormat &format)
{
    switch (span.kind) {
    case SpanKind::Emphasis:
        format.setFontItalic(true);
        break;
    case SpanKind::Strong:
        format.setFontWeight(QFont::Bold);
        break;
    case SpanKind::Strikethrough:
        format.setFontStrikeOut(true);
        break;
    case SpanKind::Code:
    case SpanKind::Html:
        format.setFont(code);
        break;
    case SpanKind::Link:
        if (Exporters::isSafeLink(span.target)) {
            format.setAnchor(true);
            format.setAnchorHref(span.target);
            format.setForeground(QColor(QLatin1StringView(linkInk)));
        }
        break;
    case SpanKind::Image:
        format.setForeground(QColor(QLatin1StringView(mutedInk)));
        break;
    case SpanKind::HardBreak:
        break;
    }
}

/// What would break a paragraph in two becomes a blank; characters that belong to no text go.
QString oneParagraph(QString text)
{
    for (QChar &c : text) {
        if (c == QChar::ParagraphSeparator || c == u'\r' || c == QChar(0xFDD0) || c == QChar(0xFDD1)
            || c.isNull() || c == QChar::ObjectReplacementCharacter) {
            c = u' ';
        }
    }
    return text;
}

} // namespace

void openParagraph(QTextCursor &cursor, const QTextBlockFormat &format, const QTextCharFormat &type)
{
    const bool isFresh = cursor.block().length() <= 1 && cursor.block().userState() < 0;
    if (isFresh) {
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(type);
    } else {
        cursor.insertBlock(format, type);
    }
    cursor.block().setUserState(1); // in use, even if nothing is put into it
    cursor.setCharFormat(type);
}

BlockSetter::BlockSetter(
    QTextCursor &cursor, const Document &document, BlockStyle style, const std::vector<PlacedMark> *marks)
    : m_cursor(cursor)
    , m_document(document)
    , m_style(std::move(style))
    , m_marksShown(marks ? std::span(*marks) : std::span<const PlacedMark>())
{
}

void BlockSetter::set(const Node &node)
{
    if (node.block) {
        leaf(*node.block);
    } else if (node.isList()) {
        list(node);
    } else if (node.isContainer(ContainerKind::Table)) {
        table(node);
    } else {
        const int deeper = node.isContainer(ContainerKind::Quote) ? 1 : 0;
        m_quoteDepth += deeper;
        children(node);
        m_quoteDepth -= deeper;
    }
}

void BlockSetter::children(const Node &node)
{
    for (const Node &child : node.children) {
        set(child);
    }
}

QTextBlockFormat BlockSetter::paragraph() const
{
    QTextBlockFormat format;
    const qreal inList = 0.45; // items stand closer than paragraphs
    format.setBottomMargin(m_style.gap * (m_listDepth > 0 ? inList : 1));
    format.setLeftMargin(m_style.indent + m_quoteDepth * points(quoteIndent));
    format.setIndent(m_listDepth);
    constexpr qreal lineHeight = 97; // percent of the face's own, which is wide for the serifs
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

void BlockSetter::leaf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        heading(block);
        return;
    case BlockKind::Code:
    case BlockKind::Html:
        code(block);
        return;
    case BlockKind::Rule: {
        QTextBlockFormat format = paragraph();
        format.setProperty(
            QTextFormat::BlockTrailingHorizontalRulerWidth, QTextLength(QTextLength::PercentageLength, 30));
        openParagraph(m_cursor, format, typeOf(m_style.body));
        return;
    }
    case BlockKind::Paragraph:
    case BlockKind::TableCell:
    case BlockKind::Image:
    case BlockKind::Placeholder:
        break;
    }
    QTextCharFormat type = typeOf(m_style.body);
    if (m_quoteDepth > 0) {
        type.setFontItalic(true);
    }
    if (block.kind == BlockKind::Image || block.kind == BlockKind::Placeholder) {
        type.setForeground(QColor(QLatin1StringView(mutedInk)));
    }
    setLine(block, paragraph(), type);
}

void BlockSetter::setLine(const Block &block, const QTextBlockFormat &format, const QTextCharFormat &type)
{
    openParagraph(m_cursor, format, type);
    beginItem();
    if (const QString box = std::exchange(m_pending, {}); !box.isEmpty()) {
        m_cursor.insertText(box, type);
    }
    insertInline(block, type);
}

/// The sign of an item stands before its first paragraph.
void BlockSetter::beginItem()
{
    if (ListLevel *level = std::exchange(m_item, nullptr)) {
        QTextBlockFormat format = m_cursor.blockFormat();
        format.setIndent(0); // the list has its own
        m_cursor.setBlockFormat(format);
        if (level->list) {
            level->list->add(m_cursor.block());
        } else {
            level->list = m_cursor.createList(level->format);
        }
    }
}

void BlockSetter::heading(const Block &block)
{
    const int level = std::clamp(block.level + m_style.headingShift, 1, 6);
    QFont font = m_style.body;
    if (m_style.hasLargeHeadings && level <= 3) {
        font.setPixelSize(qRound(points(level <= 2 ? Size::section : Size::subsection)));
    }
    font.setBold(true);
    QTextBlockFormat format = paragraph();
    format.setTopMargin(m_style.hasLargeHeadings ? points(9) : 0);
    format.setBottomMargin(points(3));
    format.setProperty(KeepsWithNext, true);
    QTextCharFormat type = typeOf(font);
    QString anchor;
    if (!m_style.anchors.isEmpty()) {
        anchor = m_style.anchors + QString::number(block.text.begin);
        type.setAnchor(true);
        type.setAnchorNames({anchor});
    }
    setLine(block, format, type);
    const QString title = Exporters::lineOf(m_document, block.text).simplified();
    if (!title.isEmpty()) {
        m_headings.push_back({title, level, m_cursor.block().position(), anchor});
    }
}

void BlockSetter::code(const Block &block)
{
    QTextBlockFormat format = paragraph();
    format.setBackground(QColor(QLatin1StringView(codeFill)));
    format.setTopMargin(points(3));
    format.setBottomMargin(m_style.gap + points(3));
    format.setLeftMargin(format.leftMargin() + codePadding);
    format.setRightMargin(codePadding);
    constexpr qreal lineHeight = 112; // percent
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    setLine(block, format, typeOf(m_style.code));
}

void BlockSetter::list(const Node &node)
{
    ListLevel level;
    const bool isOrdered = node.isContainer(ContainerKind::OrderedList);
    level.format.setStyle(isOrdered ? QTextListFormat::ListDecimal
            : m_listDepth == 0      ? QTextListFormat::ListDisc
                                    : QTextListFormat::ListCircle);
    level.format.setIndent(++m_listDepth);
    if (isOrdered) {
        level.format.setStart(node.container->start);
    }
    for (const Node &item : node.children) {
        if (item.isContainer(ContainerKind::Item) && item.container->isTask) {
            m_pending = item.container->isDone ? QStringLiteral("☑ ") : QStringLiteral("☐ ");
        }
        m_item = &level;
        set(item);
        m_item = nullptr;
        m_pending.clear();
    }
    if (--m_listDepth == 0) {
        QTextBlockFormat last = m_cursor.blockFormat();
        last.setBottomMargin(m_style.gap);
        m_cursor.setBlockFormat(last);
    }
}

void BlockSetter::table(const Node &node)
{
    const auto rows = Exporters::rowsOf(node);
    if (rows.empty() || rows.front().empty()) {
        return;
    }
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(points(3));
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setTopMargin(points(3));
    format.setBottomMargin(m_style.gap + points(4));
    QTextTable *made =
        m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(rows.front().size()), format);
    for (int row = 0; row < made->rows(); ++row) {
        for (int column = 0; column < made->columns(); ++column) {
            QTextTableCell cell = made->cellAt(row, column);
            m_cursor = cell.firstCursorPosition();
            const Block *block = rows[static_cast<size_t>(row)][static_cast<size_t>(column)];
            QTextCharFormat type = typeOf(m_style.body);
            type.setProperty(QTextFormat::FontPixelSize, qRound(m_style.body.pixelSize() * 0.88));
            if (block && block->isHeader) {
                type.setFontWeight(QFont::Bold);
            }
            m_cursor.setBlockCharFormat(type);
            m_cursor.block().setUserState(1);
            if (block) {
                insertInline(*block, type);
            }
        }
    }
    m_cursor.movePosition(QTextCursor::End);
    m_cursor.block().setUserState(-1);
}

QString BlockSetter::textOf(Utf16Range range) const
{
    return m_document.text.sliced(range.begin, range.length());
}

std::vector<qsizetype> BlockSetter::cutsIn(Utf16Range range) const
{
    std::vector<qsizetype> cuts;
    for (const PlacedMark &entry : m_marksShown) {
        if (entry.range.intersects(range)) {
            cuts.push_back(entry.range.begin);
            cuts.push_back(entry.range.end);
        }
    }
    return cuts;
}

void BlockSetter::insertInline(const Block &block, const QTextCharFormat &base)
{
    std::vector<QTextCharFormat> formats{base};
    const bool isCode = block.kind == BlockKind::Code || block.kind == BlockKind::Html;
    for (const InlineEvent &event : Exporters::inlineEvents(m_document, block, cutsIn(block.text))) {
        if (event.kind == InlineEvent::Kind::Open) {
            QTextCharFormat format = formats.back();
            apply(*event.span, m_style.code, format);
            formats.push_back(format);
        } else if (event.kind == InlineEvent::Kind::Close) {
            if (event.span->kind == SpanKind::Image) {
                insertPictureName(event.span->target, formats.back());
            }
            formats.pop_back();
        } else {
            const QString text = textOf(event.text);
            const bool isBreak = text == u"\n";
            insertText(event.text,
                !isBreak                          ? oneParagraph(text)
                    : event.isHardBreak || isCode ? QString(QChar::LineSeparator)
                                                  : QStringLiteral(" "),
                formats.back());
        }
    }
    if (block.kind == BlockKind::Image && block.spans.empty()) {
        insertPictureName(block.target, base);
    }
}

void BlockSetter::insertPictureName(const QString &target, const QTextCharFormat &format)
{
    if (const QString name = Exporters::pictureName(target); !name.isEmpty()) {
        m_cursor.insertText(QString(u" (" + oneParagraph(name) + u')'), format);
    }
}

void BlockSetter::insertText(Utf16Range range, const QString &text, QTextCharFormat format)
{
    std::vector<const PlacedMark *> ended;
    for (const PlacedMark &entry : m_marksShown) {
        if (!entry.range.intersects(range)) {
            continue;
        }
        const Exporters::MarkColours colours = Exporters::markColours(entry.mark->kind);
        format.setBackground(QColor(QLatin1StringView(colours.fill)));
        format.setUnderlineColor(QColor(QLatin1StringView(colours.line)));
        format.setUnderlineStyle(underlineOf(entry.mark->kind));
        if (!m_marks.contains(entry.mark)) {
            m_marks.insert(entry.mark, m_cursor.position());
        }
        if (entry.range.end <= range.end) {
            ended.push_back(&entry);
        }
    }
    m_cursor.insertText(text, format);
    for (const PlacedMark *entry : ended) {
        if (markEnded) {
            markEnded(*entry);
        }
    }
}

} // namespace Lectern::Printing
