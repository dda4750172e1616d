// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/failures_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/names_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sourcerepository.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

using namespace Qt::StringLiterals;

/// What a person said of sources before they were kept: the corrections part of SourceRepository.
namespace Lectern::Store {

namespace {

/// Sources directly in the folder ?1, not in the bin, but for the one at ?3. '0' is the sign behind '/'.
const auto isInFolder = u"s.path > ?1 || '/' AND s.path < ?1 || '0' "
                        "AND instr(substr(s.path, length(?1) + 2), '/') = 0 AND s.deleted_at IS NULL "
                        "AND s.path <> ?3"_s;

EarlierDecisions decisionsOf(Database::Private &d, const Statement &query)
{
    EarlierDecisions earlier{
        RevisionCache::sourceText(d, query.integer(0)), decisionsFromJson(query.text(1))};
    [[maybe_unused]] const bool isKnown = formatFromName(query.text(2), &earlier.format);
    return earlier;
}

std::vector<EarlierDecisions> decisionsIn(
    Database::Private &d, const QString &folder, int most, const QString &except)
{
    std::vector<EarlierDecisions> found;
    Statement query(d,
        u"SELECT r.id, r.decisions, r.format FROM revision r JOIN source s ON s.id = r.source_id "
        "WHERE r.n = (SELECT max(n) FROM revision WHERE source_id = s.id) AND r.decisions <> '[]' AND %1 "
        "ORDER BY r.id DESC LIMIT ?2"_s.arg(isInFolder));
    query.bind(folder, most, except);
    while (query.next()) {
        found.push_back(decisionsOf(d, query));
    }
    return found;
}

std::vector<CorrectedTitle> titlesIn(
    Database::Private &d, const QString &folder, int most, const QString &except)
{
    std::vector<RowId> ids;
    QHash<RowId, QString> foundTitles;
    Statement query(d,
        u"SELECT t.id, t.found_title FROM talk t JOIN source s ON s.id = t.source_id "
        "WHERE instr(t.corrected, '\"title\"') > 0 AND t.deleted_at IS NULL AND t.found_title <> t.title "
        "AND %1 ORDER BY t.id DESC LIMIT ?2"_s.arg(isInFolder));
    query.bind(folder, most, except);
    while (query.next()) {
        ids.push_back(query.integer(0));
        foundTitles.insert(query.integer(0), query.text(1));
    }
    std::vector<CorrectedTitle> titles;
    if (!ids.empty()) {
        for (const StoredTalk &talk : readTalks(d, {TalkScope::Kind::Listed, {}, ids})) {
            titles.push_back({foundTitles.value(talk.id), talk.row.title, talk.row.speakers});
        }
    }
    return titles;
}

} // namespace

Result<std::optional<EarlierDecisions>> SourceRepository::decisions(const QString &path)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::optional<EarlierDecisions> found;
    Statement query(d,
        u"SELECT r.id, r.decisions, r.format FROM revision r JOIN source s ON s.id = r.source_id "
        "WHERE s.path = ? AND s.deleted_at IS NULL ORDER BY r.n DESC LIMIT 1"_s);
    if (query.bind(path).next() && query.text(1) != "[]"_L1) {
        found = decisionsOf(d, query);
    }
    return work.finish(std::move(found));
}

Result<SiblingCorrections> SourceRepository::correctionsIn(
    const QString &folder, int most, const QString &exceptPath)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    SiblingCorrections corrections{
        decisionsIn(d, folder, most, exceptPath), titlesIn(d, folder, most, exceptPath)};
    return work.finish(std::move(corrections));
}

Result<QString> SourceRepository::sourceText(const QUuid &source)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    QString text;
    Statement query(d,
        u"SELECT r.id FROM revision r JOIN source s ON s.id = r.source_id WHERE s.uuid = ? ORDER BY r.n DESC LIMIT 1"_s);
    const bool isKnown = query.bind(source).next();
    if (isKnown) {
        text = RevisionCache::sourceText(d, query.integer(0));
    }
    Result<QString> result = work.finish(std::move(text));
    if (result && !isKnown) {
        return std::unexpected(noSuchSource(toText(source)));
    }
    return result;
}

} // namespace Lectern::Store
