// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <set>
#include <stop_token>

namespace Lectern::Store {

/// The connections of this process that want to write to one library: first come, first served. SQLite's own
/// wait looks again now and then, and an import that begins its next transaction at once is always there
/// before: a mark took 0.7 s (median) to be kept while an import ran. Writers of other processes wait as
/// SQLite has it.
class WriterQueue final
{
    Q_DISABLE_COPY_MOVE(WriterQueue)
public:
    WriterQueue() = default;
    /// The queue of a library by its path without links. Any thread.
    [[nodiscard]] static std::shared_ptr<WriterQueue> of(const QString &path);

    /// Waits until all who came before have left, and then has to be left again. False after `patience`, and
    /// as soon as a stop is asked for: nothing is to be left then.
    [[nodiscard]] bool enter(std::chrono::milliseconds patience, const std::stop_token &stop = {});
    /// From any thread.
    void leave();
    /// How many are inside and waiting.
    [[nodiscard]] int size() const;

    /// Connections that may come to write, whether they do or not. From any thread.
    void addConnection() { ++m_connections; }
    void removeConnection() { --m_connections; }
    [[nodiscard]] int connections() const { return m_connections; }

    /// Somebody writes much, deed after deed, and keeps the log short for all. From any thread.
    void beginMuch() { ++m_much; }
    void endMuch() { --m_much; }
    [[nodiscard]] bool isMuchWritten() const { return m_much > 0; }

private:
    void callNext();

    mutable std::mutex m_mutex;
    std::condition_variable_any m_moved;
    quint64 m_next = 0; ///< number of who comes next
    quint64 m_turn = 0; ///< number of who is inside
    std::set<quint64> m_gone; ///< waited too long
    std::atomic<int> m_much = 0;
    std::atomic<int> m_connections = 0;
};

/// A place in a queue, or none. Leaves when it goes.
class WriterTurn final
{
    Q_DISABLE_COPY_MOVE(WriterTurn)
public:
    WriterTurn() = default;
    ~WriterTurn() { leave(); }
    /// As WriterQueue::enter().
    [[nodiscard]] bool enter(
        std::shared_ptr<WriterQueue> queue, std::chrono::milliseconds patience, const std::stop_token &stop);
    void leave();

private:
    std::shared_ptr<WriterQueue> m_queue; ///< null: not inside
};

} // namespace Lectern::Store
