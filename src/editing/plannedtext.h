// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "services/planservice.h"

namespace Lectern::Editing {

/// A planned talk as it will read once it is kept, without ids and marks. `talk`: index into the plan's
/// talks.
[[nodiscard]] TalkText plannedText(const Services::PlannedDocument &planned, int talk);

} // namespace Lectern::Editing
