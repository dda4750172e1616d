// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlehabits.h"

#include "people.h"
#include "titles.h"
#include "titlesbelow.h"
#include "words.h"

#include <algorithm>
#include <set>

namespace Lectern::Recognition {

namespace {

/// Whether a line looks like a name only by a word within ("Firm Name"), and a sign parts a surer name from
/// that.
bool hasSurerName(const Candidate &lead, const std::vector<Cut> &cuts, const People &people)
{
    constexpr double likely = 0.5;
    if (lead.lineAsName < likely || lead.title.startsWith(people.namesIn(lead.title).value(0))) {
        return false;
    }
    return std::ranges::any_of(cuts, [&lead](const Cut &cut) {
        const bool isStrong = cut.separator == Separator::Dash || cut.separator == Separator::Bar
            || cut.separator == Separator::Bracket;
        return isStrong && cut.side == PeopleSide::Last && cut.likeness > lead.lineAsName;
    });
}

} // namespace

TitleHabits::TitleHabits(const Analysis &analysis, const std::vector<const Candidate *> &leads)
    : m_analysis(analysis)
    , m_notes(*analysis.notes)
    , m_people(analysis.notes->people())
    , m_leads(leads)
{
    const int names = countVotes();
    m_titlesAreNames = !m_leads.empty() && names / count() >= 0.4;
    m_titlesAreEmphasised = areTitlesEmphasised(m_notes, m_leads);
    m_titlesStandBelow = true; // titleBelowName() is asked for all, to learn whether it holds for most
    const auto below = std::ranges::count_if(
        m_leads, [this](const Candidate *lead) { return !titleBelowName(*lead).isEmpty(); });
    m_titlesStandBelow = below >= 2 && 2 * below >= names;
    const int first =
        m_votes.votes(Separator::Dash, PeopleSide::First) + m_votes.votes(Separator::Bar, PeopleSide::First);
    m_namesComeFirst = first / count() >= 0.3 && !m_titlesAreNames;
    findCuts();
}

int TitleHabits::endOf(size_t index) const
{
    return index + 1 < m_leads.size() ? m_leads[index + 1]->line : m_notes.size();
}

/// Gives how many lines are names.
int TitleHabits::countVotes()
{
    int names = 0;
    for (size_t index = 0; index < m_leads.size(); ++index) {
        const Candidate &lead = *m_leads[index];
        const std::vector<Cut> cuts = cutsOf(lead.title, m_people);
        m_votes.count(cuts, m_people);
        m_hasSurerName.push_back(hasSurerName(lead, cuts, m_people));
        names += lead.lineAsName >= 0.6 && !m_hasSurerName.back() && !segmentsOf(lead.title, false, m_people)
            ? 1
            : 0;
        m_below.push_back(speakersBelow(m_notes, lead.line, lead.level, endOf(index)));
        std::set<SpeakerSort> sorts;
        for (const SpeakerFound &found : m_below.back()) {
            if (found.likeness >= 0.55) {
                sorts.insert(found.sort);
            }
        }
        for (const SpeakerSort sort : sorts) {
            ++m_sorts[sort];
        }
    }
    return names;
}

void TitleHabits::findCuts()
{
    for (size_t index = 0; index < m_leads.size(); ++index) {
        const Candidate &lead = *m_leads[index];
        const bool staysWhole = m_titlesAreNames && lead.lineAsName >= 0.5 && !m_hasSurerName[index];
        m_cuts.push_back(staysWhole ? std::nullopt : bestCut(lead.title, m_votes, m_people));
    }
    m_cutShare =
        double(std::ranges::count_if(m_cuts, [](const auto &cut) { return cut.has_value(); })) / count();
}

QString TitleHabits::titleBelowName(const Candidate &lead) const
{
    if (m_titlesAreEmphasised) {
        return emphasisBelow(m_notes, lead.line);
    }
    int line = lead.line + 1;
    while (line < m_notes.size()
        && (m_notes.sort(line) == LineSort::Blank || m_notes.sort(line) == LineSort::Underline)) {
        ++line;
    }
    if ((m_titlesAreNames && !m_titlesStandBelow) || line >= m_notes.size() || line - lead.line > 3
        || m_notes.sort(line) != LineSort::Heading || m_notes.line(line).level <= lead.level) {
        return {};
    }
    const QString &text = m_notes.text(line);
    const bool isSection = listsOfTitle(text, m_notes.lexicon()).testFlag(WordList::SectionWord);
    return m_analysis.isCandidate(line) && !isSection && m_people.score(text) < 0.5 ? text : QString();
}

QString TitleHabits::emphasisedTitle(const Candidate &lead) const
{
    return m_titlesAreEmphasised ? emphasisBelow(m_notes, lead.line) : QString();
}

bool TitleHabits::isBelieved(const SpeakerFound &found) const
{
    const double share = linesOf(found.sort) / count();
    const bool hasFewTalks = m_leads.size() <= 3;
    const double enough = found.sort == SpeakerSort::Name ? 0.65 : 0.8;
    if (m_cutShare >= 0.6 && found.sort != SpeakerSort::Label
        && (found.place > 0 || found.likeness < enough)) {
        return false; // the titles hold their speakers already
    }
    // Nothing else begins with a sure name; a role behind it takes a little of its likeness away.
    const double sure = found.sort == SpeakerSort::Name ? 0.75 : 0.65;
    const bool isRightBelow = found.place == 0 && found.likeness >= sure;
    switch (found.sort) {
    case SpeakerSort::Label:
        return found.likeness >= 0.4;
    case SpeakerSort::Name: {
        const bool isSure = found.likeness >= 0.7 && (share >= 0.2 || found.place <= 1);
        const double habit = found.place == 0 ? 0.3 : 0.5;
        const bool isHabit = share >= habit && found.likeness >= 0.5;
        return isRightBelow || ((isSure || isHabit) && (share >= 0.15 || m_leads.size() <= 4));
    }
    case SpeakerSort::NameWithRole:
        return isRightBelow
            || (found.likeness >= 0.55 && (share >= 0.25 || (hasFewTalks && found.place == 0)));
    case SpeakerSort::Role:
        return found.place <= 1 || share >= 0.25;
    case SpeakerSort::Handle:
        return share >= 0.15 || hasFewTalks;
    case SpeakerSort::ProfileLink:
        return true;
    case SpeakerSort::None:
        break;
    }
    return false;
}

int TitleHabits::linesOf(SpeakerSort sort) const
{
    const auto found = m_sorts.find(sort);
    return found == m_sorts.end() ? 0 : found->second;
}

/// Whoever is labelled below a title is the speaker, even if the title looks like a name.
bool TitleHabits::hasLabelBelow(size_t index) const
{
    return std::ranges::any_of(m_below[index],
        [](const SpeakerFound &found) { return found.sort == SpeakerSort::Label && found.likeness >= 0.4; });
}

bool TitleHabits::isName(size_t index) const
{
    const Candidate &lead = *m_leads[index];
    const std::optional<Cut> &cut = m_cuts[index];
    const bool isCutByWord = cut && cut->separator == Separator::By;
    return lead.lineAsName >= 0.6 && !isCutByWord && !m_hasSurerName[index]
        && (m_titlesAreNames || !hasLabelBelow(index))
        && !(m_namesComeFirst && segmentsOf(lead.title, true, m_people));
}

/// A cut that leaves only the kind of talk as title ("Talk: A Title") parts no name where a label tells it.
bool TitleHabits::isBelieved(const Cut &cut, size_t index) const
{
    const WordLists kinds = WordLists(WordList::TalkWord) | WordList::KeynoteWord | WordList::StageWord;
    return !(listsOfTitle(cut.title, m_notes.lexicon()) & kinds) || !hasLabelBelow(index);
}

std::optional<Cut> TitleHabits::cutOf(size_t index) const
{
    const std::optional<Cut> &cut = m_cuts[index];
    return cut && isBelieved(*cut, index) ? cut : std::nullopt;
}

} // namespace Lectern::Recognition
