// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/inparallel.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace Lectern;

class TestInParallel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreTakenInOrderInTheCallingThread()
    {
        constexpr size_t count = 1000;
        std::vector<size_t> taken;
        QThread *const caller = QThread::currentThread();
        bool isHere = true;
        makeInParallel(
            count, {}, [](size_t i) { return std::make_unique<size_t>(i * i); },
            [&](size_t i, const std::unique_ptr<size_t> &value) {
                isHere = isHere && QThread::currentThread() == caller && *value == i * i;
                taken.push_back(i);
            });
        QVERIFY(isHere);
        QCOMPARE(taken.size(), count);
        QVERIFY(std::ranges::is_sorted(taken));
    }

    void nothingIsMadeOrTakenAfterAStop()
    {
        std::stop_source stop;
        std::atomic<size_t> made = 0;
        size_t taken = 0;
        makeInParallel(
            10'000, stop.get_token(),
            [&](size_t i) {
                ++made;
                return i;
            },
            [&](size_t i, size_t) {
                ++taken;
                if (i == 4) {
                    stop.request_stop();
                }
            });
        QCOMPARE(taken, size_t(5));
        QVERIFY(made < 10'000);
    }

    void valuesAreMadeHereWhereNobodyElseCan()
    {
        QThreadPool *const pool = QThreadPool::globalInstance();
        QSemaphore end;
        for (int thread = 0; thread < pool->maxThreadCount(); ++thread) {
            pool->start([&end] { end.acquire(); });
        }
        size_t taken = 0;
        makeInParallel(
            100, {}, [](size_t i) { return i; },
            [&](size_t i, size_t value) { taken += i == value ? 1 : 0; });
        MadeAhead ahead(1, [](size_t i) { return i + 7; });
        const bool isThere = ahead.wait(std::chrono::milliseconds(0));
        end.release(pool->maxThreadCount());
        QCOMPARE(taken, size_t(100));
        QVERIFY(isThere);
        QCOMPARE(ahead.take(), size_t(7));
        pool->waitForDone();
    }

    void noMoreAreMadeAheadThanAFewDozen()
    {
        std::atomic<size_t> made = 0;
        const auto most = static_cast<size_t>(8 * QThread::idealThreadCount());
        {
            MadeAhead ahead(10'000, [&made](size_t i) {
                ++made;
                return i;
            });
            QTRY_COMPARE(made.load(), most);
            QCOMPARE(ahead.take(), size_t(0));
            QTRY_COMPARE(made.load(), most + 1);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(made.load(), most + 1);
    }

    void nothingIsMadeBehindTheEnd()
    {
        std::atomic<bool> isOver = false;
        std::atomic<size_t> late = 0;
        for (int round = 0; round < 100; ++round) {
            isOver = false;
            {
                MadeAhead ahead(1000, [&](size_t i) {
                    late += isOver ? 1 : 0;
                    return i;
                });
                QCOMPARE(ahead.take(), size_t(0));
            }
            isOver = true;
        }
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(late.load(), size_t(0));
    }

    void noneOfNothing()
    {
        makeInParallel(0, {}, [](size_t i) { return i; }, [](size_t, size_t) { QFAIL("there was nothing"); });
    }
};

QTEST_GUILESS_MAIN(TestInParallel)
#include "tst_inparallel.moc"
