// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

class TestFollowUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheSentenceIsKept();
    void sentencesOfScriptsWithoutBlanksArePartedToo();
    void addressesStayWhole();
    void codeIsLeftAlone();
    void headingsAreLeftAlone();
    void marksOfOpenTasksCount_data();
    void marksOfOpenTasksCount();
    void talkAboutMarksDoesNot_data();
    void talkAboutMarksDoesNot();
    void tasksDoneAreNone();
    void struckLinesAreNone();
    void tablesAreLeftAlone();
    void orgTasksCountWhereverTheyStand();
    void itemsUnderATaskHeadingCount();
    void detailsOfItemsDoNot();
    void listUnderALoneLineCounts();
    void nextHeadingEndsTheList();
    void linksUnderATaskHeadingCount();
    void brokenLinesAreReadOn();

private:
    static std::vector<FollowUpFound> followUps(const QString &source, const QString &name = u"notes.md"_s);
    static QList<int> lines(const QString &source, const QString &name = u"notes.md"_s);
};

std::vector<FollowUpFound> TestFollowUps::followUps(const QString &source, const QString &name)
{
    // A few words are no notes; what is added asks for nothing.
    const QString more = u"\n\nThe pump hall by the river is old and smells of wet clay.\n"_s;
    const auto recogniser = Recogniser::load();
    return recogniser ? recogniser->recognise(Testing::read(source + more, name), {}).followUps
                      : std::vector<FollowUpFound>{{-1, u"no recogniser"_s}};
}

QList<int> TestFollowUps::lines(const QString &source, const QString &name)
{
    QList<int> result;
    for (const FollowUpFound &found : followUps(source, name)) {
        result << found.line;
    }
    return result;
}

void TestFollowUps::onlyTheSentenceIsKept()
{
    QCOMPARE(followUps(u"# Mud\n\nMud is wet. We should look into drier mud. Nobody does.\n"_s),
        (std::vector<FollowUpFound>{{3, u"We should look into drier mud."_s}}));
}

void TestFollowUps::sentencesOfScriptsWithoutBlanksArePartedToo()
{
    QCOMPARE(followUps(u"# 泥\n\n泥は重い。粘土の論文は要チェック。ポンプは軽い。\n"_s),
        (std::vector<FollowUpFound>{{3, u"粘土の論文は要チェック。"_s}}));
}

void TestFollowUps::addressesStayWhole()
{
    QCOMPARE(
        followUps(u"# Mud\n\n- check out https://a.example/mud_(wet)\n- [ ] <https://b.example/clay>\n"_s),
        (std::vector<FollowUpFound>{
            {3, u"check out https://a.example/mud_(wet)"_s}, {4, u"https://b.example/clay"_s}}));
}

void TestFollowUps::codeIsLeftAlone()
{
    QCOMPARE(lines(u"# Mud\n\n```\nTODO: dry it\n```\n"_s), QList<int>());
}

void TestFollowUps::headingsAreLeftAlone()
{
    QCOMPARE(lines(u"# Mud\n\n## Check out the pump\n\nIt runs.\n"_s), QList<int>());
}

void TestFollowUps::marksOfOpenTasksCount_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"TODO: ask Lars about the numbers"_s, u"to do - buy a bucket"_s,
             u"TODO measure the clay"_s, u"mud is wet (TODO: how wet?)"_s, u"FIXME: wrong unit"_s,
             u"- [ ] measure the clay"_s, u"1. [ ] measure the sand"_s}) {
        QTest::newRow(qPrintable(line)) << line;
    }
}

void TestFollowUps::marksOfOpenTasksCount()
{
    QFETCH(QString, line);
    QCOMPARE(lines(u"# Mud\n\n"_s + line + u'\n'), QList<int>{3});
}

void TestFollowUps::talkAboutMarksDoesNot_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"TODO lists are a trap"_s, u"Lists to do with mud"_s,
             u"the to-do list grew"_s, u"a TodoPump in ten lines"_s, u"it finds TODOs in the code"_s}) {
        QTest::newRow(qPrintable(line)) << line;
    }
}

void TestFollowUps::talkAboutMarksDoesNot()
{
    QFETCH(QString, line);
    QCOMPARE(lines(u"# Mud\n\n"_s + line + u'\n'), QList<int>());
}

void TestFollowUps::tasksDoneAreNone()
{
    QCOMPARE(
        lines(u"# Mud\n\n## To do\n\n- [x] check out the pump\n- [ ] sieve\n- [X] clay\n"_s), QList<int>{6});
}

void TestFollowUps::struckLinesAreNone()
{
    QCOMPARE(lines(u"# Mud\n\n~~TODO: dry the mud~~\n\n- [ ] ~~check out the pump~~\n- ~~look up~~ silt\n"
                   "- check out the sieve ~~and the pump~~\n"_s),
        QList<int>{7});
    QCOMPARE(followUps(u"# Mud\n\n- check out the sieve ~~and the pump~~\n"_s),
        (std::vector<FollowUpFound>{{3, u"check out the sieve"_s}}));
    QCOMPARE(lines(u"# Mud\n\n## To do\n\n- ~~pump~~\n- sieve\n"_s), QList<int>{6});
}

void TestFollowUps::tablesAreLeftAlone()
{
    QCOMPARE(lines(u"# Mud\n\nTODO: what? | check out the pump\n--- | ---\nTODO: dry it | Lars\n"_s),
        QList<int>());
    QCOMPARE(lines(u"<h1>Mud</h1>\n<table><tr>\n<th>TODO: what?</th>\n</tr></table>\n"_s, u"notes.html"_s),
        QList<int>());
}

void TestFollowUps::orgTasksCountWhereverTheyStand()
{
    const QString source =
        u"* Mud\n** TODO Sieve\n** DONE Pump\n** Clay\n** TODO\n*** silt\n**** of rivers\n*** peat\n** Sand\n*** dunes\n"_s;
    QCOMPARE(lines(source, u"notes.org"_s), (QList<int>{2, 6, 8}));
}

void TestFollowUps::itemsUnderATaskHeadingCount()
{
    QCOMPARE(
        followUps(u"# Mud\n\n## Things to check out\n\n- the pump\n- [Silt](https://example.org/silt)\n"_s),
        (std::vector<FollowUpFound>{{5, u"the pump"_s}, {6, u"Silt"_s}}));
}

void TestFollowUps::detailsOfItemsDoNot()
{
    QCOMPARE(lines(u"# Mud\n\n## To read\n\n- Silt\n  - by Ruth\n- Clay\n"_s), (QList<int>{5, 7}));
}

void TestFollowUps::listUnderALoneLineCounts()
{
    QCOMPARE(lines(u"# Mud\n\nRead\n\n- Silt\n- Clay\n\nPumps\n\n- two\n"_s), (QList<int>{5, 6}));
}

void TestFollowUps::nextHeadingEndsTheList()
{
    QCOMPARE(lines(u"# Mud\n\n## To do\n\n- sieve\n\n## Pumps\n\n- two\n"_s), QList<int>{5});
}

void TestFollowUps::linksUnderATaskHeadingCount()
{
    QCOMPARE(lines(u"# Mud\n\n## Further reading\n\n[Silt](https://example.org/silt)\n\nIt is short.\n"_s),
        QList<int>{5});
}

void TestFollowUps::brokenLinesAreReadOn()
{
    const QString long50 = u"the people of the harbour came early and wanted to\n"_s;
    QCOMPARE(lines(u"# Mud\n\n"_s + long50 + u"check out the pumps before noon.\n"_s), QList<int>());
    QCOMPARE(lines(u"# Mud\n\nshort\ncheck out the pumps\n"_s), QList<int>{4});
}

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
