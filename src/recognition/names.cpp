// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "names.h"

#include "namespelling.h"
#include "text.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestName = 45;
constexpr qsizetype mostKnown = 4096; // likenesses that are kept: names are asked about again soon or never

/// A token of a name with what the word lists say about it.
struct Token {
    QStringView written;
    QString folded;
    WordLists lists;

    [[nodiscard]] bool isGiven() const { return lists.testFlag(WordList::GivenName); }
    [[nodiscard]] bool isFamily() const { return lists.testFlag(WordList::FamilyName); }
    [[nodiscard]] bool isCommon() const { return lists.testFlag(WordList::CommonWord); }
};

constexpr qsizetype mostPieces = 5; // of a name

using Pieces = QVarLengthArray<QStringView, mostPieces>;

bool isInRange(QChar sign, char16_t first, char16_t last)
{
    return sign.unicode() >= first && sign.unicode() <= last;
}

bool isAllInRange(QStringView text, char16_t first, char16_t last)
{
    return std::ranges::all_of(text, [&](QChar sign) { return isInRange(sign, first, last); });
}

/// Signs that stand in titles, links and code, never in a name; nor do digits of any script.
constexpr SignSet foreignSigns(u":!?@#<>{}[]()/\\|=+*&%$\"“”…0123456789");

bool hasForeignSign(QStringView text)
{
    return std::ranges::any_of(text,
        [](QChar sign) { return foreignSigns.has(sign) || (sign.unicode() >= 0x80 && sign.isDigit()); });
}

bool isLatinCapital(QChar sign) { return sign >= u'A' && sign <= u'Z'; }

bool isLatinSmall(QChar sign) { return sign >= u'a' && sign <= u'z'; }

/// "J", "J.", "JP", "J.P."
bool isInitials(QStringView word)
{
    if (word.endsWith(u'.')) {
        word.chop(1);
    }
    if (word.size() == 3 && word.at(1) == u'.') {
        return isLatinCapital(word.front()) && isLatinCapital(word.back());
    }
    return (word.size() == 1 || word.size() == 2) && std::ranges::all_of(word, isLatinCapital);
}

/// A capital in the middle of a word, except after the prefixes of family names.
bool isCamelCase(QStringView word)
{
    static constexpr std::array<QStringView, 9> prefixes{
        u"Mc", u"Mac", u"De", u"La", u"Le", u"Van", u"O'", u"D'", u"Di"};
    for (const QStringView prefix : prefixes) {
        if (word.size() > prefix.size() && word.startsWith(prefix)
            && isLatinCapital(word.at(prefix.size()))) {
            return false;
        }
    }
    if (word.size() > 4 && word.startsWith(u"Fitz") && isLatinCapital(word.at(4))) {
        return false;
    }
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (isLatinCapital(word.at(at)) && isLatinSmall(word.at(at - 1))) {
            return true;
        }
    }
    return false;
}

/// Endings of nouns that no list holds but that are no family names either.
bool hasNounEnding(QStringView word)
{
    static constexpr std::array<QStringView, 26> endings{u"ing", u"ility", u"tion", u"tions", u"ment",
        u"ments", u"ness", u"ities", u"ity", u"ics", u"ware", u"tech", u"sys", u"js", u"db", u"ism", u"ogy",
        u"ops", u"infra", u"ized", u"ised", u"schaft", u"ung", u"keit", u"heit", u"zation"};
    return word.size() > 4 && std::ranges::any_of(endings, [&](QStringView e) { return word.endsWith(e); });
}

/// Family and given name of one to three signs each, with a blank between, as Japanese names are often given.
std::optional<double> likenessOfPartedHan(QStringView text, const Lexicon &lexicon)
{
    constexpr qsizetype longestPart = 3;
    if (!isInRange(text.front(), 0x3400, 0x9fff)) {
        return std::nullopt;
    }
    const QList<QStringView> parts = piecesOf(text);
    const auto isPart = [](QStringView part) {
        return part.size() <= longestPart && isAllInRange(part, 0x3400, 0x9fff);
    };
    if (parts.size() != 2 || !std::ranges::all_of(parts, isPart)) {
        return std::nullopt;
    }
    const WordLists families = WordLists(WordList::HanName) | WordList::HanSurname;
    if (lexicon.has(parts.front(), families)) {
        return 0.8;
    }
    // "Firm Name" in Chinese: the second part is a whole name.
    const bool isNameBehind = parts.back().size() > 1 && lexicon.has(parts.back().first(1), families);
    return isNameBehind ? 0.2 : 0.5;
}

/// Scripts without capitals: nothing if the text is in none of them.
std::optional<double> likenessOfIdeographs(QStringView text, const Lexicon &lexicon)
{
    static const QRegularExpression katakana =
        pattern(uR"(^[\x{30a0}-\x{30ff}]+(?:[・＝=\s][\x{30a0}-\x{30ff}]+)+$)"_s);
    const QChar first = text.front();
    const qsizetype size = text.size();
    if (const auto likeness = likenessOfPartedHan(text, lexicon)) {
        return likeness;
    }
    if (isInRange(first, 0x3400, 0x9fff) && size >= 2 && size <= 4 && isAllInRange(text, 0x3400, 0x9fff)) {
        const bool hasSurname = size <= 3 && lexicon.has(text.first(1), WordList::HanSurname);
        return hasSurname || lexicon.has(text.first(2), WordList::HanName) ? 0.75 : 0.2;
    }
    if (isInRange(first, 0xac00, 0xd7af) && size >= 2 && size <= 4 && isAllInRange(text, 0xac00, 0xd7af)) {
        return size == 3 && lexicon.has(text.first(1), WordList::HangulSurname) ? 0.8 : 0.1;
    }
    if (isInRange(first, 0x30a0, 0x30ff) && found(katakana, text)) {
        return 0.6;
    }
    return std::nullopt;
}

std::vector<Token> tokensOf(const Pieces &pieces, const Lexicon &lexicon, const OrdinaryWords *ordinary)
{
    static constexpr SignSet edges(u".,");
    std::vector<Token> tokens;
    for (const QStringView piece : pieces) {
        if (!piece.front().isUpper() && lexicon.isNameParticle(piece)) {
            continue;
        }
        Token token{piece, fold(viewTrimmedOf(piece, edges)), {}};
        token.lists = lexicon.listsOf(token.folded);
        if (ordinary && !token.isCommon() && piece.front().isUpper() && ordinary->has(token.written)) {
            token.lists |= WordList::CommonWord;
        }
        tokens.push_back(std::move(token));
    }
    return tokens;
}

double weightOfCount(size_t tokens)
{
    switch (tokens) {
    case 1:
        return -1.6;
    case 2:
        return 1.3;
    case 3:
        return 0.8;
    default:
        return -0.6;
    }
}

/// What the first and the last token say as given and family name.
double weightOfParts(const std::vector<Token> &tokens, const Lexicon &lexicon)
{
    const Token &head = tokens.front();
    const qsizetype hyphen = head.folded.indexOf(u'-');
    const QStringView first = hyphen < 0 ? head.folded : QStringView(head.folded).first(hyphen);
    const WordLists firstLists = first.size() == head.folded.size() ? head.lists : lexicon.listsOf(first);
    bool isGiven = firstLists.testFlag(WordList::GivenName);
    double weight = 0;
    if (head.folded.size() == 1 || isInitials(head.written)) {
        weight += 0.6;
        isGiven = tokens.size() > 1;
    } else if (isGiven) {
        weight += firstLists.testFlag(WordList::CommonWord) ? 1.3 : 2.6;
    }
    if (tokens.size() == 1) {
        return weight;
    }
    const Token &last = tokens.back();
    if (last.isFamily()) {
        weight += last.isCommon() ? 0.7 : 1.5;
    } else if (last.isGiven() && !last.isCommon()) {
        weight += 0.8;
    }
    if (!isGiven && last.isGiven() && firstLists.testFlag(WordList::FamilyName)) {
        weight += 1.0; // family name first
    }
    return weight;
}

bool isDictionaryWord(const Token &token, const Lexicon &lexicon)
{
    return token.isCommon() || token.folded.endsWith("'s"_L1)
        || (token.folded.endsWith(u's')
            && lexicon.has(QStringView(token.folded).chopped(1), WordList::CommonWord));
}

/// What one word says against (or, when nobody knows it, for) being part of a name.
double weightOfWord(const Token &token, const Lexicon &lexicon, int *unknown)
{
    if (token.lists.testFlag(WordList::TechnologyWord)) {
        return -2.5;
    }
    if (token.lists & (WordLists(WordList::RoleWord) | WordList::FunctionWord | WordList::StageWord)) {
        return -3.0;
    }
    if (token.isGiven() || token.isFamily() || token.folded.size() <= 1) {
        return 0.0;
    }
    if (token.lists.testFlag(WordList::ProperWord)) {
        return -0.2;
    }
    if (isDictionaryWord(token, lexicon)) {
        return -2.0;
    }
    ++*unknown;
    if (hasNounEnding(token.folded)) {
        return -1.6;
    }
    return token.folded.size() > 13 ? -1.5 : 0.0;
}

double weightOfWords(const std::vector<Token> &tokens, const Lexicon &lexicon)
{
    double weight = 0;
    int unknown = 0;
    for (size_t index = 0; index < tokens.size(); ++index) {
        const Token &token = tokens[index];
        weight += weightOfWord(token, lexicon, &unknown);
        if (isCamelCase(token.written)) {
            weight -= 1.5;
        }
        const bool isKnown = token.isGiven() || token.isFamily();
        if (index == 0 && tokens.size() < 3 && token.written.size() > 2 && !isKnown
            && isAllCapitals(token.written)) {
            weight -= 1.0;
        }
    }
    return weight + (tokens.size() > 1 ? 0.9 * std::min(unknown, 2) : 0.2 * unknown);
}

/// Whether the first word is one that an honour begins with; everything else needs no pattern.
bool mayBeHonoured(QStringView text)
{
    static constexpr std::array<QStringView, 16> begins{u"dr", u"prof", u"professor", u"mr", u"mrs", u"ms",
        u"sir", u"dame", u"rev", u"herr", u"m", u"mme", u"mlle", u"dipl", u"phd", u"ph"};
    static constexpr SignSet initials(u"dpmsrhDPMSRH");
    constexpr qsizetype longest = 10; // letters of an honour; a blank follows soon
    if (text.isEmpty() || !initials.has(text.front()) || text.indexOf(u' ') > longest) {
        return false;
    }
    const auto isLetter = [](QChar sign) { return isLatinCapital(sign) || isLatinSmall(sign); };
    const qsizetype end = std::ranges::find_if_not(text, isLetter) - text.begin();
    const QStringView word = text.first(end);
    return std::ranges::any_of(begins, [word](QStringView begin) { return isCaseless(word, begin); });
}

/// All in small letters: a given name that is no other word, before a word that no list of words has.
bool isSmallName(QStringView given, QStringView family, const Lexicon &lexicon)
{
    const WordLists first = lexicon.listsOfFolded(given);
    return given.front().isLower() && family.front().isLower() && first.testFlag(WordList::GivenName)
        && !first.testFlag(WordList::CommonWord) && !lexicon.hasFolded(family, WordList::CommonWord);
}

double likenessOfTokens(
    const Pieces &pieces, bool isSmall, const Lexicon &lexicon, const OrdinaryWords *ordinary)
{
    static constexpr std::array<QStringView, 7> openers{u"the", u"a", u"an", u"in", u"on", u"my", u"our"};
    const auto opens = [&pieces](QStringView word) { return isCaseless(pieces.front(), word); };
    if (std::ranges::any_of(openers, opens)) {
        return 0.0;
    }
    const std::vector<Token> tokens = tokensOf(pieces, lexicon, ordinary);
    if (tokens.empty() || std::ranges::any_of(tokens, [](const Token &t) { return t.folded.isEmpty(); })) {
        return 0.0;
    }
    const double bias = isSmall ? -2.2 - 1.0 : -2.2;
    const double weight =
        weightOfCount(tokens.size()) + weightOfParts(tokens, lexicon) + weightOfWords(tokens, lexicon);
    return logistic(bias + weight);
}

} // namespace

QStringView Names::withoutHonours(QStringView text)
{
    static const QRegularExpression behind = pattern(
        uR"((?<=[\w\x{3040}-\x{9fff}\x{ac00}-\x{d7af}])\s*(?:さん|さま|氏|様|先生|님|씨|老师|老師|教授)$)"_s);
    static constexpr SignSet behindEnds(u"んま氏様生님씨师師授");
    if (!text.isEmpty() && isIdeograph(text.back())) {
        return !behindEnds.has(text.back()) ? text : text.chopped(behind.matchView(text).capturedLength());
    }
    static const QRegularExpression honours = caseless(
        uR"(^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|rev|herr|frau|m|mme|mlle|med|rer|nat|dipl\.-ing|ph\.?d)\.?\s+)+)"_s);
    return mayBeHonoured(text) ? text.sliced(honours.matchView(text).capturedLength()) : text;
}

double Names::likeness(QStringView text) const
{
    static const QRegularExpression handle = pattern(uR"(^@[A-Za-z_][\w.-]{1,29}$)"_s);
    static constexpr SignSet edges(u".,;:");
    if (text.size() > 3 * longestName) {
        return 0.0;
    }
    QStringView name = withoutHonours(viewTrimmedOf(text.trimmed(), edges));
    const SignSet signs(name);
    const QString spelled = plainSpelling(name, signs);
    if (!spelled.isNull()) {
        name = spelled;
    }
    if (name.isEmpty() || name.size() > longestName) {
        return 0.0;
    }
    if (name.startsWith(u'@')) {
        return found(handle, name) ? 0.7 : 0.0;
    }
    if (const std::optional<double> likeness = likenessOfIdeographs(name, m_lexicon)) {
        return *likeness;
    }
    return foreignSigns.mayMeet(signs) && hasForeignSign(name) ? 0.0 : likenessOfPieces(name);
}

double Names::likenessOfPieces(QStringView name) const
{
    Pieces pieces;
    const bool hasMany = anyPiece(name, [&pieces](QStringView piece) {
        pieces.push_back(piece);
        return pieces.size() > mostPieces;
    });
    if (pieces.isEmpty() || hasMany) {
        return 0.0;
    }
    const bool hasSmallWord = std::ranges::any_of(pieces,
        [this](QStringView piece) { return !piece.front().isUpper() && !m_lexicon.isNameParticle(piece); });
    // People who write all small: only a sure given name before a word that nothing else knows.
    if (hasSmallWord && !(pieces.size() == 2 && isSmallName(pieces.front(), pieces.back(), m_lexicon))) {
        return 0.02;
    }
    if (const auto known = m_known.constFind(name); known != m_known.constEnd()) {
        return *known;
    }
    if (m_known.size() >= mostKnown) {
        m_known.clear();
    }
    const double likeness = likenessOfTokens(pieces, hasSmallWord, m_lexicon, m_ordinary);
    m_known.insert(name.toString(), likeness);
    return likeness;
}

} // namespace Lectern::Recognition
