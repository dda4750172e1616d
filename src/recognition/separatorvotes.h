// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "separators.h"

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace Lectern::Recognition {

/// How many titles of a document each separator parts well.
class SeparatorVotes final
{
public:
    /// Counts the cuts of one title; each separator and side once.
    void count(const std::vector<Cut> &cuts, const People &people);
    [[nodiscard]] int votes(Separator separator, PeopleSide side) const;
    [[nodiscard]] int titles() const { return m_titles; }
    [[nodiscard]] double share(Separator separator, PeopleSide side) const;
    /// How much the people of a cut look like people, given how the other titles are cut.
    [[nodiscard]] double likenessOf(const Cut &cut, const People &people) const;

private:
    using Key = std::pair<Separator, PeopleSide>;
    [[nodiscard]] double shareOfUnknown(Separator separator) const;

    std::map<Key, int> m_votes;
    std::map<Separator, std::set<QString>> m_unknown; ///< what may be names that nobody knows
    int m_titles = 0;
};

/// The cut that the line and the other titles of the document agree on best.
[[nodiscard]] std::optional<Cut> bestCut(
    const QString &text, const SeparatorVotes &votes, const People &people);

} // namespace Lectern::Recognition
