// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/failures_p.h"
#include "store/sql/backup_p.h"
#include "store/sql/database_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/passingfile_p.h"
#include "store/sql/sqlerror_p.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Connection openFile(const QString &path, const QByteArray &options)
{
    const QByteArray uri = "file:" + QFile::encodeName(path).toPercentEncoding("/") + '?' + options;
    sqlite3 *raw = nullptr;
    sqlite3_open_v2(uri.constData(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI, nullptr);
    return {raw, sqlite3_close};
}

Error errorOf(const Connection &connection, const QString &path)
{
    return sqlError(sqlite3_extended_errcode(connection.get()),
        QString::fromUtf8(sqlite3_errmsg(connection.get())), path);
}

/// `named` is the path that errors speak of, here and below: the passing name says nothing to a person.
Result<void> copyAll(sqlite3 *from, const QString &path, const QString &named)
{
    const Connection to = openFile(path, "mode=rw");
    sqlite3_backup *backup = sqlite3_backup_init(to.get(), "main", from, "main");
    if (!backup) {
        return std::unexpected(errorOf(to, named));
    }
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        return std::unexpected(sqlError(code, u"backup step"_s, named));
    }
    // Without a write-ahead log a copy can be read where nothing can be written, and reading it leaves no
    // files.
    if (sqlite3_exec(to.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK) {
        return std::unexpected(errorOf(to, named));
    }
    return {};
}

Result<void> checkCopy(const QString &path, const QString &named)
{
    const Connection copy = openFile(path, "mode=ro&immutable=1");
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(copy.get(), "PRAGMA integrity_check(1)", -1, &statement, nullptr);
    const bool isGood = sqlite3_step(statement) == SQLITE_ROW
        && qstrcmp(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)), "ok") == 0;
    sqlite3_finalize(statement);
    if (!isGood) {
        return failure(ErrorKind::Corrupt,
            Sentences::tr("The copy “%1” did not check, so it was not kept.").arg(shown(named)), path);
    }
    return {};
}

} // namespace

bool syncPath(const QString &path)
{
    // QFile has no fsync.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return false;
    }
    const bool isSynced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isSynced;
}

Result<void> fillCopy(sqlite3 *from, const QString &path, const QString &named)
{
    if (auto copied = copyAll(from, path, named); !copied) {
        return copied;
    }
    if (auto checked = checkCopy(path, named); !checked) {
        return checked;
    }
    if (!syncPath(path)) {
        return std::unexpected(notWrittenSafely(named, path));
    }
    return {};
}

Result<void> copyLibrary(const QString &library, const QString &path)
{
    const auto opened = Database::open(library, OpenMode::ToCopy);
    return opened ? fillCopy((*opened)->d().handle(), path, library) : passOn(opened);
}

Result<void> renameForGood(const QString &from, const QString &target)
{
    QFile file(from);
    if (QFileInfo::exists(target) || !file.rename(target)) {
        return failure(ErrorKind::Io,
            Sentences::tr("“%1” cannot be made: something is there already, or the folder cannot be written.")
                .arg(shown(target)),
            file.errorString());
    }
    // Some network folders cannot be synced; the file itself has been.
    [[maybe_unused]] const bool isSynced = syncPath(QFileInfo(target).absolutePath());
    return {};
}

Result<void> writeCopy(sqlite3 *from, const QString &target, const QString &owner)
{
    const QFileInfo info(target);
    if (info.exists()) {
        return std::unexpected(alreadyThere(target));
    }
    removeAbandonedFiles(owner);
    auto partial = PassingFile::make(owner);
    if (!partial) {
        return passOn(partial);
    }
    if (auto filled = fillCopy(from, partial->path(), info.absoluteFilePath()); !filled) {
        return filled;
    }
    if (auto named = renameForGood(partial->path(), info.absoluteFilePath()); !named) {
        return named;
    }
    partial->keep();
    return {};
}

} // namespace Lectern::Store
