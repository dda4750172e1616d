// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

Statement::Statement(Database::Private &database, const QString &sql)
    : m_database(database)
    , m_sql(sql)
    , m_isNumbered(sql.contains(u"?1"_s))
{
    if (m_database.hasFailed()) {
        return;
    }
    m_query = m_database.takeKept(sql);
    if (m_query) {
        return;
    }
    m_query = std::make_unique<QSqlQuery>(m_database.connection());
    m_query->setForwardOnly(true);
    // Qt gives every "?1" a name of its own, so a value that stands twice must have one already.
    if (!m_query->prepare(m_isNumbered ? QString(sql).replace(u'?', u":p"_s) : sql)) {
        fail();
    }
}

Statement::~Statement()
{
    if (m_query) {
        m_query->finish();
        m_database.keep(m_sql, std::move(m_query));
    }
}

bool Statement::execute()
{
    m_isExecuted = true;
    if (!m_query || !m_database.mayRun()) {
        return false;
    }
    for (qsizetype i = 0; i < m_bound.size(); ++i) {
        if (m_isNumbered) {
            m_query->bindValue(u":p%1"_s.arg(i + 1), m_bound.at(i));
        } else {
            m_query->bindValue(static_cast<int>(i), m_bound.at(i));
        }
    }
    if (!m_query->exec()) {
        fail();
        return false;
    }
    return true;
}

bool Statement::next()
{
    if (!m_isExecuted && !execute()) {
        return false;
    }
    if (!m_query || m_database.hasFailed()) {
        return false;
    }
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        fail();
    }
    return false;
}

void Statement::fail()
{
    const QSqlError error = m_query->lastError();
    m_database.fail(error.nativeErrorCode().toInt(),
        error.databaseText() + u' ' + error.driverText() + u" | " + m_sql.simplified());
    m_query.reset();
}

RowId Statement::insertedId() const { return m_query ? m_query->lastInsertId().toLongLong() : 0; }

int Statement::changedRows() const { return m_query ? m_query->numRowsAffected() : 0; }

bool Statement::isNull(int column) const { return !m_query || m_query->isNull(column); }

qint64 Statement::integer(int column) const { return m_query ? m_query->value(column).toLongLong() : 0; }

double Statement::real(int column) const { return m_query ? m_query->value(column).toDouble() : 0; }

QString Statement::text(int column) const { return m_query ? m_query->value(column).toString() : QString(); }

QByteArray Statement::blob(int column) const
{
    return m_query ? m_query->value(column).toByteArray() : QByteArray();
}

QUuid Statement::uuid(int column) const
{
    return m_query ? QUuid::fromRfc4122(m_query->value(column).toByteArray()) : QUuid();
}

QDateTime Statement::time(int column) const
{
    return QDateTime::fromMSecsSinceEpoch(integer(column), QTimeZone::UTC);
}

} // namespace Lectern::Store
