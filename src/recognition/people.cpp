// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people.h"

#include "nametail.h"
#include "text.h"

#include <QSet>

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
    static constexpr SignSet signs(u"/@");
    const bool mayHold = signs.hasAnyOf(text) || (text.contains(u'.') && text.contains(u"www."));
    return mayHold ? text.replace(links, u" "_s) : text;
}

QString withoutBrackets(QString text)
{
    static const QRegularExpression brackets =
        pattern(uR"(\((?:[^()]|\([^()]*\))*\)|（[^）]*）|\[[^\]]*\])"_s);
    static constexpr SignSet signs(u"(（[");
    return signs.hasAnyOf(text) ? text.replace(brackets, u" "_s) : text;
}

const QRegularExpression &handlePattern()
{
    static const QRegularExpression handle = pattern(uR"((?<![\w@])@[A-Za-z_][\w]{1,29})"_s);
    return handle;
}

QStringList handlesIn(const QString &text)
{
    QStringList handles;
    if (text.contains(u'@')) {
        for (auto matches = handlePattern().globalMatch(text); matches.hasNext();) {
            handles << matches.next().captured();
        }
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
    static const QSet<QString> words{u"&"_s, u"and"_s, u"und"_s, u"et"_s, u"y"_s, u"e"_s, u"con"_s, u"mit"_s,
        u"avec"_s, u"with"_s, u"og"_s, u"och"_s, u"и"_s, u"|"_s, u"和"_s, u"与"_s};
    return word.size() <= 4 && words.contains(word.toString().toLower());
}

/// Pieces between commas, slashes and the word "and" in its languages. Blanks are single.
QStringList splitList(const QString &text)
{
    QStringList pieces;
    QStringView rest = text;
    qsizetype begin = 0; // of the piece
    qsizetype word = 0; // begin of the word in work
    for (qsizetype at = 0; at <= rest.size(); ++at) {
        const bool isEnd = at == rest.size();
        const bool isSign = !isEnd && isListSign(rest.at(at));
        if (!isEnd && !isSign && rest.at(at) != u' ') {
            continue;
        }
        const QStringView last = rest.sliced(word, at - word);
        const bool isWith = isSign && rest.at(at) == u'/' && last == u"w"; // "A w/ B"
        const bool isBetween = word > begin && !isEnd && (isWith || (!isSign && isListWord(last)));
        if (isBetween) {
            pieces << rest.sliced(begin, word - begin).trimmed().toString();
            begin = at + 1;
        } else if (isEnd || isSign) {
            pieces << rest.sliced(begin, at - begin).trimmed().toString();
            begin = at + 1;
        }
        word = at + 1;
    }
    return pieces;
}

QString withoutOpener(QString piece)
{
    static const QRegularExpression opener = caseless(uR"(^\W*(?:by|von|par|with|and|dr)\s+)"_s);
    if (!piece.startsWith(u'@') && piece.contains(u' ')
        && hasPieceCaseless(beginOf(piece, 8), {u"by", u"von", u"par", u"with", u"and", u"dr"})) {
        piece.remove(opener);
    }
    static constexpr SignSet edges(u" .,;:-–—*_\"“”()\x3000");
    return viewTrimmedOf(piece, edges).toString();
}

bool isSmallWord(QStringView word) { return !word.isEmpty() && word.front().isLower(); }

} // namespace

bool isCapitalisedName(const QString &text, int fewest, int most)
{
    static const QRegularExpression words = pattern(uR"(^(?:[A-ZÀ-Ž][\w.'’-]*\s?)+$)"_s);
    const int count = pieceCount(text);
    return text.size() <= longestList && count >= fewest && count <= most && startsUpper(text)
        && found(words, text);
}

/// "Firm Name" in scripts that write no capitals: the name stands last.
static QString lastIdeographicName(const QString &piece)
{
    static const QRegularExpression last = pattern(
        uR"([\s的（(:：]([\x{3400}-\x{9fff}]{2,4}|[\x{ac00}-\x{d7af}]{3})(?:\s*(?:님|씨|さん|氏|先生|老师))?$)"_s);
    return piece.size() < 40 && hasIdeograph(piece) ? last.match(piece).captured(1) : QString();
}

/// "Name Firm Role" in such scripts: behind a label the name stands first.
static QString firstIdeographicName(const QString &piece)
{
    const QList<QStringView> words = piecesOf(piece);
    const bool isFirst = words.size() > 1 && hasIdeograph(words.front().last(1));
    return isFirst ? Names::withoutHonours(words.front().toString()) : QString();
}

double People::labelledLikeness(const QString &piece) const
{
    const QList<QStringView> words = piecesOf(piece);
    if (words.isEmpty() || words.size() > 4 || !piece.front().isLetter()) {
        return 0;
    }
    const WordLists taken = WordLists(WordList::CommonWord) | WordList::TechnologyWord;
    if (words.size() == 1 && lexicon().has(fold(piece), taken)) {
        return 0;
    }
    const bool isNameLike = std::ranges::all_of(words, [this](QStringView word) {
        const bool isPart =
            word.front().isUpper() || lexicon().has(word.toString().toLower(), WordList::NameParticle);
        return isPart && !lexicon().has(fold(word), WordLists(WordList::RoleWord) | WordList::FunctionWord);
    });
    constexpr double capitalised = 0.5;
    constexpr double allSmall = 0.4; // "speaker: jane roe"
    const bool isSmallName =
        words.size() >= 2 && words.size() <= 3 && std::ranges::all_of(words, [this](QStringView word) {
            const WordLists known = WordLists(WordList::CommonWord) | WordList::TechnologyWord
                | WordList::RoleWord | WordList::FunctionWord;
            return std::ranges::all_of(word, [](QChar sign) { return sign.isLower(); })
                && !lexicon().has(fold(word), known);
        });
    return isNameLike ? capitalised : isSmallName ? allSmall : 0;
}

NamePiece People::readPiece(QString piece, bool hasHandles, bool isLabelledFirst) const
{
    double value = m_names.likeness(Names::withoutHonours(piece));
    const WordLists notNames =
        WordLists(WordList::RoleWord) | WordList::FunctionWord | WordList::TechnologyWord;
    const QList<QStringView> words = piecesOf(piece);
    if (hasHandles && value < 0.5 && isCapitalisedName(piece)
        && std::ranges::none_of(
            words, [&](QStringView word) { return lexicon().has(fold(word), notNames); })) {
        value = 0.6; // a handle beside it says that it is a person
    }
    if (isLabelledFirst && value < 0.4) {
        if (const QString first = firstIdeographicName(piece); m_names.likeness(first) >= 0.75) {
            return {first, m_names.likeness(first)};
        }
        value = std::max(value, labelledLikeness(piece));
    }
    if (const QString last = value < 0.5 ? lastIdeographicName(piece) : QString();
        !last.isEmpty() && m_names.likeness(last) >= 0.7) {
        return {last, 0.7};
    }
    for (const int count : {3, 2}) { // "Name Role of Firm" without a mark between
        if (value >= 0.5 || words.size() <= 3) {
            break;
        }
        const QStringView next = words.at(count);
        const WordLists roles = WordLists(WordList::RoleWord) | WordList::FunctionWord | WordList::CommonWord;
        if (!isSmallWord(next) && !lexicon().has(fold(next), roles)) {
            continue;
        }
        const qsizetype end = words.at(count - 1).end() - QStringView(piece).begin();
        const QString begin = QStringView(piece).first(end).toString().simplified();
        if (const double likeness = m_names.likeness(begin); likeness >= 0.7) {
            return {begin, likeness};
        }
    }
    return {Names::withoutHonours(piece), value};
}

std::vector<NamePiece> People::piecesIn(const QString &text, bool isLabelled) const
{
    const QString plain = withoutPictograms(withoutLinks(text)).trimmed();
    const QStringList handles = handlesIn(plain);
    QString body = plain;
    if (!handles.isEmpty()) {
        body.replace(handlePattern(), u" "_s);
    }
    body = withoutBrackets(body);
    std::vector<NamePiece> pieces;
    const QStringList parts = splitList(body.simplified());
    for (qsizetype index = 0; index < parts.size(); ++index) {
        const QString piece = withoutOpener(withoutTail(parts.at(index)).toString());
        if (!piece.isEmpty()) {
            pieces.push_back(readPiece(piece, !handles.isEmpty(), isLabelled && index == 0));
        }
    }
    const bool hasName = std::ranges::any_of(pieces, [](const NamePiece &p) { return p.likeness >= 0.5; });
    if (!handles.isEmpty() && !hasName) {
        pieces.clear();
        for (const QString &handle : handles.first(std::min<qsizetype>(3, handles.size()))) {
            pieces.push_back({handle, 0.7});
        }
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

double People::score(const QString &text) const
{
    const auto known = m_scores.constFind(text);
    if (known != m_scores.constEnd()) {
        return *known;
    }
    if (m_scores.size() >= mostKnown) {
        m_scores.clear();
    }
    const double value = weigh(text);
    m_scores.insert(text, value);
    return value;
}

double People::weigh(const QString &text) const
{
    const QString whole = text.trimmed();
    if (whole.isEmpty() || whole.size() > longestList) {
        return 0.0;
    }
    const std::vector<NamePiece> pieces = piecesIn(whole);
    if (pieces.empty()) {
        return 0.0;
    }
    const double first = pieces.front().likeness;
    if (pieces.size() == 1) {
        QString rest = whole; // little more than the name may stand there
        if (const qsizetype at = rest.indexOf(pieces.front().name); at >= 0) {
            rest.remove(at, pieces.front().name.size());
        }
        return std::ranges::count_if(rest, isWordSign) < 40 ? first : first * 0.5;
    }
    double sum = 0;
    for (const NamePiece &piece : pieces) {
        sum += piece.likeness;
    }
    const double mean = sum / double(pieces.size());
    return first >= 0.5 ? std::max(0.75 * first + 0.25 * mean, mean) : mean * 0.6;
}

namespace {

const QRegularExpression &labelPattern()
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:(?:(?:talk|presented|session|presentation|keynote|given|written)\s+)?(?:by|speakers?(?:\(s\)|\s+(?:bio|info|names?|details|profile)(?=\W*[:：]))?|presenters?(?:\(s\))?|authors?|who|hosted by|moderators?|moderated by|panell?ists?|instructors?|lecturer|trainers?|)"
        uR"(von|vortragende[rn]?|referent(?:en|in)?|sprecher(?:in)?|par|pr[ée]sent[ée]e? par|intervenant(?:e|s|es)?|orateurs?|conf[ée]rencier(?:s|e)?|por|ponentes?|orador(?:es)?|palestrantes?|relatore|relatori|di|door|spreker|av|докладчики?|спикеры?|автор)(?!\w)\s*[:：\-–]*)"
        uR"(|(?:演讲[人者]|讲者|講者|主讲人?|分享[人者]|嘉宾|作者|発表者|登壇者|講演者|スピーカー|발표자|연사)\s*[:：是]*)\s*(?=\S))"_s);
    return label;
}

/// Whether the first word is one that a label begins with; everything else needs no pattern.
bool mayBeLabel(QStringView text)
{
    static const QSet<QString> begins{u"talk"_s, u"presented"_s, u"session"_s, u"presentation"_s,
        u"keynote"_s, u"given"_s, u"written"_s, u"by"_s, u"speaker"_s, u"speakers"_s, u"presenter"_s,
        u"presenters"_s, u"author"_s, u"authors"_s, u"who"_s, u"hosted"_s, u"moderator"_s, u"moderators"_s,
        u"moderated"_s, u"panelist"_s, u"panelists"_s, u"panellist"_s, u"panellists"_s, u"instructor"_s,
        u"instructors"_s, u"lecturer"_s, u"trainer"_s, u"trainers"_s, u"von"_s, u"vortragende"_s,
        u"vortragender"_s, u"vortragenden"_s, u"referent"_s, u"referenten"_s, u"referentin"_s, u"sprecher"_s,
        u"sprecherin"_s, u"par"_s, u"présenté"_s, u"présentée"_s, u"presenté"_s, u"présente"_s, u"presente"_s,
        u"intervenant"_s, u"intervenante"_s, u"intervenants"_s, u"intervenantes"_s, u"orateur"_s,
        u"orateurs"_s, u"conférencier"_s, u"conférenciers"_s, u"conférenciere"_s, u"conferencier"_s,
        u"référent"_s, u"référente"_s, u"référents"_s, u"référentes"_s, u"por"_s, u"ponente"_s, u"ponentes"_s,
        u"orador"_s, u"oradores"_s, u"palestrante"_s, u"palestrantes"_s, u"relatore"_s, u"relatori"_s,
        u"di"_s, u"door"_s, u"spreker"_s, u"av"_s, u"докладчик"_s, u"докладчики"_s, u"спикер"_s, u"спикеры"_s,
        u"автор"_s};
    constexpr qsizetype longest = 14;
    qsizetype begin = 0;
    while (begin < text.size() && !isWordSign(text.at(begin))) {
        ++begin;
    }
    qsizetype end = begin;
    while (end < text.size() && isWordSign(text.at(end)) && end - begin <= longest) {
        ++end;
    }
    if (begin == text.size() || end - begin > longest) {
        return begin < text.size() && isIdeograph(text.at(begin));
    }
    return isIdeograph(text.at(begin))
        || begins.contains(text.sliced(begin, end - begin).toString().toLower());
}

} // namespace

QString withoutLabel(const QString &text)
{
    return mayBeLabel(text) ? text.mid(labelPattern().match(text).capturedLength()) : text;
}

bool hasLabel(const QString &text) { return mayBeLabel(text) && found(labelPattern(), text); }

bool hasStrongLabel(const QString &text)
{
    static const QRegularExpression label = caseless(
        uR"(^\W*(?:by\b|(?:talk |keynote )?(?:speakers?(?:\s+(?:bio|info|names?|details|profile))?|presenters?|presented by|given by|authors?|panell?ists?|moderators?|instructors?|intervenante?s?|orateurs?|référente?s?|referent(?:en|in)?|sprecher(?:in)?|ponentes?|palestrantes?|relatori?|who)(?:\(s\))?\s*[:：\-–]|)"
        uR"((?:演讲[人者]|讲者|講者|主讲人?|分享[人者]|作者|発表者|登壇者|講演者|スピーカー|발표자|연사)|(?:докладчики?|спикеры?)\s*[:：]|(?:von|par|por|di|av|door|présenté par)\s+(?=\W*[A-ZÀ-Ž@\[])))"_s);
    return mayBeLabel(text) && found(label, text);
}

} // namespace Lectern::Recognition
