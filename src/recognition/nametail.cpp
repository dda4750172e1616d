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

bool isAsciiLetter(QChar sign) { return sign.unicode() < 0x80 && sign.isLetter(); }

/// A word between blanks behind which a firm, a role or a sentence follows.
bool isEndWord(QStringView word)
{
    static constexpr std::array<QStringView, 11> words{
        u"at", u"from", u"of", u"@", u"bei", u"chez", u"aus", u"из", u"for", u"who", u"is"};
    constexpr qsizetype longest = 4;
    const auto isWord = [word](QStringView other) {
        return word.size() == other.size() && word.compare(other, Qt::CaseInsensitive) == 0;
    };
    return word.size() <= longest && (std::ranges::any_of(words, isWord) || isWord(u"was"));
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
    const bool isDeChez = word.compare(u"de", Qt::CaseInsensitive) == 0
        && text.sliced(end).startsWith(u" chez ", Qt::CaseInsensitive);
    return isDash || isDeChez || isEndWord(word);
}

/// "http:" or "https:"
bool isLinkAt(QStringView text, qsizetype at)
{
    const QChar first = text.at(at);
    return (first == u'h' || first == u'H')
        && (text.sliced(at).startsWith(u"http:", Qt::CaseInsensitive)
            || text.sliced(at).startsWith(u"https:", Qt::CaseInsensitive));
}

/// A stop with a blank behind it that does not belong to an initial.
bool isSentenceEnd(QStringView text, qsizetype at)
{
    if (text.at(at) != u'.' || at + 1 == text.size() || text.at(at + 1) != u' ') {
        return false;
    }
    const bool isBehindLetter = at > 0 && isAsciiLetter(text.at(at - 1));
    return !isBehindLetter || (at > 1 && isWordSign(text.at(at - 2)));
}

} // namespace

QStringView withoutTail(QStringView piece)
{
    static constexpr SignSet signs(u":：<([（");
    qsizetype wordEnd = -1;
    for (qsizetype at = 0; at < piece.size(); ++at) {
        const QChar sign = piece.at(at);
        if (sign == u' ') {
            continue;
        }
        if (at > wordEnd) {
            wordEnd = piece.indexOf(u' ', at);
            wordEnd = wordEnd < 0 ? piece.size() : wordEnd;
            if (endsAtWord(piece, at, wordEnd)) {
                return piece.first(at).trimmed();
            }
        }
        if (signs.has(sign) || isLinkAt(piece, at) || isSentenceEnd(piece, at)) {
            return piece.first(at).trimmed();
        }
    }
    return piece.trimmed();
}

} // namespace Lectern::Recognition
