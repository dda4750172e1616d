// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <vector>

/// Lines written in one way, where a person who split at one may want to split at the others. Pure functions,
/// any thread; lines count from 1.
namespace Lectern::Services {

/// How a line is written, for finding others like it: a heading by kind, level and style, another line by its
/// kind, its indent and how it begins (a time, a number that counts, a word with a colon), or that it is all
/// capitals. Empty: nothing tells it from the lines around it.
[[nodiscard]] QString wayOfWriting(const SourceLine &line);

/// Lines written in the same way as `line` at which no talk begins yet. Empty where nothing tells it from
/// others.
[[nodiscard]] std::vector<int> linesAlike(const Plan &plan, const Document &document, int line);

/// The same for a line of another document: lines written as `model` is.
[[nodiscard]] std::vector<int> linesLike(const Plan &plan, const Document &document, const SourceLine &model);

} // namespace Lectern::Services
