// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarysession.h"

namespace Lectern::Services {

/// The talk a link from one file of notes to another leads to: `path` counts from the folder of `sourcePath`,
/// `fragment` may name a talk's title as addresses do ("queues-people-can-trust"); else it is the first of
/// the file. Looks in the library alone, never at the disk. NotFound: that file is not in the library.
[[nodiscard]] Result<QUuid> talkOfNotes(
    LibrarySession &session, const QString &sourcePath, const QString &path, const QString &fragment);

} // namespace Lectern::Services
