// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarysession.h"

#include "services/settings.h"
#include "store/readingplace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Lectern::Services {

LibrarySession::LibrarySession(std::unique_ptr<Store::Database> database)
    : m_database(std::move(database))
    , m_sources(*m_database)
    , m_talks(*m_database)
    , m_marks(*m_database)
    , m_tags(*m_database)
    , m_bin(*m_database)
    , m_log(*m_database)
    , m_history(*m_database)
    , m_search(*m_database)
    , m_savedSearches(*m_database)
    , m_speakers(*m_database)
{
}

Result<std::unique_ptr<LibrarySession>> LibrarySession::open(const QString &path, Store::OpenMode mode)
{
    auto database = Store::Database::open(path, mode);
    if (!database) {
        return passOn(database);
    }
    return std::unique_ptr<LibrarySession>(new LibrarySession(std::move(*database)));
}

Result<std::vector<qint64>> keepDeed(
    LibrarySession &session, const QUuid &entity, const std::function<Result<void>()> &change)
{
    const auto newest = session.log().newest();
    if (!newest) {
        return passOn(newest);
    }
    if (auto changed = change(); !changed) {
        return passOn(changed);
    }
    constexpr int mostRows = 1000;
    const auto rows = session.log().since(*newest, mostRows);
    if (!rows) {
        return passOn(rows);
    }
    std::vector<qint64> batches;
    for (const Store::ChangeRow &row : *rows) {
        if (row.id == entity && (batches.empty() || batches.back() != row.batch)) {
            batches.push_back(row.batch);
        }
    }
    return batches;
}

Result<Store::OpenMode> modeForImport(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists()) {
        return Store::OpenMode::ReadWrite;
    }
    if (!QFileInfo(file.absolutePath()).isDir() && path != standardLibraryPath()) {
        return failure(ErrorKind::NotFound,
            QCoreApplication::translate("LibrarySession",
                "There is no folder “%1”, so no library was made in it. Is a disk missing? Make the folder, "
                "or name another library.")
                .arg(file.absolutePath()),
            path);
    }
    return Store::OpenMode::Create;
}

Result<qint64> LibrarySession::readingPlace(const QUuid &talk)
{
    return Store::readingPlace(*m_database, talk);
}

Result<void> LibrarySession::keepReadingPlace(const QUuid &talk, qint64 place)
{
    return Store::keepReadingPlace(*m_database, talk, place);
}

} // namespace Lectern::Services
