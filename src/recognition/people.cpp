// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include "brackets.h"
#include "likelypeople.h"
#include "nametail.h"
#include "text.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype mostKnown = 4096; // scores that are kept: lines are asked about again soon or never
constexpr qsizetype longestList = 160; // characters of a text that can be a list of people as a whole

QString withoutLinks(QString text)
{
    static const QRegularExpression links = pattern(uR"(https?://\S+|www\.\S+|\S+@\S+\.\w+)"_s);
    return text.replace(links, u" "_s);
}

const QRegularExpression &handlePattern()
{
    static const QRegularExpression handle = pattern(uR"((?<![\w@])@[A-Za-z_][\w]{1,29})"_s);
    return handle;
}

QStringList handlesIn(const QString &text)
{
    QStringList handles;
    for (auto matches = handlePattern().globalMatch(text); matches.hasNext();) {
        handles << matches.next().captured();
    }
    return handles;
}

bool isListSign(QChar sign)
{
    static constexpr SignSet signs(u",;/、，；＆+");
    return signs.has(sign);
}

/// "and" in its languages, and what stands for it.
bool isListWord(QStringView word)
{
    static constexpr std::array<QStringView, 13> words{
        u"&", u"|", u"y", u"e", u"and", u"und", u"et", u"con", u"mit", u"avec", u"with", u"og", u"och"};
    static constexpr SignSet others(u"иИ和与");
    const auto isWord = [word](QStringView other) { return isCaseless(word, other); };
    return (word.size() == 1 && others.has(word.front()))
        || (word.size() <= 4 && std::ranges::any_of(words, isWord));
}

using ListPieces = QVarLengthArray<QStringView, 16>;

/// Pieces between commas, slashes and the word "and" in its languages. Blanks are single.
ListPieces splitList(QStringView text)
{
    ListPieces pieces;
    qsizetype begin = 0; // of the piece
    qsizetype word = 0; // begin of the word in work
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        const bool isSign = !isEnd && isListSign(text.at(at));
        if (!isEnd && !isSign && text.at(at) != u' ') {
            continue;
        }
        const QStringView last = text.sliced(word, at - word);
        const bool isWith = isSign && text.at(at) == u'/' && last == u"w"; // "A w/ B"
        const bool isBetween = word > begin && !isEnd && (isWith || (!isSign && isListWord(last)));
        if (isBetween) {
            pieces << text.sliced(begin, word - begin).trimmed();
            begin = at + 1;
        } else if (isEnd || isSign) {
            pieces << text.sliced(begin, at - begin).trimmed();
            begin = at + 1;
        }
        word = at + 1;
    }
    return pieces;
}

QStringView withoutOpener(QStringView piece)
{
    static const QRegularExpression opener = caseless(uR"(^\W*(?:by|von|par|with|and|dr)\s+)"_s);
    static constexpr SignSet edges(u" .,;:-–—*_\"“”()\x3000");
    if (!piece.startsWith(u'@') && piece.contains(u' ')
        && hasPieceCaseless(beginOf(piece, 8), {u"by", u"von", u"par", u"with", u"and", u"dr"})) {
        piece = piece.sliced(opener.matchView(piece).capturedLength());
    }
    return viewTrimmedOf(piece, edges);
}

bool isSmallWord(QStringView word) { return !word.isEmpty() && word.front().isLower(); }

/// "Jane Roe1": what the number points to is her firm.
QStringView withoutFootnote(QStringView piece)
{
    QStringView name = piece;
    while (!name.isEmpty() && name.back().isDigit()) {
        name.chop(1);
    }
    const bool endsInWord = name.size() >= 2 && name.back().isLetter() && name.at(name.size() - 2).isLetter();
    return endsInWord && piece.size() - name.size() <= 2 ? name : piece;
}

} // namespace

bool namesNobody(QStringView text)
{
    static const QSet<QString> nobody{u"tba"_s, u"tbd"_s, u"tbc"_s, u"n/a"_s, u"na"_s, u"various"_s,
        u"unknown"_s, u"nobody"_s, u"none"_s, u"anonymous"_s};
    return text.size() <= 9 && nobody.contains(text.trimmed().toString().toLower());
}

bool isCapitalisedName(QStringView text, int fewest, int most)
{
    static const QRegularExpression words = pattern(uR"(^(?:[A-ZÀ-Ž][\w.'’-]*\s?)+$)"_s);
    const int count = pieceCount(text);
    return text.size() <= longestList && count >= fewest && count <= most && startsUpper(text)
        && found(words, text);
}

/// "Firm Name" in scripts that write no capitals: the name stands last.
static QStringView lastIdeographicName(QStringView piece)
{
    static const QRegularExpression last = pattern(
        uR"([\s的（(:：]([\x{3400}-\x{9fff}]{2,4}|[\x{ac00}-\x{d7af}]{3})(?:\s*(?:님|씨|さん|氏|先生|老师))?$)"_s);
    return piece.size() < 40 && hasIdeograph(piece) ? last.matchView(piece).capturedView(1) : QStringView();
}

/// "Name Firm Role" in such scripts: behind a label the name stands first.
static QStringView firstIdeographicName(QStringView piece)
{
    const QList<QStringView> words = piecesOf(piece);
    const bool isFirst = words.size() > 1 && hasIdeograph(words.front().last(1));
    return isFirst ? Names::withoutHonours(words.front()) : QStringView();
}

/// "なのなの氏", "macs_6氏": whoever is honoured is a person, whatever the name.
static bool isHonouredNickname(QStringView name)
{
    static const QSet<QString> everybody{
        u"皆"_s, u"みな"_s, u"みんな"_s, u"お客"_s, u"お"_s, u"両"_s, u"同"_s};
    constexpr qsizetype longest = 16;
    return name.size() >= 2 && name.size() <= longest && !name.contains(u' ')
        && !everybody.contains(name.toString());
}

double People::labelledLikeness(QStringView piece) const
{
    const QList<QStringView> words = piecesOf(piece);
    if (words.isEmpty() || words.size() > 4 || !piece.front().isLetter() || piece.size() < 2
        || namesNobody(piece)) {
        return 0;
    }
    const WordLists taken = WordLists(WordList::CommonWord) | WordList::TechnologyWord;
    if (words.size() == 1 && lexicon().hasFolded(piece, taken)) {
        return 0;
    }
    const bool isNameLike = std::ranges::all_of(words, [this](QStringView word) {
        const bool isPart = word.front().isUpper() || lexicon().isNameParticle(word);
        return isPart && !lexicon().hasFolded(word, WordLists(WordList::RoleWord) | WordList::FunctionWord);
    });
    constexpr double capitalised = 0.5;
    constexpr double allSmall = 0.4; // "speaker: jane roe"
    const bool isSmallName =
        words.size() >= 2 && words.size() <= 3 && std::ranges::all_of(words, [this](QStringView word) {
            const WordLists known = WordLists(WordList::CommonWord) | WordList::TechnologyWord
                | WordList::RoleWord | WordList::FunctionWord;
            return std::ranges::all_of(word, [](QChar sign) { return sign.isLower(); })
                && !lexicon().hasFolded(word, known);
        });
    return isNameLike ? capitalised : isSmallName ? allSmall : 0;
}

/// "Name Role of Firm" without a mark between: the first three or two words of four or more, if they are a
/// name. `piece` has single blanks.
QStringView People::nameBeforeRole(QStringView piece) const
{
    const WordLists roles = WordLists(WordList::RoleWord) | WordList::FunctionWord;
    constexpr double known = 0.75; // two words that nobody knows are not enough
    std::array<qsizetype, 4> ends{}; // of the first words
    for (qsizetype begin = 0; qsizetype & end : ends) {
        if (begin > piece.size()) {
            return {};
        }
        const qsizetype blank = piece.indexOf(u' ', begin);
        end = blank < 0 ? piece.size() : blank;
        begin = end + 1;
    }
    for (const size_t count : {3, 2}) {
        const QStringView begin = piece.first(ends[count - 1]);
        const QStringView next = piece.first(ends[count]).sliced(begin.size() + 1);
        if (m_names.likeness(begin) < known) {
            continue;
        }
        if (lexicon().hasFolded(next, WordList::SpeechVerb)) {
            return {}; // a sentence
        }
        // "Love Will Tear Us Apart": words of the language before another one are a title.
        const bool isRole = isSmallWord(next) || lexicon().hasFolded(next, roles);
        const bool isOrdinary = !anyPiece(
            begin, [this](QStringView word) { return !lexicon().hasFolded(word, WordList::CommonWord); });
        if (isRole || (!isOrdinary && lexicon().hasFolded(next, WordList::CommonWord))) {
            return begin;
        }
    }
    return {};
}

People::Piece People::readPiece(QStringView piece, bool hasHandles, bool isLabelledFirst) const
{
    if (!piece.isEmpty() && piece.back().isDigit()) {
        piece = withoutFootnote(piece);
    }
    const WordLists notNames =
        WordLists(WordList::RoleWord) | WordList::FunctionWord | WordList::TechnologyWord;
    const auto isNotName = [&](QStringView word) { return lexicon().hasFolded(word, notNames); };
    const QStringView name = Names::withoutHonours(piece);
    double value = m_names.likeness(name);
    if (hasHandles && value < 0.5 && isCapitalisedName(piece) && !anyPiece(piece, isNotName)) {
        value = 0.6; // a handle beside it says that it is a person
    }
    if (name.size() < piece.size() && piece.startsWith(name) && value < 0.6 && isHonouredNickname(name)) {
        value = 0.8;
    }
    if (isLabelledFirst && value < 0.4) {
        const QStringView first = firstIdeographicName(piece);
        if (const double likeness = m_names.likeness(first); likeness >= 0.75) {
            return {first, likeness};
        }
        value = std::max(value, labelledLikeness(piece));
    }
    if (value >= 0.5) {
        return {name, value};
    }
    if (const QStringView last = lastIdeographicName(piece);
        !last.isEmpty() && m_names.likeness(last) >= 0.7) {
        return {last, 0.7};
    }
    const QStringView begin = nameBeforeRole(piece);
    return begin.isEmpty() ? Piece{name, value} : Piece{begin, m_names.likeness(begin)};
}

/// Takes off what is no part of a name; most texts hold nothing of it and stay as they are.
void People::clean(Reading *reading) const
{
    const QStringView body = reading->body;
    const SignSet signs(body);
    const bool mayHoldLink = (signs.has(u'/') && body.contains(u"://"))
        || (signs.has(u'.') && (signs.has(u'@') || body.contains(u"www.")));
    const bool mayHoldBracket = (signs.has(u'(') && signs.has(u')')) || (signs.has(u'[') && signs.has(u']'))
        || (signs.mayHoldOther() && body.contains(QChar(0xff08)));
    const bool mayHoldOther = signs.has(u'@') || (signs.mayHoldOther() && mayHoldPictogram(body));
    if (!mayHoldLink && !mayHoldBracket && !mayHoldOther && isSingleSpaced(body)) {
        return;
    }
    QString text = body.toString();
    text = withoutPictograms(mayHoldLink ? withoutLinks(std::move(text)) : std::move(text)).trimmed();
    if (signs.has(u'@')) {
        reading->handles = handlesIn(text);
    }
    if (!reading->handles.isEmpty()) {
        text.replace(handlePattern(), u" "_s);
    }
    reading->cleaned = (mayHoldBracket ? withoutBrackets(text) : std::move(text)).simplified();
    reading->body = reading->cleaned;
}

People::Reading People::read(QStringView text, bool isLabelled) const
{
    Reading reading;
    reading.body = text.trimmed();
    clean(&reading);
    constexpr int mostBesideHandle = 5; // words: else it is no name that the handle stands beside
    const bool hasHandles = !reading.handles.isEmpty()
        && pieceCount(reading.body) <= mostBesideHandle * int(reading.handles.size());
    bool hasName = false;
    bool isFirst = true;
    for (const QStringView part : splitList(reading.body)) {
        const QStringView words = withoutOpener(withoutTail(part));
        if (!words.isEmpty()) {
            reading.pieces << readPiece(words, hasHandles, isLabelled && isFirst);
            hasName = hasName || reading.pieces.back().likeness >= 0.5;
        }
        isFirst = false;
    }
    if (!reading.handles.isEmpty() && !hasName) {
        constexpr qsizetype most = 3;
        reading.restOfHandles = pieceCount(reading.body);
        reading.pieces.clear();
        for (const QString &handle : reading.handles.first(std::min(most, reading.handles.size()))) {
            reading.pieces << Piece{handle, 0.7};
        }
    }
    return reading;
}

std::vector<NamePiece> People::piecesIn(const QString &text, bool isLabelled) const
{
    const Reading reading = read(text, isLabelled);
    std::vector<NamePiece> pieces;
    for (const Piece piece : reading.pieces) {
        pieces.push_back({piece.name.toString(), piece.likeness});
    }
    return pieces;
}

QStringList People::namesIn(const QString &text, double threshold, bool isLabelled) const
{
    QStringList names;
    QSet<QString> seen;
    for (const NamePiece &piece : piecesIn(text, isLabelled)) {
        const QString key = fold(piece.name);
        if (piece.likeness >= threshold && !seen.contains(key)) {
            seen.insert(key);
            names << piece.name;
        }
    }
    return names;
}

double People::score(QStringView text) const
{
    const QStringView whole = text.trimmed();
    if (whole.isEmpty() || whole.size() > longestList) {
        return 0.0;
    }
    if (const auto known = m_scores.constFind(whole); known != m_scores.constEnd()) {
        return *known;
    }
    if (!mayNamePeople(whole, lexicon())) {
        return 0.0; // to keep that would cost as much as to find it out
    }
    if (m_scores.size() >= mostKnown) {
        m_scores.clear();
    }
    const double value = weigh(whole);
    m_scores.insert(whole.toString(), value);
    return value;
}

double People::weigh(QStringView whole) const
{
    const Reading reading = read(whole, false);
    const auto &pieces = reading.pieces;
    constexpr int mostBesideHandles = 4; // else it is a text, or a title, with a handle in it
    if (pieces.isEmpty() || reading.restOfHandles > mostBesideHandles) {
        return 0.0;
    }
    const double first = pieces.front().likeness;
    if (pieces.size() == 1) {
        constexpr qsizetype fewSigns = 40; // little more than the name may stand there
        const QStringView name = pieces.front().name;
        const bool holdsName = whole.size() >= fewSigns && whole.contains(name);
        const qsizetype signs = std::ranges::count_if(whole, isWordSign)
            - (holdsName ? std::ranges::count_if(name, isWordSign) : 0);
        return signs < fewSigns ? first : first * 0.5;
    }
    double sum = 0;
    for (const Piece piece : pieces) {
        sum += piece.likeness;
    }
    const double mean = sum / double(pieces.size());
    return first >= 0.5 ? std::max(0.75 * first + 0.25 * mean, mean) : mean * 0.6;
}

} // namespace Lectern::Recognition
