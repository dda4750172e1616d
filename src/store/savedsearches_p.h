// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <vector>

namespace Lectern::Store {

/// A saved search that does not match its hash, or is in the bin when the change log does not say so (or is
/// not, though it does).
struct WrongSavedSearch {
    RowId id = 0;
    QString name;
    bool isInBinByLog = false;
};
[[nodiscard]] std::vector<WrongSavedSearch> wrongSavedSearches(Database::Private &database);

/// Gives it the hash of what is in it, and the log's say on the bin. Inside a write transaction.
void sealSavedSearch(Database::Private &database, const WrongSavedSearch &search);

} // namespace Lectern::Store
