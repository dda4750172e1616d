// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/sql/database_p.h"

#include <QStringList>

#include <memory>
#include <stop_token>

struct sqlite3;

namespace Lectern::Store {

struct CloseDamaged {
    void operator()(sqlite3 *connection) const;
};
using DamagedLibrary = std::unique_ptr<sqlite3, CloseDamaged>;

/// A connection for reading alone, with what SQLite has for files whose size or schema is not as it should
/// be; its log counts if it can be read with it. Null where not even the list of tables can be read.
[[nodiscard]] DamagedLibrary openDamaged(const QString &path);

/// Whether a damaged library was made with a map of its pages, as far as what is left of it tells.
[[nodiscard]] PageMap pageMapOf(const QString &path);

/// Whether a damaged library (null: not even its list of tables can be read) has tables in its list that
/// are not as those of `whole`, a new library, are. Not so where none is: it is no library then.
[[nodiscard]] bool isListDamaged(sqlite3 *library, sqlite3 *whole);

/// Writes a damaged library to `path`, a file that is there, with the list of tables of `fresh`, a new
/// library with the same PageMap: each of its tables begins where it does in every such library. False where
/// it cannot, and where the damaged one has a log.
[[nodiscard]] bool copyWithListOf(const QString &fresh, const QString &damaged, const QString &path);

/// What salvageRows() could not take over.
struct Unreadable {
    QStringList tables; ///< of which some rows could not be read, or were no longer rows of such a table
    qint64 rows = 0; ///< that were taken over
};

/// Copies what can still be read of a damaged library into `to`, a new one that holds no rows and does not
/// enforce references. Only tables and columns that this program makes are looked at, and nothing but rows is
/// taken; derived ones are left out. Where reading breaks off it goes on from the other end, and then key by
/// key between. Errors are those of writing, and Cancelled.
[[nodiscard]] Result<Unreadable> salvageRows(
    sqlite3 *from, sqlite3 *to, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Store
