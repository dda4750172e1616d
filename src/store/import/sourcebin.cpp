// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/import/sourcebin_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

void indexOf(Database::Private &d, RowId source)
{
    for (const RowId talk : idsOf(d, u"SELECT id FROM talk WHERE source_id = ?"_s, source)) {
        indexTalk(d, talk, false);
    }
    for (const RowId mark : idsOf(d, u"SELECT id FROM mark WHERE source_id = ?"_s, source)) {
        indexMark(d, mark);
    }
}

/// Seals marks again whose deleted_at was written for all at once.
void sealMarks(Database::Private &d, RowId source)
{
    struct Seal {
        RowId id;
        qint64 version;
        QDateTime modified;
    };
    std::vector<Seal> seals;
    {
        Statement query(d, u"SELECT id, version, modified_at FROM mark WHERE source_id = ?"_s);
        query.bind(source);
        while (query.next()) {
            seals.push_back({query.integer(0), query.integer(1), query.time(2)});
        }
    }
    for (const Seal &seal : seals) {
        sealMark(d, seal.id, seal.version, seal.modified);
    }
}

/// Talks or marks that went to the bin in this batch of the change log, and that nobody took out or threw
/// away since.
std::vector<QUuid> binnedIn(Database::Private &d, qint64 batch, const QString &entity)
{
    std::vector<QUuid> ids;
    Statement query(d,
        u"SELECT c.entity_uuid FROM change c WHERE c.batch = ? AND c.entity = ? AND c.verb = 'bin' "
        "AND NOT EXISTS (SELECT 1 FROM change l WHERE l.entity_uuid = c.entity_uuid AND l.id > c.id "
        "AND l.verb IN ('bin', 'restore')) ORDER BY c.id"_s);
    query.bind(batch, entity);
    while (query.next()) {
        ids.push_back(query.uuid(0));
    }
    return ids;
}

/// Of the rows that say this of a source, the newest first.
std::vector<qint64> batchesOf(Database::Private &d, const QUuid &source, const QString &verb)
{
    return idsOf(
        d, u"SELECT batch FROM change WHERE entity_uuid = ? AND verb = ? ORDER BY id DESC"_s, source, verb);
}

/// Condition on rows of `talk`: what a person put there came, or was changed, behind change ?2.
QString isOfReaderSince()
{
    return hasSomethingOfReader()
        + u" AND EXISTS (SELECT 1 FROM change c WHERE c.id > ?2 AND (c.entity_uuid = talk.uuid "
          "OR c.entity_uuid IN (SELECT uuid FROM mark WHERE mark.talk_id = talk.id)))"_s;
}

/// Moves rows of `table` that `query` answers for (source, sequence) to the bin.
void moveRows(Database::Private &d, const QString &table, Statement &query, qint64 batch)
{
    std::vector<QUuid> members;
    while (query.next()) {
        members.push_back(query.uuid(0));
    }
    for (const QUuid &member : members) {
        Statement(d, u"UPDATE %1 SET deleted_at = ? WHERE uuid = ?"_s.arg(table)).run(d.now(), member);
        recordChange(d, table, member, u"bin"_s, {}, {}, batch);
    }
}

} // namespace

void bringBack(Database::Private &d, const KnownSource &source)
{
    const qint64 batch = nextBatch(d);
    const std::vector<qint64> bins = batchesOf(d, source.uuid, u"bin"_s);
    const qint64 binBatch = bins.empty() ? 0 : bins.front();
    const std::vector<QUuid> talks = binnedIn(d, binBatch, u"talk"_s);
    const std::vector<QUuid> marks = binnedIn(d, binBatch, u"mark"_s);
    Statement(d, u"UPDATE source SET deleted_at = NULL, version = version + 1 WHERE id = ?"_s).run(source.id);
    recordChange(d, u"source"_s, source.uuid, u"restore"_s, {}, {{u"path"_s, source.path}}, batch);
    for (const QUuid &talk : talks) {
        Statement(d, u"UPDATE talk SET deleted_at = NULL WHERE uuid = ?"_s).run(talk);
        recordChange(d, u"talk"_s, talk, u"restore"_s, {}, {}, batch);
    }
    for (const QUuid &mark : marks) {
        Statement(d, u"UPDATE mark SET deleted_at = NULL WHERE uuid = ?"_s).run(mark);
        recordChange(d, u"mark"_s, mark, u"restore"_s, {}, {}, batch);
    }
    reverseEventDays(d, binBatch, batch);
    sealMarks(d, source.id);
    indexOf(d, source.id);
}

int throwAway(Database::Private &d, const KnownSource &source, qint64 keptSince)
{
    const qint64 batch = nextBatch(d);
    recordChange(d, u"source"_s, source.uuid, u"bin"_s, {{u"path"_s, source.path}}, {}, batch);
    Statement talks(d,
        u"SELECT uuid FROM talk WHERE source_id = ?1 AND deleted_at IS NULL AND NOT (%1) ORDER BY id"_s.arg(
            isOfReaderSince()));
    moveRows(d, u"talk"_s, talks.bind(source.id, keptSince), batch);
    Statement marks(d,
        u"SELECT uuid FROM mark WHERE source_id = ? AND deleted_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM talk t WHERE t.id = mark.talk_id AND t.deleted_at IS NULL) ORDER BY id"_s);
    moveRows(d, u"mark"_s, marks.bind(source.id), batch);
    Statement staying(d, u"SELECT count(*) FROM talk WHERE source_id = ? AND deleted_at IS NULL"_s);
    const int kept = staying.bind(source.id).next() ? staying.number(0) : 0;
    Statement(d, u"UPDATE source SET deleted_at = ?, version = version + 1 WHERE id = ?"_s)
        .run(kept == 0 ? Sql::value(d.now()) : QVariant(), source.id);
    if (kept == 0) {
        for (const qint64 import : batchesOf(d, source.uuid, u"import"_s)) {
            reverseEventDays(d, import, batch);
        }
    }
    sealMarks(d, source.id);
    indexOf(d, source.id);
    return kept;
}

} // namespace Lectern::Store
