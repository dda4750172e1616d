// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfeed.h"

namespace Lectern::Ui {

namespace {

struct Rows {
    std::vector<EventRow> events;
    std::vector<TalkRow> talks;
    qint64 version = 0; ///< asked before the rows: what comes in between is read once more, not missed
};

struct Counts {
    Store::LibraryCounts counts;
    std::vector<TagRow> tags;
    std::vector<Models::SavedSearchRow> searches;
};

/// The saved searches with their numbers as they are now.
Result<std::vector<Models::SavedSearchRow>> savedSearches(
    Services::LibrarySession &session, const std::stop_token &stop)
{
    const auto saved = session.savedSearches().all();
    if (!saved) {
        return passOn(saved);
    }
    std::vector<Models::SavedSearchRow> rows;
    for (const Store::SavedSearch &search : *saved) {
        rows.push_back({search, -1});
        auto query = Store::parseQuery(search.query);
        if (!query) {
            continue;
        }
        query->isLastWordOpen = false;
        query->isExact = true;
        if (const auto found = session.search().search(*query, {1, 0, true}, stop); found) {
            rows.back().talks = found->totalTalks;
        }
    }
    return rows;
}

} // namespace

LibraryFeed::LibraryFeed(Services::LibraryThread &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    constexpr int soonMs = 50;
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(soonMs);
    constexpr int oftenMs = 1000;
    m_watchTimer.setInterval(oftenMs);
    connect(&m_watchTimer, &QTimer::timeout, this, &LibraryFeed::lookForChanges);
    connect(&m_countsTimer, &QTimer::timeout, this, &LibraryFeed::readCounts);
}

void LibraryFeed::reload()
{
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<Rows> {
            const qint64 version = session.database().dataVersion();
            auto events = session.talks().events();
            if (!events) {
                return passOn(events);
            }
            auto talks = session.talks().talks();
            if (!talks) {
                return passOn(talks);
            }
            return Rows{std::move(*events), std::move(*talks), version};
        },
        [this](const Result<Rows> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_version = rows->version;
            m_talks.setLibrary(rows->events, rows->talks);
            Q_EMIT reloaded();
        });
    readCounts();
}

void LibraryFeed::setWatching(bool isWatching)
{
    if (isWatching && !m_watchTimer.isActive()) {
        m_watchTimer.start();
        lookForChanges();
    } else if (!isWatching) {
        m_watchTimer.stop();
    }
}

void LibraryFeed::lookForChanges()
{
    if (!m_version) {
        return; // nothing was read yet
    }
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<qint64> {
            return session.database().dataVersion();
        },
        [this](const Result<qint64> &version) {
            if (version && m_version && *version != *m_version) {
                m_version.reset(); // until it was read: one reload for many changes
                reload();
                Q_EMIT changedElsewhere();
            }
        });
}

void LibraryFeed::countsChanged() { m_countsTimer.start(); }

void LibraryFeed::readCounts()
{
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &stop) -> Result<Counts> {
            const auto counts = session.talks().counts();
            if (!counts) {
                return passOn(counts);
            }
            auto tags = session.talks().tags();
            if (!tags) {
                return passOn(tags);
            }
            auto searches = savedSearches(session, stop);
            if (!searches) {
                return passOn(searches);
            }
            return Counts{*counts, std::move(*tags), std::move(*searches)};
        },
        [this](const Result<Counts> &read) {
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_filters.setCounts(read->counts);
            m_filters.setSavedSearches(read->searches);
            QStringList queries;
            for (const Models::SavedSearchRow &row : read->searches) {
                queries += row.search.query;
            }
            Q_EMIT savedSearchesRead(queries);
            m_tags.setTags(read->tags);
            Q_EMIT tagsChanged(read->tags);
        });
}

} // namespace Lectern::Ui
