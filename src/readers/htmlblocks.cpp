// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlblocks.h"

#include "readers/htmltag.h"
#include "readers/inlinemarkup.h"
#include "readers/utf8text.h"

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

/// A guard only: isTameHtml() lets no deeper trees come.
constexpr int maxRecursion = 600;

const GumboNode *childAt(const GumboVector &children, unsigned i)
{
    return static_cast<const GumboNode *>(children.data[i]);
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

QString attributeOf(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

/// Looks for elements of a kind below `node`, in document order, at most `limit`.
void collect(
    const GumboNode *node, GumboTag tag, size_t limit, std::vector<const GumboNode *> &found, int depth = 0)
{
    if (node->type != GUMBO_NODE_ELEMENT || depth > maxRecursion || found.size() >= limit) {
        return;
    }
    if (node->v.element.tag == tag) {
        found.push_back(node);
    }
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        collect(childAt(children, i), tag, limit, found, depth + 1);
    }
}

bool holds(const GumboNode *node, GumboTag tag)
{
    std::vector<const GumboNode *> found;
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length && found.empty(); ++i) {
        collect(childAt(children, i), tag, 1, found);
    }
    return !found.empty();
}

/// Bytes of the source from the first to the last tag of an element.
size_t extentOf(const GumboNode *node)
{
    const GumboElement &element = node->v.element;
    return element.end_pos.offset > element.start_pos.offset
        ? element.end_pos.offset - element.start_pos.offset
        : 0;
}

/// The element that a page itself calls its main text, if it holds a good part of it; else the whole page.
const GumboNode *mainOf(const GumboNode *root, qsizetype pageBytes)
{
    for (const GumboTag tag : {GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE}) {
        std::vector<const GumboNode *> found;
        collect(root, tag, 2, found);
        if (found.size() == 1 && extentOf(found.front()) * 3 > static_cast<size_t>(pageBytes)) {
            return found.front();
        }
    }
    return root;
}

int headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return 1;
    case GUMBO_TAG_H2:
        return 2;
    case GUMBO_TAG_H3:
        return 3;
    case GUMBO_TAG_H4:
        return 4;
    case GUMBO_TAG_H5:
        return 5;
    case GUMBO_TAG_H6:
        return 6;
    default:
        return 0;
    }
}

bool isLeftOut(const GumboNode *node)
{
    switch (node->v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SVG:
        return true;
    case GUMBO_TAG_HEADER:
        // A header with a title is the head of the text; one without is the head of the site.
        return !holds(node, GUMBO_TAG_H1) && !holds(node, GUMBO_TAG_H2);
    default:
        return attributeOf(node, "role") == u"navigation";
    }
}

bool isPlayer(GumboTag tag)
{
    return tag == GUMBO_TAG_IFRAME || tag == GUMBO_TAG_VIDEO || tag == GUMBO_TAG_AUDIO
        || tag == GUMBO_TAG_EMBED || tag == GUMBO_TAG_OBJECT;
}

/// Elements that begin and end a line of text.
bool isBlockElement(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_LI:
        return true;
    default:
        return false;
    }
}

QString languageOfClass(const QString &classes)
{
    const auto words = QStringView(classes).split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        for (const QStringView start :
            {QStringView(u"language-"), QStringView(u"lang-"), QStringView(u"highlight-")}) {
            if (word.startsWith(start)) {
                return word.sliced(start.size()).toString().toLower();
            }
        }
    }
    const qsizetype brush = classes.indexOf(u"brush:"_s);
    if (brush >= 0) {
        return classes.sliced(brush + 6).trimmed().section(u';', 0, 0).section(u' ', 0, 0).toLower();
    }
    const bool isSource = words.size() == 2 && words[0] == u"sourceCode";
    return isSource ? words[1].toString().toLower() : QString();
}

class HtmlWalker
{
public:
    HtmlWalker(DocumentBuilder &builder, const Utf8Text &utf8)
        : m_builder(builder)
        , m_utf8(utf8)
    {
    }

    void visitChildren(const GumboNode *node, int depth);
    void endLeaf();

private:
    struct Inline {
        SpanKind kind = SpanKind::Emphasis;
        QString target;
        QString title;
        Utf16Range source;
    };

    void visit(const GumboNode *node, int depth);
    void visitElement(const GumboNode *node, int depth);
    void visitInline(const GumboNode *node, int depth);
    void visitContainer(const GumboNode *node, int depth, const Container &container);
    void visitItem(const GumboNode *node, int depth);
    void visitPre(const GumboNode *node);
    void visitTable(const GumboNode *node, int depth);
    void visitRow(const GumboNode *node, int depth);
    void addPlayer(const GumboNode *node);
    void addImage(const GumboNode *node);
    void addBreak(const GumboNode *node);
    void addRule(const GumboNode *node);
    void addText(const GumboNode *node);
    void addVerbatim(const GumboNode *node, int depth);
    void addCharacters(Utf16Range source);
    [[nodiscard]] qsizetype addReference(qsizetype at, qsizetype end);
    void addPendingBlank(qsizetype at);
    void ensureLeaf();
    void beginLeaf(Block block);
    [[nodiscard]] Utf16Range sourceOf(const GumboNode *node) const;

    DocumentBuilder &m_builder;
    const Utf8Text &m_utf8;
    EntityDecoder m_entities;
    std::vector<Inline> m_inlines;
    std::vector<int> m_numbers;
    bool m_hasBlank = false; ///< a blank waits until a word follows
    bool m_inCell = false;
    int m_row = -1;
    int m_column = 0;
};

Utf16Range HtmlWalker::sourceOf(const GumboNode *node) const
{
    const GumboElement &element = node->v.element;
    const auto begin =
        m_utf8.rangeOf(element.original_tag.data, static_cast<qsizetype>(element.original_tag.length));
    if (!element.original_tag.data || !begin) {
        return {};
    }
    const auto end = element.original_end_tag.data
        ? m_utf8.rangeOf(
              element.original_end_tag.data, static_cast<qsizetype>(element.original_end_tag.length))
        : std::nullopt;
    return {begin->begin, std::max(begin->end, end ? end->end : begin->end)};
}

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
    if (depth > maxRecursion || m_builder.isExhausted()) {
        return;
    }
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        addText(node);
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
        m_hasBlank = true;
        visitChildren(node, depth);
        m_hasBlank = true;
    } else if (level > 0) {
        endLeaf();
        beginLeaf(makeBlock(BlockKind::Heading, level));
        m_builder.touch(sourceOf(node));
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
        addBreak(node);
    } else if (tag == GUMBO_TAG_IMG) {
        addImage(node);
    } else if (isPlayer(tag) && !m_inCell) {
        addPlayer(node);
    } else if (isBlockElement(tag)) {
        endLeaf();
        visitChildren(node, depth);
        endLeaf();
    } else {
        visitInline(node, depth);
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

void HtmlWalker::visitInline(const GumboNode *node, int depth)
{
    HtmlTag tag;
    tag.name = QString::fromLatin1(gumbo_normalized_tagname(node->v.element.tag));
    tag.attributes.emplace_back(u"href"_s, attributeOf(node, "href"));
    tag.attributes.emplace_back(u"style"_s, attributeOf(node, "style"));
    const auto kind = spanKindOfTag(tag);
    if (!kind) {
        visitChildren(node, depth);
        return;
    }
    const Utf16Range source = sourceOf(node);
    m_inlines.push_back({*kind, tag.attribute(u"href"), attributeOf(node, "title"), source});
    if (m_builder.hasOpenBlock()) {
        addPendingBlank(-1);
        m_builder.openSpan(*kind, source.begin, m_inlines.back().target, m_inlines.back().title);
    }
    visitChildren(node, depth);
    if (m_builder.hasOpenBlock() && m_builder.openSpans() == m_inlines.size()) {
        m_builder.closeSpan(source.end);
    }
    m_inlines.pop_back();
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
    addVerbatim(node, 0);
    m_builder.trimBlockEnd();
    const bool isEmpty = m_builder.blockIsEmpty();
    m_builder.endBlock(sourceOf(node));
    if (isEmpty) {
        m_builder.reopenBlock();
        m_builder.discardBlock();
    }
}

void HtmlWalker::addVerbatim(const GumboNode *node, int depth)
{
    if (depth > maxRecursion) {
        return;
    }
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE
        || node->type == GUMBO_NODE_CDATA) {
        const GumboStringPiece &original = node->v.text.original_text;
        const auto range = m_utf8.rangeOf(original.data, static_cast<qsizetype>(original.length));
        const QString text = QString::fromUtf8(node->v.text.text);
        if (range && QStringView(m_builder.source()).sliced(range->begin, range->length()) == text) {
            m_builder.copy(*range);
        } else if (range) {
            addCharacters(*range);
        }
        return;
    }
    if (node->type != GUMBO_NODE_ELEMENT) {
        return;
    }
    if (node->v.element.tag == GUMBO_TAG_BR) {
        m_builder.insert(u"\n");
    }
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        addVerbatim(childAt(children, i), depth + 1);
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
        beginLeaf(std::move(cell));
        m_inCell = true;
        visitChildren(child, depth + 1);
        m_inCell = false;
        m_builder.trimBlockEnd();
        m_builder.endBlock(sourceOf(child));
        m_hasBlank = false;
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
    m_builder.endBlock(sourceOf(node));
}

void HtmlWalker::addImage(const GumboNode *node)
{
    const QString target = attributeOf(node, "src");
    if (target.isEmpty()) {
        return;
    }
    ensureLeaf();
    addPendingBlank(-1);
    m_builder.openSpan(SpanKind::Image, sourceOf(node).begin, target, attributeOf(node, "title"));
    m_builder.insert(attributeOf(node, "alt").simplified());
    m_builder.closeSpan(sourceOf(node).end);
}

void HtmlWalker::addBreak(const GumboNode *node)
{
    if (!m_builder.hasOpenBlock() || m_builder.blockIsEmpty()) {
        return;
    }
    m_hasBlank = false;
    const Utf16Range source = sourceOf(node);
    m_builder.openSpan(SpanKind::HardBreak, source.begin);
    m_builder.insert(u"\n");
    m_builder.closeSpan(source.end);
}

void HtmlWalker::addRule(const GumboNode *node)
{
    endLeaf();
    m_builder.beginBlock(makeBlock(BlockKind::Rule));
    m_builder.endBlock(sourceOf(node));
}

void HtmlWalker::addText(const GumboNode *node)
{
    const GumboStringPiece &original = node->v.text.original_text;
    const auto range = m_utf8.rangeOf(original.data, static_cast<qsizetype>(original.length));
    if (node->type == GUMBO_NODE_WHITESPACE || !range) {
        m_hasBlank = true;
        return;
    }
    const QStringView source = m_builder.source();
    qsizetype begin = -1;
    for (qsizetype at = range->begin; at < range->end;) {
        const QChar c = source[at];
        // gumbo leaves stray end tags inside the original text of a node.
        const qsizetype behindTag = c == u'<' ? tagEnd(source.first(range->end), at) : -1;
        const bool isWord = !c.isSpace() && c != u'&' && behindTag < 0;
        if (isWord && begin < 0) {
            ensureLeaf();
            addPendingBlank(at);
            begin = at;
        } else if (!isWord && begin >= 0) {
            m_builder.copy({begin, at});
            begin = -1;
        }
        if (c == u'&') {
            at = addReference(at, range->end);
        } else {
            m_hasBlank = m_hasBlank || (begin < 0 && c.isSpace());
            at = behindTag > 0 ? behindTag : at + 1;
        }
    }
    if (begin >= 0) {
        m_builder.copy({begin, range->end});
    }
}

/// Adds the character reference at `at`, or the '&' itself; position behind it.
qsizetype HtmlWalker::addReference(qsizetype at, qsizetype end)
{
    const QStringView source = m_builder.source();
    qsizetype stop = at + 1;
    while (stop < end && stop - at < 40 && (source[stop].isLetterOrNumber() || source[stop] == u'#')) {
        ++stop;
    }
    const bool isReference = stop < end && source[stop] == u';' && stop > at + 1;
    const Utf16Range range{at, isReference ? stop + 1 : at + 1};
    const QString decoded = isReference ? m_entities.decode(source.sliced(at, range.length())) : u"&"_s;
    if (decoded.trimmed().isEmpty()) {
        m_hasBlank = true;
        return range.end;
    }
    ensureLeaf();
    addPendingBlank(at);
    if (decoded.size() == range.length()) {
        m_builder.copy(range);
    } else {
        m_builder.touch(range);
        m_builder.insert(decoded);
        m_builder.skipSourceTo(range.end);
    }
    return range.end;
}

/// Verbatim text with character references in it.
void HtmlWalker::addCharacters(Utf16Range source)
{
    const QStringView text = m_builder.source();
    qsizetype begin = source.begin;
    for (qsizetype at = source.begin; at < source.end;) {
        if (text[at] != u'&') {
            ++at;
            continue;
        }
        m_builder.copy({begin, at});
        at = addReference(at, source.end);
        begin = at;
    }
    m_builder.copy({begin, source.end});
    m_hasBlank = false;
}

/// Writes the blank that separates words, from the source if it stands right before `at`.
void HtmlWalker::addPendingBlank(qsizetype at)
{
    const bool isNeeded = m_hasBlank && m_builder.hasOpenBlock() && !m_builder.blockIsEmpty()
        && !m_builder.document().text.endsWith(u'\n') && !m_builder.document().text.endsWith(u' ');
    m_hasBlank = false;
    if (!isNeeded) {
        return;
    }
    const bool isInSource = at > 0 && m_builder.source()[at - 1] == u' ' && at - 1 >= m_builder.sourceEnd();
    if (isInSource) {
        m_builder.copy({at - 1, at});
    } else {
        m_builder.insert(u" ");
    }
}

void HtmlWalker::beginLeaf(Block block)
{
    m_builder.beginBlock(std::move(block));
    m_hasBlank = false;
    for (const Inline &open : m_inlines) {
        m_builder.openSpan(open.kind, -1, open.target, open.title);
    }
}

void HtmlWalker::ensureLeaf()
{
    if (!m_builder.hasOpenBlock()) {
        beginLeaf(makeBlock(BlockKind::Paragraph));
    }
}

void HtmlWalker::endLeaf()
{
    m_hasBlank = false;
    if (!m_builder.hasOpenBlock()) {
        return;
    }
    while (m_builder.openSpans() > 0) {
        m_builder.closeSpan(-1);
    }
    m_builder.trimBlockEnd();
    m_builder.endBlock();
    Block &block = m_builder.block();
    std::erase_if(
        block.spans, [](const Span &span) { return span.text.isEmpty() && span.kind != SpanKind::Image; });
    const auto isImage = [](const Span &span) { return span.kind == SpanKind::Image; };
    const auto image = std::find_if(block.spans.begin(), block.spans.end(), isImage);
    if (image == block.spans.end()) {
        if (block.text.isEmpty()) {
            m_builder.reopenBlock();
            m_builder.discardBlock();
        }
        return;
    }
    const bool isAlone =
        image->text == block.text && std::count_if(block.spans.begin(), block.spans.end(), isImage) == 1;
    if (isAlone && block.kind == BlockKind::Paragraph) {
        block.kind = BlockKind::Image;
        block.target = image->target;
    }
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
