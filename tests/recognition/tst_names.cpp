// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/knowledge.h"
#include "recognition/likelypeople.h"
#include "recognition/nametail.h"
#include "recognition/people.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreTold_data();
    void namesAreTold();
    void otherTextIsNoName_data();
    void otherTextIsNoName();
    void peopleAreReadFromLists_data();
    void peopleAreReadFromLists();
    void namesEndAtTheirTail_data();
    void namesEndAtTheirTail();
    void labelsComeOff_data();
    void labelsComeOff();
    void titlesAreNoLists();
    void veryLongTextIsRefused();
    void whereNobodyMayBeNamedNobodyIs();

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestNames::initTestCase()
{
    const auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

void TestNames::namesAreTold_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names{u"Maria Virtanen"_s, u"Peter Schmidt"_s, u"Dr. Anna Kowalska"_s,
        u"J. P. Virtanen"_s, u"Jean-Luc Martin"_s, u"Ludwig van Beek"_s, u"Sinéad O'Brien"_s,
        u"Иван Петров"_s, u"王小明"_s, u"김철수"_s, u"スティーブ・ジョンソン"_s, u"@handle"_s,
        u"James \"Jim\" Cooper"_s, u"Łukasz Nowak"_s};
    for (const QString &name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestNames::namesAreTold()
{
    QFETCH(QString, name);
    QVERIFY2(Names(m_knowledge->lexicon).likeness(name) >= 0.5, qPrintable(name));
}

void TestNames::otherTextIsNoName_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{u"Monitoring Docker"_s, u"Machine Learning"_s, u"the road ahead"_s,
        u"JavaScript"_s, u"Questions"_s, u"Open Source Software"_s, u"2018"_s, u"Lunch Break"_s,
        u"A Talk About Maps"_s, u"What is new?"_s, u"設計する"_s, u""_s, u"Chief Architect"_s,
        u"user@example.org"_s, u"!!!"_s};
    for (const QString &text : texts) {
        QTest::newRow(qPrintable(u"'"_s + text + u'\'')) << text;
    }
}

void TestNames::otherTextIsNoName()
{
    QFETCH(QString, text);
    QVERIFY2(Names(m_knowledge->lexicon).likeness(text) < 0.5, qPrintable(text));
}

void TestNames::peopleAreReadFromLists_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("and") << u"Anna Kowalska and James Miller"_s
                         << QStringList{u"Anna Kowalska"_s, u"James Miller"_s};
    QTest::newRow("und") << u"Sabine Krüger und Thomas Müller"_s
                         << QStringList{u"Sabine Krüger"_s, u"Thomas Müller"_s};
    QTest::newRow("firm in brackets") << u"Peter Schmidt (Acme Corp)"_s << QStringList{u"Peter Schmidt"_s};
    QTest::newRow("firm behind at") << u"Peter Schmidt at Acme"_s << QStringList{u"Peter Schmidt"_s};
    QTest::newRow("role behind a comma") << u"Peter Schmidt, CTO"_s << QStringList{u"Peter Schmidt"_s};
    QTest::newRow("handle beside") << u"Emma Wilson @emmaw"_s << QStringList{u"Emma Wilson"_s};
    QTest::newRow("handle alone") << u"@emmaw"_s << QStringList{u"@emmaw"_s};
    QTest::newRow("each once") << u"Emma Wilson, Emma Wilson"_s << QStringList{u"Emma Wilson"_s};
    QTest::newRow("ideographic comma") << u"王小明、李大伟"_s << QStringList{u"王小明"_s, u"李大伟"_s};
    QTest::newRow("nobody") << u"a line about nothing"_s << QStringList();
}

void TestNames::peopleAreReadFromLists()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(People(m_knowledge->lexicon).namesIn(text), names);
}

void TestNames::namesEndAtTheirTail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &text, const QString &name) {
        QTest::newRow(qPrintable(text)) << text << name;
    };
    row(u"Ada Berg"_s, u"Ada Berg"_s);
    row(u"Ada Berg from Oakworks"_s, u"Ada Berg"_s);
    row(u"Ada Berg De Chez Oakworks"_s, u"Ada Berg"_s);
    row(u"Ada de Berg"_s, u"Ada de Berg"_s);
    row(u"Ada Berg at"_s, u"Ada Berg at"_s); // nothing is said behind it
    row(u"Ada Berg -- Oakworks"_s, u"Ada Berg"_s);
    row(u"Ada Berg ---- Oakworks"_s, u"Ada Berg ---- Oakworks"_s);
    row(u"Ada Berg-Lind"_s, u"Ada Berg-Lind"_s);
    row(u"Ada Berg (Oakworks)"_s, u"Ada Berg"_s);
    row(u"Ada Berg ada@oakworks.example"_s, u"Ada Berg"_s);
    row(u"Ada Berg @ada"_s, u"Ada Berg @ada"_s);
    row(u"Ada Berg https://oakworks.example"_s, u"Ada Berg"_s);
    row(u"A. D. Berg"_s, u"A. D. Berg"_s);
    row(u"Ada Berg. Builds bridges"_s, u"Ada Berg"_s);
    row(u"Prof. Dr. Ada Berg"_s, u"Prof. Dr. Ada Berg"_s);
    row(u"Dipl.-Ing. Ada Berg"_s, u"Dipl.-Ing. Ada Berg"_s);
    row(u"of Oakworks"_s, QString());
}

void TestNames::namesEndAtTheirTail()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(withoutTail(text).toString(), name);
}

void TestNames::labelsComeOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<bool>("isStrong");
    QTest::newRow("speaker") << u"Speaker: Emma Wilson"_s << u"Emma Wilson"_s << true;
    QTest::newRow("by") << u"by Emma Wilson"_s << u"Emma Wilson"_s << true;
    QTest::newRow("von") << u"von Sabine Krüger"_s << u"Sabine Krüger"_s << true;
    QTest::newRow("par") << u"par Claire Dubois"_s << u"Claire Dubois"_s << true;
    QTest::newRow("japanese") << u"発表者：鈴木一郎"_s << u"鈴木一郎"_s << true;
    QTest::newRow("none") << u"Bytes are cheap"_s << u"Bytes are cheap"_s << false;
    QTest::newRow("other word") << u"Emma Wilson"_s << u"Emma Wilson"_s << false;
}

void TestNames::labelsComeOff()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    QFETCH(bool, isStrong);
    QCOMPARE(withoutLabel(text), rest);
    QCOMPARE(hasStrongLabel(text), isStrong);
}

void TestNames::titlesAreNoLists()
{
    const People people(m_knowledge->lexicon);
    QVERIFY(people.score(u"Small teams, long plans"_s) < 0.5);
    QVERIFY(people.score(u"Caching, sharding and other promises"_s) < 0.5);
    QVERIFY(people.score(u"Anna Kowalska, James Miller"_s) >= 0.5);
}

void TestNames::veryLongTextIsRefused()
{
    const People people(m_knowledge->lexicon);
    const QString text = u"Anna Kowalska, "_s.repeated(100000);
    QCOMPARE(people.score(text), 0.0);
    QCOMPARE(people.likeness(text), 0.0);
}

/// mayNamePeople() is asked first, so its no has to hold for all that texts are made of.
void TestNames::whereNobodyMayBeNamedNobodyIs()
{
    const QStringList parts{u"Anna"_s, u"anna"_s, u"Kowalska"_s, u"kowalska"_s, u"Virtanen"_s, u"maria"_s,
        u"virtanen"_s, u"van"_s, u"de"_s, u"the"_s, u"Maps"_s, u"works"_s, u"at"_s, u"and"_s, u"y"_s, u"by"_s,
        u"von"_s, u"w/"_s, u"Dr"_s, u"dr."_s, u"Prof."_s, u"mr"_s, u"J."_s, u"JP"_s, u"O'Brien"_s, u"2018"_s,
        u"Jean-Luc"_s, u"developer"_s, u"is"_s, u"X"_s, u"m"_s, u","_s, u";"_s, u"/"_s, u"+"_s, u"&"_s,
        u"|"_s, u"-"_s, u"–"_s, u":"_s, u"."_s, u"("_s, u")"_s, u"\""_s, u"“"_s, u"'"_s, u"’"_s, u"*"_s,
        u"_"_s, u"@"_s, u"…"_s, u"é"_s, u"氏"_s};
    const People people(m_knowledge->lexicon);
    std::mt19937 random(17);
    std::uniform_int_distribution<qsizetype> place(0, parts.size() - 1);
    std::uniform_int_distribution<int> size(1, 7);
    std::uniform_int_distribution<int> blanks(0, 5); // mostly one
    int refused = 0;
    for (int round = 0; round < 40'000; ++round) {
        QString text;
        for (int left = size(random); left > 0; --left) {
            text += parts.at(place(random)) + (blanks(random) == 0 ? QString() : u" "_s);
        }
        if (mayNamePeople(text.trimmed(), m_knowledge->lexicon)) {
            continue;
        }
        ++refused;
        const std::vector<NamePiece> pieces = people.piecesIn(text);
        const bool hasName =
            std::ranges::any_of(pieces, [](const NamePiece &p) { return p.likeness >= 0.4; });
        QVERIFY2(!hasName, qPrintable(text));
    }
    QVERIFY(refused > 1'000);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
