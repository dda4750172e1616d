// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "services/planservice.h"

namespace Lectern::Services {

/// A known file that was found under another path: its bytes are the same, and nothing is at the old path.
struct RenamedFile {
    QString from;
    QString to;
};

/// What taking an import back needs of a source that came with it.
struct AddedSource {
    QUuid id;
    qint64 lastChange = 0; ///< of the change log, when the import was through with it
};

struct ImportReport {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    std::vector<QUuid> talks; ///< of all sources, in order
    std::vector<AddedSource> addedSources; ///< for takeBack()
    std::vector<Store::SourceUpdate> updatedSources; ///< the same
    std::map<AnchorState, int> marks; ///< how the marks of changed sources stand now
    std::vector<Store::LeftTalk>
        keptTalks; ///< in no newer version of their file, kept with what a person put on them
    int binnedTalks = 0; ///< left their file with nothing of a person on them
    QStringList lostTicks; ///< ticked follow-ups that a changed file does not hold any more, in its words
    std::vector<RenamedFile> renamed; ///< counted as unchanged, too
    QStringList vanished; ///< known files of the imported folders and archives that are not there; their
                          ///< talks are kept
    std::vector<PlannedDocument> documents; ///< what was imported: plans, with the heads of their documents
    std::vector<SkippedFile> skipped;
    QStringList passedOver; ///< PlanOutcome::notices
};

/// What of a report a person would not expect, a sentence each: talks and ticks that left their file,
/// files that were renamed or are not there. At most `mostNames` names a sentence, the others as a number.
[[nodiscard]] QStringList noticesOf(const ImportReport &report, qsizetype mostNames);

/// Moves what an import added to the bin, but for talks that a person has put something on since; answers how
/// many those are. Before, the files that it updated are as they were: all of them, or else nothing is taken
/// back, see SourceRepository::takeBackUpdates().
[[nodiscard]] Result<int> takeBack(LibrarySession &session, const std::vector<AddedSource> &added,
    const std::vector<Store::SourceUpdate> &updated = {});

/// The sentences for a document in which no talk was found. `known`: whether the library has the source
/// (Added: it has not).
[[nodiscard]] Error noTalksError(
    const QString &path, Store::SourceOutcome known = Store::SourceOutcome::Added);

/// The sentence for an import that was stopped when `kept` of `total` files were in the library.
[[nodiscard]] QString stoppedWhileImporting(qint64 kept, qint64 total);

/// PlanOptions::isKnown of a library, to be asked in its session's thread while that lives: an import that
/// plans with it does not read again what it would find unchanged.
[[nodiscard]] std::function<bool(const QString &absolutePath, const QByteArray &bytes)> knownBy(
    LibrarySession &session);

/// Keeps planned documents, each whole or not at all, several in one transaction. A document new to the
/// library with the bytes of a source whose own file is gone is that source under another path. Last, sources
/// below the planned folders are noted as missing or found. Stopping between two leaves the earlier ones
/// kept. `progress` counts the files that are kept.
[[nodiscard]] Result<ImportReport> importDocuments(
    LibrarySession &session, PlanOutcome planned, Progress &progress, const std::stop_token &stop);

/// The same; `soFar` says what was kept when it fails.
[[nodiscard]] Result<ImportReport> importDocuments(LibrarySession &session, PlanOutcome planned,
    Progress &progress, const std::stop_token &stop, ImportReport &soFar);

/// Takes back what a cancelled import added and updated, and says so: its error from then on.
[[nodiscard]] Error cancelImport(LibrarySession &session, const ImportReport &soFar);

/// Plans and imports file by file.
[[nodiscard]] Result<ImportReport> importPaths(LibrarySession &session, const QStringList &paths,
    const QByteArray &standardInput, Progress &progress, const std::stop_token &stop);

/// Brings the sample library of the program into `session`: its notes through the same path as any file, then
/// its marks, tags and statuses.
[[nodiscard]] Result<ImportReport> importSample(
    LibrarySession &session, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Services
