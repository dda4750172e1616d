// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values that complete what is typed behind the name of a filter.

#include "store/rows/names_p.h"
#include "store/search/candidates_p.h"
#include "store/search/queryfields_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Names of a field with their number of talks, most used first.
QString completionQuery(const QString &field)
{
    if (field == "speaker"_L1) {
        // Persons by any of their names, then all of their names.
        return u"WITH person(id) AS (SELECT DISTINCT coalesce(merged_into, id) FROM speaker "
               "WHERE substr(folded, 1, length(?1)) = ?1 OR instr(folded, ' ' || ?1) > 0), "
               "named(id, person) AS (SELECT id, id FROM person UNION ALL SELECT k.id, k.merged_into "
               "FROM speaker k WHERE k.merged_into IN (SELECT id FROM person)) "
               "SELECT s.name, count(DISTINCT ts.talk_id) AS n FROM named CROSS JOIN talk_speaker ts ON "
               "ts.speaker_id = named.id CROSS JOIN talk t ON t.id = ts.talk_id JOIN speaker s ON s.id = "
               "named.person WHERE t.deleted_at IS NULL GROUP BY s.id ORDER BY n DESC, s.folded LIMIT ?2"_s;
    }
    if (field == "event"_L1) {
        return u"SELECT e.name, count(*) AS n FROM talk t JOIN event e ON e.id = t.event_id WHERE "
               u"t.deleted_at IS NULL "
               "AND (substr(e.folded, 1, length(?1)) = ?1 OR instr(e.folded, ' ' || ?1) > 0) "
               "GROUP BY e.folded ORDER BY n DESC, e.folded LIMIT ?2"_s;
    }
    if (field == "tag"_L1) {
        return u"SELECT g.path, (SELECT count(*) FROM talk_tag tt WHERE tt.tag_id = g.id AND tt.deleted_at "
               u"IS NULL) "
               "+ (SELECT count(DISTINCT m.talk_id) FROM mark_tag mt JOIN mark m ON m.id = mt.mark_id WHERE "
               "mt.tag_id = g.id "
               "AND mt.deleted_at IS NULL AND m.deleted_at IS NULL) AS n FROM tag g WHERE g.deleted_at IS "
               "NULL "
               "AND (substr(g.folded, 1, length(?1)) = ?1 OR instr(g.folded, '/' || ?1) > 0) "
               "ORDER BY n DESC, g.folded LIMIT ?2"_s;
    }
    if (field == "year"_L1 || field == "date"_L1) {
        return u"SELECT e.year, count(*) AS n FROM talk t JOIN event e ON e.id = t.event_id WHERE "
               u"t.deleted_at IS NULL "
               "AND e.year > 0 AND substr(e.year, 1, length(?1)) = ?1 GROUP BY e.year ORDER BY n DESC, e.year DESC LIMIT ?2"_s;
    }
    return {};
}

using Completions = std::vector<std::pair<QString, int>>;

/// How many talks a filter finds by itself.
int numberFound(Database::Private &d, const QString &field, const QString &value)
{
    SearchQuery query;
    query.terms.push_back({QueryTerm::Kind::Filter, false, field, value, 0, 0, 0});
    return findCandidates(d, compileQuery(d, query, true), {1, 1, true}).total;
}

/// Fixed values, each counted by asking for it.
Completions fixedCompletions(Database::Private &d, const QString &field, const QString &prefix)
{
    Completions found;
    for (const QString &value : fixedValues(field)) {
        if (!value.startsWith(prefix)) {
            continue;
        }
        const bool narrows = field != "in"_L1;
        found.emplace_back(value, narrows ? numberFound(d, field, value) : -1);
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<QString, int>::second);
    return found;
}

/// Headings are no table, so the newest talks that have a fitting one are read for what it says: a bound on
/// the time, which a rare heading of old talks may fall behind.
constexpr int talksReadForSections = 200;

std::vector<RowId> talksWithHeadings(Database::Private &d, const QString &prefix)
{
    QStringList words;
    for (const QByteArray &word : d.tokenizer().words(prefix)) {
        words += QString::fromUtf8(word);
    }
    const QString match =
        words.isEmpty() ? u"{facets} : any"_s : u"{heading} : \"%1\" *"_s.arg(words.join(u' '));
    return idsOf(d, u"SELECT rowid FROM talk_index WHERE talk_index MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
        match, talksReadForSections);
}

/// Names of the sections of a talk, by their folded form; its title is none.
std::map<QString, QString> sectionsOf(const Document &talk)
{
    std::map<QString, QString> names;
    for (const Block &block : talk.blocks) {
        if (block.kind == BlockKind::Heading && block.text.begin > 0) {
            const QString name = talk.text.sliced(block.text.begin, block.text.length()).simplified();
            names.emplace(folded(name), name);
        }
    }
    names.erase(QString());
    return names;
}

/// The most frequent among the talks read, each with the number of talks that its filter finds.
Completions sectionCompletions(Database::Private &d, const QString &prefix, int most)
{
    std::map<QString, std::pair<QString, int>> seen;
    for (const RowId id : talksWithHeadings(d, prefix)) {
        const std::shared_ptr<const TalkSlice> slice = d.slices().get(d, id);
        for (const auto &[key, name] : slice ? sectionsOf(slice->document) : std::map<QString, QString>()) {
            if (key.startsWith(prefix) || key.contains(u' ' + prefix)) {
                ++seen.emplace(key, std::pair(name, 0)).first->second.second;
            }
        }
    }
    Completions found;
    for (const auto &[key, value] : seen) {
        found.push_back(value);
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<QString, int>::second);
    found.resize(std::min(found.size(), static_cast<size_t>(std::max(0, most))));
    for (auto &[name, talks] : found) {
        talks = numberFound(d, u"section"_s, name);
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<QString, int>::second);
    return found;
}

} // namespace

Result<std::vector<std::pair<QString, int>>> SearchIndex::completions(
    const QString &field, const QString &prefix, int limit)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    Completions found;
    const QString name = field.toLower();
    if (name == "section"_L1) {
        found = sectionCompletions(d, folded(prefix), limit);
    } else if (!fixedValues(name).isEmpty()) {
        found = fixedCompletions(d, name, prefix.toLower());
    } else if (const QString sql = completionQuery(name); !sql.isEmpty()) {
        Statement query(d, sql);
        query.bind(folded(prefix), limit);
        while (query.next()) {
            found.emplace_back(query.text(0), query.number(1));
        }
    }
    if (found.size() > static_cast<size_t>(std::max(0, limit))) {
        found.resize(static_cast<size_t>(std::max(0, limit)));
    }
    return work.finish(std::move(found));
}

} // namespace Lectern::Store
