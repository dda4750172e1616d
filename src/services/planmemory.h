// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/planservice.h"
#include "store/sourcecomparison.h"

namespace Lectern::Services {

/// The same decisions of a newer version of their source: each follows the words of its line. Those whose
/// lines are gone, or may be in several places, are left out, but for what was said of the whole file. Pure,
/// any thread.
[[nodiscard]] std::vector<LineDecision> decisionsInNewer(
    const Store::EarlierDecisions &earlier, const QString &newerSource);

/// Shows in a plan what a person corrected of its talks and what stays so (SourceComparison::corrected, by
/// talk). The plan is not given these fields anew. Pure, any thread.
[[nodiscard]] Plan withCorrected(Plan plan, const std::vector<Store::CorrectedTalk> &corrected);

/// Shows in a plan the days that its event would have in the library. The event is the one that an import
/// would give the talks, so withCorrected() goes before. Writes nothing. Fails with an error of the library.
[[nodiscard]] Result<void> recallEventDates(LibrarySession &session, Plan &plan);

/// Says again of a document what a person said of the version that the library has: where talks begin and
/// where none does. The plan follows, cut at its talks, and keeps the decisions for the next version. A plan
/// that comes with decisions (PlanOptions::isOneTalk) stays as it is, and is kept even of known bytes
/// (`isAgain`) if the library knows others. Writes nothing. Fails with an error of the library.
[[nodiscard]] Result<void> recallDecisions(LibrarySession &session, PlannedDocument &planned);

} // namespace Lectern::Services
