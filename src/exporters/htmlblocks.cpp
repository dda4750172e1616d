// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlblocks.h"

#include "inlineevents.h"
#include "textescape.h"
#include "texts.h"

#include "base/uuid.h"

#include <algorithm>

namespace Lectern::Exporters {

namespace {

QString tagOf(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Emphasis:
        return QStringLiteral("em");
    case SpanKind::Strong:
        return QStringLiteral("strong");
    case SpanKind::Strikethrough:
        return QStringLiteral("del");
    case SpanKind::Code:
        return QStringLiteral("code");
    case SpanKind::Link:
        return QStringLiteral("a");
    default:
        return {};
    }
}

QString element(const QString &tag, const QString &content)
{
    return u'<' + tag + u'>' + content + u"</" + tag + u'>';
}

QString attribute(QStringView name, const QString &escapedValue)
{
    return u' ' + name + u"=\"" + escapedValue + u'"';
}

/// Behind the words of a picture that is not shown.
QString pictureTarget(const QString &target)
{
    const QString name = pictureName(target);
    return name.isEmpty() ? QString() : QString(u" <span class=\"target\">" + htmlEscaped(name) + u"</span>");
}

bool holdsNothing(const Block &block) { return block.text.isEmpty() && block.spans.empty(); }

QString alignmentName(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return QStringLiteral("left");
    case Alignment::Center:
        return QStringLiteral("center");
    case Alignment::Right:
        return QStringLiteral("right");
    case Alignment::Default:
        break;
    }
    return {};
}

} // namespace

HtmlBlocks::HtmlBlocks(const Document &document, HtmlShape shape)
    : m_document(document)
    , m_shape(std::move(shape))
{
}

QStringView HtmlBlocks::view(Utf16Range range) const
{
    return QStringView(m_document.text).sliced(range.begin, range.length());
}

QString HtmlBlocks::html(const Node &node)
{
    if (node.block) {
        return leaf(*node.block);
    }
    if (!node.container) {
        return children(node);
    }
    switch (node.container->kind) {
    case ContainerKind::Quote:
        return u"<blockquote>\n" + children(node) + u"</blockquote>\n";
    case ContainerKind::BulletList:
    case ContainerKind::OrderedList:
        return list(node);
    case ContainerKind::Item:
        return item(node, true);
    case ContainerKind::Table:
        return table(node);
    }
    return {};
}

QString HtmlBlocks::children(const Node &node)
{
    QString result;
    for (const Node &child : node.children) {
        result += html(child);
    }
    return result;
}

QString HtmlBlocks::direction() const
{
    return m_shape.isPage ? attribute(u"dir", QStringLiteral("auto")) : QString();
}

QString HtmlBlocks::leaf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return heading(block);
    case BlockKind::Paragraph:
        if (holdsNothing(block)) {
            return {}; // stands for an item or quote that is empty
        }
        [[fallthrough]];
    case BlockKind::TableCell:
        return u"<p" + direction() + u'>' + inlineHtml(block) + u"</p>\n";
    case BlockKind::Code:
        return code(block);
    case BlockKind::Image:
        return standaloneImage(block);
    case BlockKind::Rule:
        return QStringLiteral("<hr />\n");
    case BlockKind::Placeholder:
        return u"<p class=\"placeholder\">" + inlineHtml(block) + u"</p>\n";
    case BlockKind::Html:
        if (m_shape.isTrusted) {
            return view(block.text).toString() + u'\n';
        }
        return u"<pre><code class=\"language-html\">" + inlineHtml(block) + u"\n</code></pre>\n";
    }
    return {};
}

QString HtmlBlocks::headingId(const Block &block) const
{
    return m_shape.idPrefix + u"-s" + QString::number(block.text.begin);
}

QString HtmlBlocks::heading(const Block &block)
{
    const QString tag = u'h' + QString::number(std::clamp(block.level + m_shape.headingShift, 1, 6));
    const QString id = m_shape.isPage ? attribute(u"id", htmlEscaped(headingId(block))) : QString();
    return u'<' + tag + id + direction() + u'>' + inlineHtml(block) + u"</" + tag + u">\n";
}

QString HtmlBlocks::code(const Block &block)
{
    const QString content = inlineHtml(block) + (block.text.isEmpty() ? u"" : u"\n");
    const QString language = oneLine(block.language);
    const QString name = language.isEmpty() || (block.languageGuessed && !m_shape.isPage)
        ? QString()
        : attribute(u"class", htmlEscaped(QString(u"language-" + language.section(u' ', 0, 0))));
    const QString body = u"<pre><code" + name + u'>' + content + u"</code></pre>\n";
    if (!m_shape.isPage) {
        return body;
    }
    const QString label = language.isEmpty()
        ? QString()
        : QString(u"<figcaption>" + htmlEscaped(language) + u"</figcaption>\n");
    return u"<figure class=\"code\">\n" + label + body + u"</figure>\n";
}

QString HtmlBlocks::standaloneImage(const Block &block)
{
    if (m_shape.isPage) {
        return u"<p class=\"image\">" + inlineHtml(block) + pictureTarget(block.target) + u"</p>\n";
    }
    // Readers that know more than the target (a title, a link around) say it by spans.
    const QString content =
        block.spans.empty() ? image(block.target, {}, view(block.text).toString()) : inlineHtml(block);
    return element(QStringLiteral("p"), content) + u'\n';
}

QString HtmlBlocks::list(const Node &node)
{
    const bool isOrdered = node.isContainer(ContainerKind::OrderedList);
    const QString tag = isOrdered ? QStringLiteral("ol") : QStringLiteral("ul");
    QString start;
    if (isOrdered && node.container->start != 1) {
        start = attribute(u"start", QString::number(node.container->start));
    }
    QString items;
    for (const Node &child : node.children) {
        items += child.isContainer(ContainerKind::Item) ? item(child, node.container->tight)
                                                        : u"<li>\n" + html(child) + u"</li>\n";
    }
    return u'<' + tag + start + u">\n" + items + u"</" + tag + u">\n";
}

QString HtmlBlocks::item(const Node &node, bool isTight)
{
    QString content;
    QString box;
    if (node.container->isTask) {
        const QStringView checked = node.container->isDone ? u" checked=\"\"" : u"";
        box = u"<input type=\"checkbox\"" + checked + u" disabled=\"\" /> ";
    }
    for (const Node &child : node.children) {
        const bool isParagraph = child.isBlock(BlockKind::Paragraph);
        const bool isBare = isParagraph && (isTight || holdsNothing(*child.block));
        if (!content.isEmpty() && !content.endsWith(u'\n')) {
            content += u'\n';
        } else if (content.isEmpty() && !isBare) {
            content += u'\n';
        }
        if (isBare) {
            content += box + inlineHtml(*child.block);
        } else if (isParagraph) {
            content += u"<p" + direction() + u'>' + box + inlineHtml(*child.block) + u"</p>\n";
        } else {
            content += box + html(child);
        }
        box.clear();
    }
    return u"<li" + direction() + u'>' + content + box + u"</li>\n";
}

QString HtmlBlocks::table(const Node &node)
{
    QString head;
    QString body;
    for (const auto &row : rowsOf(node)) {
        const bool isHeader =
            std::ranges::any_of(row, [](const Block *block) { return block && block->isHeader; });
        QString cells;
        for (const Block *block : row) {
            cells += cell(block, isHeader);
        }
        (isHeader ? head : body) += u"<tr>\n" + cells + u"</tr>\n";
    }
    head = head.isEmpty() ? head : QString(u"<thead>\n" + head + u"</thead>\n");
    body = body.isEmpty() ? body : QString(u"<tbody>\n" + body + u"</tbody>\n");
    const QString content = u"<table>\n" + head + body + u"</table>\n";
    return m_shape.isPage ? QString(u"<div class=\"table\">\n" + content + u"</div>\n") : content;
}

QString HtmlBlocks::cell(const Block *block, bool isHeader)
{
    const QString tag = isHeader ? QStringLiteral("th") : QStringLiteral("td");
    const QString alignment = block ? alignmentName(block->alignment) : QString();
    const QStringView name = m_shape.isPage ? u"class" : u"align";
    const QString side = alignment.isEmpty() ? QString() : attribute(name, alignment);
    return u'<' + tag + side + direction() + u'>' + (block ? inlineHtml(*block) : QString()) + u"</" + tag
        + u">\n";
}

QString HtmlBlocks::inlineHtml(const Block &block)
{
    QString result;
    int insideImage = 0; // its text has become the alternative text
    int insideRaw = 0;
    for (const InlineEvent &event : inlineEvents(m_document, block, cutsIn(block.text))) {
        const bool isImage = event.span && event.span->kind == SpanKind::Image && !m_shape.isPage;
        const int raw = event.span && event.span->kind == SpanKind::Html ? 1 : 0;
        insideRaw += event.kind == InlineEvent::Kind::Open ? raw : -raw;
        if (event.kind == InlineEvent::Kind::Close) {
            insideImage -= isImage ? 1 : 0;
            result += insideImage > 0 ? QString() : closeTag(*event.span);
        } else if (insideImage > 0) {
            insideImage += isImage ? 1 : 0;
        } else if (event.kind == InlineEvent::Kind::Open) {
            result += openTag(*event.span, event.text);
            insideImage += isImage ? 1 : 0;
        } else if (event.isHardBreak) {
            result += u"<br />\n";
        } else {
            const bool isRaw = m_shape.isTrusted && insideRaw > 0;
            result += marked(event.text, isRaw ? view(event.text).toString() : htmlEscaped(view(event.text)));
        }
    }
    return result;
}

bool HtmlBlocks::isLinked(const Span &span) const { return m_shape.isTrusted || isSafeLink(span.target); }

QString HtmlBlocks::openTag(const Span &span, Utf16Range text)
{
    if (span.kind == SpanKind::Link) {
        if (!isLinked(span)) {
            return m_shape.isPage ? QStringLiteral("<span class=\"inert\">") : QString();
        }
        const QString title = span.title.isEmpty() ? QString() : attribute(u"title", htmlEscaped(span.title));
        const QString rel =
            m_shape.isPage ? attribute(u"rel", QStringLiteral("noopener noreferrer")) : QString();
        return u"<a" + attribute(u"href", hrefEscaped(span.target)) + title + rel + u'>';
    }
    if (span.kind == SpanKind::Image) {
        return m_shape.isPage ? QStringLiteral("<span class=\"image\">")
                              : image(span.target, span.title, view(text).toString());
    }
    const QString tag = tagOf(span.kind);
    return tag.isEmpty() ? QString() : QString(u'<' + tag + u'>');
}

QString HtmlBlocks::closeTag(const Span &span) const
{
    if (span.kind == SpanKind::Link && !isLinked(span)) {
        return m_shape.isPage ? QStringLiteral("</span>") : QString();
    }
    if (span.kind == SpanKind::Image) {
        return m_shape.isPage ? QString(pictureTarget(span.target) + u"</span>") : QString();
    }
    const QString tag = tagOf(span.kind);
    return tag.isEmpty() ? QString() : QString(u"</" + tag + u'>');
}

QString HtmlBlocks::image(const QString &target, const QString &title, const QString &alternative) const
{
    if (!m_shape.isTrusted && !isSafeLink(target)) {
        return htmlEscaped(alternative);
    }
    const QString name = title.isEmpty() ? QString() : attribute(u"title", htmlEscaped(title));
    return u"<img" + attribute(u"src", hrefEscaped(target)) + attribute(u"alt", htmlEscaped(alternative))
        + name + u" />";
}

std::vector<qsizetype> HtmlBlocks::cutsIn(Utf16Range range) const
{
    std::vector<qsizetype> cuts;
    if (m_shape.marks) {
        for (const PlacedMark &entry : *m_shape.marks) {
            if (entry.range.intersects(range)) {
                cuts.push_back(entry.range.begin);
                cuts.push_back(entry.range.end);
            }
        }
    }
    return cuts;
}

QString HtmlBlocks::marked(Utf16Range text, const QString &html)
{
    QString opened;
    QString closed;
    if (m_shape.marks && html != u"\n") {
        for (const PlacedMark &entry : *m_shape.marks) {
            if (entry.range.intersects(text)) {
                opened += markTag(entry);
                closed += u"</mark>";
            }
        }
    }
    return opened + html + closed;
}

QString HtmlBlocks::markTag(const PlacedMark &entry)
{
    const QString uuid = toText(entry.mark->id);
    QString attributes = attribute(u"class", markKindName(entry.mark->kind));
    if (!m_namedMarks.contains(uuid)) {
        m_namedMarks.insert(uuid);
        attributes += attribute(u"id", QString(u"mark-" + uuid));
    }
    return u"<mark" + attributes + attribute(u"title", htmlEscaped(Texts::kindName(entry.mark->kind))) + u'>';
}

} // namespace Lectern::Exporters
