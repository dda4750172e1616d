// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/database_p.h"
#include "store/sql/storedblob_p.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

StoredBlob::StoredBlob(Database::Private &database, const char *table, const char *column, RowId row)
    : m_database(database)
{
    if (database.mayRun()) {
        noteError(sqlite3_blob_open(database.handle(), "main", table, column, row, 0, &m_blob));
    }
}

StoredBlob::~StoredBlob() { sqlite3_blob_close(m_blob); }

qint64 StoredBlob::size() const { return m_blob ? sqlite3_blob_bytes(m_blob) : 0; }

std::optional<QByteArray> StoredBlob::read(qint64 begin, qint64 size)
{
    if (!m_blob || begin < 0 || size < 0 || begin > this->size() - size) {
        return std::nullopt;
    }
    QByteArray bytes(size, Qt::Uninitialized);
    const int code = sqlite3_blob_read(m_blob, bytes.data(), static_cast<int>(size), static_cast<int>(begin));
    noteError(code);
    return code == SQLITE_OK ? std::optional(std::move(bytes)) : std::nullopt;
}

void StoredBlob::noteError(int code)
{
    if (code != SQLITE_OK) {
        const QString sentence = QString::fromUtf8(sqlite3_errmsg(m_database.handle()));
        // It says SQLITE_ERROR of a row that is not there, and of one with another kind of value.
        m_database.fail(code == SQLITE_ERROR ? SQLITE_CORRUPT : code, sentence);
    }
}

} // namespace Lectern::Store
