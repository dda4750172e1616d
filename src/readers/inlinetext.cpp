// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inlinetext.h"

#include "document/webaddress.h"
#include "readers/htmltag.h"
#include "readers/linesigns.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers {

namespace {

/// Mark-up inside mark-up: emphasis in strong text in a link is all that people write.
constexpr int deepestMarkup = 6;

class InlineWriter
{
public:
    InlineWriter(DocumentBuilder &builder, Utf16Range range, const InlineRules &rules, int depth = 0)
        : m_builder(builder)
        , m_source(QStringView(builder.source()).first(range.end))
        , m_rules(rules)
        , m_depth(depth)
        , m_begin(range.begin)
        , m_at(range.begin)
        , m_copied(range.begin)
    {
        if (rules.markup) {
            m_signs = LineSigns(rules.markup->signs());
        }
    }

    void write();

private:
    struct OpenTag {
        QString name;
        Span span;
    };

    [[nodiscard]] bool writeSpecial(QChar c);
    [[nodiscard]] bool writeUrl();
    [[nodiscard]] bool writePiece();
    [[nodiscard]] bool writeTag();
    void applyTag(const HtmlTag &tag, Utf16Range range);
    [[nodiscard]] bool isAtWordBegin() const { return m_at == 0 || !m_source[m_at - 1].isLetterOrNumber(); }
    void copy(Utf16Range range);
    void flushTo(qsizetype position);
    void goOnAt(qsizetype position) { m_at = m_copied = position; }

    DocumentBuilder &m_builder;
    QStringView m_source;
    InlineRules m_rules;
    LineSigns m_signs;
    std::vector<OpenTag> m_tags;
    int m_depth = 0;
    qsizetype m_begin = 0;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    bool m_hasOpenComment = false; ///< searched to the end once, never again
};

void InlineWriter::copy(Utf16Range range)
{
    while (m_rules.foldsLines && !range.isEmpty()) {
        const qsizetype found = m_source.first(range.end).indexOf(u'\n', range.begin);
        if (found < 0) {
            break;
        }
        qsizetype end = found;
        while (end > range.begin && m_source[end - 1].isSpace()) {
            --end;
        }
        m_builder.copy({range.begin, end});
        m_builder.copy({found, found + 1});
        range.begin = found + 1;
        while (range.begin < m_source.size() && m_source[range.begin].isSpace()) {
            ++range.begin;
        }
        range.end = std::max(range.begin, range.end);
    }
    m_builder.copy(range);
}

void InlineWriter::flushTo(qsizetype position)
{
    copy({m_copied, position});
    m_copied = position;
}

void InlineWriter::write()
{
    while (m_at < m_source.size()) {
        if (!writeSpecial(m_source[m_at])) {
            ++m_at;
        }
    }
    flushTo(m_at);
}

/// Writes the mark-up or address at the place, if there is one.
bool InlineWriter::writeSpecial(QChar c)
{
    if (m_rules.html && c == u'<') {
        return writeTag();
    }
    if ((c == u'h' || c == u'w' || c == u'f') && isAtWordBegin() && writeUrl()) {
        return true;
    }
    return m_rules.markup && c.unicode() < 128 && m_signs.has(c.unicode()) && writePiece();
}

bool InlineWriter::writeUrl()
{
    const qsizetype end = webAddressEnd(m_source, m_at);
    if (end == m_at) {
        return false;
    }
    flushTo(m_at);
    const QString url = m_source.sliced(m_at, end - m_at).toString();
    m_builder.openSpan(SpanKind::Link, m_at, url.startsWith(u"www."_s) ? u"http://"_s + url : url);
    m_builder.copy({m_at, end});
    m_builder.closeSpan(end);
    goOnAt(end);
    return true;
}

bool InlineWriter::writePiece()
{
    const auto piece = m_rules.markup->pieceAt(m_source, m_begin, m_at);
    if (!piece || piece->whole.begin < m_copied) {
        return false;
    }
    flushTo(piece->whole.begin);
    if (piece->kind) {
        m_builder.openSpan(*piece->kind, piece->whole.begin, piece->target);
    }
    m_builder.insert(piece->lead);
    if (piece->isMarkedUp && m_depth < deepestMarkup) {
        InlineWriter(m_builder, piece->content, m_rules, m_depth + 1).write();
    } else {
        copy(piece->content);
    }
    if (piece->kind) {
        m_builder.closeSpan(piece->whole.end);
    }
    m_builder.touch(piece->whole);
    goOnAt(piece->whole.end);
    if (m_rules.foldsLines && m_source[m_at - 1] == u'\n') {
        while (m_at < m_source.size() && m_source[m_at].isSpace()) {
            goOnAt(m_at + 1);
        }
    }
    return true;
}

bool InlineWriter::writeTag()
{
    if (m_source.sliced(m_at).startsWith(u"<!--")) {
        const qsizetype end = m_hasOpenComment ? -1 : m_source.indexOf(u"-->", m_at);
        if (end < 0) {
            m_hasOpenComment = true;
            return false;
        }
        flushTo(m_at);
        goOnAt(end + 3);
        return true;
    }
    const qsizetype end = tagEnd(m_source, m_at);
    const HtmlTag tag = end < 0 ? HtmlTag() : readTag(m_source, {m_at, end});
    if (end < 0 || !(isSimpleInlineTag(tag.name) || tag.name == u"p" || tag.name == u"div")) {
        return false;
    }
    flushTo(m_at);
    applyTag(tag, {m_at, end});
    goOnAt(end);
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
