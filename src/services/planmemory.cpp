// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "planmemory.h"

#include "anchoring/reanchor.h"
#include "services/planedits.h"

#include <algorithm>

namespace Lectern::Services {

namespace {

/// Where each line of a source begins, in UTF-16 units; one more for the end.
std::vector<qsizetype> lineBegins(const QString &source)
{
    std::vector<qsizetype> begins{0};
    for (qsizetype end = source.indexOf(u'\n'); end >= 0; end = source.indexOf(u'\n', end + 1)) {
        begins.push_back(end + 1);
    }
    begins.push_back(source.size() + 1);
    return begins;
}

/// Code points of a line (from 1) without its end.
Anchoring::Anchor anchorOf(const CodePointMap &places, const std::vector<qsizetype> &begins, int line)
{
    const auto place = static_cast<size_t>(line);
    return {places.toCodePoints({begins[place - 1], begins[place] - 1})};
}

} // namespace

std::vector<LineDecision> decisionsInNewer(const Store::EarlierDecisions &earlier, const QString &newerSource)
{
    if (earlier.source == newerSource) {
        return earlier.decisions;
    }
    const std::vector<qsizetype> oldBegins = lineBegins(earlier.source);
    const CodePointMap oldPlaces(earlier.source);
    std::vector<LineDecision> known;
    std::vector<Anchoring::Anchor> anchors;
    for (const LineDecision &decision : earlier.decisions) {
        if (decision.line >= 1 && decision.line < static_cast<int>(oldBegins.size())) {
            known.push_back(decision);
            anchors.push_back(anchorOf(oldPlaces, oldBegins, decision.line));
        }
    }
    const std::vector<qsizetype> newBegins = lineBegins(newerSource);
    const CodePointMap newPlaces(newerSource);
    std::vector<LineDecision> found;
    const auto placements = Anchoring::reanchor(earlier.source, newerSource, anchors);
    for (size_t i = 0; i < placements.size(); ++i) {
        const bool isWholeFile = known[i].kind == LineDecision::Kind::WholeFile;
        if (placements[i].state == AnchorState::Orphan || placements[i].state == AnchorState::Review) {
            if (isWholeFile) {
                found.push_back({1, known[i].kind}); // it was said of the file, whatever its lines say now
            }
            continue;
        }
        const qsizetype begin = newPlaces.toUtf16(placements[i].range).begin;
        const auto behind = std::ranges::upper_bound(newBegins, begin);
        found.push_back({static_cast<int>(behind - newBegins.begin()), known[i].kind});
    }
    std::ranges::stable_sort(found, {}, &LineDecision::line);
    const auto doubled = std::ranges::unique(found, {}, &LineDecision::line);
    found.erase(doubled.begin(), doubled.end());
    return found;
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
