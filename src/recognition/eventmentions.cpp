// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventmentions.h"

#include "dates.h"
#include "eventnames.h"
#include "text.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

/// A word of a text, with what its signs say of it.
struct Token {
    QStringView text; ///< without the signs around it
    bool isName = false; ///< written as names are
    bool isYear = false;
    bool isJoiner = false; ///< a small word that may stand within a name ("of")
    bool isLead = false; ///< a joiner that may as well stand before or behind one ("in")
    bool isDoubtful = false; ///< large as the first word of its sentence: a name only before another
    bool isOrdinary = false; ///< a word of the language, however it is written here
    bool opens = false; ///< a sentence or a bracket begins with it
    bool closes = false; ///< something ends behind it
};

using Tokens = std::vector<Token>;

/// Letters, digits and what may stand inside of a name ("C++Now", "YAPC::Asia", "!!con", "ng-conf").
bool isNameSign(QChar sign)
{
    static constexpr SignSet inner(u"+&/#'’:.-_@!");
    return isWordSign(sign) || inner.has(sign);
}

/// Where the text behind `begin` changes between a script without capitals and others, or has a blank.
qsizetype endOfPiece(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && !text.at(end).isSpace()
        && isIdeograph(text.at(end)) == isIdeograph(text.at(begin))) {
        ++end;
    }
    return end;
}

bool isYearWord(QStringView word)
{
    const QStringView digits = word.startsWith(u'\'') || word.startsWith(u'’') ? word.sliced(1) : word;
    const bool isShort = digits.size() == 2 && digits.size() < word.size();
    return (isShort && hasDigit(digits)) || (digits.size() == 4 && !yearsOf(digits).empty());
}

/// "rubyconf", "jsday16": named as events are though it is written small.
bool isSmallEventName(QStringView word, const Lexicon &lexicon)
{
    constexpr qsizetype shortest = 5;
    return word.size() >= shortest
        && !lexicon.has(fold(word), WordLists(WordList::EventWord) | WordList::CommonWord)
        && (word.endsWith(u"conf") || word.endsWith(u"camp") || word.endsWith(u"kaigi")
            || word.endsWith(u"day"));
}

Token tokenOf(QStringView piece, bool opensSentence, const Lexicon &lexicon, const OrdinaryWords &ordinary)
{
    static constexpr SignSet closing(u".,;:!?)]}”»\"…、。，！？）】》」』");
    static constexpr SignSet opening(u"([{“«\"（【《「『");
    Token token;
    qsizetype begin = 0;
    qsizetype end = piece.size();
    while (
        begin < end && !isWordSign(piece.at(begin)) && piece.at(begin) != u'\'' && piece.at(begin) != u'’') {
        token.opens = token.opens || opening.has(piece.at(begin));
        ++begin;
    }
    while (end > begin && !isWordSign(piece.at(end - 1)) && piece.at(end - 1) != u'+') {
        token.closes = token.closes || closing.has(piece.at(end - 1));
        --end;
    }
    token.text = piece.sliced(begin, end - begin);
    if (token.text.isEmpty()) {
        token.closes = token.closes || token.opens || !piece.startsWith(u'&');
        token.isJoiner = !token.closes;
        return token;
    }
    const QString folded = fold(token.text);
    const WordLists lists = lexicon.listsOf(folded);
    const bool isSmallWord =
        bool(lists & (WordLists(WordList::FunctionWord) | WordList::EventLead | WordList::NameParticle));
    token.isYear = isYearWord(token.text);
    token.isJoiner = isSmallWord && !token.text.front().isUpper();
    const bool isLarge = token.text.front().isUpper() || token.text.front().isTitleCase();
    // The first word of a sentence has its capital for that reason alone.
    const bool isFirst = opensSentence || token.opens;
    const bool isPlaceWord = lists.testFlag(WordList::EventLead) && !lists.testFlag(WordList::NameParticle);
    token.isLead = token.isJoiner && (isPlaceWord || folded == "in"_L1);
    token.isOrdinary = isSmallWord || lists.testFlag(WordList::CommonWord) || ordinary.has(token.text);
    token.isDoubtful = isLarge && isFirst && !isSmallWord && ordinary.has(token.text);
    const bool isSentenceCapital = isFirst && (isSmallWord || token.isDoubtful);
    const bool hasStrangeSigns = token.text.contains(u"//") || token.text.startsWith(u"www.")
        || std::any_of(token.text.begin(), token.text.end(), [](QChar sign) { return !isNameSign(sign); });
    token.isName = !hasStrangeSigns && !isIdeograph(token.text.front())
        && ((isLarge && !isSentenceCapital) || token.text.front().isDigit() || hasInnerCapital(token.text)
            || isSmallEventName(token.text, lexicon));
    return token;
}

Tokens tokensOf(QStringView text, const Lexicon &lexicon, const OrdinaryWords &ordinary)
{
    static constexpr SignSet stops(u".!?:。！？：");
    Tokens tokens;
    bool opensSentence = true;
    for (qsizetype at = 0; at < text.size();) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfPiece(text, at);
        const QStringView piece = text.sliced(at, end - at);
        tokens.push_back(tokenOf(piece, opensSentence, lexicon, ordinary));
        opensSentence = stops.has(piece.back());
        at = end;
    }
    return tokens;
}

/// One past the last token of the name that begins at `first`.
size_t endOfName(const Tokens &tokens, size_t first)
{
    constexpr size_t mostWords = 9;
    constexpr size_t mostJoiners = 2;
    size_t end = first;
    for (size_t at = first; at < std::min(tokens.size(), first + mostWords); ++at) {
        if (at > first && tokens[at].opens) {
            break;
        }
        if (tokens[at].isName || tokens[at].isYear || at == first) {
            end = at + 1;
        } else if (!tokens[at].isJoiner || at + 1 - end > mostJoiners) {
            break;
        }
        if (tokens[at].closes) {
            break;
        }
    }
    return end;
}

bool isEventWord(const Token &token, const Lexicon &lexicon)
{
    return lexicon.listsIn(token.text).testFlag(WordList::EventWord);
}

bool isLed(const Tokens &tokens, size_t first, const Lexicon &lexicon)
{
    constexpr size_t reach = 4; // "attended the first ever …"
    for (size_t back = 1; back <= std::min(reach, first); ++back) {
        const Token &token = tokens[first - back];
        if (token.closes || token.isName) {
            return false;
        }
        if (lexicon.has(token.text.toString().toLower(), WordList::EventLead)) {
            return true;
        }
    }
    return false;
}

bool isCalled(const Tokens &tokens, size_t first, size_t end, const Lexicon &lexicon)
{
    constexpr size_t reach = 2;
    for (size_t at = end; at < std::min(tokens.size(), end + reach); ++at) {
        if (isEventWord(tokens[at], lexicon)) {
            return true;
        }
    }
    return first > 0 && isEventWord(tokens[first - 1], lexicon);
}

/// "PyFoo": a capital behind a small letter.
bool isCamelCase(QStringView word)
{
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (word.at(at).isUpper() && word.at(at - 1).isLower()) {
            return true;
        }
    }
    return false;
}

/// A name that is only a part of a run of capitals: from a word with a capital inside on, where words of the
/// language stand before it ("I Loved PyFoo 2015"), and up to the word for events ("Foo Conf Liveblog").
std::pair<size_t, size_t> coreOf(const Tokens &tokens, size_t first, size_t end)
{
    size_t begin = first;
    for (size_t at = first; at < end; ++at) {
        if (isCamelCase(tokens[at].text) && (at == first || tokens[at - 1].isOrdinary)) {
            begin = at;
            break;
        }
    }
    for (size_t at = end; at > begin + 1; --at) {
        if (hasEventWord(tokens[at - 1].text.toString()) || tokens[at - 1].isYear) {
            return {begin, at};
        }
    }
    return {begin, end};
}

/// The name in front of a word of place ("Foo Camp in May"), or behind it ("Notes from Foo Camp").
std::pair<size_t, size_t> beforeLead(const Tokens &tokens, size_t first, size_t end)
{
    for (size_t at = first + 1; at < end; ++at) {
        if (tokens[at].isLead) {
            return {first, at};
        }
    }
    return {first, end};
}

std::pair<size_t, size_t> behindLead(const Tokens &tokens, size_t first, size_t end)
{
    for (size_t at = end - 1; at > first; --at) {
        if (tokens[at].isLead) {
            while (at < end && tokens[at].isJoiner) {
                ++at;
            }
            return {at, end};
        }
    }
    return {first, end};
}

QString textOf(const Tokens &tokens, size_t first, size_t end)
{
    return QStringView(tokens[first].text.begin(), tokens[end - 1].text.end()).toString();
}

} // namespace

std::vector<EventMention> eventMentions(
    const QString &text, const Lexicon &lexicon, const OrdinaryWords &ordinary)
{
    const Tokens tokens = tokensOf(text, lexicon, ordinary);
    std::vector<EventMention> mentions;
    for (size_t first = 0; first < tokens.size();) {
        const bool leadsName = tokens[first].isDoubtful && first + 1 < tokens.size()
            && tokens[first + 1].isName && !tokens[first].closes;
        if (!tokens[first].isName && !leadsName) {
            ++first;
            continue;
        }
        const size_t end = std::max(endOfName(tokens, first), first + 1);
        const QString whole = textOf(tokens, first, end);
        const bool hasYear = std::any_of(tokens.begin() + qsizetype(first), tokens.begin() + qsizetype(end),
            [](const Token &token) { return token.isYear; });
        const EventMention mention{
            whole, isLed(tokens, first, lexicon), isCalled(tokens, first, end, lexicon)};
        if (mention.isLed || mention.isCalled || hasYear || saysEvent(whole, lexicon)) {
            mentions.push_back(mention);
            for (const auto part : {coreOf, beforeLead, behindLead}) {
                const auto [begin, partEnd] = part(tokens, first, end);
                if (begin < partEnd && (begin != first || partEnd != end)) {
                    mentions.push_back({textOf(tokens, begin, partEnd), mention.isLed, mention.isCalled});
                }
            }
        }
        first = end;
    }
    return mentions;
}

} // namespace Lectern::Recognition
