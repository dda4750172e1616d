// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/delivery.h"
#include "services/librarysession.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <stop_token>

namespace Lectern::Services {

/// A thread with a LibrarySession of its own, so that the window never waits for the library. Jobs run one
/// after another in the order they were given; their outcome arrives in the thread of this object, in which
/// `context` lives, and never after its death.
///
///     m_library.run(this,
///         [id](LibrarySession &session, const std::stop_token &) { return session.talks().text(id); },
///         [this](const Result<TalkText> &talk) { show(talk); });
///
/// A window has two: one for changes and reading, one for searching, so that neither waits for the other.
class LibraryThread final : public QObject
{
    Q_OBJECT
public:
    explicit LibraryThread(QObject *parent = nullptr);
    /// Cancels what runs, drops what waits for nobody's loss but reading jobs, finishes changes that were
    /// given, and joins.
    ~LibraryThread() override;

    /// Opens (or creates) a library in the thread; jobs given before it answered wait for it.
    void open(const QString &path, Store::OpenMode mode, QObject *context,
        std::function<void(const Result<Store::OpenOutcome> &)> done);

    /// Closes the library once the jobs given so far are done; those given later answer NotFound until
    /// another is opened. `closed` is called in the thread of `context`.
    void close(QObject *context, std::function<void()> closed);

    /// Runs `job(session, stop)`, which returns a Result<T>, then `done(const Result<T> &)` in context's
    /// thread.
    template <typename Job, typename Done>
    void run(QObject *context, Job job, Done done);

    /// The same for jobs of which only the newest counts (search as one types): stops the one that runs, and
    /// outcomes of older ones are dropped.
    template <typename Job, typename Done>
    void runLatest(QObject *context, Job job, Done done);

    /// Stops the job that runs now, by its token and by interrupting its statement.
    void cancelCurrent();

    /// Blocks until every job given so far is done. For shutting down and for tests.
    void drain();

private:
    using Task = std::function<void(const std::stop_token &)>;
    void post(Task task);
    void reset(); ///< in m_thread
    [[nodiscard]] Result<LibrarySession *> session() const;

    QThread m_thread;
    std::unique_ptr<QObject> m_inThread; ///< lives in m_thread; receives the tasks
    std::unique_ptr<LibrarySession> m_session; ///< touched in m_thread only
    struct Current;
    std::shared_ptr<Current> m_current;
    Delivery m_delivery;
    quint64 m_latest = 0;
};

template <typename Job, typename Done>
void LibraryThread::run(QObject *context, Job job, Done done)
{
    const QPointer<QObject> guard(context);
    post([this, guard, job = std::move(job), done = std::move(done)](const std::stop_token &stop) mutable {
        using Outcome = decltype(job(std::declval<LibrarySession &>(), stop));
        const auto open = session();
        Outcome outcome = open ? job(**open, stop) : Outcome(std::unexpected(open.error()));
        m_delivery.send(
            guard, [done = std::move(done), outcome = std::move(outcome)]() mutable { done(outcome); });
    });
}

template <typename Job, typename Done>
void LibraryThread::runLatest(QObject *context, Job job, Done done)
{
    const quint64 number = ++m_latest;
    cancelCurrent();
    const QPointer<LibraryThread> self(this);
    run(context, std::move(job), [self, number, done = std::move(done)](const auto &outcome) mutable {
        if (self && number == self->m_latest) {
            done(outcome);
        }
    });
}

} // namespace Lectern::Services
