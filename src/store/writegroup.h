// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QElapsedTimer>

#include <chrono>

namespace Lectern::Store {

class Database;

/// Puts what is written through one connection, deed after deed, into few transactions: each commit makes the
/// search index write what it has gathered, which for a file of twenty talks costs as much as indexing them.
/// While it lives, the repositories of `database` write into its transaction, and read what it has; what they
/// answer is kept only when settle() or finish() says so. Where others of this process could want to write,
/// it keeps what it has more often, as far as keeping is quick there, and leaves what the index needs besides
/// to small transactions in between. A deed that fails takes back all since the last time that was said. One
/// at a time; on the connection's thread.
class WriteGroup final
{
    Q_DISABLE_COPY_MOVE(WriteGroup)
public:
    explicit WriteGroup(Database &database);
    /// Takes back what is not kept.
    ~WriteGroup();

    /// To be called after a deed: keeps all so far if the transaction is open for a while, or if somebody
    /// else of this process waits to write, and then for a while after each deed. True if nothing is left to
    /// keep.
    [[nodiscard]] Result<bool> settle();
    /// Keeps what is left. Each few seconds it waits for a moment, so that other processes can write.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool wasContended() const;
    [[nodiscard]] bool isShared() const;
    void writeInSteps();

    Database &m_database;
    std::chrono::nanoseconds m_keeping{}; ///< what finish() took last
    QElapsedTimer
        m_lastFree; ///< the library was left free for other processes; not valid: nothing was kept yet
};

} // namespace Lectern::Store
