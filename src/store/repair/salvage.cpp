// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/failures_p.h"
#include "store/repair/salvage_p.h"
#include "store/sql/sqlerror_p.h"
#include "store/sql/tables_p.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// A plain table, and nothing that only goes by its name.
bool isTable(sqlite3 *library, const QByteArray &name)
{
    const QByteArrayList found = firstColumn(library,
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE %' AND name = '" + name
            + '\'');
    return found.size() == 1;
}

bool makeSafe(sqlite3 *connection)
{
    for (const int name : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
             SQLITE_DBCONFIG_ENABLE_VIEW, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER,
             SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DEFENSIVE}) {
        int now = -1;
        if (sqlite3_db_config(connection, name, 0, &now) != SQLITE_OK || now != 0) {
            return false;
        }
    }
    sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
    // writable_schema lets SQLite read a file that is shorter than its header says, and go past a schema that
    // does not parse. The connection only reads.
    return sqlite3_exec(connection,
               "PRAGMA writable_schema=ON; PRAGMA cell_size_check=ON; PRAGMA mmap_size=0", nullptr, nullptr,
               nullptr)
        == SQLITE_OK;
}

/// Copies the rows of one table.
class TableCopy final
{
public:
    TableCopy(sqlite3 *from, sqlite3 *to, const QByteArray &table)
        : m_from(from)
        , m_table(table)
        , m_insert(nullptr, sqlite3_finalize)
    {
        const QByteArrayList there = columnsOf(from, table);
        for (const QByteArray &column : columnsOf(to, table)) {
            if (there.contains(column)) { // an older library lacks some
                m_columns += column;
            }
        }
        const QByteArrayList keys =
            firstColumn(to, "SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 1");
        m_key = keys.isEmpty() ? QByteArray() : keys.first();
        m_insert = prepareRaw(to, insertText(table, m_columns, "IGNORE"));
    }

    /// False when not all rows could be read and kept.
    bool run()
    {
        if (!m_insert || !m_columns.contains(m_key) || !isTable(m_from, m_table)) {
            return false;
        }
        if (pass("ORDER BY " + m_key)) {
            return m_isWhole;
        }
        m_isWhole = false;
        const qint64 begin = m_last;
        m_last = 0;
        m_isForward = false;
        pass("WHERE " + m_key + " > " + QByteArray::number(begin) + " ORDER BY " + m_key + " DESC");
        // What lies between; where nothing was read from the end, as far as rows may be.
        constexpr qint64 mostKeys = 20'000;
        const qint64 end = std::min(m_last == 0 ? begin + mostKeys : m_last, begin + mostKeys);
        for (qint64 key = begin; key <= end && m_writeError == SQLITE_OK; ++key) {
            m_last = 0;
            m_isForward = true;
            pass("WHERE " + m_key + " = " + QByteArray::number(key));
        }
        return false;
    }

    [[nodiscard]] qint64 rows() const { return m_rows; }
    /// Of the new library: the disk is full, say.
    [[nodiscard]] int writeError() const { return m_writeError; }

private:
    /// True when it came to its end.
    bool pass(const QByteArray &condition)
    {
        const RawQuery query = prepareRaw(
            m_from, "SELECT " + m_columns.join(", ") + " FROM " + m_table + " NOT INDEXED " + condition);
        const int key = static_cast<int>(m_columns.indexOf(m_key));
        int code = query ? sqlite3_step(query.get()) : SQLITE_CORRUPT;
        while (code == SQLITE_ROW && m_writeError == SQLITE_OK) {
            const qint64 value = sqlite3_column_int64(query.get(), key);
            // Pages that point in a circle would go on for ever.
            if (m_last != 0 && (m_isForward ? value < m_last : value > m_last)) {
                return false;
            }
            m_last = value;
            copyRow(query.get());
            code = sqlite3_step(query.get());
        }
        return code == SQLITE_DONE;
    }

    void copyRow(sqlite3_stmt *row)
    {
        for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
            sqlite3_bind_value(m_insert.get(), i + 1, sqlite3_column_value(row, i));
        }
        const int code = sqlite3_step(m_insert.get());
        const bool isKept = code == SQLITE_DONE && sqlite3_changes(sqlite3_db_handle(m_insert.get())) == 1;
        sqlite3_reset(m_insert.get());
        m_rows += isKept ? 1 : 0;
        if (code != SQLITE_DONE && (code & 0xff) != SQLITE_CONSTRAINT) {
            m_writeError = code;
        } else if (!isKept && m_isWhole) {
            m_isWhole = false; // in the first pass no row comes twice
        }
    }

    sqlite3 *m_from;
    QByteArray m_table;
    QByteArrayList m_columns;
    QByteArray m_key; ///< first column of the primary key
    RawQuery m_insert;
    qint64 m_last = 0;
    qint64 m_rows = 0;
    int m_writeError = SQLITE_OK;
    bool m_isForward = true;
    bool m_isWhole = true;
};

} // namespace

void CloseDamaged::operator()(sqlite3 *connection) const { sqlite3_close(connection); }

DamagedLibrary openDamaged(const QString &path)
{
    const QByteArray name = "file:" + QFile::encodeName(path).toPercentEncoding("/");
    // Without a log there is nothing to share, and no log shall be made beside it.
    const bool hasLog = QFile::exists(path + "-wal"_L1) || QFile::exists(path + "-journal"_L1);
    for (const char *options : {hasLog ? "?mode=ro" : "?mode=ro&immutable=1", "?mode=ro&immutable=1"}) {
        sqlite3 *raw = nullptr;
        const QByteArray uri = name + options;
        const int code =
            sqlite3_open_v2(uri.constData(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        DamagedLibrary library(raw);
        const bool isOpen = code == SQLITE_OK && makeSafe(raw);
        if (isOpen && !firstColumn(raw, "SELECT name FROM sqlite_schema WHERE type = 'table'").isEmpty()) {
            return library;
        }
    }
    return nullptr;
}

Result<Unreadable> salvageRows(sqlite3 *from, sqlite3 *to, Progress &progress, const std::stop_token &stop)
{
    Unreadable outcome;
    const QByteArrayList tables = tablesWithRows(to);
    for (qsizetype i = 0; i < tables.size(); ++i) {
        if (stop.stop_requested()) {
            return std::unexpected(stoppedError());
        }
        progress.report(i, tables.size(), QString::fromLatin1(tables[i]));
        TableCopy copy(from, to, tables[i]);
        if (!copy.run()) {
            outcome.tables += QString::fromLatin1(tables[i]);
        }
        if (copy.writeError() != SQLITE_OK) {
            return std::unexpected(sqlError(
                copy.writeError(), u"salvage"_s, QString::fromUtf8(sqlite3_db_filename(to, "main"))));
        }
        outcome.rows += copy.rows();
    }
    return outcome;
}

} // namespace Lectern::Store
