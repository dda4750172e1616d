// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchquery.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Store;
using namespace Qt::StringLiterals;

class TestSearchQuery final : public QObject
{
    Q_OBJECT

    /// One line a query: kind letter, minus, field, text in quotes, alternative.
    static QString inWords(const SearchQuery &query)
    {
        QStringList words;
        for (const QueryTerm &term : query.terms) {
            QString word = term.isExcluded ? u"-"_s : QString();
            switch (term.kind) {
            case QueryTerm::Kind::Word:
                word += term.text;
                break;
            case QueryTerm::Kind::Prefix:
                word += term.text + u'*';
                break;
            case QueryTerm::Kind::Phrase:
                word += u'"' + term.text + u'"';
                break;
            case QueryTerm::Kind::Near:
                word += u"near"_s + QString::number(term.distance);
                for (const NearWord &part : term.near) {
                    word += u'<' + part.text + (part.isPrefix ? u"*>"_s : u">"_s);
                }
                break;
            case QueryTerm::Kind::Filter:
                word += term.field + u":<"_s + term.text + u'>';
                break;
            }
            if (term.alternative > 0) {
                word += u'#' + QString::number(term.alternative);
            }
            words += word;
        }
        return words.join(u' ') + (query.isLastWordOpen ? u"…"_s : QString());
    }

private Q_SLOTS:
    void queriesAreRead_data();
    void queriesAreRead();
    void placesPointIntoTheQuery();
    void impossibleValuesAreSaidInWords_data();
    void impossibleValuesAreSaidInWords();
    void tooManyWordsAreRefused();
    void unfinishedPiecesAreNamedWithTheirPlace_data();
    void unfinishedPiecesAreNamedWithTheirPlace();
    void rangesAndDatesAreTaken_data();
    void rangesAndDatesAreTaken();
    void nothingElseIsAnError_data();
    void nothingElseIsAnError();
};

void TestSearchQuery::queriesAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("blanks") << u"  \t "_s << u""_s;
    QTest::newRow("word") << u"asyncio"_s << u"asyncio…"_s;
    QTest::newRow("finished word") << u"asyncio "_s << u"asyncio"_s;
    QTest::newRow("two words") << u"event loop"_s << u"event loop…"_s;
    QTest::newRow("phrase") << u"\"event loop\""_s << u"\"event loop\""_s;
    QTest::newRow("open phrase") << u"\"event lo"_s << u"\"event lo\""_s;
    QTest::newRow("typographic quotes") << u"“event loop”"_s << u"\"event loop\""_s;
    QTest::newRow("prefix") << u"async*"_s << u"async*"_s;
    QTest::newRow("excluded") << u"a -b -\"c d\" -tag:x"_s << u"a -b -\"c d\" -tag:<x>"_s;
    QTest::newRow("or") << u"a OR b c"_s << u"a#1 b#1 c…"_s;
    QTest::newRow("long or") << u"a OR b OR c d OR e"_s << u"a#1 b#1 c#1 d#2 e#2…"_s;
    QTest::newRow("lower case or") << u"a or b"_s << u"a or b…"_s;
    QTest::newRow("filter without its value yet") << u"a tag: -speaker: year:\"\""_s << u"a"_s;
    QTest::newRow("or alone") << u"OR"_s << u""_s;
    QTest::newRow("or at the ends") << u"OR a OR"_s << u"a"_s;
    QTest::newRow("filters") << u"speaker:ada tag:a/b year:2018..2021 is:done"_s
                             << u"speaker:<ada> tag:<a/b> year:<2018..2021> is:<done>"_s;
    QTest::newRow("quoted filter") << u"speaker:\"Ada Lovelace\" x"_s << u"speaker:<Ada Lovelace> x…"_s;
    QTest::newRow("upper case filter") << u"TAG:x"_s << u"tag:<x>"_s;
    QTest::newRow("unknown field") << u"colour:red"_s << u"colour:red…"_s;
    QTest::newRow("address") << u"https://x.org/a"_s << u"https://x.org/a…"_s;
    QTest::newRow("dotted") << u"asyncio.wait_for"_s << u"asyncio.wait_for…"_s;
    QTest::newRow("brackets") << u"(a OR b) c"_s << u"a#1 b#1 c…"_s;
    QTest::newRow("brackets around the second") << u"a OR (b c)"_s << u"a#1 b#1 a#2 c#2"_s;
    QTest::newRow("brackets on both sides") << u"(a b) OR (c d)"_s << u"a#1 c#1 a#2 d#2 b#3 c#3 b#4 d#4"_s;
    QTest::newRow("brackets in brackets") << u"((a OR b) c) d"_s << u"a#1 b#1 c d…"_s;
    QTest::newRow("deep brackets") << u"a OR (b (c OR d))"_s << u"a#1 b#1 a#2 c#2 d#2"_s;
    QTest::newRow("without either") << u"a -(b OR c)"_s << u"a -b -c"_s;
    QTest::newRow("without both") << u"a -(b c)"_s << u"a -b#1 -c#1"_s;
    QTest::newRow("without what is not") << u"-(a -b)"_s << u"-a#1 b#1"_s;
    QTest::newRow("open bracket") << u"(a OR b"_s << u"a#1 b#1…"_s;
    QTest::newRow("closing bracket alone") << u"a) OR b"_s << u"a#1 b#1…"_s;
    QTest::newRow("empty brackets") << u"a () -() b()"_s << u"a b"_s;
    QTest::newRow("brackets in quotes") << u"\"(a b\" c"_s << u"\"(a b\" c…"_s;
    QTest::newRow("near") << u"near:5(event loop)"_s << u"near5<event><loop>"_s;
    QTest::newRow("near without number") << u"near:(event loop)"_s << u"near10<event><loop>"_s;
    QTest::newRow("near among others")
        << u"a OR NEAR:2(\"event loop\" slow* x.y)-b"_s << u"a#1 near2<event loop><slow*><x.y>#1 -b"_s;
    QTest::newRow("not near") << u"-near:1((a) b)"_s << u"-near1<a><b>"_s;
    QTest::newRow("signs only") << u"-- ** \"\" ++ :"_s << u""_s;
    QTest::newRow("c++") << u"c++"_s << u"c++…"_s;
    QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F600…"_s;
}

void TestSearchQuery::queriesAreRead()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);
    const auto query = parseQuery(typed);
    QVERIFY(query);
    QCOMPARE(inWords(*query), expected);
    QCOMPARE(query->typed, typed);
}

void TestSearchQuery::placesPointIntoTheQuery()
{
    const QString typed = u"  one -two \"three four\" tag:five"_s;
    const auto query = parseQuery(typed);
    QVERIFY(query);
    QStringList parts;
    for (const QueryTerm &term : query->terms) {
        parts += typed.sliced(term.position, term.length);
    }
    QCOMPARE(parts, (QStringList{u"one"_s, u"-two"_s, u"\"three four\""_s, u"tag:five"_s}));
}

void TestSearchQuery::impossibleValuesAreSaidInWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("detail");
    QTest::newRow("year") << u"a year:abc"_s << u"2,8"_s;
    QTest::newRow("year backwards") << u"year:2021..2018"_s << u"0,15"_s;
    QTest::newRow("year dots") << u"year:.."_s << u"0,7"_s;
    QTest::newRow("date") << u"date:May"_s << u"0,8"_s;
    QTest::newRow("month") << u"date:2019-13"_s << u"0,12"_s;
    QTest::newRow("day") << u"x date:2019-02-30"_s << u"2,15"_s;
    QTest::newRow("day of no leap year") << u"date:2019-02-29"_s << u"0,15"_s;
    QTest::newRow("dates backwards") << u"date:2019-06..2019-05"_s << u"0,21"_s;
    QTest::newRow("date dots") << u"date:.."_s << u"0,7"_s;
    QTest::newRow("half a range") << u"date:2019..soon"_s << u"0,15"_s;
    QTest::newRow("near alone") << u"a near:"_s << u"2,5"_s;
    QTest::newRow("near with a word") << u"near:word x"_s << u"0,9"_s;
    QTest::newRow("near with a blank") << u"near:5 (a b)"_s << u"0,6"_s;
    QTest::newRow("no number") << u"near:x(a b)"_s << u"5,1"_s;
    QTest::newRow("negative number") << u"near:-2(a b)"_s << u"5,2"_s;
    QTest::newRow("nothing between") << u"near:0(a b)"_s << u"5,1"_s;
    QTest::newRow("far") << u"near:101(a b)"_s << u"5,3"_s;
    QTest::newRow("very far") << u"-near:99999999999(a b)"_s << u"6,11"_s;
    QTest::newRow("open bracket") << u"a near:5(b c"_s << u"2,10"_s;
    QTest::newRow("bracket open in quotes") << u"near:5(a \"b)"_s << u"0,12"_s;
    QTest::newRow("nothing near") << u"near:5()"_s << u"0,8"_s;
    QTest::newRow("signs near") << u"near:5(+ -)"_s << u"0,11"_s;
    QTest::newRow("one word near") << u"near:5(a)"_s << u"0,9"_s;
    QTest::newRow("same word near") << u"near:5(a A)"_s << u"0,11"_s;
    QTest::newRow("or near") << u"near:5(a OR b)"_s << u"9,2"_s;
    QTest::newRow("is") << u"is:great"_s << u"0,8"_s;
    QTest::newRow("has") << u"-has:x"_s << u"0,6"_s;
    QTest::newRow("mark") << u"mark:none"_s << u"0,9"_s;
    QTest::newRow("in") << u"in:places"_s << u"0,9"_s;
}

void TestSearchQuery::impossibleValuesAreSaidInWords()
{
    QFETCH(QString, typed);
    QFETCH(QString, detail);
    const auto query = parseQuery(typed);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(query.error().detail, detail);
    QVERIFY(query.error().message.endsWith(u'.'));
}

void TestSearchQuery::unfinishedPiecesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("places");
    QTest::newRow("whole") << u"retry tag:a \"two words\" “two words”"_s << u""_s;
    QTest::newRow("filter") << u"in:"_s << u"0-3"_s;
    QTest::newRow("filter behind a word") << u"retry -tag:"_s << u"6-11"_s;
    QTest::newRow("empty quotes") << u"year:\"\""_s << u"0-7"_s;
    QTest::newRow("lone quote") << u"\""_s << u"0-1"_s;
    QTest::newRow("open phrase") << u"retry -\"two words"_s << u"7-8"_s;
    QTest::newRow("open value") << u"tag:\"two words"_s << u"4-5"_s;
    QTest::newRow("two") << u"in: \"b"_s << u"0-3 4-5"_s;
    QTest::newRow("other colons") << u"https: nobody:"_s << u""_s;
}

void TestSearchQuery::unfinishedPiecesAreNamedWithTheirPlace()
{
    QFETCH(QString, typed);
    QFETCH(QString, places);
    const auto query = parseQuery(typed);
    QVERIFY(query);
    QStringList found;
    for (const Error &unfinished : query->unfinished) {
        QVERIFY(!unfinished.message.isEmpty());
        const auto place = queryPlace(unfinished);
        QVERIFY(place);
        found += u"%1-%2"_s.arg(place->begin).arg(place->end);
    }
    QCOMPARE(found.join(u' '), places);
    QVERIFY(!queryPlace({ErrorKind::Io, u"elsewhere"_s, u"/a,b"_s}));
}

void TestSearchQuery::tooManyWordsAreRefused()
{
    QVERIFY(parseQuery(u"a "_s.repeated(64)));
    const QString product = u"(a b c d e f) OR (g h i j k l)"_s; // 36 pairs
    for (const QString &typed : QStringList{u"a "_s.repeated(65), product,
             u"-"_s + u"(a OR b) "_s.repeated(65), u"near:5("_s + u"a b "_s.repeated(33) + u")"_s}) {
        const auto query = parseQuery(typed);
        QVERIFY2(!query, qPrintable(typed));
        QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
    }
}

void TestSearchQuery::rangesAndDatesAreTaken_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString &typed : {u"year:2018..2021"_s, u"year:..2021"_s, u"year:2018.."_s, u"date:2019"_s,
             u"date:2019-05"_s, u"date:2020-02-29"_s, u"date:2019-05..2019-06"_s, u"date:2019-05-30..2020"_s,
             u"date:2019-05.."_s, u"date:..2019"_s, u"date:2019..2019"_s, u"date:"_s, u"year:"_s}) {
        QTest::newRow(qPrintable(typed)) << typed;
    }
}

void TestSearchQuery::rangesAndDatesAreTaken()
{
    QFETCH(QString, typed);
    const auto query = parseQuery(typed);
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
}

void TestSearchQuery::nothingElseIsAnError_data()
{
    QTest::addColumn<QString>("typed");
    const QStringList naughty{u"\""_s, u"\"\"\""_s, u"'"_s, u"*"_s, u"a*b*"_s, u"NOT"_s, u"AND AND"_s,
        u"NEAR(a b)"_s, u"{a}:b"_s, u"^a"_s, u"a:b:c"_s, u":"_s, u"::"_s, u"-:"_s, u"-"_s, u"--a"_s,
        u"((((("_s, u")("_s, u"\\"_s, u"%"_s, u"_"_s, u"; DROP TABLE talk;--"_s, QString(QChar(0xD800)),
        QString(QChar(0)), u"a\nb"_s, u"OR OR OR"_s, u"-OR"_s, u"tag:\""_s, u"tag:-x"_s, u"-\""_s, u"“"_s};
    for (const QString &typed : naughty) {
        QTest::newRow(qPrintable(typed.toHtmlEscaped())) << typed;
    }
    QTest::newRow("many pairs of brackets") << u"("_s.repeated(100000) + u"a"_s + u")"_s.repeated(100000);
    QTest::newRow("many minuses") << u"-("_s.repeated(10000) + u"a b"_s;
    QTest::newRow("minus and bracket") << u"-) - ( a -("_s;
    QTest::newRow("many brackets") << u"("_s.repeated(100000);
    QTest::newRow("many quotes") << u"\""_s.repeated(100000);
}

void TestSearchQuery::nothingElseIsAnError()
{
    QFETCH(QString, typed);
    QVERIFY(parseQuery(typed));
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
