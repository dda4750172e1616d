// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"

#include <QFileInfo>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Folders with a file per talk.
class TestFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachFileIsOneTalk();
    void filesOfTwoTalksStayTwoTalks();
    void aConferenceStaysOneAmongFilesOfOneTalk();
    void whatAFileSaysGoesBeforeABareFolderName();
    void headThatNamesATalkIsBelieved();
    void deepestNamedFolderIsTheEvent();
    void indexCompletesTheEvent();
    void titleThatManyFilesShareIsNoTitle();
    void sectionThatAllFilesShareIsNoTitle();
    void fileNamesStandInForTitles();
    void filesThatAreNoNotesHaveNoTalk();

private:
    /// Paths and texts by turns.
    [[nodiscard]] std::vector<Plan> planTree(const QStringList &files, const QString &folder) const;

    std::optional<Recogniser> m_recogniser;
};

void TestFolders::initTestCase()
{
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    m_recogniser = *recogniser;
}

std::vector<Plan> TestFolders::planTree(const QStringList &files, const QString &folder) const
{
    std::vector<Document> documents;
    documents.reserve(size_t(files.size()));
    std::vector<TreeFile> tree;
    for (qsizetype index = 0; index + 1 < files.size(); index += 2) {
        documents.push_back(Testing::read(files.at(index + 1), QFileInfo(files.at(index)).fileName()));
        tree.push_back({files.at(index), &documents.back()});
    }
    return m_recogniser->recogniseTree(tree, folder);
}

void TestFolders::eachFileIsOneTalk()
{
    const auto plans =
        planTree({u"day-1/mud.md"_s,
                     u"# Measuring mud\n\nSpeaker: Lars Petersen\n\n## Numbers\n\n- two\n\n## Questions\n"_s,
                     u"day-2/pumps.md"_s, u"# Pumps as a service\n\nby Ruth Baker\n\n- buckets\n"_s},
            u"rivercamp-2014"_s);
    QCOMPARE(plans.size(), size_t(2));
    QCOMPARE(plans[0].talks.size(), size_t(1));
    QCOMPARE(plans[0].talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plans[0].talks[0].speakers, QStringList{u"Lars Petersen"_s});
    QCOMPARE(plans[0].talks[0].day, u"day-1"_s);
    QCOMPARE(plans[1].talks[0].speakers, QStringList{u"Ruth Baker"_s});
    QCOMPARE(plans[1].event->year, 2014);
}

/// Two sure talks by two people are enough, where most files are so.
void TestFolders::filesOfTwoTalksStayTwoTalks()
{
    const QString notes = u"# %1 2019\n\n## %2\nSpeaker: Lars Petersen\n\n- two\n- buckets\n\n"
                          u"## %3\nSpeaker: Ruth Baker\n\n- three\n- pumps\n"_s;
    const auto plans = planTree(
        {u"2019-05-02.md"_s, notes.arg(u"RiverConf"_s, u"Measuring mud by hand"_s, u"Pumps as a service"_s),
            u"2019-08-12.md"_s,
            notes.arg(u"LakeConf"_s, u"Reeds that clean water"_s, u"Boats without oars"_s)},
        u"notes"_s);
    QCOMPARE(plans[0].talks.size(), size_t(2));
    QCOMPARE(plans[1].talks.size(), size_t(2));
    QCOMPARE(plans[1].talks[1].speakers, QStringList{u"Ruth Baker"_s});
    QCOMPARE(plans[1].event->name, u"LakeConf"_s);
}

void TestFolders::aConferenceStaysOneAmongFilesOfOneTalk()
{
    const auto plans = planTree(
        {u"reeds.md"_s, u"# Reeds that clean water\n\nAnna Schmidt\n\n- roots\n- light\n"_s, u"boats.md"_s,
            u"# Boats without oars\n\nPeter Miller\n\n- wind\n- ropes\n"_s, u"riverconf-2019.md"_s,
            u"# RiverConf 2019\n\n## Measuring mud by hand\nSpeaker: Lars Petersen\n\n- two\n- buckets\n\n"
            u"## Pumps as a service\nSpeaker: Ruth Baker\n\n- three\n- pumps\n\n"
            u"## Flags for floods\nSpeaker: Maria Rossi\n\n- four\n- colours\n"_s},
        u"my notes"_s);
    QCOMPARE(plans[2].talks.size(), size_t(3));
    QCOMPARE(plans[2].event->name, u"RiverConf"_s);
    QCOMPARE(plans[0].talks.size(), size_t(1));
    QCOMPARE(plans[0].talks[0].speakers, QStringList{u"Anna Schmidt"_s});
    QVERIFY(!plans[0].event.has_value());
    QVERIFY(!plans[1].event.has_value());
}

void TestFolders::whatAFileSaysGoesBeforeABareFolderName()
{
    const QString text = u"---\ntitle: Measuring mud\nspeaker: Lars Petersen\n%1---\n\n- two numbers\n"_s;
    const auto plans = planTree({u"a.md"_s, text.arg(u"event: RiverConf 2019\n"_s)}, u"water"_s);
    QCOMPARE(plans[0].event, (EventName{u"RiverConf"_s, 2019, {}}));
    QCOMPARE(planTree({u"a.md"_s, text.arg(QString())}, u"water"_s)[0].event, (EventName{u"water"_s, 0, {}}));
}

void TestFolders::headThatNamesATalkIsBelieved()
{
    const QString text = u"---\ntitle: %1\nspeaker: %2\ndate: 2014-05-02\n---\n\n## Why\n\nRivers rise.\n\n"
                         u"## How\n\n- two numbers\n"_s;
    const auto plans = planTree({u"1.md"_s, text.arg(u"Measuring mud"_s, u"Lars Petersen"_s), u"2.md"_s,
                                    text.arg(u"Pumps as a service"_s, u"Ruth Baker"_s), u"3.md"_s,
                                    text.arg(u"Boats without oars"_s, u"Anna Schmidt"_s)},
        u"rivercamp-2014"_s);
    QCOMPARE(plans[0].talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plans[0].talks[0].line, 2);
    QCOMPARE(plans[2].talks[0].title, u"Boats without oars"_s);
    QCOMPARE(plans[2].talks[0].speakers, QStringList{u"Anna Schmidt"_s});
}

void TestFolders::deepestNamedFolderIsTheEvent()
{
    const auto plans = planTree({u"birchconf-2018/talks/mud.md"_s, u"# Measuring mud\n\ntext\n"_s,
                                    u"cedarcon-2015/friday/pumps.md"_s, u"# Pumps as a service\n\ntext\n"_s},
        u"notes"_s);
    QCOMPARE(plans[0].event, (EventName{u"birchconf"_s, 2018, {}}));
    QCOMPARE(plans[1].event, (EventName{u"cedarcon"_s, 2015, {}}));
    QCOMPARE(plans[1].talks[0].day, u"friday"_s);
}

void TestFolders::indexCompletesTheEvent()
{
    const auto plans = planTree({u"README.md"_s, u"# RiverCamp 2014\n\nVenue\n\nOld Mill, Utrecht\n"_s,
                                    u"mud.md"_s, u"# Measuring mud\n\ntext\n"_s},
        u"rivercamp"_s);
    QVERIFY(plans[0].talks.empty());
    QCOMPARE(plans[1].event, (EventName{u"RiverCamp"_s, 2014, u"Old Mill, Utrecht"_s}));
}

void TestFolders::titleThatManyFilesShareIsNoTitle()
{
    const QString text = u"# RiverCamp notes\n\nSpeaker: Lars Petersen\n\n- two numbers\n"_s;
    const auto plans = planTree({u"01-measuring-mud.md"_s, text, u"02-pumps-as-a-service.md"_s, text,
                                    u"03-floods-and-flags.md"_s, text},
        u"rivercamp-2014"_s);
    QCOMPARE(plans[0].talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plans[1].talks[0].title, u"Pumps as a service"_s);
    QCOMPARE(plans[0].talks[0].speakers, QStringList{u"Lars Petersen"_s});
}

void TestFolders::sectionThatAllFilesShareIsNoTitle()
{
    const QString text = u"## Why\n\nRivers rise.\n\n## How\n\n- two numbers\n"_s;
    const auto plans = planTree({u"01-measuring-mud.md"_s, text, u"02-pumps-as-a-service.md"_s, text,
                                    u"03-floods-and-flags.md"_s, text},
        u"rivercamp-2014"_s);
    QCOMPARE(plans[0].talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plans[0].talks[0].line, 1);
    QCOMPARE(plans[2].talks[0].title, u"Floods and flags"_s);
}

void TestFolders::fileNamesStandInForTitles()
{
    const auto plans =
        planTree({u"measuring-mud - lars-petersen.txt"_s, u"- two numbers\n- pick one\n"_s}, u"x"_s);
    QCOMPARE(plans[0].talks[0].title, u"Measuring mud"_s);
    QCOMPARE(plans[0].talks[0].speakers, QStringList{u"Lars Petersen"_s});
}

void TestFolders::filesThatAreNoNotesHaveNoTalk()
{
    const auto plans = planTree({u"LICENSE.txt"_s, u"Free for all\n"_s, u"templates/talk.md"_s,
                                    u"# Title\n"_s, u"form.md"_s, u"# {title}\n\n{speaker}\n"_s},
        u"rivercamp-2014"_s);
    for (const Plan &plan : plans) {
        QVERIFY(plan.talks.empty());
    }
}

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
