// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfeed.h"

#include "services/treereading.h"

namespace Lectern::Ui {

namespace {

struct Rows {
    TreeRows tree;
    qint64 version = 0; ///< asked before the rows: what comes in between is read once more, not missed
    bool hasTalks = false;
    bool isKeptThere = false;
};

struct Place {
    QString group;
    std::vector<TalkRow> talks;
};

/// The groups first, where to count them takes longer than to show them.
Result<TreeRows> readTreeOf(Services::LibrarySession &session, const LibraryFeed::Wanted &wanted)
{
    Store::LibraryTree tree = Services::treeOf(session);
    if (wanted.mayBeUncounted) {
        auto uncounted = tree.readUncounted(wanted.query, wanted.loaded);
        if (!uncounted) {
            return passOn(uncounted);
        }
        if (*uncounted) {
            return std::move(**uncounted);
        }
    }
    return tree.read(wanted.query, wanted.loaded);
}

Result<Rows> readRows(Services::LibrarySession &session, const LibraryFeed::Wanted &wanted)
{
    const TreeQuery &query = wanted.query;
    Rows rows;
    rows.version = session.database().dataVersion();
    Store::LibraryTree tree = Services::treeOf(session);
    auto read = readTreeOf(session, wanted);
    const auto hasTalks = read ? tree.hasTalks() : Result<bool>(passOn(read));
    const auto kept = hasTalks ? session.talks().talks(std::vector{query.kept})
                               : Result<std::vector<TalkRow>>(passOn(hasTalks));
    if (!kept) {
        return passOn(kept);
    }
    rows.tree = std::move(*read);
    rows.hasTalks = *hasTalks;
    rows.isKeptThere = !kept->empty();
    return rows;
}

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
    // Whoever opens a large library wants to read; counting it would stand before the talk in the queue.
    constexpr int afterTheTalkMs = 250;
    m_numbersTimer.setSingleShot(true);
    m_numbersTimer.setInterval(afterTheTalkMs);
    connect(&m_numbersTimer, &QTimer::timeout, this, [this] {
        readTree();
        readCounts();
    });
    connect(&m_countsTimer, &QTimer::timeout, this, [this] {
        readCounts();
        if (m_talks.isNarrowed() || m_talks.query().order == TreeOrder::UnreadFirst) {
            readTree();
        }
    });
    connect(&m_talks, &Models::LibraryModel::queryChanged, this, [this] {
        if (m_version) { // else the first reload() reads it
            readTree();
        }
    });
    connect(&m_talks, &Models::LibraryModel::talksWanted, this, &LibraryFeed::readTalks);
    connect(&m_talks, &Models::LibraryModel::placeWanted, this, &LibraryFeed::readPlace);
}

void LibraryFeed::reload()
{
    m_isReload = true;
    readTree(); // the numbers follow
}

void LibraryFeed::readTree()
{
    if (m_isReading) {
        m_isStale = true; // one reading for all that is typed meanwhile
        return;
    }
    m_isReading = true;
    const Wanted wanted{m_talks.query(), m_talks.groupsToRead(), !m_talks.hasGroups()};
    m_library.run(
        this,
        [wanted](
            Services::LibrarySession &session, const std::stop_token &) { return readRows(session, wanted); },
        [this, query = wanted.query, isReload = std::exchange(m_isReload, false)](const Result<Rows> &rows) {
            m_isReading = false;
            if (rows) {
                m_talks.setTree(rows->tree);
            } else {
                Q_EMIT failed(rows.error());
            }
            if (rows && isReload) {
                m_version = rows->version;
                m_hasTalks = rows->hasTalks;
                m_lostTalk = rows->isKeptThere ? QUuid() : query.kept;
                Q_EMIT reloaded();
            }
            if (std::exchange(m_isStale, false)) {
                readTree();
            }
            const bool isCounted = !rows || rows->tree.groups.empty()
                || rows->tree.groups.front().talks != TreeGroup::notCounted;
            if (!isCounted) {
                m_numbersTimer.start();
            } else if (isReload) {
                readCounts();
            }
        });
}

void LibraryFeed::readTalks(const QString &group)
{
    const TreeQuery query = m_talks.query();
    m_library.run(
        this,
        [query, group](Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).talks(query, group);
        },
        [this, query, group](const Result<std::vector<TalkRow>> &talks) {
            if (talks && query == m_talks.query()) {
                m_talks.setTalks(group, *talks);
            } else if (talks) {
                readTalks(group); // something else is wanted of it by now
            } else {
                m_talks.forgetWanted(group);
                Q_EMIT failed(talks.error());
            }
        });
}

void LibraryFeed::readPlace(const QUuid &talk)
{
    const TreeQuery query = m_talks.query();
    m_library.run(
        this,
        [query, talk](Services::LibrarySession &session, const std::stop_token &) -> Result<Place> {
            Store::LibraryTree tree = Services::treeOf(session);
            const auto group = tree.groupOf(query, talk);
            if (!group) {
                return passOn(group);
            }
            if (!*group) {
                return Place{};
            }
            auto talks = tree.talks(query, **group);
            return talks ? Result<Place>(Place{**group, std::move(*talks)}) : passOn(talks);
        },
        [this, query](const Result<Place> &place) {
            if (!place) {
                Q_EMIT failed(place.error());
            } else if (!place->talks.empty() && query == m_talks.query()) {
                m_talks.setTalks(place->group, place->talks);
            }
        });
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
