// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <optional>
#include <vector>

class QSqlQuery;

namespace Lectern::Store {

/// A row number of a table. Never leaves the store.
using RowId = qint64;

/// Values as they are bound: an empty text is an empty text and never NULL (Qt binds a null QString as NULL,
/// which STRICT NOT NULL columns refuse), a null id is NULL, a time is milliseconds since 1970 UTC.
namespace Sql {
[[nodiscard]] inline QVariant value(const QString &text)
{
    return text.isNull() ? QString::fromLatin1("") : text;
}
[[nodiscard]] inline QVariant value(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}
[[nodiscard]] inline QVariant value(const QUuid &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toRfc4122());
}
[[nodiscard]] inline QVariant value(const QDateTime &time) { return QVariant(time.toMSecsSinceEpoch()); }
[[nodiscard]] inline QVariant value(double number) { return number; }
[[nodiscard]] inline QVariant value(qint64 number) { return QVariant(number); }
[[nodiscard]] inline QVariant value(int number) { return QVariant(qint64(number)); }
[[nodiscard]] inline QVariant value(bool yes) { return QVariant(qint64(yes ? 1 : 0)); }
template <typename T>
[[nodiscard]] QVariant value(const std::optional<T> &maybe)
{
    return maybe ? value(*maybe) : QVariant();
}
/// NULL for row number 0, which no row has.
[[nodiscard]] inline QVariant reference(RowId id) { return id == 0 ? QVariant() : QVariant(id); }
[[nodiscard]] inline QVariant value(const QVariant &ready) { return ready; }
} // namespace Sql

/// Thin owner of one run of a prepared query. Queries are prepared once a connection and kept.
///
/// Errors stick, as in a QDataStream: the first failed statement of a transaction is remembered in
/// Database::Private, every later one does nothing and gives no rows, and the transaction answers the error
/// when it is finished. So the code between begin and finish reads as if nothing could fail.
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)
public:
    Statement(Database::Private &database, const QString &sql);
    ~Statement();

    /// All values, in the order of "?" or as "?1", "?2" … where one stands more than once. Call next() for
    /// rows.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        m_bound = QVariantList{Sql::value(values)...};
        return *this;
    }

    /// The same for a number of values that only the run time knows.
    void bindAll(const QVariantList &values) { m_bound = values; }

    /// Steps to the next row; runs the query on the first call. False at the end and after an error.
    [[nodiscard]] bool next();

    /// Runs a statement that gives no rows. False after an error.
    template <typename... Values>
    bool run(const Values &...values)
    {
        bind(values...);
        return execute();
    }
    /// Row number of the last row inserted on this connection.
    [[nodiscard]] RowId insertedId() const;
    [[nodiscard]] int changedRows() const;

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    [[nodiscard]] QDateTime time(int column) const;

private:
    bool execute();
    void fail();

    Database::Private &m_database;
    std::unique_ptr<QSqlQuery> m_query;
    QString m_sql;
    bool m_isNumbered = false; ///< "?1" instead of "?"
    QVariantList m_bound;
    bool m_isExecuted = false;
};

/// The first column of all rows of a query: row numbers.
template <typename... Values>
[[nodiscard]] std::vector<RowId> idsOf(
    Database::Private &database, const QString &sql, const Values &...values)
{
    std::vector<RowId> ids;
    Statement query(database, sql);
    query.bind(values...);
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

} // namespace Lectern::Store
