// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

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
