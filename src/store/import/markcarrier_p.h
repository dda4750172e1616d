// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/import/sourceimport_p.h"

#include <map>

namespace Lectern::Store {

/// Carries all marks of a source, those in the bin too, to its new revision: one anchor row a mark. Aligns
/// from the last revision in which a mark had a place, so that text that comes back brings its marks back; a
/// sure hit from the revision it was made on wins. A passage that moved into another talk takes its mark
/// along. Counts marks that are not in the bin.
[[nodiscard]] std::map<AnchorState, int> carryMarks(Database::Private &database, RowId source,
    const Revision &revision, const std::vector<ImportedTalk> &talks);

} // namespace Lectern::Store
