// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rstinline.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Readers::Rst {

namespace {

/// Formatting over more than this is a stray sign.
constexpr qsizetype longestPiece = 1000;
constexpr qsizetype longestName = 100;

bool isWordSign(QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }

/// A sign between a quote or bracket and its mate is quoted and means nothing.
bool isQuoted(QStringView source, qsizetype begin, qsizetype at, qsizetype behind)
{
    static constexpr QStringView openers = u"'\"([{<«‘“";
    static constexpr QStringView closers = u"'\")]}>»’”";
    if (at == begin || behind >= source.size()) {
        return false;
    }
    const qsizetype pair = openers.indexOf(source[at - 1]);
    return pair >= 0 && source[behind] == closers[pair];
}

bool mayBegin(QStringView source, qsizetype begin, qsizetype at, qsizetype length)
{
    const qsizetype behind = at + length;
    return (at == begin || !isWordSign(source[at - 1])) && behind < source.size() && !source[behind].isSpace()
        && !isQuoted(source, begin, at, behind);
}

/// `sign`text`sign`: the text neither begins nor ends with a blank, and no word goes on behind it.
std::optional<InlinePiece> between(
    QStringView source, qsizetype begin, qsizetype at, QStringView sign, SpanKind kind, EndSearch &search)
{
    if (!source.sliced(at).startsWith(sign) || !mayBegin(source, begin, at, sign.size())) {
        return std::nullopt;
    }
    const qsizetype from = at + sign.size();
    const auto isEnd = [&](qsizetype end) {
        const QChar last = source[end - 1];
        const qsizetype behind = end + sign.size();
        const bool isEscaped = last == u'\\' && kind != SpanKind::Code;
        const bool goesOn = behind < source.size() && isWordSign(source[behind]);
        return !last.isSpace() && !isEscaped && !goesOn;
    };
    const qsizetype end =
        search.find(source, sign, from + 1, std::min(source.size(), from + longestPiece), isEnd);
    if (end < 0) {
        return std::nullopt;
    }
    return InlinePiece{{at, end + sign.size()}, {from, end}, kind, {}, false, {}};
}

/// What a role does to its text; roles of programs and their parts are the rest.
enum class RoleKind { Code, Emphasis, Strong, Text, Numbered };

RoleKind kindOfRole(QStringView role)
{
    struct Row {
        QStringView name;
        RoleKind kind;
    };
    static constexpr std::array rows{Row{u"emphasis", RoleKind::Emphasis}, Row{u"title", RoleKind::Emphasis},
        Row{u"title-reference", RoleKind::Emphasis}, Row{u"t", RoleKind::Emphasis},
        Row{u"dfn", RoleKind::Emphasis}, Row{u"strong", RoleKind::Strong}, Row{u"ref", RoleKind::Text},
        Row{u"doc", RoleKind::Text}, Row{u"term", RoleKind::Text}, Row{u"numref", RoleKind::Text},
        Row{u"any", RoleKind::Text}, Row{u"abbr", RoleKind::Text}, Row{u"download", RoleKind::Text},
        Row{u"guilabel", RoleKind::Text}, Row{u"menuselection", RoleKind::Text}, Row{u"sub", RoleKind::Text},
        Row{u"sup", RoleKind::Text}, Row{u"subscript", RoleKind::Text}, Row{u"superscript", RoleKind::Text},
        Row{u"pep", RoleKind::Numbered}, Row{u"rfc", RoleKind::Numbered}};
    const auto found = std::ranges::find_if(
        rows, [role](const Row &row) { return role.compare(row.name, Qt::CaseInsensitive) == 0; });
    return found == rows.end() ? RoleKind::Code : found->kind;
}

/// Leaves only the text of "text <target>" in the content; the target, or nothing.
QString takeTarget(QStringView source, InlinePiece *piece)
{
    const QStringView text = source.sliced(piece->content.begin, piece->content.length());
    const qsizetype angle = text.lastIndexOf(u'<');
    if (angle < 0 || !text.endsWith(u'>')) {
        return {};
    }
    QString target;
    std::ranges::copy_if(
        text.sliced(angle + 1).chopped(1), std::back_inserter(target), [](QChar c) { return !c.isSpace(); });
    if (angle > 0) {
        piece->content.end = piece->content.begin + text.first(angle).trimmed().size();
    } else {
        piece->content = {piece->content.begin + 1, piece->content.end - 1}; // the target is its own text
    }
    return target;
}

void applyRole(QStringView source, QStringView role, InlinePiece *piece)
{
    const RoleKind kind = kindOfRole(role);
    piece->kind = kind == RoleKind::Code ? std::optional(SpanKind::Code)
        : kind == RoleKind::Emphasis     ? std::optional(SpanKind::Emphasis)
        : kind == RoleKind::Strong       ? std::optional(SpanKind::Strong)
                                         : std::nullopt;
    if (kind == RoleKind::Text) {
        takeTarget(source, piece);
    } else if (kind == RoleKind::Numbered) {
        piece->lead = role.toString().toUpper() + u' '; // ":pep:`8`" reads "PEP 8"
    }
}

/// Length of ":role:" at a place; 0 if none stands there.
qsizetype roleLength(QStringView source, qsizetype at)
{
    const qsizetype limit = std::min(source.size(), at + longestName);
    qsizetype end = at + 1;
    while (end < limit && (isWordSign(source[end]) || QStringView(u"-_+.:").contains(source[end]))) {
        ++end;
    }
    return at < source.size() && source[at] == u':' && end > at + 2 && source[end - 1] == u':' ? end - at : 0;
}

} // namespace

std::optional<InlinePiece> RstInline::pieceAt(QStringView source, qsizetype begin, qsizetype at)
{
    switch (source[at].unicode()) {
    case u'*':
        if (auto strong = between(source, begin, at, u"**", SpanKind::Strong, m_ends.strong)) {
            return strong;
        }
        return between(source, begin, at, u"*", SpanKind::Emphasis, m_ends.emphasis);
    case u'`':
        return quotedAt(source, begin, at);
    case u':':
        return roleAt(source, begin, at);
    case u'_':
    case u'[':
        return referenceAt(source, begin, at);
    default:
        break;
    }
    // A backslash takes the meaning of the next sign; before a blank it joins what stands on both sides.
    if (at + 1 >= source.size()) {
        return std::nullopt;
    }
    const bool joins = source[at + 1].isSpace() && source[at + 1] != u'\n';
    const qsizetype end = at + (source[at + 1].isHighSurrogate() && at + 2 < source.size() ? 3 : 2);
    return InlinePiece{{at, end}, {joins ? end : at + 1, end}, std::nullopt, {}, false, {}};
}

/// What begins with a backtick: literal, link, or text with or without a role.
std::optional<InlinePiece> RstInline::quotedAt(QStringView source, qsizetype begin, qsizetype at)
{
    if (source.sliced(at).startsWith(u"``")) {
        return between(source, begin, at, u"``", SpanKind::Code, m_ends.literal);
    }
    auto quoted = between(source, begin, at, u"`", SpanKind::Emphasis, m_ends.quoted);
    if (!quoted) {
        return std::nullopt;
    }
    const qsizetype behind = quoted->whole.end;
    if (behind < source.size() && source[behind] == u'_') {
        return linkOf(source, *quoted);
    }
    if (const qsizetype length = roleLength(source, behind); length > 0) {
        quoted->whole.end += length;
        applyRole(source, source.sliced(behind + 1, length - 2), &*quoted);
    }
    return quoted;
}

/// "`text <target>`_", "`name`_" or "`text`__".
InlinePiece RstInline::linkOf(QStringView source, InlinePiece quoted)
{
    const bool isNameless = source.sliced(quoted.whole.end).startsWith(u"__");
    quoted.whole.end += isNameless ? 2 : 1;
    const QStringView text = source.sliced(quoted.content.begin, quoted.content.length());
    QString target;
    if (text.endsWith(u'>') && text.contains(u'<')) {
        target = takeTarget(source, &quoted);
        if (target.endsWith(u'_')) {
            const QString named = m_targets.targetOf(QStringView(target).chopped(1));
            target = named.isEmpty() ? target : named;
        }
    } else {
        target = isNameless ? m_targets.nextNameless() : m_targets.targetOf(text);
    }
    quoted.kind = target.isEmpty() ? SpanKind::Emphasis : SpanKind::Link;
    quoted.target = target;
    return quoted;
}

std::optional<InlinePiece> RstInline::roleAt(QStringView source, qsizetype begin, qsizetype at)
{
    const bool standsFree = at == begin || !isWordSign(source[at - 1]);
    const qsizetype length = standsFree ? roleLength(source, at) : 0;
    const qsizetype tick = at + length;
    if (length == 0 || tick >= source.size() || source[tick] != u'`') {
        return std::nullopt;
    }
    auto quoted = between(source, tick, tick, u"`", SpanKind::Emphasis, m_ends.quoted);
    if (quoted) {
        quoted->whole.begin = at;
        applyRole(source, source.sliced(at + 1, length - 2), &*quoted);
    }
    return quoted;
}

/// "name_", "name__", "[1]_" and "_`place`".
std::optional<InlinePiece> RstInline::referenceAt(QStringView source, qsizetype begin, qsizetype at)
{
    if (source[at] == u'[') {
        const QStringView window = source.first(std::min(source.size(), at + longestName));
        const qsizetype close = window.indexOf(u']', at + 1);
        const bool isFootnote = close > at + 1 && close + 1 < source.size() && source[close + 1] == u'_'
            && (close + 2 >= source.size() || !isWordSign(source[close + 2]));
        return isFootnote
            ? std::optional(InlinePiece{{at, close + 2}, {at, close + 1}, std::nullopt, {}, false, {}})
            : std::nullopt;
    }
    if (at + 1 < source.size() && source[at + 1] == u'`' && (at == begin || !isWordSign(source[at - 1]))) {
        auto place = between(source, at + 1, at + 1, u"`", SpanKind::Emphasis, m_ends.quoted);
        if (place) {
            place->whole.begin = at;
            place->kind.reset();
        }
        return place;
    }
    const bool isNameless = at + 1 < source.size() && source[at + 1] == u'_';
    const qsizetype behind = at + (isNameless ? 2 : 1);
    qsizetype first = at;
    while (first > begin && at - first < longestName
        && (isWordSign(source[first - 1]) || QStringView(u"-.+:").contains(source[first - 1]))) {
        --first;
    }
    while (first < at && !isWordSign(source[first])) {
        ++first;
    }
    const bool ends = behind >= source.size() || (!isWordSign(source[behind]) && source[behind] != u'_');
    const bool isInName = first > begin && source[first - 1] == u'_';
    if (first == at || !ends || isInName) {
        return std::nullopt;
    }
    const QStringView name = source.sliced(first, at - first);
    const QString target = isNameless ? m_targets.nextNameless() : m_targets.targetOf(name);
    if (target.isEmpty() && (isNameless || !m_targets.isGiven(name))) {
        return std::nullopt;
    }
    const auto kind = target.isEmpty() ? std::nullopt : std::optional(SpanKind::Link);
    return InlinePiece{{first, behind}, {first, at}, kind, target, false, {}};
}

} // namespace Lectern::Readers::Rst
