// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/inparallel.h"

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

    void noneOfNothing()
    {
        makeInParallel(0, {}, [](size_t i) { return i; }, [](size_t, size_t) { QFAIL("there was nothing"); });
    }
};

QTEST_GUILESS_MAIN(TestInParallel)
#include "tst_inparallel.moc"
