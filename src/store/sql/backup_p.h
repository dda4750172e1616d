// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

struct sqlite3;

namespace Lectern::Store {

/// Makes an empty file that only its owner can read; SQLite gives its logs the same mode. Io if something is
/// there or there is no room; the error speaks of `named`.
[[nodiscard]] Result<void> makePrivateFile(const QString &path, const QString &named);

/// Removes a half-made library that nobody uses, with its logs.
void removeLibraryFiles(const QString &path);

/// Writes what `from` holds now into `target` through the backup API: to a new name first, then checked,
/// synced and renamed. Nothing is left behind on failure, and an existing `target` is refused.
[[nodiscard]] Result<void> writeCopy(sqlite3 *from, const QString &target);

/// Renames without ever replacing, and syncs the folder, so that the name survives a power cut.
[[nodiscard]] Result<void> renameForGood(const QString &from, const QString &target);

} // namespace Lectern::Store
