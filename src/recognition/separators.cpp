// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "separators.h"

#include "separatorsigns.h"
#include "text.h"
#include "wordshapes.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestLine = 400;

/// How a separator is found: by hand where it is but a sign.
struct SeparatorRule {
    Separator separator;
    SignSet mustHold; ///< one of these characters; By and With need words instead
    std::vector<Utf16Range> (*places)(QStringView) = nullptr;
    QRegularExpression expression; ///< where `places` is null
};

const std::array<SeparatorRule, 12> &separatorRules()
{
    static const std::array<SeparatorRule, 12> rules{
        SeparatorRule{Separator::Dash, SignSet(u"-–—"), dashPlaces, {}},
        SeparatorRule{Separator::Bar, SignSet(u"|｜"), barPlaces, {}},
        SeparatorRule{Separator::By, SignSet(u""), nullptr,
            caseless(
                uR"(\s*[,–—-]?\s+[(（\[]?(?:by|von|par|por|di|door|presented by|av)\s+(?=\W?[@A-ZÀ-Ž\x{3040}-\x{9fff}\x{ac00}-\x{d7af}]|[\w.-]+\W*$))"_s)},
        SeparatorRule{Separator::Comma, SignSet(u",，"), commaPlaces, {}},
        SeparatorRule{Separator::Colon, SignSet(u":："), colonPlaces, {}},
        SeparatorRule{Separator::Bracket, SignSet(u"(（【["), nullptr,
            pattern(uR"(\s*[(（【\[]\s*(?=[^()（）]{2,80}[)）】\]]\W*$))"_s)},
        SeparatorRule{Separator::Slash, SignSet(u"/"), slashPlaces, {}},
        SeparatorRule{Separator::With, SignSet(u""), nullptr,
            caseless(uR"(\s+(?:with|mit|avec|con|w/|from)\s+(?=[@A-Z]))"_s)},
        SeparatorRule{Separator::On, SignSet(u""), nullptr, caseless(uR"(\s+on\s+(?=\S))"_s)},
        SeparatorRule{Separator::At, SignSet(u"@"), nullptr, pattern(uR"(\s+(?=@\w))"_s)},
        SeparatorRule{Separator::Tab, SignSet(u"\t~·•:"), nullptr,
            pattern(uR"(\t+|\s{3,}|\s+~\s+|\s*[·•]\s*|\s*::\s*)"_s)},
        SeparatorRule{Separator::Stop, SignSet(u".?!"), nullptr,
            pattern(uR"((?<=\w)\.\s+(?=\p{Lu})|(?<=[?!])\s+(?=\p{Lu}))"_s)},
    };
    return rules;
}

/// Whether nothing but signs stands behind the last closing bracket.
bool endsInBracket(QStringView text)
{
    static constexpr SignSet closing(u")）】]");
    const auto last = std::find_if(text.rbegin(), text.rend(), isWordSign);
    return std::any_of(text.rbegin(), last, [](QChar sign) { return closing.has(sign); });
}

/// Which separators that are words a text may hold.
struct SeparatorWords {
    bool by = false;
    bool with = false;
};

SeparatorWords wordsIn(QStringView text)
{
    static const QSet<QString> by{u"by"_s, u"von"_s, u"par"_s, u"por"_s, u"di"_s, u"door"_s, u"av"_s};
    static const QSet<QString> with{u"with"_s, u"mit"_s, u"avec"_s, u"con"_s, u"w/"_s, u"from"_s, u"on"_s};
    static const WordShapes shapes(by + with);
    static constexpr SignSet opening(u"(（[");
    SeparatorWords found;
    (void)anyPiece(text, [&](QStringView word) {
        word = word.size() > 1 && opening.has(word.front()) ? word.sliced(1) : word;
        if (shapes.mayHold(word)) {
            const QString lower = word.toString().toLower();
            found.by = found.by || by.contains(lower);
            found.with = found.with || with.contains(lower);
        }
        return found.by && found.with;
    });
    return found;
}

/// Whether a text holds a word or a sign that the separator needs.
bool mayHold(QStringView text, const SignSet &inText, SeparatorWords words, const SeparatorRule &rule)
{
    switch (rule.separator) {
    case Separator::By:
        return words.by;
    case Separator::With:
    case Separator::On:
        return words.with;
    case Separator::Tab:
        if (!inText.has(u'\t') && !inText.has(u'~') && !inText.mayHoldOther()) {
            return inText.has(u':') && (text.contains(u"::") || !isSingleSpaced(text));
        }
        break;
    default:
        break;
    }
    return rule.mustHold.mayMeet(inText) && rule.mustHold.hasAnyOf(text)
        && (rule.separator != Separator::Bracket || endsInBracket(text));
}

bool canFollowPeople(Separator separator)
{
    return separator == Separator::Dash || separator == Separator::Bar || separator == Separator::Colon
        || separator == Separator::On || separator == Separator::Comma || separator == Separator::Slash
        || separator == Separator::Tab;
}

/// Places to cut at: all for separators that occur in titles too, else the last and the first.
std::vector<Utf16Range> placesOf(QStringView text, const SeparatorRule &separator)
{
    std::vector<Utf16Range> places;
    if (separator.places) {
        places = separator.places(text);
    } else {
        for (auto matches = separator.expression.globalMatchView(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            places.push_back({match.capturedStart(), match.capturedEnd()});
        }
    }
    const bool usesAll = separator.separator == Separator::Comma || separator.separator == Separator::Dash
        || separator.separator == Separator::Bar;
    if (!usesAll && places.size() > 1) {
        return {places.back(), places.front()};
    }
    return places;
}

/// "Jane Roe @jane": whoever has a handle is a person, known name or not.
double likenessWithHandle(QStringView rest, const People &people)
{
    static const QRegularExpression handle = pattern(uR"(\s*[(\[]?@\w{2,}[)\]]?\s*$)"_s);
    if (!rest.contains(u'@')) {
        return 0;
    }
    const auto match = handle.matchView(rest);
    const QStringView name = match.hasMatch() ? rest.first(match.capturedStart()).trimmed() : QStringView();
    return isCapitalisedName(name, 2, 4) || people.score(name) >= 0.5 ? 0.85 : 0;
}

/// "by" says nearly all by itself: a short capitalised rest is enough.
double likenessBehind(Separator separator, QStringView rest, const People &people)
{
    static const QRegularExpression capital = pattern(uR"(^\W?[@A-ZÀ-Ž])"_s);
    constexpr qsizetype longestHanName = 7;
    double likeness = std::max(people.score(rest), likenessWithHandle(rest, people));
    if (separator == Separator::By && likeness < 0.5 && hasIdeograph(beginOf(rest.trimmed(), 1))) {
        const std::vector<NamePiece> pieces = people.piecesIn(rest.toString(), true);
        const bool isShort = pieceCount(rest) <= 2 && rest.size() <= longestHanName;
        likeness = pieces.empty() ? likeness : std::max(likeness, pieces.front().likeness);
        likeness = isShort ? std::max(likeness, 0.5) : likeness;
    }
    constexpr double handle = 0.3; // "by jroe": enough where others are written so
    if (separator == Separator::By && pieceCount(rest) == 1 && !startsUpper(rest)) {
        return std::max(likeness, handle);
    }
    if (separator == Separator::By && likeness < 0.5 && pieceCount(rest) <= 5 && found(capital, rest)) {
        const bool isGivenName = people.lexicon().hasFolded(rest, WordList::GivenName);
        return std::max(likeness, isGivenName ? 0.5 : 0.4);
    }
    return likeness;
}

QStringView withoutClosingBracket(QStringView text)
{
    static const QRegularExpression closing = pattern(uR"([)）】\]]\W*$)"_s);
    return text.chopped(closing.matchView(text).capturedLength());
}

/// What stands behind a label with a colon ("Speaker: Jane Roe"); all of it where there is none.
QStringView behindLabel(QStringView people)
{
    static constexpr SignSet colons(u":：");
    if (!colons.hasAnyOf(people)) {
        return people;
    }
    const QString text = people.toString();
    return hasStrongLabel(text) ? people.last(withoutLabel(text).size()) : people;
}

/// Whether a text opens a round bracket that it does not close: what stands behind it belongs together.
bool leavesBracketOpen(QStringView text)
{
    static constexpr SignSet opening(u"(（");
    static constexpr SignSet closing(u")）");
    int open = 0;
    for (const QChar sign : text) {
        open += opening.has(sign) ? 1 : closing.has(sign) && open > 0 ? -1 : 0;
    }
    return open > 0;
}

/// One way to cut a line, as Cut.
struct CutView {
    Separator separator = Separator::Dash;
    PeopleSide side = PeopleSide::Last;
    QStringView title;
    QStringView people;
    double likeness = 0;
};

/// Tells `take` the cuts by one separator.
template <typename Take>
void findCuts(QStringView text, const SeparatorRule &separator, const People &people, const Take &take)
{
    const std::vector<Utf16Range> places = placesOf(text, separator);
    if (places.empty()) {
        return;
    }
    static constexpr SignSet opening(u"(（[");
    const Utf16Range first = std::ranges::min(places);
    for (const Utf16Range place : places) {
        QStringView behind = text.sliced(place.end);
        const bool isInBrackets = opening.hasAnyOf(text.sliced(place.begin, place.length()));
        if (separator.separator == Separator::Bracket || isInBrackets) {
            behind = withoutClosingBracket(behind);
        }
        const QStringView before = text.first(place.begin).trimmed();
        behind = behind.trimmed();
        if (before.size() < 2 || behind.size() < 2 || leavesBracketOpen(before)) {
            continue;
        }
        if (separator.separator != Separator::On) { // "Jane Roe on titles"
            const QStringView named = behindLabel(behind);
            take(CutView{separator.separator, PeopleSide::Last, before, named,
                likenessBehind(separator.separator, named, people)});
        }
        // A dash right behind a word may part a name from a title, hardly a title from a name.
        const bool isGlued = place.begin > 0 && text.at(place.begin) == u'-';
        if (canFollowPeople(separator.separator) && place == first && !isGlued) {
            take(CutView{separator.separator, PeopleSide::First, behind, before, people.score(before)});
        }
    }
}

/// Tells `take` all cuts of a line; the views hold until it returns.
template <typename Take>
void findCuts(const QString &text, const People &people, const Take &take)
{
    static const QRegularExpression link = pattern(uR"((?:https?://|www\.)\S+)"_s);
    if (text.size() > longestLine) {
        return;
    }
    const SignSet inText(text);
    QString line = text;
    if ((inText.has(u'/') && line.contains(u"://")) || (inText.has(u'.') && line.contains(u"www."))) {
        line.remove(link);
    }
    const SeparatorWords words = wordsIn(line);
    for (const SeparatorRule &separator : separatorRules()) {
        if (mayHold(line, inText, words, separator)) {
            findCuts(QStringView(line), separator, people, take);
        }
    }
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
    std::vector<Cut> cuts;
    findCuts(text, people, [&cuts](const CutView &cut) {
        cuts.push_back({cut.separator, cut.side, cut.title.toString(), cut.people.toString(), cut.likeness});
    });
    return cuts;
}

double nameWithin(const QString &text, const People &people)
{
    double best = 0;
    findCuts(text, people, [&best](const CutView &cut) {
        const bool isDoubtful = cut.side == PeopleSide::First
            && (cut.separator == Separator::Comma || cut.separator == Separator::Colon);
        best = std::max(best, cut.likeness * (isDoubtful ? 0.8 : 1.0));
    });
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
