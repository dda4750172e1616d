// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "support/testsupport.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Lectern;

namespace {

Document rich()
{
    Document document =
        Testing::documentFromLines(QStringLiteral("# Queues\n\n- one\n- two\n\n    x = 1\n\nend of it"));
    document.blocks[1].spans.push_back(
        {SpanKind::Link, {10, 13}, {12, 15}, QStringLiteral("https://example.org/ä"), QStringLiteral("t")});
    document.blocks[3].language = QStringLiteral("python");
    document.blocks[3].languageGuessed = true;
    document.isSlideDeck = true;
    return document;
}

} // namespace

class TestBlockCodec final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodedEqualsEncoded()
    {
        const Document document = rich();
        Document decoded;
        QVERIFY(decodeBlocks(encodeBlocks(document), document.text, &decoded));
        QCOMPARE(decoded.blocks, document.blocks);
        QCOMPARE(decoded.containers, document.containers);
        QCOMPARE(decoded.runs, document.runs);
        QCOMPARE(decoded.format, document.format);
        QCOMPARE(decoded.isSlideDeck, true);
        QCOMPARE(decoded.text, document.text);
    }

    void blocksOfAPartAreThoseThatLieInItAsAWhole()
    {
        const Document document = rich();
        const QByteArray bytes = encodeBlocks(document);
        for (qsizetype begin = 0; begin <= document.text.size(); ++begin) {
            for (qsizetype end = begin; end <= document.text.size(); ++end) {
                const auto found = decodeBlocksIn(bytes, {begin, end});
                QVERIFY(found);
                std::vector<std::pair<BlockKind, Utf16Range>> expected;
                for (const Block &block : document.blocks) {
                    if (block.text.begin >= begin && block.text.end <= end && block.text.begin < end) {
                        expected.emplace_back(
                            block.kind, Utf16Range{block.text.begin - begin, block.text.end - begin});
                    }
                }
                std::vector<std::pair<BlockKind, Utf16Range>> got;
                for (const Block &block : *found) {
                    if (block.text.begin + begin < end) {
                        got.emplace_back(block.kind, block.text);
                    }
                }
                QCOMPARE(got, expected);
            }
        }
    }

    void landmarksChangeNothingOfWhatAPartHolds()
    {
        Document document;
        for (qsizetype i = 0; i < 150; ++i) {
            // Among them a block without text: it begins where the next does.
            const qsizetype length = i % 7 == 3 ? 0 : 2 + i % 5;
            Block block;
            block.text = {document.text.size(), document.text.size() + length};
            block.source = block.text;
            document.text += QString(length, QLatin1Char('x'));
            document.blocks.push_back(block);
        }
        const QByteArray bytes = encodeBlocks(document);
        std::vector<BlockLandmark> onward;
        std::vector<BlockLandmark> backward;
        for (qsizetype begin = 0; begin < document.text.size(); ++begin) {
            const Utf16Range part{begin, std::min(begin + 40, document.text.size())};
            QCOMPARE(decodeBlocksIn(bytes, part, &onward), decodeBlocksIn(bytes, part));
        }
        for (qsizetype begin = document.text.size(); begin >= 0; --begin) {
            const Utf16Range part{begin, std::min(begin + 40, document.text.size())};
            QCOMPARE(decodeBlocksIn(bytes, part, &backward), decodeBlocksIn(bytes, part));
        }
        QVERIFY(onward.size() > 2);
        QCOMPARE(backward.size(), onward.size());
        std::vector<BlockLandmark> none;
        QVERIFY(!decodeBlocksIn("no blocks at all", {0, 1}, &none));
        QVERIFY(none.empty());
    }

    void blocksOfAPartOfShortenedBytesAreRefused()
    {
        const Document document = rich();
        const QByteArray bytes = encodeBlocks(document);
        const Utf16Range last{document.blocks.back().text.begin, document.text.size()};
        QVERIFY(decodeBlocksIn(bytes, last));
        QVERIFY(!decodeBlocksIn(bytes.first(bytes.size() / 2), last));
        QVERIFY(!decodeBlocksIn({}, last));
        QVERIFY(!decodeBlocksIn("no blocks at all", last));
    }

    void emptyDocumentHasAFormToo()
    {
        Document decoded;
        QVERIFY(decodeBlocks(encodeBlocks({}), {}, &decoded));
        QVERIFY(decoded.blocks.empty());
    }

    void shortenedBytesAreRefused()
    {
        const Document document = rich();
        const QByteArray bytes = encodeBlocks(document);
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            Document decoded;
            QVERIFY(!decodeBlocks(bytes.first(size), document.text, &decoded));
        }
    }

    void bytesForAnotherTextAreRefused()
    {
        const Document document = rich();
        Document decoded;
        QVERIFY(!decodeBlocks(encodeBlocks(document), QStringLiteral("short"), &decoded));
    }

    void changedBytesNeverPointOutsideTheText()
    {
        const Document document = rich();
        const QByteArray bytes = encodeBlocks(document);
        QRandomGenerator random(7);
        for (int round = 0; round < 20'000; ++round) {
            QByteArray damaged = bytes;
            damaged[random.bounded(static_cast<int>(damaged.size()))] =
                static_cast<char>(random.bounded(256));
            Document decoded;
            if (!decodeBlocks(damaged, document.text, &decoded)) {
                continue;
            }
            for (const Block &block : decoded.blocks) {
                QVERIFY(block.text.begin >= 0 && block.text.end >= block.text.begin
                    && block.text.end <= document.text.size());
                QVERIFY(block.container < static_cast<int>(decoded.containers.size()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestBlockCodec)
#include "tst_blockcodec.moc"
