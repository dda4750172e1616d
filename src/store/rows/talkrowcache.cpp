// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/talkrowcache_p.h"
#include "store/sql/database_p.h"

#include <sqlite3.h>

namespace Lectern::Store {

namespace {

constexpr size_t mostKept = 2000; // about 1 MB

/// Of the state that the transaction reads.
qint64 dataVersion(Database::Private &database)
{
    sqlite3_stmt *statement = database.prepared("PRAGMA data_version");
    if (!statement) {
        return -1;
    }
    const qint64 version = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_reset(statement);
    return version;
}

} // namespace

std::vector<StoredTalk> TalkRowCache::get(Database::Private &database, const std::vector<RowId> &ids)
{
    const qint64 others = dataVersion(database);
    const qint64 own = sqlite3_total_changes64(database.handle());
    if (others != m_versionOfOthers || own != m_ownChanges || m_rows.size() + ids.size() > mostKept) {
        m_rows.clear();
        m_versionOfOthers = others;
        m_ownChanges = own;
    }
    std::vector<RowId> missing;
    for (const RowId id : ids) {
        if (!m_rows.contains(id)) {
            missing.push_back(id);
        }
    }
    if (!missing.empty()) {
        for (StoredTalk &talk : readTalks(database, {TalkScope::Kind::Listed, {}, missing})) {
            const RowId id = talk.id;
            m_rows.insert_or_assign(id, std::move(talk));
        }
    }
    std::vector<StoredTalk> talks;
    for (const RowId id : ids) {
        if (const auto row = m_rows.find(id); row != m_rows.end()) {
            talks.push_back(row->second);
        }
    }
    if (database.hasFailed()) {
        m_rows.clear();
    }
    return talks;
}

} // namespace Lectern::Store
