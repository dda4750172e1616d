// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"
#include "support/testsupport.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Which day each talk has, and that lines with a day leave the talks their text.
class TestDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void talksHaveTheirDays_data();
    void talksHaveTheirDays();

private:
    std::optional<Recogniser> m_recogniser;
};

void TestDays::initTestCase()
{
    const auto made = Recogniser::load();
    QVERIFY(made.has_value());
    m_recogniser = *made;
}

void TestDays::talksHaveTheirDays_data()
{
    QTest::addColumn<QString>("notes");
    QTest::addColumn<QStringList>("expected"); // "line-endLine day" of each talk
    QTest::newRow("a label below each title")
        << u"# Rivercamp 2022\n\n## Measuring Mud\n\nSpeaker: Jane Roe\n\nDate: May 3, 2022\n\nby the "
           u"bucket\n\n"
           "## Pumps as a Service\n\nSpeaker: John Doe\n\n**Date**: May 4, 2022\n\nslow ones\n"_s
        << QStringList{u"3-10 May 3, 2022"_s, u"11-18 May 4, 2022"_s};
    QTest::newRow("a day below each title")
        << u"# Rivercamp 2022\n\n## Measuring Mud (Jane Roe)\n\n*May 3, 2022*\n\nby the bucket\n\n"
           "## Pumps as a Service (John Doe)\n\n*May 4, 2022*\n\nslow ones\n"_s
        << QStringList{u"3-8 May 3, 2022"_s, u"9-14 May 4, 2022"_s};
    QTest::newRow("a date inside a talk") << u"# Rivercamp 2022\n\n## Measuring Mud (Jane Roe)\n\n- how it "
                                             u"began\n\n### 3 May 2019\n\nfirst bucket\n\n"
                                             "## Pumps as a Service (John Doe)\n\n- slow ones\n"_s
                                          << QStringList{u"3-10 "_s, u"11-14 "_s};
    QTest::newRow("days above talks of a line")
        << u"# Rivercamp 2024\n\n## 3 March 2024\n\n### Measuring Mud (Jane Roe)\n\n## 4 March 2024\n\n"
           "### Pumps as a Service (John Doe)\n\n## 5 March 2024\n\n### Rain Barrels (Ann Lee)\n"_s
        << QStringList{u"5-6 3 March 2024"_s, u"9-10 4 March 2024"_s, u"13-14 5 March 2024"_s};
    QTest::newRow("the days of the event are none of a talk's")
        << u"# Rivercamp, Mudwick, May 3-5, 2023\n\n## Measuring Mud (Jane Roe)\n\n- by the bucket\n\n"
           "## Pumps as a Service (John Doe)\n\n- slow ones\n"_s
        << QStringList{u"3-6 "_s, u"7-10 "_s};
}

void TestDays::talksHaveTheirDays()
{
    QFETCH(QString, notes);
    const Plan plan = m_recogniser->recognise(Testing::read(notes, u"notes.md"_s), {});
    QStringList found;
    for (const PlannedTalk &talk : plan.talks) {
        found << u"%1-%2 %3"_s.arg(talk.line).arg(talk.endLine).arg(talk.day);
    }
    QTEST(found, "expected");
}

QTEST_GUILESS_MAIN(TestDays)
#include "tst_days.moc"
