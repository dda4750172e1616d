// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "approximatesearch.h"
#include "matchform.h"
#include "reanchor.h"
#include "revisionpair.h"

#include <QCoreApplication>

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

QString tr(const char *text) { return QCoreApplication::translate("Lectern::Anchoring", text); }

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

    Placement run()
    {
        if (m_quote.empty()) {
            return orphan(tr("The mark held no text."));
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
            return orphan(tr("The text was not found."));
        }
        if (!isAcceptable(candidates.front(), candidates.size())) {
            return orphan(tr("The text was found, but not in its surroundings."));
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

    Placement answer(const std::vector<Candidate> &candidates) const
    {
        const Candidate &best = candidates.front();
        int begin = best.place.begin;
        int end = best.place.end;
        while (begin < end && m_squeezed.characters[static_cast<size_t>(begin)] == U' ') {
            ++begin;
        }
        while (end > begin && m_squeezed.characters[static_cast<size_t>(end) - 1] == U' ') {
            --end;
        }
        if (end <= begin) {
            return orphan(tr("The text was not found."));
        }
        const auto last = static_cast<size_t>(m_squeezed.places[static_cast<size_t>(end) - 1]);
        Placement result;
        result.range = {codePoint(begin), m_form.ends[last]};
        result.method = QStringLiteral("found");
        result.score = std::round(best.score * 1000) / 1000;
        const bool hasTwin = candidates.size() > 1 && best.score - candidates[1].score < twinDistance;
        const bool isSure = m_isExact && !hasTwin && best.worstSide() >= sureSide;
        result.state = isSure ? AnchorState::Exact : AnchorState::Review;
        if (hasTwin) {
            result.reason = tr("More than one place fits; this one is the likeliest.");
        } else if (!isSure) {
            result.reason =
                m_isExact ? tr("The same words, but other surroundings.") : tr("Found with changed words.");
        }
        return result;
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

/// A text with runs of blanks drawn together, and where each unit of it came from.
struct BlankFolded {
    QString text;
    std::vector<qsizetype> places;
};

BlankFolded foldBlanks(const QString &text)
{
    BlankFolded result;
    result.text.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isBlank = text[i].isSpace();
        if (!isBlank || !result.text.endsWith(u' ')) {
            result.text.append(isBlank ? QChar(u' ') : text[i]);
            result.places.push_back(i);
        }
    }
    return result;
}

/// Begin of the `occurrence`-th place of `quote`, overlaps not counted; -1 for none. `any` tells whether
/// there is one.
template <typename Text, typename Find>
qsizetype nthPlace(const Text &quote, int occurrence, bool *any, Find find)
{
    qsizetype at = find(0);
    *any = at >= 0;
    for (int n = 1; at >= 0 && n < occurrence; ++n) {
        at = find(at + static_cast<qsizetype>(quote.size()));
    }
    return at;
}

Utf16Range occurrenceAsWritten(const QString &text, const QString &quote, int occurrence, bool *any)
{
    const auto find = [&](qsizetype from) { return text.indexOf(quote, from); };
    const qsizetype at = nthPlace(quote, occurrence, any, find);
    return at < 0 ? Utf16Range{} : Utf16Range{at, at + quote.size()};
}

Utf16Range occurrenceWithBlanksFolded(const QString &text, const QString &quote, int occurrence, bool *any)
{
    const BlankFolded folded = foldBlanks(text);
    const QString wanted = foldBlanks(quote).text.trimmed();
    if (wanted.isEmpty()) {
        return {};
    }
    const auto find = [&](qsizetype from) { return folded.text.indexOf(wanted, from); };
    const qsizetype at = nthPlace(wanted, occurrence, any, find);
    if (at < 0) {
        return {};
    }
    return {folded.places[static_cast<size_t>(at)],
        folded.places[static_cast<size_t>(at + wanted.size()) - 1] + 1};
}

Utf16Range occurrenceInMatchForm(const QString &text, const QString &quote, int occurrence)
{
    const MatchForm form = fold(text);
    const SqueezedForm squeezed = squeeze(form);
    const SqueezedForm squeezedQuote = squeeze(fold(quote));
    const std::u32string_view wanted = trimmed(squeezedQuote.characters);
    if (wanted.empty()) {
        return {};
    }
    const auto find = [&](qsizetype from) {
        const size_t at = squeezed.characters.find(wanted, static_cast<size_t>(from));
        return at == std::u32string::npos ? qsizetype{-1} : static_cast<qsizetype>(at);
    };
    bool any = false;
    const qsizetype at = nthPlace(wanted, occurrence, &any, find);
    if (at < 0) {
        return {};
    }
    const auto first = static_cast<size_t>(squeezed.places[static_cast<size_t>(at)]);
    const auto last = static_cast<size_t>(squeezed.places[static_cast<size_t>(at) + wanted.size() - 1]);
    return CodePointMap(text).toUtf16(CodePointRange{form.begins[first], form.ends[last]});
}

} // namespace

Placement findQuote(const QString &text, const QuoteSelector &selector)
{
    return QuoteFinder(text, selector).run();
}

Utf16Range findOccurrence(const QString &text, const QString &quote, int occurrence)
{
    if (quote.isEmpty() || occurrence < 1) {
        return {};
    }
    bool any = false;
    Utf16Range range = occurrenceAsWritten(text, quote, occurrence, &any);
    if (!any) {
        range = occurrenceWithBlanksFolded(text, quote, occurrence, &any);
    }
    return any ? range : occurrenceInMatchForm(text, quote, occurrence);
}

} // namespace Lectern::Anchoring
