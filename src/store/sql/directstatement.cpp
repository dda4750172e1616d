// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

DirectStatement::DirectStatement(Database::Private &database, const char *sql)
    : m_database(database)
    , m_sql(sql)
{
    if (!m_database.hasFailed()) {
        m_statement = m_database.prepared(sql);
    }
}

DirectStatement::~DirectStatement() { reset(); }

bool DirectStatement::execute()
{
    m_isAtEnd = false; // it may have run before
    const bool isDone = !next() && m_isAtEnd;
    reset();
    return isDone && !m_database.hasFailed();
}

bool DirectStatement::next()
{
    if (!m_statement || m_isAtEnd || !m_database.mayRun()) {
        return false;
    }
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        fail();
    }
    if (code != SQLITE_ROW) {
        reset();
        m_isAtEnd = true; // a further step would begin anew
    }
    return code == SQLITE_ROW;
}

void DirectStatement::fail()
{
    m_database.fail(sqlite3_extended_errcode(m_database.handle()),
        QString::fromUtf8(sqlite3_errmsg(m_database.handle())) + u" | "_s
            + QString::fromLatin1(m_sql).simplified());
}

void DirectStatement::reset()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement); // they point into what goes now
        m_texts.clear();
    }
}

bool DirectStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 DirectStatement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double DirectStatement::real(int column) const { return sqlite3_column_double(m_statement, column); }

QByteArrayView DirectStatement::utf8(int column) const
{
    const auto *text = sqlite3_column_text(m_statement, column); // before its size is asked for
    return {reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView DirectStatement::bytes(int column) const
{
    const void *blob = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(blob), sqlite3_column_bytes(m_statement, column)};
}

RowId DirectStatement::insertedId() const { return sqlite3_last_insert_rowid(m_database.handle()); }

void DirectStatement::bindAt(int place, qint64 number) { sqlite3_bind_int64(m_statement, place, number); }

void DirectStatement::bindAt(int place, double number) { sqlite3_bind_double(m_statement, place, number); }

void DirectStatement::bindAt(int place, Reference reference)
{
    if (reference.row != 0) {
        bindAt(place, reference.row);
    } else {
        sqlite3_bind_null(m_statement, place);
    }
}

void DirectStatement::bindAt(int place, const Utf8Text &text)
{
    // An empty view may point nowhere, which would be NULL.
    const char *bytes = text.bytes.isEmpty() ? "" : text.bytes.data();
    sqlite3_bind_text64(m_statement, place, bytes, static_cast<sqlite3_uint64>(text.bytes.size()),
        SQLITE_STATIC, SQLITE_UTF8);
}

void DirectStatement::bindAt(int place, const QString &text)
{
    m_texts.push_back(text.toUtf8());
    bindAt(place, Utf8Text{m_texts.back()});
}

void DirectStatement::bindAt(int place, const QByteArray &blob)
{
    sqlite3_bind_blob64(
        m_statement, place, blob.constData(), static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
}

void DirectStatement::bindAt(int place, const std::optional<QByteArray> &blob)
{
    if (blob) {
        bindAt(place, *blob);
    } else {
        sqlite3_bind_null(m_statement, place);
    }
}

void DirectStatement::bindAt(int place, const QUuid &id)
{
    m_texts.push_back(id.toRfc4122());
    bindAt(place, m_texts.back());
}

} // namespace Lectern::Store
