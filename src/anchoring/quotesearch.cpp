// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "approximatesearch.h"
#include "matchform.h"
#include "reanchor.h"
#include "reasons.h"
#include "revisionpair.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace Lectern::Anchoring {

namespace {

constexpr int nearContext = 24; ///< folded characters a side that are compared
constexpr size_t mostExact = 500;
constexpr size_t mostFuzzy = 200;
constexpr double twinDistance = 0.05; ///< candidates nearer to each other than this are twins
constexpr double sureSide = 0.9;

Placement orphan(const QString &reason)
{
    return {AnchorState::Orphan, {}, QStringLiteral("lost"), reason, 0};
}

struct Candidate {
    ApproximateMatch place;
    std::optional<double> before; ///< likeness of the sides, 0 to 1; nothing: no context to compare
    std::optional<double> behind;
    double quote = 0; ///< likeness of the quote
    double score = 0;
    bool cutsWord = false;
    bool isBetween = false; ///< what stands between the words that stood beside the quote

    [[nodiscard]] double bestSide() const { return std::max(before.value_or(0), behind.value_or(0)); }
    [[nodiscard]] double worstSide() const
    {
        return std::min(before.value_or(bestSide()), behind.value_or(bestSide()));
    }
    [[nodiscard]] double bothSides() const
    {
        return (before.value_or(bestSide()) + behind.value_or(bestSide())) / 2;
    }
};

std::vector<ApproximateMatch> exactPlaces(std::u32string_view text, std::u32string_view quote)
{
    std::vector<ApproximateMatch> places;
    for (size_t at = text.find(quote); at != text.npos && places.size() < mostExact;
        at = text.find(quote, at + 1)) {
        places.push_back({static_cast<int>(at), static_cast<int>(at + quote.size()), 0});
    }
    return places;
}

/// How well `wanted` can be found in `part`: 1 for whole, nothing where there is too little to say.
std::optional<double> likeness(std::u32string_view part, std::u32string_view wanted)
{
    if (trimmed(wanted).size() < 3) {
        return std::nullopt;
    }
    if (part.empty()) {
        return 0.0;
    }
    const int most = static_cast<int>(wanted.size());
    const auto matches = approximateSearch(part, wanted, most);
    const int errors = matches.empty() ? most : matches.front().errors;
    return 1 - static_cast<double>(errors) / most;
}

class QuoteFinder
{
public:
    QuoteFinder(const QString &text, const QuoteSelector &selector)
        : m_form(fold(text))
        , m_squeezed(squeeze(m_form))
        , m_hint(selector.hint)
        , m_codePoints(m_form.ends.empty() ? 0 : m_form.ends.back())
        , m_quote(trimmed(squeeze(fold(selector.exact)).characters))
        , m_prefix(squeeze(fold(selector.prefix)).characters)
        , m_suffix(squeeze(fold(selector.suffix)).characters)
    {
        // squeeze() drops a blank in front, which the suffix may need to stay in step with the text.
        if (!selector.suffix.isEmpty() && selector.suffix.front().isSpace()) {
            m_suffix.insert(m_suffix.begin(), U' ');
        }
    }

    /// See suggestPlaces().
    std::vector<Placement> suggestions(size_t most) const
    {
        std::vector<Candidate> candidates;
        if (m_quote.empty()) {
            return {};
        }
        for (const ApproximateMatch &place : exactPlaces(m_squeezed.characters, m_quote)) {
            candidates.push_back(weighed(place));
        }
        for (const ApproximateMatch &place : alikePlaces()) {
            candidates.push_back(weighed(place));
        }
        if (const auto gap = betweenNeighbours()) {
            candidates.push_back(weighed(*gap));
            candidates.back().isBetween = true;
        }
        std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::score);
        std::vector<Placement> chosen;
        for (const Candidate &candidate : candidates) {
            const CodePointRange range = rangeOf(candidate.place);
            const bool isTaken = std::ranges::any_of(chosen, [&range](const Placement &other) {
                return range.begin < other.range.end && other.range.begin < range.end;
            });
            if (chosen.size() < most && !range.isEmpty() && !isTaken) {
                chosen.push_back({AnchorState::Review, range, QStringLiteral("found"), reasonOf(candidate),
                    std::round(candidate.score * 1000) / 1000});
            }
        }
        return chosen;
    }

    Placement run()
    {
        if (m_quote.empty()) {
            return orphan(Reasons::tr("The mark held no text."));
        }
        auto places = exactPlaces(m_squeezed.characters, m_quote);
        m_isExact = !places.empty();
        const int errors = allowedErrors(static_cast<qsizetype>(m_quote.size()));
        if (!m_isExact && errors > 0) {
            places = approximateSearch(m_squeezed.characters, m_quote, errors);
            places.resize(std::min(places.size(), mostFuzzy));
        }
        std::vector<Candidate> candidates;
        for (const ApproximateMatch &place : places) {
            candidates.push_back(weighed(place));
        }
        std::stable_sort(candidates.begin(), candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
        if (candidates.empty()) {
            return orphan(Reasons::tr("The text was not found."));
        }
        if (!isAcceptable(candidates.front(), candidates.size())) {
            return orphan(Reasons::tr("The text was found, but not in its surroundings."));
        }
        return answer(candidates);
    }

private:
    Candidate weighed(const ApproximateMatch &place) const
    {
        const std::u32string_view text = m_squeezed.characters;
        const auto begin = static_cast<size_t>(place.begin);
        const auto end = static_cast<size_t>(place.end);
        const std::u32string_view prefix = m_prefix;
        const std::u32string_view suffix = m_suffix;
        const size_t from = begin > nearContext + 6 ? begin - nearContext - 6 : 0;
        Candidate result;
        result.place = place;
        result.before = likeness(text.substr(from, begin - from),
            prefix.substr(prefix.size() > nearContext ? prefix.size() - nearContext : 0));
        result.behind = likeness(text.substr(end, nearContext + 6), suffix.substr(0, nearContext));
        result.quote = 1 - static_cast<double>(place.errors) / static_cast<double>(m_quote.size());
        result.cutsWord = (begin > 0 && isWordCharacter(text[begin - 1]) && isWordCharacter(m_quote.front()))
            || (end < text.size() && isWordCharacter(text[end]) && isWordCharacter(m_quote.back()));
        result.score = 0.5 * result.quote + 0.45 * (0.6 * result.bestSide() + 0.4 * result.bothSides())
            + 0.05 * (1 - distance(place)) - (result.cutsWord ? 0.1 : 0);
        return result;
    }

    /// From the hint, as a share of the text.
    double distance(const ApproximateMatch &place) const
    {
        if (m_hint < 0 || m_codePoints == 0) {
            return 0;
        }
        const double here = codePoint(place.begin);
        return std::min(
            1.0, std::abs(here - static_cast<double>(m_hint)) / static_cast<double>(m_codePoints));
    }

    int codePoint(int squeezed) const
    {
        return m_form.begins[static_cast<size_t>(m_squeezed.places[static_cast<size_t>(squeezed)])];
    }

    bool isAcceptable(const Candidate &best, size_t count) const
    {
        const size_t length = m_quote.size();
        const double side = best.bestSide();
        if (m_isExact) {
            return side >= (count == 1 ? 0.6 : 0.7) || (count == 1 && length >= 20 && !best.cutsWord)
                || (count == 1 && length >= 12 && !best.cutsWord && side >= 0.5);
        }
        return (side >= 0.65 && best.quote >= 0.65 && (length >= 8 || best.bothSides() >= 0.65))
            || (length >= 40 && best.quote >= 0.75);
    }

    /// Without blanks at the ends; empty where nothing else is in it.
    CodePointRange rangeOf(const ApproximateMatch &place) const
    {
        int begin = place.begin;
        int end = place.end;
        while (begin < end && m_squeezed.characters[static_cast<size_t>(begin)] == U' ') {
            ++begin;
        }
        while (end > begin && m_squeezed.characters[static_cast<size_t>(end) - 1] == U' ') {
            --end;
        }
        if (end <= begin) {
            return {};
        }
        const auto last = static_cast<size_t>(m_squeezed.places[static_cast<size_t>(end) - 1]);
        return {codePoint(begin), m_form.ends[last]};
    }

    Placement answer(const std::vector<Candidate> &candidates) const
    {
        const Candidate &best = candidates.front();
        Placement result;
        result.range = rangeOf(best.place);
        if (result.range.isEmpty()) {
            return orphan(Reasons::tr("The text was not found."));
        }
        result.method = QStringLiteral("found");
        result.score = std::round(best.score * 1000) / 1000;
        const bool hasTwin = candidates.size() > 1 && best.score - candidates[1].score < twinDistance;
        const bool isSure = m_isExact && !hasTwin && best.worstSide() >= sureSide;
        result.state = isSure ? AnchorState::Exact : AnchorState::Review;
        if (hasTwin) {
            result.reason = Reasons::tr("More than one place fits; this one is the likeliest.");
        } else if (!isSure) {
            result.reason = m_isExact ? Reasons::tr("The same words, but other surroundings.")
                                      : Reasons::tr("Found with changed words.");
        }
        return result;
    }

    /// The likest piece of each stretch of the text, up to half of its letters wrong; whole words.
    std::vector<ApproximateMatch> alikePlaces() const
    {
        constexpr size_t shortest = 4; // below that, everything is alike
        constexpr size_t shortestStretch = 400;
        std::vector<ApproximateMatch> places;
        const std::u32string_view text = m_squeezed.characters;
        const size_t length = m_quote.size();
        const size_t stretch = std::max(4 * length, shortestStretch);
        for (size_t from = 0; length >= shortest && from < text.size(); from += stretch - 2 * length) {
            const auto found =
                approximateSearch(text.substr(from, stretch), m_quote, static_cast<int>(length / 2));
            if (!found.empty()) {
                const int offset = static_cast<int>(from);
                places.push_back(onWholeWords(
                    {found.front().begin + offset, found.front().end + offset, found.front().errors}));
            }
        }
        return places;
    }

    ApproximateMatch onWholeWords(ApproximateMatch place) const
    {
        const std::u32string &text = m_squeezed.characters;
        const auto isWord = [&text](int index) {
            return index >= 0 && index < static_cast<int>(text.size())
                && isWordCharacter(text[static_cast<size_t>(index)]);
        };
        constexpr int farthest = 24;
        for (int i = 0; i < farthest && isWord(place.begin) && isWord(place.begin - 1); ++i) {
            --place.begin;
        }
        for (int i = 0; i < farthest && isWord(place.end - 1) && isWord(place.end); ++i) {
            ++place.end;
        }
        return place;
    }

    /// What stands where the quote stood: between the words before it and the words behind it, if these stand
    /// once in the text, in this order, and not too far from each other.
    std::optional<ApproximateMatch> betweenNeighbours() const
    {
        const std::u32string_view text = m_squeezed.characters;
        const std::u32string_view before = trimmed(std::u32string_view(m_prefix).substr(
            m_prefix.size() > nearContext ? m_prefix.size() - nearContext : 0));
        const std::u32string_view behind = trimmed(std::u32string_view(m_suffix).substr(0, nearContext));
        constexpr size_t shortest = 8; // less is not told from other words
        if (before.size() < shortest || behind.size() < shortest) {
            return std::nullopt;
        }
        const auto onlyPlace = [text](std::u32string_view words) {
            const size_t at = text.find(words);
            return at != text.npos && text.find(words, at + 1) == text.npos ? at : text.npos;
        };
        const size_t left = onlyPlace(before);
        const size_t right = onlyPlace(behind);
        if (left == text.npos || right == text.npos || left + before.size() >= right
            || right - left - before.size() > 4 * m_quote.size() + shortest) {
            return std::nullopt;
        }
        const size_t begin = left + before.size();
        const int most = static_cast<int>(m_quote.size());
        const auto alike = approximateSearch(text.substr(begin, right - begin), m_quote, most);
        return ApproximateMatch{
            static_cast<int>(begin), static_cast<int>(right), alike.empty() ? most : alike.front().errors};
    }

    QString reasonOf(const Candidate &candidate) const
    {
        if (candidate.place.errors == 0 && !candidate.isBetween) {
            return candidate.cutsWord ? Reasons::tr("The same letters, as a part of a word.")
                                      : Reasons::tr("The same words.");
        }
        return candidate.isBetween
            ? Reasons::tr("What stands now between the same neighbours.")
            : Reasons::tr("Alike: %1 % of the letters.").arg(qRound(100 * candidate.quote));
    }

    MatchForm m_form;
    SqueezedForm m_squeezed;
    qint64 m_hint = -1;
    qint64 m_codePoints = 0;
    std::u32string m_quote;
    std::u32string m_prefix;
    std::u32string m_suffix;
    bool m_isExact = false;
};

} // namespace

Placement findQuote(const QString &text, const QuoteSelector &selector)
{
    return QuoteFinder(text, selector).run();
}

std::vector<Placement> suggestPlaces(const QString &text, const QuoteSelector &selector, int most)
{
    return QuoteFinder(text, selector).suggestions(static_cast<size_t>(std::max(most, 0)));
}

} // namespace Lectern::Anchoring
