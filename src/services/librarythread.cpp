// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarythread.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QMutex>
#include <QSemaphore>

namespace Lectern::Services {

/// What the thread works on now, as far as other threads may touch it.
struct LibraryThread::Current {
    QMutex mutex;
    std::stop_source stop; ///< of the job that runs
    bool isRunning = false;
    Store::Database *database = nullptr; ///< for interrupt() alone
};

LibraryThread::LibraryThread(QObject *parent)
    : QObject(parent)
    , m_inThread(std::make_unique<QObject>())
    , m_current(std::make_shared<Current>())
{
    m_thread.setObjectName(QStringLiteral("lectern library"));
    m_inThread->moveToThread(&m_thread);
    m_thread.start();
}

LibraryThread::~LibraryThread()
{
    // Tasks that wait are run, not dropped: among them may be a change that a person was told is kept.
    post([this](const std::stop_token &) {
        reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void LibraryThread::open(const QString &path, Store::OpenMode mode, QObject *context,
    std::function<void(const Result<Store::OpenOutcome> &)> done)
{
    const QPointer<QObject> guard(context);
    post([this, path, mode, guard, done = std::move(done)](const std::stop_token &) {
        reset();
        auto opened = LibrarySession::open(path, mode);
        Result<Store::OpenOutcome> outcome = Store::OpenOutcome::Current;
        if (opened) {
            m_session = std::move(*opened);
            outcome = m_session->database().outcome();
            const QMutexLocker lock(&m_current->mutex);
            m_current->database = &m_session->database();
        } else {
            qCWarning(lcServices) << "a library could not be opened:" << opened.error().detail;
            outcome = passOn(opened);
        }
        m_delivery.send(guard, [done, outcome] { done(outcome); });
    });
}

void LibraryThread::close(QObject *context, std::function<void()> closed)
{
    const QPointer<QObject> guard(context);
    post([this, guard, closed = std::move(closed)](const std::stop_token &) {
        reset();
        m_delivery.send(guard, closed);
    });
}

void LibraryThread::reset()
{
    {
        const QMutexLocker lock(&m_current->mutex);
        m_current->database = nullptr;
    }
    m_session.reset();
}

void LibraryThread::post(Task task)
{
    QMetaObject::invokeMethod(
        m_inThread.get(),
        [current = m_current, task = std::move(task)] {
            std::stop_source stop;
            {
                const QMutexLocker lock(&current->mutex);
                current->stop = stop;
                current->isRunning = true;
            }
            task(stop.get_token());
            const QMutexLocker lock(&current->mutex);
            current->isRunning = false;
        },
        Qt::QueuedConnection);
}

Result<LibrarySession *> LibraryThread::session() const
{
    if (!m_session) {
        return failure(ErrorKind::NotFound,
            QCoreApplication::translate("LibraryThread", "No library is open, so nothing was done."));
    }
    return m_session.get();
}

void LibraryThread::cancelCurrent()
{
    const QMutexLocker lock(&m_current->mutex);
    if (m_current->isRunning) {
        m_current->stop.request_stop();
        if (m_current->database) {
            m_current->database->interrupt();
        }
    }
}

void LibraryThread::drain()
{
    QSemaphore done;
    post([&done](const std::stop_token &) { done.release(); });
    done.acquire();
}

} // namespace Lectern::Services
