// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/talkrows_p.h"
#include "store/search/candidates_p.h"
#include "store/sql/database_p.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Newest talks looked at for the answer to a key (performance.md section 2.5).
constexpr int quickCap = 500;
/// Of title, speaker, heading, body, code, about and facets.
constexpr ColumnWeights columnWeights{8, 6, 2, 1, 1, 4, 0};
/// Marks looked at: more than anybody pages through.
constexpr int markCap = 1000;

using Scored = RankedRow; ///< of a talk

/// "+rowid IN (…)" for each set. The plus keeps SQLite from asking the index once a talk of the set: 36
/// s instead of milliseconds (performance.md, "Traps measured").
QStringList conditionsOf(const CompiledSearch &search, const QString &column)
{
    QStringList conditions;
    for (const TalkSet &set : search.sets) {
        conditions += u"+%1 %2IN (%3)"_s.arg(column, set.isExcluded ? u"NOT "_s : QString(), set.sql);
    }
    return conditions;
}

/// " AND …" for all of them.
QString conditions(const CompiledSearch &search, const QString &column)
{
    QString sql;
    for (const QString &condition : conditionsOf(search, column)) {
        sql += u" AND "_s + condition;
    }
    return sql;
}

QVariantList valuesOf(const CompiledSearch &search, const QVariantList &first, const QVariantList &last = {})
{
    QVariantList values = first;
    for (const TalkSet &set : search.sets) {
        values += set.values;
    }
    return values + last;
}

std::vector<Scored> scoredRows(Database::Private &d, const QString &sql, const QVariantList &values)
{
    std::vector<Scored> rows;
    Statement query(d, sql);
    query.bindAll(values);
    while (query.next()) {
        rows.push_back({query.integer(0), query.real(1)});
    }
    return rows;
}

/// Ranks all talks of the bodies, and counts them (Database::Private::rankedRows()), or the newest `looked`;
/// gives the best first.
std::vector<Scored> ranked(
    Database::Private &d, const CompiledSearch &search, int most, std::optional<int> looked)
{
    RankedRows &rows = d.rankedRows();
    rows.begin(columnWeights, static_cast<size_t>(std::max(0, most)), looked);
    QString collect = u"lectern_collect(talk_index)"_s;
    // Which of two conditions SQLite asks first is its own choice.
    if (const QStringList conditions = conditionsOf(search, u"talk_index.rowid"_s); !conditions.isEmpty()) {
        collect = u"CASE WHEN %1 THEN %2 ELSE 0 END"_s.arg(conditions.join(" AND "_L1), collect);
    }
    Statement query(d,
        u"SELECT 1 FROM talk_index WHERE talk_index MATCH ? AND "_s + collect
            + (looked ? u" ORDER BY talk_index.rowid DESC LIMIT 1"_s : QString()));
    query.bindAll(valuesOf(search, {search.match}));
    [[maybe_unused]] const bool isCutShort = query.next();
    return rows.takeBest();
}

/// What the bodies give, the best first.
std::vector<Scored> bodies(Database::Private &d, const CompiledSearch &search, const SearchLimits &limits)
{
    if (search.match.isEmpty()) {
        return scoredRows(d,
            u"SELECT id, 0.0 FROM talk WHERE deleted_at IS NULL"_s + conditions(search, u"id"_s)
                + u" ORDER BY id DESC LIMIT ?"_s,
            valuesOf(search, {}, {limits.talks}));
    }
    const QString where =
        u" FROM talk_index WHERE talk_index MATCH ?"_s + conditions(search, u"talk_index.rowid"_s);
    if (search.needles.empty()) {
        return scoredRows(d,
            u"SELECT talk_index.rowid, 0.0"_s + where + u" ORDER BY talk_index.rowid DESC LIMIT ?"_s,
            valuesOf(search, {search.match}, {limits.talks}));
    }
    return ranked(d, search, limits.talks, limits.isFinal ? std::nullopt : std::optional(quickCap));
}

/// Whether the full answer ranks all talks of the bodies, and so has counted them.
bool isRankedWhole(const CompiledSearch &search)
{
    return !search.match.isEmpty() && !search.needles.empty();
}

std::vector<Scored> heads(Database::Private &d, const CompiledSearch &search, const SearchLimits &limits)
{
    if (search.headMatch.isEmpty()) {
        return {};
    }
    // A word of the title or a speaker ranks before any of the text; among each other the newest.
    return scoredRows(d,
        u"SELECT rowid, -100.0 FROM head_index WHERE head_index MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
        {search.headMatch, limits.talks});
}

/// Which of `talks` satisfy an expression of the talk index and the sets.
std::set<RowId> matching(
    Database::Private &d, const CompiledSearch &search, const QString &match, const std::vector<RowId> &talks)
{
    std::set<RowId> found;
    const QString source = match.isEmpty()
        ? u"SELECT id FROM talk WHERE deleted_at IS NULL AND +id"_s
        : u"SELECT rowid FROM talk_index WHERE talk_index MATCH ? AND +rowid"_s;
    Statement query(d,
        source + u" IN (SELECT value FROM json_each(?))"_s
            + conditions(search, match.isEmpty() ? u"id"_s : u"talk_index.rowid"_s));
    QVariantList first;
    if (!match.isEmpty()) {
        first += match;
    }
    query.bindAll(valuesOf(search, first + QVariantList{idList(talks)}));
    while (query.next()) {
        found.insert(query.integer(0));
    }
    return found;
}

/// Better than any score of a text: where `mark:` asks for a kind, talks whose marks of that kind have the
/// words go first, and those that have both apart from each other follow.
constexpr double firstOfAll = -1000;

/// Whether a mark is of a kind that was asked for, as a column. The names are ours.
QString wantedKind(const CompiledSearch &search)
{
    QStringList names;
    for (const MarkKind kind : search.markKinds) {
        names += u'\'' + markKindName(kind) + u'\'';
    }
    return names.isEmpty() ? u"0"_s : u"m.kind IN (%1)"_s.arg(names.join(u','));
}

/// Talks by what is written on their marks: those that fit the filters.
std::vector<Scored> marked(Database::Private &d, const CompiledSearch &search)
{
    if (search.markMatch.isEmpty()) {
        return {};
    }
    std::map<RowId, double> best;
    std::vector<RowId> talks;
    {
        Statement query(d,
            u"SELECT m.talk_id, lectern_rank(mark_index, 4, 1, 4), %1 FROM mark_index JOIN mark m ON m.id = "
            u"mark_index.rowid "
            "WHERE mark_index MATCH ? ORDER BY mark_index.rowid DESC LIMIT ?"_s.arg(wantedKind(search)));
        query.bindAll({search.markMatch, markCap});
        while (query.next()) {
            const double score = query.real(1) + (query.number(2) != 0 ? firstOfAll : 0);
            const auto [entry, isNew] = best.emplace(query.integer(0), score);
            entry->second = std::min(entry->second, score);
            if (isNew) {
                talks.push_back(entry->first);
            }
        }
    }
    std::vector<Scored> rows;
    if (!talks.empty()) {
        for (const RowId talk : matching(d, search, search.scopeMatch, talks)) {
            rows.push_back({talk, best.at(talk)});
        }
    }
    return rows;
}

/// The best score of each talk wins.
std::vector<Scored> merged(const std::vector<std::vector<Scored>> &lists)
{
    std::map<RowId, double> best;
    for (const std::vector<Scored> &list : lists) {
        for (const Scored &row : list) {
            const auto [entry, isNew] = best.emplace(row.id, row.score);
            entry->second = std::min(entry->second, row.score);
        }
    }
    std::vector<Scored> all;
    for (const auto &[talk, score] : best) {
        all.push_back({talk, score});
    }
    std::ranges::sort(all, [](const Scored &a, const Scored &b) {
        return a.score != b.score ? a.score < b.score : a.id > b.id;
    });
    return all;
}

/// Rows of one of the two ways to ask: by the index, or by filters alone.
struct Source {
    QString match; ///< empty: filters alone
    QString from;
    QString id;

    explicit Source(const QString &expression)
        : match(expression)
        , from(match.isEmpty() ? u" FROM talk WHERE deleted_at IS NULL"_s
                               : u" FROM talk_index WHERE talk_index MATCH ?"_s)
        , id(match.isEmpty() ? u"id"_s : u"talk_index.rowid"_s)
    {
    }
    [[nodiscard]] QVariantList values() const
    {
        return match.isEmpty() ? QVariantList() : QVariantList{match};
    }
};

Source narrowed(const CompiledSearch &search, const QString &facet)
{
    const QString narrow = facet.isEmpty() ? QString() : u"{facets} : "_s + facet;
    const bool hasBoth = !narrow.isEmpty() && !search.match.isEmpty();
    return Source(hasBoth ? u"(%1) AND %2"_s.arg(search.match, narrow) : search.match + narrow);
}

} // namespace

std::vector<RowId> newestTalks(Database::Private &database, const CompiledSearch &search, int most)
{
    std::vector<RowId> talks;
    if (!search.asksTalks) {
        return talks;
    }
    const Source source(search.match);
    Statement query(database,
        u"SELECT "_s + source.id + source.from + conditions(search, source.id) + u" ORDER BY "_s + source.id
            + u" DESC LIMIT ?"_s);
    query.bindAll(valuesOf(search, source.values(), {most}));
    while (query.next()) {
        talks.push_back(query.integer(0));
    }
    return talks;
}

int numberOfTalks(Database::Private &database, const CompiledSearch &search, const QString &facet)
{
    if (!search.asksTalks) {
        return 0;
    }
    const Source source = narrowed(search, facet);
    Statement query(database, u"SELECT count(*)"_s + source.from + conditions(search, source.id));
    query.bindAll(valuesOf(search, source.values()));
    return query.next() ? query.number(0) : 0;
}

std::pair<int, int> countTalks(
    Database::Private &database, const CompiledSearch &search, const QString &facet)
{
    if (!search.asksTalks) {
        return {0, 0};
    }
    const Source source = narrowed(search, facet);
    const QString rest = source.from + conditions(search, source.id);
    // FTS5's functions do not work inside sum(); the LIMIT keeps SQLite from moving it there.
    QString sql = u"SELECT count(*), 0"_s + rest;
    if (!source.match.isEmpty()) {
        sql = u"SELECT count(*), coalesce(sum(hits), 0) FROM (SELECT lectern_hits(talk_index, %1) AS hits"_s
                  .arg(shownColumns)
            + rest + u" LIMIT -1)"_s;
    }
    Statement query(database, sql);
    query.bindAll(valuesOf(search, source.values()));
    return query.next() ? std::pair(query.number(0), query.number(1)) : std::pair(0, 0);
}

Candidates findCandidates(
    Database::Private &database, const CompiledSearch &search, const SearchLimits &limits)
{
    Candidates out;
    const std::vector<Scored> body =
        search.asksTalks ? bodies(database, search, limits) : std::vector<Scored>();
    const std::pair counted{database.rankedRows().rows(), database.rankedRows().places()};
    const std::vector<Scored> head = limits.isFinal ? std::vector<Scored>() : heads(database, search, limits);
    const std::vector<Scored> onMarks = marked(database, search);
    const std::vector<Scored> all = merged({head, body, onMarks});
    for (size_t i = 0; i < std::min(all.size(), static_cast<size_t>(limits.talks)); ++i) {
        out.talks.push_back(all[i].id);
    }
    if (!limits.isFinal) {
        out.total = static_cast<int>(all.size());
        out.isExact = all.size() < static_cast<size_t>(limits.talks) && search.asksTalks && !search.isCapped;
        return out;
    }
    out.isExact = !search.isCapped;
    if (search.asksTalks) {
        std::tie(out.total, out.places) = isRankedWhole(search) ? counted : countTalks(database, search, {});
        // A talk that only a filter brought up is stood for by its title.
        out.places = std::max(out.places, out.total);
    }
    std::vector<RowId> markTalks;
    for (const Scored &row : onMarks) {
        markTalks.push_back(row.id);
    }
    out.total += static_cast<int>(markTalks.size());
    if (search.asksTalks && !markTalks.empty()) {
        out.total -= static_cast<int>(matching(database, search, search.match, markTalks).size());
    }
    return out;
}

} // namespace Lectern::Store
