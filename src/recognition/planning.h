// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "drafting.h"

namespace Lectern::Recognition {

/// The plan of a document: where each talk ends, how sure it is and why, what was refused, what asks for
/// action (`followUps`: findFollowUps(), the same for each plan of a document).
[[nodiscard]] Plan planOf(
    const DocumentDraft &draft, const std::optional<EventName> &event, std::vector<FollowUpFound> followUps);

} // namespace Lectern::Recognition
