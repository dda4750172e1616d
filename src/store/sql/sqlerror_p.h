// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Lectern::Store {

/// Turns an (extended) SQLite result code into the error a person reads. `path` is the library it happened
/// to, `technical` SQLite's own words, which only go into Error::detail. Pure; any thread.
[[nodiscard]] Error sqlError(int code, const QString &technical, const QString &path);

} // namespace Lectern::Store
