// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrowcache_p.h"
#include "store/rows/talkslices_p.h"
#include "store/search/ranking_p.h"
#include "store/search/termcounter_p.h"
#include "store/search/tokenizer_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/libraryplace_p.h"
#include "store/sql/statement_p.h"
#include "store/sql/writerqueue_p.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;
class QSqlQuery;

namespace Lectern::Store {

/// What statements other than reading and writing rows may do on a connection (the authorizer's answer).
enum class Permission {
    Rows, ///< SELECT, INSERT, UPDATE, DELETE
    Checks, ///< and the checking pragmas
    Schema, ///< and everything that migrations do
};

/// What a WriteGroup puts into one transaction.
struct OpenGroup {
    WriterTurn turn;
    QElapsedTimer since; ///< the transaction began; valid while it is open
    QElapsedTimer contended; ///< somebody waited for it last; not valid: nobody did
    bool isGentle = false; ///< its next transaction joins no parts of the index: keepsParts()
    bool keepsParts = false; ///< the one that is open does
};

/// The connection behind a Database, and what the repositories share on it: kept statements, the first error
/// of the unit of work, the tokenizer, the texts read last.
class Database::Private final
{
    Q_DISABLE_COPY_MOVE(Private)
public:
    /// `file` is null for a library in the making, which nobody else knows of.
    Private(const QString &path, OpenMode mode, std::unique_ptr<LibraryFile> file = nullptr);
    ~Private();

    /// Opens the connection with everything of "Settings every SQLite connection gets" that may be done
    /// before the file is known to be ours. `uriOptions` follow the '?' of the file: URI.
    [[nodiscard]] Result<void> connect(const QByteArray &uriOptions);
    /// The rest: journal, authorizer, limits, search functions.
    [[nodiscard]] Result<void> prepareFile();
    [[nodiscard]] Result<void> lockDown();
    void disconnect();
    /// Before a file is refused: what SQLite made beside it goes when the connection closes, unless others
    /// use it.
    void leaveNothingBeside();

    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] OpenMode mode() const { return m_mode; }
    [[nodiscard]] bool isReadOnly() const
    {
        return m_mode == OpenMode::ReadOnly || m_mode == OpenMode::ToCopy;
    }
    [[nodiscard]] OpenOutcome outcome() const { return m_outcome; }
    void setOutcome(OpenOutcome outcome) { m_outcome = outcome; }
    [[nodiscard]] LibraryPlace place() const { return m_place; }
    [[nodiscard]] const QString &readOnlyReason() const { return m_readOnlyReason; }
    void setReadOnlyReason(const QString &sentence) { m_readOnlyReason = sentence; }

    /// One value of a pragma or query, through the C handle; for opening, when nothing is kept yet.
    [[nodiscard]] Result<QString> ask(const QByteArray &sql);
    [[nodiscard]] Result<void> execute(const QByteArray &sql);

    // The first error of the unit of work.
    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }
    [[nodiscard]] bool mayRun();
    void fail(int code, const QString &technical);
    void fail(Error error);
    void clearFailure() { m_failure.reset(); }
    [[nodiscard]] std::optional<Error> takeFailure() { return std::exchange(m_failure, std::nullopt); }
    void setStopToken(std::stop_token stop) { m_stop = std::move(stop); }
    [[nodiscard]] const std::stop_token &stopToken() const { return m_stop; }
    /// Who of this process writes to the library, one after the other.
    [[nodiscard]] const std::shared_ptr<WriterQueue> &writers() const { return m_writers; }
    void rollBack();
    void undoWrite();
    /// Keeps the write-ahead log short while much is written.
    void afterCommit();
    [[nodiscard]] Result<void> checkpoint(bool isWhole);
    /// Pages that were read and stand in the connection's cache, after a walk over much that nothing asks for
    /// soon.
    void giveBackMemory();
    void setLogPages(int pages) { m_logPages = pages; }

    // Kept statements.
    [[nodiscard]] std::unique_ptr<QSqlQuery> takeKept(const QString &sql);
    void keep(const QString &sql, std::unique_ptr<QSqlQuery> query);
    /// One for the C handle, ready to be bound; null when it cannot be prepared, which fails the unit of
    /// work.
    [[nodiscard]] sqlite3_stmt *prepared(const char *sql);

    // What WriteGroup does.
    [[nodiscard]] OpenGroup *group() { return m_group ? &*m_group : nullptr; }
    void beginGroup()
    {
        m_group.emplace();
        m_writers->beginMuch();
    }
    void endGroup()
    {
        m_writers->endMuch();
        m_group.reset();
    }

    void setPermission(Permission permission) { m_permission = permission; }
    [[nodiscard]] Permission permission() const { return m_permission; }

    [[nodiscard]] const QUuid &device() const { return m_device; }
    [[nodiscard]] QString actor() const { return m_actor; }
    [[nodiscard]] QDateTime now() const { return m_clock->now(); }
    void setClock(std::shared_ptr<const Clock> clock) { m_clock = std::move(clock); }

    /// Tags that the transaction made, until a row of the change log names them.
    void noteNewTag(const QString &path) { m_newTags += path; }
    [[nodiscard]] bool hasNewTags() const { return !m_newTags.isEmpty(); }
    [[nodiscard]] QStringList takeNewTags() { return std::exchange(m_newTags, {}); }

    [[nodiscard]] const Tokenizer &tokenizer() const { return *m_tokenizer; }
    [[nodiscard]] RevisionCache &revisions() { return m_revisions; }
    [[nodiscard]] TalkSlices &slices() { return m_slices; }
    [[nodiscard]] TalkRowCache &talkRows() { return m_talkRows; }
    [[nodiscard]] TermCounter &terms() { return m_terms; }
    [[nodiscard]] RankedRows &rankedRows() { return m_rankedRows; }

private:
    [[nodiscard]] Result<void> harden();
    [[nodiscard]] Result<void> setUpSearch();

    QString m_path;
    OpenMode m_mode;
    std::unique_ptr<LibraryFile> m_file; ///< outlives the connection
    LibraryPlace m_place = LibraryPlace::Local; ///< of a library that is open for writing
    OpenOutcome m_outcome = OpenOutcome::Current;
    QString m_readOnlyReason;
    QString m_connectionName;
    sqlite3 *m_handle = nullptr;
    Permission m_permission = Permission::Schema;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_kept;
    std::unordered_map<std::string_view, sqlite3_stmt *>
        m_prepared; ///< finalised before the connection closes
    std::optional<OpenGroup> m_group;
    std::optional<Error> m_failure;
    std::stop_token m_stop;
    std::shared_ptr<WriterQueue> m_writers;
    int m_logPages = 0;
    QUuid m_device;
    QString m_actor = QStringLiteral("me");
    std::shared_ptr<const Clock> m_clock = std::make_shared<SystemClock>();
    std::unique_ptr<Tokenizer> m_tokenizer;
    QStringList m_newTags;
    RevisionCache m_revisions;
    TalkSlices m_slices;
    TalkRowCache m_talkRows;
    TermCounter m_terms;
    RankedRows m_rankedRows;
};

/// Whether a library has pages that say of all others what they belong to ("auto_vacuum"): with them SQLite
/// finds the middle of a long text without reading the pages before it. Libraries of Lectern before them stay
/// without.
enum class PageMap { Kept, None };

/// Makes a new library of an empty file that nobody else knows of; of an older version for rows of that one.
[[nodiscard]] Result<void> fillNewLibrary(const QString &path, int version, PageMap map = PageMap::Kept);

/// Gives a connection more rights for a while.
class PermissionScope final
{
    Q_DISABLE_COPY_MOVE(PermissionScope)
public:
    PermissionScope(Database::Private &database, Permission permission)
        : m_database(database)
        , m_before(database.permission())
    {
        m_database.setPermission(permission);
    }
    ~PermissionScope() { m_database.setPermission(m_before); }

private:
    Database::Private &m_database;
    Permission m_before;
};

} // namespace Lectern::Store
