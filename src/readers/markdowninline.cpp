// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowninline.h"

#include "document/webaddress.h"
#include "readers/htmltag.h"

#include <algorithm>
#include <utility>

namespace Lectern::Readers {

MarkdownInline::MarkdownInline(
    DocumentBuilder &builder, const Utf8Text &utf8, qsizetype end, bool readsSimpleHtml)
    : m_builder(builder)
    , m_utf8(utf8)
    , m_end(end)
    , m_readsSimpleHtml(readsSimpleHtml)
{
}

void MarkdownInline::beginBlock()
{
    m_frames.clear();
    m_tags.clear();
    m_isInComment = false;
    m_skipLineEnd = false;
    m_codeEnd = 0;
    m_heldLineEnd.reset();
}

QString MarkdownInline::attributeText(const MD_ATTRIBUTE &attribute)
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

// --- spans

void MarkdownInline::enterSpan(MD_SPANTYPE type, void *detail)
{
    releaseLineEnd();
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

void MarkdownInline::noteContent(Utf16Range range)
{
    if (m_frames.empty()) {
        return;
    }
    Utf16Range &content = m_frames.back().content;
    content.begin = content.begin < 0 ? range.begin : std::min(content.begin, range.begin);
    content.end = std::max(content.end, range.end);
}

Utf16Range MarkdownInline::grown(const Frame &frame) const
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

void MarkdownInline::leaveSpan()
{
    releaseLineEnd();
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
    const Utf16Range close{frame.content.end, frame.span.source.end};
    const bool closesOnNextLine = frame.span.kind == SpanKind::Code && frame.content.begin >= 0
        && QStringView(m_builder.source()).sliced(close.begin, close.length()).contains(u'\n');
    m_codeEnd = closesOnNextLine ? close.end : 0;
    if (frame.isKept) {
        m_builder.addSpan(std::move(frame.span));
    }
}

// --- text

/// md4c 0.5.2 tells the line end before the ticks that close a code span, and the ticks, once more as text if
/// the code began with a blank. So a line end behind such a span waits for what follows; what was told is
/// left out.
bool MarkdownInline::isHeld(MD_TEXTTYPE type, const char *&text, qsizetype &size)
{
    if (m_codeEnd == 0) {
        return false;
    }
    if (!m_heldLineEnd && (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)) {
        m_heldLineEnd = type;
        return true;
    }
    const auto range = type == MD_TEXT_NORMAL ? m_utf8.rangeOf(text, size) : std::nullopt;
    if (range && range->begin < m_codeEnd) {
        const qsizetype told = std::min(size, m_codeEnd - range->begin); // blanks and ticks: a byte each
        text += told;
        size -= told;
        m_heldLineEnd.reset();
    }
    releaseLineEnd();
    return size == 0 && range.has_value();
}

void MarkdownInline::releaseLineEnd()
{
    m_codeEnd = 0;
    if (const auto held = std::exchange(m_heldLineEnd, std::nullopt)) {
        addLineEnd(*held == MD_TEXT_BR);
    }
}

void MarkdownInline::addText(MD_TEXTTYPE type, const char *text, qsizetype size)
{
    if (isHeld(type, text, size)) {
        return;
    }
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
    case MD_TEXT_HTML:
        addHtml(text, size);
        return;
    case MD_TEXT_NORMAL:
        addWords(text, size);
        break;
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
        addRaw(text, size);
        break;
    }
    m_skipLineEnd = false;
}

/// md4c takes no address whose fragment holds a slash ("https://a.example/talks#/3"), and ends others early.
void MarkdownInline::addWords(const char *text, qsizetype size)
{
    const auto range = m_readsSimpleHtml ? m_utf8.rangeOf(text, size) : std::nullopt;
    const auto leadsAway = [](const auto &open) {
        return open.span.kind == SpanKind::Link || open.span.kind == SpanKind::Image;
    };
    const bool isInLink = std::ranges::any_of(m_frames, leadsAway) || std::ranges::any_of(m_tags, leadsAway);
    const QStringView source = m_builder.source();
    if (!range || isInLink || !source.sliced(range->begin, range->length()).contains(u"://")) {
        addRaw(text, size);
        return;
    }
    noteContent(*range);
    qsizetype copied = range->begin;
    for (qsizetype at = copied; at < range->end; ++at) {
        const qsizetype end = webAddressEnd(source.first(range->end), at);
        // Mark-up, a reference or an escaped sign cuts it: who knows where it ends.
        const bool isWhole = end < range->end || end == source.size() || source[end].isSpace();
        if (end > at && isWhole) {
            m_builder.copy({copied, at});
            const qsizetype begin = m_builder.textEnd();
            m_builder.copy({at, end});
            m_builder.addSpan({SpanKind::Link, {begin, m_builder.textEnd()}, {at, end},
                source.sliced(at, end - at).toString(), {}});
            copied = end;
        }
        at = std::max(at, end - 1);
    }
    m_builder.copy({copied, range->end});
}

void MarkdownInline::addRaw(const char *text, qsizetype size)
{
    if (const auto range = m_utf8.rangeOf(text, size)) {
        noteContent(*range);
        m_builder.copy(*range);
    } else {
        m_builder.insert(QString::fromUtf8(text, size));
    }
}

void MarkdownInline::addLineEnd(bool isHard)
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

void MarkdownInline::addEntity(const char *text, qsizetype size)
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

void MarkdownInline::addHardBreak(Utf16Range source)
{
    const qsizetype text = m_builder.textEnd();
    m_builder.insert(u"\n");
    m_builder.addSpan({SpanKind::HardBreak, {text, text + 1}, source, {}, {}});
    m_skipLineEnd = true;
}

void MarkdownInline::addHtml(const char *text, qsizetype size)
{
    const auto range = m_utf8.rangeOf(text, size);
    if (!range) {
        if (!m_isInComment) {
            m_builder.insert(QString::fromUtf8(text, size));
        }
        return;
    }
    const QStringView tag = QStringView(m_builder.source()).sliced(range->begin, range->length());
    if (m_readsSimpleHtml && (m_isInComment || tag.startsWith(u"<!--"))) {
        m_isInComment = !tag.endsWith(u"-->");
        noteContent(*range);
        m_builder.touch(*range);
        m_builder.skipSourceTo(range->end);
        return;
    }
    addTag(*range);
}

void MarkdownInline::addTag(Utf16Range source)
{
    const HtmlTag tag = readTag(m_builder.source(), source);
    noteContent(source);
    const bool isSimple = m_readsSimpleHtml && isSimpleInlineTag(tag.name);
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
void MarkdownInline::closeTag(const QString &name, Utf16Range source)
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
