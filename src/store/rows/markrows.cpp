// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"

#include <QCoreApplication>

#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Whether a person keeps a mark `m` without a place on its talk `t`: said on this version or an older one,
/// and no version since found the mark.
constexpr QStringView isKept =
    u"coalesce(a.state, 'orphan') = 'orphan' AND EXISTS (SELECT 1 FROM anchor k WHERE k.mark_id = m.id "
    "AND k.state = 'orphan' AND k.decided_by = 'user' AND k.revision_id <= t.revision_id AND NOT EXISTS "
    "(SELECT 1 FROM anchor f WHERE f.mark_id = m.id AND f.state <> 'orphan' "
    "AND f.revision_id > k.revision_id AND f.revision_id <= t.revision_id))";

QString markQuery(MarkScope::Kind kind)
{
    // A mark without an anchor in its talk's revision (its words moved off) shows as an orphan.
    const QString head =
        u"SELECT m.id, m.uuid, t.id, t.uuid, t.revision_id, m.kind, m.quote, m.prefix, "
        u"m.suffix, a.begin_cp, a.end_cp, "
        "a.state, a.reason, m.comment, m.todo, a.section, m.created_at, m.modified_at, "
        "m.version, m.deleted_at, %1 "
        "FROM mark m JOIN talk t ON t.id = m.talk_id "
        "LEFT JOIN anchor a ON a.mark_id = m.id AND a.revision_id = t.revision_id "_s.arg(isKept);
    switch (kind) {
    case MarkScope::Kind::One:
        return head + u"WHERE m.uuid = ?"_s;
    case MarkScope::Kind::OfTalk:
        return head + u"WHERE m.talk_id = ? AND m.deleted_at IS NULL ORDER BY a.begin_cp, a.end_cp, m.id"_s;
    case MarkScope::Kind::Listed:
        return head
            + u"WHERE m.id IN (SELECT value FROM json_each(?)) AND m.deleted_at IS NULL ORDER BY t.id, a.begin_cp, m.id"_s;
    case MarkScope::Kind::All:
        break;
    }
    return head
        + u"LEFT JOIN event e ON e.id = t.event_id WHERE m.deleted_at IS NULL AND t.deleted_at IS NULL "
          "ORDER BY e.id IS NULL, e.year DESC, e.folded, t.position, t.id, a.begin_cp, a.end_cp, m.id"_s;
}

StoredMark markOf(const Statement &query)
{
    StoredMark mark;
    mark.id = query.integer(0);
    mark.talk = query.integer(2);
    mark.revision = query.integer(4);
    mark.version = query.integer(18);
    mark.isInBin = !query.isNull(19);
    MarkRow &row = mark.row;
    row.id = query.uuid(1);
    row.talk = query.uuid(3);
    row.kind = markKindFromName(query.text(5)).value_or(MarkKind::Key);
    row.quote = query.text(6);
    row.prefix = query.text(7);
    row.suffix = query.text(8);
    row.range = {query.integer(9), query.integer(10)};
    row.state = anchorStateFromName(query.text(11)).value_or(AnchorState::Orphan);
    row.reason = query.text(12);
    row.isKept = query.flag(20);
    row.comment = query.text(13);
    row.todo = static_cast<Todo>(qBound(0, query.number(14), 2));
    row.section = query.text(15);
    row.created = query.time(16);
    row.modified = query.time(17);
    return mark;
}

void readTags(Database::Private &database, std::vector<StoredMark> &marks, bool isAll)
{
    std::unordered_map<RowId, size_t> places;
    std::vector<RowId> ids;
    for (size_t i = 0; i < marks.size(); ++i) {
        places.emplace(marks[i].id, i);
        ids.push_back(marks[i].id);
    }
    const QString head = u"SELECT mt.mark_id, t.path FROM mark_tag mt JOIN tag t ON t.id = mt.tag_id "
                         "WHERE mt.deleted_at IS NULL AND t.deleted_at IS NULL "_s;
    Statement query(database,
        isAll ? head + u"ORDER BY mt.mark_id, t.folded"_s
              : head + u"AND mt.mark_id IN (SELECT value FROM json_each(?)) ORDER BY mt.mark_id, t.folded"_s);
    if (!isAll) {
        query.bind(idList(ids));
    }
    while (query.next()) {
        if (const auto found = places.find(query.integer(0)); found != places.end()) {
            marks[found->second].row.tags += query.text(1);
        }
    }
}

} // namespace

std::vector<StoredMark> readMarks(Database::Private &database, const MarkScope &scope)
{
    std::vector<StoredMark> marks;
    {
        Statement query(database, markQuery(scope.kind));
        switch (scope.kind) {
        case MarkScope::Kind::One:
            query.bind(scope.uuid);
            break;
        case MarkScope::Kind::OfTalk:
            query.bind(scope.talk);
            break;
        case MarkScope::Kind::Listed:
            query.bind(idList(scope.ids));
            break;
        case MarkScope::Kind::All:
            break;
        }
        while (query.next()) {
            marks.push_back(markOf(query));
        }
    }
    if (!marks.empty()) {
        readTags(database, marks, scope.kind == MarkScope::Kind::All);
    }
    return marks;
}

std::optional<StoredMark> readMark(Database::Private &database, const QUuid &uuid)
{
    std::vector<StoredMark> found = readMarks(database, {MarkScope::Kind::One, 0, uuid, {}});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::map<AnchorState, int> countMarksOfSource(Database::Private &database, RowId source)
{
    std::map<AnchorState, int> counts;
    Statement query(database,
        u"SELECT a.state, count(*) FROM mark m JOIN talk t ON t.id = m.talk_id "
        "LEFT JOIN anchor a ON a.mark_id = m.id AND a.revision_id = t.revision_id "
        "WHERE m.source_id = ? AND m.deleted_at IS NULL AND t.deleted_at IS NULL GROUP BY a.state"_s);
    query.bind(source);
    while (query.next()) {
        counts[anchorStateFromName(query.text(0)).value_or(AnchorState::Orphan)] += query.number(1);
    }
    return counts;
}

QByteArray markHash(Database::Private &database, RowId mark)
{
    QByteArray tags;
    {
        Statement query(database,
            u"SELECT t.uuid FROM mark_tag mt JOIN tag t ON t.id = mt.tag_id WHERE mt.mark_id = ? "
            "AND mt.deleted_at IS NULL ORDER BY t.uuid"_s);
        query.bind(mark);
        while (query.next()) {
            tags += query.blob(0);
        }
    }
    Statement query(database,
        u"SELECT m.uuid, r.text_sha256, m.begin_cp, m.end_cp, m.quote, m.prefix, m.suffix, m.kind, "
        u"m.comment, m.todo, "
        "m.created_at, m.deleted_at FROM mark m JOIN revision r ON r.id = m.made_on WHERE m.id = ?"_s);
    if (!query.bind(mark).next()) {
        return {};
    }
    return rowHash({query.blob(0), query.blob(1), query.integer(2), query.integer(3), query.text(4),
        query.text(5), query.text(6), query.text(7), query.text(8), query.integer(9), query.integer(10),
        query.integer(11), tags});
}

void sealMark(Database::Private &database, RowId mark, qint64 version, const QDateTime &modified)
{
    Statement update(database,
        u"UPDATE mark SET sha256 = ?, modified_at = ?, actor = ?, version = version + 1 WHERE id = ? AND version = ?"_s);
    if (update.run(markHash(database, mark), modified, database.actor(), mark, version)
        && update.changedRows() != 1) {
        database.fail({ErrorKind::Busy,
            QCoreApplication::translate(
                "Lectern::Store", "This mark was changed elsewhere meanwhile. Nothing was changed here."),
            u"mark %1 is not of version %2"_s.arg(mark).arg(version)});
    }
}

} // namespace Lectern::Store
