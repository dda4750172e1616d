// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <stop_token>
#include <vector>

namespace Lectern::Services {

/// A backup that was made without being asked for.
struct BackupFile {
    QString path;
    QDateTime made; ///< UTC, as its name says
    qint64 bytes = 0;
};

/// Which of the backups made at these times may go: what stays is the newest of each of the last 7 days that
/// have one, of the last 4 weeks and of the last 6 months. Pure; the order does not matter, and the newest
/// never goes.
[[nodiscard]] std::vector<QDateTime> supersededBackups(std::vector<QDateTime> made);

/// Where the backups of a library lie: a folder of its own below `chosen`, or, if that is empty, below
/// $XDG_STATE_HOME/lectern/backups. Never beside the library, so that losing its folder does not lose them.
[[nodiscard]] QString backupFolder(const QString &library, const QString &chosen = {});

/// The backups in such a folder, newest first; files of other names are none.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString &folder);

/// The newest of them that still opens; nothing if none does. Any thread.
[[nodiscard]] std::optional<QString> newestSoundBackup(const QString &folder);

/// Makes a backup if the last one is more than a day old and the library was written to since; answers its
/// path, or nothing if none was due. It is opened, and its rows are checked against their hashes, before
/// older ones go. Corrupt: the library is damaged, so nothing was kept and nothing went; Io: no room (a tenth
/// more than the library and 10 MiB are asked for), or the folder cannot be written. Any thread, also while
/// the library is in use.
[[nodiscard]] Result<std::optional<QString>> backUpIfDue(const QString &library, const QString &folder,
    const QDateTime &now, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Services
