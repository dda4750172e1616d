// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sql/writerqueue_p.h"

#include <unordered_map>
#include <utility>

namespace Lectern::Store {

std::shared_ptr<WriterQueue> WriterQueue::of(const QString &path)
{
    static std::mutex mutex;
    static std::unordered_map<QString, std::weak_ptr<WriterQueue>> queues;
    const std::scoped_lock lock(mutex);
    std::erase_if(queues, [](const auto &entry) { return entry.second.expired(); });
    std::shared_ptr<WriterQueue> queue = queues[path].lock();
    if (!queue) {
        queue = std::make_shared<WriterQueue>();
        queues[path] = queue;
    }
    return queue;
}

bool WriterQueue::enter(std::chrono::milliseconds patience, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const quint64 own = m_next++;
    if (m_moved.wait_for(lock, stop, patience, [&] { return m_turn == own; })) {
        return true;
    }
    m_gone.insert(own);
    return false;
}

void WriterQueue::leave()
{
    {
        const std::scoped_lock lock(m_mutex);
        callNext();
    }
    m_moved.notify_all();
}

void WriterQueue::callNext()
{
    do {
        ++m_turn;
    } while (m_gone.erase(m_turn) > 0);
}

int WriterQueue::size() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(m_next - m_turn - m_gone.size());
}

bool WriterTurn::enter(
    std::shared_ptr<WriterQueue> queue, std::chrono::milliseconds patience, const std::stop_token &stop)
{
    if (!queue->enter(patience, stop)) {
        return false;
    }
    m_queue = std::move(queue);
    return true;
}

void WriterTurn::leave()
{
    if (const auto queue = std::exchange(m_queue, nullptr)) {
        queue->leave();
    }
}

} // namespace Lectern::Store
