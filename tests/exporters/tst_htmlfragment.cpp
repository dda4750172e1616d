// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkmaker.h"

#include "exporters/exporter.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Exporters;
using namespace Lectern::Testing;

/// HTML of documents alone: CommonMark's own shapes, nothing unsafe.
class TestHtmlFragment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inlineSpans_data();
    void inlineSpans();
    void links_data();
    void links();
    void tightAndLooseLists();
    void taskItems();
    void codeBlocks();
    void quotesAndRules();
    void tables();
    void rawHtmlIsTextUnlessTrusted();
    void emptyItemsStay();
    void spansThatCrossStillNest();
};

void TestHtmlFragment::inlineSpans_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("emphasis") << int(SpanKind::Emphasis)
                              << "<p>a <em>b</em> &lt;c&gt; &amp; &quot;d&quot;</p>\n";
    QTest::newRow("strong") << int(SpanKind::Strong)
                            << "<p>a <strong>b</strong> &lt;c&gt; &amp; &quot;d&quot;</p>\n";
    QTest::newRow("del") << int(SpanKind::Strikethrough)
                         << "<p>a <del>b</del> &lt;c&gt; &amp; &quot;d&quot;</p>\n";
    QTest::newRow("code") << int(SpanKind::Code) << "<p>a <code>b</code> &lt;c&gt; &amp; &quot;d&quot;</p>\n";
    QTest::newRow("image") << int(SpanKind::Image)
                           << "<p>a <img src=\"t.png\" alt=\"b\" /> &lt;c&gt; &amp; &quot;d&quot;</p>\n";
}

void TestHtmlFragment::inlineSpans()
{
    QFETCH(int, kind);
    QFETCH(QString, expected);
    DocumentMaker make;
    make.paragraph(QStringLiteral("a b <c> & \"d\""));
    make.span(static_cast<SpanKind>(kind), QStringLiteral("b"), QStringLiteral("t.png"));
    QCOMPARE(htmlFragment(make.document), expected);
}

void TestHtmlFragment::links_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("href"); // empty: inert
    QTest::newRow("http") << "http://a.org/?b=1&c" << "http://a.org/?b=1&amp;c";
    QTest::newRow("https in capitals") << "HTTPS://a.org" << "HTTPS://a.org";
    QTest::newRow("mailto") << "mailto:a@b.c" << "mailto:a@b.c";
    QTest::newRow("relative") << "../a b.md#c" << "../a%20b.md#c";
    QTest::newRow("relative with colon behind") << "a/b:c" << "a/b:c";
    QTest::newRow("umlaut") << QStringLiteral("/ü") << "/%C3%BC";
    QTest::newRow("quote") << "/\"onclick=" << "/%22onclick=";
    QTest::newRow("empty") << "" << QString(u"\u0001");
    QTest::newRow("javascript") << "javascript:alert(1)" << "";
    QTest::newRow("javascript with blanks and case") << " \tJava\nScript:alert(1)" << "";
    QTest::newRow("javascript with a control") << QStringLiteral("java\u0001script:x") << "";
    QTest::newRow("vbscript") << "vbscript:x" << "";
    QTest::newRow("data") << "data:text/html,x" << "";
    QTest::newRow("file") << "file:///etc/passwd" << "";
    QTest::newRow("smb") << "smb://host/x" << "";
    QTest::newRow("host alone") << "//host/x" << "";
    QTest::newRow("host alone backwards") << "\\\\host\\x" << "";
}

void TestHtmlFragment::links()
{
    QFETCH(QString, target);
    QFETCH(QString, href);
    DocumentMaker make;
    make.paragraph(QStringLiteral("x"));
    make.span(SpanKind::Link, QStringLiteral("x"), target);
    const QString expected = href.isEmpty()
        ? QStringLiteral("<p>x</p>\n")
        : QString(u"<p><a href=\"" + href.remove(QChar(1)) + u"\">x</a></p>\n");
    QCOMPARE(htmlFragment(make.document), expected);
}

void TestHtmlFragment::tightAndLooseLists()
{
    DocumentMaker tight;
    const int list = tight.container(ContainerKind::BulletList);
    const int first = tight.item(list);
    tight.paragraph(QStringLiteral("a"), first);
    const int inner = tight.container(ContainerKind::OrderedList, first);
    tight.document.containers.back().start = 7;
    tight.paragraph(QStringLiteral("b"), tight.item(inner));
    tight.paragraph(QStringLiteral("c"), tight.item(list));
    QCOMPARE(htmlFragment(tight.document),
        QStringLiteral("<ul>\n<li>a\n<ol start=\"7\">\n<li>b</li>\n</ol>\n</li>\n<li>c</li>\n</ul>\n"));
    DocumentMaker loose;
    const int other = loose.container(ContainerKind::BulletList, -1, false);
    loose.paragraph(QStringLiteral("a"), loose.item(other));
    QCOMPARE(htmlFragment(loose.document), QStringLiteral("<ul>\n<li>\n<p>a</p>\n</li>\n</ul>\n"));
}

void TestHtmlFragment::taskItems()
{
    DocumentMaker make;
    const int list = make.container(ContainerKind::BulletList);
    const int item = make.item(list);
    make.document.containers.back().isTask = true;
    make.document.containers.back().isDone = true;
    make.paragraph(QStringLiteral("a"), item);
    QCOMPARE(htmlFragment(make.document),
        QStringLiteral("<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</li>\n</ul>\n"));
}

void TestHtmlFragment::codeBlocks()
{
    DocumentMaker make;
    make.block(BlockKind::Code, QStringLiteral("a < b\n\n  c")).language = QStringLiteral("cpp");
    make.block(BlockKind::Code, QString());
    QCOMPARE(htmlFragment(make.document),
        QStringLiteral(
            "<pre><code class=\"language-cpp\">a &lt; b\n\n  c\n</code></pre>\n<pre><code></code></pre>\n"));
}

void TestHtmlFragment::quotesAndRules()
{
    DocumentMaker make;
    const int quote = make.container(ContainerKind::Quote);
    make.paragraph(QStringLiteral("a\nb"), quote);
    make.document.blocks.back().spans.push_back({SpanKind::HardBreak, {1, 2}, {}, {}, {}});
    make.block(BlockKind::Rule, QString());
    QCOMPARE(htmlFragment(make.document),
        QStringLiteral("<blockquote>\n<p>a<br />\nb</p>\n</blockquote>\n<hr />\n"));
}

void TestHtmlFragment::tables()
{
    DocumentMaker make;
    const int table = make.container(ContainerKind::Table);
    make.document.containers.back().columns = 2;
    make.cell(table, 0, 0, QStringLiteral("h"), true);
    make.cell(table, 0, 1, QStringLiteral("i"), true).alignment = Alignment::Center;
    make.cell(table, 1, 0, QStringLiteral("a"));
    QCOMPARE(htmlFragment(make.document),
        QStringLiteral("<table>\n<thead>\n<tr>\n<th>h</th>\n<th align=\"center\">i</th>\n</tr>\n</thead>\n"
                       "<tbody>\n<tr>\n<td>a</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n"));
}

void TestHtmlFragment::rawHtmlIsTextUnlessTrusted()
{
    DocumentMaker make;
    make.block(BlockKind::Html, QStringLiteral("<div onclick=x>"));
    make.paragraph(QStringLiteral("a <b>c"));
    make.span(SpanKind::Html, QStringLiteral("<b>"));
    const QString safe = htmlFragment(make.document);
    QVERIFY(!safe.contains(u"<div"));
    QVERIFY(safe.contains(u"a &lt;b&gt;c"));
    QCOMPARE(htmlFragment(make.document, true), QStringLiteral("<div onclick=x>\n<p>a <b>c</p>\n"));
}

void TestHtmlFragment::emptyItemsStay()
{
    DocumentMaker make;
    const int list = make.container(ContainerKind::BulletList);
    make.item(list);
    make.paragraph(QStringLiteral("a"), make.item(list));
    make.item(list);
    QCOMPARE(htmlFragment(make.document), QStringLiteral("<ul>\n<li></li>\n<li>a</li>\n<li></li>\n</ul>\n"));
}

void TestHtmlFragment::spansThatCrossStillNest()
{
    DocumentMaker make;
    make.paragraph(QStringLiteral("abcd"));
    make.document.blocks.back().spans = {
        {SpanKind::Strong, {0, 3}, {}, {}, {}}, {SpanKind::Emphasis, {1, 99}, {}, {}, {}}};
    QCOMPARE(htmlFragment(make.document), QStringLiteral("<p><strong>a<em>bc</em></strong>d</p>\n"));
}

QTEST_GUILESS_MAIN(TestHtmlFragment)
#include "tst_htmlfragment.moc"
