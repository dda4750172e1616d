// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/tables_p.h"

#include <sqlite3.h>

namespace Lectern::Store {

RawQuery prepareRaw(sqlite3 *connection, const QByteArray &sql)
{
    sqlite3_stmt *raw = nullptr;
    sqlite3_prepare_v2(connection, sql.constData(), -1, &raw, nullptr);
    return {raw, sqlite3_finalize};
}

QByteArrayList firstColumn(sqlite3 *connection, const QByteArray &sql)
{
    QByteArrayList values;
    const RawQuery query = prepareRaw(connection, sql);
    while (query && sqlite3_step(query.get()) == SQLITE_ROW) {
        values += reinterpret_cast<const char *>(sqlite3_column_text(query.get(), 0));
    }
    return values;
}

QByteArrayList tablesWithRows(sqlite3 *library)
{
    return firstColumn(library,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE %' "
        "AND name NOT LIKE '%\\_index\\_%' ESCAPE '\\' AND name NOT IN ('term', 'word_part', 'talk_outline') "
        "ORDER BY rowid");
}

QByteArrayList columnsOf(sqlite3 *library, const QByteArray &table)
{
    // Not by a pragma, which an open library refuses.
    QByteArrayList columns;
    const RawQuery query = prepareRaw(library, "SELECT * FROM " + table);
    for (int i = 0; query && i < sqlite3_column_count(query.get()); ++i) {
        columns += sqlite3_column_name(query.get(), i);
    }
    return columns;
}

QByteArray insertText(const QByteArray &table, const QByteArrayList &columns, const QByteArray &conflict)
{
    return "INSERT OR " + conflict + " INTO " + table + '(' + columns.join(", ") + ") VALUES("
        + QByteArrayList(columns.size(), "?").join(", ") + ')';
}

} // namespace Lectern::Store
