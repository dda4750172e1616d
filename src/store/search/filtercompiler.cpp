// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/search/facets_p.h"
#include "store/search/filtercompiler_p.h"
#include "store/search/queryfields_p.h"
#include "store/sql/database_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Facets joined by OR; a word that no talk has when there is none, so that nothing is found.
QString anyOf(const QStringList &facets)
{
    if (facets.isEmpty()) {
        return u"{facets} : nothing"_s;
    }
    return u"{facets} : ("_s + facets.join(u" OR "_s) + u')';
}

template <typename ToFacet>
QString facetsOfRows(Database::Private &d, const QString &sql, const QVariantList &values, ToFacet toFacet)
{
    QStringList facets;
    Statement query(d, sql);
    if (values.size() == 1) {
        query.bind(values.at(0));
    } else {
        query.bind(values.at(0), values.at(1));
    }
    while (query.next()) {
        facets += toFacet(query.integer(0));
    }
    return anyOf(facets);
}

QString tagFacets(Database::Private &d, const QString &value)
{
    // A whole path and all below it; else every tag that contains the text.
    const QString key = folded(value);
    QStringList facets;
    for (const QString &sql :
        {u"SELECT id FROM tag WHERE folded = ?1 OR substr(folded, 1, length(?1) + 1) = ?1 || '/'"_s,
            u"SELECT id FROM tag WHERE instr(folded, ?1) > 0 LIMIT 200"_s}) {
        Statement query(d, sql);
        query.bind(key);
        while (query.next()) {
            facets += Facet::tag(query.integer(0));
        }
        if (!facets.isEmpty()) {
            break;
        }
    }
    return anyOf(facets);
}

QString yearFacets(Database::Private &d, std::pair<int, int> years)
{
    return facetsOfRows(d, u"SELECT DISTINCT year FROM event WHERE year BETWEEN ? AND ?"_s,
        {years.first, years.second}, [](qint64 year) { return Facet::year(static_cast<int>(year)); });
}

CompiledFilter markFilter(const QString &condition, const QVariantList &values)
{
    CompiledFilter filter;
    filter.set.sql = u"SELECT talk_id FROM mark WHERE deleted_at IS NULL AND "_s + condition;
    filter.set.values = values;
    filter.isAboutMarks = true;
    return filter;
}

CompiledFilter statusFilter(const QString &value)
{
    CompiledFilter filter;
    if (value == "duplicate"_L1) {
        filter.set.sql = u"SELECT id FROM talk WHERE text_sha256 IN (SELECT text_sha256 FROM talk WHERE "
                         u"deleted_at IS NULL "
                         "GROUP BY text_sha256 HAVING count(*) > 1)"_s;
    } else if (value == "draft"_L1) {
        // Recognised with little confidence: to be looked at by a person.
        filter.set.sql = u"SELECT id FROM talk WHERE confidence < 0.5"_s;
    } else {
        filter.match = anyOf({value == "starred"_L1 ? Facet::starred() : Facet::status(value)});
    }
    return filter;
}

CompiledFilter contentFilter(const QString &value)
{
    if (value == "note"_L1) {
        return markFilter(u"comment <> ''"_s, {});
    }
    if (value == "todo"_L1) {
        return markFilter(u"todo = 1"_s, {});
    }
    if (value == "highlight"_L1) {
        return markFilter(u"1"_s, {});
    }
    CompiledFilter filter;
    filter.match = anyOf({Facet::has(value)});
    return filter;
}

/// Days by what is known of them, talks without a dated day by the year of their event. There are few days
/// beside talks, so their wordings are read here and no date has to be kept up with a corrected year.
CompiledFilter dateFilter(Database::Private &d, const QString &value)
{
    const DateSpan wanted = dateRange(value).value_or(DateSpan());
    std::vector<RowId> dated;
    std::vector<RowId> found;
    {
        Statement days(d,
            u"SELECT d.id, d.wording, coalesce(e.year, 0) FROM day d LEFT JOIN event e ON e.id = d.event_id"_s);
        while (days.next()) {
            const std::vector<DateSpan> dates = datesNamed(days.text(1), days.number(2));
            if (!dates.empty()) {
                dated.push_back(days.integer(0));
            }
            if (std::ranges::any_of(dates, [&](const DateSpan &date) { return wanted.holds(date); })) {
                found.push_back(days.integer(0));
            }
        }
    }
    // Years that lie in the span as a whole.
    const int from = wanted.first.year() + (wanted.first.dayOfYear() == 1 ? 0 : 1);
    const int to = wanted.last.addDays(1).year() - 1;
    CompiledFilter filter;
    filter.set.sql = u"SELECT t.id FROM talk t LEFT JOIN event e ON e.id = t.event_id WHERE "
                     "t.day_id IN (SELECT value FROM json_each(?)) OR (e.year BETWEEN ? AND ? AND "
                     "(t.day_id IS NULL OR t.day_id NOT IN (SELECT value FROM json_each(?))))"_s;
    filter.set.values = {idList(found), from, to, idList(dated)};
    return filter;
}

QString sectionMatch(Database::Private &d, const QString &value)
{
    QStringList words;
    for (const QByteArray &word : d.tokenizer().words(value)) {
        words += QString::fromUtf8(word);
    }
    return words.isEmpty() ? anyOf({}) : u"{heading} : \"%1\" *"_s.arg(words.join(u' '));
}

} // namespace

CompiledFilter compileFilter(Database::Private &database, const QueryTerm &term)
{
    const QString value = term.text.toLower();
    CompiledFilter filter;
    if (term.field == "is"_L1) {
        filter = statusFilter(value);
    } else if (term.field == "has"_L1) {
        filter = contentFilter(value);
    } else if (term.field == "mark"_L1) {
        filter = markFilter(u"kind = ?"_s, {value});
        filter.markKind = markKindFromName(value);
    } else if (term.field == "date"_L1) {
        filter = dateFilter(database, value);
    } else if (term.field == "year"_L1) {
        filter.match = yearFacets(database, yearRange(value).value_or(std::pair(0, 0)));
    } else if (term.field == "tag"_L1) {
        filter.match = tagFacets(database, term.text);
    } else if (term.field == "section"_L1) {
        filter.match = sectionMatch(database, term.text);
        filter.section = folded(term.text);
    } else if (term.field == "speaker"_L1) {
        filter.match = facetsOfRows(database,
            u"SELECT DISTINCT coalesce(merged_into, id) FROM speaker WHERE instr(folded, ?) > 0 LIMIT 200"_s,
            {folded(term.text)}, Facet::speaker);
    } else if (term.field == "event"_L1) {
        filter.match = facetsOfRows(database,
            u"SELECT DISTINCT coalesce(merged_into, id) FROM event WHERE instr(folded || ' ' || year, ?) > 0 LIMIT 200"_s,
            {folded(term.text)}, Facet::event);
    }
    return filter;
}

} // namespace Lectern::Store
