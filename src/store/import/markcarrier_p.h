// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anchoring/reanchor.h"
#include "store/import/sourceimport_p.h"

namespace Lectern::Store {

/// Carries all marks of a source, those in the bin too, to its new revision: one anchor row a mark. Aligns
/// from the last revision in which a mark had a place, so that text that comes back brings its marks back; a
/// sure hit from the revision it was made on wins. A passage that moved into another talk takes its mark
/// along. `talks` are those of the new revision: the marks of a talk that left the file stay on its last
/// revision as they were, without a row on the new one, unless their words are surely in another talk now.
void carryMarks(Database::Private &database, RowId source, const Revision &revision,
    const std::vector<ImportedTalk> &talks);

/// Whether a place lies within a talk.
[[nodiscard]] bool isInside(CodePointRange place, CodePointRange talk);
/// What a mark becomes whose words stand in no talk any more: an orphan, with the reason.
void loseOutsideTalks(Anchoring::Placement &placement);

} // namespace Lectern::Store
