// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"
#include "separatorvotes.h"
#include "speakersbelow.h"

#include <map>
#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// What the talks of a document have in common: how their titles hold names, and where speakers stand. One
/// title alone cannot tell a name from a firm; all of them mostly can. `leads` by line; indexes are theirs.
class TitleHabits final
{
public:
    TitleHabits(const Analysis &analysis, const std::vector<const Candidate *> &leads);

    /// The lines are names: a dash parts name and firm.
    [[nodiscard]] bool titlesAreNames() const { return m_titlesAreNames; }
    /// "Name - title" is the habit.
    [[nodiscard]] bool namesComeFirst() const { return m_namesComeFirst; }
    [[nodiscard]] const SeparatorVotes &votes() const { return m_votes; }
    /// Line (from 0) behind what belongs to a talk.
    [[nodiscard]] int endOf(size_t index) const;
    /// Whether a line that looks like a name is one.
    [[nodiscard]] bool isName(size_t index) const;
    /// How title and people of a line are parted, if that is believed.
    [[nodiscard]] std::optional<Cut> cutOf(size_t index) const;
    /// What may say a speaker below a title, whether believed or not.
    [[nodiscard]] const std::vector<SpeakerFound> &below(size_t index) const { return m_below[index]; }
    /// A sort of speaker line counts only if enough talks have it; labels always do.
    [[nodiscard]] bool isBelieved(const SpeakerFound &found) const;
    /// Talks that have a speaker line of the sort.
    [[nodiscard]] int linesOf(SpeakerSort sort) const;
    /// A heading right below a name is the title of that person's talk; empty: there is none.
    [[nodiscard]] QString titleBelowName(const Candidate &lead) const;
    /// The title that stands out below a line that says who or when, where most talks are written so; else
    /// empty.
    [[nodiscard]] QString emphasisedTitle(const Candidate &lead) const;

private:
    int countVotes();
    void findCuts();
    [[nodiscard]] bool hasLabelBelow(size_t index) const;
    [[nodiscard]] bool isBelieved(const Cut &cut, size_t index) const;
    [[nodiscard]] double count() const { return double(std::max<size_t>(1, m_leads.size())); }

    const Analysis &m_analysis;
    const Notes &m_notes;
    const People &m_people;
    const std::vector<const Candidate *> &m_leads;
    SeparatorVotes m_votes;
    bool m_titlesAreNames = false;
    bool m_titlesStandBelow = false; ///< most lines have a heading right below that is no name
    bool m_titlesAreEmphasised = false; ///< most lines say who or when, the titles stand out below them
    bool m_namesComeFirst = false;
    double m_cutShare = 0; ///< of the titles that hold their speakers
    std::vector<std::optional<Cut>> m_cuts;
    std::vector<bool> m_hasSurerName;
    std::vector<std::vector<SpeakerFound>> m_below;
    std::map<SpeakerSort, int> m_sorts;
};

} // namespace Lectern::Recognition
