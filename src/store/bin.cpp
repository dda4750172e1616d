// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/bin.h"

#include "store/changelog_p.h"
#include "store/import/sourcebin_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/retagging_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/undo/savedsearchsteps_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Rows of `table` (as `x`) in the bin that a row of the log (`c`, the last of its kind about them) put
/// there, and did so alone: not with a file, and not because a tag took another name.
QString binnedRows(const QString &columns, const QString &table, const QString &joins)
{
    return u"SELECT x.uuid, c.at, %1 FROM %2 x JOIN change c ON c.id = (SELECT max(b.id) FROM change b "
           "WHERE b.entity_uuid = x.uuid AND b.verb IN ('bin', 'restore')) %3 "
           "WHERE x.deleted_at IS NOT NULL AND c.verb = 'bin' "_s.arg(columns, table, joins);
}

/// Condition on those rows: the file with this id is there, or did not go in the same deed.
QString wentWithoutFile()
{
    return u"AND (s.deleted_at IS NULL OR NOT EXISTS "
           "(SELECT 1 FROM change f WHERE f.entity_uuid = s.uuid AND f.batch = c.batch))"_s;
}

template <typename Take>
void readRows(Database::Private &d, const QString &sql, Take take)
{
    Statement query(d, sql);
    while (query.next()) {
        take(query);
    }
}

/// Of a query of binnedRows(), whose columns are title and place.
BinnedRow rowOf(BinnedKind kind, const Statement &query)
{
    return {.kind = kind,
        .id = query.uuid(0),
        .title = query.text(2),
        .place = query.text(3),
        .when = query.time(1)};
}

std::vector<BinnedRow> allRows(Database::Private &d)
{
    std::vector<BinnedRow> rows;
    const auto add = [&](BinnedKind kind, const QString &sql) {
        readRows(d, sql, [&](const Statement &query) { rows.push_back(rowOf(kind, query)); });
    };
    add(BinnedKind::Talk,
        binnedRows(u"x.title, coalesce(e.name || iif(e.year > 0, ' ' || e.year, ''), '')"_s, u"talk"_s,
            u"JOIN source s ON s.id = x.source_id LEFT JOIN event e ON e.id = x.event_id"_s)
            + wentWithoutFile());
    add(BinnedKind::Mark,
        binnedRows(u"x.quote, t.title"_s, u"mark"_s,
            u"JOIN source s ON s.id = x.source_id JOIN talk t ON t.id = x.talk_id"_s)
            + wentWithoutFile());
    add(BinnedKind::Tag,
        binnedRows(u"x.path, ''"_s, u"tag"_s, {})
            + u"AND NOT EXISTS (SELECT 1 FROM change r WHERE r.entity_uuid = x.uuid AND r.batch = c.batch "
              "AND r.verb = 'rename')"_s);
    add(BinnedKind::SavedSearch, binnedRows(u"x.name, x.query"_s, u"saved_search"_s, {}));
    add(BinnedKind::Source, binnedRows(u"x.path, ''"_s, u"source"_s, {}));
    std::ranges::stable_sort(
        rows, [](const BinnedRow &left, const BinnedRow &right) { return left.when > right.when; });
    return rows;
}

/// What is asked for, by kind, with what it cannot be without.
struct Wanted {
    std::vector<QUuid> sources;
    std::vector<QUuid> talks;
    std::vector<QUuid> marks;
    std::vector<QUuid> tags;
    std::vector<QUuid> searches;
};

void addOnce(std::vector<QUuid> &ids, const QUuid &id)
{
    if (std::ranges::find(ids, id) == ids.end()) {
        ids.push_back(id);
    }
}

bool isBinned(Database::Private &d, const QString &table, const QUuid &id)
{
    Statement query(d, u"SELECT 1 FROM %1 WHERE uuid = ? AND deleted_at IS NOT NULL"_s.arg(table));
    return query.bind(id).next();
}

/// The talk of a mark or the file of a talk, if that is in the bin.
QUuid binnedParent(Database::Private &d, const QString &sql, const QUuid &id)
{
    Statement query(d, sql);
    return query.bind(id).next() ? query.uuid(0) : QUuid();
}

void addTalk(Database::Private &d, const QUuid &talk, Wanted &wanted)
{
    addOnce(wanted.talks, talk);
    const QUuid source = binnedParent(d,
        u"SELECT s.uuid FROM talk t JOIN source s ON s.id = t.source_id WHERE t.uuid = ? "
        "AND s.deleted_at IS NOT NULL"_s,
        talk);
    if (!source.isNull()) {
        addOnce(wanted.sources, source);
    }
}

void addMark(Database::Private &d, const QUuid &mark, Wanted &wanted)
{
    wanted.marks.push_back(mark);
    const QUuid talk = binnedParent(d,
        u"SELECT t.uuid FROM mark m JOIN talk t ON t.id = m.talk_id WHERE m.uuid = ? "
        "AND t.deleted_at IS NOT NULL"_s,
        mark);
    if (!talk.isNull()) {
        addTalk(d, talk, wanted);
    }
}

Wanted wantedOf(Database::Private &d, const std::vector<QUuid> &ids)
{
    Wanted wanted;
    for (const QUuid &id : ids) {
        if (isBinned(d, u"mark"_s, id)) {
            addMark(d, id, wanted);
        } else if (isBinned(d, u"talk"_s, id)) {
            addTalk(d, id, wanted);
        } else if (isBinned(d, u"source"_s, id)) {
            addOnce(wanted.sources, id);
        } else if (isBinned(d, u"tag"_s, id)) {
            addOnce(wanted.tags, id);
        } else if (isBinned(d, u"saved_search"_s, id)) {
            addOnce(wanted.searches, id);
        }
    }
    return wanted;
}

void restoreTalk(Database::Private &d, const QUuid &talk, qint64 batch)
{
    RowId id = 0;
    qint64 version = 0;
    QString title;
    {
        Statement query(
            d, u"SELECT id, version, title FROM talk WHERE uuid = ? AND deleted_at IS NOT NULL"_s);
        if (!query.bind(talk).next()) {
            return; // it came back with its file
        }
        id = query.integer(0);
        version = query.integer(1);
        title = query.text(2);
    }
    writeTalkBin(d, id, false);
    sealTalk(d, id, version);
    indexTalk(d, id, false);
    recordChange(d, u"talk"_s, talk, u"restore"_s, {}, {{u"title"_s, title}}, batch);
}

void restoreMark(Database::Private &d, const QUuid &id, qint64 batch)
{
    if (const std::optional<StoredMark> mark = readMark(d, id); mark && mark->isInBin) {
        writeMarkBin(d, *mark, false);
        recordChange(d, u"mark"_s, id, u"restore"_s, {}, inJson(mark->row), batch);
    }
}

/// A row of the log that took a tag off something.
struct Loss {
    QString entity;
    QUuid thing;
    QStringList tags;
};

std::vector<Loss> lossesIn(Database::Private &d, qint64 batch)
{
    std::vector<Loss> losses;
    Statement query(d,
        u"SELECT entity, entity_uuid, before, after FROM change WHERE id >= ?1 AND batch = ?1 "
        "AND entity IN ('talk', 'mark') ORDER BY id"_s);
    query.bind(batch);
    while (query.next()) {
        const QJsonObject before = objectOf(query.text(2));
        QStringList tags = textsOf(before.value("tags"_L1));
        for (const QString &kept : textsOf(objectOf(query.text(3)).value("tags"_L1))) {
            tags.removeAll(kept);
        }
        if (const QString tag = before.value("tag"_L1).toString(); !tag.isEmpty()) {
            tags += tag;
        }
        losses.push_back({query.text(0), query.uuid(1), tags});
    }
    return losses;
}

void restoreTag(Database::Private &d, const QUuid &tag, qint64 batch)
{
    QString path;
    qint64 removal = 0;
    {
        Statement query(d,
            u"SELECT t.path, (SELECT c.batch FROM change c WHERE c.entity_uuid = t.uuid AND c.verb = "
            "'bin' ORDER BY c.id DESC LIMIT 1) FROM tag t WHERE t.uuid = ? AND t.deleted_at IS NOT NULL"_s);
        if (!query.bind(tag).next()) {
            return;
        }
        path = query.text(0);
        removal = query.integer(1);
    }
    // With the tags above it; the row of the log names those that came back, so that undo takes them along.
    [[maybe_unused]] const RowId row = tagRowOf(d, path);
    recordChange(d, u"tag"_s, tag, u"restore"_s, {}, {{u"path"_s, path}}, batch);
    for (const Loss &loss : lossesIn(d, removal)) {
        if (!loss.tags.contains(path)) {
            continue;
        }
        if (loss.entity == "talk"_L1) {
            retagTalk(d, loss.thing, {.off = {}, .on = path}, batch);
        } else {
            retagMark(d, loss.thing, {.off = {}, .on = path}, batch);
        }
    }
}

void restoreSearch(Database::Private &d, const QUuid &search, qint64 batch)
{
    if (putSearch(d, search, false)) {
        recordChange(d, u"saved_search"_s, search, u"restore"_s, {}, {}, batch);
    }
}

} // namespace

Bin::Bin(Database &database)
    : m_database(database)
{
}

Result<std::vector<BinnedRow>> Bin::rows()
{
    ReadTransaction work(m_database.d());
    return work.finish(allRows(m_database.d()));
}

Result<qint64> Bin::restore(const std::vector<QUuid> &ids)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const Wanted wanted = wantedOf(d, ids);
    for (const QUuid &id : wanted.sources) {
        if (const auto source = sourceById(d, id)) {
            bringBack(d, *source);
        }
    }
    const qint64 batch = nextBatch(d); // behind what the files wrote
    for (const QUuid &talk : wanted.talks) {
        restoreTalk(d, talk, batch);
    }
    for (const QUuid &mark : wanted.marks) {
        restoreMark(d, mark, batch);
    }
    for (const QUuid &tag : wanted.tags) {
        restoreTag(d, tag, batch);
    }
    for (const QUuid &search : wanted.searches) {
        restoreSearch(d, search, batch);
    }
    const bool isChanged = nextBatch(d) != batch;
    return work.commit().transform([&] { return isChanged ? batch : 0; });
}

} // namespace Lectern::Store
