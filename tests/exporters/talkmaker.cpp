// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include <QTimeZone>

#include <algorithm>

namespace Lectern::Testing {

namespace {

QUuid madeId(int group, int number)
{
    return QUuid(0x0195a1b2, 0x7c00, 0x7000, 0x80, static_cast<uchar>(group), 0, 0, 0, 0, 0,
        static_cast<uchar>(number));
}

QDateTime time(int minute)
{
    return QDateTime(QDate(2025, 3, 1), QTime(10, 0).addSecs(60 * minute), QTimeZone::UTC);
}

TalkText emptyTalk(int number, const QString &title)
{
    TalkText talk;
    talk.row.id = madeId(1, number);
    talk.row.title = title;
    talk.row.eventName = {QStringLiteral("ExampleConf"), 2025, QStringLiteral("Berlin")};
    talk.row.kind = QStringLiteral("talk");
    talk.sourceSha256 =
        QByteArray::fromHex("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    talk.revisionTime = time(-60);
    return talk;
}

} // namespace

int DocumentMaker::container(ContainerKind kind, int parent, bool tight)
{
    Container made;
    made.kind = kind;
    made.parent = parent;
    made.tight = tight;
    document.containers.push_back(made);
    return static_cast<int>(document.containers.size()) - 1;
}

Block &DocumentMaker::block(BlockKind kind, const QString &text, int container)
{
    Block block;
    block.kind = kind;
    block.container = container;
    if (!document.blocks.empty()) {
        const Block &last = document.blocks.back();
        const bool isSameTable =
            kind == BlockKind::TableCell && last.kind == kind && last.container == container;
        document.text += isSameTable ? QStringLiteral("\t") : QStringLiteral("\n\n");
    }
    block.text = {document.text.size(), document.text.size() + text.size()};
    document.text += text;
    document.blocks.push_back(block);
    return document.blocks.back();
}

Block &DocumentMaker::heading(int level, const QString &text)
{
    Block &made = block(BlockKind::Heading, text);
    made.level = level;
    return made;
}

Block &DocumentMaker::cell(int table, int row, int column, const QString &text, bool isHeader)
{
    const bool isNewRow = row > 0 && column == 0;
    Block &made = block(BlockKind::TableCell, text, table);
    if (isNewRow) {
        document.text[made.text.begin - 1] = u'\n';
    }
    made.row = row;
    made.column = column;
    made.isHeader = isHeader;
    return made;
}

void DocumentMaker::span(SpanKind kind, const QString &text, const QString &target)
{
    Block &block = document.blocks.back();
    const qsizetype at = document.text.indexOf(text, block.text.begin);
    block.spans.push_back({kind, {at, at + text.size()}, {}, target, {}});
    std::ranges::stable_sort(block.spans, [](const Span &a, const Span &b) {
        return a.text.begin != b.text.begin ? a.text.begin < b.text.begin : a.text.end > b.text.end;
    });
}

MarkRow &addMark(TalkText &talk, const QString &quote, MarkKind kind, const QString &comment)
{
    const int number = static_cast<int>(talk.marks.size()) + 1;
    MarkRow mark;
    mark.id = madeId(2 + talk.row.id.data4[7], number);
    mark.talk = talk.row.id;
    mark.kind = kind;
    mark.quote = quote;
    mark.comment = comment;
    mark.created = time(number);
    mark.modified = time(number + 30);
    const qsizetype at = talk.document->text.indexOf(quote);
    if (at < 0) {
        mark.state = AnchorState::Orphan;
        mark.reason = QStringLiteral("The text was deleted.");
    } else {
        mark.range = CodePointMap(talk.document->text).toCodePoints(Utf16Range{at, at + quote.size()});
        mark.range = {mark.range.begin + talk.offset, mark.range.end + talk.offset};
        mark.prefix =
            talk.document->text.sliced(std::max<qsizetype>(0, at - 20), std::min<qsizetype>(20, at));
        mark.suffix = talk.document->text.sliced(at + quote.size()).left(20);
    }
    talk.marks.push_back(mark);
    return talk.marks.back();
}

namespace {

void addLists(DocumentMaker &make)
{
    const int list = make.container(ContainerKind::BulletList);
    make.paragraph(QStringLiteral("queues grow until they hurt"), make.item(list));
    const int second = make.item(list);
    make.paragraph(QStringLiteral("measure first"), second);
    const int inner = make.container(ContainerKind::OrderedList, second);
    make.document.containers.back().start = 3;
    make.paragraph(QStringLiteral("with a clock"), make.item(inner));
    make.paragraph(QStringLiteral("with patience"), make.item(inner));
    const int todo = make.item(list);
    make.document.containers.back().isTask = true;
    make.document.containers.back().isDone = true;
    make.paragraph(QStringLiteral("try the new scheduler"), todo);
    const int loose = make.container(ContainerKind::BulletList, -1, false);
    const int first = make.item(loose);
    make.paragraph(QStringLiteral("one"), first);
    make.block(BlockKind::Code, QStringLiteral("go(fast)"), first);
    make.paragraph(QStringLiteral("two"), make.item(loose));
}

void addTable(DocumentMaker &make)
{
    const int table = make.container(ContainerKind::Table);
    make.document.containers.back().columns = 2;
    make.cell(table, 0, 0, QStringLiteral("thing"), true);
    make.cell(table, 0, 1, QStringLiteral("cost"), true).alignment = Alignment::Right;
    make.cell(table, 1, 0, QStringLiteral("a | b"));
    make.cell(table, 1, 1, QStringLiteral("3 µs")).alignment = Alignment::Right;
}

} // namespace

TalkText annotatedTalk()
{
    TalkText talk = emptyTalk(1, QStringLiteral("Threads are not free"));
    talk.row.speakers = {QStringLiteral("Ada Example"), QStringLiteral("Bo \"B\" Sample")};
    talk.row.day = QStringLiteral("Day 1");
    talk.row.tags = {QStringLiteral("performance/latency"), QStringLiteral("to read")};
    talk.row.status = ReadStatus::Reading;
    talk.row.isStarred = true;
    DocumentMaker make;
    make.heading(2, QStringLiteral("Threads are not free"));
    make.paragraph(QStringLiteral("She says threads are not free at all, see the paper\nand the 🧵 slides."));
    make.span(SpanKind::Link, QStringLiteral("the paper"), QStringLiteral("https://example.org/a?b=1&c=2"));
    make.span(SpanKind::Strong, QStringLiteral("not free"));
    make.span(SpanKind::Emphasis, QStringLiteral("slides"));
    make.heading(3, QStringLiteral("Lists"));
    addLists(make);
    make.heading(3, QStringLiteral("Code"));
    make.block(BlockKind::Code, QStringLiteral("if (a == b) {\n    ```run();\n}")).language =
        QStringLiteral("cpp");
    make.paragraph(QStringLiteral("Call run() twice, never click me or run."));
    make.span(SpanKind::Code, QStringLiteral("run()"));
    make.span(SpanKind::Link, QStringLiteral("click me"), QStringLiteral("javascript:alert(1)"));
    const int quote = make.container(ContainerKind::Quote);
    make.paragraph(QStringLiteral("It is always the lock."), quote);
    addTable(make);
    make.block(BlockKind::Rule, QString());
    make.block(BlockKind::Image, QStringLiteral("a diagram")).target = QStringLiteral("img/one.png");
    make.paragraph(QStringLiteral("The end."));
    talk.document = make.document;
    talk.offset = 100;
    addMark(talk, QStringLiteral("threads are not free at all"), MarkKind::Key,
        QStringLiteral("Check *this* claim\n\n- soon"));
    talk.marks.back().tags = {QStringLiteral("performance"), QStringLiteral("a/b c")};
    addMark(talk, QStringLiteral("free at all, see the"), MarkKind::Doubt, QStringLiteral("Which paper?"));
    addMark(talk, QStringLiteral("measure first"), MarkKind::Technique);
    talk.marks.back().todo = Todo::Open;
    addMark(talk, QStringLiteral("run();"), MarkKind::Definition, QStringLiteral("in code"));
    addMark(talk, QStringLiteral("always the lock.\n\nthing"), MarkKind::Quote);
    talk.marks.back().state = AnchorState::Review;
    addMark(talk, QStringLiteral("words that are gone"), MarkKind::Quote, QStringLiteral("still mine"));
    addMark(talk, QStringLiteral("slides"), MarkKind::Key);
    return talk;
}

TalkText secondTalk()
{
    TalkText talk = emptyTalk(2, QStringLiteral("Another talk"));
    talk.row.eventName = {QStringLiteral("OtherDays 2024"), 2024, {}};
    DocumentMaker make;
    make.heading(1, QStringLiteral("Talk 2: Another talk (Cy)"));
    make.paragraph(QStringLiteral("Nothing was said."));
    talk.document = make.document;
    addMark(talk, QStringLiteral("Nothing"), MarkKind::Key, QStringLiteral("indeed"));
    return talk;
}

QStringList nastyTexts()
{
    return {QStringLiteral("=1+1"), QStringLiteral("@llanga"), QStringLiteral("- item"),
        QStringLiteral("\"a\", b;c"), QStringLiteral("tab\there"), QStringLiteral("LF\nhere"),
        QStringLiteral("sep\u2028here"), QStringLiteral("]]>"), QStringLiteral("<b>&amp;"),
        QStringLiteral("{{c1::x}}"), QStringLiteral("}}"), QStringLiteral("* star"),
        QStringLiteral("#+end_quote"), QStringLiteral(":END:"), QStringLiteral("---"),
        QStringLiteral("key:: v"), QStringLiteral("text ^id"), QStringLiteral("a == b"),
        QStringLiteral("%% hidden"), QStringLiteral("[[a|b]]"), QStringLiteral("trailing \\"),
        QStringLiteral("100% of $5_{x}"), QStringLiteral("👩🏽‍💻 emoji"),
        QStringLiteral("مرحبا بالعالم"), QStringLiteral("e\u0301a\u0308 marks"),
        QStringLiteral("control \u0001 here"), QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("1. one"), QStringLiteral("``` fence"), QStringLiteral("&lt;"),
        QStringLiteral("# heading"), QStringLiteral("> quote"), QStringLiteral("+ plus"),
        QStringLiteral("==="), QStringLiteral("| a | b |"), QStringLiteral("~~x~~ _y_ **z**"),
        QStringLiteral("<!-- x"), QStringLiteral("</style></mark>"), QString(20'000, u'x')};
}

TalkText nastyTalk()
{
    TalkText talk = emptyTalk(3, QStringLiteral("=HYPERLINK(\"x\") [[a|b]] <b> # ^ %% ---"));
    talk.row.speakers = {QStringLiteral("@llanga: #1"), QStringLiteral("- yes")};
    talk.row.tags = {QStringLiteral("#a b/c"), QStringLiteral("<i>")};
    DocumentMaker make;
    const QStringList texts = nastyTexts();
    for (const QString &text : texts) {
        make.paragraph(text);
    }
    talk.document = make.document;
    for (const QString &text : texts) {
        addMark(talk, text, MarkKind::Key, text + QStringLiteral("\r\nsecond\rthird\n\nlast"));
    }
    addMark(talk, QStringLiteral("gone <b> == %% \u0001"), MarkKind::Doubt);
    addMark(talk, QStringLiteral("LF\nhere"), MarkKind::Doubt);
    return talk;
}

} // namespace Lectern::Testing
