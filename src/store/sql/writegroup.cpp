// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writegroup.h"

#include "base/logging.h"
#include "store/search/indexmerging_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace Lectern::Store {

namespace {

/// What a power cut may take of an import, and what a writer of another process has to wait at least.
constexpr std::chrono::milliseconds longest{1500};
/// The same where others of this process could want to write: the first who does waits until all that was
/// gathered is written.
constexpr std::chrono::milliseconds shorter{40};
/// Where keeping is slow (a disk that turns, a journal that is rolled back), it takes a part of the time at
/// most.
constexpr int timesOfKeeping = 4;
/// Not more though: what was gathered longer takes longer to keep, and each would lengthen the other.
constexpr std::chrono::milliseconds longer{200};
/// For the counts of words, when somebody waits.
constexpr std::chrono::milliseconds aMoment{4};
/// Of an index, joined when somebody waits: a few milliseconds, and as much as FTS5 joins for a file of
/// twenty talks.
constexpr qint64 fewPages = 60;
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
    m_database.d().group()->isGentle = isShared();
}

WriteGroup::~WriteGroup()
{
    WriteTransaction::dropGroup(m_database.d());
    m_database.d().endGroup();
}

bool WriteGroup::isDue() const
{
    const auto patience = isShared()
        ? std::clamp(timesOfKeeping * duration_cast<std::chrono::milliseconds>(m_keeping), shorter, longer)
        : longest;
    return wasContended() || m_database.d().group()->since.elapsed() > patience.count();
}

bool WriteGroup::isShared() const { return m_database.d().writers()->connections() > 1; }

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
    const bool isGentle = d.group()->isGentle;
    QElapsedTimer keeping;
    keeping.start();
    if (d.terms().isDue() && !isGentle) {
        d.terms().write(d, longest);
    }
    const Result<void> kept = WriteTransaction::commitGroup(d);
    if (kept && isGentle) {
        writeInSteps();
    }
    m_keeping = keeping.durationElapsed();
    d.group()->isGentle = isShared();
    if (!m_lastFree.isValid()) {
        m_lastFree.start();
    } else if (m_lastFree.elapsed() > freeEachMs) {
        std::this_thread::sleep_for(leftFree);
        m_lastFree.start();
    }
    return kept;
}

/// What waits for later as well, each in a transaction of its own that somebody else's may come before. If
/// it fails, nothing is lost: it waits on.
void WriteGroup::writeInSteps()
{
    Database::Private &d = m_database.d();
    d.group()->isGentle = false; // indexes nothing
    const auto keep = [&d](auto &&step) {
        WriteTransaction work(d);
        step();
        if (const auto done = work.commit(); !done || !WriteTransaction::commitGroup(d)) {
            qCInfo(lcStore) << "the index was not tidied up";
        }
    };
    if (d.terms().isDue()) {
        keep([&d] { d.terms().write(d, aMoment); });
    }
    for (const MergedIndex index : {MergedIndex::Talks, MergedIndex::Heads}) {
        keep([&d, index] { joinSomeParts(d, index, fewPages); });
    }
}

} // namespace Lectern::Store
