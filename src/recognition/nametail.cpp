// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nametail.h"

#include "text.h"

#include <algorithm>
#include <array>

namespace Lectern::Recognition {

namespace {

bool isDashOrBar(QChar sign)
{
    static constexpr SignSet signs(u"-–—|");
    return signs.has(sign);
}

/// A word between blanks behind which a firm, a role or a sentence follows.
bool isEndWord(QStringView word)
{
    static constexpr std::array<QStringView, 11> words{
        u"at", u"from", u"of", u"@", u"bei", u"chez", u"aus", u"for", u"who", u"is", u"was"};
    constexpr qsizetype longest = 4;
    const auto isWord = [word](QStringView other) { return isCaseless(word, other); };
    return word.size() <= longest
        && (std::ranges::any_of(words, isWord)
            || (word.size() == 2 && word.compare(u"из", Qt::CaseInsensitive) == 0));
}

/// Whether the blank-separated word that begins at `begin` ends the name before it.
bool endsAtWord(QStringView text, qsizetype begin, qsizetype end)
{
    constexpr qsizetype longestDash = 3;
    const QStringView word = text.sliced(begin, end - begin);
    const qsizetype at = word.indexOf(u'@', 1);
    if (at > 0 && at + 1 < word.size()) {
        return true; // an address
    }
    if (end == text.size()) {
        return false; // what the word would stand before is missing
    }
    const bool isDash = word.size() <= longestDash && std::ranges::all_of(word, isDashOrBar);
    const bool isDeChez =
        isCaseless(word, u"de") && text.sliced(end).startsWith(u" chez ", Qt::CaseInsensitive);
    return isDash || isDeChez || isEndWord(word);
}

/// Length of the "http" or "https" that a text ends with; 0: with none.
qsizetype schemeLength(QStringView text)
{
    for (const QStringView scheme : {QStringView(u"http"), QStringView(u"https")}) {
        if (text.size() >= scheme.size() && isCaseless(text.last(scheme.size()), scheme)) {
            return scheme.size();
        }
    }
    return 0;
}

/// "Mr", "Prof" and their like at the begin of a name, which are written with a stop.
bool isHonour(QStringView text)
{
    static constexpr std::array<QStringView, 14> honours{u"mr", u"mrs", u"ms", u"dr", u"prof", u"rev", u"hr",
        u"fr", u"sr", u"med", u"nat", u"dipl", u"ing", u"dipl.-ing"};
    return std::ranges::any_of(honours, [text](QStringView honour) { return isCaseless(text, honour); });
}

/// Whether the stop at the end of a word that has others behind it belongs to no initial.
bool isSentenceEnd(QStringView text, qsizetype at)
{
    const bool isBehindLetter = at > 0 && isAsciiLetter(text.at(at - 1));
    return !isBehindLetter
        || (at > 1 && isWordSign(text.at(at - 2))
            && !isHonour(text.first(at).sliced(text.first(at).lastIndexOf(u' ') + 1)));
}

/// Where within the word from `begin` to `end` the name ends: at a colon, a bracket, a link or the end of a
/// sentence; -1: nowhere.
qsizetype endWithin(QStringView text, qsizetype begin, qsizetype end)
{
    static constexpr SignSet signs(u":：<([（");
    for (qsizetype at = begin; at < end; ++at) {
        if (signs.has(text.at(at))) {
            const bool isColon = text.at(at) == u':';
            return isColon ? at - schemeLength(text.sliced(begin, at - begin)) : at;
        }
    }
    const bool hasStop = end < text.size() && text.at(end - 1) == u'.';
    return hasStop && isSentenceEnd(text, end - 1) ? end - 1 : -1;
}

} // namespace

QStringView withoutTail(QStringView piece)
{
    for (qsizetype begin = 0; begin < piece.size(); ++begin) {
        if (piece.at(begin) == u' ') {
            continue;
        }
        const qsizetype blank = piece.indexOf(u' ', begin);
        const qsizetype end = blank < 0 ? piece.size() : blank;
        const qsizetype cut = endsAtWord(piece, begin, end) ? begin : endWithin(piece, begin, end);
        if (cut >= 0) {
            return piece.first(cut).trimmed();
        }
        begin = end;
    }
    return piece.trimmed();
}

} // namespace Lectern::Recognition
