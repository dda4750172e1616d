// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/rows/readerwrites_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

QString eventOf(const QJsonObject &place) { return place.value("event"_L1).toString(); }

/// Row number of an event as the log names it; 0: none.
RowId rowOfEvent(Database::Private &d, const QString &event)
{
    Statement query(d, u"SELECT id FROM event WHERE uuid = ?"_s);
    return query.bind(QUuid::fromString(event)).next() ? query.integer(0) : 0;
}

void writePlace(Database::Private &d, RowId talk, const QJsonObject &place)
{
    const RowId event = rowOfEvent(d, eventOf(place));
    Statement(d, u"UPDATE talk SET event_id = ?, day_id = ?, position = ? WHERE id = ?"_s)
        .run(Sql::reference(event), Sql::reference(dayRowOf(d, event, place.value("day"_L1).toString())),
            place.value("order"_L1).toInt(), talk);
}

} // namespace

bool isEventThere(Database::Private &d, const QUuid &event) { return rowOfEvent(d, toText(event)) != 0; }

QJsonObject placeOfTalk(Database::Private &d, RowId talk)
{
    Statement query(d,
        u"SELECT e.uuid, d.wording, t.position FROM talk t LEFT JOIN event e ON e.id = t.event_id "
        "LEFT JOIN day d ON d.id = t.day_id WHERE t.id = ?"_s);
    if (!query.bind(talk).next()) {
        return {};
    }
    return {{u"event"_s, query.isNull(0) ? QString() : toText(query.uuid(0))}, {u"day"_s, query.text(1)},
        {u"order"_s, query.number(2)}};
}

QJsonObject placeFor(Database::Private &d, RowId talk, const QUuid &event, const QString &day)
{
    QJsonObject place = placeOfTalk(d, talk);
    const QString wanted = event.isNull() ? QString() : toText(event);
    if (wanted != eventOf(place)) {
        Statement query(d, u"SELECT coalesce(max(position), 0) + 1 FROM talk WHERE event_id IS ?"_s);
        if (query.bind(Sql::reference(rowOfEvent(d, wanted))).next()) {
            place.insert(u"order"_s, query.number(0));
        }
    }
    place.insert(u"event"_s, wanted);
    place.insert(u"day"_s, day);
    return place;
}

void writeTalkFields(Database::Private &d, RowId talk, const QJsonObject &fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonValue value = field.value();
        if (field.key() == "title"_L1) {
            Statement(d, u"UPDATE talk SET title = ?, folded = ? WHERE id = ?"_s)
                .run(value.toString(), folded(value.toString()), talk);
        } else if (field.key() == "status"_L1) {
            Statement(d, u"UPDATE talk SET status = ? WHERE id = ?"_s).run(value.toString(), talk);
        } else if (field.key() == "starred"_L1) {
            Statement(d, u"UPDATE talk SET starred = ? WHERE id = ?"_s).run(value.toBool(), talk);
        } else if (field.key() == "speakers"_L1) {
            setTalkSpeakers(d, talk, textsOf(value));
        } else if (field.key() == placeField) {
            writePlace(d, talk, value.toObject());
        } else if (field.key() == "corrected"_L1) {
            Statement(d, u"UPDATE talk SET corrected = ? WHERE id = ?"_s).run(toJson(textsOf(value)), talk);
        }
    }
}

QJsonObject talkFields(Database::Private &d, RowId talk)
{
    QJsonObject fields;
    {
        Statement query(d, u"SELECT title, status, starred, corrected FROM talk WHERE id = ?"_s);
        if (!query.bind(talk).next()) {
            return {};
        }
        fields = {{u"title"_s, query.text(0)}, {u"status"_s, query.text(1)}, {u"starred"_s, query.flag(2)},
            {u"corrected"_s, QJsonArray::fromStringList(listFromJson(query.text(3)))}};
    }
    fields.insert(u"speakers"_s, QJsonArray::fromStringList(speakersOf(d, talk)));
    fields.insert(placeField, placeOfTalk(d, talk));
    return fields;
}

bool writeTalkTag(Database::Private &d, RowId talk, const QString &path, bool isOn)
{
    if (isOn) {
        Statement insert(d,
            u"INSERT INTO talk_tag(talk_id, tag_id, added_at, actor) VALUES(?, ?, ?, ?) "
            "ON CONFLICT(talk_id, tag_id) DO UPDATE SET deleted_at = NULL WHERE deleted_at IS NOT NULL"_s);
        return insert.run(talk, tagRowOf(d, path), d.now(), d.actor()) && insert.changedRows() > 0;
    }
    Statement update(d,
        u"UPDATE talk_tag SET deleted_at = ? WHERE talk_id = ? AND tag_id = (SELECT id FROM tag WHERE folded "
        u"= ?) "
        "AND deleted_at IS NULL"_s);
    return update.run(d.now(), talk, folded(path)) && update.changedRows() > 0;
}

void writeTalkBin(Database::Private &d, RowId talk, bool isInBin)
{
    Statement(d, u"UPDATE talk SET deleted_at = ? WHERE id = ?"_s)
        .run(isInBin ? Sql::value(d.now()) : QVariant(), talk);
}

void writeMark(Database::Private &d, const StoredMark &mark, const MarkRow &wanted, const QDateTime &modified)
{
    Statement(d, u"UPDATE mark SET kind = ?, comment = ?, todo = ? WHERE id = ?"_s)
        .run(markKindName(wanted.kind), legal(wanted.comment), static_cast<int>(wanted.todo), mark.id);
    const bool hasNewTags = mark.row.tags != wanted.tags;
    if (hasNewTags) {
        setMarkTags(d, mark.id, wanted.tags);
    }
    sealMark(d, mark.id, mark.version, modified);
    indexMark(d, mark.id);
    if (hasNewTags) {
        indexTalk(d, mark.talk, false);
    }
}

void writeMarkBin(Database::Private &d, const StoredMark &mark, bool isInBin)
{
    Statement(d, u"UPDATE mark SET deleted_at = ? WHERE id = ?"_s)
        .run(isInBin ? Sql::value(d.now()) : QVariant(), mark.id);
    sealMark(d, mark.id, mark.version, mark.row.modified);
    indexMark(d, mark.id);
    if (!mark.row.tags.isEmpty()) {
        indexTalk(d, mark.talk, false);
    }
}

QJsonObject inJson(const MarkRow &mark)
{
    return {{u"talk"_s, toText(mark.talk)}, {u"kind"_s, markKindName(mark.kind)}, {u"quote"_s, mark.quote},
        {u"start"_s, mark.range.begin}, {u"end"_s, mark.range.end}, {u"comment"_s, mark.comment},
        {u"tags"_s, QJsonArray::fromStringList(mark.tags)}, {u"todo"_s, static_cast<int>(mark.todo)}};
}

void recordMarkChange(Database::Private &d, const MarkRow &before, const MarkRow &after, qint64 batch)
{
    QJsonObject was = inJson(before);
    QJsonObject is = inJson(after);
    for (const QString &key : is.keys()) {
        if (was.value(key) == is.value(key)) {
            was.remove(key);
            is.remove(key);
        }
    }
    recordChange(d, u"mark"_s, after.id, u"change"_s, was, is, batch);
}

namespace {

void writeTag(Database::Private &d, RowId tag, const QString &path, int hue)
{
    Statement query(d, u"SELECT uuid FROM tag WHERE id = ?"_s);
    if (query.bind(tag).next()) {
        const QByteArray hash = rowHash({query.blob(0), path, hue});
        Statement(d,
            u"UPDATE tag SET path = ?, hue = ?, sha256 = ?, actor = ?, version = version + 1 WHERE id = ?"_s)
            .run(path, hue, hash, d.actor(), tag);
    }
}

} // namespace

void writeTagHue(Database::Private &d, RowId tag, int hue)
{
    Statement query(d, u"SELECT path FROM tag WHERE id = ?"_s);
    if (query.bind(tag).next()) {
        writeTag(d, tag, query.text(0), hue);
    }
}

void writeTagPath(Database::Private &d, RowId tag, const QString &path)
{
    Statement query(d, u"SELECT hue FROM tag WHERE id = ?"_s);
    if (query.bind(tag).next()) {
        writeTag(d, tag, path, query.number(0));
    }
}

void writeTagBin(Database::Private &d, RowId tag, bool isInBin)
{
    Statement(d, u"UPDATE tag SET deleted_at = ?, actor = ?, version = version + 1 WHERE id = ?"_s)
        .run(isInBin ? Sql::value(d.now()) : QVariant(), d.actor(), tag);
}

void writeTick(Database::Private &d, const QUuid &followUp, bool isDone)
{
    Statement(d, u"UPDATE follow_up SET done_at = ?, actor = ?, version = version + 1 WHERE uuid = ?"_s)
        .run(isDone ? Sql::value(d.now()) : QVariant(), d.actor(), followUp);
}

std::vector<WrongTick> wrongTicks(Database::Private &d)
{
    std::vector<WrongTick> wrong;
    Statement query(d,
        u"WITH said AS (SELECT entity_uuid, max(id) AS row, CASE WHEN json_valid(after) THEN "
        "json_extract(after, '$.done') END AS done FROM change WHERE entity = 'follow_up' GROUP BY "
        "entity_uuid) "
        "SELECT f.uuid, f.text, coalesce(said.done, 0), coalesce(said.row, 0) FROM follow_up f LEFT JOIN "
        "said ON said.entity_uuid = "
        "f.uuid "
        "WHERE (f.done_at IS NOT NULL) <> coalesce(said.done, 0)"_s);
    while (query.next()) {
        wrong.push_back({query.uuid(0), query.text(1), query.flag(2), query.integer(3)});
    }
    return wrong;
}

} // namespace Lectern::Store
