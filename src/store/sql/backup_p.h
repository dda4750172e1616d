// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

struct sqlite3;

namespace Lectern::Store {

/// Fills `path`, an empty file that nobody else uses, with what `from` holds now, through the backup API;
/// then it is checked and synced. Errors speak of `named`.
[[nodiscard]] Result<void> fillCopy(sqlite3 *from, const QString &path, const QString &named);

/// fillCopy() of a library of any version that this program knows; errors speak of `library`.
[[nodiscard]] Result<void> copyLibrary(const QString &library, const QString &path);

/// Writes what `from` holds now into `target` through the backup API: to a new name first, then checked,
/// synced and renamed. Nothing is left behind on failure, and an existing `target` is refused. The passing
/// name is that of a file meant for `owner`, in the same folder: by that it is found again when this process
/// is killed.
[[nodiscard]] Result<void> writeCopy(sqlite3 *from, const QString &target, const QString &owner);

/// What was written to a file, or to a folder, survives a power cut once this answered true.
[[nodiscard]] bool syncPath(const QString &path);

/// Renames without ever replacing, and syncs the folder, so that the name survives a power cut.
[[nodiscard]] Result<void> renameForGood(const QString &from, const QString &target);

} // namespace Lectern::Store
