// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/talkhistory.h"

#include <QTest>

using namespace Lectern::Ui;

/// Back and forward over talks, some of which may be gone.
class TestTalkHistory final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesComeBackInTheirOrder()
    {
        TalkHistory history;
        history.leave(m_one);
        history.leave(m_two);
        QCOMPARE(history.back(m_three, m_all), m_two);
        QCOMPARE(history.back(m_two, m_all), m_one);
        QVERIFY(!history.canGoBack(m_all));
        QCOMPARE(history.forward(m_one, m_all), m_two);
        QCOMPARE(history.forward(m_two, m_all), m_three);
        QVERIFY(!history.canGoForward(m_all));
    }

    void talksThatAreGoneArePassedOver()
    {
        TalkHistory history;
        history.leave(m_one);
        history.leave(m_two);
        const auto isThere = [this](const QUuid &talk) { return talk != m_two.talk; };
        QVERIFY(history.canGoBack(isThere));
        QCOMPARE(history.back(m_three, isThere), m_one);
        QCOMPARE(history.forward(m_one, isThere), m_three);
    }

    void whereAllAreGoneThereIsNoWayBack()
    {
        TalkHistory history;
        history.leave(m_one);
        const auto isThere = [](const QUuid &) { return false; };
        QVERIFY(!history.canGoBack(isThere));
        QVERIFY(history.back(m_two, isThere).talk.isNull());
        QVERIFY(!history.canGoForward(m_all)); // nothing was left for it
    }

    void placesComeBackFromTheirText()
    {
        TalkHistory history;
        ReadingPlace exact = m_one;
        exact.range = {4, 9};
        exact.mark = QUuid::createUuid();
        exact.scroll = 12.25;
        exact.extent = PageExtent::Day;
        exact.selection = {Lectern::CodePointRange{4, 9}, QStringLiteral("water")};
        history.leave(exact);
        history.leave(m_two);
        QCOMPARE(history.back(m_three, m_all), m_two);
        TalkHistory back = TalkHistory::fromText(history.toText());
        QCOMPARE(back.talks(), history.talks());
        QCOMPARE(back.forward(m_two, m_all), m_three);
        QCOMPARE(back.back(m_three, m_all), m_two);
        QCOMPARE(back.back(m_two, m_all), exact);
        QVERIFY(TalkHistory::fromText({}).talks().isEmpty());
    }

    void linesThatAreNoPlacesAreLeftOut_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *line) {
            QTest::newRow(name) << QString::fromLatin1(line).arg(
                QStringLiteral("6c2f7f0e-0d5c-4b55-8f4e-3f1f9a0c7a11"));
        };
        row("words", "what is this");
        row("another side", "aside %1 %1 0 0 -1 0 0 0 0 0");
        row("no talk", "back none %1 0 0 -1 0 0 0 0 0");
        row("too few", "back %1 %1 0 0 -1 0 0 0 0");
        row("a range that ends before it begins", "back %1 %1 9 4 -1 0 0 0 0 0");
        row("below the text", "back %1 %1 -9 -4 -1 0 0 0 0 0");
        row("no scroll place", "back %1 %1 0 0 nan 0 0 0 0 0");
        row("far below the page", "back %1 %1 0 0 1e300 0 0 0 0 0");
        row("an extent that is none", "back %1 %1 0 0 -1 9 0 0 0 0");
        row("no check", "back %1 %1 0 0 -1 0 0 0 0 70000");
    }
    void linesThatAreNoPlacesAreLeftOut()
    {
        QFETCH(QString, line);
        const QString good =
            QStringLiteral("back %1 %1 0 0 -1 0 0 0 0 0").arg(m_one.talk.toString(QUuid::WithoutBraces));
        QCOMPARE(TalkHistory::fromText(line + u'\n' + good).talks(), QList<QUuid>{m_one.talk});
    }

private:
    static ReadingPlace placeIn(const char *name)
    {
        return {.talk = QUuid::createUuidV5(QUuid(), QLatin1StringView(name)),
            .range = {},
            .mark = {},
            .scroll = 0};
    }

    const ReadingPlace m_one = placeIn("one");
    const ReadingPlace m_two = placeIn("two");
    const ReadingPlace m_three = placeIn("three");
    const TalkHistory::IsThere m_all = [](const QUuid &) { return true; };
};

QTEST_GUILESS_MAIN(TestTalkHistory)
#include "tst_talkhistory.moc"
