// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/knowledge.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

class TestAskingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textsThatAskAreKnown_data();
    void textsThatAskAreKnown();
    void otherTextsAreLeftAlone_data();
    void otherTextsAreLeftAlone();
    void placeIsThatOfTheVerb();
    void linkNamesAThing();
    void restOfASentenceBeginsNothing();
    void headingsOfTaskListsAreKnown_data();
    void headingsOfTaskListsAreKnown();
    void otherHeadingsAreLeftAlone_data();
    void otherHeadingsAreLeftAlone();
    void everyTextThatAsksHoldsANeededWord();

private:
    static QStringList asking();

    std::shared_ptr<const Knowledge> m_knowledge;
};

void TestAskingWords::initTestCase()
{
    auto knowledge = sharedKnowledge();
    QVERIFY(knowledge.has_value());
    m_knowledge = *knowledge;
}

static void addRows(const QStringList &texts)
{
    QTest::addColumn<QString>("text");
    for (const QString &text : texts) {
        QTest::newRow(qPrintable(u'\'' + text + u'\'')) << text;
    }
}

QStringList TestAskingWords::asking()
{
    return {
        // English
        u"Check out the worksheet"_s,
        u"look into back pressure"_s,
        u"Look up the paper on queues"_s,
        u"We should really look at this library"_s,
        u"Need to read the book about mud"_s,
        u"Read: The Art of Mud"_s,
        u"to watch: the second video"_s,
        u"Must read: the mud report"_s,
        u"(pumps are new to me, need to check that out)"_s,
        u"--> watch recording"_s,
        u"The pump group - check out mudpump"_s,
        u"Also see Dredger"_s,
        u"see: \"clay index\""_s,
        u"Read about silt"_s,
        u"the second half is definitely worth a look"_s,
        u"Good so far. Note to self: bring boots"_s,
        u"try it!"_s,
        u"You must read \"Wet Feet\""_s,
        u"Ask Lars for the numbers"_s,
        u"I'd like to try out the sieve"_s,
        u"to do: dry the mud"_s,
        // German
        u"Das Buch über Verträge unbedingt nachlesen!"_s,
        u"Sollte ich mir mal anschauen"_s,
        u"Muss ich mir noch genauer ansehen, die Pumpe"_s,
        u"siehe auch: Schlamm und Ton"_s,
        u"Der zweite Vortrag ist sehenswert"_s,
        u"Schau dir die Folien an"_s,
        // French
        u"À lire : le guide du cadastre"_s,
        u"jeter un œil au dépôt"_s,
        u"A revoir avec Paul"_s,
        u"croquis à ajouter"_s,
        u"Je vais essayer la pompe demain"_s,
        u"Tester la nouvelle vidéo"_s,
        u"Le livre sur la vase vaut le détour"_s,
        u"Il faut que je relise, et que je regarde le site : à vérifier"_s,
        // Spanish
        u"Leer: el libro del barro"_s,
        u"echar un vistazo a la biblioteca"_s,
        u"Hay que leer el artículo de Ruth"_s,
        u"Vale la pena ver la charla de la tarde"_s,
        u"Tengo que probar Lodo"_s,
        u"Por investigar: bombas"_s,
        u"Merece la pena echarle un vistazo a la bomba"_s,
        // Italian
        u"Da leggere: il libro sul fango"_s,
        u"dare un'occhiata al progetto"_s,
        u"Devo provare Fango"_s,
        u"Vale la pena leggere il primo capitolo"_s,
        u"Guardare il video della pompa"_s,
        // Russian
        u"Почитать про насосы"_s,
        u"надо посмотреть доклад про глину"_s,
        u"Стоит почитать книгу о грязи"_s,
        u"Не забыть проверить слайды"_s,
        u"См. также: насосы"_s,
        // Japanese
        u"泥ポンプの本をあとで読む"_s,
        u"新しいポンプを試してみたい"_s,
        u"粘土の論文は要チェック"_s,
        u"配管の規格を調べておく"_s,
        // Korean
        u"펌프 논문 읽어보기"_s,
        u"진흙 센서에 대해 더 찾아봐야 한다"_s,
        u"나중에 읽을 글: 점토"_s,
        // Chinese
        u"关于泥浆泵，待学习"_s,
        u"下午那场值得一看"_s,
        u"泥浆標準待確認"_s,
        u"有时间再看水泵的文档"_s,
    };
}

void TestAskingWords::textsThatAskAreKnown_data() { addRows(asking()); }

void TestAskingWords::textsThatAskAreKnown()
{
    QFETCH(QString, text);
    QVERIFY(m_knowledge->asking.askingPlace(text, {}) >= 0);
}

void TestAskingWords::otherTextsAreLeftAlone_data()
{
    addRows({u"They read from one disk and write to two"_s, u"The cache is read twice"_s,
        u"He checked out early"_s, u"Lists to do with mud"_s, u"things to do:"_s,
        u"things to do: the usual"_s, u"Try is a keyword"_s, u"The way they look at pumps"_s,
        u"Users watch the screen"_s, u"Read widely"_s, u"Read Throughput"_s, u"try to keep the mud out"_s,
        u"Watch out for rust"_s, u"See how operators use the pump"_s, u"Operators should read the manual"_s,
        u"it is not worth a look"_s, u"easy to read"_s, u"the pump is blocked (see above)"_s,
        u"email: ruth@example.org"_s, u"check the level twice a day"_s,
        u"i.e. read the valves, then close them"_s, u"You need to learn more about your users"_s,
        u"Wer die Daten schrieb, ist längst weg"_s, u"Das kann man in der Zeitung nachlesen"_s,
        u"Man muss die Pumpe täglich reinigen"_s, u"Les données ont un gardien"_s,
        u"un texte facile à lire"_s, u"Il n'y a rien à voir"_s, u"On va faire tourner la pompe"_s,
        u"El libro es largo"_s, u"Hay que limpiar la bomba"_s, u"Il fango è pesante"_s,
        u"difficile da leggere"_s, u"Насос читает данные"_s, u"Надо чистить насос"_s, u"ポンプは泥を運ぶ"_s,
        u"センサーを確認できる"_s, u"펌프는 진흙을 옮긴다"_s, u"泥浆泵需要清洗"_s, u""_s});
}

void TestAskingWords::otherTextsAreLeftAlone()
{
    QFETCH(QString, text);
    QCOMPARE(m_knowledge->asking.askingPlace(text, {}), -1);
}

void TestAskingWords::placeIsThatOfTheVerb()
{
    QCOMPARE(m_knowledge->asking.askingPlace(u"Wet. Look into mud."_s, {}), 5);
    QCOMPARE(m_knowledge->asking.askingPlace(u"Don’t wait. Look into mud."_s, {}), 12);
}

void TestAskingWords::linkNamesAThing()
{
    QVERIFY(m_knowledge->asking.askingPlace(u"watch these pumps"_s, {}) < 0);
    QVERIFY(m_knowledge->asking.askingPlace(u"watch these pumps"_s, {.hasLink = true}) >= 0);
}

void TestAskingWords::restOfASentenceBeginsNothing()
{
    QVERIFY(m_knowledge->asking.askingPlace(u"check out the pumps"_s, {}) >= 0);
    QVERIFY(m_knowledge->asking.askingPlace(u"check out the pumps"_s, {.goesOn = true}) < 0);
    QVERIFY(m_knowledge->asking.askingPlace(u"all day. Check out the pumps"_s, {.goesOn = true}) >= 0);
}

void TestAskingWords::headingsOfTaskListsAreKnown_data()
{
    addRows({u"To do"_s, u"TODO:"_s, u"Things to check out"_s, u"Books to read"_s, u"Further reading"_s,
        u"Things from the pump hall that I want to look up"_s, u"What to read - a start"_s, u"Zu lesen"_s,
        u"À lire"_s, u"Por leer"_s, u"Da vedere"_s, u"Что почитать"_s, u"あとで読む"_s, u"읽을거리"_s,
        u"推荐阅读："_s});
}

void TestAskingWords::headingsOfTaskListsAreKnown()
{
    QFETCH(QString, text);
    QVERIFY(m_knowledge->asking.headsTasks(text));
}

void TestAskingWords::otherHeadingsAreLeftAlone_data()
{
    addRows({u"How to read a pump"_s, u"What to do"_s, u"Easy to try pumps"_s, u"Reading gauges"_s,
        u"Resources"_s, u"Next steps"_s, u"Looking back"_s, u""_s});
}

void TestAskingWords::otherHeadingsAreLeftAlone()
{
    QFETCH(QString, text);
    QVERIFY(!m_knowledge->asking.headsTasks(text));
}

/// Texts without a needed word are never asked: each that asks must hold one.
void TestAskingWords::everyTextThatAsksHoldsANeededWord()
{
    for (const QString &text : asking()) {
        QVERIFY2(m_knowledge->lexicon.listsIn(text).testFlag(WordList::ActionWord), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestAskingWords)
#include "tst_askingwords.moc"
