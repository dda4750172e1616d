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
