// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QUuid>

#include <vector>

namespace Lectern::Store {

class Database;

/// A query under a name. It is asked anew whenever it is looked at.
struct SavedSearch {
    QUuid id;
    QString name;
    QString query;
    bool operator==(const SavedSearch &) const = default;
};

/// The searches that a person keeps, in the order in which they were saved. Every change is one transaction
/// and one row of the change log.
class SavedSearchRepository final
{
public:
    explicit SavedSearchRepository(Database &database);

    [[nodiscard]] Result<std::vector<SavedSearch>> all();
    /// A null id gets one; a given one is taken back from the bin if it lies there (for undo). InvalidInput
    /// for a search without a name or without a query.
    [[nodiscard]] Result<SavedSearch> add(const SavedSearch &search);
    /// NotFound if there is no such search, InvalidInput for an empty name.
    [[nodiscard]] Result<void> rename(const QUuid &id, const QString &name);
    [[nodiscard]] Result<void> moveToBin(const QUuid &id);

private:
    Database &m_database;
};

} // namespace Lectern::Store
