// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/foreignmarks/markfile.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Services;
using namespace Qt::StringLiterals;

/// Marks as other programs write them.
class TestMarkFile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void annotationsComeInManyShapes_data();
    void annotationsComeInManyShapes();
    void placesAreCodePointsOrFragments();
    void aLostMarkMayBeKept();
    void readiumSaysItsTitle();
    void whatIsNoMarkIsRefusedAndTheRestStays();
    void hypothesisKeepsItsMarksApartFromAnswers();
    void readwiseIsATable();
    void brokenAndHostileFilesAreRefused_data();
    void brokenAndHostileFilesAreRefused();
    void anEmptyCollectionIsNoError();
    void oddValuesNeverBreakReading();
};

namespace {

MarkFile read(const QByteArray &bytes)
{
    auto file = readMarkFile(bytes);
    if (!file) {
        qWarning("%s", qPrintable(file.error().message));
        return {};
    }
    return *std::move(file);
}

QByteArray annotation(const QByteArray &more)
{
    return R"({"id":"urn:uuid:0b6d3c1e-5a57-4a39-9c69-3f7f4a8f2e11","type":"Annotation",)" + more + '}';
}

} // namespace

void TestMarkFile::annotationsComeInManyShapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QStringList>("tags");
    const QByteArray target =
        R"("target":{"source":"https://kettle.example/talk","selector":{"type":"TextQuoteSelector","exact":"warm cups"}})";
    QTest::newRow("body as an object")
        << annotation(R"("body":{"type":"TextualBody","value":"why?"},)" + target) << u"warm cups"_s
        << u"why?"_s << QStringList();
    QTest::newRow("body as a text") << annotation(R"("body":"why?",)" + target) << u"warm cups"_s << u"why?"_s
                                    << QStringList();
    QTest::newRow("bodyValue") << annotation(R"("bodyValue":"why?",)" + target) << u"warm cups"_s << u"why?"_s
                               << QStringList();
    QTest::newRow("bodies with purposes")
        << annotation(R"("body":[{"value":"one","purpose":"commenting"},{"value":"two"},)"
                      R"({"value":"tea/green","purpose":"tagging"}],)"
               + target)
        << u"warm cups"_s << u"one\n\ntwo"_s << QStringList{u"tea/green"_s};
    QTest::newRow("a list") << QByteArray('[' + annotation(target) + ']') << u"warm cups"_s << QString()
                            << QStringList();
    QTest::newRow("a page") << QByteArray(R"({"type":"AnnotationPage","items":[)" + annotation(target) + "]}")
                            << u"warm cups"_s << QString() << QStringList();
    QTest::newRow("refined") << annotation(
        R"("target":[{"source":"x","selector":[{"type":"FragmentSelector","value":"page=3",)"
        R"("refinedBy":{"type":"TextQuoteSelector","exact":"warm cups"}}]}])")
                             << u"warm cups"_s << QString() << QStringList();
    QTest::newRow("Readium") << QByteArray(
        R"({"type":"AnnotationSet","about":{"dc:title":"Kettles"},"items":[)"
        + annotation(
            R"("body":{"type":"TextualBody","value":"why?","tags":["tea"],"color":"#ff0"},)" + target)
        + "]}") << u"warm cups"_s
                             << u"why?"_s << QStringList{u"tea"_s};
}

void TestMarkFile::annotationsComeInManyShapes()
{
    QFETCH(QByteArray, bytes);
    const MarkFile file = read(bytes);
    QCOMPARE(file.marks.size(), size_t(1));
    QCOMPARE(file.marks[0].id, QUuid(u"0b6d3c1e-5a57-4a39-9c69-3f7f4a8f2e11"_s));
    QTEST(file.marks[0].quote, "quote");
    QTEST(file.marks[0].comment, "comment");
    QTEST(file.marks[0].tags, "tags");
    QVERIFY(file.refused.empty());
}

void TestMarkFile::placesAreCodePointsOrFragments()
{
    const MarkFile file = read('['
        + annotation(
            R"("target":{"source":"a","selector":[{"type":"TextPositionSelector","start":3,"end":9},)"
            R"({"type":"TextQuoteSelector","exact":"x"}]})")
        + ','
        + annotation(
            R"("target":{"source":"a#char=4,8","selector":{"type":"TextQuoteSelector","exact":"x"}})")
        + ']');
    QCOMPARE(file.marks.size(), size_t(2));
    QCOMPARE(file.marks[0].range, (CodePointRange{3, 9}));
    QCOMPARE(file.marks[1].range, (CodePointRange{4, 8}));
    QCOMPARE(file.marks[1].address, u"a"_s);
}

void TestMarkFile::aLostMarkMayBeKept()
{
    const QByteArray target =
        R"("target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"x"}})";
    const MarkFile file = read('[' + annotation(R"("lectern:state":"orphan","lectern:kept":true,)" + target)
        + ',' + annotation(R"("lectern:state":"orphan",)" + target) + ']');
    QCOMPARE(file.marks.size(), size_t(2));
    QCOMPARE(file.marks[0].state, AnchorState::Orphan);
    QVERIFY(file.marks[0].isKept);
    QVERIFY(!file.marks[1].isKept);
}

void TestMarkFile::readiumSaysItsTitle()
{
    const MarkFile file = read(R"({"type":"AnnotationSet","about":{"dc:title":["Kettles"]},"items":[)"
        + annotation(R"("target":{"source":"c1.xhtml","selector":{"type":"TextQuoteSelector","exact":"x"}})")
        + "]}");
    QCOMPARE(file.marks.at(0).title, u"Kettles"_s);
}

void TestMarkFile::whatIsNoMarkIsRefusedAndTheRestStays()
{
    const MarkFile file = read('[' + annotation(R"("body":"no target")") + ",7,"
        + annotation(R"("target":"https://kettle.example/")") + ','
        + annotation(R"("motivation":"replying","target":"urn:uuid:0b6d3c1e-5a57-4a39-9c69-3f7f4a8f2e12")")
        + ',' + annotation(R"("target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":null}})")
        + ','
        + annotation(R"("target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"kept"}})")
        + ']');
    QCOMPARE(file.marks.size(), size_t(1));
    QCOMPARE(file.items.at(0), 6);
    QCOMPARE(file.refused.size(), size_t(5));
    QCOMPARE(file.refused[4].item, 5);
}

void TestMarkFile::hypothesisKeepsItsMarksApartFromAnswers()
{
    const QByteArray row = R"({"id":"kT3","created":"2025-03-01T10:15:00.123456+00:00",)"
                           R"("updated":"2025-03-02T08:00:00+00:00","uri":"https://kettle.example/talk",)"
                           R"("text":"why?","tags":["tea"],"document":{"title":["Kettles"]},)"
                           R"("target":[{"selector":[{"type":"TextPositionSelector","start":1,"end":4},)"
                           R"({"type":"TextQuoteSelector","exact":"warm cups","prefix":"two "}]}]})";
    for (const char *key : {"annotations", "rows"}) {
        const MarkFile file = read("{\"" + QByteArray(key) + "\":[" + row
            + R"(,{"id":"kT4","references":["kT3"],"text":"because"},{"id":"kT5","text":"a page note","target":[{}]}]})");
        QCOMPARE(file.marks.size(), size_t(1));
        const ForeignMark &mark = file.marks[0];
        QCOMPARE(mark.quote, u"warm cups"_s);
        QCOMPARE(mark.title, u"Kettles"_s);
        QCOMPARE(mark.comment, u"why?"_s);
        QCOMPARE(mark.created.toUTC().toString(Qt::ISODate), u"2025-03-01T10:15:00Z"_s);
        QVERIFY(!mark.id.isNull());
        QCOMPARE(mark.id, read("{\"rows\":[" + row + "]}").marks.at(0).id); // the same each time
        QCOMPARE(file.refused.size(), size_t(2));
    }
}

void TestMarkFile::readwiseIsATable()
{
    const MarkFile file = read("\xEF\xBB\xBFHighlight,Title,Author,URL,Note,Location,Date\r\n"
                               "\"warm cups,\n\"\"and\"\" lids\",Kettles,Ada Example,,.tea .hot-things "
                               "why?,9,2025-03-01 10:15:00\r\n"
                               "\r\n" // a blank line is no row
                               "'=1+1,Kettles,,,,,\r\n"
                               ",Kettles,,,empty,,\r\n");
    QCOMPARE(file.marks.size(), size_t(2));
    QCOMPARE(file.marks[0].quote, u"warm cups,\n\"and\" lids"_s);
    QCOMPARE(file.marks[0].comment, u"why?"_s);
    QCOMPARE(file.marks[0].tags, (QStringList{u"tea"_s, u"hot-things"_s}));
    QCOMPARE(file.marks[0].created.toString(Qt::ISODate), u"2025-03-01T10:15:00Z"_s);
    QCOMPARE(file.marks[1].quote, u"=1+1"_s);
    QVERIFY(!file.marks[1].modified.isValid());
    QCOMPARE(file.refused.size(), size_t(1));
    QCOMPARE(file.refused[0].item, 3);
}

void TestMarkFile::brokenAndHostileFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blanks") << QByteArray("  \n");
    QTest::newRow("cut off") << QByteArray(R"({"type":"AnnotationPage","items":[{"id":)");
    QTest::newRow("other JSON") << QByteArray(R"({"hello":"world"})");
    QTest::newRow("deep lists") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"items\":").repeated(80) + "1"
            + QByteArray("}").repeated(80);
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    QTest::newRow("a zip") << QByteArray("PK\x03\x04 and more", 14);
    QTest::newRow("no UTF-8") << QByteArray("Highlight,Title\n\xff\xfe,x\n");
    QTest::newRow("another table") << QByteArray("a,b\n1,2\n");
    QTest::newRow("a cell without end") << QByteArray("Highlight\n\"never ends");
    QTest::newRow("too many") << QByteArray("Highlight\n") + QByteArray("x\n").repeated(200'001);
    QTest::newRow("too many in JSON") << QByteArray("[") + QByteArray("1,").repeated(200'001) + "1]";
}

void TestMarkFile::brokenAndHostileFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto file = readMarkFile(bytes);
    QVERIFY(!file);
    QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!file.error().message.isEmpty());
}

void TestMarkFile::anEmptyCollectionIsNoError()
{
    QVERIFY(read(R"({"type":"AnnotationCollection","total":0,"first":{"type":"AnnotationPage","items":[]}})")
            .marks.empty());
    QVERIFY(read(R"({"annotations":[]})").marks.empty());
}

void TestMarkFile::oddValuesNeverBreakReading()
{
    const QByteArrayList odd{"null", "7", "-1e99", "\"\"", "[]", "{}", "[[]]", "[null]", "true",
        R"({"id":7})", R"({"items":[{"items":[{"value":"deep"}]}]})"};
    for (const char *key : {"id", "body", "bodyValue", "target", "created", "modified", "motivation",
             "lectern:kind", "lectern:talk", "lectern:revision", "lectern:todo", "creator", "type"}) {
        for (const QByteArray &value : odd) {
            const QByteArray pair = "\"" + QByteArray(key) + "\":" + value;
            const auto file = readMarkFile(
                R"([{"target":{"source":"a","selector":{"type":"TextQuoteSelector","exact":"x"}},)" + pair
                + "}]");
            QVERIFY2(file && file->marks.size() + file->refused.size() == 1, pair.constData());
        }
    }
    for (const char *key : {"source", "selector", "type"}) {
        for (const QByteArray &value : odd) {
            const QByteArray pair = "\"" + QByteArray(key) + "\":" + value;
            QVERIFY2(readMarkFile(R"([{"id":"x","target":{)" + pair + "}}]"), pair.constData());
        }
    }
}

QTEST_GUILESS_MAIN(TestMarkFile)
#include "tst_markfile.moc"
