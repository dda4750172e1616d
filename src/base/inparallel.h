// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace Lectern {

/// The values `make(i)` for each number from 0 to `count`, made on all processors and in any order while they
/// are taken one after the other, in order, in the thread of this object. No more than a few dozen are made
/// ahead, so that long work needs no more memory than it would one by one. `make` runs in several threads at
/// once; it may not throw.
template <typename Make>
class MadeAhead final
{
    Q_DISABLE_COPY_MOVE(MadeAhead)
public:
    using Value = decltype(std::declval<const Make &>()(size_t{}));

    MadeAhead(size_t count, Make make)
        : m_work(std::make_shared<Work>(count, std::move(make)))
    {
        m_work->call();
    }
    /// Waits for those that are being made; nothing is made afterwards.
    ~MadeAhead() { m_work->close(); }

    /// True when the next value is there. Waits for it no longer than `patience`; makes it here if nobody has
    /// begun it then.
    [[nodiscard]] bool wait(std::chrono::milliseconds patience) { return m_work->wait(patience); }
    /// The next value; waits for it, and makes others meanwhile. There has to be one.
    [[nodiscard]] Value take() { return m_work->take(); }

private:
    /// Outlives its owner where the pool has not come to begin a helper: that finds nothing to do then.
    struct Work : std::enable_shared_from_this<Work> {
        Work(size_t count, Make maker)
            : make(std::move(maker))
            , left(count)
        {
        }

        /// Has the pool help, as long as there is something to be made.
        void call()
        {
            const std::scoped_lock lock(mutex);
            const auto wanted = std::min(left, most - std::min(most, values.size()));
            for (; helpers < std::min(processors, wanted); ++helpers) {
                QThreadPool::globalInstance()->start([self = this->shared_from_this()] { self->help(); });
            }
        }

        void help()
        {
            std::unique_lock lock(mutex);
            while (makeOne(lock)) { }
            --helpers;
        }

        /// Makes the first value that nobody is at. False if there is none.
        bool makeOne(std::unique_lock<std::mutex> &lock)
        {
            if (left == 0 || values.size() >= most) {
                return false;
            }
            --left;
            const size_t number = begun++;
            values.emplace_back();
            ++making;
            lock.unlock();
            Value value = make(number);
            lock.lock();
            --making;
            values[number - taken].emplace(std::move(value));
            made.notify_all();
            return true;
        }

        [[nodiscard]] bool isThere() const { return !values.empty() && values.front(); }

        bool wait(std::chrono::milliseconds patience)
        {
            std::unique_lock lock(mutex);
            if (!made.wait_for(lock, patience, [this] { return isThere(); }) && values.empty()) {
                makeOne(lock); // the pool has other things to do
            }
            return isThere();
        }

        Value take()
        {
            std::unique_lock lock(mutex);
            while (!isThere()) {
                if (!makeOne(lock)) {
                    made.wait(lock);
                }
            }
            Value value = std::move(*values.front());
            values.pop_front();
            ++taken;
            lock.unlock();
            call();
            return value;
        }

        void close()
        {
            std::unique_lock lock(mutex);
            left = 0;
            made.wait(lock, [this] { return making == 0; });
        }

        const Make make;
        const size_t processors = static_cast<size_t>(std::max(1, QThread::idealThreadCount()));
        const size_t most = 8 * processors;
        std::mutex mutex; ///< of all that follows
        std::condition_variable made;
        std::deque<std::optional<Value>> values; ///< begun or made, and not taken
        size_t left; ///< not begun
        size_t begun = 0;
        size_t taken = 0;
        size_t making = 0;
        size_t helpers = 0; ///< asked of the pool
    };

    std::shared_ptr<Work> m_work;
};

/// Calls `make(i)` for each number from 0 to `count`, on all processors and in any order, and hands what it
/// gave to `take(i, value)` in the calling thread, in order, as MadeAhead does. When stopped, no further
/// value is made or taken. Neither may throw.
template <typename Make, typename Take>
void makeInParallel(size_t count, const std::stop_token &stop, const Make &make, Take take)
{
    using Value = decltype(make(size_t{}));
    MadeAhead ahead(count, [&stop, &make](size_t number) {
        std::optional<Value> value;
        if (!stop.stop_requested()) {
            value.emplace(make(number));
        }
        return value;
    });
    for (size_t number = 0; number < count; ++number) {
        std::optional<Value> value = ahead.take();
        if (!value || stop.stop_requested()) {
            return;
        }
        take(number, std::move(*value));
    }
}

} // namespace Lectern
