// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/talkrows_p.h"

#include <QCache>

namespace Lectern::Store {

/// Rows of the talks that searches showed last, kept until anybody changes the library: a key shows mostly
/// the talks of the key before.
class TalkRowCache final
{
public:
    TalkRowCache();
    /// In the order of `ids`, without those that are gone. Inside a transaction.
    [[nodiscard]] std::vector<StoredTalk> get(Database::Private &database, const std::vector<RowId> &ids);
    void clear() { m_rows.clear(); }

private:
    /// Of the library when the rows were read: by others, and by this connection itself.
    qint64 m_versionOfOthers = -1;
    qint64 m_ownChanges = -1;
    QCache<RowId, StoredTalk> m_rows; ///< cost: rows
};

} // namespace Lectern::Store
