// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What else a source says beside its talks: the links and follow-ups part of SourceImporter.

#include "base/uuid.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/names_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

void writeLinksOf(Database::Private &d, RowId talk, const Revision &revision, CodePointRange range)
{
    Statement(d, u"DELETE FROM link WHERE talk_id = ?"_s).run(talk);
    addLinks(d, talk, preparedLinks(revision, range));
}

void addLinks(Database::Private &d, RowId talk, const std::vector<PreparedLink> &links)
{
    qint64 position = 0;
    for (const PreparedLink &link : links) {
        DirectStatement(d, "INSERT INTO link(talk_id, position, at_cp, target, text) VALUES(?, ?, ?, ?, ?)")
            .run(talk, ++position, link.at, link.target, link.text);
    }
}

std::vector<SourceImporter::OldFollowUp> SourceImporter::oldFollowUps() const
{
    std::vector<OldFollowUp> known;
    if (m_outcome.outcome == SourceOutcome::Changed) {
        Statement query(m_database,
            u"SELECT id, folded, text, iif(deleted_at IS NULL, line, 0), done_at IS NOT NULL "
            "FROM follow_up WHERE source_id = ? ORDER BY deleted_at IS NOT NULL, line, id"_s);
        query.bind(m_sourceId);
        while (query.next()) {
            known.push_back(
                {query.integer(0), {query.number(3), query.text(1)}, query.text(2), query.flag(4)});
        }
    }
    return known;
}

/// Source of the revision before this one. Empty where no tick could go astray: aligning two sources costs
/// time, and the rows without a tick say nothing of a person.
QString SourceImporter::sourceBefore(const std::vector<OldFollowUp> &known) const
{
    if (std::ranges::none_of(known, &OldFollowUp::isDone)) {
        return {};
    }
    Statement query(
        m_database, u"SELECT id FROM revision WHERE source_id = ? AND n < ? ORDER BY n DESC LIMIT 1"_s);
    return query.bind(m_sourceId, m_number).next() ? RevisionCache::sourceText(m_database, query.integer(0))
                                                   : QString();
}

void SourceImporter::writeFollowUps()
{
    std::vector<OldFollowUp> known = oldFollowUps();
    std::vector<FollowUpForm> older;
    std::ranges::transform(known, std::back_inserter(older), &OldFollowUp::form);
    std::vector<FollowUpForm> newer;
    for (const FollowUpFound &found : m_source.plan.followUps) {
        newer.push_back({found.line, folded(found.text)});
    }
    const std::vector<int> match =
        matchFollowUps(older, newer, sourceBefore(known), m_source.document.source);
    std::vector<bool> isStill(known.size(), false);
    for (size_t i = 0; i < newer.size(); ++i) {
        RowId row = 0;
        if (match[i] >= 0) {
            row = known[static_cast<size_t>(match[i])].id;
            isStill[static_cast<size_t>(match[i])] = true;
        }
        writeFollowUp(m_source.plan.followUps[i], newer[i].key, row);
    }
    for (size_t i = 0; i < known.size(); ++i) {
        if (!isStill[i]) {
            retireFollowUp(known[i]);
        }
    }
}

/// `known`: its row; 0: it has none yet.
void SourceImporter::writeFollowUp(const FollowUpFound &found, const QString &key, RowId known)
{
    const auto talk = std::ranges::find_if(m_talks, [&](const ImportedTalk &candidate) {
        return candidate.line <= found.line && found.line <= candidate.endLine;
    });
    const RowId talkId = talk == m_talks.end() ? 0 : talk->id;
    if (known != 0) {
        Statement(m_database,
            u"UPDATE follow_up SET talk_id = ?, line = ?, folded = ?, text = ?, deleted_at = NULL WHERE id = ?"_s)
            .run(Sql::reference(talkId), found.line, key, legal(found.text), known);
    } else {
        DirectStatement(m_database,
            "INSERT INTO follow_up(uuid, source_id, talk_id, line, folded, text, actor) VALUES(?, ?, ?, ?, "
            "?, ?, ?)")
            .run(makeUuidV7(), m_sourceId, Reference{talkId}, found.line, key, legal(found.text),
                m_database.actor());
    }
}

/// The row stays, and with it the tick, should the line come back.
void SourceImporter::retireFollowUp(const OldFollowUp &followUp)
{
    Statement(m_database, u"UPDATE follow_up SET deleted_at = coalesce(deleted_at, ?) WHERE id = ?"_s)
        .run(m_database.now(), followUp.id);
    if (followUp.isDone && followUp.form.line > 0) {
        m_outcome.lostTicks << followUp.text;
    }
}

} // namespace Lectern::Store
