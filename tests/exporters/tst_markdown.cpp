// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "exporters/exporter.h"

#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;

/// Markdown of documents and of annotated talks.
class TestMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEscaped_data();
    void textIsEscaped();
    void spans_data();
    void spans();
    void fencesAreLongerThanTheirContent();
    void listsInARowStayTwo();
    void tableCellsStayOnOneLine();
    void highlightsFollowTheRules();
    void blockIdsAreUniqueAndDefined();
    void commentsStayInTheirCallout();
    void rawHtmlOfACommentIsNeverLive();
    void lineThatOnlyNamesTheTalkIsNotRepeated();
    void kindsOfBareMarksAreReportedLost();
};

void TestMarkdown::textIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "snake_case, a-b; 3.5 (x) 50%" << "snake_case, a-b; 3.5 (x) 50%";
    QTest::newRow("item") << "- item" << "\\- item";
    QTest::newRow("number") << "1. one" << "1\\. one";
    QTest::newRow("heading") << "# a" << "\\# a";
    QTest::newRow("tag") << "a #tag" << "a \\#tag";
    QTest::newRow("emphasis") << "*a* _b_" << "\\*a\\* \\_b\\_";
    QTest::newRow("highlight") << "a == b" << "a \\=\\= b";
    QTest::newRow("wiki link") << "[[a|b]]" << "\\[\\[a\\|b\\]\\]";
    QTest::newRow("html") << "<b>&amp;" << "\\<b>\\&amp;";
    QTest::newRow("address") << "http://x/?a=1&b=2" << "http://x/?a=1&b=2";
    QTest::newRow("obsidian comment") << "%% x" << "\\%\\% x";
    QTest::newRow("block id") << "text ^id" << "text \\^id";
    QTest::newRow("math") << "$5_{x}" << "\\$5\\_{x}";
    QTest::newRow("rule") << "---" << "\\---";
    QTest::newRow("underline") << "===" << "\\=\\=\\=";
    QTest::newRow("backslash") << "a\\" << "a\\\\";
    QTest::newRow("logseq") << "key:: v" << "key:\\: v";
    QTest::newRow("second line") << "a\n- b" << "a\n\\- b";
}

void TestMarkdown::textIsEscaped()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    DocumentMaker make;
    make.paragraph(text);
    QCOMPARE(markdownOf(make.document), QString(expected + u'\n'));
}

void TestMarkdown::spans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, SpanKind kind, const char *part,
                         const char *target, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(part)
                            << QString::fromUtf8(target) << QString::fromUtf8(expected);
    };
    row("emphasis", "a b c", SpanKind::Emphasis, "b", "", "a _b_ c");
    row("emphasis in a word", "abc", SpanKind::Emphasis, "b", "", "a*b*c");
    row("strong with blanks", "a b c", SpanKind::Strong, " b ", "", "a **b** c");
    row("strong that cannot lean", "a\"b\"c", SpanKind::Strong, "\"b\"", "", "a\"b\"c");
    row("code with backticks", "a `` b", SpanKind::Code, "``", "", "a ``` `` ``` b");
    row("link", "a b", SpanKind::Link, "b", "https://e.org/x_(y)", "a [b](<https://e.org/x_(y)>)");
    row("link to itself", "https://e.org", SpanKind::Link, "https://e.org", "https://e.org",
        "<https://e.org>");
    row("link with blanks", "a", SpanKind::Link, "a", "b c>d", "[a](<b c\\>d>)");
    row("exclamation before a link", "a!b", SpanKind::Link, "b", "u", "a\\![b](u)");
    row("image", "a", SpanKind::Image, "a", "i.png", "![a](i.png)");
    row("hard break", "a\nb", SpanKind::HardBreak, "\n", "", "a\\\nb");
}

void TestMarkdown::spans()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, part);
    QFETCH(QString, target);
    QFETCH(QString, expected);
    DocumentMaker make;
    make.paragraph(text);
    make.span(static_cast<SpanKind>(kind), part, target);
    QCOMPARE(markdownOf(make.document), QString(expected + u'\n'));
}

void TestMarkdown::fencesAreLongerThanTheirContent()
{
    DocumentMaker make;
    make.block(BlockKind::Code, QStringLiteral("````\nx")).language = QStringLiteral("md`x");
    QCOMPARE(markdownOf(make.document), QStringLiteral("`````mdx\n````\nx\n`````\n"));
}

void TestMarkdown::listsInARowStayTwo()
{
    DocumentMaker make;
    for (const char *text : {"a", "b", "c"}) {
        const int list = make.container(ContainerKind::BulletList);
        make.paragraph(QString::fromLatin1(text), make.item(list));
    }
    QCOMPARE(markdownOf(make.document), QStringLiteral("- a\n\n* b\n\n- c\n"));
}

void TestMarkdown::tableCellsStayOnOneLine()
{
    DocumentMaker make;
    const int table = make.container(ContainerKind::Table);
    make.document.containers.back().columns = 2;
    make.cell(table, 0, 0, QStringLiteral("a|b\nc"), true);
    make.cell(table, 0, 1, QStringLiteral("x|y"), true).alignment = Alignment::Right;
    make.span(SpanKind::Code, QStringLiteral("x|y"));
    QCOMPARE(markdownOf(make.document), QStringLiteral("| a\\|b c | `x\\|y` |\n| --- | ---: |\n"));
}

void TestMarkdown::highlightsFollowTheRules()
{
    const auto file = exporterById(QStringLiteral("md"))->write({annotatedTalk()}, {});
    const QString text = QString::fromUtf8(file->bytes);
    // Overlapping marks are one highlight; it takes in the strong words and leaves the link that it cuts
    // apart.
    QVERIFY2(text.contains(u"She says ==threads are **not free** at all, see== [==the== paper]"),
        qPrintable(text));
    QVERIFY(text.contains(u"- ==measure first=="));
    QVERIFY(text.contains(u"    ```run();\n")); // nothing inside code
    QVERIFY(text.contains(u"> It is ==always the lock.==")); // each block's part
    QVERIFY(text.contains(u"| ==thing== | cost |"));
    QVERIFY(text.contains(u"==_slides_=="));
}

void TestMarkdown::blockIdsAreUniqueAndDefined()
{
    const auto file = exporterById(QStringLiteral("markdown"))->write({annotatedTalk(), secondTalk()}, {});
    const QString text = QString::fromUtf8(file->bytes);
    static const QRegularExpression defined(
        QStringLiteral("(?:^| )\\^([A-Za-z0-9-]+)$"), QRegularExpression::MultilineOption);
    static const QRegularExpression used(QStringLiteral("\\[\\[#\\^([A-Za-z0-9-]+)\\|"));
    QStringList ids;
    for (const auto &match : defined.globalMatch(text)) {
        ids.append(match.captured(1));
    }
    QVERIFY(ids.size() >= 8);
    QCOMPARE(QStringList(ids).removeDuplicates(), 0);
    for (const auto &match : used.globalMatch(text)) {
        QVERIFY2(ids.contains(match.captured(1)), qPrintable(match.captured(1)));
    }
}

void TestMarkdown::commentsStayInTheirCallout()
{
    TalkText talk = secondTalk();
    talk.marks.front().comment = QStringLiteral("a\r\n# b\rc\n\n%% d\n```\n");
    const auto file = exporterById(QStringLiteral("markdown"))->write({talk}, {});
    const QString text = QString::fromUtf8(file->bytes);
    QVERIFY2(text.contains(u"> a\n> # b\n> c\n>\n> \\%\\% d\n> ```\n"), qPrintable(text));
}

void TestMarkdown::rawHtmlOfACommentIsNeverLive()
{
    TalkText talk = secondTalk();
    talk.marks.front().comment = QStringLiteral("<script>go()</script> if a < b, <!-- c -->");
    const auto file = exporterById(QStringLiteral("markdown"))->write({talk}, {});
    const QString text = QString::fromUtf8(file->bytes);
    QVERIFY2(text.contains(u"> &lt;script>go()&lt;/script> if a < b, &lt;!-- c -->\n"), qPrintable(text));
}

void TestMarkdown::lineThatOnlyNamesTheTalkIsNotRepeated()
{
    TalkText talk;
    talk.row.title = QStringLiteral("Small queues");
    talk.row.speakers = {QStringLiteral("Ada Example"), QStringLiteral("Bo Sample")};
    DocumentMaker make;
    make.heading(2, QStringLiteral("Small queues, Ada Example and Bo Sample"));
    make.paragraph(QStringLiteral("A queue is a promise."));
    talk.document = make.document;
    for (const char *format : {"markdown", "html", "text"}) {
        const auto file = exporterById(QString::fromLatin1(format))->write({talk}, {});
        QVERIFY2(!file->bytes.contains("Small queues, Ada Example"), format);
        QVERIFY2(file->bytes.contains("A queue is a promise."), format);
        QVERIFY2(!file->bytes.contains("\nunread\n") && !file->bytes.contains(">unread<"), format);
    }
}

void TestMarkdown::kindsOfBareMarksAreReportedLost()
{
    TalkText talk = secondTalk();
    const auto *exporter = exporterById(QStringLiteral("markdown"));
    QVERIFY(exporter->write({talk}, {})->losses.isEmpty());
    talk.marks.front().comment.clear();
    QCOMPARE(exporter->write({talk}, {})->losses.size(), 1);
}

QTEST_GUILESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
