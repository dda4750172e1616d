// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/planservice.h"

namespace Lectern::Services {

struct ImportReport {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    int vanished = 0;
    std::vector<QUuid> talks; ///< of all sources, in order
    std::vector<QUuid> addedSources; ///< for "Undo import"
    std::map<AnchorState, int> marks;
    std::vector<PlannedDocument> documents; ///< what was imported (bytes emptied)
    std::vector<SkippedFile> skipped;
};

/// The sentence for a document in which no talk was found.
[[nodiscard]] Error noTalksError(const QString &path);

/// Keeps planned documents, each in one transaction. Stopping between two leaves the earlier ones kept.
[[nodiscard]] Result<ImportReport> importDocuments(
    LibrarySession &session, PlanOutcome planned, Progress &progress, const std::stop_token &stop);

/// Plans and imports file by file.
[[nodiscard]] Result<ImportReport> importPaths(LibrarySession &session, const QStringList &paths,
    const QByteArray &standardInput, Progress &progress, const std::stop_token &stop);

/// Brings the sample library of the program into `session`: its notes through the same path as any file, then
/// its marks, tags and statuses.
[[nodiscard]] Result<ImportReport> importSample(
    LibrarySession &session, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Services
