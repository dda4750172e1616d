// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Services {

/// How the file of a source stands to what the library has of it.
enum class DiskState {
    Same, ///< the bytes of its newest version
    Changed,
    Gone, ///< nothing is at its place any more
    InArchive, ///< only importing the archive tells
    NoFile, ///< pasted text, standard input: there was never a file
};

struct DiskLook {
    DiskState state = DiskState::NoFile;
    QString path; ///< what to import for an update: the file, or the archive that holds it
    bool isNews = true; ///< false: the library knew already that it is gone
};

/// Reads the file of a source and compares. That it is gone, or back, is noted in a library that can be
/// written. Errors where the file is there and cannot be read.
[[nodiscard]] Result<DiskLook> lookAtDisk(LibrarySession &session, const QString &sourcePath);

} // namespace Lectern::Services
