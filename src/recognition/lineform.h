// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "candidates.h"

namespace Lectern::Recognition {

/// What a line says by its own words and shape: its title without time, the day it names, people in it, word
/// lists, signs, capitals and length. Looks at no other line.
void weighForm(const Notes &notes, Candidate *candidate);

/// Which way of writing made the line a candidate. `levels`: the styles of headings that have two lines or
/// more; `headings`: how many the document has.
void weighStyle(const Analysis &analysis, const std::vector<int> &levels, int headings, Candidate *candidate);

} // namespace Lectern::Recognition
