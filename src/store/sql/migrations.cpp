// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/migrations_p.h"
#include "store/sql/sqlerror_p.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

/// Resources of a static library are only there when they are asked for; must stand outside of any namespace.
static void initialiseResources() { Q_INIT_RESOURCE(lectern_store); }

namespace Lectern::Store {

namespace {

QByteArray resource(const QString &name)
{
    initialiseResources();
    QFile file(u":/lectern/store/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Migration> findMigrations()
{
    initialiseResources();
    std::vector<Migration> found;
    for (const QString &file : QDir(u":/lectern/store/migrations"_s).entryList(QDir::Files)) {
        found.push_back({file.first(4).toInt(), file.chopped(4)});
    }
    std::ranges::sort(found, {}, &Migration::version);
    return found;
}

QByteArray sqlOf(const Migration &migration) { return resource(u"migrations/%1.sql"_s.arg(migration.name)); }

Error errorOf(sqlite3 *handle, const QString &where, const QString &path)
{
    return sqlError(
        sqlite3_extended_errcode(handle), where + u": "_s + QString::fromUtf8(sqlite3_errmsg(handle)), path);
}

Result<void> run(sqlite3 *handle, const QByteArray &sql, const QString &where, const QString &path)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        Error error = errorOf(handle, where, path);
        if (sqlite3_get_autocommit(handle) == 0) {
            sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
        }
        return std::unexpected(std::move(error));
    }
    return {};
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all = findMigrations();
    return all;
}

int newestVersion() { return migrations().empty() ? 0 : migrations().back().version; }

Result<void> migrate(sqlite3 *handle, int version, int target, const QString &path)
{
    for (const Migration &migration : migrations()) {
        if (migration.version <= version || migration.version > target) {
            continue;
        }
        const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(applicationId)
            + "; PRAGMA user_version=" + QByteArray::number(migration.version) + ";";
        if (auto done = run(handle, "BEGIN IMMEDIATE;\n" + sqlOf(migration) + "\n" + stamp + "COMMIT;",
                migration.name, path);
            !done) {
            return done;
        }
    }
    return {};
}

Result<QString> schemaText(sqlite3 *handle, const QString &path)
{
    // Indexes that SQLite makes for UNIQUE have no text and follow from that of their table.
    const char *sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid";
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    QString text;
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            text += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)))
                + u";\n\n"_s;
        }
    }
    const bool isGood = code == SQLITE_DONE;
    Error error = isGood ? Error{} : errorOf(handle, u"sqlite_schema"_s, path);
    sqlite3_finalize(statement);
    if (!isGood) {
        return std::unexpected(std::move(error));
    }
    return text;
}

Result<QString> expectedSchema(int version)
{
    if (version == newestVersion()) {
        // The dump without its comment on top.
        const QString dump = QString::fromUtf8(resource(u"schema.sql"_s));
        return dump.sliced(std::max<qsizetype>(0, dump.indexOf("CREATE "_L1)));
    }
    sqlite3 *raw = nullptr;
    sqlite3_open(":memory:", &raw);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> memory(raw, sqlite3_close);
    if (auto done = migrate(raw, 0, version, u":memory:"_s); !done) {
        return passOn(done);
    }
    return schemaText(raw, u":memory:"_s);
}

} // namespace Lectern::Store
