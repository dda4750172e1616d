// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orginline.h"

#include "document/webaddress.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Org {

namespace {

/// Formatting over more than this is a stray sign.
constexpr qsizetype longestPiece = 1000;
constexpr QStringView emphasisSigns = u"*/_+=~";
/// From here on live the scripts that put no blanks between words.
constexpr char16_t firstIdeograph = 0x2E80;

bool mayStandBefore(QChar c) { return c.isSpace() || QStringView(u"-–—('\"{[“‘«*/_+").contains(c); }

bool mayStandBehind(QChar c)
{
    return c.isSpace() || QStringView(u"-–—.,:;!?'\")}]\\[”’»…*/_+").contains(c)
        || c.unicode() >= firstIdeograph;
}

SpanKind kindOf(QChar sign)
{
    switch (sign.unicode()) {
    case u'*':
        return SpanKind::Strong;
    case u'+':
        return SpanKind::Strikethrough;
    case u'=':
    case u'~':
        return SpanKind::Code;
    default:
        return SpanKind::Emphasis;
    }
}

/// Where emphasis that begins at `from` has to end: behind the next line at the latest.
qsizetype limitOf(QStringView source, qsizetype from)
{
    const QStringView window = source.first(std::min(source.size(), from + longestPiece));
    const qsizetype lineEnd = window.indexOf(u'\n', from);
    const qsizetype nextEnd = lineEnd < 0 ? -1 : window.indexOf(u'\n', lineEnd + 1);
    return nextEnd < 0 ? window.size() : nextEnd;
}

bool isImageName(QStringView target)
{
    static constexpr std::array<QStringView, 6> endings{
        u".png", u".jpg", u".jpeg", u".gif", u".svg", u".webp"};
    return std::ranges::any_of(
        endings, [target](QStringView ending) { return target.endsWith(ending, Qt::CaseInsensitive); });
}

/// "[[target][text]]", "[[target]]"
std::optional<InlinePiece> linkAt(QStringView source, qsizetype at, EndSearch &search)
{
    if (!source.sliced(at).startsWith(u"[[")) {
        return std::nullopt;
    }
    const qsizetype limit = std::min(source.size(), at + longestPiece);
    const qsizetype close = search.find(source, u"]]", at + 3, limit, [](qsizetype) { return true; });
    if (close < 0) {
        return std::nullopt;
    }
    const qsizetype bar = source.first(close).indexOf(u"][", at + 2);
    const Utf16Range text{bar < 0 ? at + 2 : bar + 2, close};
    const Utf16Range target{at + 2, bar < 0 ? close : bar};
    InlinePiece link{{at, close + 2}, text, SpanKind::Link, {}, bar >= 0, {}};
    link.target = source.sliced(target.begin, target.length()).toString();
    if (bar < 0 && isImageName(link.target)) {
        link.kind = SpanKind::Image;
        link.target = link.target.startsWith(u"file:"_s) ? link.target.sliced(5) : link.target;
    }
    return link;
}

/// "<https://…>"; what else stands in angle brackets is text.
std::optional<InlinePiece> addressAt(QStringView source, qsizetype at)
{
    const qsizetype end = webAddressEnd(source, at + 1);
    if (end == at + 1 || end >= source.size() || source[end] != u'>') {
        return std::nullopt;
    }
    return InlinePiece{{at, end + 1}, {at + 1, end}, SpanKind::Link,
        source.sliced(at + 1, end - at - 1).toString(), false, {}};
}

/// Two backslashes at the end of a line.
std::optional<InlinePiece> breakAt(QStringView source, qsizetype at)
{
    if (!source.sliced(at).startsWith(u"\\\\")) {
        return std::nullopt;
    }
    qsizetype end = at + 2;
    while (end < source.size() && source[end] != u'\n' && source[end].isSpace()) {
        ++end;
    }
    const bool isBreak = end < source.size() && source[end] == u'\n';
    return isBreak
        ? std::optional(InlinePiece{{at, end + 1}, {end, end + 1}, SpanKind::HardBreak, {}, false, {}})
        : std::nullopt;
}

} // namespace

/// `sign`text`sign` over at most two lines; the text neither begins nor ends with a blank.
std::optional<InlinePiece> OrgInline::emphasisAt(QStringView source, qsizetype begin, qsizetype at)
{
    const QChar sign = source[at];
    const qsizetype from = at + 1;
    const bool mayBegin =
        (at == begin || mayStandBefore(source[at - 1]) || source[at - 1].unicode() >= firstIdeograph)
        && from < source.size() && !source[from].isSpace();
    if (!mayBegin) {
        return std::nullopt;
    }
    const auto isEnd = [source](qsizetype end) {
        return !source[end - 1].isSpace() && (end + 1 >= source.size() || mayStandBehind(source[end + 1]));
    };
    EndSearch &search = m_ends[static_cast<size_t>(emphasisSigns.indexOf(sign))];
    const qsizetype end = search.find(source, QStringView(&sign, 1), from + 1, limitOf(source, from), isEnd);
    if (end < 0) {
        return std::nullopt;
    }
    const SpanKind kind = kindOf(sign);
    return InlinePiece{{at, end + 1}, {from, end}, kind, {}, kind != SpanKind::Code, {}};
}

std::optional<InlinePiece> OrgInline::pieceAt(QStringView source, qsizetype begin, qsizetype at)
{
    switch (source[at].unicode()) {
    case u'[':
        return linkAt(source, at, m_linkEnds);
    case u'<':
        return addressAt(source, at);
    case u'\\':
        return breakAt(source, at);
    default:
        return emphasisAt(source, begin, at);
    }
}

} // namespace Lectern::Readers::Org
