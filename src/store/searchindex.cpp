// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchindex.h"

#include "store/rows/names_p.h"
#include "store/search/candidates_p.h"
#include "store/search/passages_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr int suggestionsShown = 5;

/// Where fewer talks match exactly, other forms and spellings fill up.
constexpr size_t fewTalks = 10;

/// So many talks are read for counting passages, and filled up to, however few or many are wanted: what is
/// found does not depend on what is shown.
constexpr size_t talksCounted = 50;

/// Passages of the answer to a key: a screen full. Talks below them stand out of sight and have their titles
/// until the full answer.
constexpr int passagesForAKey = 20;

TalkHits withTitle(Database::Private &d, const CompiledSearch &search, const StoredTalk &talk)
{
    TalkHits hits;
    hits.talk = talk.row;
    hits.total = 1;
    hits.hits.emplace_back().field = SearchField::Title;
    hits.hits.back().snippet = talk.row.title;
    for (const Place &place : findPlaces(d.tokenizer(), search, talk.row.title, SearchPlace::Title)) {
        hits.hits.back().hits.push_back(place.range);
    }
    return hits;
}

/// Rows of the candidates, in their order, each with its passages.
void addTalks(Database::Private &d, const CompiledSearch &search, const Candidates &candidates,
    const SearchLimits &limits, MatchKind match, SearchResult &result)
{
    int shown = 0; // passages
    for (const StoredTalk &talk : d.talkRows().get(d, candidates.talks)) {
        if (!d.mayRun()) {
            break;
        }
        // Whether words stand in a section is only known by reading.
        const bool isRead = limits.isFinal || shown < passagesForAKey || !search.sections.isEmpty();
        TalkHits hits =
            isRead ? findPassages(d, search, talk, limits.hitsPerTalk) : withTitle(d, search, talk);
        result.isExactCount = result.isExactCount && isRead;
        if (hits.total == 0 && (!search.sections.isEmpty() && !search.needles.empty())) {
            continue; // the words stand in another section
        }
        shown += static_cast<int>(hits.hits.size());
        hits.match = match;
        const bool isCounted = result.talks.size() < talksCounted || !search.sections.isEmpty();
        result.totalPassages += isCounted ? hits.total : 0;
        result.talks.push_back(std::move(hits));
    }
}

/// The candidates behind what was found already, with their numbers.
void addCandidates(Database::Private &d, const CompiledSearch &search, const Candidates &candidates,
    const SearchLimits &limits, MatchKind match, SearchResult &result)
{
    const size_t talksBefore = result.talks.size();
    const int passagesBefore = result.totalPassages;
    addTalks(d, search, candidates, limits, match, result);
    result.isExactCount = result.isExactCount && candidates.isExact;
    const auto total = static_cast<size_t>(candidates.total);
    const bool areCounted = talksBefore + total <= talksCounted || !search.sections.isEmpty();
    if (areCounted && total <= candidates.talks.size()) {
        result.totalTalks += static_cast<int>(result.talks.size() - talksBefore);
        return;
    }
    result.totalTalks += candidates.total;
    if (limits.isFinal) {
        // Talks that are not read are counted by their words, not by passages.
        result.totalPassages = std::max(result.totalPassages, passagesBefore + candidates.places);
    }
}

/// A word that is still being typed may be whole already: talks that have it as it stands go first. For the
/// answer to a key they are enough where they fill the page.
Candidates wholeWordsFirst(
    Database::Private &d, const SearchQuery &query, const CompiledSearch &open, const SearchLimits &limits)
{
    SearchQuery closed = query;
    closed.isLastWordOpen = false;
    Candidates whole =
        findCandidates(d, compileQuery(d, closed, limits.isFinal), {limits.talks, 0, limits.isFinal});
    const auto most = static_cast<size_t>(limits.talks);
    if (!limits.isFinal && whole.talks.size() >= most) {
        return whole;
    }
    Candidates all = findCandidates(d, open, limits);
    for (const RowId talk : all.talks) {
        if (whole.talks.size() < most && !std::ranges::contains(whole.talks, talk)) {
            whole.talks.push_back(talk);
        }
    }
    all.total = std::max(all.total, static_cast<int>(whole.talks.size()));
    all.talks = std::move(whole.talks);
    return all;
}

void addExact(
    Database::Private &d, const SearchQuery &query, const SearchLimits &limits, SearchResult &result)
{
    const CompiledSearch search = compileQuery(d, query, limits.isFinal);
    if (!search.isEmpty) {
        addCandidates(d, search,
            query.isLastWordOpen ? wholeWordsFirst(d, query, search, limits)
                                 : findCandidates(d, search, limits),
            limits, MatchKind::Exact, result);
    }
}

std::vector<RowId> idsOfTalks(Database::Private &d, const std::vector<TalkHits> &talks)
{
    std::vector<RowId> ids;
    for (const TalkHits &talk : talks) {
        ids.push_back(talkIdOf(d, talk.talk.id));
    }
    return ids;
}

/// Talks that have words of one kind that stand in for those typed, and were not found by a better one.
void addStandIns(Database::Private &d, const SearchQuery &query, const SearchLimits &limits, MatchKind match,
    SearchResult &result)
{
    CompiledSearch search = compileQuery(d, query, true, match);
    if (search.standIns.isEmpty()) {
        return;
    }
    search.sets.push_back({u"SELECT value FROM json_each(?)"_s, {idList(idsOfTalks(d, result.talks))}, true});
    const size_t before = result.talks.size();
    const SearchLimits left{std::max(0, limits.talks - static_cast<int>(before)), limits.hitsPerTalk, true};
    addCandidates(d, search, findCandidates(d, search, left), left, match, result);
    if (result.talks.size() > before) {
        result.standIns.push_back({match, search.standIns});
    }
}

/// Everything that answers a query: exact matches, then what fills up the page.
void addFound(
    Database::Private &d, const SearchQuery &query, const SearchLimits &limits, SearchResult &result)
{
    addExact(d, query, limits, result);
    if (query.isExact || !limits.isFinal) {
        return;
    }
    const bool areFew = result.talks.size() < fewTalks;
    SearchQuery closed = query;
    closed.isLastWordOpen = false;
    for (const MatchKind match : {MatchKind::Part, MatchKind::Form, MatchKind::Similar}) {
        const bool isWanted = match == MatchKind::Part || areFew;
        if (isWanted && result.talks.size() < talksCounted) {
            addStandIns(d, closed, limits, match, result);
        }
    }
}

bool findsAnything(Database::Private &d, const QString &typed)
{
    const auto query = parseQuery(typed);
    SearchResult result;
    if (query) {
        addExact(d, *query, {1, 1, true}, result);
    }
    return !result.talks.empty();
}

/// The filters that a search found nothing for, each left out in turn.
std::vector<WithoutFilter> withoutFilters(Database::Private &d, const SearchQuery &query)
{
    constexpr size_t mostAsked = 4;
    std::vector<WithoutFilter> found;
    std::set<int> asked; // beside brackets a filter stands in the query more than once
    for (const QueryTerm &filter : query.terms) {
        const bool isTyped = filter.kind == QueryTerm::Kind::Filter && filter.position >= 0;
        if (!isTyped || asked.size() >= mostAsked || !asked.insert(filter.position).second) {
            continue;
        }
        SearchQuery rest = query;
        std::erase_if(rest.terms, [&](const QueryTerm &term) { return term.position == filter.position; });
        QString typed = query.typed;
        typed.remove(filter.position, filter.length);
        SearchResult result;
        addExact(d, rest, {}, result);
        if (result.totalPassages > 0 && !typed.trimmed().isEmpty()) {
            found.push_back({query.typed.sliced(filter.position, filter.length), typed.simplified(),
                result.totalPassages, result.isExactCount});
        }
    }
    std::ranges::stable_sort(found, std::greater(), &WithoutFilter::passages);
    return found;
}

} // namespace

QString matchKindName(MatchKind kind)
{
    constexpr std::array names{"exact", "part", "stem", "fuzzy"};
    return QString::fromLatin1(names[static_cast<size_t>(kind)]);
}

QString searchFieldName(SearchField field)
{
    constexpr std::array names{"title", "speaker", "text", "code", "comment", "quote", "tag"};
    return QString::fromLatin1(names[static_cast<size_t>(field)]);
}

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
{
}

Result<SearchResult> SearchIndex::search(
    const SearchQuery &query, const SearchLimits &limits, const std::stop_token &stop)
{
    QElapsedTimer timer;
    timer.start();
    Database::Private &d = m_database.d();
    const StopScope scope(d, stop);
    ReadTransaction work(d);
    SearchResult result;
    SearchLimits read = limits;
    if (limits.isFinal && limits.hitsPerTalk > 0) {
        read.talks = std::max(limits.talks, static_cast<int>(talksCounted));
    }
    addFound(d, query, read, result);
    result.talks.resize(std::min(result.talks.size(), static_cast<size_t>(std::max(0, limits.talks))));
    const bool hasExact = !result.talks.empty() && result.talks.front().match == MatchKind::Exact;
    if (limits.isFinal && !hasExact) {
        result.suggestions = suggestSpellings(d, query, suggestionsShown);
        result.suggestions.removeIf([&](const QString &typed) { return !findsAnything(d, typed); });
    }
    if (limits.isFinal && result.talks.empty()) {
        result.withoutFilters = withoutFilters(d, query);
    }
    result.elapsedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return work.finish(std::move(result));
}

} // namespace Lectern::Store
