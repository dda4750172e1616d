// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/jobrunner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Lectern;
using namespace Lectern::Services;

class TestJobRunner final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void latestJobWinsAndTheOlderIsToldToStop()
    {
        JobRunner jobs;
        QSemaphore started;
        QSemaphore stopped;
        QList<int> seen;
        jobs.start(
            this,
            [&](const std::stop_token &stop) -> Result<int> {
                started.release();
                while (!stop.stop_requested()) {
                    QThread::yieldCurrentThread();
                }
                stopped.release();
                return 1;
            },
            [&seen](const Result<int> &number) { seen << *number; });
        started.acquire();
        jobs.start(
            this, [](const std::stop_token &) -> Result<int> { return 2; },
            [&seen](const Result<int> &number) { seen << *number; });
        QVERIFY(stopped.tryAcquire(1, 10'000));
        QTRY_COMPARE(seen, QList<int>{2});
    }

    void destructorCancelsAndWaits()
    {
        bool wasStopped = false;
        QSemaphore started;
        {
            JobRunner jobs;
            jobs.start(
                this,
                [&](const std::stop_token &stop) -> Result<int> {
                    started.release();
                    while (!stop.stop_requested()) {
                        QThread::yieldCurrentThread();
                    }
                    wasStopped = true;
                    return 0;
                },
                [](const Result<int> &) { QFAIL("the outcome of a cancelled job must not arrive"); });
            started.acquire();
        }
        QVERIFY(wasStopped);
        QCoreApplication::processEvents();
    }

    void progressArrivesThinnedOutButTheLastStepAlways()
    {
        ProgressRelay relay;
        QSignalSpy spy(&relay, &ProgressRelay::progressed);
        constexpr int steps = 10'000;
        for (int i = 1; i <= steps; ++i) {
            relay.report(i, steps, QString());
        }
        QTRY_VERIFY(!spy.isEmpty() && spy.last().first().toLongLong() == steps);
        QVERIFY(spy.count() < steps / 10);
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
