// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcecomparison.h"

#include "store/import/talkmatching_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"
#include "store/sql/transaction_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

std::vector<TalkForm> keptTalks(Database::Private &database, RowId source)
{
    std::vector<TalkForm> talks;
    Statement query(database,
        u"SELECT t.found_title, t.revision_id, t.begin_cp, t.end_cp FROM talk t WHERE t.source_id = ? "
        "AND t.merged_into IS NULL AND t.deleted_at IS NULL AND t.gone_at IS NULL AND %1 "
        "ORDER BY t.line, t.id"_s.arg(countsAsTalk()));
    query.bind(source);
    while (query.next()) {
        talks.push_back(
            talkForm(database, query.text(0), query.integer(1), {query.integer(2), query.integer(3)}));
    }
    return talks;
}

std::vector<TalkForm> plannedTalks(const Document &document, const Plan &plan)
{
    std::vector<TalkForm> talks;
    for (const PlannedTalk &planned : plan.talks) {
        if (planned.isLeftOut) {
            continue;
        }
        const Utf16Range range = textOfLines(document, planned.line, planned.endLine);
        talks.push_back({planned.foundTitle.isEmpty() ? planned.title : planned.foundTitle,
            document.text.sliced(range.begin, range.length())});
    }
    return talks;
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
        u"SELECT s.id, r.bytes_sha256, r.imported_at FROM source s JOIN revision r ON r.source_id = s.id "
        "WHERE s.path = ? AND s.deleted_at IS NULL ORDER BY r.n DESC LIMIT 1"_s);
    if (query.bind(path).next()) {
        comparison.imported = query.time(2);
        comparison.outcome = query.blob(1) == sha256 ? SourceOutcome::Unchanged : SourceOutcome::Changed;
        if (comparison.outcome == SourceOutcome::Changed) {
            countTalks(keptTalks(d, query.integer(0)), plannedTalks(document, plan), comparison);
        }
    }
    return work.finish(comparison);
}

} // namespace Lectern::Store
