// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/compositing.h"

#include <QPainterPath>
#include <QTest>

using namespace Lectern::Ui;

class TestCompositing final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMaskHasWhatTheCardCoversAndNoMore()
    {
        const QRect card(3, 5, 60, 40);
        constexpr int radius = 8;
        const QRegion mask = roundedRegion(card, radius);
        QCOMPARE(mask.boundingRect(), card);
        QPainterPath round;
        round.addRoundedRect(card, radius, radius);
        for (int x = card.left(); x <= card.right(); ++x) {
            for (int y = card.top(); y <= card.bottom(); ++y) {
                const QPoint across(card.left() + card.right() - x, y);
                const QPoint below(x, card.top() + card.bottom() - y);
                QCOMPARE(mask.contains(QPoint(x, y)), mask.contains(across));
                QCOMPARE(mask.contains(QPoint(x, y)), mask.contains(below));
                // Qt draws its corners a little beside the circle.
                const QRectF pixel = QRectF(x, y, 1, 1).adjusted(0.05, 0.05, -0.05, -0.05);
                QVERIFY2(!mask.contains(QPoint(x, y)) || round.contains(pixel),
                    qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
            }
        }
        QVERIFY(!mask.contains(card.topLeft()));
        QVERIFY(mask.contains(card.center()));
    }

    void anEmptyCardHasNoMask() { QVERIFY(roundedRegion(QRect(), 8).isEmpty()); }
};

QTEST_MAIN(TestCompositing)
#include "tst_compositing.moc"
