// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

struct sqlite3;

namespace Lectern::Store {

/// "Lect": what SQLite calls the application id of the file.
inline constexpr int applicationId = 0x4C656374;

struct Migration {
    int version = 0; ///< of the library after it
    QString name; ///< "0001_create_library"
};

/// The migrations compiled in, ascending without gaps. Their SQL is only read when they are run: a library is
/// opened by every command, and needs none of them.
[[nodiscard]] const std::vector<Migration> &migrations();
[[nodiscard]] int newestVersion();

/// Runs the migrations behind `version` up to `target`, one transaction each. The first error leaves the
/// version reached.
[[nodiscard]] Result<void> migrate(sqlite3 *handle, int version, int target, const QString &path);

/// Everything sqlite_schema says, one object after the other, as readable SQL. The same for all libraries of
/// a version.
[[nodiscard]] Result<QString> schemaText(sqlite3 *handle, const QString &path);
/// What schemaText() must be for a library of `version`: database/schema.sql for the newest one.
[[nodiscard]] Result<QString> expectedSchema(int version);

} // namespace Lectern::Store
