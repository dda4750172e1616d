// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <vector>

namespace Lectern::Recognition {

/// How often the texts of the candidates are said in a document. Texts are the same that only differ in case
/// and accents.
struct Repetitions {
    struct Wording {
        int candidates = 0;
        int lines = 0; ///< that begin as it does
        bool isHeading = false;
    };

    std::vector<Wording> wordings; ///< Candidate::wording is the place in here
};

/// Counts them, and gives each candidate its wording.
[[nodiscard]] Repetitions repetitionsIn(Analysis *analysis);

} // namespace Lectern::Recognition
