// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "services/notesnames.h"

#include <QByteArray>
#include <QFile>
#include <QStringList>

#include <memory>
#include <stop_token>

namespace Lectern::Services {

/// Limit of one text source in bytes (shared/reliability.md, B1).
inline constexpr qint64 mostSourceBytes = 64LL * 1024 * 1024;

/// A regular file, open for reading. Never waits at a pipe or device and, unless `followLink`, never follows
/// a link. Errors: as readRegularFile(), but for the limit. Any thread.
[[nodiscard]] Result<std::unique_ptr<QFile>> openRegularFile(const QString &path, bool followLink);

/// The same for a file below a folder, by a path relative to it. Links on the way count as where they lead,
/// which must be below the folder too; none is followed any more once that is known. InvalidInput for what
/// lies elsewhere. Any thread.
[[nodiscard]] Result<std::unique_ptr<QFile>> openRegularFileBelow(const QString &folder, const QString &path);

/// Bytes of a regular file, read-only. Never waits at a pipe or device and, unless `followLink`, never
/// follows a link. NotFound, Io (no permission, read error), InvalidInput (folder, device, over the limit):
/// each a sentence that names the file. Any thread.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, bool followLink);

/// The first bytes of such a file, at most `most`; links are followed. Errors as those.
[[nodiscard]] Result<QByteArray> readBegin(const QString &path, qint64 most);

/// Whether nothing is at an absolute path any more. False as well when the system cannot tell (no permission,
/// a disk that does not answer, a member of an archive that is there: only the archive knows) and for labels
/// of what never was a file. Any thread.
[[nodiscard]] bool isGone(const QString &path);

/// The archive in which a source of this path lies: "/a/b.zip" for "/a/b.zip/days/one.md" while b.zip is a
/// file. Empty for all else. Looks at the disk; any thread.
[[nodiscard]] QString archiveHolding(const QString &sourcePath);

/// What a folder holds.
struct NotesFound {
    QStringList notes; ///< paths relative to the folder, sorted
    QStringList
        leftOut; ///< files whose names are no text, and folders nested too deep: shown as far as they can be
    QStringList unreadable; ///< folders that could not be read, or not to their end
    QStringList linkedFolders; ///< links to folders elsewhere, which are not followed
    QStringList forPandoc; ///< files that only pandoc reads (pandocFormat()), relative and sorted
    PassedOver others; ///< all other files, archives among them
};

/// Files below a folder that may hold notes: hidden entries and folders of programs (node_modules, images …)
/// are passed over; depth 32. A link to a file stands for its file, each file once; a link to nothing counts
/// as a file that is missing. Links to folders are not followed: they may lead in circles or anywhere. Io
/// when the folder itself cannot be read.
[[nodiscard]] Result<NotesFound> notesBelow(const QString &folder, const std::stop_token &stop);

} // namespace Lectern::Services
