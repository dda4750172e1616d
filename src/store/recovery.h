// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "store/database.h"

#include <QDateTime>
#include <QStringList>

#include <stop_token>

namespace Lectern::Store {

/// A library that came back.
struct Restored {
    QString replaced; ///< where the library that was there lies now, with its logs; empty: there was none
    int talks = 0; ///< of the restored one
    int marks = 0;
};

/// Puts a copy of `backup` (any library file, also one that is in use or of an older version, or what
/// writeJsonLines() wrote) in the place of
/// the library at `path`. The copy is brought up to date and passes checkHealth() before anything is moved;
/// the library that was there, damaged or not, is kept beside, and restoring that one undoes it. The folder
/// is made if need be.
///
/// NotFound: no such backup; InvalidInput: it is no library, or the library itself, or
/// what lies at `path` is something else than a library; Corrupt: it does not
/// check; Unsupported: of a newer version; Busy: the library is open somewhere, here or in another process;
/// Io; Cancelled. Nothing has changed then. Any thread.
[[nodiscard]] Result<Restored> restoreLibrary(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop);

/// A library that was set aside when another took its place.
struct KeptLibrary {
    QString path;
    QDateTime setAside; ///< local time, to the second
    bool wasDamaged = false; ///< a repair did it; else restoreLibrary()
    qint64 bytes = 0; ///< without its logs
};

/// What lies beside a library since it was restored or repaired, the latest first; told by their names alone.
/// Any thread.
[[nodiscard]] std::vector<KeptLibrary> keptLibraries(const QString &path);

/// What repairLibrary() found and did.
struct Repair {
    std::vector<HealthFinding>
        found; ///< by checkHealth(), or why the library did not even open; empty: healthy
    QString damaged; ///< where the damaged library is kept, with its logs; empty: it was mended where it lies
    QStringList mended; ///< what was wrong and is as it was, in sentences; here and below
    QStringList doubtful; ///< what is there, but may differ from what it was
    QStringList lost; ///< what could not be saved
    std::vector<HealthFinding> left; ///< by checkHealth() afterwards; empty: healthy now
    int talks = 0;
    int marks = 0;
};

/// Checks a library and, if it is damaged, takes what can be read of it row by row into a new file: known
/// tables and columns only, hashes verified, marks and talks put right by the change log, the index made
/// anew. The new file takes the place of the damaged one, which is kept. Where the index alone is wrong, it
/// is rebuilt in place; a healthy library is left as it is.
///
/// NotFound, Unsupported and Io as Database::open(): what cannot be read is not damaged. Busy: the library is
/// open somewhere. Corrupt: nothing of it could be saved. Cancelled. It has not been changed then. Any
/// thread.
[[nodiscard]] Result<Repair> repairLibrary(
    const QString &path, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Store
