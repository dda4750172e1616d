// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "printing/marginnotes.h"
#include "printing/pagination.h"

using namespace Lectern::Printing;

/// Where pages end, and where the notes beside them stand.
class TestPagination final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColumnThatFitsIsNotParted()
    {
        PageEnd end{2, 60};
        const auto slices = slicesOf(lines(3), 100, 5, end);
        QCOMPARE(slices.size(), 1U);
        QCOMPARE(slices.front().page, 2);
        QCOMPARE(slices.front().y, 65.0);
        QCOMPARE(end.y, 95.0);
    }

    void aColumnThatDoesNotFitBeginsOnTheNextPage()
    {
        PageEnd end{2, 60};
        const auto slices = slicesOf(lines(12), 100, 5, end);
        QCOMPARE(slices.size(), 2U);
        QCOMPARE(slices[0].page, 3);
        QCOMPARE(slices[0].bottom, 100.0);
        QCOMPARE(slices[1].page, 4);
        QCOMPARE(slices[1].top, 100.0);
        QCOMPARE(end.page, 4);
        QCOMPARE(end.y, 20.0);
    }

    void whatKeepsTogetherIsNotParted()
    {
        auto strips = lines(12);
        strips[8].keepsWithNext = true; // a heading at the foot of the page, say
        strips[9].keepsWithNext = true;
        PageEnd end;
        const auto slices = slicesOf(strips, 100, 5, end);
        QCOMPARE(slices.size(), 2U);
        QCOMPARE(slices[0].bottom, 80.0);
        QCOMPARE(slices[1].top, 80.0);
    }

    void whatIsHigherThanAPageIsPartedAllTheSame()
    {
        auto strips = lines(25);
        for (Strip &strip : strips) {
            strip.keepsWithNext = true;
        }
        PageEnd end;
        const auto slices = slicesOf(strips, 100, 5, end);
        QCOMPARE(slices.size(), 3U);
        QCOMPARE(slices[2].bottom, 250.0);
        QCOMPARE(sliceAt(slices, 105)->page, 1);
        QCOMPARE(sliceAt(slices, 9'999)->page, 2);
        QVERIFY(!sliceAt({}, 0));
    }

    void notesStandBesideTheirWordsAndNotOverEachOther()
    {
        std::vector<MarginNote> notes{{0, 10, 20}, {0, 15, 20}, {0, 80, 30}, {1, 5, 10}};
        arrange(notes, 100, 4);
        QCOMPARE(notes[0].y, 10.0);
        QCOMPARE(notes[1].y, 34.0);
        QCOMPARE(notes[2].y, 70.0); // up from the foot of the page
        QCOMPARE(notes[3].page, 1);
        QCOMPARE(notes[3].y, 5.0);
    }

    void notesThatFindNoRoomGoToTheNextPage()
    {
        std::vector<MarginNote> notes{{0, 0, 60}, {0, 50, 60}, {0, 90, 60}};
        arrange(notes, 100, 4);
        QCOMPARE(notes[0].page, 0);
        QCOMPARE(notes[1].page, 1);
        QCOMPARE(notes[2].page, 2);
        for (const MarginNote &note : notes) {
            QVERIFY(note.y >= 0 && note.y + note.height <= 100);
        }
    }

private:
    static std::vector<Strip> lines(int count)
    {
        std::vector<Strip> strips;
        for (int i = 0; i < count; ++i) {
            strips.push_back({i * 10.0, (i + 1) * 10.0, false});
        }
        return strips;
    }
};

QTEST_GUILESS_MAIN(TestPagination)
#include "tst_pagination.moc"
