// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anchoring/linesinnewer.h"

#include <QTest>

using namespace Lectern::Anchoring;

namespace {

const auto before = QStringLiteral("Two pumps ran all night.\n- read the paper\nThe rain went on.\n"
                                   "- read the paper\nNobody slept.\n");

} // namespace

class TestLinesInNewer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalLinesStayWithTheirNeighbours()
    {
        const QString after = QStringLiteral("A preface.\n")
            + QString(before).replace(
                QStringLiteral("The rain went on.\n"), QStringLiteral("The rain went on.\nIt was cold.\n"));
        QCOMPARE(linesInNewer(before, after, {4, 2}), (std::vector<int>{6, 3}));
    }

    void linesThatAreGoneOrWereNeverThereAreNowhere()
    {
        const QString after = QString(before).remove(QStringLiteral("The rain went on.\n"));
        QCOMPARE(linesInNewer(before, after, {3, 0, 99, 5}), (std::vector<int>{0, 0, 0, 4}));
        QCOMPARE(linesInNewer({}, after, {1}).size(), 1U);
        QVERIFY(linesInNewer(before, after, {}).empty());
        QCOMPARE(linesInNewer(before, before, {2, 0, 5, 99}), (std::vector<int>{2, 0, 5, 0}));
    }
};

QTEST_GUILESS_MAIN(TestLinesInNewer)
#include "tst_linesinnewer.moc"
