// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/talkrowcache_p.h"
#include "store/sql/database_p.h"

#include <sqlite3.h>

#include <unordered_map>

namespace Lectern::Store {

namespace {

constexpr qsizetype mostKept = 2000; // about 1 MB

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

TalkRowCache::TalkRowCache()
    : m_rows(mostKept)
{
}

std::vector<StoredTalk> TalkRowCache::get(Database::Private &database, const std::vector<RowId> &ids)
{
    const qint64 others = dataVersion(database);
    const qint64 own = sqlite3_total_changes64(database.handle());
    if (others != m_versionOfOthers || own != m_ownChanges) {
        m_rows.clear();
        m_versionOfOthers = others;
        m_ownChanges = own;
    }
    // Kept rows give way to those that are read, so what is here is taken first.
    std::vector<StoredTalk> talks(ids.size());
    std::vector<RowId> missing;
    std::unordered_map<RowId, size_t> places;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (const StoredTalk *kept = m_rows.object(ids[i])) {
            talks[i] = *kept;
        } else {
            missing.push_back(ids[i]);
            places.emplace(ids[i], i);
        }
    }
    if (!missing.empty()) {
        for (StoredTalk &talk : readTalks(database, {TalkScope::Kind::ListedById, {}, missing})) {
            talks[places.at(talk.id)] = talk;
            m_rows.insert(talk.id, new StoredTalk(std::move(talk)));
        }
    }
    std::erase_if(talks, [](const StoredTalk &talk) { return talk.id == 0; });
    if (database.hasFailed()) {
        m_rows.clear();
    }
    return talks;
}

} // namespace Lectern::Store
