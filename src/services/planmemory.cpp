// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planmemory.h"

#include "anchoring/linesinnewer.h"
#include "services/planedits.h"

#include <algorithm>

namespace Lectern::Services {

std::vector<LineDecision> decisionsInNewer(const Store::EarlierDecisions &earlier, const QString &newerSource)
{
    if (earlier.source == newerSource) {
        return earlier.decisions;
    }
    std::vector<int> lines;
    for (const LineDecision &decision : earlier.decisions) {
        lines.push_back(decision.line);
    }
    lines = Anchoring::linesInNewer(earlier.source, newerSource, lines);
    std::vector<LineDecision> found;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineDecision::Kind kind = earlier.decisions[i].kind;
        if (lines[i] > 0) {
            found.push_back({lines[i], kind});
        } else if (kind == LineDecision::Kind::WholeFile) {
            found.push_back({1, kind}); // it was said of the file, whatever its lines say now
        }
    }
    std::ranges::stable_sort(found, {}, &LineDecision::line);
    const auto doubled = std::ranges::unique(found, {}, &LineDecision::line);
    found.erase(doubled.begin(), doubled.end());
    return found;
}

namespace {

void show(const Store::CorrectedTalk &corrected, PlannedTalk &talk)
{
    if (corrected.title && *corrected.title != talk.title) {
        talk.foundTitle = talk.foundTitle.isEmpty() ? talk.title : talk.foundTitle;
        talk.title = *corrected.title;
    }
    talk.speakers = corrected.speakers.value_or(talk.speakers);
    talk.day = corrected.day.value_or(talk.day);
}

} // namespace

Plan withCorrected(Plan plan, const std::vector<Store::CorrectedTalk> &corrected)
{
    const size_t count = std::min(plan.talks.size(), corrected.size());
    const std::optional<EventName> event = count > 0 ? corrected.front().event : std::nullopt;
    const bool isOneEvent = event
        && std::all_of(corrected.begin(), corrected.begin() + static_cast<std::ptrdiff_t>(count),
            [&event](const Store::CorrectedTalk &talk) { return talk.event == event; });
    if (isOneEvent) {
        plan.event = event->isEmpty() ? std::nullopt : event;
    }
    for (size_t i = 0; i < count; ++i) {
        PlannedTalk &talk = plan.talks[i];
        show(corrected[i], talk);
        if (isOneEvent) {
            talk.event.reset();
        } else if (corrected[i].event && !corrected[i].event->isEmpty()) {
            talk.event = corrected[i].event;
        }
    }
    return plan;
}

Result<void> recallEventDates(LibrarySession &session, Plan &plan)
{
    if (!plan.event) {
        return {};
    }
    const auto dates = Store::eventDatesAfterImport(session.database(), *plan.event);
    if (!dates) {
        return passOn(dates);
    }
    plan.event->dates = dates->value_or(plan.event->dates);
    return {};
}

Result<void> recallDecisions(LibrarySession &session, PlannedDocument &planned)
{
    const auto earlier = session.sources().decisions(planned.absolutePath);
    if (!earlier) {
        return passOn(earlier);
    }
    if (const auto &said = planned.plan.decisions; !said.empty()) {
        const bool isKnown =
            *earlier && (*earlier)->source == planned.document.source && (*earlier)->decisions == said;
        planned.isAgain = !isKnown;
    } else if (*earlier) {
        planned.plan = withDecisions(
            std::move(planned.plan), planned.document, decisionsInNewer(**earlier, planned.document.source));
        cutAtTalks(planned);
    }
    return {};
}

} // namespace Lectern::Services
