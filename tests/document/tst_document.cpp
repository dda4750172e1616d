// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/catalogue.h"
#include "document/lineplaces.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QTest>

using namespace Lectern;
using Testing::documentFromLines;

class TestDocument final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helperKeepsThePromisesOfADocument()
    {
        const Document document =
            documentFromLines(QStringLiteral("# Queues\n\n- one\n- two\n    code\nend"));
        QCOMPARE(Testing::brokenPromise(document), QString());
        QCOMPARE(document.blocks.size(), 5U);
    }

    void positionsGoThereAndBack()
    {
        const Document document = documentFromLines(QStringLiteral("# Queues\n\n- one\n- two"));
        for (const SourceRun &run : document.runs) {
            for (qsizetype i = 0; i < run.length; ++i) {
                QCOMPARE(sourcePosition(document, run.text + i), run.source + i);
                QCOMPARE(textPosition(document, run.source + i), run.text + i);
            }
        }
        QCOMPARE(sourcePosition(document, 0), 2);
        QCOMPARE(textPosition(document, 0), 0);
    }

    void linesAreCountedFromOne()
    {
        const Document document = documentFromLines(QStringLiteral("a\n\nb"));
        QCOMPARE(startOfLine(document, 1), 0);
        QCOMPARE(startOfLine(document, 3), 3);
        QCOMPARE(startOfLine(document, 9), 4);
        QCOMPARE(lineOfSource(document, 0), 1);
        QCOMPARE(lineOfSource(document, 3), 3);
    }

    void paragraphIsCutWhereATalkBegins()
    {
        Document document;
        document.source = document.text = QStringLiteral("first line\nsecond line\nthird line");
        Block block;
        block.text = block.source = {0, document.text.size()};
        block.spans.push_back({SpanKind::Strong, {6, 17}, {6, 17}, {}, {}});
        document.blocks.push_back(block);
        document.runs.push_back({0, 0, document.text.size()});
        const QString before = document.text;

        splitBlocksAtLines(document, {2});

        QCOMPARE(document.text, before);
        QCOMPARE(document.blocks.size(), 2U);
        QCOMPARE(document.blocks[0].text, (Utf16Range{0, 10}));
        QCOMPARE(document.blocks[1].text, (Utf16Range{11, 33}));
        QCOMPARE(document.blocks[0].spans.front().text, (Utf16Range{6, 10}));
        QCOMPARE(document.blocks[1].spans.front().text, (Utf16Range{11, 17}));
        QCOMPARE(Testing::brokenPromise(document), QString());
        QCOMPARE(textOfLines(document, 2, 3), (Utf16Range{11, 33}));
        QCOMPARE(textOfLines(document, 1, 1), (Utf16Range{0, 10}));
    }

    void headingsAndCodeAreNotCut()
    {
        Document document;
        document.source = document.text = QStringLiteral("a = 1\nb = 2");
        Block block;
        block.kind = BlockKind::Code;
        block.text = block.source = {0, document.text.size()};
        document.blocks.push_back(block);
        document.runs.push_back({0, 0, document.text.size()});
        splitBlocksAtLines(document, {2});
        QCOMPARE(document.blocks.size(), 1U);
    }

    void excerptCountsFromItsOwnBegin()
    {
        const Document document = documentFromLines(QStringLiteral("# One\n\ntext\n\n# Two\n\nmore"));
        const Utf16Range range = textOfLines(document, 5, 7);
        const Document part = excerpt(document, range);
        QCOMPARE(part.text, QStringLiteral("Two\n\nmore"));
        QCOMPARE(part.blocks.size(), 2U);
        QCOMPARE(part.blocks[1].text, (Utf16Range{5, 9}));
        QCOMPARE(part.runs.size(), 2U);
    }

    void everyLineBelongsToOneRange()
    {
        const Document document = documentFromLines(QStringLiteral("lead\n\n# One\n\ntext\n\n# Two\n\nmore"));
        QString joined;
        for (const auto &[first, last] : {std::pair{1, 2}, std::pair{3, 6}, std::pair{7, 9}}) {
            const Utf16Range range = textOfLines(document, first, last);
            joined += document.text.mid(range.begin, range.length()) + QStringLiteral("\n\n");
        }
        QCOMPARE(joined.chopped(2), document.text);
    }

    void linePlacesGiveTheSameTexts()
    {
        for (const QString &source : {QStringLiteral("lead\n\n# One\n\ntext\n\n# Two\n\nmore"), QString(),
                 QStringLiteral("\n\none\n"), QStringLiteral("only")}) {
            const Document document = documentFromLines(source);
            const LinePlaces lines(document);
            for (int first = 0; first <= 11; ++first) {
                for (int last = first; last <= 12; ++last) {
                    QCOMPARE(lines.textOf(first, last), textOfLines(document, first, last));
                }
            }
        }
    }

    void contextSaysDepthMarkerAndNumber()
    {
        Document document;
        document.containers = {{.kind = ContainerKind::OrderedList},
            {.kind = ContainerKind::Item, .parent = 0, .start = 3},
            {.kind = ContainerKind::BulletList, .parent = 1, .tight = false},
            {.kind = ContainerKind::Item, .parent = 2, .isTask = true, .isDone = true}};
        for (const int container : {1, 3, 3}) {
            Block block;
            block.container = container;
            document.blocks.push_back(block);
        }
        const BlockContext outer = contextOf(document, 0);
        QCOMPARE(outer.listDepth, 1);
        QVERIFY(outer.isItemStart && outer.isOrdered && !outer.isTask);
        QCOMPARE(outer.number, 3);
        const BlockContext inner = contextOf(document, 1);
        QCOMPARE(inner.listDepth, 2);
        QVERIFY(inner.isItemStart && !inner.isOrdered && inner.isTask && inner.isDone && !inner.isTight);
        QVERIFY(!contextOf(document, 2).isItemStart);
    }

    void wordsAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("signs") << QStringLiteral(" - * ") << 0;
        QTest::newRow("plain") << QStringLiteral("one two, three") << 3;
        QTest::newRow("apostrophe") << QStringLiteral("don’t can't") << 2;
        QTest::newRow("han") << QStringLiteral("会议笔记") << 2;
        QTest::newRow("mixed") << QStringLiteral("Go 会议") << 2;
    }

    void wordsAreCounted()
    {
        QFETCH(QString, text);
        QTEST(countWords(text), "words");
    }

    void namesGoThereAndBack()
    {
        for (const MarkKind kind : allMarkKinds) {
            QCOMPARE(markKindFromName(markKindName(kind)).value(), kind);
        }
        QVERIFY(!markKindFromName(QStringLiteral("Key")));
        Format format{};
        QVERIFY(formatFromName(QStringLiteral("commonmark"), &format));
        QCOMPARE(format, Format::Markdown);
        QVERIFY(!formatFromName(QStringLiteral("docx"), &format));
    }
};

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
