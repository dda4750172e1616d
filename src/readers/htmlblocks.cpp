// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlblocks.h"

#include "readers/htmlnodes.h"
#include "readers/htmltag.h"
#include "readers/htmltext.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

struct OutputDeleter {
    void operator()(GumboOutput *output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Output = std::unique_ptr<GumboOutput, OutputDeleter>;

class HtmlWalker
{
public:
    HtmlWalker(DocumentBuilder &builder, const Utf8Text &utf8)
        : m_builder(builder)
        , m_text(builder, utf8)
    {
    }

    void visitChildren(const GumboNode *node, int depth);
    void endLeaf() { m_text.endLeaf(); }

private:
    void visit(const GumboNode *node, int depth);
    void visitElement(const GumboNode *node, int depth);
    void visitContainer(const GumboNode *node, int depth, const Container &container);
    void visitItem(const GumboNode *node, int depth);
    void visitPre(const GumboNode *node);
    void visitTable(const GumboNode *node, int depth);
    void visitRow(const GumboNode *node, int depth);
    void addPlayer(const GumboNode *node);
    void addRule(const GumboNode *node);

    DocumentBuilder &m_builder;
    HtmlText m_text;
    std::vector<int> m_numbers;
    bool m_inCell = false;
    int m_row = -1;
    int m_column = 0;
};

void HtmlWalker::visitChildren(const GumboNode *node, int depth)
{
    const GumboVector &children =
        node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        visit(childAt(children, i), depth + 1);
    }
}

void HtmlWalker::visit(const GumboNode *node, int depth)
{
    if (depth > maxHtmlRecursion || m_builder.isExhausted()) {
        return;
    }
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        m_text.addText(node);
        break;
    case GUMBO_NODE_ELEMENT:
        if (!isLeftOut(node)) {
            visitElement(node, depth);
        }
        break;
    default:
        break;
    }
}

void HtmlWalker::visitElement(const GumboNode *node, int depth)
{
    const GumboTag tag = node->v.element.tag;
    const int level = headingLevel(tag);
    if (m_inCell && (level > 0 || isBlockElement(tag) || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)) {
        m_text.setBlank(true);
        visitChildren(node, depth);
        m_text.setBlank(true);
    } else if (level > 0) {
        endLeaf();
        m_text.beginLeaf(makeBlock(BlockKind::Heading, level));
        m_builder.touch(m_text.sourceOf(node));
        visitChildren(node, depth);
        endLeaf();
    } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
        Container list{tag == GUMBO_TAG_UL ? ContainerKind::BulletList : ContainerKind::OrderedList};
        list.start = std::max(1, attributeOf(node, "start").toInt());
        visitContainer(node, depth, list);
    } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
        visitContainer(node, depth, {ContainerKind::Quote});
    } else if (tag == GUMBO_TAG_LI && !m_numbers.empty()) {
        visitItem(node, depth);
    } else if (tag == GUMBO_TAG_PRE && !m_inCell) {
        visitPre(node);
    } else if (tag == GUMBO_TAG_TABLE) {
        visitTable(node, depth);
    } else if (tag == GUMBO_TAG_HR && !m_inCell) {
        addRule(node);
    } else if (tag == GUMBO_TAG_BR) {
        m_text.addBreak(node);
    } else if (tag == GUMBO_TAG_IMG) {
        m_text.addImage(node);
    } else if (isPlayer(tag) && !m_inCell) {
        addPlayer(node);
    } else if (isBlockElement(tag)) {
        endLeaf();
        visitChildren(node, depth);
        endLeaf();
    } else {
        const bool isFormatting = m_text.openInline(node);
        visitChildren(node, depth);
        if (isFormatting) {
            m_text.closeInline(node);
        }
    }
}

void HtmlWalker::visitContainer(const GumboNode *node, int depth, const Container &container)
{
    endLeaf();
    const bool isList = container.kind != ContainerKind::Quote;
    m_builder.openContainer(container);
    if (isList) {
        m_numbers.push_back(container.start);
    }
    visitChildren(node, depth);
    endLeaf();
    if (isList) {
        m_numbers.pop_back();
    }
    m_builder.closeContainer();
}

void HtmlWalker::visitItem(const GumboNode *node, int depth)
{
    endLeaf();
    Container item{ContainerKind::Item};
    item.start = m_numbers.back()++;
    const GumboVector &children = node->v.element.children;
    const GumboNode *first = children.length > 0 ? childAt(children, 0) : nullptr;
    item.isTask = first && isElement(first, GUMBO_TAG_INPUT) && attributeOf(first, "type") == u"checkbox";
    item.isDone = item.isTask && gumbo_get_attribute(&first->v.element.attributes, "checked");
    m_builder.openContainer(item);
    visitChildren(node, depth);
    endLeaf();
    m_builder.closeContainer();
}

void HtmlWalker::visitPre(const GumboNode *node)
{
    endLeaf();
    Block code = makeBlock(BlockKind::Code);
    code.language = languageOfClass(attributeOf(node, "class"));
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length && code.language.isEmpty(); ++i) {
        if (isElement(childAt(children, i), GUMBO_TAG_CODE)) {
            code.language = languageOfClass(attributeOf(childAt(children, i), "class"));
        }
    }
    m_builder.beginBlock(std::move(code));
    m_text.addVerbatim(node, 0);
    m_builder.trimBlockEnd();
    const bool isEmpty = m_builder.blockIsEmpty();
    m_builder.endBlock(m_text.sourceOf(node));
    if (isEmpty) {
        m_builder.reopenBlock();
        m_builder.discardBlock();
    }
}

void HtmlWalker::visitTable(const GumboNode *node, int depth)
{
    // Tables that hold blocks or other tables lay a page out; their cells are read as plain blocks.
    const bool isLayout = m_inCell || holds(node, GUMBO_TAG_TABLE) || holds(node, GUMBO_TAG_PRE)
        || holds(node, GUMBO_TAG_H1) || holds(node, GUMBO_TAG_H2) || holds(node, GUMBO_TAG_UL);
    endLeaf();
    if (isLayout) {
        visitChildren(node, depth);
        endLeaf();
        return;
    }
    std::vector<const GumboNode *> rows;
    collect(node, GUMBO_TAG_TR, 100'000, rows);
    m_builder.openContainer({ContainerKind::Table});
    const int table = m_builder.container();
    m_row = 0;
    int columns = 0;
    for (const GumboNode *row : rows) {
        m_column = 0;
        visitRow(row, depth);
        columns = std::max(columns, m_column);
        ++m_row;
    }
    m_builder.document().containers[static_cast<size_t>(table)].columns = columns;
    m_builder.closeContainer();
}

void HtmlWalker::visitRow(const GumboNode *node, int depth)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const GumboNode *child = childAt(children, i);
        const bool isHead = isElement(child, GUMBO_TAG_TH);
        if (!isHead && !isElement(child, GUMBO_TAG_TD)) {
            continue;
        }
        Block cell = makeBlock(BlockKind::TableCell);
        cell.row = m_row;
        cell.column = m_column++;
        cell.isHeader = isHead;
        m_text.beginLeaf(std::move(cell));
        m_inCell = true;
        visitChildren(child, depth + 1);
        m_inCell = false;
        m_builder.trimBlockEnd();
        m_builder.endBlock(m_text.sourceOf(child));
        m_text.setBlank(false);
    }
}

void HtmlWalker::addPlayer(const GumboNode *node)
{
    QString target = attributeOf(node, "src");
    std::vector<const GumboNode *> sources;
    if (target.isEmpty()) {
        collect(node, GUMBO_TAG_SOURCE, 1, sources);
        target = sources.empty() ? attributeOf(node, "data") : attributeOf(sources.front(), "src");
    }
    endLeaf();
    Block player = makeBlock(BlockKind::Placeholder);
    player.target = target;
    m_builder.beginBlock(std::move(player));
    m_builder.insert(
        target.isEmpty() ? QString::fromLatin1(gumbo_normalized_tagname(node->v.element.tag)) : target);
    m_builder.endBlock(m_text.sourceOf(node));
}

void HtmlWalker::addRule(const GumboNode *node)
{
    endLeaf();
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    m_builder.endBlock(m_text.sourceOf(node));
}

} // namespace

bool appendHtml(DocumentBuilder &builder, Utf16Range range, const ReadOptions & /*options*/)
{
    const QStringView html = QStringView(builder.source()).sliced(range.begin, range.length());
    if (!isTameHtml(html)) {
        return false;
    }
    const Utf8Text utf8(html, range.begin);
    const QByteArray &bytes = utf8.bytes();
    const Output output(gumbo_parse_with_options(
        &kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size())));
    if (!output) {
        return false;
    }
    HtmlWalker walker(builder, utf8);
    const bool isPage =
        html.contains(u"<body", Qt::CaseInsensitive) || html.contains(u"<html", Qt::CaseInsensitive);
    walker.visitChildren(isPage ? mainOf(output->root, bytes.size()) : output->root, 0);
    walker.endLeaf();
    return true;
}

QString htmlTitle(const QString &source)
{
    const qsizetype begin = source.indexOf(u"<title"_s, 0, Qt::CaseInsensitive);
    const qsizetype text = begin < 0 ? -1 : source.indexOf(u'>', begin);
    const qsizetype end = text < 0 ? -1 : source.indexOf(u"</title"_s, text, Qt::CaseInsensitive);
    if (end < 0) {
        return {};
    }
    QString title = source.sliced(text + 1, end - text - 1).simplified();
    EntityDecoder entities;
    for (qsizetype at = title.indexOf(u'&'); at >= 0; at = title.indexOf(u'&', at + 1)) {
        const qsizetype stop = title.indexOf(u';', at);
        if (stop > at && stop - at < 40) {
            title.replace(at, stop - at + 1, entities.decode(QStringView(title).sliced(at, stop - at + 1)));
        }
    }
    return title;
}

} // namespace Lectern::Readers
