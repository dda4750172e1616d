// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "draft.h"

#include "document/plan.h"

#include <optional>
#include <vector>

namespace Lectern::Recognition {

/// The event of each talk in notes of several events: headings of one style, each the name of another event
/// or of another year with its year, hold the talks. Nothing for a talk outside of them; empty: the notes are
/// of one event at most.
[[nodiscard]] std::vector<std::optional<EventName>> eventsOfHeadings(
    const Analysis &analysis, const std::vector<DraftTalk> &talks);

} // namespace Lectern::Recognition
