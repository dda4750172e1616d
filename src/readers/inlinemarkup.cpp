// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlinemarkup.h"

#include <gumbo.h>

#include <algorithm>

namespace Lectern::Readers {

namespace {

constexpr qsizetype maxTail = 4000; ///< longer targets and titles are cut from the range, never from the text
constexpr qsizetype maxSearch = 400;

bool isMark(QChar c) { return c == u'*' || c == u'_' || c == u'~'; }

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n'; }

qsizetype skipBlanks(QStringView source, qsizetype at, qsizetype limit)
{
    while (at < limit && isBlank(source[at])) {
        ++at;
    }
    return at;
}

/// Position behind `close`, backslash escapes skipped; -1 if it does not come.
qsizetype behind(QStringView source, qsizetype at, qsizetype limit, QChar close)
{
    for (; at < limit; ++at) {
        if (source[at] == u'\\') {
            ++at;
        } else if (source[at] == close) {
            return at + 1;
        }
    }
    return -1;
}

qsizetype behindTarget(QStringView source, qsizetype at, qsizetype limit)
{
    if (at < limit && source[at] == u'<') {
        return behind(source, at + 1, limit, u'>');
    }
    int depth = 0;
    for (; at < limit; ++at) {
        const QChar c = source[at];
        if (c == u'\\') {
            ++at;
        } else if (isBlank(c) || (c == u')' && depth == 0)) {
            return at;
        } else if (c == u'(') {
            ++depth;
        } else if (c == u')') {
            --depth;
        }
    }
    return -1;
}

/// Position behind `(target "title")` that begins at `at`; -1 if it is not one (CommonMark 0.31.2,
/// section 6.3).
qsizetype behindInlineTail(QStringView source, qsizetype at, qsizetype limit)
{
    at = behindTarget(source, skipBlanks(source, at + 1, limit), limit);
    if (at < 0) {
        return -1;
    }
    at = skipBlanks(source, at, limit);
    if (at < limit && (source[at] == u'"' || source[at] == u'\'' || source[at] == u'(')) {
        at = behind(source, at + 1, limit, source[at] == u'(' ? QChar(u')') : source[at]);
        if (at < 0) {
            return -1;
        }
        at = skipBlanks(source, at, limit);
    }
    return at < limit && source[at] == u')' ? at + 1 : -1;
}

/// Position behind the tail of a link whose `]` stands at `close`.
qsizetype behindLink(QStringView source, qsizetype close)
{
    const qsizetype next = close + 1;
    const qsizetype limit = std::min(source.size(), next + maxTail);
    qsizetype end = -1;
    if (next < limit && source[next] == u'(') {
        end = behindInlineTail(source, next, limit);
    } else if (next < limit && source[next] == u'[') {
        end = behind(source, next + 1, limit, u']');
    }
    return end < 0 ? next : end;
}

} // namespace

Utf16Range growOverMarks(QStringView source, Utf16Range content, int width)
{
    Utf16Range grown = content;
    for (int i = 0; i < width && grown.begin > 0 && isMark(source[grown.begin - 1]); ++i) {
        --grown.begin;
    }
    for (int i = 0; i < width && grown.end < source.size() && isMark(source[grown.end]); ++i) {
        ++grown.end;
    }
    return grown;
}

Utf16Range growOverBackticks(QStringView source, Utf16Range content)
{
    Utf16Range grown = content;
    for (int i = 0; i < 8 && grown.begin > 0 && isBlank(source[grown.begin - 1]); ++i) {
        --grown.begin;
    }
    while (grown.begin > 0 && source[grown.begin - 1] == u'`') {
        --grown.begin;
    }
    for (int i = 0; i < 8 && grown.end < source.size() && isBlank(source[grown.end]); ++i) {
        ++grown.end;
    }
    while (grown.end < source.size() && source[grown.end] == u'`') {
        ++grown.end;
    }
    const bool hasTicks = grown.length() > 0 && source[grown.begin] == u'`' && source[grown.end - 1] == u'`';
    return hasTicks ? grown : content;
}

Utf16Range growOverAngles(QStringView source, Utf16Range content)
{
    const bool hasAngles = content.begin > 0 && source[content.begin - 1] == u'<'
        && content.end < source.size() && source[content.end] == u'>';
    return hasAngles ? Utf16Range{content.begin - 1, content.end + 1} : content;
}

Utf16Range growOverLink(QStringView source, Utf16Range content, bool isImage)
{
    Utf16Range grown = content;
    while (grown.begin > 0 && isBlank(source[grown.begin - 1]) && content.begin - grown.begin < 8) {
        --grown.begin;
    }
    if (grown.begin == 0 || source[grown.begin - 1] != u'[') {
        return content;
    }
    --grown.begin;
    if (isImage && grown.begin > 0 && source[grown.begin - 1] == u'!') {
        --grown.begin;
    }
    grown.end = skipBlanks(source, grown.end, std::min(source.size(), grown.end + 8));
    if (grown.end >= source.size() || source[grown.end] != u']') {
        return {grown.begin, content.end};
    }
    grown.end = behindLink(source, grown.end);
    return grown;
}

Utf16Range findEmptyLink(QStringView source, qsizetype from, bool isImage)
{
    const qsizetype limit = std::min(source.size(), from + maxSearch);
    for (qsizetype at = from; at < limit; ++at) {
        if (source[at] != u'[') {
            continue;
        }
        const qsizetype close = skipBlanks(source, at + 1, limit);
        if (close < limit && source[close] == u']') {
            const bool bang = isImage && at > from && source[at - 1] == u'!';
            return {bang ? at - 1 : at, behindLink(source, close)};
        }
    }
    return {from, from};
}

namespace {

QString decodeNumber(QStringView digits, int base)
{
    bool ok = false;
    const uint code = digits.toUInt(&ok, base);
    const bool isCharacter = ok && code != 0 && code <= 0x10FFFF && !QChar::isSurrogate(code);
    return isCharacter ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                       : QString(QChar::ReplacementCharacter);
}

/// gumbo knows all names of HTML 5; asking it saves a table of 2,125 rows.
QString decodeName(QStringView entity)
{
    const QByteArray bytes = entity.toUtf8();
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size()));
    QString decoded;
    const GumboVector &children = output->root->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY
            && child->v.element.children.length == 1) {
            const auto *text = static_cast<const GumboNode *>(child->v.element.children.data[0]);
            if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE) {
                decoded = QString::fromUtf8(text->v.text.text);
            }
        }
    }
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    // A rest with ';' means that only the begin of the name was known ("&notit;"), which CommonMark leaves
    // alone.
    return decoded.isEmpty() || decoded.endsWith(u';') ? entity.toString() : decoded;
}

} // namespace

QString EntityDecoder::decode(QStringView entity)
{
    if (entity.size() > 3 && entity[1] == u'#') {
        const bool isHex = entity[2] == u'x' || entity[2] == u'X';
        const QStringView digits = entity.sliced(isHex ? 3 : 2).chopped(1);
        return decodeNumber(digits, isHex ? 16 : 10);
    }
    if (entity.size() > 40) {
        return entity.toString();
    }
    const QString name = entity.toString();
    if (const auto known = m_known.constFind(name); known != m_known.constEnd()) {
        return *known;
    }
    const QString decoded = decodeName(entity);
    if (m_known.size() < 10'000) {
        m_known.insert(name, decoded);
    }
    return decoded;
}

} // namespace Lectern::Readers
