// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventheadings.h"

#include "dates.h"
#include "eventnames.h"
#include "notes.h"

#include <QSet>

#include <algorithm>

namespace Lectern::Recognition {

namespace {

/// The event that a heading names, if it names one with its year.
std::optional<EventName> eventOfHeading(const Analysis &analysis, const Candidate &heading)
{
    constexpr double dayLike = 0.45;
    if (!analysis.isHeading(heading) || heading.dayShare >= dayLike || yearsOf(heading.title).empty()) {
        return std::nullopt;
    }
    EventName event = parseEvent(heading.title, analysis.notes->lexicon());
    const bool isNamed = event.year > 0 && !event.name.isEmpty() && event.name.front().isLetter()
        && !event.name.front().isLower();
    return isNamed ? std::optional(event) : std::nullopt;
}

} // namespace

std::vector<std::optional<EventName>> eventsOfHeadings(
    const Analysis &analysis, const std::vector<DraftTalk> &talks)
{
    const auto isTalk = [&talks](const Candidate &candidate) {
        return std::ranges::binary_search(talks, candidate.line + 1, {}, &DraftTalk::line);
    };
    const auto holdsTalks = [&talks](const Candidate &candidate) {
        const auto next = std::ranges::upper_bound(talks, candidate.line + 1, {}, &DraftTalk::line);
        return next != talks.end() && next->line <= candidate.end;
    };
    for (const StyleGroup &style : analysis.styles) {
        std::vector<std::pair<const Candidate *, EventName>> headings;
        QSet<QString> events;
        bool isSaid = false; // by a word of such names
        for (const int member : style.members) {
            const Candidate &candidate = analysis.candidates[size_t(member)];
            const auto event = isTalk(candidate) || !holdsTalks(candidate)
                ? std::nullopt
                : eventOfHeading(analysis, candidate);
            if (event) {
                headings.emplace_back(&candidate, *event);
                events.insert(eventLabel(*event));
                isSaid = isSaid || candidate.clues.has(LineClue::EventWordAndYear);
            }
        }
        if (events.size() < 2 || !isSaid) {
            continue;
        }
        std::vector<std::optional<EventName>> found(talks.size());
        for (size_t index = 0; index < talks.size(); ++index) {
            const int line = talks[index].line - 1;
            const auto below = std::ranges::lower_bound(
                headings, line, {}, [](const auto &heading) { return heading.first->line; });
            if (below != headings.begin() && line < std::prev(below)->first->end) {
                found[index] = std::prev(below)->second;
            }
        }
        return found;
    }
    return {};
}

} // namespace Lectern::Recognition
