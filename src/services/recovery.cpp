// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recovery.h"

#include "services/librarysession.h"

namespace Lectern::Services {

Result<Store::Restored> restoreBackup(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop)
{
    if (const auto mode = modeForImport(path); !mode) {
        return passOn(mode);
    }
    return Store::restoreLibrary(path, backup, progress, stop);
}

} // namespace Lectern::Services
