// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdowninlines.h"

#include "inlineevents.h"

#include <QRegularExpression>

#include <algorithm>

namespace Lectern::Exporters {

namespace {

constexpr QChar nothing;

bool isBlank(QChar c) { return c.isNull() || c.isSpace(); }

bool isWord(QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }

/// Whether '&' at `at` begins something that reads as an entity.
bool isEntity(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'#') {
        ++end;
    }
    const qsizetype name = end;
    while (end < text.size() && text[end].unicode() < 0x80 && text[end].isLetterOrNumber()) {
        ++end;
    }
    return end > name && end < text.size() && text[end] == u';';
}

/// Signs that mean something at the begin of a line only.
bool needsEscapeAtLineStart(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    const QChar next = at + 1 < text.size() ? text[at + 1] : nothing;
    if (c == u'#' || c == u'>' || c == u'=') {
        return true;
    }
    if (c == u'-' || c == u'+') {
        return !isWord(next);
    }
    return c == u':' && next == u'-';
}

/// Signs that mean something anywhere.
bool needsEscape(QStringView text, qsizetype at, QChar before)
{
    const QChar c = text[at];
    const QChar next = at + 1 < text.size() ? text[at + 1] : nothing;
    switch (c.unicode()) {
    case u'\\':
    case u'`':
    case u'*':
    case u'[':
    case u']':
    case u'<':
    case u'$':
    case u'|':
        return true;
    case u'_':
        return !(isWord(before) && isWord(next));
    case u'~':
        return before != u'/';
    case u'=':
    case u'%':
        return before == c || next == c;
    case u':':
        return before == c;
    case u'!':
        return next.isNull() || next == u'[';
    case u'&':
        return isEntity(text, at);
    case u'#':
        return isBlank(before) && (isWord(next) || next.isNull());
    case u'^':
        return isBlank(before);
    default:
        return false;
    }
}

/// Position of the sign behind the digits that a line begins with, if it makes them a list's number; else -1.
qsizetype numberSign(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9') {
        ++end;
    }
    const bool isNumber = end > at && end < text.size() && (text[end] == u'.' || text[end] == u')');
    return isNumber && (end + 1 == text.size() || isBlank(text[end + 1])) ? end : -1;
}

QString codeSpan(QString code, bool inTable)
{
    code.replace(u'\n', u' ');
    if (inTable) {
        code.replace(u'|', QStringLiteral("\\|"));
    }
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : std::as_const(code)) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const bool touches = code.startsWith(u'`') || code.endsWith(u'`');
    const bool looksPadded = code.startsWith(u' ') && code.endsWith(u' ') && !code.trimmed().isEmpty();
    const QStringView pad = touches || looksPadded ? u" " : u"";
    return fence + pad + code + pad + fence;
}

QString destination(const QString &target)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9._~:/?#@!$&'*+,;=%-]+$"));
    if (plain.match(target).hasMatch()) {
        QString result = target;
        return result.replace(u'&', QStringLiteral("\\&")).replace(u'*', QStringLiteral("\\*"));
    }
    QString result;
    for (const QChar c : target) {
        if (c == u'<' || c == u'>' || c == u'\\' || c == u'&' || c == u'|') {
            result += u'\\';
        }
        result += c == u'\n' || c == u'\r' ? QString(u"%0A") : QString(c);
    }
    return u'<' + result + u'>';
}

QString linkTail(const Span &span)
{
    QString title = span.title.simplified();
    title.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u"](" + destination(span.target) + (title.isEmpty() ? QString() : QString(u" \"" + title + u'"'))
        + u')';
}

bool isAutolink(const Span &span, QStringView text)
{
    static const QRegularExpression uri(QStringLiteral("^(https?|mailto|ftp):[^\\s<>]+$"));
    return span.title.isEmpty() && text == span.target && uri.match(span.target).hasMatch();
}

struct Piece {
    QString markdown;
    bool isHighlighted = false;
};

/// Neighbouring highlighted pieces as one ==…== or <mark>…</mark>, blanks at its ends outside.
QString joined(const std::vector<Piece> &pieces, MarkdownFlavour flavour)
{
    const bool isGithub = flavour == MarkdownFlavour::Github;
    const QStringView begin = isGithub ? u"<mark>" : u"==";
    const QStringView end = isGithub ? u"</mark>" : u"==";
    QString result;
    QString group;
    const auto flush = [&] {
        const QString inner = group.trimmed();
        if (inner.isEmpty() || (!isGithub && (inner.contains(u"\\=") || inner.contains(u"==")))) {
            result += group;
        } else {
            const qsizetype at = group.indexOf(inner);
            result += group.first(at) + begin + inner + end + group.sliced(at + inner.size());
        }
        group.clear();
    };
    for (const Piece &piece : pieces) {
        if (piece.isHighlighted) {
            group += piece.markdown;
            continue;
        }
        flush();
        result += piece.markdown;
    }
    flush();
    return result;
}

/// Walks the events of one block.
class Writer
{
public:
    Writer(const Document &document, const Block &block, const std::vector<Utf16Range> &highlights,
        bool inTable, QChar lineEnd, MarkdownFlavour flavour)
        : m_document(document)
        , m_block(block)
        , m_highlights(highlights)
        , m_inTable(inTable)
        , m_lineEnd(lineEnd)
        , m_flavour(flavour)
    {
        std::vector<qsizetype> cuts;
        for (const Utf16Range range : highlights) {
            if (range.intersects(block.text)) {
                cuts.push_back(range.begin);
                cuts.push_back(range.end);
            }
        }
        m_events = inlineEvents(document, block, cuts);
    }

    QString run() { return joined(pieces(), m_flavour); }

private:
    QStringView view(Utf16Range range) const
    {
        return QStringView(m_document.text).sliced(range.begin, range.length());
    }

    QChar charAt(qsizetype at) const { return m_block.text.contains(at) ? m_document.text[at] : nothing; }

    bool isHighlighted(Utf16Range range) const
    {
        return !range.isEmpty() && std::ranges::any_of(m_highlights, [&](Utf16Range highlight) {
            return highlight.begin <= range.begin && range.end <= highlight.end;
        });
    }

    /// Up to the end of the span that is open, or of the block.
    std::vector<Piece> pieces()
    {
        std::vector<Piece> result;
        while (m_next < m_events.size()) {
            const InlineEvent &event = m_events[m_next++];
            if (event.kind == InlineEvent::Kind::Close) {
                return result;
            }
            result.push_back(event.kind == InlineEvent::Kind::Open ? spanPiece(event) : textPiece(event));
        }
        return result;
    }

    Piece textPiece(const InlineEvent &event) const
    {
        const QStringView text = view(event.text);
        if (text == u"\n") {
            const bool isHard = event.isHardBreak && m_lineEnd == u'\n';
            return {(isHard ? QString(u'\\') : QString()) + m_lineEnd, false};
        }
        const QChar before = charAt(event.text.begin - 1);
        const bool isLineStart = before.isNull() || before == u'\n';
        return {markdownEscaped(text, isLineStart, m_inTable, isLineStart ? nothing : before),
            isHighlighted(event.text)};
    }

    Piece spanPiece(const InlineEvent &open)
    {
        const Span &span = *open.span;
        const std::vector<Piece> inner = pieces();
        const auto isCovered = [](const Piece &piece) { return piece.isHighlighted; };
        if (span.kind == SpanKind::Code) {
            return {codeSpan(view(open.text).toString(), m_inTable), isHighlighted(open.text)};
        }
        if (span.kind == SpanKind::Html) {
            return {view(open.text).toString().replace(u'\n', m_lineEnd), false};
        }
        const bool isWhole = !inner.empty() && std::ranges::all_of(inner, isCovered);
        QString content;
        for (const Piece &piece : inner) {
            content += piece.markdown;
        }
        if (!isWhole) {
            content = joined(inner, m_flavour);
        }
        if (span.kind == SpanKind::Link && isAutolink(span, view(open.text))) {
            return {u'<' + span.target + u'>', isHighlighted(open.text)};
        }
        if (span.kind == SpanKind::Link || span.kind == SpanKind::Image) {
            const QStringView sign = span.kind == SpanKind::Image ? u"![" : u"[";
            return {sign + content + linkTail(span), isWhole};
        }
        return {emphasised(span, open.text, content), isWhole};
    }

    QString emphasised(const Span &span, Utf16Range range, const QString &content) const
    {
        const QString inner = content.trimmed();
        if (inner.isEmpty()) {
            return content;
        }
        const qsizetype at = content.indexOf(inner);
        const bool isPadded = inner.size() != content.size();
        const QChar before = isPadded && at > 0 ? QChar(u' ') : charAt(range.begin - 1);
        const QChar behind = isPadded && at + inner.size() < content.size() ? QChar(u' ') : charAt(range.end);
        // CommonMark opens and closes emphasis only where the signs lean against words.
        if ((!isWord(inner.front()) && isWord(before)) || (!isWord(inner.back()) && isWord(behind))) {
            return content;
        }
        QString sign = QStringLiteral("**");
        if (span.kind == SpanKind::Strikethrough) {
            sign = QStringLiteral("~~");
        } else if (span.kind == SpanKind::Emphasis) {
            sign = isWord(before) || isWord(behind) ? QStringLiteral("*") : QStringLiteral("_");
        }
        return content.first(at) + sign + inner + sign + content.sliced(at + inner.size());
    }

    const Document &m_document;
    const Block &m_block;
    const std::vector<Utf16Range> &m_highlights;
    bool m_inTable = false;
    QChar m_lineEnd;
    MarkdownFlavour m_flavour;
    std::vector<InlineEvent> m_events;
    size_t m_next = 0;
};

} // namespace

QString markdownEscaped(QStringView text, bool isLineStart, bool inTable, QChar before)
{
    Q_UNUSED(inTable) // '|' is escaped everywhere: two lines of text can look like a table
    QString result;
    result.reserve(text.size());
    qsizetype first = -1;
    qsizetype sign = -1;
    if (isLineStart) {
        first = 0;
        while (first < text.size() && text[first].isSpace()) {
            ++first;
        }
        sign = numberSign(text, first);
    }
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isEscaped =
            needsEscape(text, at, before) || at == sign || (at == first && needsEscapeAtLineStart(text, at));
        if (isEscaped) {
            result += u'\\';
        }
        result += text[at];
        before = text[at];
    }
    return result;
}

MarkdownInlines::MarkdownInlines(
    const Document &document, std::vector<Utf16Range> highlights, MarkdownFlavour flavour)
    : m_document(document)
    , m_highlights(std::move(highlights))
    , m_flavour(flavour)
{
}

QString MarkdownInlines::markdown(const Block &block, bool inTable, QChar lineEnd) const
{
    return Writer(m_document, block, m_highlights, inTable, lineEnd, m_flavour).run();
}

QStringList MarkdownInlines::lines(const Block &block) const
{
    QStringList result;
    for (const QString &line : markdown(block, false, u'\n').split(u'\n')) {
        result.append(line.trimmed());
    }
    return result;
}

QString MarkdownInlines::line(const Block &block, bool inTable) const
{
    return markdown(block, inTable, u' ').trimmed();
}

bool MarkdownInlines::isHidden(const Block &block, Utf16Range range) const
{
    const Utf16Range part{std::max(block.text.begin, range.begin), std::min(block.text.end, range.end)};
    if (part.isEmpty()) {
        return false;
    }
    if (block.kind == BlockKind::Code || block.kind == BlockKind::Html) {
        return true;
    }
    const bool holdsSigns = m_flavour == MarkdownFlavour::Obsidian
        && QStringView(m_document.text).sliced(part.begin, part.length()).contains(u"==");
    return holdsSigns || std::ranges::any_of(block.spans, [&](const Span &span) {
        const bool isWhole = part.begin <= span.text.begin && span.text.end <= part.end;
        return (span.kind == SpanKind::Code || span.kind == SpanKind::Html) && span.text.intersects(part)
            && !isWhole;
    });
}

} // namespace Lectern::Exporters
