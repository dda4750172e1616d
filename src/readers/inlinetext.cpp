// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlinetext.h"

#include "document/webaddress.h"
#include "readers/htmltag.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Formatting over more than this is a stray sign.
constexpr qsizetype maxSpan = 1000;

/// What one piece of mark-up shows and where it stands.
struct Piece {
    SpanKind kind = SpanKind::Code;
    Utf16Range whole;
    Utf16Range content;
    QString target;
};

class InlineWriter
{
public:
    InlineWriter(DocumentBuilder &builder, Utf16Range range, const InlineRules &rules)
        : m_builder(builder)
        , m_source(QStringView(builder.source()).first(range.end))
        , m_rules(rules)
        , m_at(range.begin)
        , m_copied(range.begin)
    {
    }

    void write();

private:
    struct OpenTag {
        QString name;
        Span span;
    };

    [[nodiscard]] bool writeSpecial(QChar c);
    [[nodiscard]] bool writeTag();
    void applyTag(const HtmlTag &tag, Utf16Range range);
    [[nodiscard]] std::optional<Piece> pieceAt(QChar c) const;
    [[nodiscard]] std::optional<Piece> rstPiece() const;
    [[nodiscard]] std::optional<Piece> rstReference() const;
    [[nodiscard]] std::optional<Piece> orgPiece(QChar c) const;
    [[nodiscard]] std::optional<Piece> between(QStringView sign, SpanKind kind) const;
    [[nodiscard]] bool isAtWordBegin() const { return m_at == 0 || !m_source[m_at - 1].isLetterOrNumber(); }
    void flush();

    DocumentBuilder &m_builder;
    QStringView m_source;
    InlineRules m_rules;
    std::vector<OpenTag> m_tags;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    bool m_hasOpenComment = false; ///< searched to the end once, never again
};

void InlineWriter::flush()
{
    m_builder.copy({m_copied, m_at});
    m_copied = m_at;
}

void InlineWriter::write()
{
    while (m_at < m_source.size()) {
        if (!writeSpecial(m_source[m_at])) {
            ++m_at;
        }
    }
    flush();
}

/// Writes the mark-up or address at the place, if there is one.
bool InlineWriter::writeSpecial(QChar c)
{
    if (m_rules.html && c == u'<') {
        return writeTag();
    }
    if ((c == u'h' || c == u'w' || c == u'f') && isAtWordBegin()) {
        const qsizetype end = webAddressEnd(m_source, m_at);
        if (end > m_at) {
            flush();
            const QString url = m_source.sliced(m_at, end - m_at).toString();
            m_builder.openSpan(SpanKind::Link, m_at, url.startsWith(u"www."_s) ? u"http://"_s + url : url);
            m_at = end;
            flush();
            m_builder.closeSpan(end);
            return true;
        }
    }
    const auto piece = pieceAt(c);
    if (!piece) {
        return false;
    }
    flush();
    m_builder.openSpan(piece->kind, piece->whole.begin, piece->target);
    m_builder.copy(piece->content);
    m_builder.closeSpan(piece->whole.end);
    m_at = piece->whole.end;
    m_copied = m_at;
    return true;
}

std::optional<Piece> InlineWriter::pieceAt(QChar c) const
{
    const bool mayBegin = (m_rules.rst || m_rules.org) && isAtWordBegin();
    if (!mayBegin) {
        return std::nullopt;
    }
    if (m_rules.rst && (c == u'*' || c == u'`')) {
        return rstPiece();
    }
    if (m_rules.rst && m_rules.rstTargets && c.isLetterOrNumber()) {
        return rstReference();
    }
    return m_rules.org ? orgPiece(c) : std::nullopt;
}

/// `sign`text`sign` with text that neither begins nor ends with a blank, on one line.
std::optional<Piece> InlineWriter::between(QStringView sign, SpanKind kind) const
{
    const qsizetype begin = m_at + sign.size();
    if (!m_source.sliced(m_at).startsWith(sign) || begin >= m_source.size() || m_source[begin].isSpace()) {
        return std::nullopt;
    }
    const QStringView window = m_source.sliced(begin, std::min(maxSpan, m_source.size() - begin));
    const qsizetype length = window.indexOf(sign, 1);
    if (length < 1 || window[length - 1].isSpace() || window.first(length).contains(u'\n')) {
        return std::nullopt;
    }
    const qsizetype end = begin + length + sign.size();
    if (end < m_source.size() && m_source[end].isLetterOrNumber()) {
        return std::nullopt;
    }
    return Piece{kind, {m_at, end}, {begin, begin + length}, {}};
}

std::optional<Piece> InlineWriter::rstPiece() const
{
    if (auto literal = between(u"``", SpanKind::Code)) {
        return literal;
    }
    if (auto strong = between(u"**", SpanKind::Strong)) {
        return strong;
    }
    if (m_source[m_at] == u'*') {
        return between(u"*", SpanKind::Emphasis);
    }
    auto link = between(u"`", SpanKind::Link);
    if (!link) {
        return std::nullopt;
    }
    while (link->whole.end < m_source.size() && m_source[link->whole.end] == u'_') {
        ++link->whole.end;
    }
    const QStringView text = m_source.sliced(link->content.begin, link->content.length());
    const qsizetype angle = text.lastIndexOf(u'<');
    if (angle > 0 && text.endsWith(u'>')) {
        link->target = text.sliced(angle + 1).chopped(1).toString();
        link->content.end = link->content.begin + text.first(angle).trimmed().size();
    } else {
        // A named target, given elsewhere with `.. _name: target`; without one the text is only interpreted
        // text.
        link->target = m_rules.rstTargets ? m_rules.rstTargets->value(text.toString().toLower()) : QString();
        link->kind = link->target.isEmpty() ? SpanKind::Emphasis : SpanKind::Link;
    }
    return link;
}

/// `name_` where a target of that name is given.
std::optional<Piece> InlineWriter::rstReference() const
{
    qsizetype end = m_at;
    while (end < m_source.size()
        && (m_source[end].isLetterOrNumber() || m_source[end] == u'-' || m_source[end] == u'.')) {
        ++end;
    }
    const bool ends = end + 1 >= m_source.size() || !m_source[end + 1].isLetterOrNumber();
    if (end >= m_source.size() || m_source[end] != u'_' || !ends) {
        return std::nullopt;
    }
    const QString target = m_rules.rstTargets->value(m_source.sliced(m_at, end - m_at).toString().toLower());
    return target.isEmpty() ? std::nullopt
                            : std::optional(Piece{SpanKind::Link, {m_at, end + 1}, {m_at, end}, target});
}

std::optional<Piece> InlineWriter::orgPiece(QChar c) const
{
    switch (c.unicode()) {
    case u'=':
        return between(u"=", SpanKind::Code);
    case u'~':
        return between(u"~", SpanKind::Code);
    case u'*':
        return between(u"*", SpanKind::Strong);
    case u'/':
        return between(u"/", SpanKind::Emphasis);
    case u'+':
        return between(u"+", SpanKind::Strikethrough);
    default:
        break;
    }
    if (c != u'[') {
        return std::nullopt;
    }
    const QStringView window = m_source.sliced(m_at, std::min(maxSpan, m_source.size() - m_at));
    const qsizetype close = window.indexOf(u"]]");
    if (!window.startsWith(u"[[") || close < 3) {
        return std::nullopt;
    }
    const QStringView inside = window.first(close).sliced(2);
    const qsizetype bar = inside.indexOf(u"][");
    const qsizetype textBegin = m_at + 2 + (bar < 0 ? 0 : bar + 2);
    Piece link{SpanKind::Link, {m_at, m_at + close + 2}, {textBegin, m_at + close}, {}};
    link.target = inside.first(bar < 0 ? inside.size() : bar).toString();
    return link;
}

bool InlineWriter::writeTag()
{
    if (m_source.sliced(m_at).startsWith(u"<!--")) {
        const qsizetype end = m_hasOpenComment ? -1 : m_source.indexOf(u"-->", m_at);
        if (end < 0) {
            m_hasOpenComment = true;
            return false;
        }
        flush();
        m_at = end + 3;
        m_copied = m_at;
        return true;
    }
    const qsizetype end = tagEnd(m_source, m_at);
    const HtmlTag tag = end < 0 ? HtmlTag() : readTag(m_source, {m_at, end});
    if (end < 0 || !(isSimpleInlineTag(tag.name) || tag.name == u"p" || tag.name == u"div")) {
        return false;
    }
    flush();
    applyTag(tag, {m_at, end});
    m_at = end;
    m_copied = end;
    return true;
}

void InlineWriter::applyTag(const HtmlTag &tag, Utf16Range range)
{
    m_builder.touch(range);
    const qsizetype text = m_builder.textEnd();
    if (tag.name == u"br" || ((tag.name == u"p" || tag.name == u"div") && !m_builder.blockIsEmpty())) {
        m_builder.insert(u"\n");
        m_builder.addSpan({SpanKind::HardBreak, {text, text + 1}, range, {}, {}});
    } else if (tag.name == u"img") {
        m_builder.insert(tag.attribute(u"alt"));
        m_builder.addSpan({SpanKind::Image, {text, m_builder.textEnd()}, range, tag.attribute(u"src"),
            tag.attribute(u"title")});
    } else if (tag.isClosing) {
        while (!m_tags.empty()) {
            OpenTag open = std::move(m_tags.back());
            m_tags.pop_back();
            if (open.name == tag.name) {
                open.span.text.end = text;
                open.span.source.end = range.end;
                m_builder.addSpan(std::move(open.span));
                break;
            }
        }
    } else if (const auto kind = spanKindOfTag(tag); kind && m_tags.size() < static_cast<size_t>(maxDepth)) {
        m_tags.push_back(
            {tag.name, {*kind, {text, text}, range, tag.attribute(u"href"), tag.attribute(u"title")}});
    }
    m_builder.skipSourceTo(range.end);
}

} // namespace

void appendInline(DocumentBuilder &builder, Utf16Range range, const InlineRules &rules)
{
    InlineWriter(builder, range, rules).write();
}

} // namespace Lectern::Readers
