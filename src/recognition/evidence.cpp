// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evidence.h"

#include "dates.h"
#include "lineevidence.h"
#include "structure.h"
#include "styleevidence.h"

#include <algorithm>

namespace Lectern::Recognition {

std::vector<int> headingStyles(const Analysis &analysis, size_t fewest)
{
    std::vector<int> styles;
    for (int index = 0; index < int(analysis.styles.size()); ++index) {
        const StyleGroup &group = analysis.styles[size_t(index)];
        if (group.kind == StyleKind::Heading && group.members.size() >= fewest) {
            styles.push_back(index);
        }
    }
    std::ranges::stable_sort(styles, {}, [&](int index) { return analysis.styles[size_t(index)].level; });
    return styles;
}

Analysis analyse(const Notes &notes)
{
    Analysis analysis;
    analysis.notes = &notes;
    analysis.candidates = findCandidates(notes);
    buildStructure(&analysis);
    weighLines(&analysis);
    weighGroups(&analysis);
    return analysis;
}

} // namespace Lectern::Recognition
