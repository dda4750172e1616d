// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmltag.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

constexpr qsizetype maxTagLength = 4000;
constexpr int maxLevels = 256;
constexpr int maxAttributes = 256;

template <size_t size>
bool isOneOf(QStringView name, const std::array<QStringView, size> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isNameCharacter(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u':'; }

QString takeName(QStringView text, qsizetype &at)
{
    const qsizetype begin = at;
    while (at < text.size() && isNameCharacter(text[at])) {
        ++at;
    }
    return text.sliced(begin, at - begin).toString().toLower();
}

void skipBlanks(QStringView text, qsizetype &at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
}

QString takeValue(QStringView text, qsizetype &at)
{
    skipBlanks(text, at);
    const QChar quote = at < text.size() ? text[at] : QChar();
    if (quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, at + 1);
        const qsizetype stop = end < 0 ? text.size() : end;
        const QString value = text.sliced(at + 1, stop - at - 1).toString();
        at = std::min(stop + 1, text.size());
        return value;
    }
    const qsizetype begin = at;
    while (at < text.size() && !text[at].isSpace() && text[at] != u'>') {
        ++at;
    }
    return text.sliced(begin, at - begin).toString();
}

/// Tags whose end may be left out or that have none: they close each other and add no depth of their own.
bool addsDepth(QStringView name)
{
    static constexpr std::array<QStringView, 30> flat{u"p", u"li", u"td", u"tr", u"th", u"dt", u"dd",
        u"option", u"tbody", u"thead", u"tfoot", u"colgroup", u"br", u"hr", u"img", u"input", u"meta",
        u"link", u"col", u"area", u"base", u"embed", u"source", u"track", u"wbr", u"param", u"html", u"head",
        u"body", u"rp"};
    return !isOneOf(name, flat);
}

/// One step of isTameHtml(): passes the tag at `at`; false if it has too many attributes.
bool passTag(QStringView html, qsizetype &at)
{
    int parts = 0;
    QChar quote;
    bool wasBlank = false;
    for (++at; at < html.size(); ++at) {
        const QChar c = html[at];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'>') {
            break;
        } else if ((c == u'"' || c == u'\'') && html[at - 1] == u'=') {
            quote = c;
        } else if (!c.isSpace() && c != u'=') {
            parts += wasBlank || c == u'/' ? 1 : 0;
        }
        wasBlank = c.isSpace();
    }
    return parts <= maxAttributes;
}

} // namespace

QString HtmlTag::attribute(QStringView wanted) const
{
    const auto found = std::find_if(
        attributes.begin(), attributes.end(), [wanted](const auto &pair) { return pair.first == wanted; });
    return found == attributes.end() ? QString() : found->second;
}

HtmlTag readTag(QStringView source, Utf16Range range)
{
    const QStringView text = source.sliced(range.begin, range.length());
    HtmlTag tag;
    qsizetype at = 1;
    if (text.size() < 3 || text[0] != u'<') {
        return tag;
    }
    tag.isClosing = text[1] == u'/';
    at += tag.isClosing ? 1 : 0;
    tag.name = takeName(text, at);
    while (
        at < text.size() && text[at] != u'>' && tag.attributes.size() < static_cast<size_t>(maxAttributes)) {
        skipBlanks(text, at);
        const QString name = takeName(text, at);
        if (name.isEmpty()) {
            ++at;
            continue;
        }
        skipBlanks(text, at);
        QString value;
        if (at < text.size() && text[at] == u'=') {
            ++at;
            value = takeValue(text, at);
        }
        tag.attributes.emplace_back(name, value);
    }
    return tag;
}

qsizetype tagEnd(QStringView source, qsizetype at)
{
    const qsizetype limit = std::min(source.size(), at + maxTagLength);
    qsizetype next = at + 1;
    if (next < limit && source[next] == u'/') {
        ++next;
    }
    if (next >= limit || !source[next].isLetter()) {
        return -1;
    }
    QChar quote;
    for (; next < limit; ++next) {
        const QChar c = source[next];
        if (!quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'>') {
            return next + 1;
        } else if (c == u'<') {
            return -1;
        } else if ((c == u'"' || c == u'\'') && source[next - 1] == u'=') {
            quote = c;
        }
    }
    return -1;
}

bool isSimpleInlineTag(QStringView name)
{
    static constexpr std::array<QStringView, 29> simple{u"br", u"img", u"b", u"strong", u"i", u"em", u"code",
        u"tt", u"kbd", u"samp", u"del", u"s", u"strike", u"a", u"span", u"u", u"sub", u"sup", u"small",
        u"big", u"font", u"mark", u"cite", u"abbr", u"q", u"ins", u"wbr", u"center", u"nobr"};
    return isOneOf(name, simple);
}

std::optional<SpanKind> spanKindOfTag(const HtmlTag &tag)
{
    const QString &name = tag.name;
    if (name == u"b" || name == u"strong") {
        return SpanKind::Strong;
    }
    if (name == u"i" || name == u"em" || name == u"cite") {
        return SpanKind::Emphasis;
    }
    if (name == u"code" || name == u"tt" || name == u"kbd" || name == u"samp") {
        return SpanKind::Code;
    }
    if (name == u"del" || name == u"s" || name == u"strike") {
        return SpanKind::Strikethrough;
    }
    if (name == u"a" && !tag.attribute(u"href").isEmpty()) {
        return SpanKind::Link;
    }
    const QString style = name == u"span" ? tag.attribute(u"style") : QString();
    if (style.contains(u"bold")) {
        return SpanKind::Strong;
    }
    return style.contains(u"italic") ? std::optional(SpanKind::Emphasis) : std::nullopt;
}

bool isTameHtml(QStringView html)
{
    int depth = 0;
    for (qsizetype at = html.indexOf(u'<'); at >= 0 && at + 1 < html.size(); at = html.indexOf(u'<', at)) {
        if (html.sliced(at).startsWith(u"<!--")) {
            const qsizetype end = html.indexOf(u"-->", at + 4);
            if (end < 0) {
                return true;
            }
            at = end;
            continue;
        }
        const bool isClosing = html[at + 1] == u'/';
        qsizetype nameAt = at + (isClosing ? 2 : 1);
        if (nameAt >= html.size() || !html[nameAt].isLetter()) {
            ++at;
            continue;
        }
        const QString name = takeName(html, nameAt);
        if (addsDepth(name)) {
            depth += isClosing ? -1 : 1;
            depth = std::max(depth, 0);
        }
        if (depth > maxLevels || !passTag(html, at)) {
            return false;
        }
    }
    return true;
}

} // namespace Lectern::Readers
