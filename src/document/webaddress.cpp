// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webaddress.h"

#include <algorithm>
#include <array>

namespace Lectern {

namespace {

/// Signs that no address holds as they are; the marks of Chinese and Japanese text stand without blanks.
constexpr QStringView outside = u"<>\"`|\\^“”„«»「」『』【】《》、。，；：！？（）…";
/// Signs that an address may hold, but not at its end.
constexpr QStringView closing = u".,;:!?'’*~";

qsizetype prefixOf(QStringView rest)
{
    // Asked at every sign of a text: most say no at once.
    const char16_t first = rest.isEmpty() ? u' ' : char16_t(rest.front().unicode() | 0x20U);
    if (first != u'h' && first != u'f' && first != u'w') {
        return 0;
    }
    static constexpr std::array<QStringView, 4> prefixes{u"http://", u"https://", u"ftp://", u"www."};
    const auto prefix = std::ranges::find_if(
        prefixes, [rest](QStringView p) { return rest.startsWith(p, Qt::CaseInsensitive); });
    return prefix == prefixes.end() ? 0 : prefix->size();
}

/// Number of open brackets of each kind, as far as an address goes.
struct Brackets {
    int round = 0;
    int square = 0;
    int curly = 0;

    /// Whether the sign closes a bracket that the address did not open.
    bool take(QChar sign)
    {
        switch (sign.unicode()) {
        case u'(':
            ++round;
            return false;
        case u'[':
            ++square;
            return false;
        case u'{':
            ++curly;
            return false;
        case u')':
            return --round < 0;
        case u']':
            return --square < 0;
        case u'}':
            return --curly < 0;
        default:
            return false;
        }
    }
};

bool mayBegin(QStringView text, qsizetype at)
{
    const QChar before = at > 0 ? text.at(at - 1) : QChar(u' ');
    return !before.isLetterOrNumber() && !QStringView(u"@./").contains(before);
}

bool mayStandIn(QChar sign) { return !sign.isSpace() && sign.unicode() > u' ' && !outside.contains(sign); }

} // namespace

qsizetype webAddressEnd(QStringView text, qsizetype at)
{
    const QStringView rest = text.sliced(at);
    const qsizetype prefix = prefixOf(rest);
    if (prefix == 0 || !mayBegin(text, at)) {
        return at;
    }
    qsizetype end = prefix;
    Brackets brackets;
    while (end < rest.size() && mayStandIn(rest.at(end)) && !brackets.take(rest.at(end))) {
        ++end;
    }
    // What was opened and not closed belongs to the text around: "http://a.example/(" or "…[1".
    while (end > prefix
        && (closing.contains(rest.at(end - 1)) || QStringView(u"([{").contains(rest.at(end - 1)))) {
        --end;
    }
    const auto isWordSign = [](QChar sign) { return sign.isLetterOrNumber(); };
    return std::ranges::any_of(rest.sliced(prefix, end - prefix), isWordSign) ? at + end : at;
}

} // namespace Lectern
