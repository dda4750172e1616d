// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "document/eventnotes.h"
#include "store/changelog_p.h"
#include "store/import/markcarrier_p.h"
#include "store/import/sourceimport_p.h"
#include "store/import/sourcestate_p.h"
#include "store/import/talkmatching_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

QString foundTitleOf(const PlannedTalk &planned)
{
    return legalLine(planned.foundTitle.isEmpty() ? planned.title : planned.foundTitle);
}

QStringList givenFields(const Plan &plan, const PlannedTalk &planned)
{
    QStringList fields;
    if (planned.given.title) {
        fields << u"title"_s;
    }
    if (planned.given.speakers) {
        fields << u"speakers"_s;
    }
    if (planned.given.day) {
        fields << u"day"_s;
    }
    if (planned.given.event || (plan.isEventGiven && !planned.event)) {
        fields << u"event"_s;
    }
    return fields;
}

SourceImporter::SourceImporter(Database::Private &database, const SourceParts &parts, bool wasInBin)
    : m_database(database)
    , m_parts(parts)
    , m_source(parts.source)
    , m_wasInBin(wasInBin)
    , m_revision(parts.revision)
{
}

SourceImport SourceImporter::run()
{
    writeSource();
    if (m_outcome.outcome == SourceOutcome::Changed) {
        m_stateBefore = packedState(m_database, m_sourceId, m_source);
    }
    const std::vector<OldTalk> old = oldTalks();
    writeRevision();
    writeTalks(old);
    if (m_outcome.outcome == SourceOutcome::Changed) {
        carryMarks(m_database, m_sourceId, *m_revision, m_talks);
        retireTalks(old);
        m_outcome.marks = countMarksOfSource(m_database, m_sourceId);
        numberTalks();
    }
    writeFollowUps();
    indexAll();
    log();
    m_outcome.talks = talksOfSource(m_database, m_sourceId);
    return m_outcome;
}

void SourceImporter::writeSource()
{
    {
        Statement query(m_database,
            u"SELECT s.id, s.uuid, (SELECT max(n) FROM revision WHERE source_id = s.id) FROM source s WHERE s.path = ?"_s);
        if (query.bind(m_source.path).next()) {
            m_sourceId = query.integer(0);
            m_outcome.source = query.uuid(1);
            m_number = query.number(2) + 1;
            m_outcome.outcome = SourceOutcome::Changed;
        }
    }
    if (m_sourceId != 0) {
        Statement(m_database,
            u"UPDATE source SET deleted_at = NULL, missing_at = NULL, version = version + 1 WHERE id = ?"_s)
            .run(m_sourceId);
        return;
    }
    m_outcome.source = makeUuidV7();
    Statement insert(m_database, u"INSERT INTO source(uuid, path, imported_at, actor) VALUES(?, ?, ?, ?)"_s);
    insert.run(m_outcome.source, m_source.path, m_database.now(), m_database.actor());
    m_sourceId = insert.insertedId();
}

void SourceImporter::writeRevision()
{
    const Document &document = m_revision->document;
    m_revision->importedAt = m_database.now();
    DirectStatement insert(m_database,
        "INSERT INTO revision(source_id, n, format, encoding, language, reader, reader_version, "
        "bytes_sha256, text_sha256, imported_at, meta, text, blocks, bytes, decoded, decisions) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.run(m_sourceId, m_number, formatName(document.format), document.encoding, document.language,
        m_source.reader, m_source.readerVersion, m_revision->bytesSha256, m_parts.textSha256,
        m_revision->importedAt, m_parts.meta, Utf8Text{m_parts.text}, m_parts.blocks, m_parts.bytes,
        m_parts.decoded, m_parts.decisions);
    m_revision->id = insert.insertedId();
    m_outcome.version = m_number;
    m_database.revisions().put(m_revision);
}

std::vector<SourceImporter::OldTalk> SourceImporter::oldTalks()
{
    std::vector<OldTalk> talks;
    // What went with an earlier version of the file is in the bin, too; the change log tells it from what a
    // person threw away.
    Statement query(m_database,
        u"SELECT id, uuid, version, found_title, revision_id, begin_cp, end_cp, corrected, "
        "deleted_at IS NOT NULL AND coalesce((SELECT c.verb = 'bin' FROM change c "
        "WHERE c.entity_uuid = talk.uuid AND c.verb IN ('bin', 'restore') ORDER BY c.id DESC LIMIT 1), 0), "
        "gone_at IS NOT NULL FROM talk WHERE source_id = ? AND merged_into IS NULL ORDER BY line, id"_s);
    query.bind(m_sourceId);
    while (query.next()) {
        talks.push_back({query.integer(0), query.uuid(1), query.integer(2), query.text(3), query.integer(4),
            {query.integer(5), query.integer(6)}, listFromJson(query.text(7)), query.flag(8), query.flag(9)});
    }
    return talks;
}

void SourceImporter::writeTalks(const std::vector<OldTalk> &old)
{
    std::vector<TalkForm> newer;
    for (size_t i = 0; i < m_parts.talks.size(); ++i) {
        const PreparedTalk &prepared = m_parts.talks[i];
        ImportedTalk talk;
        talk.range = prepared.range;
        talk.line = m_source.plan.talks[i].line;
        talk.endLine = m_source.plan.talks[i].endLine;
        m_talks.push_back(talk);
        newer.push_back({prepared.foundTitle, old.empty() ? QString() : textOf(talk.range)});
    }
    std::vector<TalkForm> older;
    for (const OldTalk &talk : old) {
        older.push_back(talkForm(m_database, talk.foundTitle, talk.revision, talk.range));
    }
    const std::vector<int> match = matchTalks(older, newer);
    for (size_t i = 0; i < m_talks.size(); ++i) {
        const PlannedTalk &planned = m_source.plan.talks[i];
        const PreparedTalk &prepared = m_parts.talks[i];
        if (match[i] < 0) {
            insertTalk(planned, prepared, m_talks[i]);
            addLinks(m_database, m_talks[i].id, prepared.links);
        } else {
            updateTalk(planned, prepared, old[static_cast<size_t>(match[i])], m_talks[i]);
            writeLinksOf(m_database, m_talks[i].id, *m_revision, m_talks[i].range);
        }
    }
}

void SourceImporter::updateTalk(
    const PlannedTalk &planned, const PreparedTalk &prepared, const OldTalk &old, ImportedTalk &talk)
{
    talk.id = old.id;
    talk.uuid = old.uuid;
    talk.isNew = false;
    talk.isInBin = old.isInBin;
    // A field keeps what a person said earlier, unless they say something else in this preview.
    const QStringList given = givenFields(m_source.plan, planned);
    QStringList untouched = old.corrected;
    untouched.removeIf([&given](const QString &field) { return given.contains(field); });
    // What went with an earlier version of the file comes back with this one; what a person threw away does
    // not.
    Statement(m_database,
        u"UPDATE talk SET revision_id = ?, begin_cp = ?, end_cp = ?, line = ?, end_line = ?, found_title = "
        u"?, words = ?, "
        "language = ?, confidence = ?, reasons = ?, text_sha256 = ?, "
        "corrected = ?, deleted_at = iif(?, deleted_at, NULL), gone_at = NULL WHERE id = ?"_s)
        .run(m_revision->id, talk.range.begin, talk.range.end, planned.line, planned.endLine,
            prepared.foundTitle, prepared.words, m_revision->document.language, planned.confidence,
            prepared.why, prepared.textSha256, toJson(untouched + given), old.isInBin, talk.id);
    if (!untouched.contains("title"_L1)) {
        Statement(m_database, u"UPDATE talk SET title = ?, folded = ? WHERE id = ?"_s)
            .run(prepared.title, prepared.folded, talk.id);
    }
    if (!untouched.contains("kind"_L1)) {
        Statement(m_database, u"UPDATE talk SET kind = ? WHERE id = ?"_s).run(prepared.kind, talk.id);
    }
    placeTalk(planned, talk, untouched);
    tagTalk(planned, talk.id);
    sealTalk(m_database, talk.id, old.version);
}

void SourceImporter::placeTalk(const PlannedTalk &planned, ImportedTalk &talk, const QStringList &untouched)
{
    const bool isEventFree = !untouched.contains("event"_L1);
    if (isEventFree) {
        const std::optional<EventName> name = eventOf(planned);
        const RowId event = name ? eventRowOf(m_database, *name) : 0;
        // A talk that is new to its event stands last there until numberTalks().
        Statement(m_database,
            u"UPDATE talk SET position = CASE WHEN event_id IS NOT ?1 THEN (SELECT "
            u"coalesce(max(position), 0) + 1 "
            "FROM talk WHERE event_id IS ?1) ELSE position END, event_id = ?1 WHERE id = ?2"_s)
            .run(Sql::reference(event), talk.id);
    }
    // The day the notes say is one of the event they say, a day that a person says is one of any.
    if (planned.given.day || (isEventFree && !untouched.contains("day"_L1))) {
        Statement(m_database, u"UPDATE talk SET day_id = ? WHERE id = ?"_s)
            .run(Sql::reference(dayRowOf(m_database, eventRowOfTalk(talk.id), planned.day)), talk.id);
    }
    if (!untouched.contains("speakers"_L1)) {
        setTalkSpeakers(m_database, talk.id, planned.speakers);
    }
}

RowId SourceImporter::eventRowOfTalk(RowId talk) const
{
    Statement query(m_database, u"SELECT coalesce(event_id, 0) FROM talk WHERE id = ?"_s);
    return query.bind(talk).next() ? query.integer(0) : 0;
}

void SourceImporter::tagTalk(const PlannedTalk &planned, RowId talk)
{
    if (isEventNotes(planned)) {
        return;
    }
    for (const QString &tag : m_source.tags) {
        if (const QString path = tagPath(tag); !path.isEmpty()) {
            Statement(m_database,
                u"INSERT INTO talk_tag(talk_id, tag_id, added_at, actor) VALUES(?, ?, ?, ?) "
                "ON CONFLICT(talk_id, tag_id) DO UPDATE SET deleted_at = NULL WHERE deleted_at IS NOT NULL"_s)
                .run(talk, tagRowOf(m_database, path), m_database.now(), m_database.actor());
        }
    }
}

void SourceImporter::retireTalks(const std::vector<OldTalk> &old)
{
    QSet<RowId> kept;
    for (const ImportedTalk &talk : m_talks) {
        kept.insert(talk.id);
    }
    for (const OldTalk &talk : old) {
        if (kept.contains(talk.id)) {
            continue;
        }
        m_retired.push_back(talk.id);
        // With something of a person on it a talk stays readable at its last revision; else it goes to the
        // bin.
        Statement(m_database,
            u"UPDATE talk SET gone_at = coalesce(gone_at, ?1), deleted_at = CASE WHEN deleted_at IS NOT NULL "
            "OR %1 THEN deleted_at ELSE coalesce(gone_at, ?1) END WHERE id = ?2"_s.arg(
                hasSomethingOfReader()))
            .run(m_database.now(), talk.id);
        if (!talk.isInBin && !talk.hadLeft) {
            noteLeaving(talk);
        }
    }
}

void SourceImporter::noteLeaving(const OldTalk &talk)
{
    Statement query(m_database, u"SELECT title FROM talk WHERE id = ? AND deleted_at IS NULL"_s);
    if (query.bind(talk.id).next()) {
        m_outcome.kept.push_back({talk.uuid, query.text(0)});
    } else {
        ++m_outcome.binned;
    }
}

void SourceImporter::numberTalks()
{
    QSet<RowId> events;
    for (const ImportedTalk &talk : m_talks) {
        Statement query(m_database, u"SELECT event_id FROM talk WHERE id = ?"_s);
        if (query.bind(talk.id).next()) {
            events.insert(query.integer(0));
        }
    }
    for (const RowId event : std::as_const(events)) {
        numberEvent(m_database, event);
    }
}

void numberEvent(Database::Private &d, RowId event)
{
    const std::vector<RowId> ordered = idsOf(d,
        u"SELECT id FROM talk WHERE event_id IS ? AND deleted_at IS NULL "
        "ORDER BY min(position) OVER (PARTITION BY source_id), source_id, line, id"_s,
        Sql::reference(event));
    qint64 position = 0;
    for (const RowId talk : ordered) {
        Statement(d, u"UPDATE talk SET position = ?1 WHERE id = ?2 AND position <> ?1"_s)
            .run(++position, talk);
    }
}

void SourceImporter::indexAll()
{
    if (m_outcome.outcome == SourceOutcome::Added) { // insertTalk() did
        countWordsOf(m_database, m_parts.words);
        return;
    }
    for (const ImportedTalk &talk : m_talks) {
        indexTalk(m_database, talk.id, talk.isNew);
    }
    for (const RowId talk : m_retired) {
        indexTalk(m_database, talk, false);
    }
}

void SourceImporter::log()
{
    const qint64 batch = nextBatch(m_database);
    QJsonObject before;
    if (!m_stateBefore.isEmpty()) {
        before.insert(u"state"_s, m_stateBefore);
    }
    if (m_wasInBin) {
        before.insert(inBinField, true);
    }
    QJsonObject after{{u"path"_s, m_source.path}, {u"revision"_s, m_number},
        {u"sha256"_s, QString::fromLatin1(m_revision->bytesSha256.toHex())},
        {u"talks"_s, static_cast<qint64>(m_talks.size())}};
    if (!m_source.run.isNull() && m_outcome.outcome == SourceOutcome::Changed) {
        after.insert(runField, toText(m_source.run));
    }
    recordChange(m_database, u"source"_s, m_outcome.source, u"import"_s, before, after, batch);
    keepEventDays(m_database, m_source.plan, m_sourceId, batch);
}

std::optional<EventName> SourceImporter::eventOf(const PlannedTalk &planned) const
{
    const std::optional<EventName> &event = planned.event ? planned.event : m_source.plan.event;
    return event && !event->isEmpty() ? event : std::nullopt;
}

QString SourceImporter::textOf(CodePointRange range) const
{
    const Utf16Range place = utf16Of(*m_revision, range);
    return m_revision->document.text.sliced(place.begin, place.length());
}

} // namespace Lectern::Store
