// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/delivery.h"
#include "base/progress.h"
#include "base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace Lectern::Services {

/// Progress of a job as a signal in the thread of this object, at most ten times a second.
class ProgressRelay final : public QObject, public Progress
{
    Q_OBJECT
public:
    using QObject::QObject;
    void report(qint64 done, qint64 total, const QString &label) override;

Q_SIGNALS:
    void progressed(qint64 done, qint64 total, const QString &label);

private:
    QElapsedTimer m_since; ///< touched by the working thread alone
};

/// Runs work that needs no library off the GUI thread: `job(stop)` returns a Result<T>, then `done(const
/// Result<T> &)` is called in the thread of this object, in which `context` lives, never after its death. The
/// latest job wins: starting another cancels the one before and drops its outcome. The destructor cancels and
/// waits.
class JobRunner final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~JobRunner() override;

    template <typename Job, typename Done>
    void start(QObject *context, Job job, Done done);
    void cancel() { m_stop.request_stop(); }

private:
    Delivery m_delivery;
    std::stop_source m_stop;
    quint64 m_latest = 0;
    QThreadPool m_pool;
};

template <typename Job, typename Done>
void JobRunner::start(QObject *context, Job job, Done done)
{
    m_stop.request_stop();
    m_stop = {};
    const quint64 number = ++m_latest;
    const QPointer<QObject> guard(context);
    const QPointer<JobRunner> self(this);
    m_pool.start([delivery = m_delivery, guard, self, number, stop = m_stop.get_token(), job = std::move(job),
                     done = std::move(done)]() mutable {
        auto outcome = job(stop);
        delivery.send(guard, [self, number, done = std::move(done), outcome = std::move(outcome)]() mutable {
            if (self && number == self->m_latest) {
                done(outcome);
            }
        });
    });
}

} // namespace Lectern::Services
