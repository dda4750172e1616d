// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <QString>

#include <vector>

/// Titles that do not stand in the first line of their talk.
namespace Lectern::Recognition {

/// What stands below a line (from 0) in bold, in italics or in quotation marks and is neither a name nor a
/// section; empty: nothing.
[[nodiscard]] QString emphasisBelow(const Notes &notes, int line);

/// Whether nearly all talks begin with a line that says who or when, and their titles stand out below it.
[[nodiscard]] bool areTitlesEmphasised(const Notes &notes, const std::vector<const Candidate *> &leads);

} // namespace Lectern::Recognition
