// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/bin.h"
#include "store/changehistory.h"
#include "store/changelog.h"
#include "store/database.h"
#include "store/markrepository.h"
#include "store/savedsearches.h"
#include "store/searchindex.h"
#include "store/sourcerepository.h"
#include "store/speakerrepository.h"
#include "store/tagrepository.h"
#include "store/talkrepository.h"

#include <functional>

namespace Lectern::Services {

/// One open library with its repositories: what a use case or a window's job works on.
/// Lives in the thread that opened it, like the connection inside.
class LibrarySession final
{
    Q_DISABLE_COPY_MOVE(LibrarySession)
public:
    /// Errors as Store::Database::open().
    [[nodiscard]] static Result<std::unique_ptr<LibrarySession>> open(
        const QString &path, Store::OpenMode mode);

    [[nodiscard]] Store::Database &database() { return *m_database; }
    [[nodiscard]] Store::SourceRepository &sources() { return m_sources; }
    [[nodiscard]] Store::TalkRepository &talks() { return m_talks; }
    [[nodiscard]] Store::MarkRepository &marks() { return m_marks; }
    [[nodiscard]] Store::TagRepository &tags() { return m_tags; }
    [[nodiscard]] Store::SpeakerRepository &speakers() { return m_speakers; }
    [[nodiscard]] Store::Bin &bin() { return m_bin; }
    [[nodiscard]] Store::ChangeLog &log() { return m_log; }
    [[nodiscard]] Store::ChangeHistory &history() { return m_history; }
    [[nodiscard]] Store::SearchIndex &search() { return m_search; }
    [[nodiscard]] Store::SavedSearchRepository &savedSearches() { return m_savedSearches; }
    /// Where reading stopped in a talk, see store/readingplace.h.
    [[nodiscard]] Result<qint64> readingPlace(const QUuid &talk);
    [[nodiscard]] Result<void> keepReadingPlace(const QUuid &talk, qint64 place);

private:
    explicit LibrarySession(std::unique_ptr<Store::Database> database);

    std::unique_ptr<Store::Database> m_database;
    Store::SourceRepository m_sources;
    Store::TalkRepository m_talks;
    Store::MarkRepository m_marks;
    Store::TagRepository m_tags;
    Store::Bin m_bin;
    Store::ChangeLog m_log;
    Store::ChangeHistory m_history;
    Store::SearchIndex m_search;
    Store::SavedSearchRepository m_savedSearches;
    Store::SpeakerRepository m_speakers;
};

/// Makes a change and answers the batches of the change log that it left, for taking it back: those with rows
/// about `entity` (a mark, a talk). Empty when nothing had to be changed.
[[nodiscard]] Result<std::vector<qint64>> keepDeed(
    LibrarySession &session, const QUuid &entity, const std::function<Result<void>()> &change);

/// How an import opens the library of a path: an existing one for changes; where nothing is, a new one, but
/// only if its folder exists or the path is the standard place (a missing folder may be a disk that is not
/// there: NotFound).
[[nodiscard]] Result<Store::OpenMode> modeForImport(const QString &path);

} // namespace Lectern::Services
