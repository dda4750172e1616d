// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

namespace Lectern::Recognition {

/// Finds the candidates of a document and all evidence about them: where they stand (parents, what belongs to
/// them), what each line says, and what the lines of each style say together. `notes` must outlive the
/// result.
[[nodiscard]] Analysis analyse(const Notes &notes);

/// Styles of headings that have at least `fewest` lines, the highest level first; indexes into
/// Analysis::styles.
[[nodiscard]] std::vector<int> headingStyles(const Analysis &analysis, size_t fewest);

} // namespace Lectern::Recognition
