// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Talks that the library has not: the part of SourceImporter that most of an import consists of. What their
// rows, hashes and index say is known here, so that nothing of it is read again.

#include "base/uuid.h"
#include "document/eventnotes.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

void SourceImporter::insertTalk(const PlannedTalk &planned, const PreparedTalk &prepared, ImportedTalk &talk)
{
    talk.uuid = makeUuidV7();
    const KnownEvent event = eventRow(planned);
    const RowId day = dayRow(event.id, planned.day);
    const std::vector<KnownSpeaker> speakers = speakersNamed(m_database, planned.speakers);
    const std::vector<KnownTag> tags = isEventNotes(planned) ? std::vector<KnownTag>() : tagRows();

    SealedFields sealed;
    sealed.uuid = talk.uuid;
    sealed.title = prepared.title;
    sealed.kind = prepared.kind;
    sealed.corrected = prepared.given;
    std::ranges::transform(speakers, std::back_inserter(sealed.speakers), &KnownSpeaker::uuid);
    std::ranges::transform(tags, std::back_inserter(sealed.tags), &KnownTag::uuid);
    std::ranges::sort(sealed.tags, {}, [](const QUuid &tag) { return tag.toRfc4122(); });

    const QDateTime now = m_database.now();
    // A talk that is new to its event stands last there.
    DirectStatement insert(m_database,
        "INSERT INTO talk(uuid, source_id, revision_id, event_id, day_id, position, begin_cp, end_cp, line, "
        "end_line, title, folded, found_title, kind, words, language, confidence, reasons, text_sha256, "
        "created_at, modified_at, actor, corrected, sha256) VALUES(?, ?, ?, ?, ?, "
        "(SELECT coalesce(max(position), 0) + 1 FROM talk WHERE event_id IS ?), "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.run(talk.uuid, m_sourceId, m_revision->id, Reference{event.id}, Reference{day},
        Reference{event.id}, talk.range.begin, talk.range.end, planned.line, planned.endLine, sealed.title,
        prepared.folded, prepared.foundTitle, sealed.kind, prepared.words, m_revision->document.language,
        planned.confidence, prepared.why, prepared.textSha256, now, now, m_database.actor(), sealed.corrected,
        talkHash(sealed));
    talk.id = insert.insertedId();
    writeSpeakers(m_database, talk.id, speakers);
    for (const KnownTag &tag : tags) {
        DirectStatement(
            m_database, "INSERT INTO talk_tag(talk_id, tag_id, added_at, actor) VALUES(?, ?, ?, ?)")
            .run(talk.id, tag.id, now, m_database.actor());
    }
    // Of a changed source marks may come to the talk yet: indexAll().
    if (m_outcome.outcome == SourceOutcome::Added && !m_database.hasFailed()) {
        IndexedHead head;
        head.title = sealed.title;
        head.event = event.id;
        head.eventName = event.name;
        head.year = event.year;
        for (const KnownSpeaker &speaker : speakers) {
            head.speakers.emplace_back(speaker.shownId, speaker.shownName);
        }
        for (const KnownTag &tag : tags) {
            head.tags.emplace_back(tag.id, tag.path);
        }
        indexNewTalk(m_database, talk.id, head, prepared.index, m_parts.words);
        writeOutline(m_database, talk.id, {m_revision->id, talk.range}, prepared.outline);
    }
}

/// The event of a talk with what its row says; most talks of a source have the same.
SourceImporter::KnownEvent SourceImporter::eventRow(const PlannedTalk &planned)
{
    const std::optional<EventName> name = eventOf(planned);
    if (!name) {
        return {};
    }
    const auto known = std::ranges::find(m_events, *name, &std::pair<EventName, KnownEvent>::first);
    if (known != m_events.end()) {
        return known->second;
    }
    KnownEvent event;
    event.id = eventRowOf(m_database, *name);
    Statement query(m_database, u"SELECT name, year FROM event WHERE id = ?"_s);
    if (query.bind(event.id).next()) {
        event.name = query.text(0);
        event.year = query.number(1);
    }
    m_events.emplace_back(*name, event);
    return event;
}

/// As dayRowOf().
RowId SourceImporter::dayRow(RowId event, const QString &wording)
{
    if (wording.isEmpty()) {
        return 0;
    }
    const auto [entry, isNew] = m_days.try_emplace({event, wording});
    if (isNew) {
        entry->second = dayRowOf(m_database, event, wording);
    }
    return entry->second;
}

/// The tags for all talks of the source, by row number as the index has them.
const std::vector<SourceImporter::KnownTag> &SourceImporter::tagRows()
{
    if (!m_tags) {
        m_tags.emplace();
        for (const QString &tag : m_source.tags) {
            const QString path = tagPath(tag);
            const RowId id = path.isEmpty() ? 0 : tagRowOf(m_database, path);
            Statement query(m_database, u"SELECT uuid, path FROM tag WHERE id = ?"_s);
            if (!std::ranges::contains(*m_tags, id, &KnownTag::id) && query.bind(id).next()) {
                m_tags->push_back({id, query.uuid(0), query.text(1)});
            }
        }
        std::ranges::sort(*m_tags, {}, &KnownTag::id);
    }
    return *m_tags;
}

} // namespace Lectern::Store
