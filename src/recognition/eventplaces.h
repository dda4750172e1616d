// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes.h"

#include "document/plan.h"

#include <QString>

#include <vector>

namespace Lectern::Recognition {

/// Where an event took place, as `lines` (from 0, those at the top of the notes) tell: labelled, beside its
/// date, behind its name, or as a city. Empty: they do not tell.
[[nodiscard]] QString placeOf(const EventName &event, const Notes &notes, const std::vector<int> &lines);

} // namespace Lectern::Recognition
