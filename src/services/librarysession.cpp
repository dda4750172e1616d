// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarysession.h"

namespace Lectern::Services {

LibrarySession::LibrarySession(std::unique_ptr<Store::Database> database)
    : m_database(std::move(database))
    , m_sources(*m_database)
    , m_talks(*m_database)
    , m_marks(*m_database)
    , m_search(*m_database)
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

} // namespace Lectern::Services
