// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakerlines.h"

#include "notes.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestLabelled = 160;
constexpr qsizetype longestRole = 300;
constexpr qsizetype longestPlain = 140;

bool isProfile(const QString &target)
{
    static const QRegularExpression profile = caseless(
        uR"(twitter\.com|//x\.com|github\.com/[\w-]+/?$|linkedin\.com/in|mastodon|bsky\.app|about\.me|fosstodon|speakerdeck\.com/[\w-]+/?$)"_s);
    return found(profile, target);
}

/// A line that begins with a link from a name to somebody's page.
bool startsWithProfile(const SourceLine &line, const People &people)
{
    if (line.spans.empty()) {
        return false;
    }
    const LineSpan &first = line.spans.front();
    if (first.kind != LineSpan::Kind::Link || !first.startsLine || first.text.size() < 4
        || first.text.size() > 40) {
        return false;
    }
    return isProfile(first.target) && (people.likeness(first.text) >= 0.5 || isCapitalisedName(first.text));
}

/// "Jane Roe, the head of …": a name, a sign, and a word for a role soon behind it.
bool isNameThenRole(const QString &text, const People &people)
{
    static const QRegularExpression shape =
        pattern(uR"(^([^,，(]{4,40}?)\s*[,，(]\s*(?:the\s+|an?\s+)?(?:\w+[\s-]){0,2}?(\w+))"_s);
    constexpr qsizetype reach = 45;
    constexpr qsizetype shortestName = 4;
    constexpr qsizetype longestName = 42;
    if (text.size() > longestRole) {
        return false;
    }
    const QStringView begin = beginOf(text, longestName + 1);
    const auto sign = std::ranges::find_if(begin, [](QChar c) {
        return c == u',' || c == u'，' || c == u'(';
    }) - begin.begin();
    if (sign == begin.size() || sign < shortestName) {
        return false;
    }
    // What the pattern takes for the name, asked first: hardly any line begins with one.
    const QStringView name = begin.first(std::max(shortestName, begin.first(sign).trimmed().size()));
    if (people.likeness(name) < 0.7) {
        return false;
    }
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch()) {
        return false;
    }
    const QStringView behind = beginOf(QStringView(text).sliced(match.capturedEnd(1)), reach);
    const auto isRole = [&people](QStringView word) {
        return people.lexicon().hasFolded(word, WordList::RoleWord);
    };
    return std::ranges::any_of(wordsOf(behind), isRole);
}

bool isSentence(const QString &text)
{
    static const QRegularExpression goesOn = pattern(uR"([.!?…]\s+\w+\s+\w+\s+\w+)"_s);
    static constexpr SignSet stops(u".!?…");
    bool hasStop = false;
    for (qsizetype at = 0; at + 1 < text.size() && !hasStop; ++at) {
        hasStop = text.at(at + 1) == u' ' && stops.has(text.at(at));
    }
    const bool isLong = hasPieces(text, 8);
    return (hasStop && found(goesOn, text))
        || (isLong
            && hasPiece(text, {u"is", u"was", u"are", u"has", u"will", u"ist", u"est", u"es", u"the"}));
}

/// What is left of a line when names, handles and little words are gone tells a name from a name with a role.
SpeakerLine namesAndRest(const QString &text, double score, const People &people)
{
    static const QRegularExpression littleWords =
        caseless(uR"(@\w+|\b(?:and|und|et|y|e|och|with|by|dr|prof)\b|[^\w])"_s);
    QString rest = text;
    for (const NamePiece &piece : people.piecesIn(text)) {
        if (piece.likeness >= 0.5) {
            rest.remove(piece.name);
        }
    }
    rest.remove(littleWords);
    return {score * (rest.isEmpty() ? 1.0 : 0.9),
        rest.size() <= 2 ? SpeakerSort::Name : SpeakerSort::NameWithRole};
}

/// "Firm Name" in scripts that write no capitals.
bool endsWithIdeographicName(const QString &text, LineSort sort, const People &people)
{
    if (text.size() > 70 || sort == LineSort::Heading || !hasIdeograph(text)) {
        return false;
    }
    const std::vector<NamePiece> pieces = people.piecesIn(text);
    return !pieces.empty() && pieces.size() <= 5 && pieces.back().likeness >= 0.7;
}

bool isLabelled(const QString &text, const People &people)
{
    if (text.size() >= longestLabelled || !hasStrongLabel(text)) {
        return false;
    }
    if (namesNobody(withoutLabel(text))) {
        return true;
    }
    const std::vector<NamePiece> pieces = people.piecesIn(withoutLabel(text), true);
    return std::ranges::any_of(pieces.begin(), pieces.begin() + std::min<qsizetype>(2, std::ssize(pieces)),
        [](const NamePiece &piece) { return piece.likeness >= 0.4; });
}

} // namespace

/// In a list of names an odd one is a name too: "Jane Roe, John Doe, Quux".
static QStringList namesInList(const QString &text, const People &people)
{
    constexpr double surely = 0.7;
    constexpr double hardly = 0.05;
    constexpr qsizetype fewest = 3;
    const std::vector<NamePiece> pieces = people.piecesIn(text);
    const auto known =
        std::ranges::count_if(pieces, [](const NamePiece &piece) { return piece.likeness >= surely; });
    const bool isList = std::ssize(pieces) >= fewest && 3 * known >= 2 * std::ssize(pieces)
        && std::ranges::all_of(
            pieces, [](const NamePiece &piece) { return isCapitalisedName(piece.name, 1, 4); });
    return people.namesIn(text, isList ? hardly : 0.5);
}

QString firstSentenceOf(const QString &text)
{
    const qsizetype stop = text.indexOf(u'。');
    return stop > 0 ? text.left(stop) : text;
}

SpeakerLine readSpeakerLine(const SourceLine &line, LineSort sort, const People &people)
{
    static const QRegularExpression handles = pattern(uR"(^@\w{2,30}(?:\s*(?:&|,|and)\s*@\w+)*$)"_s);
    const QString &text = line.text;
    if (text.isEmpty() || sort == LineSort::Code || sort == LineSort::Table || sort == LineSort::Rule
        || sort == LineSort::FrontMatter) {
        return {};
    }
    if (isLabelled(text, people)) {
        return {0.95, SpeakerSort::Label};
    }
    if (isNameThenRole(text, people)) {
        return {0.8, SpeakerSort::Role};
    }
    if (text.size() > longestPlain || isSentence(text)) {
        return startsWithProfile(line, people) ? SpeakerLine{0.7, SpeakerSort::ProfileLink} : SpeakerLine{};
    }
    if (text.startsWith(u'@') && found(handles, text)) {
        return {0.8, SpeakerSort::Handle};
    }
    if (const double score = people.score(text); score >= 0.5) {
        return namesAndRest(text, score, people);
    }
    if (endsWithIdeographicName(text, sort, people)) {
        return {0.6, SpeakerSort::NameWithRole};
    }
    return {};
}

QStringList namesInBrackets(const QString &text, const People &people)
{
    static const QRegularExpression brackets = pattern(uR"([(（]([^()（）]{6,200})[)）])"_s);
    for (auto matches = brackets.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringList names = people.namesIn(match.captured(1), 0.4);
        const bool isFirmBefore =
            names.size() == 1 && people.score(QStringView(text).first(match.capturedStart())) < 0.5;
        if (names.size() >= 2 || isFirmBefore) {
            return names;
        }
    }
    return {};
}

QStringList namesOfLabelled(const QString &text, const People &people)
{
    const QStringList bracketed = namesInBrackets(text, people);
    const QStringList names = people.namesIn(firstSentenceOf(text));
    const bool isFirm = names.isEmpty() || text.indexOf(names.front()) < 0;
    if (bracketed.size() > names.size() || (!bracketed.isEmpty() && isFirm)) {
        return bracketed;
    }
    return names.isEmpty() ? people.namesIn(firstSentenceOf(text), 0.3, true) : names;
}

QStringList namesOfSpeakerLine(const SourceLine &line, SpeakerSort sort, const People &people)
{
    static const QRegularExpression labelEnd = caseless(uR"((?:by|von|par|speakers?:?)\s+$)"_s);
    if (sort == SpeakerSort::Label && !line.spans.empty()) {
        const LineSpan &first = line.spans.front();
        const qsizetype at = first.kind == LineSpan::Kind::Link ? line.text.indexOf(first.text) : -1;
        if (at > 0 && first.text.size() <= 40 && found(labelEnd, QStringView(line.text).first(at))
            && people.namesIn(first.text).isEmpty()) {
            return {first.text}; // whoever is linked right behind the label is the speaker
        }
    }
    if (sort == SpeakerSort::ProfileLink && !line.spans.empty()) {
        return {line.spans.front().text};
    }
    if (sort == SpeakerSort::Label || hasStrongLabel(line.text)) {
        return namesOfLabelled(withoutLabel(line.text), people);
    }
    return namesInList(line.text, people);
}

} // namespace Lectern::Recognition
