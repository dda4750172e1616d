// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writegroup.h"

#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <chrono>
#include <thread>

namespace Lectern::Store {

namespace {

/// What a power cut may take of an import, and what a writer of another process has to wait at least.
constexpr std::chrono::milliseconds longest{1500};
/// For the counts of words, beside a deed that somebody waits for.
constexpr std::chrono::milliseconds aMoment{5};
/// Writers of other processes wait 10 s at most and look again every 100 ms (SQLite's busy handler), so each
/// few seconds the library is left free for longer than that.
constexpr qint64 freeEachMs = 4000;
constexpr std::chrono::milliseconds leftFree{110};
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
    return wasContended() || m_database.d().group()->since.elapsed() > longest.count();
}

bool WriteGroup::wasContended() const
{
    const QElapsedTimer &contended = m_database.d().group()->contended;
    return contended.isValid() && contended.elapsed() < contendedMs;
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
        d.terms().write(d, wasContended() ? aMoment : longest);
    }
    const Result<void> kept = WriteTransaction::commitGroup(d);
    if (!m_lastFree.isValid()) {
        m_lastFree.start();
    } else if (m_lastFree.elapsed() > freeEachMs) {
        std::this_thread::sleep_for(leftFree);
        m_lastFree.start();
    }
    return kept;
}

} // namespace Lectern::Store
