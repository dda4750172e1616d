// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "likelypeople.h"

#include "text.h"
#include "wordshapes.h"

#include <algorithm>
#include <array>
#include <span>

namespace Lectern::Recognition {

namespace {

/// No underscore.
bool isLetterOrNumber(QChar sign) { return isAsciiLetter(sign) || sign.isLetterOrNumber(); }

/// Dashes, curly quotes, dots: signs beyond ASCII that are no letters.
bool isPunctuation(QChar sign) { return sign.unicode() >= 0x2010 && sign.unicode() <= 0x2027; }

/// Handles, brackets and links are taken out of a text, nicks out of names, and initials are parted from what
/// is stuck to them, so that other words come to stand side by side; other scripts have no capitals.
bool mayBeRewritten(QStringView text)
{
    static constexpr SignSet cut(u"@()[]");
    static constexpr SignSet quotes(u"\"'“”‘’");
    static constexpr SignSet listSigns(u",;/+");
    int quoteCount = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text.at(at);
        if (isAsciiLetter(sign) || sign == u' ') {
            continue;
        }
        const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar(u' ');
        quoteCount += quotes.has(sign) ? 1 : 0;
        if (cut.has(sign) || (sign.unicode() >= 0x80 && !isPunctuation(sign)) || quoteCount > 1
            || (sign == u'.' && ((next >= u'A' && next <= u'Z') || text.first(at).endsWith(u"www")))
            || (listSigns.has(sign) && !next.isSpace())) {
            return true;
        }
    }
    return false;
}

/// The letters that a word begins with, signs before them aside.
QStringView lettersOf(QStringView word)
{
    const auto begin = std::ranges::find_if(word, isLetterOrNumber);
    return {begin, std::find_if_not(begin, word.end(), isLetterOrNumber)};
}

bool isOneOf(std::span<const QStringView> words, const WordShapes &shapes, QStringView letters)
{
    const auto isWord = [letters](QStringView word) { return isCaseless(letters, word); };
    return shapes.mayHold(letters) && std::ranges::any_of(words, isWord);
}

/// Whoever is honoured is a person, whatever the name.
bool isHonour(QStringView letters)
{
    static constexpr std::array<QStringView, 17> words{u"dr", u"prof", u"professor", u"mr", u"mrs", u"ms",
        u"sir", u"dame", u"rev", u"herr", u"frau", u"m", u"mme", u"mlle", u"dipl", u"phd", u"ph"};
    static const WordShapes shapes(words);
    return isOneOf(words, shapes, letters);
}

/// Words that stand before a name without being part of it: they join the names of a list, or lead to one.
bool leadsToName(QStringView word, QStringView letters)
{
    static constexpr std::array<QStringView, 14> words{u"y", u"e", u"and", u"und", u"et", u"con", u"mit",
        u"avec", u"with", u"og", u"och", u"by", u"von", u"par"};
    static const WordShapes shapes(words);
    static constexpr SignSet listSigns(u",;/+");
    return letters.isEmpty() || listSigns.has(word.back()) || isOneOf(words, shapes, letters);
}

/// "jane" of a name that is written small: a given name that is no other word.
bool mayBeSmallGivenName(QStringView word, const Lexicon &lexicon)
{
    static constexpr SignSet edges(u" .,;:-–—*_\"“”()");
    const QStringView name = viewTrimmedOf(word, edges);
    if (name.isEmpty() || !name.front().isLower()) {
        return false;
    }
    const WordLists lists = lexicon.listsOfFolded(name);
    return lists.testFlag(WordList::GivenName) && !lists.testFlag(WordList::CommonWord);
}

} // namespace

/// A name that counts has two words with capitals side by side, nothing but particles between them, or it is
/// all small, a given name before some other word, where a piece of the text begins, or somebody is honoured.
bool mayNamePeople(QStringView text, const Lexicon &lexicon)
{
    if (mayBeRewritten(text)) {
        return true;
    }
    bool isBehindCapital = false;
    bool isAtBegin = true; // of a piece
    bool isBehindGiven = false;
    return anyPiece(text, [&](QStringView word) {
        if (isBehindGiven) {
            return true;
        }
        const QStringView letters = lettersOf(word);
        const bool hasCapital = startsUpper(letters);
        if ((hasCapital && isBehindCapital) || (!letters.isEmpty() && isHonour(letters))) {
            return true;
        }
        isBehindGiven = isAtBegin && mayBeSmallGivenName(word, lexicon);
        isAtBegin = leadsToName(word, letters);
        isBehindCapital = hasCapital || (isBehindCapital && lexicon.isNameParticle(word));
        return false;
    });
}

} // namespace Lectern::Recognition
