// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/marginlayout.h"
#include "ui/reader/pagemetrics.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace Lectern::Ui {

namespace {

/// The same optimum by the max-min formula of isotonic regression: cubic, and nothing in common with pooling.
std::vector<double> byFormula(const std::vector<MarginItem> &items, double gap, double top)
{
    std::vector<double> reduced;
    double taken = 0;
    for (const MarginItem &item : items) {
        reduced.push_back(item.wanted - taken);
        taken += item.height + gap;
    }
    const auto mean = [&](size_t from, size_t to) {
        double sum = 0;
        double weight = 0;
        for (size_t i = from; i <= to; ++i) {
            sum += reduced[i] * items[i].weight;
            weight += items[i].weight;
        }
        return sum / weight;
    };
    std::vector<double> tops;
    taken = 0;
    for (size_t i = 0; i < items.size(); ++i) {
        double best = -1e18;
        for (size_t a = 0; a <= i; ++a) {
            double least = 1e18;
            for (size_t b = i; b < items.size(); ++b) {
                least = std::min(least, mean(a, b));
            }
            best = std::max(best, least);
        }
        tops.push_back(std::max(best, top) + taken);
        taken += items[i].height + gap;
    }
    return tops;
}

} // namespace

class MarginLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyGivesNothing() { QVERIFY(placeNotes({}, 10).empty()); }

    void notesWithRoomStandWhereTheyWant()
    {
        const std::vector<double> tops = placeNotes({{10, 20}, {100, 20}, {200, 20}}, 10);
        QCOMPARE(tops, (std::vector<double>{10, 100, 200}));
    }

    void twoAtOnePlaceShareTheShift()
    {
        const std::vector<double> tops = placeNotes({{100, 20}, {100, 20}}, 10);
        QCOMPARE(tops, (std::vector<double>{85, 115}));
    }

    void theActiveNoteStays()
    {
        const std::vector<double> tops = placeNotes({{100, 20, 1}, {104, 60, 1000}, {110, 20, 1}}, 10);
        QVERIFY(std::abs(tops[1] - 104) < 0.2);
        QVERIFY(tops[0] + 20 + 10 <= tops[1] + 1e-9);
    }

    void nothingStandsAboveTheTop()
    {
        const std::vector<double> tops = placeNotes({{0, 50}, {5, 50}, {10, 50}}, 10, 8);
        QCOMPARE(tops, (std::vector<double>{8, 68, 128}));
    }

    void nothingReachesBelowTheBottomWhileThereIsRoom()
    {
        const std::vector<MarginItem> items{{10, 20}, {90, 20}, {95, 20}};
        QCOMPARE(placeNotes(items, 10, 0, 110), (std::vector<double>{10, 60, 90}));
        QCOMPARE(placeNotes(items, 10, 0, 80), (std::vector<double>{0, 30, 60}));
        QCOMPARE(placeNotes(items, 10, 8, 60), (std::vector<double>{8, 38, 68})); // the top counts more
    }

    void agreesWithTheFormulaAndNeverOverlaps()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 400; ++round) {
            std::vector<MarginItem> items;
            double wanted = 0;
            const int count = random.bounded(1, 25);
            for (int i = 0; i < count; ++i) {
                wanted += random.bounded(60);
                items.push_back({wanted, 10.0 + random.bounded(90), random.bounded(12) == 0 ? 1000.0 : 1.0});
            }
            const std::vector<double> tops = placeNotes(items, 10, 8);
            const std::vector<double> expected = byFormula(items, 10, 8);
            for (size_t i = 0; i < items.size(); ++i) {
                QVERIFY2(std::abs(tops[i] - expected[i]) < 1e-6, qPrintable(QString::number(round)));
                QVERIFY(i == 0 || tops[i] >= tops[i - 1] + items[i - 1].height + 10 - 1e-6);
            }
        }
    }

    void manyNotesTakeLinearTime()
    {
        std::vector<MarginItem> items(200'000, {500, 40, 1});
        const std::vector<double> tops = placeNotes(items, 10);
        QCOMPARE(tops.size(), items.size());
    }

    void columnAndMarginKeepTheirWidths_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("notes");
        QTest::newRow("1440 with sidebar") << 1156 << 124 << 296;
        QTest::newRow("1280 with sidebar") << 1020 << 64 << 284;
        QTest::newRow("1180 with sidebar") << 932 << 32 << 240;
    }

    void columnAndMarginKeepTheirWidths()
    {
        QFETCH(int, width);
        QFETCH(int, left);
        QFETCH(int, notes);
        const PageMetrics metrics = pageMetrics(width, {}, true, false);
        QCOMPARE(metrics.notes, NotesPlace::Margin);
        QCOMPARE(metrics.columnWidth, 592);
        QCOMPARE(metrics.columnLeft, left);
        QCOMPARE(metrics.notesWidth, notes);
        QVERIFY(metrics.notesLeft - metrics.columnRight() >= 44);
        QVERIFY(metrics.notesLeft + metrics.notesWidth <= width - 24);
        const PageMetrics mirrored = pageMetrics(width, {}, true, true);
        QCOMPARE(mirrored.notesLeft, width - metrics.notesLeft - metrics.notesWidth);
    }

    void mediumWindowsHaveTheGapOfTheDesign()
    {
        const PageMetrics metrics =
            pageMetrics(1020, {}, true, false); // 1280, with its sidebar and scroll bar
        QCOMPARE(metrics.notesLeft - metrics.columnRight(), 44);
    }

    /// A badge covers no word, and the edge cuts none.
    void narrowPagesGetBadges()
    {
        for (int width = 320; width < 890; width += 7) {
            const PageMetrics metrics = pageMetrics(width, {}, true, false);
            QCOMPARE(metrics.notes, NotesPlace::Badges);
            QVERIFY(metrics.columnLeft >= 20);
            QVERIFY2(metrics.columnRight() <= metrics.notesLeft - badgeSize / 2,
                qPrintable(QString::number(width)));
            QVERIFY2(metrics.notesLeft + badgeSize / 2 <= width, qPrintable(QString::number(width)));
        }
        QCOMPARE(pageMetrics(1156, {}, false, false).notes, NotesPlace::Hidden);
    }
};

} // namespace Lectern::Ui

QTEST_MAIN(Lectern::Ui::MarginLayoutTest)
#include "tst_marginlayout.moc"
