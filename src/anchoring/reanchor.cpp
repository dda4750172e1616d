// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reanchor.h"

#include "revisionpair.h"

namespace Lectern::Anchoring {

std::vector<Placement> reanchor(
    const QString &oldText, const QString &newText, const std::vector<Anchor> &anchors)
{
    std::vector<Placement> placements;
    if (anchors.empty()) {
        return placements;
    }
    placements.reserve(anchors.size());
    const RevisionPair pair(oldText, newText);
    for (const Anchor &anchor : anchors) {
        placements.push_back(pair.place(anchor));
    }
    return placements;
}

} // namespace Lectern::Anchoring
