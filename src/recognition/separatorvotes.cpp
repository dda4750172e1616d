// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "separatorvotes.h"

#include "text.h"

#include <algorithm>

namespace Lectern::Recognition {

namespace {

/// How much the people side must look like people: little where half of the titles are cut so, much for signs
/// that are common inside titles.
double neededLikeness(const Cut &cut, double share)
{
    constexpr double never = 2;
    if (cut.separator == Separator::Stop || cut.separator == Separator::On) {
        return share >= 0.5 ? 0.5 : share >= 0.3 ? 0.7 : never; // both are common in titles
    }
    if (share >= 0.5 || (cut.separator == Separator::By && share >= 0.3)) {
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

/// Whether a cut by a sign that seldom stands within titles leaves a short rest behind that is written as
/// names are, and is no word of the language or the trade.
bool mayPartUnknownName(const Cut &cut, const People &people)
{
    constexpr qsizetype mostWords = 3;
    constexpr qsizetype mostIdeographs = 6;
    const bool isSign = cut.separator == Separator::Dash || cut.separator == Separator::Bar
        || cut.separator == Separator::Bracket || cut.separator == Separator::Tab;
    const QList<QStringView> words = piecesOf(cut.people);
    if (!isSign || cut.side != PeopleSide::Last || words.isEmpty() || words.size() > mostWords
        || hasDigit(cut.people)) {
        return false;
    }
    if (hasIdeograph(cut.people)) {
        return words.size() == 1 && cut.people.size() <= mostIdeographs;
    }
    const auto isWord = [&](QStringView word) {
        const WordLists noNames = WordLists(WordList::CommonWord) | WordList::TechnologyWord | WordList::City
            | WordList::ProperWord | WordList::TalkWord;
        return people.lexicon().has(fold(word), noNames);
    };
    return std::ranges::all_of(words, [](QStringView word) { return word.front().isUpper(); })
        && std::ranges::none_of(words, isWord) && !isAllCapitals(cut.people);
}

/// "Met with Jane Roe", "Lunch with …": one word of the language that means no talk is no title.
bool isCompany(const Cut &cut, const Lexicon &lexicon)
{
    const WordLists talks = WordLists(WordList::TalkWord) | WordList::KeynoteWord | WordList::StageWord;
    const WordLists lists = lexicon.listsOf(fold(cut.title));
    return cut.separator == Separator::With && !cut.title.contains(u' ')
        && lists.testFlag(WordList::CommonWord) && !(lists & talks);
}

} // namespace

void SeparatorVotes::count(const std::vector<Cut> &cuts, const People &people)
{
    ++m_titles;
    std::set<Key> seen;
    std::set<Separator> seenShapes;
    for (const Cut &cut : cuts) {
        const Key key(cut.separator, cut.side);
        if (cut.likeness >= 0.6 && seen.insert(key).second) {
            ++m_votes[key];
        }
        if (mayPartUnknownName(cut, people) && seenShapes.insert(cut.separator).second) {
            m_unknown[cut.separator].insert(fold(cut.people));
        }
    }
}

double SeparatorVotes::shareOfUnknown(Separator separator) const
{
    constexpr int fewestTitles = 4;
    const auto found = m_unknown.find(separator);
    return found == m_unknown.end() || m_titles < fewestTitles ? 0 : double(found->second.size()) / m_titles;
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

double SeparatorVotes::likenessOf(const Cut &cut, const People &people) const
{
    // Nobody knows all names: where nearly every title ends in another short name-like piece behind the same
    // sign, these are the speakers.
    constexpr double nearlyAll = 0.7;
    constexpr double enough = 0.35;
    const bool isHabit = shareOfUnknown(cut.separator) >= nearlyAll && mayPartUnknownName(cut, people);
    return isHabit ? std::max(cut.likeness, enough) : cut.likeness;
}

std::optional<Cut> bestCut(const QString &text, const SeparatorVotes &votes, const People &people)
{
    std::optional<Cut> best;
    double bestScore = 0;
    const std::vector<Cut> cuts = cutsOf(text, people);
    // "Title - Jane Roe @jane": the handle only adds to a name that another sign parts from the title.
    const auto belongsToName = [&cuts](const Cut &handle) {
        return std::ranges::any_of(cuts, [&handle](const Cut &cut) {
            return cut.separator != Separator::At && cut.side == PeopleSide::Last && cut.likeness >= 0.5
                && cut.people.endsWith(handle.people);
        });
    };
    for (const Cut &cut : cuts) {
        if ((cut.separator == Separator::At && belongsToName(cut)) || isCompany(cut, people.lexicon())) {
            continue;
        }
        const double likeness = votes.likenessOf(cut, people);
        const double share =
            std::max(votes.share(cut.separator, cut.side), likeness > cut.likeness ? 0.5 : 0.0);
        const double lateness = cut.side == PeopleSide::Last ? 0.0005 * double(cut.title.size()) : 0;
        const double score = likeness + 0.6 * share + (cut.separator == Separator::By ? 0.15 : 0) - lateness;
        if (likeness >= neededLikeness(cut, share) && (!best || score > bestScore)) {
            best = cut;
            best->likeness = likeness;
            bestScore = score;
        }
    }
    return best;
}

} // namespace Lectern::Recognition
