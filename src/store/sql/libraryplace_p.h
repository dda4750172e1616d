// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Store {

/// What a folder means for a library in it.
enum class LibraryPlace {
    Local,
    Network, ///< on another machine: its locks may not be what they say, and a write-ahead log needs shared
             ///< memory
    Synced, ///< a program copies its files elsewhere one by one, so that library and log of different times
            ///< may meet
};

/// Told by the kind of the file system and by what sync programs leave in, or name, their folders. Any
/// thread.
[[nodiscard]] LibraryPlace placeOfLibrary(const QString &path);
/// The same for a file system as QStorageInfo names it.
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &type);

/// One whole sentence or two for a person; empty for Local.
[[nodiscard]] QString warningAbout(LibraryPlace place, const QString &path);

} // namespace Lectern::Store
