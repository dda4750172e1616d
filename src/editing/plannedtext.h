// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "services/planservice.h"

namespace Lectern::Editing {

/// A talk of a plan, or notes of its event (document/eventnotes.h), as it will read once it is kept, without
/// ids and marks.
[[nodiscard]] TalkText plannedText(const Services::PlannedDocument &planned, const PlannedTalk &talk);

} // namespace Lectern::Editing
