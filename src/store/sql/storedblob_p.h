// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QByteArray>

#include <optional>

struct sqlite3_blob;

namespace Lectern::Store {

/// A text (as UTF-8) or blob of a row, of which parts are read; a statement would read all of it. Lives no
/// longer than the transaction. Errors fail the unit of work (Corrupt where there is no such row), and it is
/// empty then.
class StoredBlob final
{
    Q_DISABLE_COPY_MOVE(StoredBlob)
public:
    StoredBlob(Database::Private &database, const char *table, const char *column, RowId row);
    ~StoredBlob();

    [[nodiscard]] qint64 size() const; ///< bytes
    /// Nothing where it has fewer bytes, and after an error.
    [[nodiscard]] std::optional<QByteArray> read(qint64 begin, qint64 size);

private:
    void noteError(int code);

    Database::Private &m_database;
    sqlite3_blob *m_blob = nullptr;
};

} // namespace Lectern::Store
