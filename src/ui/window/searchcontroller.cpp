// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchcontroller.h"

#include <algorithm>
#include <array>

namespace Lectern::Ui {

namespace {

/// The job that reads the found talks with all their passages.
auto allOf(const Store::SearchQuery &query)
{
    return [query](Services::LibrarySession &session, const std::stop_token &stop) {
        return session.search().search(query, {.talks = 50, .hitsPerTalk = 1000, .isFinal = true}, stop);
    };
}

/// A year that the whole query is narrowed to.
bool isNarrowingYear(const Store::QueryTerm &term)
{
    return term.kind == Store::QueryTerm::Kind::Filter && term.field == QLatin1StringView("year")
        && term.alternative == 0 && !term.isExcluded && term.position >= 0;
}

} // namespace

SearchController::SearchController(
    Omnibox &box, ResultsPane &results, Services::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_results(results)
    , m_settings(settings)
    , m_recent(settings.text(Services::Setting::RecentSearches).split(u'\n', Qt::SkipEmptyParts))
{
    m_box.setRecentSearches(m_recent);
    constexpr int pauseMs = 150;
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(true); });
    connect(&m_box, &Omnibox::queryChanged, this, &SearchController::queryChanged);
    connect(&m_box, &Omnibox::completionsRequested, this, &SearchController::complete);
    connect(&m_box, &Omnibox::downPressed, &m_results, &ResultsPane::focusResults);
    connect(&m_results, &ResultsPane::backToFieldRequested, &m_box, &Omnibox::activate);
    connect(&m_results, &ResultsPane::suggestionChosen, &m_box, &Omnibox::setQuery);
    connect(&m_results, &ResultsPane::moreRequested, this, &SearchController::loadMore);
    const auto searchAnew = [this] {
        m_shownQuery.clear();
        search(true);
    };
    connect(&m_results.scopes(), &ResultScopes::scopeChosen, this, searchAnew);
    connect(&m_results.scopes(), &ResultScopes::exactChosen, this, searchAnew);
    connect(&m_results, &ResultsPane::yearsChosen, this, &SearchController::chooseYears);
    connect(&m_box, &Omnibox::submitted, this, [this] {
        keepRecent();
        m_results.focusResults();
    });
}

SearchController::~SearchController() = default;

void SearchController::openLibrary(const QString &path)
{
    const auto ignore = [](const Result<Store::OpenOutcome> &) { };
    m_search.open(path, Store::OpenMode::ReadOnly, this, ignore);
    m_completions.open(path, Store::OpenMode::ReadOnly, this, ignore);
}

void SearchController::closeLibrary(const std::function<void()> &closed)
{
    m_search.close(this, [this, closed] { m_completions.close(this, closed); });
}

void SearchController::queryChanged(const QString &query)
{
    m_query = query.trimmed();
    m_pause.stop();
    m_results.scopes().setCounts(-1, -1, -1);
    if (m_query.isEmpty()) {
        end();
        return;
    }
    search(false);
    m_pause.start();
}

void SearchController::end()
{
    m_search.cancelCurrent();
    m_talks.clear();
    m_good = {};
    m_shownQuery.clear();
    m_results.clear();
    m_box.setError({});
    setActive(false);
}

/// What is typed, with the filter of a scope.
Result<Store::SearchQuery> SearchController::queryIn(ResultScope scope) const
{
    auto query = Store::parseQuery(m_query);
    const auto filter = Store::parseQuery(ResultScopes::filterOf(scope));
    if (query && filter) {
        // In front: the last term is the one being typed.
        query->terms.insert(query->terms.begin(), filter->terms.begin(), filter->terms.end());
        for (size_t i = 0; i < filter->terms.size(); ++i) {
            query->terms[i].position = -1; // not typed
        }
        // The word under the caret is still being typed until a blank, or Enter, ends it.
        query->isLastWordOpen = query->isLastWordOpen && isLastWordOpen();
        query->isExact = m_results.scopes().isExact();
    }
    return query;
}

void SearchController::search(bool isFinal)
{
    const auto parsed = queryIn(m_results.scopes().scope());
    if (!parsed) {
        // Said after the pause only: until it is whole, every filter is wrong.
        if (isFinal) {
            const Utf16Range place = Store::queryPlace(parsed.error()).value_or(Utf16Range());
            m_box.setError(
                parsed.error().message, static_cast<int>(place.begin), static_cast<int>(place.length()));
            finishLastGood();
        }
        return;
    }
    const bool asksForAnything =
        std::ranges::any_of(parsed->terms, [](const Store::QueryTerm &term) { return term.position >= 0; });
    if (!asksForAnything) {
        end(); // a filter without its value yet, a lone OR
        return;
    }
    m_box.setError({});
    setActive(true);
    m_good = {m_query, *parsed, false};
    m_passagesOf.clear();
    run(isFinal);
}

void SearchController::run(bool isFinal)
{
    if (!isFinal || m_shownQuery != m_good.typed) {
        m_results.showSearching(m_good.typed);
    }
    m_shownQuery = m_good.typed;
    m_search.runLatest(
        this,
        [query = m_good.query, isFinal](Services::LibrarySession &session, const std::stop_token &stop) {
            return session.search().search(query, {.talks = 50, .hitsPerTalk = 3, .isFinal = isFinal}, stop);
        },
        [this, typed = m_good.typed, isFinal](
            const Result<Store::SearchResult> &result) { answered(typed, isFinal, result); });
}

/// The results that stay under an error are those of the last good query, all of them.
void SearchController::finishLastGood()
{
    if (!m_good.typed.isEmpty() && !m_good.isAnswered) {
        run(true);
    }
}

void SearchController::answered(const QString &query, bool isFinal, const Result<Store::SearchResult> &result)
{
    if (query != m_good.typed) {
        return;
    }
    if (!result) {
        if (result.error().kind != ErrorKind::Cancelled) {
            m_box.setError(result.error().message);
        }
        return;
    }
    m_good.isAnswered = m_good.isAnswered || isFinal;
    m_talks = result->talks;
    m_results.showResult(query, *result, isFinal);
    Q_EMIT searched();
    if (isFinal && m_results.scopes().scope() == ResultScope::Everything) {
        countScopes();
    }
}

/// The newest first, over restarts.
void SearchController::keepRecent()
{
    constexpr qsizetype mostRecent = 8;
    if (m_query.isEmpty()) {
        return;
    }
    m_recent.removeAll(m_query);
    m_recent.prepend(m_query);
    m_recent = m_recent.first(std::min(mostRecent, m_recent.size()));
    m_box.setRecentSearches(m_recent);
    m_settings.set(Services::Setting::RecentSearches, m_recent.join(u'\n'));
}

/// The years chosen in the histogram take the place of those in the query.
void SearchController::chooseYears(int first, int last)
{
    QString typed = m_box.query();
    if (const auto parsed = Store::parseQuery(typed)) {
        for (auto term = parsed->terms.rbegin(); term != parsed->terms.rend(); ++term) {
            if (isNarrowingYear(*term)) {
                typed.remove(term->position, term->length);
            }
        }
    }
    const QString years = first == last ? QStringLiteral("year:%1").arg(first)
                                        : QStringLiteral("year:%1..%2").arg(first).arg(last);
    m_box.setQuery(typed.trimmed() + u' ' + years);
}

/// Numbers for the chips and the years, once the answer stands: the next key cancels them like any search.
void SearchController::countScopes()
{
    std::array<Store::SearchQuery, 3> queries;
    static constexpr std::array scopes{ResultScope::Titles, ResultScope::Highlights, ResultScope::Notes};
    for (size_t i = 0; i < queries.size(); ++i) {
        auto parsed = queryIn(scopes[i]);
        if (!parsed) {
            return;
        }
        parsed->isExact = true;
        queries[i] = *parsed;
    }
    // Scopes say where words stand: without any, each would have all talks.
    const bool hasWords = std::ranges::any_of(m_good.query.terms,
        [](const Store::QueryTerm &term) { return term.kind != Store::QueryTerm::Kind::Filter; });
    m_search.runLatest(
        this,
        [queries, hasWords, all = m_good.query](
            Services::LibrarySession &session, const std::stop_token &stop) -> Result<ScopeCounts> {
            ScopeCounts counts;
            for (size_t i = 0; hasWords && i < queries.size(); ++i) {
                const auto result = session.search().search(
                    queries[i], {.talks = 50, .hitsPerTalk = 1, .isFinal = true}, stop);
                if (!result) {
                    return passOn(result);
                }
                counts.passages[i] = result->totalPassages;
            }
            auto years = session.search().years(all, stop);
            if (!years) {
                return passOn(years);
            }
            counts.years = std::move(*years);
            return counts;
        },
        [this, typed = m_query](const Result<ScopeCounts> &counts) {
            if (counts && typed == m_query) {
                showCounts(*counts);
            }
        });
}

void SearchController::showCounts(const ScopeCounts &counts)
{
    m_results.scopes().setCounts(counts.passages[0], counts.passages[1], counts.passages[2]);
    QList<std::pair<int, int>> years;
    for (const Store::YearCount &year : counts.years) {
        years.append({year.year, year.places});
    }
    std::pair<int, int> chosen{0, 0};
    for (const Store::QueryTerm &term : m_good.query.terms) {
        if (isNarrowingYear(term)) {
            chosen = Store::yearRange(term.text).value_or(chosen);
        }
    }
    m_results.setYears(years, chosen.first, chosen.second);
}

bool SearchController::isLastWordOpen() const
{
    return !m_query.endsWith(u'"') && !m_box.query().endsWith(u' ');
}

void SearchController::refresh()
{
    if (m_isActive) {
        search(true);
    }
}

void SearchController::readAllPassages()
{
    if (m_passagesOf == m_good.typed) {
        return;
    }
    m_passagesOf = m_good.typed;
    m_allPassages.clear();
    m_completions.run(
        this, allOf(m_good.query), [this, typed = m_good.typed](const Result<Store::SearchResult> &result) {
            if (typed != m_passagesOf) {
                return;
            }
            if (!result) {
                m_passagesOf.clear(); // asked again with the next passage
                return;
            }
            m_allPassages = result->talks;
            Q_EMIT passagesRead();
        });
}

std::vector<CodePointRange> SearchController::passagesOf(const QUuid &talk) const
{
    std::vector<CodePointRange> ranges;
    const bool areAll = m_passagesOf == m_good.typed && !m_allPassages.empty();
    const auto &talks = areAll ? m_allPassages : m_talks;
    const auto found = std::find_if(
        talks.begin(), talks.end(), [&talk](const Store::TalkHits &hits) { return hits.talk.id == talk; });
    if (found != talks.end()) {
        for (const Store::SearchHit &hit : found->hits) {
            if (!hit.words.empty()) {
                ranges.insert(ranges.end(), hit.words.begin(), hit.words.end());
            } else if (!hit.range.isEmpty()) {
                ranges.push_back(hit.range); // of a mark whose comment was found
            }
        }
    }
    return ranges;
}

QList<QUuid> SearchController::foundTalks() const
{
    QList<QUuid> talks;
    for (const Store::TalkHits &hits : m_talks) {
        talks << hits.talk.id;
    }
    return talks;
}

void SearchController::complete(const QString &field, const QString &prefix)
{
    m_completions.runLatest(
        this,
        [field, prefix](Services::LibrarySession &session, const std::stop_token &) {
            constexpr int most = 8;
            return session.search().completions(field, prefix, most);
        },
        [this, field, prefix](const Result<std::vector<std::pair<QString, int>>> &values) {
            std::vector<Completion> rows;
            if (values) {
                for (const auto &[value, count] : *values) {
                    rows.push_back({value, count, -1});
                }
            }
            m_box.setCompletions(field, prefix, rows);
        });
}

void SearchController::loadMore(const QUuid &talk)
{
    m_completions.run(this, allOf(m_good.query), [this, talk](const Result<Store::SearchResult> &result) {
        if (!result) {
            return;
        }
        for (const Store::TalkHits &hits : result->talks) {
            if (hits.talk.id == talk) {
                m_results.showTalkHits(talk, hits.hits);
            }
        }
    });
}

void SearchController::close() { m_box.clear(); }

void SearchController::setActive(bool isActive)
{
    if (m_isActive != isActive) {
        m_isActive = isActive;
        Q_EMIT activeChanged(isActive);
    }
}

} // namespace Lectern::Ui
