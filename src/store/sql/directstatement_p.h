// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

struct sqlite3_stmt;

namespace Lectern::Store {

/// UTF-8 as it is, without a way through UTF-16.
struct Utf8Text {
    QByteArrayView bytes;
};

/// NULL for row number 0.
struct Reference {
    RowId row = 0;
};

/// A statement without rows that is run some times a talk, through the C handle: of 1.2 ms that the store
/// took for a talk, a third went into QSqlQuery's copies and SQLite's turning UTF-16 into UTF-8. Prepared
/// once a connection and kept there. `sql` is a literal. Errors stick as those of Statement do.
class DirectStatement final
{
    Q_DISABLE_COPY_MOVE(DirectStatement)
public:
    DirectStatement(Database::Private &database, const char *sql);

    /// All values in the order of "?". False after an error.
    template <typename... Values>
    bool run(const Values &...values)
    {
        if (m_statement) {
            int place = 0;
            (bind(++place, values), ...);
        }
        return execute();
    }
    /// Row number of the last row inserted on this connection.
    [[nodiscard]] RowId insertedId() const;

private:
    void bind(int place, qint64 number);
    void bind(int place, int number) { bind(place, qint64(number)); }
    void bind(int place, double number);
    void bind(int place, Reference reference);
    void bind(int place, const Utf8Text &text);
    void bind(int place, const QString &text);
    void bind(int place, const QByteArray &blob);
    void bind(int place, const std::optional<QByteArray> &blob);
    void bind(int place, const QUuid &id);
    void bind(int place, const QDateTime &time) { bind(place, time.toMSecsSinceEpoch()); }
    bool execute();

    Database::Private &m_database;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    std::vector<QByteArray> m_texts; ///< made for the run, which SQLite reads in place
};

} // namespace Lectern::Store
