// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "store/sql/filelocks_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/sqlerror_p.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Kind and sentence for the primary codes that a person can do something about.
std::pair<ErrorKind, QString> inWords(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy,
            Sentences::tr(
                "Another program is writing to the library “%1”. Nothing was changed; try again when it "
                "is done.")};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled,
            Sentences::tr("The work on the library “%1” was stopped. Nothing was changed.")};
    case SQLITE_CORRUPT:
        return {ErrorKind::Corrupt,
            Sentences::tr("The library “%1” is damaged. Nothing was changed. Keep the file and go back to a "
                          "backup of it.")};
    case SQLITE_NOTADB:
        return {ErrorKind::InvalidInput, Sentences::tr("“%1” is not a Lectern library.")};
    case SQLITE_FULL:
        return {ErrorKind::Io,
            Sentences::tr("There is no space left on the disk of “%1”. What was being written was not kept; "
                          "nothing else is lost.")};
    case SQLITE_READONLY:
        return {ErrorKind::Io, Sentences::tr("The library “%1” can only be read, not written.")};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {ErrorKind::Io, Sentences::tr("The library “%1” cannot be opened.")};
    case SQLITE_IOERR:
        return {ErrorKind::Io,
            Sentences::tr("The library “%1” could not be read or written. The last change was not kept.")};
    case SQLITE_TOOBIG:
        return {ErrorKind::InvalidInput, Sentences::tr("A text is too large for the library “%1”.")};
    case SQLITE_NOMEM:
        return {ErrorKind::Io, Sentences::tr("There was not enough memory to work on the library “%1”.")};
    default:
        return {ErrorKind::Internal,
            Sentences::tr("Something went wrong inside the library “%1”. Nothing was changed.")};
    }
}

/// A log or its index that cannot be made or grow is an I/O error to SQLite, not a full disk.
bool mayNeedRoom(int code)
{
    const int primaryCode = code & 0xff;
    return primaryCode == SQLITE_CANTOPEN
        || (primaryCode == SQLITE_IOERR && code != SQLITE_IOERR_READ && code != SQLITE_IOERR_SHORT_READ);
}

} // namespace

Error sqlError(int code, const QString &technical, const QString &path)
{
    qCDebug(lcStore).noquote() << "SQLite" << code << technical;
    const int primaryCode = mayNeedRoom(code) && isDiskFull(path) ? SQLITE_FULL : code & 0xff;
    const auto [kind, sentence] = inWords(primaryCode);
    if (kind == ErrorKind::Busy) {
        if (const QString who = writerOf(path); !who.isEmpty()) {
            return {kind,
                Sentences::tr("%1 is writing to the library “%2” and did not come to an end. Nothing was "
                              "changed; try again when it is done.")
                    .arg(who, shown(path)),
                QStringLiteral("SQLite %1").arg(code)};
        }
    }
    return {kind, sentence.arg(shown(path)), QStringLiteral("SQLite %1").arg(code)};
}

bool isDiskFull(const QString &path)
{
    // The index of a log takes 32 KiB at least, a page of the library 8.
    constexpr qint64 leastRoomInBytes = 64 * 1024;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < leastRoomInBytes;
}

} // namespace Lectern::Store
