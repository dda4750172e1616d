// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/sourceimport_p.h"
#include "store/rows/sourcerows_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Expression on rows of `source s`. A source stays where talks of it were kept when its import was taken
/// back; the change log tells that the others went.
QString isInBin()
{
    return u"(s.deleted_at IS NOT NULL OR coalesce((SELECT c.verb = 'bin' FROM change c WHERE c.entity_uuid "
           u"= "
           "s.uuid AND c.verb IN ('bin', 'restore') ORDER BY c.id DESC LIMIT 1), 0))"_s;
}

} // namespace

KnownSource knownSource(Database::Private &d, const QString &path)
{
    Statement query(d,
        u"SELECT s.id, s.uuid, %1, s.missing_at IS NOT NULL, %2 FROM source s "
        "JOIN revision r ON r.source_id = s.id WHERE s.path = ? ORDER BY r.n DESC LIMIT 1"_s.arg(
            isInBin(), comparedHash));
    if (!query.bind(path).next()) {
        return {};
    }
    return {query.integer(0), query.uuid(1), path, query.blob(4), query.flag(2), query.flag(3)};
}

std::optional<KnownSource> sourceById(Database::Private &d, const QUuid &uuid)
{
    Statement query(d,
        u"SELECT s.id, s.uuid, s.path, %1, s.missing_at IS NOT NULL FROM source s WHERE s.uuid = ?"_s.arg(
            isInBin()));
    if (!query.bind(uuid).next()) {
        return std::nullopt;
    }
    return KnownSource{query.integer(0), query.uuid(1), query.text(2), {}, query.flag(3), query.flag(4)};
}

std::vector<MovedSource> movedSources(Database::Private &d)
{
    std::vector<MovedSource> moved;
    Statement query(d,
        u"SELECT s.id, s.uuid, s.path, json_extract(c.after, '$.path'), c.id FROM source s JOIN change c ON "
        "c.id = (SELECT max(id) FROM change WHERE entity_uuid = s.uuid AND verb IN ('import', 'move')) "
        "WHERE CASE WHEN json_valid(c.after) THEN s.path <> json_extract(c.after, '$.path') END "
        "ORDER BY s.id"_s);
    while (query.next()) {
        moved.push_back({query.integer(0), query.uuid(1), query.text(2), query.text(3), query.integer(4)});
    }
    return moved;
}

bool writeLoggedPath(Database::Private &d, const MovedSource &source)
{
    Statement update(d,
        u"UPDATE source SET path = ?1, version = version + 1 WHERE id = ?2 "
        "AND NOT EXISTS (SELECT 1 FROM source WHERE path = ?1)"_s);
    return update.run(source.loggedPath, source.id) && update.changedRows() == 1;
}

} // namespace Lectern::Store
