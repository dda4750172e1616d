// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/filtercompiler_p.h"
#include "store/search/querycompiler_p.h"
#include "store/search/queryfields_p.h"
#include "store/search/wordcompiler_p.h"
#include "store/sql/database_p.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// All talks that `match` does not find, as one alternative among others.
QString anyBut(const QString &match) { return u"({facets} : any NOT (%1))"_s.arg(match); }

TalkSet anyBut(const TalkSet &set)
{
    return {u"SELECT id FROM talk WHERE id NOT IN (%1)"_s.arg(set.sql), set.values, false};
}

TalkSet talksWithMarks(const QString &match)
{
    return {
        u"SELECT m.talk_id FROM mark_index JOIN mark m ON m.id = mark_index.rowid WHERE mark_index MATCH ?"_s,
        {match}, false};
}

class Compiler
{
public:
    Compiler(Database::Private &database, bool isFinal, MatchKind match)
        : m_database(database)
        , m_isFinal(isFinal)
        , m_match(match)
    {
    }

    CompiledSearch compile(const SearchQuery &query)
    {
        readPlaces(query);
        for (const QueryTerm &term : query.terms) {
            // By its place: a word beside brackets stands among the terms more than once.
            const bool isOpen = query.isLastWordOpen && term.kind == QueryTerm::Kind::Word
                && term.position == query.terms.back().position;
            readTerm(term, isOpen);
        }
        finish();
        return std::move(m_out);
    }

private:
    /// What one OR group asks of each index.
    struct Group {
        QStringList talk;
        QStringList head;
        QStringList mark;
        std::vector<TalkSet> sets;
        bool hasFilter = false;
        bool isSilent = false; ///< one of its words is not asked of the bodies yet
        QStringList onMarksOnly; ///< of `mark`, those that `in:` looks for nowhere else
    };

    /// What the `in:` of one bracket say.
    struct Narrowing {
        Utf16Range scope; ///< empty: the whole query
        bool isTyped = true;
        SearchPlaces wanted; ///< none: everywhere
        SearchPlaces unwanted;
    };

    void readPlaces(const SearchQuery &query);
    [[nodiscard]] SearchPlaces placesOf(const QueryTerm &term) const;
    void readTerm(const QueryTerm &term, bool isOpen);
    void readWords(const QueryTerm &term, int key, bool isOpen);
    void readFilter(const QueryTerm &term, int key);
    [[nodiscard]] const CompiledWords &compiled(const QueryTerm &term, bool isOpen);
    void exclude(const QString &match, const TalkSet &set, const QueryTerm &term, int key);
    void finish();
    void joinMarksWithTalks();
    void finishGroup(
        const Group &group, QStringList &talk, QStringList &head, QStringList &mark, QStringList &scope);

    Database::Private &m_database;
    bool m_isFinal;
    MatchKind m_match;
    CompiledSearch m_out;
    std::vector<Narrowing> m_narrowings;
    std::map<int, Group> m_groups; ///< alternatives by their number, single terms by minus their place
    std::map<int, CompiledWords> m_words; ///< by the place of their term
    QStringList m_excluded;
};

/// `in:` says where to look. One that was not typed comes from the window and narrows what was.
void Compiler::readPlaces(const SearchQuery &query)
{
    for (const QueryTerm &term : query.terms) {
        if (term.kind != QueryTerm::Kind::Filter || term.field != "in"_L1 || term.text.isEmpty()) {
            continue;
        }
        const bool isTyped = term.position >= 0;
        auto own = std::ranges::find_if(m_narrowings, [&](const Narrowing &narrowing) {
            return narrowing.scope == term.scope && narrowing.isTyped == isTyped;
        });
        if (own == m_narrowings.end()) {
            own = m_narrowings.insert(own, {term.scope, isTyped, {}, {}});
        }
        (term.isExcluded ? own->unwanted : own->wanted) |= placeNamed(term.text.toLower());
    }
}

SearchPlaces Compiler::placesOf(const QueryTerm &term) const
{
    SearchPlaces places = everywhere;
    for (const Narrowing &narrowing : m_narrowings) {
        if (narrowing.scope.isEmpty() || narrowing.scope.contains(term.position)) {
            places &= narrowing.wanted ? narrowing.wanted : everywhere;
            places &= ~narrowing.unwanted;
        }
    }
    return places;
}

void Compiler::readTerm(const QueryTerm &term, bool isOpen)
{
    const int key = term.alternative > 0 ? term.alternative : -1 - static_cast<int>(m_groups.size());
    if (term.kind == QueryTerm::Kind::Filter) {
        readFilter(term, key);
    } else {
        readWords(term, key, isOpen);
    }
}

const CompiledWords &Compiler::compiled(const QueryTerm &term, bool isOpen)
{
    const auto [entry, isNew] = m_words.try_emplace(term.position);
    if (isNew) {
        entry->second = compileWords(m_database, term, {placesOf(term), isOpen, m_isFinal, m_match});
        m_out.isCapped = m_out.isCapped || entry->second.isCapped;
        m_out.standIns += entry->second.standIns;
        for (Needle needle : term.isExcluded ? std::vector<Needle>() : entry->second.needles) {
            needle.nearGroup = needle.nearGroup < 0 ? -1 : static_cast<int>(m_out.nearDistances.size());
            m_out.needles.push_back(std::move(needle));
        }
        m_out.nearDistances.push_back(entry->second.distance);
    }
    return entry->second;
}

void Compiler::readWords(const QueryTerm &term, int key, bool isOpen)
{
    const CompiledWords &words = compiled(term, isOpen && !term.isExcluded);
    if (words.isEmpty()) {
        return; // signs only: nothing the index could know
    }
    if (term.isExcluded) {
        if (words.signs) {
            exclude({}, *words.signs, term, key);
        } else if (!words.talk.isEmpty()) {
            exclude(words.talk, {}, term, key);
        } else if (!words.mark.isEmpty()) {
            exclude({}, talksWithMarks(words.mark), term, key);
        }
        return;
    }
    Group &group = m_groups[key];
    group.isSilent = group.isSilent || words.isSilent;
    if (words.signs && term.alternative > 0) {
        group.sets.push_back(*words.signs);
    } else if (!words.talk.isEmpty()) {
        group.talk += words.talk;
    }
    if (words.signs && term.alternative == 0) {
        m_out.sets.push_back(*words.signs); // beside the letters, which rank it
    }
    if (!words.head.isEmpty()) {
        group.head += words.head;
    }
    if (!words.mark.isEmpty()) {
        group.mark += words.mark;
        group.onMarksOnly += words.talk.isEmpty() && !words.signs ? QStringList{words.mark} : QStringList();
    }
}

void Compiler::readFilter(const QueryTerm &term, int key)
{
    if (term.field == "in"_L1 || term.text.isEmpty()) {
        return;
    }
    const CompiledFilter filter = compileFilter(m_database, term);
    if (term.isExcluded) {
        exclude(filter.match, filter.set, term, key);
        return;
    }
    m_out.wantsMarks = m_out.wantsMarks || filter.isAboutMarks;
    if (filter.markKind) {
        m_out.markKinds.push_back(*filter.markKind);
    }
    if (!filter.section.isEmpty()) {
        m_out.sections += filter.section;
    }
    Group &group = m_groups[key];
    group.hasFilter = true;
    if (!filter.match.isEmpty()) {
        group.talk += filter.match;
    } else {
        group.sets.push_back(filter.set);
    }
}

/// Leaves out what `match`, or else `set`, finds.
void Compiler::exclude(const QString &match, const TalkSet &set, const QueryTerm &term, int key)
{
    if (term.alternative > 0) {
        Group &group = m_groups[key];
        group.hasFilter = true;
        if (match.isEmpty()) {
            group.sets.push_back(anyBut(set));
        } else {
            group.talk += anyBut(match);
        }
    } else if (match.isEmpty()) {
        m_out.sets.push_back(set);
        m_out.sets.back().isExcluded = true;
    } else {
        m_excluded += match;
    }
}

void Compiler::finishGroup(
    const Group &group, QStringList &talk, QStringList &head, QStringList &mark, QStringList &scope)
{
    if (!group.sets.empty()) {
        TalkSet joined = group.sets.front();
        for (size_t i = 1; i < group.sets.size(); ++i) {
            joined.sql += u" UNION ALL "_s + group.sets[i].sql;
            joined.values += group.sets[i].values;
        }
        if (!group.talk.isEmpty()) {
            joined.sql += u" UNION ALL SELECT rowid FROM talk_index WHERE talk_index MATCH ?"_s;
            joined.values += group.talk.join(u" OR "_s);
        }
        m_out.sets.push_back(joined);
    } else if (group.talk.isEmpty()) {
        m_out.asksTalks = false;
    } else if (!group.isSilent) {
        talk += u'(' + group.talk.join(u" OR "_s) + u')';
        if (group.hasFilter) {
            scope += talk.back();
        }
    }
    if (!group.hasFilter && !group.head.isEmpty()) {
        head += u'(' + group.head.join(u" OR "_s) + u')';
    }
    if (!group.mark.isEmpty()) {
        mark += u'(' + group.mark.join(u" OR "_s) + u')';
    }
}

/// Words that are looked for on marks alone, beside words that may stand in texts: no mark has both, so the
/// talks of such marks are asked for.
void Compiler::joinMarksWithTalks()
{
    const bool areAllOnMarks = std::ranges::all_of(m_groups, [](const auto &entry) {
        const Group &group = entry.second;
        const bool isFilter = group.hasFilter && group.mark.isEmpty();
        return isFilter || (group.onMarksOnly.size() == group.mark.size() && group.talk.isEmpty());
    });
    for (auto &[key, group] : m_groups) {
        if (!areAllOnMarks && m_groups.size() > 1 && !group.onMarksOnly.isEmpty()) {
            group.sets.push_back(talksWithMarks(group.onMarksOnly.join(u" OR "_s)));
        }
    }
}

void Compiler::finish()
{
    QStringList talk;
    QStringList head;
    QStringList mark;
    QStringList scope;
    bool hasFilters = !m_excluded.isEmpty();
    joinMarksWithTalks();
    for (const auto &[key, group] : m_groups) {
        finishGroup(group, talk, head, mark, scope);
        hasFilters = hasFilters || group.hasFilter;
    }
    m_out.isEmpty = m_groups.empty() && m_excluded.isEmpty() && m_out.sets.empty();
    const auto without = [this](const QString &positive) {
        if (m_excluded.isEmpty()) {
            return positive;
        }
        return u"(%1) NOT (%2)"_s.arg(
            positive.isEmpty() ? u"{facets} : any"_s : positive, m_excluded.join(u" OR "_s));
    };
    m_out.match = without(talk.join(u" AND "_s));
    m_out.scopeMatch = without(scope.join(u" AND "_s));
    m_out.asksTalks =
        m_out.asksTalks && (!m_out.match.isEmpty() || !m_out.sets.empty() || m_out.needles.empty());
    m_out.markMatch = m_out.needles.empty() ? QString() : mark.join(u" AND "_s);
    // The little index knows no filters: with one the body index answers alone.
    m_out.headMatch = hasFilters || !m_out.sets.empty() ? QString() : head.join(u" AND "_s);
}

} // namespace

bool CompiledSearch::looksIn(SearchPlaces where) const
{
    return needles.empty() || std::ranges::any_of(needles, [where](const Needle &needle) {
        return static_cast<bool>(needle.places & where);
    });
}

CompiledSearch compileQuery(
    Database::Private &database, const SearchQuery &query, bool isFinal, MatchKind match)
{
    return Compiler(database, isFinal, match).compile(query);
}

} // namespace Lectern::Store
