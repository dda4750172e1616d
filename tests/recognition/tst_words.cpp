// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/eventnames.h"
#include "recognition/filenames.h"
#include "recognition/knowledge.h"
#include "recognition/separatorvotes.h"
#include "recognition/text.h"
#include "recognition/titles.h"
#include "recognition/words.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// The small pure functions: folding, times, titles, separators, event and file names.
class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void foldingDropsCaseAndAccents();
    void foldingIsTheSameAlone();
    void foldedWordsAreLookedUpAlike();
    void listsAreFoundWithinTexts();
    void cuttingKeepsSurrogatePairs();
    void timesComeOff_data();
    void timesComeOff();
    void titlesAreCleaned_data();
    void titlesAreCleaned();
    void separatorsAreWeighedOverAllTitles();
    void segmentsOfNameFirstLines();
    void eventsAreParsed_data();
    void eventsAreParsed();
    void fileNamesSayEvents();
    void fileNamesGiveTitles();
    void kindsOfTalks();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestWords::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

void TestWords::foldingDropsCaseAndAccents()
{
    QCOMPARE(fold(u"Résumé"_s), u"resume"_s);
    QCOMPARE(fold(u"Łódź Straße Ørsted"_s), u"lodz strasse orsted"_s);
    QCOMPARE(fold(u"It’s"_s), u"it's"_s);
    QCOMPARE(squeezed(u"Birch-Conf '18"_s), u"birchconf18"_s);
}

/// Most signs are folded one by one; beside a sign that cannot be (a ligature), the whole text goes another
/// way.
void TestWords::foldingIsTheSameAlone()
{
    const QString ligature(QChar(0xfb01));
    for (char16_t code = u' '; code < 0xd7a4; ++code) {
        const bool isCombining = QChar(code).combiningClass() != 0;
        const bool isJamo = code >= 0x1100 && code < 0x1200; // grows together with its neighbours
        if (!isCombining && !isJamo) {
            const QString sign(code);
            const QString both = sign + u' ' + ligature;
            QCOMPARE(fold(both), QString(fold(sign) + u" fi"_s));
        }
    }
}

/// Long words, letters that become two and words of other scripts go other ways than the rest.
void TestWords::foldedWordsAreLookedUpAlike()
{
    const Lexicon &lexicon = m_knowledge->lexicon;
    const QString small = u"anna"_s;
    QVERIFY(lexicon.listsOf(small).testFlag(WordList::GivenName));
    QCOMPARE(lexicon.listsOfFolded(u"ÁNNA"), lexicon.listsOf(small));
    for (const QString &word : {u"Straße"_s, u"“Müller”"_s, u"田中"_s, u"Ольга"_s, u"…"_s, QString(),
             u"talks about "_s.repeated(30), u"é"_s.repeated(70), QString(u'x').repeated(300)}) {
        QCOMPARE(lexicon.listsOfFolded(word), lexicon.listsOf(fold(word)));
    }
}

void TestWords::listsAreFoundWithinTexts()
{
    const Lexicon &lexicon = m_knowledge->lexicon;
    QVERIFY(lexicon.listsIn(u"The Opening KEYNOTE, at last").testFlag(WordList::KeynoteWord));
    QVERIFY(lexicon.listsIn(u"voilà la Vidéo").testFlag(WordList::SlidesWord));
    QVERIFY(lexicon.listsIn(u"と基調講演の話").testFlag(WordList::KeynoteWord));
    QVERIFY(!lexicon.listsIn(u"A keynotelike word").testFlag(WordList::KeynoteWord));
    QVERIFY(!lexicon.listsIn(QStringView()));
}

void TestWords::cuttingKeepsSurrogatePairs()
{
    const QString text = u"ab\U0001F600cd"_s;
    QCOMPARE(beginOf(text, 3).toString(), u"ab"_s);
    QCOMPARE(beginOf(text, 4).toString(), u"ab\U0001F600"_s);
}

void TestWords::timesComeOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("time") << u"09:30 Measuring mud"_s << u"Measuring mud"_s;
    QTest::newRow("slot") << u"9:30 - 10:15: Measuring mud"_s << u"Measuring mud"_s;
    QTest::newRow("am") << u"10am Measuring mud"_s << u"Measuring mud"_s;
    QTest::newRow("german") << u"10.30 Uhr Schlamm messen"_s << u"Schlamm messen"_s;
    QTest::newRow("room") << u"10:30 (Main hall): Measuring mud"_s << u"Measuring mud"_s;
    QTest::newRow("none") << u"3D printing"_s << u"3D printing"_s;
    QTest::newRow("only a time") << u"10:30"_s << u"10:30"_s;
}

void TestWords::timesComeOff()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    bool isTimed = false;
    QCOMPARE(withoutTime(text, &isTimed), rest);
    QCOMPARE(isTimed, text != rest);
}

void TestWords::titlesAreCleaned_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::newRow("kind") << u"Keynote: Floods and flags"_s << u"Floods and flags"_s;
    QTest::newRow("number") << u"12. Floods and flags"_s << u"Floods and flags"_s;
    QTest::newRow("tail") << u"Floods and flags (slides)"_s << u"Floods and flags"_s;
    QTest::newRow("quotes") << u"“Floods and flags”"_s << u"Floods and flags"_s;
    QTest::newRow("field") << u"Title: Floods and flags"_s << u"Floods and flags"_s;
    QTest::newRow("colon") << u"Floods and flags:"_s << u"Floods and flags"_s;
    QTest::newRow("name stays") << u"Keynote: Emma Wilson"_s << u"Keynote: Emma Wilson"_s;
    QTest::newRow("year stays") << u"2020 in numbers"_s << u"2020 in numbers"_s;
}

void TestWords::titlesAreCleaned()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    QCOMPARE(cleanTitle(text, {}, People(m_knowledge->lexicon)), title);
}

void TestWords::separatorsAreWeighedOverAllTitles()
{
    const People people(m_knowledge->lexicon);
    SeparatorVotes votes;
    for (const QString &title : {u"Measuring mud - Lars Petersen"_s, u"Pumps as a service - Ruth Baker"_s,
             u"Floods and flags - Eva Jansen"_s}) {
        votes.count(cutsOf(title, people), people);
    }
    QCOMPARE(votes.votes(Separator::Dash, PeopleSide::Last), 3);
    const auto cut = bestCut(u"Back-pressure, buffers and belief - Maria Virtanen"_s, votes, people);
    QVERIFY(cut.has_value());
    QCOMPARE(cut->title, u"Back-pressure, buffers and belief"_s);
    QCOMPARE(cut->people, u"Maria Virtanen"_s);
    QVERIFY(!bestCut(u"Small teams, long plans"_s, votes, people).has_value());
    QVERIFY(cutsOf(u"a - b, "_s.repeated(1000), people).empty());
}

void TestWords::segmentsOfNameFirstLines()
{
    const People people(m_knowledge->lexicon);
    const auto segments =
        segmentsOf(u"Eva Jansen - @eva - Floods and feature flags - slides.io"_s, false, people);
    QVERIFY(segments.has_value());
    QCOMPARE(segments->people, u"Eva Jansen"_s);
    QCOMPARE(segments->title, u"Floods and feature flags"_s);
    QVERIFY(!segmentsOf(u"Floods - and flags"_s, false, people).has_value());
}

void TestWords::eventsAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("place");
    QTest::newRow("name and year") << u"BirchConf 2018"_s << u"BirchConf"_s << 2018 << QString();
    QTest::newRow("city") << u"BirchConf 2018, Berlin"_s << u"BirchConf"_s << 2018 << u"Berlin"_s;
    QTest::newRow("notes from") << u"My notes from BirchConf 2018"_s << u"BirchConf"_s << 2018 << QString();
    QTest::newRow("year first") << u"2018 BirchConf"_s << u"BirchConf"_s << 2018 << QString();
    QTest::newRow("glued year") << u"BirchConf2018"_s << u"BirchConf"_s << 2018 << QString();
    QTest::newRow("recap") << u"BirchConf Recap"_s << u"BirchConf"_s << 0 << QString();
    QTest::newRow("brackets") << u"BirchConf 2018 (Helsinki)"_s << u"BirchConf"_s << 2018 << u"Helsinki"_s;
    QTest::newRow("german") << u"Notizen von der Ahornkonferenz 2019"_s << u"Ahornkonferenz"_s << 2019
                            << QString();
}

void TestWords::eventsAreParsed()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(int, year);
    QFETCH(QString, place);
    QCOMPARE(parseEvent(text, m_knowledge->lexicon), (EventName{name, year, place}));
}

void TestWords::fileNamesSayEvents()
{
    const Lexicon &lexicon = m_knowledge->lexicon;
    QCOMPARE(eventOfFileName(u"2018-05-12-birch-conf"_s, lexicon), (EventName{u"birch conf"_s, 2018, {}}));
    QCOMPARE(eventOfFileName(u"birchconf_2018"_s, lexicon), (EventName{u"birchconf"_s, 2018, {}}));
    QVERIFY(!eventOfFileName(u"birchconf"_s, lexicon).has_value());
    QVERIFY(!eventOfFileName(u"2018-notes"_s, lexicon).has_value());
}

void TestWords::fileNamesGiveTitles()
{
    QCOMPARE(titleOfFileName(u"03-measuring_mud.md"_s), u"Measuring mud"_s);
    QCOMPARE(titleOfFileName(u"10:30-pumps.txt"_s), u"Pumps"_s);
    QVERIFY(isNoTalkFile(u"README"_s));
    QVERIFY(!isNoTalkFile(u"readme-driven-design"_s));
    QVERIFY(isDayFolder(u"day-2"_s) && isDayFolder(u"Friday"_s) && !isDayFolder(u"BirchConf"_s));
}

void TestWords::kindsOfTalks()
{
    QCOMPARE(talkKindOf({u"Opening keynote"_s}), u"keynote"_s);
    QCOMPARE(talkKindOf({u"Hands-on mud"_s}), u"workshop"_s);
    QCOMPARE(talkKindOf({u"Lightning talks"_s}), u"lightning"_s);
    QCOMPARE(talkKindOf({u"Panel on mud"_s}), u"panel"_s);
    QCOMPARE(talkKindOf({u"Mud"_s}), u"talk"_s);
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
