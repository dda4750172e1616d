// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/eventnotes.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

using Places = std::unordered_map<RowId, size_t>;

/// A text that stays where it is.
const char *talkQuery(TalkScope::Kind kind)
{
    static const QByteArray head =
        "SELECT t.id, t.uuid, e.uuid, e.name, e.year, e.place, t.title, d.wording, d.position, t.position, "
        "t.kind, t.status, t.progress, t.starred, t.words, t.confidence, s.path, t.line, t.end_line, "
        "t.gone_at IS NOT NULL, e.first_day, e.last_day "
        "FROM talk t JOIN source s ON s.id = t.source_id LEFT JOIN event e ON e.id = t.event_id "
        "LEFT JOIN day d ON d.id = t.day_id WHERE t.deleted_at IS NULL ";
    static const QByteArray order = " ORDER BY e.id IS NULL, e.year DESC, e.folded, e.id, d.position, "
                                    "t.position, t.source_id, t.line, t.id";
    static const QByteArray ofEvent = head + "AND t.event_id = (SELECT id FROM event WHERE uuid = ?)" + order;
    static const QByteArray withoutEvent = head + "AND t.event_id IS NULL" + order;
    static const QByteArray isListed = "AND t.id IN (SELECT value FROM json_each(?))";
    static const QByteArray listed = head + isListed + order;
    static const QByteArray byId = head + isListed + " ORDER BY t.id";
    static const QByteArray all = head + order;
    switch (kind) {
    case TalkScope::Kind::OfEvent:
        return ofEvent.constData();
    case TalkScope::Kind::WithoutEvent:
        return withoutEvent.constData();
    case TalkScope::Kind::Listed:
        return listed.constData();
    case TalkScope::Kind::ListedById:
        return byId.constData();
    case TalkScope::Kind::All:
        break;
    }
    return all.constData();
}

StoredTalk talkOf(const DirectStatement &query)
{
    StoredTalk talk;
    talk.id = query.integer(0);
    TalkRow &row = talk.row;
    row.id = query.uuid(1);
    if (!query.isNull(2)) {
        row.event = query.uuid(2);
        row.eventName = {
            query.text(3), query.number(4), query.text(5), spanOf(query.text(20), query.text(21))};
    }
    row.title = query.text(6);
    row.day = query.text(7);
    row.dayOrder = query.number(8);
    row.order = query.number(9);
    row.kind = query.text(10);
    row.status = readStatusFromName(query.text(11)).value_or(ReadStatus::Unread);
    row.progress = query.real(12);
    row.isStarred = query.flag(13);
    row.words = query.number(14);
    row.confidence = query.real(15);
    row.sourcePath = query.text(16);
    row.line = query.number(17);
    row.endLine = query.number(18);
    row.hasLeftFile = query.flag(19);
    return talk;
}

/// `query` with the rows of the talks listed only, or of all.
struct PartQuery {
    QByteArray ofAll;
    QByteArray ofListed;

    PartQuery(const char *query, const char *column, const char *tail)
        : ofAll(QByteArray(query) + tail)
        , ofListed(QByteArray(query) + " AND " + column + " IN (SELECT value FROM json_each(?))" + tail)
    {
    }
};

template <typename Take>
void readOf(Database::Private &database, const QByteArray &sql, const QString &list,
    std::vector<StoredTalk> &talks, const Places &places, Take take)
{
    DirectStatement query(database, sql.constData());
    if (!list.isNull()) {
        query.bind(list);
    }
    while (query.next()) {
        if (const auto found = places.find(query.integer(0)); found != places.end()) {
            take(talks[found->second].row, query);
        }
    }
}

void readParts(Database::Private &database, bool isListed, std::vector<StoredTalk> &talks)
{
    static const PartQuery speakers(
        "SELECT ts.talk_id, s.name FROM talk_speaker ts JOIN speaker own ON own.id = ts.speaker_id "
        "JOIN speaker s ON s.id = coalesce(own.merged_into, own.id) WHERE 1",
        "ts.talk_id", " ORDER BY ts.talk_id, ts.position");
    static const PartQuery tags("SELECT tt.talk_id, t.path FROM talk_tag tt JOIN tag t ON t.id = tt.tag_id "
                                "WHERE tt.deleted_at IS NULL AND t.deleted_at IS NULL",
        "tt.talk_id", " ORDER BY tt.talk_id, t.folded");
    static const PartQuery marks(
        "SELECT m.talk_id, m.kind, count(*), sum(m.todo = 1) FROM mark m WHERE m.deleted_at IS NULL",
        "m.talk_id", " GROUP BY m.talk_id, m.kind");
    Places places;
    std::vector<RowId> ids;
    for (size_t i = 0; i < talks.size(); ++i) {
        places.emplace(talks[i].id, i);
        ids.push_back(talks[i].id);
    }
    const QString list = isListed ? idList(ids) : QString();
    const auto read = [&](const PartQuery &parts, auto take) {
        readOf(database, isListed ? parts.ofListed : parts.ofAll, list, talks, places, take);
    };
    read(speakers, [](TalkRow &row, const DirectStatement &query) {
        if (const QString name = query.text(1); !row.speakers.contains(name)) { // by two of its names
            row.speakers += name;
        }
    });
    read(tags, [](TalkRow &row, const DirectStatement &query) { row.tags += query.text(1); });
    read(marks, [](TalkRow &row, const DirectStatement &query) {
        row.marks += query.number(2);
        row.openTodos += query.number(3);
        if (const auto kind = markKindFromName(query.text(1))) {
            row.markKinds.push_back(*kind);
            std::ranges::sort(row.markKinds);
        }
    });
}

} // namespace

QString idList(const std::vector<RowId> &ids)
{
    QString list = u"["_s;
    for (const RowId id : ids) {
        list += (list.size() > 1 ? u","_s : u""_s) + QString::number(id);
    }
    return list + u']';
}

QString countsAsTalk() { return u"(t.kind <> '%1')"_s.arg(eventNotesKind()); }

QString hasSomethingOfReader()
{
    return u"(talk.starred OR talk.status <> 'unread' OR talk.corrected <> '[]' "
           "OR EXISTS (SELECT 1 FROM mark m WHERE m.talk_id = talk.id AND m.deleted_at IS NULL) "
           "OR EXISTS (SELECT 1 FROM talk_tag tt WHERE tt.talk_id = talk.id AND tt.deleted_at IS NULL))"_s;
}

std::vector<StoredTalk> readTalks(Database::Private &database, const TalkScope &scope)
{
    std::vector<StoredTalk> talks;
    {
        DirectStatement query(database, talkQuery(scope.kind));
        if (scope.kind == TalkScope::Kind::OfEvent) {
            query.bind(scope.event);
        } else if (scope.kind == TalkScope::Kind::Listed || scope.kind == TalkScope::Kind::ListedById) {
            query.bind(idList(scope.ids));
        }
        while (query.next()) {
            talks.push_back(talkOf(query));
        }
    }
    if (!talks.empty()) {
        readParts(database, scope.kind != TalkScope::Kind::All, talks);
    }
    return talks;
}

RowId talkIdOf(Database::Private &database, const QUuid &uuid)
{
    Statement query(database, u"SELECT id FROM talk WHERE uuid = ?"_s);
    return query.bind(uuid).next() ? query.integer(0) : 0;
}

QByteArray talkHash(Database::Private &database, RowId talk)
{
    SealedFields fields;
    {
        Statement speakers(database,
            u"SELECT s.uuid FROM talk_speaker ts JOIN speaker s ON s.id = ts.speaker_id WHERE ts.talk_id = ? "
            "ORDER BY ts.position"_s);
        speakers.bind(talk);
        while (speakers.next()) {
            fields.speakers.push_back(speakers.uuid(0));
        }
        Statement tags(database,
            u"SELECT t.uuid FROM talk_tag tt JOIN tag t ON t.id = tt.tag_id WHERE tt.talk_id = ? "
            "AND tt.deleted_at IS NULL ORDER BY t.uuid"_s);
        tags.bind(talk);
        while (tags.next()) {
            fields.tags.push_back(tags.uuid(0));
        }
    }
    Statement query(
        database, u"SELECT uuid, title, kind, status, starred, corrected FROM talk WHERE id = ?"_s);
    if (!query.bind(talk).next()) {
        return {};
    }
    fields.uuid = query.uuid(0);
    fields.title = query.text(1);
    fields.kind = query.text(2);
    fields.status = query.text(3);
    fields.starred = query.integer(4);
    fields.corrected = query.text(5);
    return talkHash(fields);
}

QByteArray talkHash(const SealedFields &fields)
{
    QByteArray parts;
    for (const QUuid &speaker : fields.speakers) {
        parts += 's' + speaker.toRfc4122();
    }
    for (const QUuid &tag : fields.tags) {
        parts += 't' + tag.toRfc4122();
    }
    return rowHash({fields.uuid.toRfc4122(), fields.title, fields.kind, fields.status, fields.starred,
        fields.corrected, parts});
}

void sealTalk(Database::Private &database, RowId talk, qint64 version)
{
    Statement update(database,
        u"UPDATE talk SET sha256 = ?, modified_at = ?, actor = ?, version = version + 1 WHERE id = ? AND version = ?"_s);
    if (update.run(talkHash(database, talk), database.now(), database.actor(), talk, version)
        && update.changedRows() != 1) {
        database.fail({ErrorKind::Busy,
            QCoreApplication::translate(
                "Lectern::Store", "This talk was changed elsewhere meanwhile. Nothing was changed here."),
            u"talk %1 is not of version %2"_s.arg(talk).arg(version)});
    }
}

} // namespace Lectern::Store
