// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/followups.h"
#include "recognition/recogniser.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

class TestFollowUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesThatAskForActionAreFound_data();
    void linesThatAskForActionAreFound();
    void otherLinesAreLeftAlone_data();
    void otherLinesAreLeftAlone();
    void onlyTheSentenceIsKept();
    void codeIsLeftAlone();
};

void TestFollowUps::linesThatAskForActionAreFound_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"Check out the worksheet"_s, u"look into back pressure"_s,
             u"Look up the paper on queues"_s, u"TODO: ask Lars about the numbers"_s,
             u"to do - buy a bucket"_s, u"We should really look at this library"_s,
             u"Need to read the book about mud"_s, u"Read: The Art of Mud"_s, u"to watch: the second video"_s,
             u"Follow-up: write to Ruth"_s, u"Must read"_s, u"Das Buch über Verträge unbedingt nachlesen!"_s,
             u"Nachlesen: Pumpen"_s, u"Sollte ich mir mal anschauen"_s, u"À lire : le guide du cadastre"_s,
             u"jeter un œil au dépôt"_s, u"Leer: el libro del barro"_s, u"echar un vistazo a la biblioteca"_s,
             u"Da leggere: il libro sul fango"_s, u"dare un'occhiata al progetto"_s}) {
        QTest::newRow(qPrintable(line)) << line;
    }
}

void TestFollowUps::linesThatAskForActionAreFound()
{
    QFETCH(QString, line);
    QVERIFY(isFollowUp(line));
}

void TestFollowUps::otherLinesAreLeftAlone_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : {u"They read from one disk and write to two"_s, u"The cache is read twice"_s,
             u"He checked out early"_s, u"Lists to do with mud"_s, u"Try is a keyword"_s,
             u"The way they look at pumps"_s, u"Users watch the screen"_s,
             u"Wer die Daten schrieb, ist längst weg"_s, u"Les données ont un gardien"_s,
             u"El libro es largo"_s, u""_s}) {
        QTest::newRow(qPrintable(u'\'' + line + u'\'')) << line;
    }
}

void TestFollowUps::otherLinesAreLeftAlone()
{
    QFETCH(QString, line);
    QVERIFY(!isFollowUp(line));
}

void TestFollowUps::onlyTheSentenceIsKept()
{
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    const Document document =
        Testing::read(u"# Mud\n\nMud is wet. We should look into drier mud. Nobody does.\n"_s, u"notes.md"_s);
    const Plan plan = recogniser->recognise(document, {});
    QCOMPARE(plan.followUps, (std::vector<FollowUpFound>{{3, u"We should look into drier mud."_s}}));
}

void TestFollowUps::codeIsLeftAlone()
{
    auto recogniser = Recogniser::load();
    QVERIFY(recogniser.has_value());
    const Document document = Testing::read(u"# Mud\n\n```\nTODO: dry it\n```\n"_s, u"notes.md"_s);
    QVERIFY(recogniser->recognise(document, {}).followUps.empty());
}

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
