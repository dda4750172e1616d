// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alikeplaces.h"
#include "approximatesearch.h"
#include "matchform.h"
#include "reanchor.h"
#include "reasons.h"
#include "revisionpair.h"
#include "surroundings.h"

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
constexpr double leastAlike = 0.85; ///< surroundings that still stand
constexpr double clearlyMore = 0.03; ///< that one place's surroundings are more alike than another's
constexpr int clearlyNearer = 3; ///< times as near to the hint as the next
constexpr double ownAlike = 0.6; ///< surroundings that came along with the quote
constexpr size_t longEnough = 20; ///< characters that stand a second time by chance no more

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

bool overlap(const ApproximateMatch &one, const ApproximateMatch &other)
{
    return one.begin < other.end && other.begin < one.end;
}

std::vector<ApproximateMatch> exactPlaces(std::u32string_view text, std::u32string_view quote)
{
    std::vector<ApproximateMatch> places;
    for (size_t at = text.find(quote); at != text.npos && places.size() < mostExact;
        at = text.find(quote, at + 1)) {
        places.push_back({static_cast<int>(at), static_cast<int>(at + quote.size()), 0});
    }
    return places;
}

class QuoteFinder
{
public:
    QuoteFinder(const QString &text, const QuoteSelector &selector)
        : m_selector(selector)
        , m_form(fold(text))
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
        for (const ApproximateMatch &place : alikePlaces(m_squeezed.characters, m_quote)) {
            candidates.push_back(weighed(place));
        }
        for (const Stretch &stretch : stretches()) {
            candidates.push_back(weighed(withErrors(stretch)));
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
        if (auto found = betweenSurroundings(candidates)) {
            return *found;
        }
        if (candidates.empty()) {
            return orphan(Reasons::tr("The text was not found."));
        }
        if (!decideTwins(candidates)) {
            return orphan(Reasons::tr("More than one place fits."));
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

    /// Code points between a candidate and the hint.
    qint64 offHint(const Candidate &candidate) const
    {
        return std::abs(codePoint(candidate.place.begin) - m_hint);
    }

    double sidesOf(const Candidate &candidate) const
    {
        return sidesAlike(
            m_squeezed.characters, {m_prefix, m_suffix}, candidate.place.begin, candidate.place.end);
    }

    /// Puts in front which of the places that fit nearly as well as the best is meant: by all that is kept of
    /// the surroundings, then by the hint. False when neither tells them apart.
    bool decideTwins(std::vector<Candidate> &candidates) const
    {
        std::vector<std::pair<double, size_t>> twins;
        for (size_t i = 0; i < candidates.size(); ++i) {
            const Candidate &candidate = candidates[i];
            const bool isAnother = std::ranges::none_of(twins,
                [&](const auto &twin) { return overlap(candidate.place, candidates[twin.second].place); });
            if (isAnother && candidates.front().score - candidate.score < twinDistance) {
                twins.emplace_back(sidesOf(candidate), i);
            }
        }
        const double most = std::ranges::max(twins).first;
        std::erase_if(twins, [most](const auto &twin) { return twin.first < most - clearlyMore; });
        const auto off = [&](const auto &twin) { return offHint(candidates[twin.second]); };
        std::ranges::stable_sort(twins, {}, off);
        if (twins.size() > 1 && (m_hint < 0 || off(twins[0]) * clearlyNearer > off(twins[1]))) {
            return false;
        }
        const auto meant = candidates.begin() + static_cast<std::ptrdiff_t>(twins.front().second);
        std::rotate(candidates.begin(), meant, meant + 1);
        return true;
    }

    /// What became of the quote where its surroundings still stand: they say more than its words do
    /// elsewhere, unless these stand in surroundings as much alike, or are so many that they have moved.
    /// Nothing where the surroundings are gone, too, or the very words stand between them.
    std::optional<Placement> betweenSurroundings(const std::vector<Candidate> &candidates) const
    {
        const std::optional<Stretch> stretch = likeliestStretch();
        if (!stretch) {
            return std::nullopt;
        }
        double rival = 0;
        for (const Candidate &candidate : candidates) {
            if (m_isExact && overlap(candidate.place, {stretch->begin, stretch->end, 0})) {
                return std::nullopt;
            }
            rival = m_isExact ? std::max(rival, sidesOf(candidate)) : rival;
        }
        if (stretch->likeness < rival + clearlyMore) {
            return std::nullopt;
        }
        const bool mayHaveMoved =
            m_isExact && candidates.size() == 1 && m_quote.size() >= longEnough && rival < ownAlike;
        Placement there = whatBecameOf(*stretch);
        return there.state == AnchorState::Orphan && mayHaveMoved ? std::nullopt
                                                                  : std::optional(std::move(there));
    }

    std::vector<Stretch> stretches() const
    {
        constexpr size_t grown = 60; // characters that short quotes may grow by
        const int longest = static_cast<int>(2 * m_quote.size() + grown);
        auto found = stretchesBetween(m_squeezed.characters, {m_prefix, m_suffix}, longest);
        std::erase_if(found, [](const Stretch &stretch) { return stretch.likeness < leastAlike; });
        return found;
    }

    std::optional<Stretch> likeliestStretch() const
    {
        std::vector<Stretch> found = stretches();
        const auto rank = [this](const Stretch &stretch) {
            return std::pair(-stretch.likeness, std::abs(codePoint(stretch.begin) - m_hint));
        };
        const auto best = std::ranges::min_element(found, {}, rank);
        return best == found.end() ? std::nullopt : std::optional(*best);
    }

    /// The kept words and those that stand there now are two short revisions of a text.
    Placement whatBecameOf(const Stretch &stretch) const
    {
        const int from = std::max(0, stretch.begin - static_cast<int>(m_prefix.size()));
        const std::u32string_view there =
            std::u32string_view(m_squeezed.characters)
                .substr(static_cast<size_t>(from), static_cast<size_t>(stretch.end - from) + m_suffix.size());
        const RevisionPair pair(m_selector.prefix + m_selector.exact + m_selector.suffix,
            QString::fromUcs4(there.data(), static_cast<qsizetype>(there.size())));
        const qint64 begin = m_selector.prefix.toUcs4().size();
        Placement result = pair.place({{begin, begin + m_selector.exact.toUcs4().size()}});
        if (result.state != AnchorState::Orphan) {
            result.state = AnchorState::Review;
            result.range = rangeOf(
                {from + static_cast<int>(result.range.begin), from + static_cast<int>(result.range.end), 0});
        }
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

    ApproximateMatch withErrors(const Stretch &stretch) const
    {
        const auto length = static_cast<size_t>(stretch.end - stretch.begin);
        const std::u32string_view words =
            std::u32string_view(m_squeezed.characters).substr(static_cast<size_t>(stretch.begin), length);
        const int most = static_cast<int>(m_quote.size());
        const auto alike = approximateSearch(words, m_quote, most);
        return {stretch.begin, stretch.end, alike.empty() ? most : alike.front().errors};
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

    const QuoteSelector &m_selector;
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
