// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "approximatesearch.h"
#include "revisionquote.h"

#include <algorithm>
#include <cmath>

/// Where a mark is looked for when its own words are gone (anchoring.md, steps D to F).
namespace Lectern::Anchoring {

namespace {

constexpr double sureGap = 0.75;
constexpr double sureMove = 0.8;
constexpr int fewestTokens = 4; ///< of a quote whose only place needs no other evidence
constexpr size_t rareWords = 4; ///< of a quote, whose places say where to look for it
constexpr size_t mostPlaces = 64; ///< of such a word
constexpr qint64 largestSearch = 20'000'000; ///< text × pattern / 64 of one search with errors

qint64 searchCost(std::u32string_view text, std::u32string_view pattern)
{
    return static_cast<qint64>(text.size()) * static_cast<qint64>(pattern.size() / 64 + 1);
}

/// One letter more, less, other, or two neighbours swapped.
bool isOneSlip(std::u32string_view a, std::u32string_view b)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    const bool isSwap = a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
    return isSwap || (a.size() <= 1 && b.size() <= 1);
}

} // namespace

std::u32string_view RevisionPair::newCharacters(int first, int last) const
{
    const std::u32string_view characters = m_newForm.characters;
    const int begin = m_new[at(first)].foldBegin;
    return characters.substr(at(begin), at(m_new[at(last)].foldEnd - begin));
}

std::optional<std::pair<int, int>> RevisionPair::tokensInside(int first, int last, int begin, int end) const
{
    while (first <= last && m_new[at(first)].foldEnd <= begin) {
        ++first;
    }
    while (last >= first && m_new[at(last)].foldBegin >= end) {
        --last;
    }
    return first <= last ? std::optional(std::pair(first, last)) : std::nullopt;
}

/// As many words as the quote had stand between the words right beside it and differ by one slip of the
/// fingers: then they may be shorter than a search with errors allows.
std::optional<Placement> RevisionPair::mistypedBetween(const Quote &quote, int first, int last) const
{
    const bool isBeside = quote.left == quote.begin - 1 && quote.right == quote.end;
    if (!isBeside || quote.length() < 3 || last - first + 1 != quote.size()
        || !isOneSlip(quote.text, quoteText(newCharacters(first, last)))) {
        return std::nullopt;
    }
    const double score = 1 - 1 / static_cast<double>(quote.length());
    Placement result =
        placed(quote, first, last, score >= sureGap ? AnchorState::Changed : AnchorState::Review, score);
    result.method = QStringLiteral("gap");
    result.reason = Reasons::tr("A letter between the same neighbours changed.");
    return result;
}

/// The quote with changes inside new tokens [first, last], if these are few enough.
std::optional<Placement> RevisionPair::fuzzyBetween(const Quote &quote, int first, int last) const
{
    const int errors = allowedErrors(quote.length());
    if (last < first || last - first > 3 * quote.size() + 12 || errors == 0
        || searchCost(newCharacters(first, last), quote.text) > largestSearch) {
        return std::nullopt;
    }
    const auto matches = approximateSearch(newCharacters(first, last), quote.text, errors);
    if (matches.empty()) {
        return std::nullopt;
    }
    const ApproximateMatch &best = matches.front();
    const int offset = m_new[at(first)].foldBegin;
    const auto tokens = tokensInside(first, last, offset + best.begin, offset + best.end);
    if (!tokens) {
        return std::nullopt;
    }
    const auto found = quoteText(newCharacters(tokens->first, tokens->second));
    if (static_cast<double>(found.size()) > static_cast<double>(quote.length()) * 1.8 + 3) {
        return std::nullopt;
    }
    const double score = 1 - static_cast<double>(best.errors) / static_cast<double>(quote.length());
    const bool isSure = score >= sureGap;
    Placement result = placed(
        quote, tokens->first, tokens->second, isSure ? AnchorState::Changed : AnchorState::Review, score);
    result.method = QStringLiteral("gap");
    result.reason = isSure ? Reasons::tr("The words between the same neighbours changed.")
                           : Reasons::tr("The words between the same neighbours changed very much.");
    return result;
}

/// The quote's words are gone: looks only at what took their place.
std::optional<Placement> RevisionPair::fromGap(const Quote &quote) const
{
    const auto &map = m_alignment.map;
    const auto &explained = m_alignment.explained;
    const int left = quote.left >= 0 ? map[at(quote.left)] : -1;
    const int right = quote.right >= 0 ? map[at(quote.right)] : -1;
    if (left >= 0 && right > left && right - left <= 3 * quote.size() + 12) {
        const auto mistyped = mistypedBetween(quote, left + 1, right - 1);
        return mistyped ? mistyped : fuzzyBetween(quote, left + 1, right - 1);
    }
    // One neighbour moved away from the other: the words may have stayed with either.
    const int reach = 2 * quote.size() + 8;
    const auto isOwn = [&](int i) {
        const int from = explained[at(i)];
        return from < 0 || (from >= quote.begin && from < quote.end);
    };
    std::optional<Placement> best;
    if (left >= 0) {
        int end = left + 1;
        while (end < static_cast<int>(m_new.size()) && isOwn(end) && end - left < reach) {
            ++end;
        }
        best = fuzzyBetween(quote, left + 1, end - 1);
    }
    if (right >= 0) {
        int begin = right - 1;
        while (begin >= 0 && isOwn(begin) && right - begin < reach) {
            --begin;
        }
        const auto before = fuzzyBetween(quote, begin + 1, right - 1);
        best = before && (!best || before->score > best->score) ? before : best;
    }
    return best;
}

/// The whole quote stands once in the old text and once in the new, but common words in it were explained by
/// others.
std::optional<Placement> RevisionPair::onlyPlace(const Quote &quote) const
{
    if (quote.size() < fewestTokens || quote.length() < 12 || !occursOnceInBoth(quote)) {
        return std::nullopt;
    }
    const int first = occurrences(m_new, m_newPlaces, quote).front();
    Placement result = placed(quote, first, first + quote.size() - 1, AnchorState::Moved, 1);
    result.method = QStringLiteral("found");
    result.reason = Reasons::tr("The same words, in another place.");
    return result;
}

/// Moved by itself and unchanged: the words stand once in the old text and once in the new, unexplained
/// there.
std::optional<Placement> RevisionPair::movedExactly(const Quote &quote) const
{
    if (quote.length() < 6 || !occursOnceInBoth(quote)) {
        return std::nullopt;
    }
    const int first = occurrences(m_new, m_newPlaces, quote).front();
    for (int i = first; i < first + quote.size(); ++i) {
        if (m_alignment.explained[at(i)] >= 0) {
            return std::nullopt;
        }
    }
    Placement result = placed(quote, first, first + quote.size() - 1, AnchorState::Moved, 0.9);
    result.method = QStringLiteral("found");
    result.reason = Reasons::tr("The same words, in another place.");
    return result;
}

/// Unexplained stretches of the new text around the rarest words of the quote that stand in it at all.
std::vector<std::pair<int, int>> RevisionPair::likelyStretches(const Quote &quote) const
{
    std::vector<int> words;
    for (int i = quote.begin; i < quote.end; ++i) {
        const Token &token = m_old[at(i)];
        const size_t places = m_newPlaces[at(token.word)].size();
        if (token.isWord && places > 0 && places <= mostPlaces) {
            words.push_back(token.word);
        }
    }
    std::ranges::sort(words, {}, [&](int word) { return std::pair(m_newPlaces[at(word)].size(), word); });
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    words.resize(std::min(words.size(), rareWords));
    const int reach = 2 * quote.size() + 8;
    std::vector<std::pair<int, int>> stretches;
    for (const int word : words) {
        for (const int place : m_newPlaces[at(word)]) {
            const auto run = std::ranges::lower_bound(m_unexplained, place, {}, &std::pair<int, int>::second);
            if (run != m_unexplained.end() && run->first <= place) {
                stretches.emplace_back(
                    std::max(run->first, place - reach), std::min(run->second, place + reach));
            }
        }
    }
    std::ranges::sort(stretches);
    std::vector<std::pair<int, int>> merged;
    for (const auto &[first, last] : stretches) {
        if (!merged.empty() && first <= merged.back().second) {
            merged.back().second = std::max(merged.back().second, last);
        } else {
            merged.emplace_back(first, last);
        }
    }
    return merged;
}

/// Moved by itself and changed: long quotes only, and only into text that nothing else explains.
std::optional<Placement> RevisionPair::movedFuzzily(const Quote &quote) const
{
    if (quote.length() < 24) {
        return std::nullopt;
    }
    int errors = static_cast<int>(quote.length() * 3 / 10) + 1;
    std::pair<int, int> best{-1, -1};
    for (const auto &[first, last] : likelyStretches(quote)) {
        if (last - first + 1 < 0.6 * quote.size()
            || searchCost(newCharacters(first, last), quote.text) > largestSearch) {
            continue;
        }
        const auto matches = approximateSearch(newCharacters(first, last), quote.text, errors - 1);
        if (!matches.empty()) {
            const int offset = m_new[at(first)].foldBegin;
            errors = matches.front().errors;
            best = tokensInside(first, last, offset + matches.front().begin, offset + matches.front().end)
                       .value_or(std::pair{-1, -1});
        }
        if (errors == 0) {
            break;
        }
    }
    if (best.first < 0) {
        return std::nullopt;
    }
    const double score = 1 - static_cast<double>(errors) / static_cast<double>(quote.length());
    const bool isSure = score >= sureMove;
    Placement result =
        placed(quote, best.first, best.second, isSure ? AnchorState::Moved : AnchorState::Review, score);
    result.method = QStringLiteral("found");
    result.reason = isSure ? Reasons::tr("Moved to another place, with small changes.")
                           : Reasons::tr("Something like it stands in another place.");
    return result;
}

Placement RevisionPair::lost(const Quote &quote) const
{
    const int left = quote.left >= 0 ? m_alignment.map[at(quote.left)] : -1;
    const int right = quote.right >= 0 ? m_alignment.map[at(quote.right)] : -1;
    if (left >= 0 && right == left + 1) {
        return orphan(Reasons::tr("The text was deleted."));
    }
    if (left >= 0 && right > left) {
        return orphan(Reasons::tr("Other words took the place of the text."));
    }
    return orphan(Reasons::tr("Neither the text nor its surroundings were found."));
}

} // namespace Lectern::Anchoring
