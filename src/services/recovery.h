// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"
#include "store/recovery.h"

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

} // namespace Lectern::Services
