// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "store/search/ranking_p.h"
#include "store/sql/database_p.h"
#include "store/sql/sqlerror_p.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Pages in the log after which a commit moves them into the file: 32 MB.
constexpr int logPagesKept = 4096;

QString nextConnectionName()
{
    static QAtomicInteger<quint64> number;
    return u"lectern-store-%1"_s.arg(++number);
}

/// Debian's SQLite always reads "file:" names as URIs, so every name is given as one, percent-encoded.
QString uriOf(const QString &path, const QByteArray &options)
{
    return QString::fromLatin1("file:" + QFile::encodeName(path).toPercentEncoding("/") + '?' + options);
}

bool isAllowedPragma(Permission permission, const char *name)
{
    // FTS5 asks for data_version itself.
    constexpr std::array always{"data_version"};
    constexpr std::array checking{"integrity_check", "quick_check", "foreign_key_check", "application_id",
        "user_version", "foreign_keys", "synchronous", "journal_mode", "mmap_size", "cell_size_check",
        "busy_timeout", "wal_autocheckpoint", "page_size", "trusted_schema"};
    const auto isNamed = [name](const char *other) { return qstricmp(name, other) == 0; };
    return std::ranges::any_of(always, isNamed)
        || (permission == Permission::Checks && std::ranges::any_of(checking, isNamed));
}

/// The authorizer: after opening, a statement may touch rows and nothing else.
int authorize(void *connection, int action, const char *first, const char *second, const char *, const char *)
{
    const Permission permission = static_cast<Database::Private *>(connection)->permission();
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return second && (qstricmp(second, "load_extension") == 0 || qstricmp(second, "fts3_tokenizer") == 0)
            ? SQLITE_DENY
            : SQLITE_OK;
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_PRAGMA:
        return permission == Permission::Schema || isAllowedPragma(permission, first) ? SQLITE_OK
                                                                                      : SQLITE_DENY;
    default:
        return permission == Permission::Schema ? SQLITE_OK : SQLITE_DENY;
    }
}

int noteLogSize(void *connection, sqlite3 *, const char *, int pages)
{
    static_cast<Database::Private *>(connection)->setLogPages(pages);
    return SQLITE_OK;
}

} // namespace

Database::Private::Private(const QString &path, OpenMode mode, std::unique_ptr<LibraryFile> file)
    : m_path(path)
    , m_mode(mode)
    , m_file(std::move(file))
    , m_connectionName(nextConnectionName())
    , m_writers(WriterQueue::of(path))
{
    if (!isReadOnly()) {
        m_writers->addConnection();
    }
}

Database::Private::~Private()
{
    disconnect();
    if (!isReadOnly()) {
        m_writers->removeConnection();
    }
}

QSqlDatabase Database::Private::connection() const { return QSqlDatabase::database(m_connectionName, false); }

Result<void> Database::Private::connect(const QByteArray &uriOptions)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    database.setDatabaseName(uriOf(m_path, uriOptions));
    // Read or write is said by the URI alone; the driver's own flag would let SQLite create the file.
    database.setConnectOptions(isReadOnly()
            ? u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s
            : u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!database.open()) {
        const QSqlError error = database.lastError();
        const int code = error.nativeErrorCode().toInt();
        return std::unexpected(sqlError(code == 0 ? SQLITE_CANTOPEN : code, error.text(), m_path));
    }
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return std::unexpected(sqlError(SQLITE_ERROR, u"the driver gives no sqlite3 handle"_s, m_path));
    }
    m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    return harden();
}

/// Steps 2 and 3 of dependencies.md, as far as they do not touch the file.
Result<void> Database::Private::harden()
{
    struct Setting {
        int name;
        int value;
    };
    // No checkpoint on close until the file is known to be ours: a stranger's log must stay as it is.
    constexpr std::array settings{Setting{SQLITE_DBCONFIG_DEFENSIVE, 1},
        Setting{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, Setting{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_VIEW, 0}, Setting{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
        Setting{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}, Setting{SQLITE_DBCONFIG_DQS_DML, 0},
        Setting{SQLITE_DBCONFIG_DQS_DDL, 0}, Setting{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};
    for (const auto &[name, value] : settings) {
        int now = -1;
        if (sqlite3_db_config(m_handle, name, value, &now) != SQLITE_OK || now != value) {
            return std::unexpected(sqlError(SQLITE_ERROR, u"setting %1 was refused"_s.arg(name), m_path));
        }
    }
    constexpr std::array limits{Setting{SQLITE_LIMIT_LENGTH, 256 << 20},
        Setting{SQLITE_LIMIT_SQL_LENGTH, 100'000}, Setting{SQLITE_LIMIT_EXPR_DEPTH, 100},
        Setting{SQLITE_LIMIT_COMPOUND_SELECT, 20}, Setting{SQLITE_LIMIT_COLUMN, 100},
        Setting{SQLITE_LIMIT_FUNCTION_ARG, 20}, Setting{SQLITE_LIMIT_VARIABLE_NUMBER, 200},
        Setting{SQLITE_LIMIT_TRIGGER_DEPTH, 1}, Setting{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
        Setting{SQLITE_LIMIT_WORKER_THREADS, 0}};
    for (const auto &[name, value] : limits) {
        sqlite3_limit(m_handle, name, value);
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 10'000);
    return execute("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=ON; "
                   "PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536");
}

Result<void> Database::Private::prepareFile()
{
    if (isReadOnly()) {
        return {};
    }
    m_place = placeOfLibrary(m_path);
    const Result<QString> journal =
        ask(m_place == LibraryPlace::Local ? "PRAGMA journal_mode=WAL" : "PRAGMA journal_mode=DELETE");
    if (!journal) {
        return passOn(journal);
    }
    // On other machines and in sync folders, and where there is no shared memory, the old journal, synced
    // once more, is the safe one. Who has a log already keeps it as long as others are at it.
    const bool isWal = journal->compare(u"wal"_s, Qt::CaseInsensitive) == 0;
    if (!isWal) {
        qCInfo(lcStore) << "no write-ahead log here, using a rollback journal";
    }
    return execute(
        isWal ? "PRAGMA synchronous=FULL" : "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA");
}

Result<void> Database::Private::lockDown()
{
    if (auto search = setUpSearch(); !search) {
        return search;
    }
    const Result<QString> device = ask("SELECT value FROM library WHERE key = 'device'");
    if (!device) {
        return passOn(device);
    }
    m_device = QUuid::fromString(*device);
    // A writer that closes last empties the log: SQLite does so under an exclusive lock, when nobody else is
    // there.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, isReadOnly() ? 1 : 0, nullptr);
    sqlite3_wal_hook(m_handle, noteLogSize, this);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    m_permission = Permission::Rows;
    sqlite3_set_authorizer(m_handle, authorize, this);
    return {};
}

Result<void> Database::Private::setUpSearch()
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    if (!api) {
        return std::unexpected(sqlError(SQLITE_ERROR, u"this SQLite has no FTS5"_s, m_path));
    }
    m_tokenizer = Tokenizer::create(api);
    if (!m_tokenizer || !addRanking(api, &m_rankedRows)) {
        return std::unexpected(sqlError(SQLITE_ERROR, u"FTS5 refused the tokenizer or the rank"_s, m_path));
    }
    return {};
}

void Database::Private::disconnect()
{
    if (m_handle) {
        m_kept.clear();
        for (const auto &[sql, statement] : m_prepared) {
            sqlite3_finalize(statement);
        }
        m_prepared.clear();
        m_tokenizer.reset();
        m_handle = nullptr;
    }
    if (QSqlDatabase::contains(m_connectionName)) {
        connection().close();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
}

void Database::Private::leaveNothingBeside()
{
    // SQLite removes log and index when the last connection closes, and moves the log into the file before:
    // that must stay off where the log holds something.
    if (m_handle && QFileInfo(m_path + "-wal"_L1).size() == 0) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    }
}

Result<QString> Database::Private::ask(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
    QString answer;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            answer = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
        }
    }
    const bool isGood = code == SQLITE_ROW || code == SQLITE_DONE;
    Error error;
    if (!isGood) {
        error =
            sqlError(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path);
    }
    sqlite3_finalize(statement);
    if (!isGood) {
        return std::unexpected(std::move(error));
    }
    return answer;
}

Result<void> Database::Private::execute(const QByteArray &sql)
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(sqlError(
            sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path));
    }
    return {};
}

void Database::Private::giveBackMemory() { sqlite3_db_release_memory(m_handle); }

bool Database::Private::mayRun()
{
    if (!m_failure && m_stop.stop_requested()) {
        fail(SQLITE_INTERRUPT, u"stopped before a statement"_s);
    }
    return !m_failure;
}

void Database::Private::fail(int code, const QString &technical) { fail(sqlError(code, technical, m_path)); }

void Database::Private::fail(Error error)
{
    if (m_failure) {
        return;
    }
    m_failure = std::move(error);
}

void Database::Private::rollBack()
{
    if (m_handle && sqlite3_get_autocommit(m_handle) == 0) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Database::Private::undoWrite()
{
    rollBack();
    // Row numbers given in the transaction will be given again, to other revisions.
    m_revisions.clear();
    m_slices.clear();
    m_talkRows.clear();
    m_newTags.clear();
    m_terms.rolledBack();
}

void Database::Private::afterCommit()
{
    m_newTags.clear();
    m_terms.committed();
    // Who keeps one mark while an import runs need not wait until all is moved that the import wrote.
    constexpr int muchLonger = 8;
    const bool isLeftToOthers =
        !m_group && m_writers->isMuchWritten() && m_logPages < muchLonger * logPagesKept;
    if (m_logPages >= logPagesKept && !isLeftToOthers) {
        if (const auto moved = checkpoint(false); !moved) {
            qCInfo(lcStore).noquote() << "checkpoint put off:" << moved.error().detail;
        }
        m_logPages = 0;
    }
}

Result<void> Database::Private::checkpoint(bool isWhole)
{
    // SQLite before 3.51.3 can damage a library when two connections checkpoint at once, so only who holds
    // this lock does; whoever comes second has nothing left to do.
    QLockFile lock(m_path + "-checkpoint.lock"_L1);
    if (!lock.tryLock(isWhole ? 1000 : 0)) {
        return {};
    }
    int code = sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (isWhole && code == SQLITE_OK) { // nobody may write during this one, which finds little left to move
        code = sqlite3_wal_checkpoint_v2(m_handle, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    }
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) {
        return std::unexpected(sqlError(code, QString::fromUtf8(sqlite3_errmsg(m_handle)), m_path));
    }
    return {};
}

std::unique_ptr<QSqlQuery> Database::Private::takeKept(const QString &sql)
{
    const auto found = m_kept.find(sql);
    return found == m_kept.end() ? nullptr : std::move(found->second);
}

void Database::Private::keep(const QString &sql, std::unique_ptr<QSqlQuery> query)
{
    if (m_handle) {
        m_kept.insert_or_assign(sql, std::move(query));
    }
}

sqlite3_stmt *Database::Private::prepared(const char *sql)
{
    const auto [entry, isNew] = m_prepared.try_emplace(sql, nullptr);
    if (!entry->second
        && sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &entry->second, nullptr)
            != SQLITE_OK) {
        fail(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    return entry->second;
}

} // namespace Lectern::Store
