// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/sqlerror_p.h"

#include <QCoreApplication>
#include <QDir>

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
            Sentences::tr(
                "There is no room left on the disk of the library “%1”. The last change was not kept, "
                "everything before it was.")};
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

} // namespace

Error sqlError(int code, const QString &technical, const QString &path)
{
    const auto [kind, sentence] = inWords(code & 0xff);
    return {kind, sentence.arg(QDir::toNativeSeparators(path)),
        QStringLiteral("SQLite %1: %2").arg(code).arg(technical)};
}

} // namespace Lectern::Store
