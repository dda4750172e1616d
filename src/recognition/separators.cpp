// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "separators.h"

#include "text.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestLine = 400;

struct SeparatorPattern {
    Separator separator;
    SignSet mustHold; ///< one of these characters; By and With need words instead
    QRegularExpression expression;
};

const std::array<SeparatorPattern, 10> &separatorPatterns()
{
    static const std::array<SeparatorPattern, 10> patterns{
        SeparatorPattern{Separator::Dash, SignSet(u"-–—"),
            pattern(uR"(\s+[-–—]{1,3}\s+|\s*—\s*|\s+[-–—]{1,3}(?=[A-Z@])|(?<=[\w?!)])[-–]\s+(?=[A-Z@]))"_s)},
        SeparatorPattern{Separator::Bar, SignSet(u"|｜"), pattern(uR"(\s*\|\s*|\s*｜\s*)"_s)},
        SeparatorPattern{Separator::By, SignSet(u""),
            caseless(
                uR"(\s*[,–—-]?\s+(?:by|von|par|por|di|door|presented by|av)\s+(?=\W?[@A-ZÀ-Ž\x{3040}-\x{9fff}\x{ac00}-\x{d7af}]))"_s)},
        SeparatorPattern{Separator::Comma, SignSet(u",，"), pattern(uR"(\s*[,，]\s+)"_s)},
        SeparatorPattern{Separator::Colon, SignSet(u":："), pattern(uR"(\s*[:：]\s*)"_s)},
        SeparatorPattern{Separator::Bracket, SignSet(u"(（【["),
            pattern(uR"(\s*[(（【\[]\s*(?=[^()（）]{3,80}[)）】\]]\W*$))"_s)},
        SeparatorPattern{Separator::Slash, SignSet(u"/"), pattern(uR"(\s+/{1,2}\s+)"_s)},
        SeparatorPattern{
            Separator::With, SignSet(u""), caseless(uR"(\s+(?:with|mit|avec|con|w/)\s+(?=[@A-Z]))"_s)},
        SeparatorPattern{Separator::At, SignSet(u"@"), pattern(uR"(\s+(?=@\w))"_s)},
        SeparatorPattern{
            Separator::Tab, SignSet(u"\t~·•:"), pattern(uR"(\t+|\s{3,}|\s+~\s+|\s*[·•]\s*|\s*::\s*)"_s)},
    };
    return patterns;
}

/// Whether a text holds a word or a sign that the separator needs.
bool mayHold(const QString &text, const SignSet &inText, Separator separator, const SignSet &signs)
{
    switch (separator) {
    case Separator::By:
        return hasPieceCaseless(text, {u"by", u"von", u"par", u"por", u"di", u"door", u"av"});
    case Separator::With:
        return hasPieceCaseless(text, {u"with", u"mit", u"avec", u"con", u"w/"});
    default:
        return signs.mayMeet(inText) && signs.hasAnyOf(text);
    }
}

bool canFollowPeople(Separator separator)
{
    return separator == Separator::Dash || separator == Separator::Bar || separator == Separator::Colon
        || separator == Separator::Comma || separator == Separator::Slash || separator == Separator::Tab;
}

/// Places to cut at: all for separators that occur in titles too, else the last and the first.
std::vector<Utf16Range> placesOf(const QString &text, const SeparatorPattern &separator)
{
    std::vector<Utf16Range> places;
    for (auto matches = separator.expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        places.push_back({match.capturedStart(), match.capturedEnd()});
    }
    const bool usesAll = separator.separator == Separator::Comma || separator.separator == Separator::Dash
        || separator.separator == Separator::Bar;
    if (!usesAll && places.size() > 1) {
        return {places.back(), places.front()};
    }
    return places;
}

/// "by" says nearly all by itself: a short capitalised rest is enough.
double likenessBehind(Separator separator, const QString &rest, const People &people)
{
    static const QRegularExpression capital = pattern(uR"(^\W?[@A-ZÀ-Ž])"_s);
    double likeness = people.score(rest);
    if (separator == Separator::By && likeness < 0.5 && hasIdeograph(beginOf(rest.trimmed(), 1))) {
        const std::vector<NamePiece> pieces = people.piecesIn(rest, true);
        likeness = pieces.empty() ? likeness : std::max(likeness, pieces.front().likeness);
    }
    if (separator == Separator::By && likeness < 0.5 && pieceCount(rest) <= 5 && found(capital, rest)) {
        const bool isGivenName = people.lexicon().has(fold(rest), WordList::GivenName);
        return std::max(likeness, isGivenName ? 0.5 : 0.4);
    }
    return likeness;
}

QString withoutClosingBracket(QString text)
{
    static const QRegularExpression closing = pattern(uR"([)）】\]]\W*$)"_s);
    return text.remove(closing);
}

void addCuts(
    const QString &text, const SeparatorPattern &separator, const People &people, std::vector<Cut> *cuts)
{
    const std::vector<Utf16Range> places = placesOf(text, separator);
    if (places.empty()) {
        return;
    }
    const Utf16Range first = std::ranges::min(places);
    for (const Utf16Range place : places) {
        const QString before = text.first(place.begin);
        QString behind = text.sliced(place.end);
        if (separator.separator == Separator::Bracket) {
            behind = withoutClosingBracket(behind);
        }
        if (before.trimmed().size() < 2 || behind.trimmed().size() < 2) {
            continue;
        }
        cuts->push_back({separator.separator, PeopleSide::Last, before.trimmed(), behind.trimmed(),
            likenessBehind(separator.separator, behind, people)});
        if (canFollowPeople(separator.separator) && place == first) {
            cuts->push_back({separator.separator, PeopleSide::First, behind.trimmed(), before.trimmed(),
                people.score(before)});
        }
    }
}

/// How much the people side must look like people: little where half of the titles are cut so, much for signs
/// that are common inside titles.
double neededLikeness(const Cut &cut, double share)
{
    if (share >= 0.5) {
        return 0.3;
    }
    if (share >= 0.3) {
        return 0.5;
    }
    const bool isComma = cut.separator == Separator::Comma;
    const bool isColon = cut.separator == Separator::Colon;
    if (isColon || (isComma && cut.side == PeopleSide::First)) {
        return 0.85;
    }
    const bool isOftenInTitles = isComma || cut.separator == Separator::Slash
        || cut.separator == Separator::With || cut.separator == Separator::Tab
        || cut.separator == Separator::Bracket;
    return isOftenInTitles ? 0.7 : 0.5;
}

enum class SegmentKind { Text, Name, Handle, Link };

SegmentKind kindOfSegment(const QString &segment, const People &people)
{
    static const QRegularExpression link =
        pattern(uR"(^(?:https?://|www\.)\S+$|^\S+\.(?:io|com|org|net|dev|fr|de)$)"_s);
    static const QRegularExpression handle = pattern(uR"(^[@+][\w .]+$)"_s);
    if (found(link, segment)) {
        return SegmentKind::Link;
    }
    if (found(handle, segment)) {
        return SegmentKind::Handle;
    }
    return people.score(segment) >= 0.5 ? SegmentKind::Name : SegmentKind::Text;
}

QString titleAmong(const QStringList &texts, bool hasBar, bool hasMany)
{
    static constexpr QStringView quotes = u"\"“«„";
    const auto isQuoted = [](const QString &text) { return quotes.contains(text.front()); };
    const auto lastQuoted = std::find_if(texts.rbegin(), texts.rend(), isQuoted);
    if (lastQuoted != texts.rend()) {
        return *lastQuoted;
    }
    if (hasBar) {
        return texts.back();
    }
    return hasMany ? *std::ranges::max_element(texts, {}, [](const QString &t) { return pieceCount(t); })
                   : texts.front();
}

} // namespace

std::vector<Cut> cutsOf(const QString &text, const People &people)
{
    static const QRegularExpression link = pattern(uR"((?:https?://|www\.)\S+)"_s);
    std::vector<Cut> cuts;
    if (text.size() > longestLine) {
        return cuts;
    }
    QString line = text;
    if (line.contains(u"://") || line.contains(u"www.")) {
        line.remove(link);
    }
    const SignSet inLine(line);
    for (const SeparatorPattern &separator : separatorPatterns()) {
        if (mayHold(line, inLine, separator.separator, separator.mustHold)) {
            addCuts(line, separator, people, &cuts);
        }
    }
    return cuts;
}

double nameWithin(const QString &text, const People &people)
{
    double best = 0;
    for (const Cut &cut : cutsOf(text, people)) {
        const bool isDoubtful = cut.side == PeopleSide::First
            && (cut.separator == Separator::Comma || cut.separator == Separator::Colon);
        best = std::max(best, cut.likeness * (isDoubtful ? 0.8 : 1.0));
    }
    return best;
}

void SeparatorVotes::count(const std::vector<Cut> &cuts)
{
    ++m_titles;
    std::map<std::pair<Separator, PeopleSide>, bool> seen;
    for (const Cut &cut : cuts) {
        const auto key = std::pair(cut.separator, cut.side);
        if (cut.likeness >= 0.6 && !std::exchange(seen[key], true)) {
            ++m_votes[key];
        }
    }
}

int SeparatorVotes::votes(Separator separator, PeopleSide side) const
{
    const auto found = m_votes.find({separator, side});
    return found == m_votes.end() ? 0 : found->second;
}

double SeparatorVotes::share(Separator separator, PeopleSide side) const
{
    return double(votes(separator, side)) / std::max(1, m_titles);
}

std::optional<Cut> bestCut(const QString &text, const SeparatorVotes &votes, const People &people)
{
    std::optional<Cut> best;
    double bestScore = 0;
    for (const Cut &cut : cutsOf(text, people)) {
        const double share = votes.share(cut.separator, cut.side);
        const double lateness = cut.side == PeopleSide::Last ? 0.0005 * double(cut.title.size()) : 0;
        const double score =
            cut.likeness + 0.6 * share + (cut.separator == Separator::By ? 0.15 : 0) - lateness;
        if (cut.likeness >= neededLikeness(cut, share) && (!best || score > bestScore)) {
            best = cut;
            bestScore = score;
        }
    }
    return best;
}

std::optional<SegmentedTitle> segmentsOf(const QString &text, bool isLoose, const People &people)
{
    static const QRegularExpression separator =
        pattern(uR"(\s+[-–—]{1,3}(?:\s+|$)|\s*\|\s*|\s+[-–—]{1,3}(?=[@A-Z]))"_s);
    if (text.size() > longestLine) {
        return std::nullopt;
    }
    QStringList segments;
    for (const QString &part : text.split(separator)) {
        if (const QString segment = part.trimmed(); !segment.isEmpty()) {
            segments << segment;
        }
    }
    if (segments.size() < 2) {
        return std::nullopt;
    }
    QList<SegmentKind> kinds;
    std::ranges::transform(segments, std::back_inserter(kinds),
        [&](const QString &segment) { return kindOfSegment(segment, people); });
    const bool isNamed = kinds.front() == SegmentKind::Name
        || (isLoose && kinds.front() == SegmentKind::Text && isCapitalisedName(segments.front())
            && kinds.contains(SegmentKind::Handle));
    QStringList texts;
    for (qsizetype index = 1; index < segments.size(); ++index) {
        if (kinds.at(index) == SegmentKind::Text) {
            texts << segments.at(index);
        }
    }
    if (!isNamed || texts.isEmpty()) {
        return std::nullopt;
    }
    return SegmentedTitle{titleAmong(texts, text.contains(u'|'), segments.size() > 2), segments.front()};
}

} // namespace Lectern::Recognition
