// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/rows/names_p.h"
#include "store/rows/speakerrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

const QString selectSpeaker =
    u"SELECT s.id, s.uuid, s.folded, s.name, root.uuid FROM speaker s LEFT JOIN speaker root ON root.id = "
    "s.merged_into WHERE "_s;

StoredSpeaker readSpeaker(const Statement &query)
{
    return {query.integer(0), query.uuid(1), query.text(2), query.text(3), query.uuid(4)};
}

std::optional<StoredSpeaker> oneSpeaker(Statement &query)
{
    return query.next() ? std::optional(readSpeaker(query)) : std::nullopt;
}

void indexTalksOf(Database::Private &d, RowId speaker)
{
    for (const RowId talk :
        idsOf(d, u"SELECT DISTINCT talk_id FROM talk_speaker WHERE speaker_id = ?"_s, speaker)) {
        indexTalk(d, talk, false);
    }
}

/// What the newest row of the log with this field says of each speaker that is not so.
void findWrong(Database::Private &d, QLatin1StringView field, std::vector<WrongSpeaker> &wrong)
{
    const bool isOfName = field == nameField;
    Statement query(d,
        u"WITH said AS (SELECT entity_uuid, max(id) AS row FROM change WHERE entity = 'speaker' "
        "AND json_valid(after) AND json_extract(after, '$.%1') IS NOT NULL GROUP BY entity_uuid) "
        "SELECT s.id, s.uuid, s.folded, s.name, root.uuid, coalesce(c.id, 0), c.after FROM speaker s "
        "LEFT JOIN speaker root ON root.id = s.merged_into LEFT JOIN said ON said.entity_uuid = s.uuid "
        "LEFT JOIN change c ON c.id = said.row WHERE c.id IS NOT NULL OR s.merged_into IS NOT NULL "
        "ORDER BY s.id"_s.arg(field));
    while (query.next()) {
        const StoredSpeaker speaker = readSpeaker(query);
        const RowId change = query.integer(5);
        const QString byLog = objectOf(query.text(6)).value(field).toString();
        const QString now = isOfName ? speaker.name
            : speaker.into.isNull()  ? QString()
                                     : toText(speaker.into);
        if (now != byLog && (change != 0 || !isOfName)) {
            wrong.push_back({speaker, isOfName, byLog, change});
        }
    }
}

} // namespace

std::optional<StoredSpeaker> speakerOf(Database::Private &d, const QUuid &uuid)
{
    Statement query(d, selectSpeaker + u"s.uuid = ?"_s);
    return oneSpeaker(query.bind(uuid));
}

std::optional<StoredSpeaker> speakerCalled(Database::Private &d, const QString &name)
{
    Statement query(d, selectSpeaker + u"s.folded = ?"_s);
    return oneSpeaker(query.bind(folded(name)));
}

std::vector<StoredSpeaker> mergedInto(Database::Private &d, RowId speaker)
{
    std::vector<StoredSpeaker> names;
    Statement query(d, selectSpeaker + u"s.merged_into = ? ORDER BY s.folded"_s);
    query.bind(speaker);
    while (query.next()) {
        names.push_back(readSpeaker(query));
    }
    return names;
}

StoredSpeaker makeSpeaker(Database::Private &d, const QString &name)
{
    StoredSpeaker made{0, makeUuidV7(), folded(name), legalLine(name), {}};
    Statement insert(
        d, u"INSERT INTO speaker(uuid, folded, name, created_at, actor) VALUES(?, ?, ?, ?, ?)"_s);
    insert.run(made.uuid, made.folded, made.name, d.now(), d.actor());
    made.id = insert.insertedId();
    return made;
}

void writeInto(Database::Private &d, RowId speaker, RowId into)
{
    Statement(d, u"UPDATE speaker SET merged_into = ?, actor = ?, version = version + 1 WHERE id = ?"_s)
        .run(Sql::reference(into), d.actor(), speaker);
    indexTalksOf(d, speaker);
}

void writeSpeakerName(Database::Private &d, RowId speaker, const QString &name)
{
    Statement(d, u"UPDATE speaker SET name = ?, actor = ?, version = version + 1 WHERE id = ?"_s)
        .run(name, d.actor(), speaker);
    indexTalksOf(d, speaker);
    for (const StoredSpeaker &alias : mergedInto(d, speaker)) {
        indexTalksOf(d, alias.id);
    }
}

QStringList speakersOf(Database::Private &d, RowId talk)
{
    Statement query(d,
        u"SELECT s.name FROM talk_speaker ts JOIN speaker s ON s.id = ts.speaker_id WHERE ts.talk_id = ? "
        "ORDER BY ts.position"_s);
    query.bind(talk);
    QStringList names;
    while (query.next()) {
        names += query.text(0);
    }
    return names;
}

QStringList inNamesOfNotes(Database::Private &d, RowId talk, const QStringList &wanted)
{
    std::vector<std::pair<QString, QString>> names; // folded as shown, as the notes say
    {
        Statement query(d,
            u"SELECT root.folded, own.name FROM talk_speaker ts JOIN speaker own ON own.id = ts.speaker_id "
            "JOIN speaker root ON root.id = coalesce(own.merged_into, own.id) WHERE ts.talk_id = ? "
            "ORDER BY ts.position"_s);
        query.bind(talk);
        while (query.next()) {
            names.emplace_back(query.text(0), query.text(1));
        }
    }
    QStringList written;
    for (const QString &name : wanted) {
        const QString key = folded(name);
        QStringList own;
        for (const auto &[shown, inNotes] : names) {
            if (shown == key) {
                own += inNotes;
            }
        }
        written += own.isEmpty() ? QStringList{name} : own;
    }
    return written;
}

std::vector<WrongSpeaker> wrongSpeakers(Database::Private &d)
{
    std::vector<WrongSpeaker> wrong;
    findWrong(d, intoField, wrong);
    findWrong(d, nameField, wrong);
    return wrong;
}

} // namespace Lectern::Store
