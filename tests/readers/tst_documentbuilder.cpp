// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/documentbuilder.h"
#include "readers/inlinemarkup.h"
#include "readers/utf8text.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Qt::StringLiterals;

class TestDocumentBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsThatTouchAreMerged();
    void whatLiesBehindIsTakenWithoutAPlace();
    void aDiscardedBlockLeavesNothing();
    void containersBeyondTheLimitAreFlattened();
    void outputIsCapped();
    void whatIsNoCharacterIsReplaced();
    void bytesFindTheirPlace();
    void entitiesAreDecoded_data();
    void entitiesAreDecoded();
};

void TestDocumentBuilder::runsThatTouchAreMerged()
{
    const QString source = u"one two"_s;
    DocumentBuilder builder(Format::PlainText, source, {});
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.copy({0, 3});
    builder.copy({3, 7});
    builder.endBlock();
    const Document document = builder.take();
    QCOMPARE(document.runs.size(), size_t{1});
    QCOMPARE(document.runs[0].length, 7);
}

void TestDocumentBuilder::whatLiesBehindIsTakenWithoutAPlace()
{
    const QString source = u"one two"_s;
    DocumentBuilder builder(Format::PlainText, source, {});
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.copy({4, 7});
    builder.copy({0, 3});
    builder.endBlock();
    const Document document = builder.take();
    QCOMPARE(document.text, u"twoone"_s);
    QCOMPARE(document.runs.size(), size_t{1});
    QCOMPARE(Testing::brokenPromise(document), QString());
}

void TestDocumentBuilder::aDiscardedBlockLeavesNothing()
{
    const QString source = u"one\n\ntwo\n\nsix"_s;
    DocumentBuilder builder(Format::PlainText, source, {});
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.copy({0, 3});
    builder.beginBlock(makeBlock(BlockKind::Html));
    builder.copy({5, 8});
    builder.discardBlock();
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.copy({10, 13});
    builder.endBlock();
    const Document document = builder.take();
    QCOMPARE(document.text, u"one\n\nsix"_s);
    QCOMPARE(document.blocks.size(), size_t{2});
    QCOMPARE(document.runs.size(), size_t{2});
    QCOMPARE(Testing::brokenPromise(document), QString());
}

void TestDocumentBuilder::containersBeyondTheLimitAreFlattened()
{
    const QString source = u"x"_s;
    DocumentBuilder builder(Format::PlainText, source, {});
    for (int i = 0; i < 1000; ++i) {
        builder.openContainer({ContainerKind::Quote});
    }
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.copy({0, 1});
    builder.endBlock();
    for (int i = 0; i < 1000; ++i) {
        builder.closeContainer();
    }
    QCOMPARE(builder.container(), -1);
    const Document document = builder.take();
    QCOMPARE(document.containers.size(), static_cast<size_t>(maxDepth));
    QCOMPARE(contextOf(document, 0).quoteDepth, maxDepth);
}

void TestDocumentBuilder::outputIsCapped()
{
    const QString source = u"x"_s;
    ReadOptions options;
    options.spareOutput = 100;
    DocumentBuilder builder(Format::PlainText, source, options);
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.insert(QString(90, u'a'));
    QVERIFY(!builder.isExhausted());
    builder.insert(QString(90, u'a'));
    QVERIFY(builder.isExhausted());
}

void TestDocumentBuilder::whatIsNoCharacterIsReplaced()
{
    DocumentBuilder builder(Format::PlainText, u"x"_s, {});
    builder.beginBlock(makeBlock(BlockKind::Paragraph));
    builder.insert(QString(u"a\xFFFE\xFFFF"
                           "b"_s));
    QCOMPARE(builder.take().text, u"a\uFFFD\uFFFDb"_s);
}

void TestDocumentBuilder::bytesFindTheirPlace()
{
    const QString text = u"aé日😀z"_s.repeated(500);
    const Utf8Text utf8(text, 10);
    qsizetype position = 0;
    qsizetype byte = 0;
    for (int i = 0; i < 500; ++i) {
        for (const QString &character : {u"a"_s, u"é"_s, u"日"_s, u"😀"_s, u"z"_s}) {
            QCOMPARE(utf8.position(byte), position + 10);
            byte += character.toUtf8().size();
            position += character.size();
        }
    }
    const char *elsewhere = "elsewhere";
    QVERIFY(!utf8.rangeOf(elsewhere, 3));
}

void TestDocumentBuilder::entitiesAreDecoded_data()
{
    QTest::addColumn<QString>("entity");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << u"&amp;"_s << u"&"_s;
    QTest::newRow("two characters") << u"&ngE;"_s << u"≧̸"_s;
    QTest::newRow("number") << u"&#35;"_s << u"#"_s;
    QTest::newRow("hexadecimal") << u"&#X1F600;"_s << u"😀"_s;
    QTest::newRow("zero") << u"&#0;"_s << u"\uFFFD"_s;
    QTest::newRow("surrogate") << u"&#xD800;"_s << u"\uFFFD"_s;
    QTest::newRow("too large") << u"&#87654321;"_s << u"\uFFFD"_s;
    QTest::newRow("unknown") << u"&hello;"_s << u"&hello;"_s;
    QTest::newRow("known begin only") << u"&notit;"_s << u"&notit;"_s;
}

void TestDocumentBuilder::entitiesAreDecoded()
{
    QFETCH(QString, entity);
    QFETCH(QString, text);
    EntityDecoder decoder;
    QCOMPARE(decoder.decode(entity), text);
    QCOMPARE(decoder.decode(entity), text);
}

QTEST_GUILESS_MAIN(TestDocumentBuilder)
#include "tst_documentbuilder.moc"
