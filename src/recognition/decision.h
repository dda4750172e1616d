// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

#include <vector>

namespace Lectern::Recognition {

/// Gives every candidate its score: the mean of what the line says alone and of the choice of a style with
/// the line within it, less what rules a line out, with sessions giving way to their talks.
void scoreCandidates(Analysis *analysis);

/// What rules a line out whatever its style says, 0 or less. Part of its score, set by hand.
[[nodiscard]] double refusalOf(const Candidate &candidate);

/// The best set of talks with none inside another; indexes into Analysis::candidates, ascending.
[[nodiscard]] std::vector<int> chooseTalks(const Analysis &analysis);

/// Probability that a candidate with this score is a talk, fitted on authors left out of training.
[[nodiscard]] double confidenceOf(double score, const Weights &weights);

} // namespace Lectern::Recognition
