// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/knowledge.h"
#include "recognition/schedule.h"
#include "recognition/separatorvotes.h"
#include "recognition/titles.h"
#include "recognition/words.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// What else a line with a title says: when, which number, that it is a talk or none at all.
class TestTitleLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void timeAndDayComeOffTheEnd_data();
    void timeAndDayComeOffTheEnd();
    void roomsComeOffBehindATime();
    void countsComeOffTheFront_data();
    void countsComeOffTheFront();
    void framesComeOff_data();
    void framesComeOff();
    void roomsInBracketsComeOff();
    void kindsStayBeforeNames();
    void titlesSayTheyAreTalks();
    void breaksAreNoTalks();
    void severalTalksAreSpokenOf();
    void handlesGoWithTheirNames();
    void namesStandBehindAndBeforeTitles_data();
    void namesStandBehindAndBeforeTitles();
    void unknownNamesAreKnownByHabit();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestTitleLines::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

void TestTitleLines::timeAndDayComeOffTheEnd_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("isTimed");
    QTest::newRow("time and day") << u"Weaving in Rust – 11:45 am, Day 1"_s << u"Weaving in Rust"_s
                                  << u"Day 1"_s << true;
    QTest::newRow("in brackets") << u"Weaving in Rust (Saturday)"_s << u"Weaving in Rust"_s << u"Saturday"_s
                                 << false;
    QTest::newRow("span of times") << u"Weaving in Rust | 14:00 - 14:30"_s << u"Weaving in Rust"_s
                                   << QString() << true;
    QTest::newRow("a date") << u"Weaving in Rust, 3 May 2021"_s << u"Weaving in Rust"_s << u"3 May 2021"_s
                            << false;
    QTest::newRow("part of the title")
        << u"What I did on Monday"_s << u"What I did on Monday"_s << QString() << false;
    QTest::newRow("nothing else") << u"Saturday, 14:00"_s << u"Saturday"_s << QString() << true;
    QTest::newRow("in front") << u"Day 1 - 0945 - Weaving in Rust"_s << u"Weaving in Rust"_s << u"Day 1"_s
                              << true;
    QTest::newRow("behind a room") << u"Weaving in Rust (Ines Okafor) 102 12:40"_s
                                   << u"Weaving in Rust (Ines Okafor)"_s << QString() << true;
    QTest::newRow("a number") << u"Scaling to 10.5"_s << u"Scaling to 10.5"_s << QString() << false;
    QTest::newRow("empty") << QString() << QString() << QString() << false;
}

void TestTitleLines::timeAndDayComeOffTheEnd()
{
    QFETCH(QString, line);
    QFETCH(QString, title);
    QFETCH(QString, day);
    QFETCH(bool, isTimed);
    const ScheduledTitle found = withoutSchedule(line);
    QCOMPARE(found.title, title);
    QCOMPARE(found.day, day);
    QCOMPARE(found.isTimed, isTimed);
}

void TestTitleLines::roomsComeOffBehindATime()
{
    bool isTimed = false;
    QCOMPARE(withoutTime(u"10:00 in Aspen 2 - Weaving in Rust"_s, &isTimed), u"Weaving in Rust"_s);
    QVERIFY(isTimed);
    QCOMPARE(withoutTime(u"In praise of looms - a talk"_s, &isTimed), u"In praise of looms - a talk"_s);
    QVERIFY(!isTimed);
}

void TestTitleLines::countsComeOffTheFront_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("title");
    QTest::newRow("numbered talk") << u"Palestra 3 - Teares em Rust"_s << u"Teares em Rust"_s;
    QTest::newRow("ordinal") << u"Second talk: Weaving in Rust"_s << u"Weaving in Rust"_s;
    QTest::newRow("russian") << u"Третий доклад: Ткачество"_s << u"Ткачество"_s;
    QTest::newRow("number") << u"3. Weaving in Rust"_s << u"Weaving in Rust"_s;
    QTest::newRow("no count") << u"Session handling in Rust"_s << u"Session handling in Rust"_s;
    QTest::newRow("ordinal of the title") << u"Second. The Sequel"_s << u"Second. The Sequel"_s;
    QTest::newRow("premiere") << u"Premiere: our new engine"_s << u"Premiere: our new engine"_s;
    QTest::newRow("counts only") << u"Talk 3"_s << u"Talk 3"_s;
}

void TestTitleLines::countsComeOffTheFront()
{
    QFETCH(QString, line);
    QFETCH(QString, title);
    QCOMPARE(withoutNumber(line), title);
}

void TestTitleLines::framesComeOff_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("title");
    const QString title = u"Weaving in Rust"_s;
    QTest::newRow("both sides") << u">>> Weaving in Rust <<<"_s << title;
    QTest::newRow("in front") << u"@ Weaving in Rust"_s << title;
    QTest::newRow("a quoted heading") << u"> ## Weaving in Rust"_s << title;
    QTest::newRow("behind") << u"Weaving in Rust <<<"_s << title;
    QTest::newRow("a handle") << u"@anna on looms"_s << u"@anna on looms"_s;
    QTest::newRow("a language") << u"Weaving in C #"_s << u"Weaving in C #"_s;
    QTest::newRow("signs only") << u">>> <<<"_s << u">>> <<<"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestTitleLines::framesComeOff()
{
    QFETCH(QString, line);
    QFETCH(QString, title);
    QCOMPARE(withoutFrame(line), title);
}

void TestTitleLines::roomsInBracketsComeOff()
{
    QCOMPARE(tidied(u"Weaving in Rust (Room 9)"_s), u"Weaving in Rust"_s);
    QCOMPARE(tidied(u"Weben in Rust [Saal B]"_s), u"Weben in Rust"_s);
    QCOMPARE(tidied(u"Weaving (track changes)"_s), u"Weaving (track changes)"_s);
}

/// "Keynote: Jane Roe" keeps its kind, unless somebody else gave it.
void TestTitleLines::kindsStayBeforeNames()
{
    const People people(m_knowledge->lexicon);
    const QString title = u"Keynote: Anna Kowalska"_s;
    QCOMPARE(cleanTitle(title, {}, people), title);
    QCOMPARE(cleanTitle(title, {u"Anna Kowalska"_s}, people), title);
    QCOMPARE(cleanTitle(title, {u"Peter Schmidt"_s}, people), u"Anna Kowalska"_s);
}

void TestTitleLines::titlesSayTheyAreTalks()
{
    QVERIFY(saysItIsTalk(u"Talk: Weaving in Rust"_s));
    QVERIFY(saysItIsTalk(u"Title: Weaving in Rust"_s));
    QVERIFY(!saysItIsTalk(u"Keynote: Weaving in Rust"_s));
    QVERIFY(!saysItIsTalk(u"Weaving in Rust"_s));
    QVERIFY(onlyCountsTalks(u"Talk 3"_s));
    QVERIFY(onlyCountsTalks(u"Второй доклад"_s));
    QVERIFY(!onlyCountsTalks(u"Talk 3: Weaving"_s));
    QVERIFY(!onlyCountsTalks(QString()));
}

void TestTitleLines::breaksAreNoTalks()
{
    const Lexicon &lexicon = m_knowledge->lexicon;
    QVERIFY(namesNoTalk(u"LUNCH"_s, lexicon));
    QVERIFY(namesNoTalk(u"Lunch and networking"_s, lexicon));
    QVERIFY(!namesNoTalk(u"What a lunch break taught me about queues and back pressure"_s, lexicon));
    QVERIFY(!namesNoTalk(u"Weaving in Rust"_s, lexicon));
}

void TestTitleLines::severalTalksAreSpokenOf()
{
    QVERIFY(saysSeveralTalks(u"Lightning Talks, May"_s));
    QVERIFY(saysSeveralTalks(u"Sessions of the first day"_s));
    QVERIFY(!saysSeveralTalks(u"How to talk to looms"_s));
}

/// "Title - Name @handle": the handle is no speaker of its own.
void TestTitleLines::handlesGoWithTheirNames()
{
    const People people(m_knowledge->lexicon);
    const QString line = u"Weaving in Rust - Quorra Vexley @quorra"_s;
    SeparatorVotes votes;
    votes.count(cutsOf(line, people), people);
    const std::optional<Cut> cut = bestCut(line, votes, people);
    QVERIFY(cut);
    QCOMPARE(cut->title, u"Weaving in Rust"_s);
    QCOMPARE(cut->people, u"Quorra Vexley @quorra"_s);
}

void TestTitleLines::namesStandBehindAndBeforeTitles_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("people");
    QTest::newRow("in brackets with a word")
        << QStringList{u"Weaving in Rust (por Diego Ramos)"_s} << u"Weaving in Rust"_s << u"Diego Ramos"_s;
    QTest::newRow("in brackets with a label")
        << QStringList{u"Tejer con Rust (Ponente: Diego Ramos)"_s} << u"Tejer con Rust"_s << u"Diego Ramos"_s;
    QTest::newRow("a short name in brackets")
        << QStringList{u"织布机的故事（李娜）"_s} << u"织布机的故事"_s << u"李娜"_s;
    QTest::newRow("with a firm in the brackets")
        << QStringList{u"织布机的故事（李娜，纺织厂）"_s} << u"织布机的故事"_s << u"李娜，纺织厂"_s;
    QTest::newRow("company") << QStringList{u"Met with Anna Kowalska"_s} << QString() << QString();
    QTest::newRow("from") << QStringList{u"Weaving in Rust from Anna Kowalska"_s,
        u"Ropes from Peter Schmidt"_s}
                          << u"Weaving in Rust"_s << u"Anna Kowalska"_s;
    QTest::newRow("on") << QStringList{u"Anna Kowalska on Weaving in Rust"_s, u"Peter Schmidt on Ropes"_s}
                        << u"Weaving in Rust"_s << u"Anna Kowalska"_s;
    QTest::newRow("on, once") << QStringList{u"Weaving on Sundays"_s, u"Ropes"_s} << QString() << QString();
    QTest::newRow("full stop") << QStringList{u"Weaving in Rust. Anna Kowalska"_s, u"Ropes? Peter Schmidt"_s}
                               << u"Weaving in Rust"_s << u"Anna Kowalska"_s;
    QTest::newRow("two sentences") << QStringList{u"Weaving in Rust. Slowly"_s, u"Ropes"_s} << QString()
                                   << QString();
    QTest::newRow("handles in small letters") << QStringList{u"Weaving in Rust by weft9"_s,
        u"Ropes by Anna Kowalska"_s, u"Tides by Peter Schmidt"_s}
                                              << u"Weaving in Rust"_s << u"weft9"_s;
}

/// The cut of the first line in the light of all.
void TestTitleLines::namesStandBehindAndBeforeTitles()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, title);
    QFETCH(QString, people);
    const People all(m_knowledge->lexicon);
    SeparatorVotes votes;
    for (const QString &line : lines) {
        votes.count(cutsOf(line, all), all);
    }
    const std::optional<Cut> cut = bestCut(lines.first(), votes, all);
    QCOMPARE(cut ? cut->title : QString(), title);
    QCOMPARE(cut ? cut->people : QString(), people);
}

/// Four titles of five end in a short piece of their own behind a dash: these are names, though nobody has
/// heard of them. One alone is not.
void TestTitleLines::unknownNamesAreKnownByHabit()
{
    const People people(m_knowledge->lexicon);
    SeparatorVotes votes;
    SeparatorVotes few;
    const QStringList lines{u"Weaving in Rust - Quorrel Vexmoor"_s, u"Ropes - Zybbal"_s,
        u"Tides and times - Brakkan Ulfwyn"_s, u"Knots - Yttria Quolm"_s, u"A walk"_s};
    for (const QString &line : lines) {
        votes.count(cutsOf(line, people), people);
    }
    few.count(cutsOf(lines.first(), people), people);
    const std::optional<Cut> cut = bestCut(lines.at(1), votes, people);
    QVERIFY(cut);
    QCOMPARE(cut->people, u"Zybbal"_s);
    QVERIFY(!bestCut(u"Ropes - Zybbal"_s, few, people));
}

QTEST_APPLESS_MAIN(TestTitleLines)
#include "tst_titlelines.moc"
