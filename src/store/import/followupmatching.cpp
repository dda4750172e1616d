// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anchoring/linesinnewer.h"
#include "store/import/followupmatching_p.h"

#include <QHash>

#include <algorithm>

namespace Lectern::Store {

namespace {

/// Older follow-ups that are not taken yet, and which newer one takes which.
class Matching
{
public:
    Matching(const std::vector<FollowUpForm> &older, const std::vector<FollowUpForm> &newer)
        : match(newer.size(), -1)
        , m_older(older)
        , m_newer(newer)
        , m_isTaken(older.size(), false)
    {
    }

    /// Each newer one that is open takes the first open older one of the same name. `olderName` and
    /// `newerName` name a follow-up by its index; older ones without a name (a default one) are left alone.
    template <typename OlderName, typename NewerName>
    void take(OlderName olderName, NewerName newerName)
    {
        using Name = std::decay_t<decltype(olderName(size_t()))>;
        QHash<Name, std::vector<size_t>> named; // the last of each name first
        for (size_t o = m_older.size(); o-- > 0;) {
            if (!m_isTaken[o] && olderName(o) != Name()) {
                named[olderName(o)].push_back(o);
            }
        }
        for (size_t n = 0; n < m_newer.size(); ++n) {
            const auto open = match[n] < 0 ? named.find(newerName(n)) : named.end();
            if (open != named.end() && !open->empty()) {
                match[n] = static_cast<int>(open->back());
                m_isTaken[open->back()] = true;
                open->pop_back();
            }
        }
    }

    std::vector<int> match;

private:
    const std::vector<FollowUpForm> &m_older;
    const std::vector<FollowUpForm> &m_newer;
    std::vector<bool> m_isTaken;
};

} // namespace

std::vector<int> matchFollowUps(const std::vector<FollowUpForm> &older,
    const std::vector<FollowUpForm> &newer, const QString &olderSource, const QString &newerSource)
{
    std::vector<int> places;
    std::ranges::transform(older, std::back_inserter(places), &FollowUpForm::line);
    places = Anchoring::linesInNewer(olderSource, newerSource, places);

    using Place = std::pair<int, QString>;
    Matching matching(older, newer);
    matching.take([&](size_t o) { return places[o] > 0 ? Place(places[o], older[o].key) : Place(); },
        [&](size_t n) { return Place(newer[n].line, newer[n].key); });
    matching.take([&](size_t o) { return older[o].key; }, [&](size_t n) { return newer[n].key; });
    matching.take([&](size_t o) { return places[o]; }, [&](size_t n) { return newer[n].line; });
    return std::move(matching.match);
}

} // namespace Lectern::Store
