// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <QString>

#include <vector>

namespace Lectern::Recognition {

class Notes;

/// Whether a sentence or point asks its writer for action: "check out …", "to do", "look into …",
/// "nachlesen".
[[nodiscard]] bool isFollowUp(const QString &sentence);

/// All follow-ups of a document, by line; at most one a line.
[[nodiscard]] std::vector<FollowUpFound> findFollowUps(const Notes &notes);

} // namespace Lectern::Recognition
