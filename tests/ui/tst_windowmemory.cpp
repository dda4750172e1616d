// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/talkhistory.h"
#include "ui/window/windowplace.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;

class TestWindowMemory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selectionsComeBackFromTheirText()
    {
        const QUuid one = QUuid::createUuid();
        const QUuid other = QUuid::createUuid();
        SelectionMemory memory;
        memory.remember(one, {CodePointRange{4, 9}, QStringLiteral("water")});
        memory.remember(other, {CodePointRange{2, 3}, QStringLiteral("x")});
        memory.remember(other, {});
        const SelectionMemory back = SelectionMemory::fromText(memory.toText());
        QCOMPARE(back.selectionIn(one), memory.selectionIn(one));
        QVERIFY(back.selectionIn(one).fits(QStringLiteral("water")));
        QVERIFY(!back.selectionIn(one).fits(QStringLiteral("winch")));
        QVERIFY(back.selectionIn(other).range.isEmpty());
    }

    void onlySoManySelectionsAreKept()
    {
        SelectionMemory memory;
        const QUuid first = QUuid::createUuid();
        memory.remember(first, {CodePointRange{0, 1}, QStringLiteral("a")});
        for (int i = 0; i < 200; ++i) {
            memory.remember(QUuid::createUuid(), {CodePointRange{0, 1}, QStringLiteral("a")});
        }
        QVERIFY(memory.selectionIn(first).range.isEmpty());
        QCOMPARE(memory.toText().count(u'\n'), 199);
    }

    void otherTextsAreNoSelections_data()
    {
        QTest::addColumn<QString>("text");
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << QStringLiteral("a b c d");
        QTest::newRow("backwards") << id + QStringLiteral(" 9 4 1");
        QTest::newRow("below zero") << id + QStringLiteral(" -4 9 1");
        QTest::newRow("check too large") << id + QStringLiteral(" 4 9 70000");
        QTest::newRow("five parts") << id + QStringLiteral(" 4 9 1 1");
    }

    void otherTextsAreNoSelections()
    {
        QFETCH(QString, text);
        QCOMPARE(SelectionMemory::fromText(text).toText(), QString());
    }

    void aWindowStaysWhereItsTitleCanBeReached()
    {
        const QList<QRect> screens{QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)};
        const QRect onTheSecond(2000, 100, 1200, 800);
        QCOMPARE(reachable(onTheSecond, screens), onTheSecond);
        const QRect half(-600, 50, 1000, 700);
        QCOMPARE(reachable(half, screens), half);
    }

    void aWindowOfALostScreenComesToTheMainOne()
    {
        const QList<QRect> screens{QRect(0, 0, 1280, 800)};
        const QRect moved = reachable(QRect(2000, 100, 1600, 1000), screens);
        QVERIFY(screens.first().contains(moved));
        const QRect above(100, -500, 800, 600);
        QVERIFY(screens.first().contains(reachable(above, screens)));
        QCOMPARE(reachable(above, {}), above);
    }
};

QTEST_GUILESS_MAIN(TestWindowMemory)
#include "tst_windowmemory.moc"
