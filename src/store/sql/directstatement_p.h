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

/// A statement that runs some times a talk of an import, or some times a key, through the C handle: of 1.2 ms
/// that the store took for a talk, a third went into QSqlQuery's copies and SQLite's turning UTF-16 into
/// UTF-8. Prepared once a connection and kept there, so one of a text is used at a time. `sql` lives as long
/// as the connection. Errors stick as those of Statement do.
class DirectStatement final
{
    Q_DISABLE_COPY_MOVE(DirectStatement)
public:
    DirectStatement(Database::Private &database, const char *sql);
    ~DirectStatement();

    /// All values in the order of "?". False after an error.
    template <typename... Values>
    bool run(const Values &...values)
    {
        if (m_statement) {
            int place = 0;
            (bindAt(++place, values), ...);
        }
        return execute();
    }
    /// The same for a query, whose rows next() gives.
    template <typename... Values>
    DirectStatement &bind(const Values &...values)
    {
        if (m_statement) {
            int place = 0;
            (bindAt(++place, values), ...);
        }
        return *this;
    }
    /// Steps to the next row. False at the end and after an error.
    [[nodiscard]] bool next();
    // Columns of the row, from 0.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(utf8(column)); }
    [[nodiscard]] QUuid uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }
    /// Text and blob in place: valid until the next step.
    [[nodiscard]] QByteArrayView utf8(int column) const;
    [[nodiscard]] QByteArrayView bytes(int column) const;
    /// Row number of the last row inserted on this connection.
    [[nodiscard]] RowId insertedId() const;

private:
    void bindAt(int place, qint64 number);
    void bindAt(int place, int number) { bindAt(place, qint64(number)); }
    void bindAt(int place, double number);
    void bindAt(int place, Reference reference);
    void bindAt(int place, const Utf8Text &text);
    void bindAt(int place, const QString &text);
    void bindAt(int place, const QByteArray &blob);
    void bindAt(int place, const std::optional<QByteArray> &blob);
    void bindAt(int place, const QUuid &id);
    void bindAt(int place, const QDateTime &time) { bindAt(place, time.toMSecsSinceEpoch()); }
    bool execute();
    void fail();
    void reset();

    Database::Private &m_database;
    const char *m_sql;
    sqlite3_stmt *m_statement = nullptr;
    bool m_isAtEnd = false;
    std::vector<QByteArray> m_texts; ///< made for the run, which SQLite reads in place
};

} // namespace Lectern::Store
