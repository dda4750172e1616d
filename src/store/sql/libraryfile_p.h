// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <utility>

namespace Lectern::Store {

/// Whether a file with this application id and schema version is one that this program opens: the version, or
/// InvalidInput (no library) or Unsupported (of a newer Lectern).
[[nodiscard]] Result<int> judgeVersion(const QString &path, qint64 applicationId, qint64 version);

/// Whether a file may be a library, whole or damaged: its header names SQLite or Lectern, or is gone
/// (nothing, or zeros, as a power cut leaves). False for what is something else, and for what is no file.
[[nodiscard]] bool mayBeLibrary(const QString &path);

/// Whether this process may write a file and make others beside it, which a write-ahead log needs.
[[nodiscard]] bool mayWrite(const QString &path);

/// The absolute path of a file without links on the way, also where nothing is there yet.
[[nodiscard]] QString realPath(const QString &path);

/// A path as sentences show it.
[[nodiscard]] QString shown(const QString &path);

/// This process's use of a library file, held by every connection to it. Closing a file drops all locks that
/// the process has on it, so only SQLite may open it while anyone here uses it. Who comes first reads the
/// header before SQLite does: SQLite makes files beside whatever it opens, and beside a file that is refused
/// nothing shall be made. Any thread.
class LibraryFile final
{
    Q_DISABLE_COPY_MOVE(LibraryFile)
public:
    /// Errors as judgeVersion(), and Io when the file cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<LibraryFile>> use(const QString &path);
    ~LibraryFile();
    /// Whether this process has a connection to it. False for a file that is not there.
    [[nodiscard]] static bool isUsed(const QString &path);

private:
    /// Device and number of the file: its names may be many.
    using Identity = std::pair<quint64, quint64>;
    explicit LibraryFile(Identity identity);

    Identity m_identity;
};

} // namespace Lectern::Store
