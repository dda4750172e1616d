// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recovery.h"

#include "store/jsonlines.h"

namespace Lectern::Services {

Result<Store::Restored> restoreBackup(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    if (const auto mode = modeForImport(path); !mode) {
        return passOn(mode);
    }
    return Store::restoreLibrary(path, backup, progress, stop);
}

Result<void> writeBackup(LibrarySession &session, const QString &path, BackupForm form, Progress &progress,
    const std::stop_token &stop)
{
    return form == BackupForm::JsonLines ? Store::writeJsonLines(session.database(), path, progress, stop)
                                         : session.database().backupTo(path);
}

} // namespace Lectern::Services
