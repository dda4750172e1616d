// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/recovery.h"

namespace Lectern::Services {

/// Store::restoreLibrary(), but a folder that is missing is only made at the standard place: elsewhere it may
/// be a disk that is not there (NotFound). Nothing of this process may have the library open. Any thread.
[[nodiscard]] Result<Store::Restored> restoreBackup(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Services
