// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// The date a wording says, as far as it is written as one (ISO 8601).
QString dateIn(const QString &wording)
{
    static const QRegularExpression iso(u"\\b(\\d{4}-\\d{2}(?:-\\d{2})?)\\b"_s);
    return iso.match(wording).captured(1);
}

/// Colours are given in turn, so that neighbours in a list differ.
int hueForNewTag(Database::Private &database)
{
    Statement query(database, u"SELECT count(*) FROM tag"_s);
    return query.next() ? query.number(0) % 8 : 0;
}

} // namespace

RowId knownEvent(Database::Private &database, const EventName &name)
{
    Statement query(database, u"SELECT coalesce(merged_into, id) FROM event WHERE folded = ? AND year = ?"_s);
    return query.bind(folded(name.name), name.year).next() ? query.integer(0) : 0;
}

RowId eventRowOf(Database::Private &database, const EventName &name)
{
    if (const RowId known = knownEvent(database, name); known != 0) {
        if (!name.place.isEmpty()) {
            Statement(
                database, u"UPDATE event SET place = ?, version = version + 1 WHERE id = ? AND place = ''"_s)
                .run(legalLine(name.place), known);
        }
        return known;
    }
    Statement insert(database,
        u"INSERT INTO event(uuid, folded, year, name, place, created_at, actor) VALUES(?, ?, ?, ?, ?, ?, ?)"_s);
    insert.run(makeUuidV7(), folded(name.name), name.year, legalLine(name.name), legalLine(name.place),
        database.now(), database.actor());
    return insert.insertedId();
}

RowId dayRowOf(Database::Private &database, RowId event, const QString &wording)
{
    const QString key = folded(wording);
    if (key.isEmpty()) {
        return 0;
    }
    int position = 1;
    {
        Statement query(database, u"SELECT id FROM day WHERE event_id IS ? AND folded = ?"_s);
        if (query.bind(Sql::reference(event), key).next()) {
            return query.integer(0);
        }
        Statement last(database, u"SELECT coalesce(max(position), 0) + 1 FROM day WHERE event_id IS ?"_s);
        if (last.bind(Sql::reference(event)).next()) {
            position = last.number(0);
        }
    }
    Statement insert(database,
        u"INSERT INTO day(uuid, event_id, folded, wording, date, position, actor) VALUES(?, ?, ?, ?, ?, ?, ?)"_s);
    insert.run(makeUuidV7(), Sql::reference(event), key, legalLine(wording), dateIn(wording), position,
        database.actor());
    return insert.insertedId();
}

namespace {

/// Made where it is not known.
KnownSpeaker speakerNamed(Database::Private &database, const QString &name, const QString &key)
{
    {
        Statement query(database,
            u"SELECT own.id, own.uuid, s.id, s.name FROM speaker own JOIN speaker s "
            "ON s.id = coalesce(own.merged_into, own.id) WHERE own.folded = ?"_s);
        if (query.bind(key).next()) {
            return {query.integer(0), query.uuid(1), query.integer(2), query.text(3)};
        }
    }
    KnownSpeaker made{0, makeUuidV7(), 0, legalLine(name)};
    DirectStatement insert(
        database, "INSERT INTO speaker(uuid, folded, name, created_at, actor) VALUES(?, ?, ?, ?, ?)");
    insert.run(made.uuid, key, made.shownName, database.now(), database.actor());
    made.id = made.shownId = insert.insertedId();
    return made;
}

} // namespace

std::vector<KnownSpeaker> speakersNamed(Database::Private &database, const QStringList &names)
{
    std::vector<KnownSpeaker> speakers;
    for (const QString &name : names) {
        const QString key = folded(name);
        if (key.isEmpty()) {
            continue;
        }
        KnownSpeaker speaker = speakerNamed(database, name, key);
        if (!std::ranges::contains(speakers, speaker.id, &KnownSpeaker::id)) {
            speakers.push_back(std::move(speaker));
        }
    }
    return speakers;
}

RowId tagRowOf(Database::Private &database, const QString &path)
{
    RowId id = 0;
    std::optional<int> hueAbove;
    for (const QString &part : tagAndAncestors(path)) {
        const QString key = folded(part);
        Statement query(database, u"SELECT id, deleted_at, hue FROM tag WHERE folded = ?"_s);
        if (query.bind(key).next()) {
            id = query.integer(0);
            hueAbove = query.number(2);
            if (!query.isNull(1)) {
                Statement(database, u"UPDATE tag SET deleted_at = NULL, version = version + 1 WHERE id = ?"_s)
                    .run(id);
                database.noteNewTag(part);
            }
            continue;
        }
        const QUuid uuid = makeUuidV7();
        const int hue = hueAbove ? *hueAbove : hueForNewTag(database);
        hueAbove = hue;
        Statement insert(database,
            u"INSERT INTO tag(uuid, folded, path, hue, created_at, actor, sha256) VALUES(?, ?, ?, ?, ?, ?, ?)"_s);
        insert.run(
            uuid, key, part, hue, database.now(), database.actor(), rowHash({uuid.toRfc4122(), part, hue}));
        id = insert.insertedId();
        database.noteNewTag(part);
    }
    return id;
}

void dropUnusedTag(Database::Private &database, const QString &path)
{
    Statement(database,
        u"UPDATE tag SET deleted_at = ?1, version = version + 1 WHERE folded = ?2 AND deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM talk_tag WHERE tag_id = tag.id AND deleted_at IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM mark_tag x JOIN mark m ON m.id = x.mark_id WHERE x.tag_id = tag.id "
        "AND x.deleted_at IS NULL AND m.deleted_at IS NULL) "
        "AND NOT EXISTS (SELECT 1 FROM tag below WHERE below.deleted_at IS NULL "
        "AND substr(below.folded, 1, length(?2) + 1) = ?2 || '/')"_s)
        .run(database.now(), folded(path));
}

void setTalkSpeakers(Database::Private &database, RowId talk, const QStringList &names)
{
    Statement(database, u"DELETE FROM talk_speaker WHERE talk_id = ?"_s).run(talk);
    writeSpeakers(database, talk, speakersNamed(database, names));
}

void writeSpeakers(Database::Private &database, RowId talk, const std::vector<KnownSpeaker> &speakers)
{
    DirectStatement insert(
        database, "INSERT INTO talk_speaker(talk_id, position, speaker_id) VALUES(?, ?, ?)");
    int position = 0;
    for (const KnownSpeaker &speaker : speakers) {
        insert.run(talk, position++, speaker.id);
    }
}

void setMarkTags(Database::Private &database, RowId mark, const QStringList &paths)
{
    Statement(database, u"UPDATE mark_tag SET deleted_at = ? WHERE mark_id = ? AND deleted_at IS NULL"_s)
        .run(database.now(), mark);
    for (const QString &typed : paths) {
        if (const QString path = tagPath(typed); !path.isEmpty()) {
            Statement(database,
                u"INSERT INTO mark_tag(mark_id, tag_id, added_at, actor) VALUES(?, ?, ?, ?) "
                "ON CONFLICT(mark_id, tag_id) DO UPDATE SET deleted_at = NULL"_s)
                .run(mark, tagRowOf(database, path), database.now(), database.actor());
        }
    }
}

QStringList markTags(Database::Private &database, RowId mark)
{
    Statement query(database,
        u"SELECT t.path FROM mark_tag mt JOIN tag t ON t.id = mt.tag_id WHERE mt.mark_id = ? AND "
        u"mt.deleted_at IS NULL "
        "ORDER BY t.folded"_s);
    query.bind(mark);
    QStringList tags;
    while (query.next()) {
        tags += query.text(0);
    }
    return tags;
}

} // namespace Lectern::Store
