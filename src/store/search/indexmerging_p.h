// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

namespace Lectern::Store {

/// Which index of the two that an import writes.
enum class MergedIndex {
    Talks,
    Heads,
};

/// FTS5 joins its parts while a transaction is committed: each fourth commit of a file of twenty talks took
/// 16 ms instead of 2, for which a mark waited. What is committed until joinsParts() joins none; to be called
/// at the begin of a write transaction, before anything is indexed.
void keepsParts(Database::Private &database);
/// Writes what the transaction indexed, and has FTS5 join parts again; before its commit, so that a library
/// never stays without.
void joinsParts(Database::Private &database);
/// Inside a write transaction: joins parts, writing some `pages` (of 4 KB); with a negative number it begins
/// anew with all parts, else with those that FTS5 would join by itself. False where there was nothing to do,
/// or it failed.
bool joinSomeParts(Database::Private &database, MergedIndex index, qint64 pages);

} // namespace Lectern::Store
