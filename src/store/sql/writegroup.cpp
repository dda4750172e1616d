// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writegroup.h"

#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

namespace Lectern::Store {

namespace {

/// How long writers of other processes may find the library taken: they ask again about every 100 ms.
constexpr qint64 longestMs = 500;
/// Who waited once comes again soon: a person sets one mark after the other.
constexpr qint64 contendedMs = 2000;

} // namespace

WriteGroup::WriteGroup(Database &database)
    : m_database(database)
{
    m_database.d().beginGroup();
}

WriteGroup::~WriteGroup()
{
    WriteTransaction::dropGroup(m_database.d());
    m_database.d().endGroup();
}

bool WriteGroup::isDue() const
{
    const Database::Private::Group &group = *m_database.d().group();
    const bool wasContended = group.contended.isValid() && group.contended.elapsed() < contendedMs;
    return wasContended || group.since.elapsed() > longestMs;
}

Result<bool> WriteGroup::settle()
{
    Database::Private &d = m_database.d();
    if (d.writers()->size() > 1) {
        d.group()->contended.start();
    }
    if (!d.group()->since.isValid()) {
        return true;
    }
    if (!isDue()) {
        return false;
    }
    return finish().transform([] { return true; });
}

Result<void> WriteGroup::finish()
{
    Database::Private &d = m_database.d();
    if (!d.group()->since.isValid()) {
        return {};
    }
    d.clearFailure();
    if (d.terms().isDue()) {
        d.terms().write(d);
    }
    return WriteTransaction::commitGroup(d);
}

} // namespace Lectern::Store
