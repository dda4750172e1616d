// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/keptsource.h"

#include "base/uuid.h"
#include "document/eventnotes.h"
#include "store/failures_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/names_p.h"
#include "store/rows/packedbytes_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Row numbers of a source and of its newest revision.
struct Rows {
    RowId source = 0;
    RowId revision = 0;
};

/// Nothing where the newest revision has not the talk.
std::optional<Rows> readSource(Database::Private &d, const QUuid &talk, KeptSource &kept)
{
    Statement query(d,
        u"SELECT s.id, r.id, s.uuid, s.path, s.missing_at IS NOT NULL, r.reader, r.bytes, r.decisions, "
        u"r.language, CAST(r.text AS BLOB) "
        "FROM talk t JOIN source s ON s.id = t.source_id JOIN revision r ON r.id = t.revision_id "
        "WHERE t.uuid = ? AND t.deleted_at IS NULL AND t.gone_at IS NULL "
        "AND r.n = (SELECT max(n) FROM revision WHERE source_id = s.id)"_s);
    if (!query.bind(talk).next()) {
        return std::nullopt;
    }
    const Rows rows{query.integer(0), query.integer(1)};
    kept.id = query.uuid(2);
    kept.path = query.text(3);
    kept.isMissing = query.flag(4);
    kept.reader = query.text(5);
    kept.bytes = unpacked(query.blob(6), query.blob(9));
    kept.plan.decisions = decisionsFromJson(query.text(7));
    kept.plan.language = query.text(8);
    kept.text = RevisionCache::sourceText(d, rows.revision);
    return rows;
}

PlannedTalk readTalk(const Statement &query)
{
    PlannedTalk talk;
    talk.line = query.number(2);
    talk.endLine = query.number(3);
    talk.title = query.text(4);
    talk.foundTitle = query.text(5);
    talk.kind = query.text(6);
    talk.confidence = query.real(7);
    talk.why = listFromJson(query.text(8));
    talk.day = query.text(9);
    if (!query.isNull(10)) {
        talk.event = EventName{
            query.text(10), query.number(11), query.text(12), spanOf(query.text(13), query.text(14))};
    }
    return talk;
}

void readTalks(Database::Private &d, const Rows &rows, KeptSource &kept)
{
    std::vector<RowId> talks;
    {
        Statement query(d,
            u"SELECT t.id, t.uuid, t.line, t.end_line, t.title, t.found_title, t.kind, t.confidence, "
            u"t.reasons, "
            "coalesce(day.wording, ''), e.name, e.year, e.place, e.first_day, e.last_day "
            "FROM talk t LEFT JOIN day ON day.id = t.day_id "
            "LEFT JOIN event e ON e.id = t.event_id "
            "WHERE t.revision_id = ? AND t.gone_at IS NULL ORDER BY t.line, t.id"_s);
        query.bind(rows.revision);
        while (query.next()) {
            talks.push_back(query.integer(0));
            kept.ids.push_back(query.uuid(1));
            kept.plan.talks.push_back(readTalk(query));
        }
    }
    for (size_t i = 0; i < talks.size(); ++i) {
        kept.plan.talks[i].speakers = speakersOf(d, talks[i]);
    }
}

void readFollowUps(Database::Private &d, const Rows &rows, KeptSource &kept)
{
    Statement query(d,
        u"SELECT line, text FROM follow_up WHERE source_id = ? AND deleted_at IS NULL ORDER BY line, id"_s);
    query.bind(rows.source);
    while (query.next()) {
        kept.plan.followUps.push_back({query.number(0), query.text(1)});
    }
}

} // namespace

Result<KeptSource> keptSourceOf(Database &database, const QUuid &talk)
{
    Database::Private &d = database.d();
    ReadTransaction work(d);
    KeptSource kept;
    const std::optional<Rows> rows = readSource(d, talk, kept);
    if (rows) {
        readTalks(d, *rows, kept);
        readFollowUps(d, *rows, kept);
    }
    Result<KeptSource> result = work.finish(std::move(kept));
    if (result && !rows) {
        return failure(ErrorKind::NotFound,
            QCoreApplication::translate(
                "Lectern::Store", "The newest version of the file does not have this talk any more."),
            toText(talk));
    }
    return result;
}

Result<QUuid> talkBefore(Database &database, const QUuid &talk)
{
    Database::Private &d = database.d();
    ReadTransaction work(d);
    QUuid before;
    Statement query(d,
        u"SELECT b.uuid, b.deleted_at IS NOT NULL FROM talk t JOIN revision r ON r.id = t.revision_id "
        "JOIN talk b ON b.revision_id = t.revision_id AND (b.line, b.id) < (t.line, t.id) "
        "WHERE t.uuid = ? AND t.deleted_at IS NULL AND t.gone_at IS NULL AND b.gone_at IS NULL "
        "AND b.kind <> ? AND r.n = (SELECT max(n) FROM revision WHERE source_id = t.source_id) "
        "ORDER BY b.line DESC, b.id DESC LIMIT 1"_s);
    if (query.bind(talk, eventNotesKind()).next() && !query.flag(1)) {
        before = query.uuid(0);
    }
    return work.finish(std::move(before));
}

} // namespace Lectern::Store
