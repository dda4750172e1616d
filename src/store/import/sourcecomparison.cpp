// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcecomparison.h"

#include "store/import/sourceimport_p.h"
#include "store/import/talkmatching_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/names_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"
#include "store/sql/transaction_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct KeptTalk {
    RowId id = 0;
    QStringList corrected; ///< names of fields
};

struct KeptTalks {
    std::vector<KeptTalk> talks;
    std::vector<TalkForm> forms; ///< of the same
};

bool hasCorrections(Database::Private &database, RowId source)
{
    Statement query(database,
        u"SELECT 1 FROM talk WHERE source_id = ? AND corrected <> '[]' AND deleted_at IS NULL LIMIT 1"_s);
    return query.bind(source).next();
}

KeptTalks keptTalks(Database::Private &database, RowId source)
{
    KeptTalks kept;
    Statement query(database,
        u"SELECT t.found_title, t.revision_id, t.begin_cp, t.end_cp, t.id, t.corrected FROM talk t "
        "WHERE t.source_id = ? AND t.merged_into IS NULL AND t.deleted_at IS NULL AND t.gone_at IS NULL "
        "AND %1 ORDER BY t.line, t.id"_s.arg(countsAsTalk()));
    query.bind(source);
    while (query.next()) {
        kept.forms.push_back(
            talkForm(database, query.text(0), query.integer(1), {query.integer(2), query.integer(3)}));
        kept.talks.push_back({query.integer(4), listFromJson(query.text(5))});
    }
    return kept;
}

TalkForm formOf(const PlannedTalk &planned, const Document &document)
{
    const Utf16Range range = textOfLines(document, planned.line, planned.endLine);
    return {planned.foundTitle.isEmpty() ? planned.title : planned.foundTitle,
        document.text.sliced(range.begin, range.length())};
}

std::vector<TalkForm> plannedTalks(const Document &document, const Plan &plan)
{
    std::vector<TalkForm> talks;
    for (const PlannedTalk &planned : plan.talks) {
        if (!planned.isLeftOut) {
            talks.push_back(formOf(planned, document));
        }
    }
    return talks;
}

CorrectedTalk correctedTalk(const TalkRow &row, const QStringList &fields)
{
    CorrectedTalk corrected;
    if (fields.contains("title"_L1)) {
        corrected.title = row.title;
    }
    if (fields.contains("speakers"_L1)) {
        corrected.speakers = row.speakers;
    }
    if (fields.contains("day"_L1)) {
        corrected.day = row.day;
    }
    if (fields.contains("event"_L1)) {
        corrected.event = row.eventName;
    }
    return corrected;
}

std::vector<CorrectedTalk> correctedTalks(
    Database::Private &database, const KeptTalks &kept, const Document &document, const Plan &plan)
{
    std::vector<RowId> ids;
    std::ranges::transform(kept.talks, std::back_inserter(ids), &KeptTalk::id);
    QHash<RowId, TalkRow> rows;
    for (StoredTalk &stored : readTalks(database, {TalkScope::Kind::Listed, {}, ids})) {
        rows.insert(stored.id, std::move(stored.row));
    }
    std::vector<TalkForm> newer;
    for (const PlannedTalk &planned : plan.talks) {
        newer.push_back(formOf(planned, document));
    }
    std::vector<CorrectedTalk> corrected;
    for (const int match : matchTalks(kept.forms, newer)) {
        const KeptTalk talk = match < 0 ? KeptTalk() : kept.talks[static_cast<size_t>(match)];
        corrected.push_back(correctedTalk(rows.value(talk.id), talk.corrected));
    }
    return corrected;
}

void countTalks(
    const std::vector<TalkForm> &older, const std::vector<TalkForm> &newer, SourceComparison &counts)
{
    const std::vector<int> match = matchTalks(older, newer);
    counts.goneTalks = static_cast<int>(older.size());
    for (size_t talk = 0; talk < match.size(); ++talk) {
        if (match[talk] < 0) {
            ++counts.newTalks;
            continue;
        }
        --counts.goneTalks;
        counts.changedTalks += older[static_cast<size_t>(match[talk])].text == newer[talk].text ? 0 : 1;
    }
}

} // namespace

Result<SourceComparison> compareWithLibrary(Database &database, const QString &path, const QByteArray &sha256,
    const Document &document, const Plan &plan)
{
    Database::Private &d = database.d();
    ReadTransaction work(d);
    SourceComparison comparison;
    Statement query(d,
        u"SELECT s.id, %1, r.imported_at FROM source s JOIN revision r ON r.source_id = s.id "
        "WHERE s.path = ? AND s.deleted_at IS NULL ORDER BY r.n DESC LIMIT 1"_s.arg(comparedHash));
    if (query.bind(path).next()) {
        comparison.imported = query.time(2);
        comparison.outcome = query.blob(1) == sha256 ? SourceOutcome::Unchanged : SourceOutcome::Changed;
        const RowId source = query.integer(0);
        const bool isChanged = comparison.outcome == SourceOutcome::Changed;
        const bool isCorrected = hasCorrections(d, source);
        if (isChanged || isCorrected) {
            const KeptTalks kept = keptTalks(d, source);
            if (isChanged) {
                countTalks(kept.forms, plannedTalks(document, plan), comparison);
            }
            if (isCorrected) {
                comparison.corrected = correctedTalks(d, kept, document, plan);
            }
        }
    }
    return work.finish(comparison);
}

Result<std::optional<DateSpan>> eventDatesAfterImport(Database &database, const EventName &event)
{
    ReadTransaction work(database.d());
    return work.finish(daysAfterImport(database.d(), event));
}

} // namespace Lectern::Store
