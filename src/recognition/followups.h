// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"

#include <vector>

namespace Lectern::Recognition {

class Notes;

/// All follow-ups of a document, by line, at most one a line: lines and sentences that ask for one thing to
/// be done later ("check out …", "need to read …"), tasks that are marked and still open, and the items of
/// lists whose heading asks ("To do", "Further reading"). Of a sentence that asks, the sentence; else the
/// line. Headings without a mark, code, tables and
/// what is struck through ask for nothing.
[[nodiscard]] std::vector<FollowUpFound> findFollowUps(const Notes &notes);

} // namespace Lectern::Recognition
