// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/foreignmarks/markfile.h"
#include "services/librarysession.h"

namespace Lectern::Services {

/// Marks that wait for their notes: the file has to be imported again when these are there.
struct WaitingMarks {
    QString title; ///< of the talk or page, or its address; empty: not said
    int marks = 0;
};

/// What an import of marks did; each mark of the file is counted in one of the fields.
struct MarkImportReport {
    int added = 0;
    int updated = 0; ///< known here, changed later there
    int unchanged = 0;
    int older = 0; ///< known here, and changed later here: left as they are
    int duplicates = 0; ///< another mark says the same of the same words
    int inBin = 0; ///< taken off here since: left in the bin
    std::vector<WaitingMarks> waiting; ///< whose notes are not in the library, in the order of the file
    std::vector<RefusedMark> refused;
    QStringList losses; ///< as MarkFile::losses
    std::map<AnchorState, int> states; ///< of the marks that were added or updated

    /// Whether each mark of the file is in the library now.
    [[nodiscard]] bool isComplete() const { return waiting.empty() && refused.empty(); }
};

/// Takes the marks of a file into the library, in one transaction that is undone in one go. Errors are the
/// library's; Cancelled: nothing was changed.
[[nodiscard]] Result<MarkImportReport> importMarks(
    LibrarySession &session, const MarkFile &file, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Services
