// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchoring/approximatesearch.h"

namespace Lectern::Anchoring {

/// The likest piece of each stretch of a folded text, up to half of the quote's letters wrong; whole words,
/// by their places. None for a quote that is too short, to which everything is alike.
[[nodiscard]] std::vector<ApproximateMatch> alikePlaces(std::u32string_view text, std::u32string_view quote);

} // namespace Lectern::Anchoring
