// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "base/uuid.h"
#include "store/failures_p.h"
#include "store/sql/backup_p.h"
#include "store/sql/database_p.h"
#include "store/sql/filelocks_p.h"
#include "store/sql/fillings_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/passingfile_p.h"
#include "store/sql/replacement_p.h"
#include "store/sql/sqlerror_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// What the file system says before SQLite is asked. The file itself is opened by SQLite alone: closing it
/// elsewhere would drop the locks of the whole process.
Result<void> lookAtFile(const QFileInfo &file)
{
    const QString path = file.absoluteFilePath();
    if (!file.exists()) {
        return failure(
            ErrorKind::NotFound, Sentences::tr("There is no library at “%1”.").arg(shown(path)), path);
    }
    if (!file.isFile()) {
        return std::unexpected(notALibrary(path, u"not a regular file"_s));
    }
    if (!file.isReadable()) {
        return std::unexpected(unreadableLibrary(path));
    }
    if (file.size() == 0) {
        return std::unexpected(notALibrary(path, u"empty file"_s));
    }
    return {};
}

/// Once more through SQLite, which knows of changes that still lie in the log; nothing else is asked of a
/// file that is not known to be ours.
Result<int> versionOf(Database::Private &d)
{
    const Result<QString> id = d.ask("PRAGMA application_id");
    if (!id) {
        return passOn(id);
    }
    const Result<QString> version = d.ask("PRAGMA user_version");
    if (!version) {
        return passOn(version);
    }
    return judgeVersion(d.path(), id->toLongLong(), version->toLongLong());
}

/// The statements of a schema in an order that does not depend on where its rows lie, which VACUUM changes.
QStringList statementsOf(const QString &schema)
{
    QStringList statements = schema.split(u";\n\n"_s, Qt::SkipEmptyParts);
    statements.sort();
    return statements;
}

/// Refuses triggers, views and anything else that Lectern did not put there.
Result<void> compareSchema(Database::Private &d, int version)
{
    const Result<QString> found = schemaText(d.handle(), d.path());
    if (!found) {
        return passOn(found);
    }
    const Result<QString> expected = expectedSchema(version);
    if (!expected) {
        return passOn(expected);
    }
    if (statementsOf(*found) != statementsOf(*expected)) {
        return failure(ErrorKind::Corrupt,
            Sentences::tr(
                "The library “%1” does not have the tables that Lectern makes. It was left as it is.")
                .arg(shown(d.path())),
            u"sqlite_schema differs from version %1"_s.arg(version));
    }
    return {};
}

/// Copies the library beside itself, then brings it up to the newest version.
Result<void> upgrade(Database::Private &d, int version)
{
    if (d.isReadOnly()) {
        return failure(ErrorKind::Unsupported,
            Sentences::tr("The library “%1” is of an older Lectern and must be opened for writing once, to "
                          "be upgraded.")
                .arg(shown(d.path())),
            u"version %1"_s.arg(version));
    }
    const QString copy = u"%1.version%2-%3"_s.arg(d.path()).arg(version).arg(toText(makeUuidV7()));
    if (auto kept = writeCopy(d.handle(), copy, d.path()); !kept) {
        return kept;
    }
    if (auto done = migrate(d.handle(), version, newestVersion(), d.path()); !done) {
        return done;
    }
    d.setOutcome(OpenOutcome::Upgraded);
    return compareSchema(d, newestVersion());
}

Result<void> openExisting(Database::Private &d, const QByteArray &options)
{
    if (auto connected = d.connect(options); !connected) {
        return connected;
    }
    const Result<int> version = versionOf(d);
    if (!version) {
        return passOn(version);
    }
    if (auto same = compareSchema(d, *version); !same) {
        return same;
    }
    if (auto prepared = d.prepareFile(); !prepared) {
        return prepared;
    }
    if (*version < newestVersion() && d.mode() != OpenMode::ToCopy) {
        if (auto upgraded = upgrade(d, *version); !upgraded) {
            return upgraded;
        }
    }
    if (auto locked = d.lockDown(); !locked) {
        return locked;
    }
    return d.isReadOnly() ? Result<void>() : fillWhatUpgradesLeft(d);
}

Result<std::unique_ptr<Database::Private>> openAs(
    const QString &path, OpenMode mode, const QByteArray &options)
{
    auto file = LibraryFile::use(path);
    if (!file) {
        return passOn(file);
    }
    auto d = std::make_unique<Database::Private>(path, mode, std::move(*file));
    if (auto opened = openExisting(*d, options); !opened) {
        d->leaveNothingBeside();
        return passOn(opened);
    }
    return d;
}

/// SQLite needs a log and its index beside the file even to read. It does without if told that nobody changes
/// the file.
constexpr auto nobodyWrites = "mode=ro&immutable=1";

/// Where only reading is allowed, nobody changes the file as long as no log with content lies beside it.
Result<std::unique_ptr<Database::Private>> openUnwritable(const QString &path, OpenMode wanted)
{
    const OpenMode mode = wanted == OpenMode::ToCopy ? wanted : OpenMode::ReadOnly;
    const QFileInfo log(path + u"-wal"_s);
    if (!log.exists()) {
        return openAs(path, mode, nobodyWrites);
    }
    auto d = openAs(path, mode, "mode=ro");
    if (d || d.error().kind != ErrorKind::Io) {
        return d;
    }
    if (log.size() == 0) {
        return openAs(path, mode, nobodyWrites);
    }
    return failure(ErrorKind::Io,
        Sentences::tr("The library “%1” can only be read here, and its last changes lie beside it in a log. "
                      "Open it once where it can be written.")
            .arg(shown(path)),
        d.error().detail);
}

/// The lock of a process that was killed goes when it is asked for.
void dropStaleLock(const QString &path)
{
    if (QFileInfo::exists(path)) {
        QLockFile lock(path);
        lock.setStaleLockTime(staleLockMs);
        [[maybe_unused]] const bool wasStale = lock.tryLock(0);
    }
}

/// On a full disk there is no room for the log's index. Had anybody the library open, the index would be
/// there already; so nobody changes it, and it can be read, and copied to where there is room.
Result<std::unique_ptr<Database::Private>> openWritable(const QString &path, OpenMode mode)
{
    if (mode == OpenMode::ReadWrite) {
        removeAbandonedFiles(path);
        dropStaleLock(path + u"-checkpoint.lock"_s);
        dropStaleLock(path + u"-replacing.lock"_s);
    }
    auto d = openAs(path, mode, mode == OpenMode::ReadWrite ? "mode=rw" : "mode=ro");
    const bool isForWantOfRoom =
        !d && d.error().kind == ErrorKind::Io && isDiskFull(path) && QFileInfo(path + u"-wal"_s).size() == 0;
    return isForWantOfRoom ? openAs(path, OpenMode::ReadOnly, nobodyWrites) : std::move(d);
}

Result<std::unique_ptr<Database::Private>> openAt(const QString &path, OpenMode mode)
{
    // Whoever writes has a log beside the file: without one a copy needs no files of its own there either.
    const bool isStill = mode == OpenMode::ToCopy && !QFileInfo::exists(path + u"-wal"_s);
    const bool isWritable = mayWrite(path) && !isStill;
    auto d = isWritable ? openWritable(path, mode) : openUnwritable(path, mode);
    if (d && mode == OpenMode::ReadWrite && (*d)->isReadOnly()) {
        (*d)->setOutcome(OpenOutcome::ReadOnly);
        (*d)->setReadOnlyReason((isWritable
                ? Sentences::tr("There is no space left on the disk of the library “%1”, so it can only "
                                "be read.")
                : Sentences::tr("The library “%1” can only be read here."))
                .arg(shown(path)));
    }
    return d;
}

/// Makes a library under a passing name and gives it its own when it is whole: a crash leaves no half
/// library.
Result<void> createAt(const QFileInfo &file)
{
    const QString path = file.absoluteFilePath();
    if (file.exists()) {
        return failure(ErrorKind::InvalidInput,
            Sentences::tr("A new library cannot be made at “%1”: something is there already.")
                .arg(shown(path)),
            path);
    }
    if (!QDir().mkpath(file.absolutePath())) {
        return std::unexpected(noFolderFor(path));
    }
    auto partial = PassingFile::make(path);
    Result<void> made =
        partial ? fillNewLibrary(partial->path(), newestVersion()) : Result<void>(passOn(partial));
    if (made) {
        made = renameForGood(partial->path(), path);
    }
    if (!made) {
        const Error &error = made.error();
        return failure(error.kind,
            Sentences::tr("A library cannot be made at “%1”; is there room, and may you write there?")
                .arg(shown(path)),
            error.detail);
    }
    partial->keep();
    return {};
}

} // namespace

Result<void> fillNewLibrary(const QString &path, int version, PageMap map)
{
    Database::Private d(path, OpenMode::Create);
    if (auto connected = d.connect("mode=rw"); !connected) {
        return connected;
    }
    // Both are settled by the first page that is written.
    if (auto laidOut =
            d.execute(map == PageMap::Kept ? "PRAGMA page_size=8192; PRAGMA auto_vacuum=INCREMENTAL"
                                           : "PRAGMA page_size=8192; PRAGMA auto_vacuum=NONE");
        !laidOut) {
        return laidOut;
    }
    if (auto prepared = d.prepareFile(); !prepared) {
        return prepared;
    }
    if (auto migrated = migrate(d.handle(), 0, version, path); !migrated) {
        return migrated;
    }
    const QByteArray device = toText(makeUuidV7()).toLatin1();
    const QByteArray now = QByteArray::number(d.now().toMSecsSinceEpoch());
    return d.execute("BEGIN; INSERT INTO library VALUES('device', '" + device + "'), ('created_at', '" + now
        + "'); COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
}

Database::Database(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

Database::~Database()
{
    if (!isReadOnly() && !m_d->terms().isEmpty()) {
        [[maybe_unused]] const auto ignored = checkpoint();
    }
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, OpenMode mode)
{
    QFileInfo file(realPath(path));
    if (auto finished = finishReplacement(file.filePath()); !finished) {
        return passOn(finished);
    }
    file.refresh();
    if (mode == OpenMode::Create) {
        if (auto made = createAt(file); !made) {
            return passOn(made);
        }
        file.refresh();
    }
    if (auto looked = lookAtFile(file); !looked) {
        return passOn(looked);
    }
    auto d = openAt(file.filePath(), mode == OpenMode::Create ? OpenMode::ReadWrite : mode);
    if (!d) {
        return passOn(d);
    }
    if (mode == OpenMode::Create) {
        (*d)->setOutcome(OpenOutcome::Created);
    }
    return std::unique_ptr<Database>(new Database(std::move(*d)));
}

QString Database::path() const { return m_d->path(); }

OpenOutcome Database::outcome() const { return m_d->outcome(); }

bool Database::isReadOnly() const { return m_d->isReadOnly(); }

QString Database::readOnlyReason() const { return m_d->readOnlyReason(); }

QString Database::takePlaceWarning()
{
    if (m_d->place() == LibraryPlace::Local) {
        return {};
    }
    WriteTransaction work(*m_d);
    Statement insert(*m_d, u"INSERT OR IGNORE INTO library VALUES('place_warned', '1')"_s);
    const bool isFirst = insert.run() && insert.changedRows() == 1;
    return work.commit() && isFirst ? warningAbout(m_d->place(), path()) : QString();
}

void Database::interrupt() { sqlite3_interrupt(m_d->handle()); }

qint64 Database::dataVersion() { return m_d->ask("PRAGMA data_version").value_or(QString()).toLongLong(); }

Result<void> Database::checkpoint()
{
    if (isReadOnly()) {
        return {};
    }
    constexpr std::chrono::milliseconds aMoment{4}; // others may want to write
    while (!m_d->terms().isEmpty()) {
        WriteTransaction work(*m_d);
        m_d->terms().write(*m_d, aMoment);
        if (auto done = work.commit(); !done) {
            return done;
        }
    }
    return m_d->checkpoint(true);
}

Result<void> Database::backupTo(const QString &target)
{
    const QString path = QFileInfo(target).absoluteFilePath();
    return writeCopy(m_d->handle(), path, path);
}

} // namespace Lectern::Store
