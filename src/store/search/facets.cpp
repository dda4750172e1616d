// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many of the talks that a search finds have which value of a filter. The newest talks found say which
// values there are; where they are not all, each value is counted by its facet token instead of a join over
// all talks (performance.md, "Structured filters").

#include "store/rows/talkrows_p.h"
#include "store/search/candidates_p.h"
#include "store/search/facets_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <sqlite3.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Talks that are looked at themselves.
constexpr int talksSampled = 2000;

/// A field with the values of some talks: token, name and number of talks, most first.
struct Field {
    QString name; ///< of the filter
    const char *sql; ///< ?1: JSON array of talks, ?2: how many values
};

constexpr auto eventValues =
    "SELECT 'e' || e.id, e.name, count(*) AS n FROM talk t JOIN event e ON e.id = t.event_id "
    "WHERE t.id IN (SELECT value FROM json_each(?1)) AND e.name <> '' GROUP BY e.id "
    "ORDER BY n DESC, e.folded LIMIT ?2";
constexpr auto yearValues =
    "SELECT 'y' || e.year, e.year, count(*) AS n FROM talk t JOIN event e ON e.id = t.event_id "
    "WHERE t.id IN (SELECT value FROM json_each(?1)) AND e.year > 0 GROUP BY e.year "
    "ORDER BY n DESC, e.year DESC LIMIT ?2";
constexpr auto speakerValues =
    "SELECT 's' || s.id, s.name, count(DISTINCT ts.talk_id) AS n FROM talk_speaker ts "
    "JOIN speaker own ON own.id = ts.speaker_id JOIN speaker s ON s.id = coalesce(own.merged_into, own.id) "
    "WHERE ts.talk_id IN (SELECT value FROM json_each(?1)) GROUP BY s.id ORDER BY n DESC, s.folded LIMIT ?2";
constexpr auto tagValues =
    "SELECT 't' || g.id, g.path, count(DISTINCT used.talk_id) AS n FROM ("
    "SELECT tt.talk_id, tt.tag_id FROM talk_tag tt WHERE tt.deleted_at IS NULL "
    "AND tt.talk_id IN (SELECT value FROM json_each(?1)) UNION ALL "
    "SELECT m.talk_id, mt.tag_id FROM mark m JOIN mark_tag mt ON mt.mark_id = m.id WHERE m.deleted_at IS "
    "NULL "
    "AND mt.deleted_at IS NULL AND m.talk_id IN (SELECT value FROM json_each(?1))) used "
    "JOIN tag g ON g.id = used.tag_id GROUP BY g.id ORDER BY n DESC, g.folded LIMIT ?2";
constexpr auto statusValues =
    "SELECT 'is' || t.status, t.status, count(*) AS n FROM talk t "
    "WHERE t.id IN (SELECT value FROM json_each(?1)) GROUP BY t.status UNION ALL "
    "SELECT 'isstarred', 'starred', count(*) AS n FROM talk t "
    "WHERE t.id IN (SELECT value FROM json_each(?1)) AND t.starred = 1 HAVING n > 0 ORDER BY n DESC LIMIT ?2";
constexpr auto kindValues =
    "SELECT '', m.kind, count(DISTINCT m.talk_id) AS n FROM mark m WHERE m.deleted_at IS NULL "
    "AND m.talk_id IN (SELECT value FROM json_each(?1)) GROUP BY m.kind ORDER BY n DESC, m.kind LIMIT ?2";

/// Talks with a mark of a kind: kinds have no token, since they change with every mark.
TalkSet withMarks(const QString &kind)
{
    return {u"SELECT talk_id FROM mark WHERE deleted_at IS NULL AND kind = ?"_s, {kind}, false};
}

/// The talks that a search finds, noted once, so that a facet is counted by its own list in the index: an AND
/// of both lists would read that of a common word anew for each of some sixty values.
class FoundTalks
{
public:
    FoundTalks(Database::Private &database, const CompiledSearch &search)
        : m_database(database)
        , m_search(search)
        , m_isNoted(search.asksTalks && search.sets.empty() && !search.match.isEmpty())
    {
        if (m_isNoted) {
            forEachTalk(search.match, [this](RowId talk) {
                const auto place = static_cast<size_t>(talk);
                if (place >= m_talks.size()) {
                    m_talks.resize(2 * place + 1, false);
                }
                m_talks[place] = true;
            });
        }
    }

    [[nodiscard]] int withFacet(const QString &token) const
    {
        if (!m_isNoted) {
            return numberOfTalks(m_database, m_search, token);
        }
        int talks = 0;
        forEachTalk(u"{facets} : "_s + token, [&](RowId talk) {
            const auto place = static_cast<size_t>(talk);
            talks += place < m_talks.size() && m_talks[place] ? 1 : 0;
        });
        return talks;
    }

private:
    /// Through the C handle: QSqlQuery takes ten times as long for a number (performance.md section 3).
    template <typename Take>
    void forEachTalk(const QString &match, Take take) const
    {
        sqlite3_stmt *statement =
            m_database.prepared("SELECT rowid FROM talk_index WHERE talk_index MATCH ?");
        if (!statement || !m_database.mayRun()) {
            return;
        }
        const QByteArray expression = match.toUtf8();
        sqlite3_bind_text(
            statement, 1, expression.constData(), static_cast<int>(expression.size()), SQLITE_STATIC);
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            take(sqlite3_column_int64(statement, 0));
        }
        if (code != SQLITE_DONE) {
            m_database.fail(code, QString::fromUtf8(sqlite3_errmsg(m_database.handle())));
        }
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }

    Database::Private &m_database;
    const CompiledSearch &m_search;
    bool m_isNoted;
    std::vector<bool> m_talks; ///< by row number
};

/// `found`: null where the values of the talks in `sample` are all there is to count.
FacetField countField(Database::Private &d, const CompiledSearch &search, const Field &field,
    const QString &sample, const FoundTalks *found, int most)
{
    FacetField counted{field.name, {}};
    std::vector<std::pair<QString, FacetValue>> values;
    {
        Statement query(d, QString::fromLatin1(field.sql));
        query.bind(sample, most);
        while (query.next()) {
            values.push_back({query.text(0), {query.text(1), query.number(2)}});
        }
    }
    for (auto &[token, value] : values) {
        if (found && token.isEmpty()) {
            CompiledSearch narrowed = search;
            narrowed.sets.push_back(withMarks(value.name));
            value.talks = numberOfTalks(d, narrowed, token);
        } else if (found) {
            value.talks = found->withFacet(token);
        }
        counted.values.push_back(std::move(value));
    }
    std::ranges::stable_sort(counted.values, std::greater(), &FacetValue::talks);
    return counted;
}

/// The query without the years it is narrowed to: the years beside them are what is chosen from.
SearchQuery withoutYears(const SearchQuery &query)
{
    SearchQuery rest = query;
    std::erase_if(rest.terms, [](const QueryTerm &term) {
        const bool isYear = term.kind == QueryTerm::Kind::Filter && term.field == "year"_L1;
        return isYear && term.alternative == 0 && !term.isExcluded;
    });
    return rest;
}

} // namespace

Result<std::vector<FacetField>> SearchIndex::facets(
    const SearchQuery &query, int most, const std::stop_token &stop)
{
    Database::Private &d = m_database.d();
    const StopScope scope(d, stop);
    ReadTransaction work(d);
    std::vector<FacetField> fields;
    const CompiledSearch search = compileQuery(d, query, true);
    if (!search.isEmpty) {
        const std::vector<RowId> newest = newestTalks(d, search, talksSampled + 1);
        const QString sample = idList(newest);
        std::optional<FoundTalks> found;
        if (newest.size() > talksSampled) {
            found.emplace(d, search);
        }
        for (const Field &field :
            {Field{u"event"_s, eventValues}, Field{u"year"_s, yearValues}, Field{u"speaker"_s, speakerValues},
                Field{u"tag"_s, tagValues}, Field{u"is"_s, statusValues}, Field{u"mark"_s, kindValues}}) {
            fields.push_back(countField(d, search, field, sample, found ? &*found : nullptr, most));
        }
    }
    return work.finish(std::move(fields));
}

Result<std::vector<YearCount>> SearchIndex::years(const SearchQuery &query, const std::stop_token &stop)
{
    Database::Private &d = m_database.d();
    const StopScope scope(d, stop);
    ReadTransaction work(d);
    std::vector<YearCount> years;
    const CompiledSearch search = compileQuery(d, withoutYears(query), true);
    if (!search.isEmpty) {
        std::vector<int> known;
        {
            Statement events(d, u"SELECT DISTINCT year FROM event WHERE year > 0 ORDER BY year"_s);
            while (events.next()) {
                known.push_back(events.number(0));
            }
        }
        for (const int year : known) {
            const auto [talks, places] = countTalks(d, search, Facet::year(year));
            if (talks > 0) {
                years.push_back({year, talks, std::max(talks, places)});
            }
        }
    }
    return work.finish(std::move(years));
}

} // namespace Lectern::Store
