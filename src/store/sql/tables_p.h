// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

/// Tables and columns as the C handle knows them, for what works on all of them alike.
namespace Lectern::Store {

using RawQuery = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;
/// Null when it cannot be prepared.
[[nodiscard]] RawQuery prepareRaw(sqlite3 *connection, const QByteArray &sql);

/// First values of all rows that can be read.
[[nodiscard]] QByteArrayList firstColumn(sqlite3 *connection, const QByteArray &sql);

/// The tables that hold rows of their own, in the order in which they were made: all but the search index
/// with its shadow tables, and what else is derived.
[[nodiscard]] QByteArrayList tablesWithRows(sqlite3 *library);
[[nodiscard]] QByteArrayList columnsOf(sqlite3 *library, const QByteArray &table);
/// Text of a statement that inserts one row, its values bound in the order of `columns`. `conflict`: what
/// becomes of a row that is there, as "INSERT OR" says it: "IGNORE", "REPLACE".
[[nodiscard]] QByteArray insertText(
    const QByteArray &table, const QByteArrayList &columns, const QByteArray &conflict);

} // namespace Lectern::Store
