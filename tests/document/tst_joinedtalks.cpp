// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/joinedtalks.h"

#include <QTest>

using namespace Lectern;

namespace {

/// A talk of paragraphs, one a line; `offset` as in a revision that has other talks before it.
TalkText talkOf(const QString &title, const QStringList &paragraphs, qint64 offset = 0)
{
    TalkText talk;
    talk.row.id = QUuid::createUuidV5(QUuid(), title);
    talk.row.title = title;
    talk.offset = offset;
    for (const QString &words : paragraphs) {
        QString &text = talk.document.edit().text;
        text += text.isEmpty() ? QString() : QStringLiteral("\n\n");
        Block block;
        block.text = {text.size(), text.size() + words.size()};
        text += words;
        talk.document.edit().blocks.push_back(block);
    }
    return talk;
}

MarkRow markOn(const TalkText &talk, const QString &words)
{
    const qsizetype at = talk.document->text.indexOf(words);
    const CodePointRange range =
        CodePointMap(talk.document->text).toCodePoints(Utf16Range{at, at + words.size()});
    MarkRow mark;
    mark.id = QUuid::createUuidV5(talk.row.id, words);
    mark.talk = talk.row.id;
    mark.range = {range.begin + talk.offset, range.end + talk.offset};
    mark.quote = words;
    return mark;
}

QString wordsAt(const TalkText &text, const MarkRow &mark)
{
    const Utf16Range place =
        CodePointMap(text.document->text)
            .toUtf16(CodePointRange{mark.range.begin - text.offset, mark.range.end - text.offset});
    return text.document->text.mid(place.begin, place.length());
}

// Letters outside the first plane take two UTF-16 units and one code point each.
const QString rocks = QStringLiteral("rock \U0001FAA8\U0001FAA8 and \U0001F30A wave");

} // namespace

class TestJoinedTalks final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTalkAloneStaysWhatItIs()
    {
        TalkText talk = talkOf(QStringLiteral("Alone"), {rocks, QStringLiteral("second")}, 700);
        talk.marks = {markOn(talk, QStringLiteral("wave"))};
        talk.document.edit().containers.resize(3); // none of its blocks stands in one
        const JoinedTalks page(talk);
        QVERIFY(!page.isJoined());
        QCOMPARE(page.whole().offset, 700);
        QCOMPARE(page.whole().document->text, talk.document->text);
        QCOMPARE(page.whole().document->containers.size(), size_t(3));
        QCOMPARE(page.marks(), talk.marks);
        QCOMPARE(page.inPart(0, {3, 9}), (Utf16Range{3, 9}));
    }

    void positionsGoThereAndBack()
    {
        const JoinedTalks page = threeTalks();
        for (size_t part = 0; part < page.parts().size(); ++part) {
            const QString &alone = page.parts()[part].talk.document->text;
            const Utf16Range whole = page.parts()[part].text;
            QCOMPARE(page.whole().document->text.mid(whole.begin, whole.length()), alone);
            for (qsizetype at = 0; at < alone.size(); ++at) {
                const Utf16Range place = page.inWhole(part, {at, at + 1});
                QCOMPARE(page.whole().document->text[place.begin], alone[at]);
                QCOMPARE(page.partAt(place.begin), part);
                QCOMPARE(page.inPart(part, place), (Utf16Range{at, at + 1}));
            }
        }
    }

    void rangesAreCutAtTheTalksTheyReachOver()
    {
        const JoinedTalks page = threeTalks();
        const Utf16Range first = page.parts()[0].text;
        const Utf16Range last = page.parts()[2].text;
        const Utf16Range over{first.end - 4, last.begin + 5};
        QCOMPARE(page.inPart(0, over), (Utf16Range{first.length() - 4, first.length()}));
        QCOMPARE(page.inPart(1, over), (Utf16Range{0, page.parts()[1].text.length()}));
        QCOMPARE(page.inPart(2, over), (Utf16Range{0, 5}));
        QVERIFY(page.inPart(2, first).isEmpty());
    }

    void blocksAndSpansMoveWithTheirText()
    {
        const JoinedTalks page = threeTalks();
        const Document &whole = page.whole().document;
        size_t block = 0;
        for (size_t part = 0; part < page.parts().size(); ++part) {
            const Document &alone = page.parts()[part].talk.document;
            QCOMPARE(page.parts()[part].firstBlock, block);
            for (const Block &own : alone.blocks) {
                QCOMPARE(whole.text.mid(whole.blocks[block].text.begin, whole.blocks[block].text.length()),
                    alone.text.mid(own.text.begin, own.text.length()));
                QCOMPARE(whole.blocks[block].spans.size(), own.spans.size());
                for (size_t i = 0; i < own.spans.size(); ++i) {
                    QCOMPARE(whole.blocks[block].spans[i].text, page.inWhole(part, own.spans[i].text));
                }
                QCOMPARE(page.partOfBlock(block), part);
                ++block;
            }
        }
        QCOMPARE(whole.blocks.size(), block);
    }

    void marksCountCodePointsOfTheWhole()
    {
        JoinedTalks page;
        const QStringList titles{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")};
        for (qsizetype i = 0; i < titles.size(); ++i) {
            TalkText talk =
                talkOf(titles[i], {rocks, titles[i] + QStringLiteral(" \U0001F41F tail")}, 1000 * i);
            talk.marks = {markOn(talk, QStringLiteral("wave")), markOn(talk, titles[i])};
            page.add(talk);
        }
        const std::vector<MarkRow> marks = page.marks();
        QCOMPARE(marks.size(), size_t(6));
        for (const MarkRow &mark : marks) {
            QCOMPARE(wordsAt(page.whole(), mark), mark.quote);
            QCOMPARE(page.partAt(CodePointMap(page.whole().document->text).toUtf16(mark.range.begin)),
                page.find(mark.talk).value());
        }
    }

    void marksWithoutAPlaceInTheTalkAreLeftOut()
    {
        TalkText lost = talkOf(QStringLiteral("Lost"), {rocks}, 50);
        MarkRow orphan;
        orphan.talk = lost.row.id;
        MarkRow before = markOn(lost, QStringLiteral("wave"));
        before.range = {10, 20}; // of the talk before it in the revision
        MarkRow behind = before;
        behind.range = {5000, 5010};
        lost.marks = {orphan, before, behind};
        JoinedTalks page(talkOf(QStringLiteral("First"), {rocks}));
        page.add(lost);
        QVERIFY(page.marks().empty());
        QCOMPARE(page.parts()[1].talk.marks.size(), size_t(3));
    }

    void talksWithoutTextAreTalks()
    {
        JoinedTalks page(talkOf(QStringLiteral("Empty"), {}));
        page.add(talkOf(QStringLiteral("Empty as well"), {}));
        page.add(talkOf(QStringLiteral("Some"), {rocks}));
        page.add(talkOf(QStringLiteral("Empty again"), {}));
        for (size_t part = 0; part < 4; ++part) {
            QCOMPARE(page.partAt(page.parts()[part].text.begin), part);
        }
        QCOMPARE(page.partOfBlock(0), size_t(2));
        QCOMPARE(page.parts()[3].firstBlock, size_t(1));
    }

    void containersAreThoseInUse()
    {
        TalkText talk = talkOf(QStringLiteral("Listed"), {QStringLiteral("item"), QStringLiteral("text")});
        // As in a file of many talks: an excerpt has the containers of all of them.
        talk.document.edit().containers.resize(9);
        talk.document.edit().containers[4] = {.kind = ContainerKind::OrderedList};
        talk.document.edit().containers[7] = {.kind = ContainerKind::Item, .parent = 4, .start = 6};
        talk.document.edit().blocks[0].container = 7;
        JoinedTalks page(talk);
        talk.row.id = QUuid::createUuid();
        page.add(talk);
        const Document &whole = page.whole().document;
        QCOMPARE(whole.containers.size(), size_t(4));
        for (const size_t block : {size_t(0), size_t(2)}) {
            QCOMPARE(contextOf(whole, block).number, 6);
            QCOMPARE(contextOf(whole, block).listDepth, 1);
        }
        QVERIFY(whole.blocks[0].container != whole.blocks[2].container);
        QCOMPARE(whole.blocks[1].container, -1);
    }

    void aLanguageIsKnownOnBothSides()
    {
        JoinedTalks page = threeTalks();
        const size_t block = page.parts()[2].firstBlock + 1;
        page.setCodeLanguage(block, QStringLiteral("rust"));
        QCOMPARE(page.whole().document->blocks[block].language, QStringLiteral("rust"));
        QCOMPARE(page.parts()[2].talk.document->blocks[1].language, QStringLiteral("rust"));
    }

private:
    static JoinedTalks threeTalks()
    {
        JoinedTalks page;
        for (const QString &title : {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")}) {
            TalkText talk = talkOf(title, {rocks, title + QStringLiteral(" ends")}, 40);
            talk.document.edit().blocks[0].spans.push_back({SpanKind::Strong, {5, 9}, {}, {}, {}});
            page.add(talk, title == QStringLiteral("Two") ? QString() : title);
        }
        return page;
    }
};

QTEST_MAIN(TestJoinedTalks)
#include "tst_joinedtalks.moc"
