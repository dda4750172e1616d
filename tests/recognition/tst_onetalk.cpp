// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Files that hold one talk, and files whose first talk looks like the head of the file.
class TestOneTalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void headThatNamesATalkIsBelieved_data();
    void headThatNamesATalkIsBelieved();
    void titleOfAPostIsThatOfItsSections();
    void eventStandsAboveItsOnlyTalk_data();
    void eventStandsAboveItsOnlyTalk();
    void yearInATitleIsNoEvent();
    void everyRecordIsATalk();

private:
    [[nodiscard]] Plan planOf(const QString &source, const QString &name) const;

    std::optional<Recogniser> m_recogniser;
};

void TestOneTalk::initTestCase()
{
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = *recogniser;
}

Plan TestOneTalk::planOf(const QString &source, const QString &name) const
{
    return m_recogniser->recognise(Testing::read(source, name), {.folders = {}, .fileName = name});
}

void TestOneTalk::headThatNamesATalkIsBelieved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    const QString points = u"\n- two numbers\n- pick one\n"_s;
    const QString sections = u"\n## Why\n\nRivers rise.\n\n## How\n\n- two numbers\n"_s;
    const auto yaml = [](const QString &more) {
        return u"---\ntitle: Measuring mud\nspeaker: Lars Petersen\n"_s + more + u"---\n"_s;
    };
    QTest::newRow("yaml, points") << u"a.md"_s << yaml({}) + points;
    QTest::newRow("yaml, sections") << u"a.md"_s << yaml({}) + sections;
    QTest::newRow("yaml, date") << u"a.md"_s << yaml(u"date: 2014-05-02\n"_s) + sections;
    QTest::newRow("yaml, tags") << u"a.md"_s << yaml(u"tags: [mud]\n"_s) + sections;
    QTest::newRow("yaml, list of one")
        << u"a.md"_s << u"---\ntitle: Measuring mud\nspeakers:\n  - Lars Petersen\n---\n"_s + points;
    QTest::newRow("toml") << u"a.md"_s
                          << u"+++\ntitle = \"Measuring mud\"\nspeaker = \"Lars Petersen\"\n+++\n"_s + points;
    QTest::newRow("keys") << u"a.md"_s
                          << u"Title: Measuring mud\nSpeaker: Lars Petersen\nDate: 2014-05-02\n"_s + points;
    QTest::newRow("keys, text") << u"a.txt"_s << u"Title: Measuring mud\nSpeaker: Lars Petersen\n"_s + points;
    QTest::newRow("org, label below")
        << u"a.org"_s
        << u"#+TITLE: Measuring mud\n#+AUTHOR: Me\n\nSpeaker: Lars Petersen\n\n* Why\nRivers rise.\n* How\nTwo.\n"_s;
}

void TestOneTalk::headThatNamesATalkIsBelieved()
{
    QFETCH(QString, name);
    QFETCH(QString, source);
    const Plan plan = planOf(source, name);
    QCOMPARE(plan.talks.size(), size_t(1));
    QCOMPARE(plan.talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plan.talks[0].speakers, QStringList{u"Lars Petersen"_s});
    QVERIFY(plan.talks[0].confidence > 0.75);
    QCOMPARE(plan.talks[0].endLine, int(source.count(u'\n') + 1));
}

void TestOneTalk::titleOfAPostIsThatOfItsSections()
{
    const QString head = u"---\ntitle: Measuring mud\ndate: 2014-05-02\ntags: [mud]\n---\n\n"_s;
    const QString body = u"The speaker showed slides of his river, and the audience asked for more talks.\n\n"
                         u"## Why\n\nRivers rise, the speaker said in his talk.\n\n"
                         u"## How\n\n- two numbers on a slide\n- a question from the audience\n"_s;
    const Plan plan = planOf(head + body, u"a.md"_s);
    QCOMPARE(plan.talks.size(), size_t(1));
    QCOMPARE(plan.talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plan.talks[0].line, 2);
}

void TestOneTalk::eventStandsAboveItsOnlyTalk_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    const QString points = u"- two numbers for each river\n- pick the one that is worse\n"_s;
    QTest::newRow("name in the heading")
        << u"# RiverConf 2014\n\n## Measuring mud (Lars Petersen)\n\n"_s + points << 3;
    QTest::newRow("name below") << u"# RiverConf 2014\n\n## Measuring mud\n\nSpeaker: Lars Petersen\n\n"_s
            + points << 3;
    QTest::newRow("with parts") << u"# RiverConf 2014\n\n## Measuring mud (Lars Petersen)\n\n### Why\n\n"_s
            + points + u"\n### How\n\n"_s
            + points << 3;
    QTest::newRow("no word for events")
        << u"# Wadden 2014\n\n## Measuring mud (Lars Petersen)\n\n"_s + points << 3;
    QTest::newRow("a day between")
        << u"# RiverConf 2014\n\n## Friday 2 May\n\n### Measuring mud (Lars Petersen)\n\n"_s + points << 5;
    QTest::newRow("plain lines") << u"RiverConf 2014\n\nMeasuring mud (Lars Petersen)\n\n"_s + points << 3;
}

void TestOneTalk::eventStandsAboveItsOnlyTalk()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    const Plan plan = planOf(source, u"a.md"_s);
    QCOMPARE(plan.talks.size(), size_t(1));
    QCOMPARE(plan.talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plan.talks[0].speakers, QStringList{u"Lars Petersen"_s});
    QCOMPARE(plan.talks[0].line, line);
    QCOMPARE(plan.event.value_or(EventName{{}, 2014, {}}).year, 2014);
}

void TestOneTalk::yearInATitleIsNoEvent()
{
    const Plan plan =
        planOf(u"# Mud in 2014\n\nLars Petersen\n\n## Why\n\nRivers rise, and nobody says so.\n\n"
               u"## How\n\n- two numbers\n"_s,
            u"a.md"_s);
    QCOMPARE(plan.talks.size(), size_t(1));
    QCOMPARE(plan.talks[0].title, u"Mud in 2014"_s);
}

/// The first of several records is no head of the file.
void TestOneTalk::everyRecordIsATalk()
{
    const QString record = u"Title: %1\nSpeaker: %2\n\nthe numbers are fine\n\n"_s;
    const Plan plan = planOf(record.arg(u"Measuring mud"_s, u"Lars Petersen"_s)
            + record.arg(u"Pumps as a service"_s, u"Ruth Baker"_s)
            + record.arg(u"Boats without oars"_s, u"Anna Schmidt"_s),
        u"a.txt"_s);
    QCOMPARE(plan.talks.size(), size_t(3));
    QCOMPARE(plan.talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plan.talks[0].speakers, QStringList{u"Lars Petersen"_s});
}

QTEST_GUILESS_MAIN(TestOneTalk)
#include "tst_onetalk.moc"
