// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/decision.h"
#include "recognition/doubling.h"
#include "recognition/drafting.h"
#include "recognition/evidence.h"
#include "recognition/onetalk.h"

#include <QTest>

#include <random>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// The steps between lines and talks.
class TestDecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void weightsNameKnownClues();
    void evidenceKeepsWhatItWasGiven();
    void eachCandidateHasOneStyle_data();
    void eachCandidateHasOneStyle();
    void levelsGiveParents();
    void speakersEndAtTheNextTitle();
    void sessionsGiveWayToTheirTalks();
    void noTalkStandsInAnother();
    void doublingsAreFound_data();
    void doublingsAreFound();
    void confidenceRisesWithTheScore();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestDecision::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

void TestDecision::weightsNameKnownClues()
{
    Evidence<LineClue> evidence;
    evidence[LineClue::NotTalkWord] = 1;
    QVERIFY(m_knowledge->weights.line.own.sum(evidence) < 0);
    Evidence<GroupClue> group;
    group[GroupClue::WithSpeakers] = 1;
    QVERIFY(m_knowledge->weights.style.group.sum(group) > 0);
    Evidence<DocumentClue> document;
    document[DocumentClue::SlideDeck] = 1;
    QVERIFY(m_knowledge->weights.oneTalk.sum(document) > 0);
}

void TestDecision::evidenceKeepsWhatItWasGiven()
{
    constexpr std::array values{0.0, 1.0, 0.25, -3.0, 2.5};
    constexpr int rounds = 20'000;
    std::mt19937 random(3);
    std::uniform_int_distribution<size_t> clues(0, clueCount<LineClue> - 1);
    std::uniform_int_distribution<size_t> choice(0, values.size() - 1);
    std::array<double, clueCount<LineClue>> expected{};
    Evidence<LineClue> evidence;
    for (int round = 0; round < rounds; ++round) {
        const size_t index = clues(random);
        expected[index] = values[choice(random)];
        evidence[LineClue(index)] = expected[index];
        QCOMPARE(std::as_const(evidence)[LineClue(index)], expected[index]);
        QCOMPARE(evidence.has(LineClue(index)), expected[index] != 0);
    }
    std::array<double, clueCount<LineClue>> visited{};
    size_t last = 0;
    evidence.forEach([&](LineClue clue, double value) {
        QVERIFY(value != 0 && size_t(clue) >= last);
        last = size_t(clue);
        visited[last] = value;
    });
    QVERIFY(visited == expected);
}

void TestDecision::eachCandidateHasOneStyle_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line"); // from 1
    QTest::addColumn<int>("kind"); // -1: no candidate
    const auto row = [](const char *name, const QString &source, int line, int kind) {
        QTest::newRow(name) << source << line << kind;
    };
    row("heading", u"# Mud\n"_s, 1, int(StyleKind::Heading));
    row("bold", u"**Measuring mud**\n"_s, 1, int(StyleKind::Bold));
    row("over bullets", u"Measuring mud\n- two numbers\n"_s, 1, int(StyleKind::PlainOverBullets));
    row("named", u"text before\n\nMeasuring mud\nLars Petersen\n\nmore\n"_s, 3, int(StyleKind::PlainNamed));
    row("timed", u"10:30 Measuring mud\n\ntext\n"_s, 1, int(StyleKind::PlainTimed));
    row("field", u"Talk: Measuring mud\ntext\n"_s, 1, int(StyleKind::PlainField));
    row("capitals", u"MEASURING MUD\n\ntext\n"_s, 1, int(StyleKind::PlainCapitals));
    row("quote", u"> Measuring mud\n> more\n"_s, 1, int(StyleKind::Quote));
    row("quote goes on", u"> Measuring mud\n> more\n"_s, 2, -1);
    row("timed point", u"- 10:30 Measuring mud\n"_s, 1, int(StyleKind::BulletTimed));
    row("parent point", u"- Measuring mud\n  - two\n"_s, 1, int(StyleKind::BulletParent));
    row("plain point", u"- two numbers\n- pick one\n"_s, 1, -1);
    row("handle", u"text\n\n@lars\n"_s, 3, -1);
}

void TestDecision::eachCandidateHasOneStyle()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    QFETCH(int, kind);
    const Document document = Testing::read(source, u"notes.md"_s);
    const Notes notes(document, *m_knowledge);
    int found = -1;
    for (const Candidate &candidate : findCandidates(notes)) {
        if (candidate.line == line - 1) {
            QCOMPARE(found, -1);
            found = int(candidate.kind);
        }
    }
    QCOMPARE(found, kind);
}

void TestDecision::levelsGiveParents()
{
    const Document document = Testing::read(u"# A\n## B\ntext\n### C\n## D\n"_s, u"notes.md"_s);
    const Notes notes(document, *m_knowledge);
    const Analysis analysis = analyse(notes);
    QCOMPARE(analysis.candidates.size(), size_t(4));
    QCOMPARE(analysis.candidates[0].parent, -1);
    QCOMPARE(analysis.candidates[1].parent, 0);
    QCOMPARE(analysis.candidates[2].parent, 1);
    QCOMPARE(analysis.candidates[3].parent, 0);
    QCOMPARE(analysis.candidates[1].end, 4);
    QCOMPARE(analysis.candidates[1].body, 2);
    QCOMPARE(analysis.styles.size(), size_t(3));
}

void TestDecision::speakersEndAtTheNextTitle()
{
    const Document document =
        Testing::read(u"## Morning session\n\n### Measuring mud\n\nLars Petersen\n\ntext\n"_s, u"notes.md"_s);
    const Notes notes(document, *m_knowledge);
    const Analysis analysis = analyse(notes);
    QVERIFY(!analysis.candidates[0].clues.has(LineClue::AnySpeaker));
    QVERIFY(analysis.candidates[1].clues[LineClue::NameBelow] >= 0.5);
}

void TestDecision::sessionsGiveWayToTheirTalks()
{
    QString source = u"# BirchConf 2018\n\n"_s;
    for (const QString &title : {u"Why our queues were never empty"_s, u"Sorting out time zones for good"_s,
             u"Gardening a twenty year old code base"_s, u"Probes that nobody reads cost most"_s}) {
        source += u"## %1\n\nSome words about it.\n\n- a point\n- another\n\n"_s.arg(title);
    }
    source += u"## Lightning stage\n\n### A budget for doing nothing\n\nEva Jansen\n\nwords\n\n"
              u"### A counter for waiting\n\nLars Petersen\n\nwords\n"_s;
    const Document document = Testing::read(source, u"notes.md"_s);
    const Notes notes(document, *m_knowledge);
    const DocumentDraft draft = draftDocument(notes);
    QStringList titles;
    for (const DraftTalk &talk : draft.talks) {
        titles << talk.title;
    }
    QVERIFY(titles.contains(u"A budget for doing nothing"_s));
    QVERIFY(!titles.contains(u"Lightning stage"_s));
}

void TestDecision::noTalkStandsInAnother()
{
    const Document document = Testing::read(
        u"## Measuring mud, Lars Petersen\n### Numbers\ntext\n### Questions\ntext\n"
        u"## Pumps, Ruth Baker\n### Buckets\ntext\n## Floods and flags, Eva Jansen\n### Warnings\ntext\n"_s,
        u"notes.md"_s);
    const Notes notes(document, *m_knowledge);
    Analysis analysis = analyse(notes);
    scoreCandidates(&analysis);
    QStringList levels;
    for (const int talk : chooseTalks(analysis)) {
        levels << QString::number(analysis.candidates[size_t(talk)].level);
    }
    QCOMPARE(levels, (QStringList{u"2"_s, u"2"_s, u"2"_s}));
}

void TestDecision::doublingsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("once");
    QTest::newRow("twice") << u"Slow software Slow software 2018"_s << u"Slow software"_s;
    QTest::newRow("with a stop") << u"Is it ready? Is it ready? Yes"_s << u"Is it ready"_s;
    QTest::newRow("too short") << u"bye bye"_s << QString();
    QTest::newRow("half a word") << u"Slow software Slow softwares"_s << QString();
    QTest::newRow("once") << u"Slow software, fast people"_s << QString();
}

void TestDecision::doublingsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, once);
    const auto doubling = findDoubling(text);
    QCOMPARE(doubling ? text.mid(doubling->begin, doubling->endOfFirst - doubling->begin) : QString(), once);
}

void TestDecision::confidenceRisesWithTheScore()
{
    const Weights &weights = m_knowledge->weights;
    QVERIFY(confidenceOf(3, weights) > 0.9);
    QVERIFY(confidenceOf(0, weights) > 0.35 && confidenceOf(0, weights) < 0.65);
    QVERIFY(confidenceOf(-3, weights) < 0.2);
}

QTEST_GUILESS_MAIN(TestDecision)
#include "tst_decision.moc"
