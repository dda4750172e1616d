// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recognition/alternatives.h"
#include "recognition/brackets.h"
#include "recognition/openers.h"
#include "recognition/separatorsigns.h"
#include "recognition/text.h"
#include "recognition/wordshapes.h"
#include "recognition/wordspattern.h"

#include <QSet>
#include <QTest>

#include <random>

using namespace Lectern;
using namespace Lectern::Recognition;
using namespace Qt::StringLiterals;

namespace {

using Places = std::vector<Utf16Range>;

Places placesOf(const QRegularExpression &expression, const QString &text)
{
    Places places;
    for (auto matches = expression.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        places.push_back({match.capturedStart(), match.capturedEnd()});
    }
    return places;
}

QString shown(const Places &places)
{
    QStringList parts;
    for (const Utf16Range place : places) {
        parts << u"%1-%2"_s.arg(place.begin).arg(place.end);
    }
    return parts.join(u' ');
}

/// Short texts that are mostly the signs in question: they stand in every order sooner or later.
QString textOf(std::mt19937 *random, QStringView signs)
{
    std::uniform_int_distribution<qsizetype> size(0, 14);
    std::uniform_int_distribution<qsizetype> place(0, signs.size() - 1);
    QString text;
    for (qsizetype left = size(*random); left > 0; --left) {
        text += signs.at(place(*random));
    }
    return text;
}

} // namespace

/// Scanners that are written by hand mean what their patterns say.
class TestScanners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void separatorsAreThoseOfThePattern_data();
    void separatorsAreThoseOfThePattern();
    void alternativesOfAnExpressionAreItsMatches();
    void shapesHoldTheirWordsHoweverTheyAreWritten();
    void wordsOfAsciiAreComparedAsUnicodeWould_data();
    void wordsOfAsciiAreComparedAsUnicodeWould();
    void singleBlanksAreTold();
    void openersStandWhereTheirPatternMatches_data();
    void openersStandWhereTheirPatternMatches();
    void patternsOfWordsAreTheirExpressions();
    void bracketsAreThoseOfThePattern();
    void pictogramsAreThoseOfThePattern();
};

void TestScanners::separatorsAreThoseOfThePattern_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("scanner");
    QTest::newRow("dash")
        << uR"(\s+[-–—]{1,3}\s+|\s*—\s*|\s+[-–—]{1,3}(?=[A-Z@])|(?<=[\w?!)])[-–]\s+(?=[A-Z@]))"_s << 0;
    QTest::newRow("bar") << uR"(\s*\|\s*|\s*｜\s*)"_s << 1;
    QTest::newRow("comma") << uR"(\s*[,，]\s+)"_s << 2;
    QTest::newRow("colon") << uR"(\s*[:：]\s*)"_s << 3;
    QTest::newRow("slash") << uR"(\s+/{1,2}\s+)"_s << 4;
}

void TestScanners::separatorsAreThoseOfThePattern()
{
    QFETCH(QString, expression);
    QFETCH(int, scanner);
    constexpr std::array scanners{dashPlaces, barPlaces, commaPlaces, colonPlaces, slashPlaces};
    const QRegularExpression compiled = pattern(expression);
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const QString text = textOf(&random, u"  \t\u00a0-–—|｜,，:：//@aB1é?)\u0301");
        const QString expected = shown(placesOf(compiled, text));
        const QString found = shown(scanners.at(size_t(scanner))(text));
        QVERIFY2(found == expected, qPrintable(u"'%1': %2, not %3"_s.arg(text, found, expected)));
    }
}

void TestScanners::alternativesOfAnExpressionAreItsMatches()
{
    const QString expression = uR"(mon(?:day)?|f[eé]b(?:ruary|\.)?|ter[çc]a-feira|zwei)"_s;
    const QStringList words = alternativesOf(expression);
    const QSet<QString> expected{u"mon"_s, u"monday"_s, u"feb"_s, u"february"_s, u"feb."_s, u"féb"_s,
        u"fébruary"_s, u"féb."_s, u"terça-feira"_s, u"terca-feira"_s, u"zwei"_s};
    QCOMPARE(QSet<QString>(words.begin(), words.end()), expected);
    const QRegularExpression whole = pattern(u"^(?:%1)$"_s.arg(expression));
    for (const QString &word : words) {
        QVERIFY2(found(whole, word), qPrintable(word));
    }
}

void TestScanners::shapesHoldTheirWordsHoweverTheyAreWritten()
{
    const QStringList words{u"a"_s, u"to"_s, u"keynote"_s, u"w/"_s, u"été"_s, u"день"_s, u"müsste"_s};
    const WordShapes shapes(words);
    for (const QString &word : words) {
        QVERIFY2(shapes.mayHold(word), qPrintable(word));
        QVERIFY2(shapes.mayHold(word.toUpper()), qPrintable(word));
    }
    QVERIFY(!shapes.mayHold(u"keynotes")); // longer
    QVERIFY(!shapes.mayHold(u"be"));
}

void TestScanners::wordsOfAsciiAreComparedAsUnicodeWould_data()
{
    QTest::addColumn<QString>("word");
    for (const QString &word : {u"is"_s, u"IS"_s, u"i\u017f"_s, u"\u212aB"_s, u"ks"_s, u"\u0130s"_s, u""_s,
             u"isx"_s, u"[s"_s, u"w/"_s, u"W/"_s, u"\u00efs"_s}) {
        QTest::newRow(qPrintable(u'\'' + word + u'\'')) << word;
    }
}

void TestScanners::wordsOfAsciiAreComparedAsUnicodeWould()
{
    QFETCH(QString, word);
    for (const QString &small : {u"is"_s, u"kb"_s, u"ks"_s, u"w/"_s, u"{s"_s}) {
        QCOMPARE(isCaseless(word, small), word.compare(small, Qt::CaseInsensitive) == 0);
    }
}

void TestScanners::singleBlanksAreTold()
{
    std::mt19937 random(11);
    for (int round = 0; round < 5'000; ++round) {
        const QString text = textOf(&random, u"   ab\t\u00a0c");
        QCOMPARE(isSingleSpaced(text), text.simplified() == text);
    }
}

void TestScanners::openersStandWhereTheirPatternMatches_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("begin");
    QTest::newRow("word") << uR"((?<![\w'])(?:look up|i'd like|lis|ask)(?!\w))"_s
                          << int(OpenedPattern::Begin::Word);
    QTest::newRow("clause")
        << uR"((?:^|[.!?…;]\s+|\s[-–—+→]+>?\s+|[(:]\s*|,\s+)[^\w(]*(?:(?:so|plus tard)\s+)*(?:look up|i'd like|lis|ask)(?![\w-]))"_s
        << int(OpenedPattern::Begin::Clause);
}

void TestScanners::openersStandWhereTheirPatternMatches()
{
    QFETCH(QString, expression);
    QFETCH(int, begin);
    const QRegularExpression plain = caseless(expression);
    const Openers openers({u"look up"_s, u"i'd like"_s, u"lis"_s, u"ask"_s}, {u"so"_s, u"plus tard"_s});
    const OpenedPattern opened(expression, openers, OpenedPattern::Begin(begin));
    const QStringList parts{u"look"_s, u"up"_s, u"I'd"_s, u"like"_s, u"Lis"_s, u"a\u017fk"_s, u"ASK"_s,
        u"so"_s, u"plus"_s, u"tard"_s, u"s"_s, u"\u0301"_s, u"\u203f"_s, u"读"_s, u" "_s, u" "_s, u" "_s,
        u" - "_s, u". "_s, u", "_s, u"("_s, u":"_s, u"'"_s, u"…"_s, u"\""_s};
    std::mt19937 random(5);
    std::uniform_int_distribution<qsizetype> place(0, parts.size() - 1);
    std::uniform_int_distribution<int> size(0, 9);
    for (int round = 0; round < 50'000; ++round) {
        QString text;
        for (int left = size(random); left > 0; --left) {
            text += parts.at(place(random));
        }
        const QRegularExpressionMatch expected = plain.match(text);
        const QRegularExpressionMatch match = opened.match(text);
        QVERIFY2(match.capturedStart() == expected.capturedStart()
                && match.capturedEnd() == expected.capturedEnd(),
            qPrintable(text));
    }
}

void TestScanners::patternsOfWordsAreTheirExpressions()
{
    const QString expression = uR"(\bkeynotes?\b|\b(?:talk|hands[- ]on|tech)\b|\bpré|パネル)"_s;
    const QRegularExpression plain = caseless(expression);
    const WordsPattern words(expression);
    const QStringList parts{u"Key"_s, u"note"_s, u"s"_s, u"tal\u212a"_s, u"TALK"_s, u"talk"_s, u"hands"_s,
        u"on"_s, u"tech"_s, u"PRÉ"_s, u"pré"_s, u"パネ"_s, u"ル"_s, u" "_s, u" "_s, u"-"_s, u"k"_s, u"e"_s};
    std::mt19937 random(11);
    std::uniform_int_distribution<qsizetype> place(0, parts.size() - 1);
    std::uniform_int_distribution<int> size(0, 6);
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int left = size(random); left > 0; --left) {
            text += parts.at(place(random));
        }
        QVERIFY2(words.isIn(text) == found(plain, text), qPrintable(text));
    }
}

void TestScanners::bracketsAreThoseOfThePattern()
{
    const QRegularExpression brackets = pattern(uR"(\((?:[^()]|\([^()]*\))*\)|（[^）]*）|\[[^\]]*\])"_s);
    std::mt19937 random(13);
    for (int round = 0; round < 50'000; ++round) {
        const QString text = textOf(&random, u"(())[]（）a ");
        QVERIFY2(withoutBrackets(text) == QString(text).replace(brackets, u" "_s), qPrintable(text));
    }
}

void TestScanners::pictogramsAreThoseOfThePattern()
{
    const QRegularExpression pictogram =
        pattern(uR"([\x{1F000}-\x{1FFFF}\x{2600}-\x{27BF}\x{2B50}\x{FE0F}])"_s);
    for (char32_t code = 0x2500; code < 0x20100; ++code) {
        const QString text = u'a' + QString::fromUcs4(&code, 1) + u'b';
        if (!QChar::isSurrogate(code)) {
            QVERIFY2(withoutPictograms(text) == QString(text).replace(pictogram, u" "_s), qPrintable(text));
        }
    }
}

QTEST_GUILESS_MAIN(TestScanners)
#include "tst_scanners.moc"
