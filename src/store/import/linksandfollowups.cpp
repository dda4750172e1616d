// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What else a source says beside its talks: the links and follow-ups part of SourceImporter.

#include "base/uuid.h"
#include "document/links.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

void SourceImporter::writeLinks(const ImportedTalk &talk)
{
    if (!talk.isNew) {
        Statement(m_database, u"DELETE FROM link WHERE talk_id = ?"_s).run(talk.id);
    }
    qint64 position = 0;
    for (const Link &link : linksIn(m_revision->document, utf16Of(*m_revision, talk.range))) {
        Statement(
            m_database, u"INSERT INTO link(talk_id, position, at_cp, target, text) VALUES(?, ?, ?, ?, ?)"_s)
            .run(talk.id, ++position, m_revision->places.toCodePoint(link.at) - talk.range.begin,
                legal(link.target), legal(link.text));
    }
}

void SourceImporter::writeFollowUps()
{
    struct Known {
        RowId id;
        QString key;
    };
    std::vector<Known> known;
    if (m_outcome.outcome == SourceOutcome::Changed) {
        Statement query(m_database, u"SELECT id, folded FROM follow_up WHERE source_id = ? ORDER BY line"_s);
        query.bind(m_sourceId);
        while (query.next()) {
            known.push_back({query.integer(0), query.text(1)});
        }
    }
    for (const FollowUpFound &found : m_source.plan.followUps) {
        const QString key = folded(found.text);
        const auto talk = std::ranges::find_if(m_talks, [&](const ImportedTalk &candidate) {
            return candidate.line <= found.line && found.line <= candidate.endLine;
        });
        const QVariant talkId = Sql::reference(talk == m_talks.end() ? 0 : talk->id);
        const auto same = std::ranges::find(known, key, &Known::key);
        if (same != known.end()) {
            Statement(
                m_database, u"UPDATE follow_up SET talk_id = ?, line = ?, deleted_at = NULL WHERE id = ?"_s)
                .run(talkId, found.line, same->id);
            known.erase(same);
            continue;
        }
        Statement(m_database,
            u"INSERT INTO follow_up(uuid, source_id, talk_id, line, folded, text, actor) VALUES(?, ?, ?, ?, ?, ?, ?)"_s)
            .run(makeUuidV7(), m_sourceId, talkId, found.line, key, legal(found.text), m_database.actor());
    }
    for (const Known &gone : known) {
        Statement(m_database, u"UPDATE follow_up SET deleted_at = coalesce(deleted_at, ?) WHERE id = ?"_s)
            .run(m_database.now(), gone.id);
    }
}

} // namespace Lectern::Store
