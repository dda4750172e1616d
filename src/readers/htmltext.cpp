// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltext.h"

#include "readers/htmlnodes.h"
#include "readers/htmltag.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

HtmlText::HtmlText(DocumentBuilder &builder, const Utf8Text &utf8)
    : m_builder(builder)
    , m_utf8(utf8)
{
}

Utf16Range HtmlText::sourceOf(const GumboNode *node) const
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

void HtmlText::addText(const GumboNode *node)
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
qsizetype HtmlText::addReference(qsizetype at, qsizetype end)
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
void HtmlText::addCharacters(Utf16Range source)
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
void HtmlText::addPendingBlank(qsizetype at)
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

void HtmlText::beginLeaf(Block block)
{
    m_builder.beginBlock(std::move(block));
    m_hasBlank = false;
    for (const Inline &open : m_inlines) {
        m_builder.openSpan(open.kind, -1, open.target, open.title);
    }
}

void HtmlText::ensureLeaf()
{
    if (!m_builder.hasOpenBlock()) {
        beginLeaf(makeBlock(BlockKind::Paragraph));
    }
}

void HtmlText::endLeaf()
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
    if (block.text.isEmpty() && block.spans.empty()) {
        m_builder.reopenBlock();
        m_builder.discardBlock();
        return;
    }
    settleLoneImage(block);
}

void HtmlText::addImage(const GumboNode *node)
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

void HtmlText::addBreak(const GumboNode *node)
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

void HtmlText::addVerbatim(const GumboNode *node, int depth)
{
    if (depth > maxHtmlRecursion) {
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

bool HtmlText::openInline(const GumboNode *node)
{
    HtmlTag tag;
    tag.name = QString::fromLatin1(gumbo_normalized_tagname(node->v.element.tag));
    tag.attributes.emplace_back(u"href"_s, attributeOf(node, "href"));
    tag.attributes.emplace_back(u"style"_s, attributeOf(node, "style"));
    const auto kind = spanKindOfTag(tag);
    if (!kind) {
        return false;
    }
    m_inlines.push_back({*kind, tag.attribute(u"href"), attributeOf(node, "title")});
    if (m_builder.hasOpenBlock()) {
        addPendingBlank(-1);
        m_builder.openSpan(*kind, sourceOf(node).begin, m_inlines.back().target, m_inlines.back().title);
    }
    return true;
}

void HtmlText::closeInline(const GumboNode *node)
{
    if (m_builder.hasOpenBlock() && m_builder.openSpans() == m_inlines.size()) {
        m_builder.closeSpan(sourceOf(node).end);
    }
    m_inlines.pop_back();
}

} // namespace Lectern::Readers
