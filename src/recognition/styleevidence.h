// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <vector>

namespace Lectern::Recognition {

/// Fills in what the lines of each style say together. Needs the evidence of all lines.
void weighGroups(Analysis *analysis);

/// What speaks for each style being that of the talks, compared with the others; by index into
/// Analysis::styles.
[[nodiscard]] std::vector<Evidence<StyleClue>> weighStyles(const Analysis &analysis);

} // namespace Lectern::Recognition
