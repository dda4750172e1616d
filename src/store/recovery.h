// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <stop_token>

namespace Lectern::Store {

/// A library that came back.
struct Restored {
    QString replaced; ///< where the library that was there lies now, with its logs; empty: there was none
    int talks = 0; ///< of the restored one
    int marks = 0;
};

/// Puts a copy of `backup` (any library file, also one that is in use or of an older version) in the place of
/// the library at `path`. The copy is brought up to date and passes checkHealth() before anything is moved;
/// the library that was there, damaged or not, is kept beside, and restoring that one undoes it. The folder
/// is made if need be.
///
/// NotFound: no such backup; InvalidInput: it is no library, or the library itself; Corrupt: it does not
/// check; Unsupported: of a newer version; Busy: the library is open somewhere, here or in another process;
/// Io; Cancelled. Nothing has changed then. Any thread.
[[nodiscard]] Result<Restored> restoreLibrary(
    const QString &path, const QString &backup, Progress &progress, const std::stop_token &stop);

} // namespace Lectern::Store
