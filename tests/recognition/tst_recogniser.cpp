// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/recogniser.h"
#include "support/testsupport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Whole documents: tests/data/recognition/<case>/input.* and expected.txt. LECTERN_RENEW=1 writes the
/// expectations anew; the review reads the difference.
class TestRecogniser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCaseGivesItsPlan_data();
    void everyCaseGivesItsPlan();
    void everyTalkHasReasonsAndConfidence();
    void rangesAscendAndNeverOverlap_data();
    void rangesAscendAndNeverOverlap();
    void fileNameHelpsOnlyIfAsked();
    void whatIsCalledThePlaceIsIt_data();
    void whatIsCalledThePlaceIsIt();
    void whatAMarkupSetsAsideIsNoTalk_data();
    void whatAMarkupSetsAsideIsNoTalk();
    void theTitleOfNotesIsNoTalk();
    void aPauseBetweenTimedTalksBelongsToNone();
    void talksOfOddShapesAreFound_data();
    void talksOfOddShapesAreFound();
    void whatIsNextOfAProgrammeEndsATalk();
    void listsOfBooksAreNoTalks();
    void sentencesOfADiaryAreNoTitles();
    void twoRunsAndTwoThreadsAgree();
    void nothingComesOfNothing();
    void manyHeadingsTakeLittleTime();

private:
    [[nodiscard]] Plan planOfFile(const QString &folder) const;

    std::optional<Recogniser> m_recogniser;
};

namespace {

QStringList caseFolders()
{
    const QDir data(Testing::dataFolder() + u"/recognition"_s);
    QStringList folders;
    for (const QString &name : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        folders << data.filePath(name);
    }
    return folders;
}

} // namespace

void TestRecogniser::initTestCase()
{
    QElapsedTimer timer;
    timer.start();
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    qInfo("loaded in %lld ms", timer.elapsed());
    m_recogniser = *recogniser;
}

Plan TestRecogniser::planOfFile(const QString &folder) const
{
    const QString name = QDir(folder).entryList({u"input.*"_s}, QDir::Files).value(0);
    const auto document = Readers::readDocument(Testing::fileBytes(folder + u'/' + name), name, std::nullopt);
    return document ? m_recogniser->recognise(*document, {}) : Plan();
}

void TestRecogniser::everyCaseGivesItsPlan_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &folder : caseFolders()) {
        QTest::newRow(qPrintable(QDir(folder).dirName())) << folder;
    }
}

void TestRecogniser::everyCaseGivesItsPlan()
{
    QFETCH(QString, folder);
    const QString got = Testing::planText(planOfFile(folder));
    const QString path = folder + u"/expected.txt"_s;
    if (qEnvironmentVariableIsSet("LECTERN_RENEW")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got.toUtf8());
        return;
    }
    QCOMPARE(got.split(u'\n'), QString::fromUtf8(Testing::fileBytes(path)).split(u'\n'));
}

void TestRecogniser::everyTalkHasReasonsAndConfidence()
{
    for (const QString &folder : caseFolders()) {
        for (const PlannedTalk &talk : planOfFile(folder).talks) {
            QVERIFY2(!talk.why.isEmpty(), qPrintable(folder));
            QVERIFY(talk.confidence > 0 && talk.confidence < 1);
            for (const QString &reason : talk.why) {
                QVERIFY2(reason.front().isUpper() && reason.endsWith(u'.'), qPrintable(reason));
            }
        }
    }
}

void TestRecogniser::rangesAscendAndNeverOverlap_data() { everyCaseGivesItsPlan_data(); }

void TestRecogniser::rangesAscendAndNeverOverlap()
{
    QFETCH(QString, folder);
    int last = 0;
    for (const PlannedTalk &talk : planOfFile(folder).talks) {
        QVERIFY(talk.line > last);
        QVERIFY(talk.endLine >= talk.line);
        last = talk.endLine;
    }
}

void TestRecogniser::fileNameHelpsOnlyIfAsked()
{
    const Document document =
        Testing::read(u"## Measuring mud, Lars Petersen\n\n- two numbers\n\n## Pumps as a service, Ruth "
                      u"Baker\n\n- by the bucket\n\n"
                      u"## Floods and feature flags, Eva Jansen\n\n- early warnings\n"_s,
            u"notes.md"_s);
    RecognitionContext context{.folders = {}, .fileName = u"rivercamp-2014.md"_s};
    const Plan named = m_recogniser->recognise(document, context);
    QVERIFY(named.event.has_value());
    QCOMPARE(named.event->year, 2014);
    context.useNames = false;
    QVERIFY(!m_recogniser->recognise(document, context).event.has_value());
}

void TestRecogniser::whatIsCalledThePlaceIsIt_data()
{
    QTest::addColumn<QString>("fields");
    QTest::newRow("first") << u":Location: Mudwick\n:Date: 3 May 2023\n"_s;
    QTest::newRow("behind the date") << u":Date: 3 May 2023\n:Place: Mudwick\n"_s;
    QTest::newRow("without signs") << u"Date: 3 May 2023\n\nVenue: Mudwick\n"_s;
}

void TestRecogniser::whatIsCalledThePlaceIsIt()
{
    QFETCH(QString, fields);
    const Plan plan = m_recogniser->recognise(
        Testing::read(u"Rivercamp 2023\n==============\n\n"_s + fields
                + u"\nMeasuring mud, Lars Petersen\n----------------------------\n\n- two numbers\n\n"
                  "Pumps as a service, Ruth Baker\n------------------------------\n\n- by the bucket\n"_s,
            u"notes.rst"_s),
        {});
    QVERIFY(plan.event.has_value());
    QCOMPARE(plan.event->name, u"Rivercamp"_s);
    QCOMPARE(plan.event->place, u"Mudwick"_s);
}

void TestRecogniser::whatAMarkupSetsAsideIsNoTalk_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("aside");
    QTest::newRow("rst comment")
        << u"notes.rst"_s << u"..\n   Floods and flags, Eva Jansen\n   ----------------------------\n"_s;
    QTest::newRow("rst code") << u"notes.rst"_s
                              << u"She wrote::\n\n   Floods and flags, Eva Jansen\n   "
                                 "----------------------------\n"_s;
    QTest::newRow("org comment") << u"notes.org"_s << u"* COMMENT Floods and flags, Eva Jansen\n- early\n"_s;
}

void TestRecogniser::whatAMarkupSetsAsideIsNoTalk()
{
    QFETCH(QString, name);
    QFETCH(QString, aside);
    const bool isOrg = name.endsWith(u"org"_s);
    const auto talk = [isOrg](const QString &title) {
        return isOrg ? u"* %1\n\n- two numbers\n\n"_s.arg(title)
                     : u"%1\n%2\n\n- two numbers\n\n"_s.arg(title, QString(title.size(), u'-'));
    };
    const QString source = talk(u"Measuring mud, Lars Petersen"_s) + talk(u"Pumps as a service, Ruth Baker"_s)
        + aside + u'\n' + talk(u"Clay for all, Joy Mbeki"_s);
    const Plan plan = m_recogniser->recognise(Testing::read(source, name), {});
    QCOMPARE(plan.talks.size(), 3U);
    for (const PlannedTalk &found : plan.talks) {
        QVERIFY2(!found.title.contains(u"Floods"_s), qPrintable(found.title));
    }
}

void TestRecogniser::theTitleOfNotesIsNoTalk()
{
    const Plan plan = m_recogniser->recognise(
        Testing::read(u"# RiverConf notes\n\n## Rosa Kern\n\n- written on the train\n\n"
                      "# Measuring Mud\n\n## Jane Roe\n\n- by the bucket\n\n"
                      "# Pumps as a Service\n\n## John Doe\n\n- slow ones\n\n"
                      "# Rain Barrels\n\n## Ann Lee\n\n- full ones\n"_s,
            u"notes.md"_s),
        {});
    QStringList titles;
    for (const PlannedTalk &talk : plan.talks) {
        titles << talk.title;
    }
    QCOMPARE(titles, (QStringList{u"Measuring Mud"_s, u"Pumps as a Service"_s, u"Rain Barrels"_s}));
}

void TestRecogniser::aPauseBetweenTimedTalksBelongsToNone()
{
    const QString talk = u"%1 %2 - %3\n\n- ropes hold for a year\n- knots slip when they are wet\n\n"_s;
    const Document document = Testing::read(u"# Quayside Conference 2018\n\n"_s
            + talk.arg(u"10:00"_s, u"Growing ropes at home"_s, u"Mara Quill"_s)
            + talk.arg(u"11:00"_s, u"Knots for the night"_s, u"Tomas Reed"_s) + u"12:00 Lunch break\n\n"_s
            + talk.arg(u"13:30"_s, u"Tides and their tables"_s, u"Anna Kowalska"_s),
        u"quayside.md"_s);
    const Plan plan = m_recogniser->recognise(document, {{}, u"quayside.md"_s, true});
    QCOMPARE(plan.talks.size(), 3U);
    const auto lunch = std::ranges::find_if(
        document.lines, [](const SourceLine &line) { return line.text.contains(u"Lunch"); });
    QCOMPARE(plan.talks[1].endLine, lunch->number - 1);
    QVERIFY(plan.talks[2].line > lunch->number);
}

void TestRecogniser::talksOfOddShapesAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("talks");
    const QStringList both{u"Growing ropes | Anna Kowalska"_s, u"Night knots | Tomas Reed"_s};
    QTest::newRow("names over titles")
        << u"a.md"_s
        << u"# Quayside Conference 2018\n\n## Anna Kowalska\n### Growing ropes\n\n- wet\n\n"
           "## Tomas Reed\n### Night knots\n\n- slow\n"_s
        << both;
    QTest::newRow("summaries that fold")
        << u"a.md"_s
        << u"<details><summary>Growing ropes - Anna Kowalska</summary>\n\n- wet\n\n</details>\n\n"
           "<details><summary>Night knots - Tomas Reed</summary>\n\n- slow\n\n</details>\n"_s
        << both;
    QTest::newRow("records") << u"a.txt"_s
                             << u"Session: Growing ropes\nSpeaker: Anna Kowalska\nTime: 10:00\nNotes:\n they "
                                "hold\n---\nSession: Night knots\nSpeaker: Tomas Reed\nTime: 11:00\nNotes:\n "
                                "they slip\n"_s
                             << both;
    QTest::newRow("one root") << u"a.md"_s
                              << u"* Quayside Conference 2018\n  * Growing ropes - Anna Kowalska\n    * wet\n"
                                 "  * Night knots - Tomas Reed\n    * slow\n"_s
                              << both;
    QTest::newRow("a kind and a label")
        << u"a.md"_s
        << u"# Hafentage 2018\n\n## Talk: Ende der Ebbe\nReferentin: Anna Kowalska\n\n- nass\n\n"
           "## Talk: Bau von Deichen\nReferent: Tomas Reed\n\n- trocken\n"_s
        << QStringList{u"Ende der Ebbe | Anna Kowalska"_s, u"Bau von Deichen | Tomas Reed"_s};
    QTest::newRow("signs in front")
        << u"a.txt"_s
        << u"Quayside Conference 2018\n\n@ Growing ropes / Anna Kowalska\nwet and "
           "long\n\n@ Night knots / Tomas Reed\nslow and dry\n"_s
        << both;
}

void TestRecogniser::talksOfOddShapesAreFound()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QStringList, talks);
    QStringList found;
    for (const PlannedTalk &talk : m_recogniser->recognise(Testing::read(text, name), {}).talks) {
        found << talk.title + u" | "_s + talk.speakers.join(u", "_s);
    }
    QCOMPARE(found, talks);
}

void TestRecogniser::whatIsNextOfAProgrammeEndsATalk()
{
    const Document document = Testing::read(
        u"# Quayside Conference 2018\n\n## Anna Kowalska - Growing ropes\n\n- wet\n\n"
        "## Lightning talks\n\n- Ann: rain\n- Bob: wind\n\n## Tomas Reed - Night knots\n\n- slow\n"_s,
        u"a.md"_s);
    const Plan plan = m_recogniser->recognise(document, {});
    QCOMPARE(plan.talks.size(), 2U);
    QCOMPARE(plan.talks[0].endLine, 6);
}

void TestRecogniser::listsOfBooksAreNoTalks()
{
    const Document document = Testing::read(
        u"# What I read in 2018\n\n- **The Wet Rope** - Anna Kowalska\n- **Low Tide** - Peter Schmidt\n"
        "- **A Knot a Day** - Ruth Baker\n"_s,
        u"books.md"_s);
    QVERIFY(m_recogniser->recognise(document, {{}, u"books.md"_s, true}).talks.empty());
}

void TestRecogniser::sentencesOfADiaryAreNoTitles()
{
    const Document document =
        Testing::read(u"# Saturday, 4 May 2018\n\nPainted the boat. Read a book by Anna Kowalska.\n\n"
                      "# Sunday, 5 May 2018\n\nIt rained. Cooked soup with Peter Schmidt.\n"_s,
            u"boat.md"_s);
    for (const PlannedTalk &talk : m_recogniser->recognise(document, {{}, u"boat.md"_s, true}).talks) {
        QVERIFY2(talk.confidence < 0.3, qPrintable(talk.title));
    }
}

void TestRecogniser::twoRunsAndTwoThreadsAgree()
{
    const QStringList folders = caseFolders();
    QStringList first(folders.size());
    QStringList second(folders.size());
    const auto planAll = [&](QStringList *texts) {
        for (qsizetype index = 0; index < folders.size(); ++index) {
            (*texts)[index] = Testing::planText(planOfFile(folders.at(index)));
        }
    };
    {
        const std::jthread one(planAll, &first);
        const std::jthread two(planAll, &second);
    }
    QCOMPARE(first, second);
}

void TestRecogniser::nothingComesOfNothing()
{
    QVERIFY(m_recogniser->recognise(Document(), {}).talks.empty());
    QVERIFY(m_recogniser->recognise(Testing::read(u"\n\n \n"_s, u"a.txt"_s), {}).talks.empty());
}

void TestRecogniser::manyHeadingsTakeLittleTime()
{
    Document document;
    QString source;
    for (int index = 0; index < 20'000; ++index) {
        source += u"# Heading number %1 of many\n## Part %1\n"_s.arg(index);
    }
    document = Testing::read(source, u"big.md"_s);
    QElapsedTimer timer;
    timer.start();
    (void)m_recogniser->recognise(document, {});
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRecogniser)
#include "tst_recogniser.moc"
