// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/writtendates.h"

#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

class TestWrittenDates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordingsNameDates_data();
    void wordingsNameDates();
    void runsHaveABeginAndAnEnd_data();
    void runsHaveABeginAndAnEnd();
    void spansAreUnited();
};

void TestWrittenDates::wordingsNameDates_data()
{
    QTest::addColumn<QString>("wording");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ISO") << u"2019-05-21"_s << u"2019-05-21"_s;
    QTest::newRow("two of them") << u"2019-05-21 - 2019-05-22"_s << u"2019-05-21 2019-05-22"_s;
    QTest::newRow("month") << u"around 2019-05"_s << u"2019-05-01/2019-05-31"_s;
    QTest::newRow("year first") << u"2019.5.8"_s << u"2019-05-08"_s;
    QTest::newRow("Japanese") << u"2019年5月8日"_s << u"2019-05-08"_s;
    QTest::newRow("Japanese, no year") << u"5月8日 (水)"_s << u"2001-05-08"_s;
    QTest::newRow("dotted") << u"26.02.2019 Tuesday"_s << u"2019-02-26"_s;
    QTest::newRow("dotted, no year") << u"Samstag, 25.5."_s << u"2001-05-25"_s;
    QTest::newRow("slashes, one way") << u"3/13/2011"_s << u"2011-03-13"_s;
    QTest::newRow("slashes, both ways") << u"3/11/2011"_s << u"2011-03-11 2011-11-03"_s;
    QTest::newRow("two figures") << u"13/3/11"_s << u"2011-03-13"_s;
    QTest::newRow("English") << u"Saturday 14th October 2017"_s << u"2017-10-14"_s;
    QTest::newRow("American") << u"Tuesday June 10, 2014"_s << u"2014-06-10"_s;
    QTest::newRow("of") << u"1st of may"_s << u"2001-05-01"_s;
    QTest::newRow("short") << u"Feb 3rd"_s << u"2001-02-03"_s;
    QTest::newRow("French") << u"Mercredi 12 avril 2023"_s << u"2023-04-12"_s;
    QTest::newRow("French, accent") << u"2 août"_s << u"2001-08-02"_s;
    QTest::newRow("Spanish") << u"martes 5 de marzo de 2019"_s << u"2019-03-05"_s;
    QTest::newRow("day and date") << u"Day 2 Saturday 10th December"_s << u"2001-12-10"_s;
    QTest::newRow("no such day") << u"31 June"_s << u""_s;
    QTest::newRow("only a number") << u"Day 2"_s << u""_s;
    QTest::newRow("only a weekday") << u"Mardi"_s << u""_s;
    QTest::newRow("weekday and hour") << u"Mar 10:30"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
}

void TestWrittenDates::wordingsNameDates()
{
    QFETCH(QString, wording);
    QFETCH(QString, expected);
    QStringList found;
    for (const DateSpan &span : datesNamed(wording, 2001)) {
        found += span.first.toString(Qt::ISODate)
            + (span.first == span.last ? QString() : u'/' + span.last.toString(Qt::ISODate));
    }
    QCOMPARE(found.join(u' '), expected);
    if (!wording.contains(QRegularExpression(u"\\d{4}|/"_s))) {
        QVERIFY(datesNamed(wording, 0).empty());
    }
}

void TestWrittenDates::runsHaveABeginAndAnEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString november = u"2018-11-09/2018-11-10"_s;
    QTest::newRow("one month") << u"9–10 Nov 2018"_s << november;
    QTest::newRow("hyphen, long month") << u"Leeds, 9-10 November 2018"_s << november;
    QTest::newRow("ordinals") << u"9th and 10th of November, 2018"_s << november;
    QTest::newRow("American") << u"November 9-10, 2018"_s << november;
    QTest::newRow("American, two months") << u"Nov 30 to Dec 2, 2018"_s << u"2018-11-30/2018-12-02"_s;
    QTest::newRow("two months") << u"30 Nov – 2 Dec 2018"_s << u"2018-11-30/2018-12-02"_s;
    QTest::newRow("over New Year") << u"30 Dec 2018 - 2 Jan 2019"_s << u"2018-12-30/2019-01-02"_s;
    QTest::newRow("over New Year, one year") << u"30 Dec - 2 Jan 2019"_s << u"2018-12-30/2019-01-02"_s;
    QTest::newRow("German") << u"9. bis 10. November 2018"_s << november;
    QTest::newRow("dotted") << u"9.-10.11.2018"_s << november;
    QTest::newRow("dotted, whole") << u"09.11.2018 – 10.11.2018"_s << november;
    QTest::newRow("French") << u"du 9 au 10 novembre 2018"_s << november;
    QTest::newRow("Spanish") << u"9 y 10 de noviembre de 2018"_s << november;
    QTest::newRow("ISO") << u"2018-11-09 – 2018-11-10"_s << november;
    QTest::newRow("ideographs") << u"2018年11月9日〜10日"_s << november;
    QTest::newRow("no year written") << u"9-10 Nov"_s << u"2001-11-09/2001-11-10"_s;
    QTest::newRow("one day") << u"9 Nov 2018"_s << QString();
    QTest::newRow("no month") << u"rooms 9-10, 2018"_s << QString();
    QTest::newRow("a word that is no month") << u"9 Nov - 10 talks 2018"_s << QString();
    QTest::newRow("backwards") << u"10-9 Nov 2018"_s << QString();
    QTest::newRow("no such day") << u"29-31 Nov 2018"_s << QString();
    QTest::newRow("hours") << u"Nov 9-10:30"_s << QString();
    QTest::newRow("longer than an event") << u"1 Jan - 30 Nov 2018"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestWrittenDates::runsHaveABeginAndAnEnd()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto run = runOfDaysNamed(text, 2001);
    QCOMPARE(run ? run->first.toString(Qt::ISODate) + u'/' + run->last.toString(Qt::ISODate) : QString(),
        expected);
}

void TestWrittenDates::spansAreUnited()
{
    const DateSpan early{QDate(2018, 11, 8), QDate(2018, 11, 9)};
    const DateSpan late{QDate(2018, 11, 9), QDate(2018, 11, 11)};
    QCOMPARE(united(early, late), (DateSpan{early.first, late.last}));
    QCOMPARE(united({}, late), late);
    QCOMPARE(united(early, {}), early);
    QVERIFY(united({}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestWrittenDates)
#include "tst_writtendates.moc"
