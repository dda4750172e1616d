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
