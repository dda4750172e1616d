// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Lectern::Store {

/// Turns an (extended) SQLite result code into the error a person reads. `path` is the file that it names,
/// whose disk is asked for room where SQLite only speaks of a failed write. `technical` is SQLite's own
/// words, which only go to the log; Error::detail holds the code. Any thread.
[[nodiscard]] Error sqlError(int code, const QString &technical, const QString &path);

/// Whether the disk of a file has no room for even a log of its own. Any thread.
[[nodiscard]] bool isDiskFull(const QString &path);

} // namespace Lectern::Store
