// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/database.h"

namespace Lectern::Store {

/// Completes an upgrade with what migrations cannot make by SQL: each "to_fill_…" that they left in
/// `library`, in a transaction of its own. Asked at every opening for writing, since a process may be killed
/// behind the migration.
[[nodiscard]] Result<void> fillWhatUpgradesLeft(Database::Private &database);

} // namespace Lectern::Store
