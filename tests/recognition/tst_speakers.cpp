// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantext.h"

#include "recognition/knowledge.h"
#include "recognition/notes.h"
#include "recognition/speakersbelow.h"
#include "recognition/speakersentence.h"
#include "recognition/strucknames.h"
#include "recognition/titlewords.h"

#include <QJsonObject>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

/// Who spoke, by what stands below a title; and what the words of titles and texts say.
class TestSpeakers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentencesTellWhoSpoke_data();
    void sentencesTellWhoSpoke();
    void bareLabelsAreTold_data();
    void bareLabelsAreTold();
    void labelsNeedASign_data();
    void labelsNeedASign();
    void sectionsOfSpeakersAreFoundFarBelow();
    void rowsOfTwoCellsNameRoleAndSpeaker_data();
    void rowsOfTwoCellsNameRoleAndSpeaker();
    void namesStruckThroughAreDropped_data();
    void namesStruckThroughAreDropped();
    void wordsThatADocumentWritesSmallAreNoNames();
    void wordsOfTitlesAddUp();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestSpeakers::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

void TestSpeakers::sentencesTellWhoSpoke_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QStringList>("names");
    const QStringList anna{u"Anna Kowalska"_s};
    QTest::newRow("owner") << u"Anna Kowalska's talk on ferries was short"_s << anna;
    QTest::newRow("subject") << u"Anna Kowalska showed how ropes age"_s << anna;
    QTest::newRow("two") << u"Anna Kowalska and Peter Schmidt presented their boats"_s
                         << QStringList{u"Anna Kowalska"_s, u"Peter Schmidt"_s};
    QTest::newRow("what she is") << u"Anna Kowalska is a sailor from the north"_s << anna;
    QTest::newRow("agent") << u"It began with a keynote by Anna Kowalska on tides"_s << anna;
    QTest::newRow("german") << u"Ein Vortrag von Anna Kowalska von der Werft"_s << anna;
    QTest::newRow("german verb") << u"Anna Kowalska zeigte alte Karten"_s << anna;
    QTest::newRow("behind an opening") << u"Boats sink. In this talk, Anna Kowalska showed why"_s << anna;
    QTest::newRow("behind another opening") << u"Sadly, Anna Kowalska was ill"_s << QStringList();
    QTest::newRow("nobody") << u"The talk was about tides and showed nothing new"_s << QStringList();
    QTest::newRow("a firm's talk") << u"A talk by Oakworks Shipping on ropes"_s << QStringList();
    QTest::newRow("name alone in a text") << u"We thought of Anna Kowalska all the way"_s << QStringList();
    QTest::newRow("empty") << QString() << QStringList();
}

void TestSpeakers::sentencesTellWhoSpoke()
{
    QFETCH(QString, sentence);
    QFETCH(QStringList, names);
    QCOMPARE(speakersOfSentence(sentence, People(m_knowledge->lexicon)), names);
}

void TestSpeakers::bareLabelsAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isBare");
    QTest::newRow("plural") << u"Speakers:"_s << true;
    QTest::newRow("no colon") << u"Presenters"_s << true;
    QTest::newRow("about") << u"About the speaker"_s << true;
    QTest::newRow("korean") << u"발표자"_s << true;
    QTest::newRow("italian") << u"Relatrice:"_s << true;
    QTest::newRow("polish") << u"Prelegent"_s << true;
    QTest::newRow("chinese guest") << u"嘉宾"_s << true;
    QTest::newRow("chinese") << u"演讲者信息"_s << true;
    QTest::newRow("with a name") << u"Speaker: Anna Kowalska"_s << false;
    QTest::newRow("title") << u"Speakers and how to wire them"_s << false;
    QTest::newRow("signs") << u"---"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestSpeakers::bareLabelsAreTold()
{
    QFETCH(QString, text);
    QFETCH(bool, isBare);
    QCOMPARE(isBareLabel(text), isBare);
}

void TestSpeakers::labelsNeedASign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isStrong");
    QTest::addColumn<QString>("rest");
    const QString anna = u"Anna Kowalska"_s;
    for (const QString &label :
        {u"Speaker"_s, u"Relatore"_s, u"Relatrice"_s, u"Conférencière"_s, u"Vortragender"_s, u"Spreker"_s,
            u"Prelegent"_s, u"Автор"_s, u"Talk by"_s, u"With"_s, u"Keynote speaker"_s}) {
        QTest::newRow(qPrintable(label)) << label + u": "_s + anna << true << anna;
    }
    QTest::newRow("by") << u"by Anna Kowalska"_s << true << anna;
    QTest::newRow("chinese guest") << u"嘉宾：李娜"_s << true << u"李娜"_s;
    QTest::newRow("no sign") << u"Relatore Anna Kowalska"_s << false << anna;
    QTest::newRow("a sentence") << u"With ropes we sail"_s << false << u"With ropes we sail"_s;
    QTest::newRow("no label") << u"Sailors: a story"_s << false << u"Sailors: a story"_s;
}

void TestSpeakers::labelsNeedASign()
{
    QFETCH(QString, text);
    QFETCH(bool, isStrong);
    QFETCH(QString, rest);
    QCOMPARE(hasStrongLabel(text), isStrong);
    QCOMPARE(withoutLabel(text), rest);
}

void TestSpeakers::sectionsOfSpeakersAreFoundFarBelow()
{
    const QString text = u"## Ropes\n\n"_s + u"A line about ropes.\n\n"_s.repeated(30)
        + u"### Speakers\n\n**Anna Kowalska**\n\nShe sails.\n\n**Peter Schmidt**\n\n## Tides\n\nNothing.\n"_s;
    const Document document = Testing::read(text, u"ropes.md"_s);
    const Notes notes(document, *m_knowledge);
    const std::vector<SpeakerFound> found = speakersBelow(notes, 0, 2, notes.size());
    QCOMPARE(found.size(), 2U);
    QCOMPARE(notes.text(found[0].line), u"Anna Kowalska"_s);
    QVERIFY(!found[0].goesOn);
    QCOMPARE(notes.text(found[1].line), u"Peter Schmidt"_s);
    QVERIFY(found[1].goesOn);
}

void TestSpeakers::rowsOfTwoCellsNameRoleAndSpeaker_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("cells");
    const QStringList anna{u"Anna Kowalska"_s};
    QTest::newRow("first row") << u"| Speaker | Anna Kowalska |\n|---|---|\n| Room | North |\n"_s << anna;
    QTest::newRow("a later row") << u"| Room | North |\n|---|---|\n| Speaker | Anna Kowalska |\n"_s << anna;
    QTest::newRow("heading of a column")
        << u"| Speaker | Room |\n|---|---|\n| Anna Kowalska | North |\n"_s << anna;
    QTest::newRow("no person") << u"| Speaker | Room |\n|---|---|\n| to be said | North |\n"_s
                               << QStringList();
    QTest::newRow("no role") << u"| Boat | Anna Kowalska |\n|---|---|\n| Room | North |\n"_s << QStringList();
}

void TestSpeakers::rowsOfTwoCellsNameRoleAndSpeaker()
{
    QFETCH(QString, table);
    QFETCH(QStringList, cells);
    const Document document = Testing::read(u"## Ropes\n\n"_s + table + u"\nThey hold.\n"_s, u"ropes.md"_s);
    const Notes notes(document, *m_knowledge);
    QStringList found;
    for (const SpeakerFound &speaker : speakersBelow(notes, 0, 2, notes.size())) {
        found << speaker.text;
    }
    QCOMPARE(found, cells);
}

void TestSpeakers::namesStruckThroughAreDropped_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("left");
    const QStringList anna{u"Anna Kowalska"_s};
    const QStringList both{u"Anna Kowalska"_s, u"Peter Schmidt"_s};
    QTest::newRow("struck") << u"## Ropes, ~~Peter Schmidt~~ Anna Kowalska\n\nThey hold.\n"_s << anna;
    QTest::newRow("said again")
        << u"## Ropes, ~~Peter Schmidt~~\n\nPeter Schmidt came, with Anna Kowalska.\n"_s << both;
    QTest::newRow("nothing struck") << u"## Ropes, Peter Schmidt, Anna Kowalska\n"_s << both;
    QTest::newRow("something else struck")
        << u"## Ropes ~~and knots~~, Peter Schmidt, Anna Kowalska\n"_s << both;
}

void TestSpeakers::namesStruckThroughAreDropped()
{
    QFETCH(QString, source);
    QFETCH(QStringList, left);
    const Document document = Testing::read(source, u"ropes.md"_s);
    const Notes notes(document, *m_knowledge);
    QCOMPARE(withoutStruckNames({u"Anna Kowalska"_s, u"Peter Schmidt"_s}, notes, 0, notes.size()), left);
}

void TestSpeakers::wordsThatADocumentWritesSmallAreNoNames()
{
    const Document document = Testing::read(
        u"# Abertura Neblina\n\nA abertura foi curta e a neblina ficou; ver github.com/kowalska e @schmidt.\n"_s,
        u"farol.md"_s);
    const OrdinaryWords ordinary(document.lines);
    QVERIFY(ordinary.has(u"Abertura"));
    QVERIFY(ordinary.has(u"NEBLINA"));
    QVERIFY(!ordinary.has(u"Kowalska")); // part of an address
    QVERIFY(!ordinary.has(u"Schmidt")); // a handle
    QVERIFY(!ordinary.has(u"e")); // too short to tell
    const Names alone(m_knowledge->lexicon);
    const Names inside(m_knowledge->lexicon, &ordinary);
    QVERIFY(alone.likeness(u"Abertura Neblina") > inside.likeness(u"Abertura Neblina"));
    QVERIFY(inside.likeness(u"Abertura Neblina") < 0.5);
    QVERIFY(inside.likeness(u"Anna Kowalska") >= 0.5);
}

void TestSpeakers::wordsOfTitlesAddUp()
{
    QCOMPARE(titleWordsOf(u"Small Ropes, small knots of 2020"),
        (QStringList{u"small"_s, u"ropes"_s, u"knots"_s, u"of"_s, u"^small"_s, u"of$"_s}));
    QCOMPARE(titleWordsOf(u""), QStringList());
    TitleWords words;
    words.read({{u"talks"_s, -2.0}, {u"^lightning"_s, 0.5}, {u"ropes"_s, 1.5}});
    QCOMPARE(words.weigh(u"Ropes at night", m_knowledge->lexicon), 1.5);
    QCOMPARE(words.weigh(u"Talks on ropes", m_knowledge->lexicon), -0.5);
    QCOMPARE(words.weigh(u"Lightning talks", m_knowledge->lexicon), 0.0); // its words say nothing against it
    QCOMPARE(words.weigh(u"Unknown", m_knowledge->lexicon), 0.0);
}

QTEST_GUILESS_MAIN(TestSpeakers)
#include "tst_speakers.moc"
