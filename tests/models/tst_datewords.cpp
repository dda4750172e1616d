// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/datewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Lectern;
using namespace Qt::StringLiterals;

class TestDateWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void spansAreShort()
    {
        QCOMPARE(datesInWords({QDate(2018, 11, 9), QDate(2018, 11, 10)}), u"9–10 Nov 2018"_s);
        QCOMPARE(datesInWords({QDate(2018, 11, 30), QDate(2018, 12, 2)}), u"30 Nov – 2 Dec 2018"_s);
        QCOMPARE(datesInWords({QDate(2018, 12, 30), QDate(2019, 1, 2)}), u"30 Dec 2018 – 2 Jan 2019"_s);
        QCOMPARE(datesInWords({QDate(2018, 11, 9), QDate(2018, 11, 9)}), u"9 Nov 2018"_s);
        QCOMPARE(datesInWords({}), QString());
    }

    void germanDaysHaveTheirStops()
    {
        QTranslator german;
        QVERIFY(german.load(u":/translations/lectern_de"_s) && QCoreApplication::installTranslator(&german));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(dayInWords(QDate(2018, 5, 9)), u"9. Mai 2018"_s);
        QCOMPARE(dayInWords(QDate(2018, 5, 9), false), u"9. Mai"_s);
        const DateSpan run{QDate(2018, 5, 9), QDate(2018, 5, 10)};
        QCOMPARE(datesInWords(run), u"9.–10. Mai 2018"_s);
        const auto typed = withDatesTyped({}, datesInWords(run));
        QVERIFY(typed && typed->dates == run);
    }

    /// In every language, for what is shown is what is edited.
    void whatIsShownCanBeTyped()
    {
        const DateSpan run{QDate(2018, 3, 30), QDate(2018, 4, 2)};
        const DateSpan day{QDate(2018, 8, 9), QDate(2018, 8, 9)};
        for (const QLocale &language :
            QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            QLocale::setDefault(language);
            for (const DateSpan &span : {run, day}) {
                const auto typed = withDatesTyped({}, datesInWords(span));
                QVERIFY2(typed && typed->dates == span, qPrintable(language.name()));
            }
        }
    }

    void aYearAloneIsAYear()
    {
        const EventName known{u"Quay"_s, 2018, {}, {QDate(2018, 11, 9), QDate(2018, 11, 10)}};
        const auto typed = withDatesTyped(known, u" 2019 "_s);
        QVERIFY(typed);
        QCOMPARE(typed->year, 2019);
        QVERIFY(typed->dates.isEmpty());
        QCOMPARE(typed->name, u"Quay"_s);
        const auto nothing = withDatesTyped(known, QString());
        QVERIFY(nothing && nothing->year == 0 && nothing->dates.isEmpty());
    }

    void daysTakeTheYearThatIsKnown()
    {
        const auto typed = withDatesTyped({u"Quay"_s, 2018, {}}, u"9-10 nov"_s);
        QVERIFY(typed);
        QCOMPARE(typed->dates, (DateSpan{QDate(2018, 11, 9), QDate(2018, 11, 10)}));
        QVERIFY(!withDatesTyped({u"Quay"_s, 0, {}}, u"9-10 nov"_s));
    }

    void numbersAreReadInTheOrderOfTheLanguage()
    {
        QCOMPARE(withDatesTyped({}, u"3/11/2018"_s)->dates.first, QDate(2018, 11, 3));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(withDatesTyped({}, u"3/11/2018"_s)->dates.first, QDate(2018, 3, 11));
    }

    void whatNamesNoDayIsRefused()
    {
        for (const QString &text : {u"soon"_s, u"Nov 2018"_s, u"18"_s, u"32 Nov 2018"_s, u"Friday"_s}) {
            QVERIFY2(!withDatesTyped({u"Quay"_s, 2018, {}}, text), qPrintable(text));
        }
    }

    void daysAreCompletedWhereTheyLeaveTheirYearOut()
    {
        QCOMPARE(fullDateOf(u"Saturday, 25.5."_s, 2019), u"25 May 2019"_s);
        QCOMPARE(fullDateOf(u"25 May 2019"_s, 2019), QString());
        QCOMPARE(fullDateOf(u"Saturday, 25 May"_s, 2019), QString());
        QCOMPARE(fullDateOf(u"Day 1"_s, 2019), QString());
        QCOMPARE(fullDateOf(u"25.5."_s, 0), QString());
    }
};

QTEST_GUILESS_MAIN(TestDateWords)
#include "tst_datewords.moc"
