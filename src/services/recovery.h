// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/backups.h"
#include "services/librarysession.h"
#include "store/recovery.h"

#include <optional>

namespace Lectern::Services {

/// Store::restoreLibrary(), but a folder that is missing is only made at the standard place: elsewhere it may
/// be a disk that is not there (NotFound). Nothing of this process may have the library open. Any thread.
[[nodiscard]] Result<Store::Restored> restoreBackup(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop);

enum class BackupForm {
    Library, ///< a library file
    JsonLines, ///< Store::writeJsonLines(): a line a row, read without SQLite
};

/// Writes what the library holds now to `path`, which must not exist; checked before it gets that name.
/// Corrupt, Io, Cancelled: nothing is left there.
[[nodiscard]] Result<void> writeBackup(LibrarySession &session, const QString &path, BackupForm form,
    Progress &progress, const std::stop_token &stop);

/// A library file that can take the place of another.
struct RestoreCandidate {
    enum class Kind {
        Backup, ///< made by itself
        Replaced, ///< set aside when a backup was restored
        Damaged, ///< set aside when it was repaired
        Chosen, ///< by a person
    };
    Kind kind = Kind::Backup;
    QString path;
    QDateTime time; ///< made, set aside, or of a chosen file last written
    qint64 bytes = 0;
};

/// The backups in `folder` (see backupFolder()) and what was set aside beside the library, newest first.
[[nodiscard]] std::vector<RestoreCandidate> restoreCandidates(const QString &library, const QString &folder);
/// A file that a person chose.
[[nodiscard]] RestoreCandidate chosenCandidate(const QString &path);

struct LibraryContents {
    int talks = 0;
    int marks = 0;
};

/// What a backup of any form and of any version this program knows holds; nothing is written, not even beside
/// it. Nothing where only restoring can tell: lines of JSON, or an older library whose rows cannot be counted
/// as they are. Errors as Store::Database::open(), and Corrupt: it cannot be restored. Any thread.
[[nodiscard]] Result<std::optional<LibraryContents>> contentsOf(const QString &path);

} // namespace Lectern::Services
