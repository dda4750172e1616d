// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/dates.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreFound_data();
    void daysAreFound();
    void otherTextHasNoDay_data();
    void otherTextHasNoDay();
    void shareCountsLettersOfTheDay();
    void yearsStandAlone();
    void weekdaysOfManyLanguages();
};

void TestDates::daysAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::newRow("english") << u"Friday, May 3rd, 2019"_s << u"Friday, May 3rd, 2019"_s;
    QTest::newRow("german") << u"Freitag, 3. Mai 2019"_s << u"Freitag, 3. Mai 2019"_s;
    QTest::newRow("german short") << u"25.5. Vormittag"_s << u"25.5."_s;
    QTest::newRow("iso") << u"2019-05-03"_s << u"2019-05-03"_s;
    QTest::newRow("slashes") << u"on 3/11/2011 in the hall"_s << u"3/11/2011"_s;
    QTest::newRow("numbered") << u"Day 2"_s << u"Day 2"_s;
    QTest::newRow("numbered with a date") << u"Day 1: May 3"_s << u"May 3"_s;
    QTest::newRow("numbered with a date in figures") << u"BirchConf Day 1 - 10/25/2018"_s << u"10/25/2018"_s;
    QTest::newRow("numbered with a date in brackets") << u"Day 1 (2019-10-18 Fri)"_s << u"2019-10-18 Fri"_s;
    QTest::newRow("portuguese") << u"Primeiro dia"_s << u"Primeiro dia"_s;
    QTest::newRow("polish") << u"Dzień pierwszy"_s << u"Dzień pierwszy"_s;
    QTest::newRow("day nought") << u"第零天"_s << u"第零天"_s;
    QTest::newRow("french") << u"1er jour"_s << u"1er jour"_s;
    QTest::newRow("spanish") << u"miércoles"_s << u"miércoles"_s;
    QTest::newRow("japanese") << u"2日目"_s << u"2日目"_s;
    QTest::newRow("chinese") << u"5月3日"_s << u"5月3日"_s;
    QTest::newRow("korean") << u"5월 3일"_s << u"5월 3일"_s;
    QTest::newRow("russian") << u"3 мая 2019"_s << u"3 мая 2019"_s;
}

void TestDates::daysAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    QCOMPARE(dayOf(text).text, day);
}

void TestDates::otherTextHasNoDay_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"Sun Microsystems remembered"_s, u"Version 1.2.3"_s, u"may be"_s,
             u"at 10:30"_s, u"a mon"_s, u""_s, u"50% of 12"_s, u"Marching on"_s}) {
        QTest::newRow(qPrintable(u'\'' + text + u'\'')) << text;
    }
}

void TestDates::otherTextHasNoDay()
{
    QFETCH(QString, text);
    QCOMPARE(dayOf(text).text, QString());
    QCOMPARE(dayOf(text).share, 0.0);
}

void TestDates::shareCountsLettersOfTheDay()
{
    QCOMPARE(dayOf(u"Monday"_s).share, 1.0);
    const double share = dayOf(u"Monday morning in the big hall"_s).share;
    QVERIFY(share > 0.2 && share < 0.3);
}

void TestDates::yearsStandAlone()
{
    QCOMPARE(yearsOf(u"2019 and 1999"_s), (std::vector<int>{2019, 1999}));
    QVERIFY(yearsOf(u"20190503 1234 2050 1979 x"_s).empty());
}

void TestDates::weekdaysOfManyLanguages()
{
    for (const QString &day :
        {u"Tuesday"_s, u"dienstag"_s, u"mardi"_s, u"martes"_s, u"вторник"_s, u"martedì"_s}) {
        QVERIFY2(isWeekday(day), qPrintable(day));
    }
    QVERIFY(!isWeekday(u"Tuesday evening"_s));
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
