// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/delivery.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <optional>
#include <thread>

using namespace Lectern;

class DeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void arrivesInTheThreadThatAskedAndInOrder()
    {
        const Delivery delivery;
        QList<int> arrived;
        QThread *where = nullptr;
        const QPointer<QObject> context(this);
        std::jthread([&delivery, &arrived, &where, context] {
            for (int i = 0; i < 100; ++i) {
                delivery.send(context, [i, &arrived, &where] {
                    arrived << i;
                    where = QThread::currentThread();
                });
            }
        }).join();
        QVERIFY(arrived.isEmpty());
        QTRY_COMPARE(arrived.size(), 100);
        QVERIFY(std::ranges::is_sorted(arrived));
        QCOMPARE(where, QThread::currentThread());
    }

    void arrivesThoughWhoMadeItIsGone()
    {
        std::optional<Delivery> delivery(std::in_place);
        bool hasArrived = false;
        const QPointer<QObject> context(this);
        std::jthread worker([own = *delivery, context, &hasArrived](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                std::this_thread::yield();
            }
            own.send(context, [&hasArrived] { hasArrived = true; });
        });
        delivery.reset();
        worker.request_stop();
        worker.join();
        QTRY_VERIFY(hasArrived);
    }

    /// The context goes while outcomes are sent to it: some arrive before, none after.
    void neverArrivesAfterItsContext()
    {
        const Delivery delivery;
        int late = 0;
        for (int round = 0; round < 200; ++round) {
            auto context = std::make_unique<QObject>();
            const std::jthread worker([&delivery, &late, guard = QPointer<QObject>(context.get())] {
                for (int i = 0; i < 20; ++i) {
                    delivery.send(guard, [guard, &late] { late += guard ? 0 : 1; });
                }
            });
            QCoreApplication::processEvents();
            context.reset();
        }
        QCoreApplication::processEvents();
        QCOMPARE(late, 0);
    }

    void whatIsNotDeliveredLeavesNothingBehind()
    {
        const auto cargo = std::make_shared<int>(1);
        {
            const Delivery delivery;
            delivery.send(QPointer<QObject>(), [cargo] { QFAIL("nobody asked"); });
            QCOMPARE(cargo.use_count(), 2L);
        }
        QCoreApplication::processEvents();
        QCOMPARE(cargo.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "tst_delivery.moc"
