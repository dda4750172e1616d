// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "document/document.h"

#include <QTest>

#include <array>

using namespace Lectern;

namespace {

/// Blocks of all kinds and many lengths and distances, some without text.
Document document()
{
    constexpr std::array<qsizetype, 7> lengths{0, 1, 5, 127, 128, 3, 300};
    constexpr std::array<qsizetype, 5> gaps{0, 1, 2, 31, 40};
    Document made;
    for (qsizetype i = 0; i < 70; ++i) {
        made.text += QString(gaps.at(static_cast<size_t>(i) % gaps.size()), QLatin1Char(' '));
        Block block;
        block.kind = static_cast<BlockKind>(i % 8);
        block.text.begin = made.text.size();
        made.text += QString(lengths.at(static_cast<size_t>(i) % lengths.size()), QLatin1Char('x'));
        block.text.end = made.text.size();
        made.blocks.push_back(block);
    }
    return made;
}

using Places = std::vector<std::pair<BlockKind, Utf16Range>>;

Places placesOf(const std::vector<Block> &blocks)
{
    Places places;
    for (const Block &block : blocks) {
        places.emplace_back(block.kind, block.text);
    }
    return places;
}

} // namespace

/// What is kept of the blocks of a talk for reading it without its file.
class TestBlockOutline final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void blocksThatLieInTheRangeAsAWholeComeBack()
    {
        const Document made = document();
        for (qsizetype begin = 0; begin <= made.text.size(); begin += 13) {
            for (qsizetype end = begin; end <= made.text.size(); end += 17) {
                Places expected;
                for (const Block &block : made.blocks) {
                    if (block.text.begin >= begin && block.text.end <= end && block.text.begin < end) {
                        expected.emplace_back(
                            block.kind, Utf16Range{block.text.begin - begin, block.text.end - begin});
                    }
                }
                const auto found = decodeOutline(encodeOutline(made.blocks, {begin, end}), end - begin);
                QVERIFY(found);
                QCOMPARE(placesOf(*found), expected);
            }
        }
    }

    void blocksThatLieOverEachOtherComeBack()
    {
        std::vector<Block> blocks(3);
        blocks[0].text = {2, 9};
        blocks[1].text = {2, 4};
        blocks[2].text = {5, 9};
        const auto found = decodeOutline(encodeOutline(blocks, {0, 9}), 9);
        QVERIFY(found);
        QCOMPARE(placesOf(*found), placesOf(blocks));
    }

    void bytesThatDoNotFitTheTextAreRefused()
    {
        const Document made = document();
        const QByteArray bytes = encodeOutline(made.blocks, {0, made.text.size()});
        QVERIFY(decodeOutline(bytes, made.text.size()));
        QVERIFY(!decodeOutline(bytes, made.text.size() - 1));
        QVERIFY(!decodeOutline(bytes.chopped(1) + '\x80', made.text.size()));
        QVERIFY(!decodeOutline(QByteArray(20, '\xff'), made.text.size()));
        QCOMPARE(decodeOutline({}, 0)->size(), 0U);
    }
};

QTEST_GUILESS_MAIN(TestBlockOutline)
#include "tst_blockoutline.moc"
