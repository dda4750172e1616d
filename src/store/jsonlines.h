// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <stop_token>

namespace Lectern::Store {

class Database;

/// A backup that needs no SQLite to be read: a line of JSON for each row of a library, all that is derived
/// left out. The first line names the version of the schema, each further one is
/// `{"table":"mark","row":{"id":1,…}}` with bytes as `{"base64":"…"}`, and the last one says how many rows
/// there are and the SHA-256 of all lines before it, so that a file that was cut off or changed is known.
///
/// Writes what the library holds now to `target`, which must not exist: to a passing name first, read again
/// and compared, then renamed. Io; Cancelled. The thread of the library.
[[nodiscard]] Result<void> writeJsonLines(
    Database &library, const QString &target, Progress &progress, const std::stop_token &stop);

/// Whether a file begins as such a backup. Any thread.
[[nodiscard]] bool isJsonLines(const QString &path);

/// Makes a library of the version that the backup is of out of it, in `target`, an empty file that nobody
/// else uses. Only tables and columns that this program makes are taken. Corrupt: the backup does not check;
/// Unsupported: of a newer Lectern; Io; Cancelled. Any thread.
[[nodiscard]] Result<void> readJsonLines(
    const QString &backup, const QString &target, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Store
