// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"

#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// First and last day of an event: what the notes say, and nothing else.
class TestEventDates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void datesAreThoseOfTheNotes_data();
    void datesAreThoseOfTheNotes();
    void anIndexSaysThemForItsFolder();

private:
    [[nodiscard]] static QString datesOf(const Plan &plan);
    [[nodiscard]] static QString talks(const QString &head, const QStringList &days);
    std::optional<Recognition::Recogniser> m_recogniser;
};

void TestEventDates::initTestCase()
{
    auto loaded = Recognition::Recogniser::load();
    QVERIFY(loaded);
    m_recogniser = std::move(*loaded);
}

QString TestEventDates::datesOf(const Plan &plan)
{
    return plan.event && !plan.event->dates.isEmpty()
        ? plan.event->dates.first.toString(Qt::ISODate) + u'/' + plan.event->dates.last.toString(Qt::ISODate)
        : QString();
}

/// Notes with two talks on each of these days.
QString TestEventDates::talks(const QString &head, const QStringList &days)
{
    QString text = head + u"\n\n"_s;
    int talk = 0;
    for (const QString &day : days) {
        text += day.isEmpty() ? QString() : u"## "_s + day + u"\n\n"_s;
        for (const QString &speaker : {u"Mara Quill"_s, u"Tomas Reed"_s}) {
            text +=
                u"### Ropes and knots part %1, %2\n\n- the rope holds\n- the knot slips when it is wet\n- ask twice before the boat leaves\n\n"_s
                    .arg(QString::number(++talk), speaker);
        }
    }
    return text;
}

void TestEventDates::datesAreThoseOfTheNotes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const QString plain = u"# Quayside Conference 2018"_s;
    QTest::newRow("days of the talks")
        << talks(plain, {u"Friday, 9 November"_s, u"Saturday, 10 November"_s}) << u"2018-11-09/2018-11-10"_s;
    QTest::newRow("one day") << talks(plain, {u"Friday, 9.11."_s}) << u"2018-11-09/2018-11-09"_s;
    QTest::newRow("a run in the title") << talks(u"# Quayside Conference, 9-11 November 2018"_s,
        {u"Day 1"_s, u"Day 2"_s}) << u"2018-11-09/2018-11-11"_s;
    QTest::newRow("a run below the title") << talks(plain + u"\n\nLeeds, 9–11 Nov 2018"_s,
        {u"Friday, 9 November"_s}) << u"2018-11-09/2018-11-11"_s;
    QTest::newRow("a day without a date") << talks(plain, {u"Friday, 9 November"_s, u"Day 2"_s}) << QString();
    QTest::newRow("weekdays alone") << talks(plain, {u"Friday"_s, u"Saturday"_s}) << QString();
    QTest::newRow("read in two ways") << talks(plain, {u"3/11/2018"_s, u"4/11/2018"_s}) << QString();
    QTest::newRow("of another year") << talks(plain, {u"Friday, 9 November 2017"_s}) << QString();
    QTest::newRow("nothing said") << talks(plain, {QString()}) << QString();
}

void TestEventDates::datesAreThoseOfTheNotes()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const Document document = Testing::read(source, u"quayside.md"_s);
    const Plan plan = m_recogniser->recognise(document, {{}, u"quayside.md"_s, true});
    QVERIFY(!plan.talks.empty());
    QVERIFY(plan.event);
    QCOMPARE(plan.event->year, 2018);
    QCOMPARE(datesOf(plan), expected);
}

void TestEventDates::anIndexSaysThemForItsFolder()
{
    const Document index = Testing::read(
        u"# Quayside Conference 2018\n\nLeeds, 9-11 November 2018\n\nAll notes.\n"_s, u"README.md"_s);
    const Document talk = Testing::read(
        u"# Ropes age\n\nSpeaker: Mara Quill\n\n- a rope holds\n- a rope slips when it is wet\n"_s,
        u"ropes.md"_s);
    const std::vector<Plan> plans =
        m_recogniser->recogniseTree({{u"README.md"_s, &index}, {u"ropes.md"_s, &talk}}, u"quayside"_s);
    QVERIFY(plans[1].event);
    QCOMPARE(datesOf(plans[1]), u"2018-11-09/2018-11-11"_s);
}

QTEST_GUILESS_MAIN(TestEventDates)
#include "tst_eventdates.moc"
