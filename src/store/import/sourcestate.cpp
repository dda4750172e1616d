// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/import/sourceimport_p.h"
#include "store/import/sourcestate_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Rows are named by what they are called outside, versions by their number: row numbers may change.
constexpr QStringView talksOfState =
    u"SELECT json_group_array(json_patch(json_patch("
    "json_object('id', hex(t.uuid), 'version', r.n, 'begin', t.begin_cp, 'end', t.end_cp, 'line', t.line, "
    "'endLine', t.end_line, 'title', t.title, 'folded', t.folded, 'found', t.found_title, 'kind', t.kind), "
    "json_object('words', t.words, 'language', t.language, 'confidence', printf('%!.17g', t.confidence), "
    "'reasons', t.reasons, 'text', hex(t.text_sha256), 'corrected', t.corrected, 'event', hex(e.uuid), "
    "'day', hex(y.uuid), 'position', t.position)), "
    "json_object('gone', t.gone_at, 'deleted', t.deleted_at, 'speakers', json((SELECT json_group_array(s) "
    "FROM (SELECT hex(p.uuid) AS s FROM talk_speaker ts JOIN speaker p ON p.id = ts.speaker_id "
    "WHERE ts.talk_id = t.id ORDER BY ts.position))), 'tags', json((SELECT json_group_array(hex(g.uuid)) "
    "FROM talk_tag tt JOIN tag g ON g.id = tt.tag_id WHERE tt.talk_id = t.id AND tt.deleted_at IS NULL))))) "
    "FROM talk t JOIN revision r ON r.id = t.revision_id LEFT JOIN event e ON e.id = t.event_id "
    "LEFT JOIN day y ON y.id = t.day_id WHERE t.source_id = ?";

constexpr QStringView marksOfState =
    u"SELECT json_group_array(json_object('id', hex(m.uuid), 'talk', hex(t.uuid))) FROM mark m "
    "JOIN talk t ON t.id = m.talk_id WHERE m.source_id = ?";

constexpr QStringView followUpsOfState =
    u"SELECT json_group_array(json_object('id', hex(f.uuid), 'talk', hex(t.uuid), 'line', f.line, "
    "'folded', f.folded, 'text', f.text, 'deleted', f.deleted_at)) FROM follow_up f "
    "LEFT JOIN talk t ON t.id = f.talk_id WHERE f.source_id = ?";

QByteArray listOf(Database::Private &d, QStringView sql, RowId source)
{
    Statement query(d, sql.toString());
    return query.bind(source).next() ? query.text(0).toUtf8() : QByteArray("[]");
}

/// Places of the events that the plan names, where they are known: an import may add them.
QByteArray placesOf(Database::Private &d, const Plan &plan)
{
    std::vector<EventName> names;
    for (const PlannedTalk &talk : plan.talks) {
        if (const auto &name = talk.event ? talk.event : plan.event; name && !name->isEmpty()) {
            names.push_back(*name);
        }
    }
    QJsonArray places;
    std::vector<RowId> seen;
    for (const EventName &name : names) {
        const RowId event = knownEvent(d, name);
        if (event == 0 || std::ranges::find(seen, event) != seen.end()) {
            continue;
        }
        seen.push_back(event);
        Statement query(d, u"SELECT hex(uuid), place FROM event WHERE id = ?"_s);
        if (query.bind(event).next()) {
            places.append(QJsonObject{{u"id"_s, query.text(0)}, {u"place"_s, query.text(1)}});
        }
    }
    return QJsonDocument(places).toJson(QJsonDocument::Compact);
}

QByteArray inJson(const QStringList &texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

QStringList pathsOf(const QStringList &tags)
{
    QStringList paths;
    for (const QString &tag : tags) {
        if (const QString path = tagPath(tag); !path.isEmpty()) {
            paths << path;
        }
    }
    return paths;
}

/// Those of these tags, and of the tags they are below, that are not there yet; the innermost first.
QStringList missingTags(Database::Private &d, const QStringList &paths)
{
    QStringList missing;
    for (const QString &path : paths) {
        for (QString part = path; !part.isEmpty();
            part.truncate(std::max<qsizetype>(0, part.lastIndexOf(u'/')))) {
            Statement query(d, u"SELECT 1 FROM tag WHERE folded = ? AND deleted_at IS NULL"_s);
            if (!query.bind(folded(part)).next() && !missing.contains(part)) {
                missing << part;
            }
        }
    }
    return missing;
}

/// `places`: placesOf(), `tagged`: paths of tags.
QString packedRows(Database::Private &d, RowId source, const QByteArray &places, const QStringList &tagged)
{
    const QByteArray state = "{\"talks\":" + listOf(d, talksOfState, source)
        + ",\"marks\":" + listOf(d, marksOfState, source)
        + ",\"followUps\":" + listOf(d, followUpsOfState, source) + ",\"events\":" + places
        + ",\"tagged\":" + inJson(tagged) + ",\"newTags\":" + inJson(missingTags(d, tagged)) + '}';
    return QString::fromLatin1(qCompress(state).toBase64());
}

} // namespace

QString packedState(Database::Private &d, RowId source, const ImportedSource &update)
{
    const QStringList paths = pathsOf(update.tags);
    return packedRows(d, source, placesOf(d, update.plan), paths);
}

QString packedState(Database::Private &d, RowId source, const QByteArray &state)
{
    const QJsonObject former = QJsonDocument::fromJson(state).object();
    QByteArray places("[]");
    {
        Statement query(d,
            u"SELECT json_group_array(json_object('id', hex(uuid), 'place', place)) FROM event WHERE uuid IN "
            "(SELECT unhex(value ->> 'id') FROM json_each(?, '$.events'))"_s);
        if (query.bind(QString::fromUtf8(state)).next()) {
            places = query.text(0).toUtf8();
        }
    }
    return packedRows(d, source, places, textsOf(former.value("tagged"_L1)));
}

QByteArray unpackedState(const QString &packed)
{
    const QByteArray bytes = QByteArray::fromBase64(packed.toLatin1());
    const QByteArray state = bytes.isEmpty() ? QByteArray() : qUncompress(bytes);
    return QJsonDocument::fromJson(state).isObject() ? state : QByteArray();
}

} // namespace Lectern::Store
