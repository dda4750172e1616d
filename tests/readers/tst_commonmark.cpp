// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "htmlnormal.h"

#include "exporters/exporter.h"
#include "readers/markdownreader.h"
#include "support/promises.h"
#include "support/testsupport.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// Markdown to HTML as CommonMark 0.31.2 wants it: all examples of the specification where its text is found
/// (LECTERN_COMMONMARK_SPEC names it, else commonmark-spec.txt in the shared folder), own cases always.
class TestCommonMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleOfTheSpecification();
    void ownCases_data();
    void ownCases();
    void rawHtmlIsShownAsTextUnlessTrusted();
    void unsafeLinksAreInertUnlessTrusted_data();
    void unsafeLinksAreInertUnlessTrusted();
};

namespace {

QString rendered(const QString &markdown, bool isTrusted)
{
    Readers::ReadOptions options;
    options.strictCommonMark = true;
    options.trusted = isTrusted;
    const Document document = Readers::MarkdownReader().read(markdown, options);
    const QString broken = Testing::brokenPromise(document);
    return broken.isEmpty() ? Exporters::htmlFragment(document, isTrusted) : broken;
}

QString specificationFile()
{
    const QString named = qEnvironmentVariable("LECTERN_COMMONMARK_SPEC");
    const QString shared = Testing::sharedFolder();
    return !named.isEmpty() || shared.isEmpty() ? named : shared + u"/commonmark-spec.txt"_s;
}

} // namespace

void TestCommonMark::everyExampleOfTheSpecification()
{
    const QString path = specificationFile();
    if (!QFileInfo(path).isFile()) {
        QSKIP("the specification is not here; LECTERN_COMMONMARK_SPEC names its spec.txt");
    }
    const QString text = QString::fromUtf8(Testing::fileBytes(path))
                             .section(u"<!-- END TESTS -->"_s, 0, 0)
                             .replace(u'→', u'\t');
    static const QRegularExpression example(
        uR"(^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$)"_s, QRegularExpression::MultilineOption);
    int number = 0;
    QStringList wrong;
    for (auto matches = example.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString expected = Testing::normalisedHtml(match.captured(2));
        const QString got = Testing::normalisedHtml(rendered(match.captured(1), true));
        ++number;
        if (got != expected) {
            wrong << QString::number(number);
            qInfo().noquote() << "example" << number << "\nexpected" << expected << "\ngot     " << got;
        }
    }
    QCOMPARE(number, 652);
    QCOMPARE(wrong.join(u' '), QString());
}

void TestCommonMark::ownCases_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("html");
    const auto add = [](const char *name, const QString &markdown, const QString &html) {
        QTest::newRow(name) << markdown << html;
    };
    add("emphasis in strong", u"**tea *and* toast**"_s, u"<p><strong>tea <em>and</em> toast</strong></p>"_s);
    add("signs inside words", u"a_b_c 2*3*4"_s, u"<p>a_b_c 2<em>3</em>4</p>"_s);
    add("escapes and references", u"\\*no\\* &amp; &copy; &nosuch;"_s, u"<p>*no* &amp; © &amp;nosuch;</p>"_s);
    add("hard and soft ends of lines", u"one  \ntwo\\\nthree\nfour"_s,
        u"<p>one<br />\ntwo<br />\nthree\nfour</p>"_s);
    add("code span of one blank", u"a ` ` b"_s, u"<p>a <code> </code> b</p>"_s);
    add("code span with ticks, at the end", u"say `` ` ``"_s, u"<p>say <code>`</code></p>"_s);
    add("closed heading", u"## Tea ##"_s, u"<h2>Tea</h2>"_s);
    add("underlined heading of two lines", u"Tea\nand toast\n---"_s, u"<h2>Tea\nand toast</h2>"_s);
    add("blank lines at the end of code", u"```sh\nls\n\n\n```"_s,
        u"<pre><code class=\"language-sh\">ls\n\n\n</code></pre>"_s);
    add("code by indent", u"    a\n\n      b\n\nc"_s, u"<pre><code>a\n\n  b\n</code></pre>\n<p>c</p>"_s);
    add("tight list", u"- a\n- b\n  - c"_s,
        u"<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>"_s);
    add("loose list with an empty item", u"7. a\n8.\n\n9. b"_s,
        u"<ol start=\"7\">\n<li>\n<p>a</p>\n</li>\n<li></li>\n<li>\n<p>b</p>\n</li>\n</ol>"_s);
    add("quote with a lazy line, empty quote", u"> a\nb\n\n>"_s,
        u"<blockquote>\n<p>a\nb</p>\n</blockquote>\n<blockquote>\n</blockquote>"_s);
    add("link by label", u"[Tea][t]\n\n[T]: /tea (\"the\" leaf)"_s,
        u"<p><a href=\"/tea\" title=\"&quot;the&quot; leaf\">Tea</a></p>"_s);
    add("image with a title", u"![a *cup*](/cup.png \"full\")"_s,
        u"<p><img src=\"/cup.png\" alt=\"a cup\" title=\"full\" /></p>"_s);
    add("image inside a link", u"[![cup](/cup.png)](/tea)"_s,
        u"<p><a href=\"/tea\"><img src=\"/cup.png\" alt=\"cup\" /></a></p>"_s);
    add("address in angles", u"<https://tea.example/a b> <https://tea.example/a>"_s,
        u"<p>&lt;https://tea.example/a b&gt; <a href=\"https://tea.example/a\">https://tea.example/a</a></p>"_s);
    add("raw HTML", u"<div>\n*a*\n</div>\n\nb <i class=\"x\">c</i>"_s,
        u"<div>\n*a*\n</div>\n<p>b <i class=\"x\">c</i></p>"_s);
    add("rule and no rule", u"* * *\n\na\n***\n_ _"_s, u"<hr />\n<p>a</p>\n<hr />\n<p>_ _</p>"_s);
    add("no tables, no front matter, no bare addresses",
        u"---\na: b\n---\n\n|a|\n|-|\n|b| https://tea.example"_s,
        u"<hr />\n<h2>a: b</h2>\n<p>|a|\n|-|\n|b| https://tea.example</p>"_s);
}

void TestCommonMark::ownCases()
{
    QFETCH(QString, markdown);
    QFETCH(QString, html);
    QCOMPARE(Testing::normalisedHtml(rendered(markdown, true)), Testing::normalisedHtml(html));
}

void TestCommonMark::rawHtmlIsShownAsTextUnlessTrusted()
{
    const QString html =
        rendered(u"<script>alert(1)</script>\n\na <b onclick=\"x()\">b</b>\n\n<!-- c -->\n"_s, false);
    QVERIFY2(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s), qPrintable(html));
    QVERIFY2(html.contains(u"a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;"_s), qPrintable(html));
    for (const QString &tag : {u"<script"_s, u"<b"_s, u"<!--"_s}) {
        QVERIFY2(!html.contains(tag), qPrintable(html));
    }
}

void TestCommonMark::unsafeLinksAreInertUnlessTrusted_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("javascript") << u"[a](javascript:alert%281%29)"_s;
    QTest::newRow("mixed case, reference inside") << u"[a](Java&#x53;cript:b)"_s;
    QTest::newRow("control character") << u"[a](<java&#1;script:b>)"_s;
    QTest::newRow("data") << u"[a](data:text/html,b)"_s;
    QTest::newRow("file") << u"[a](file:///b)"_s;
    QTest::newRow("vbscript, by label") << u"[a][b]\n\n[b]: vbscript:c"_s;
    QTest::newRow("in angles") << u"<javascript:a>"_s;
    QTest::newRow("image") << u"![a](data:image/png,b)"_s;
    QTest::newRow("other host") << u"[a](//b.example/c)"_s;
}

void TestCommonMark::unsafeLinksAreInertUnlessTrusted()
{
    QFETCH(QString, markdown);
    const QString html = rendered(markdown, false);
    QVERIFY2(!html.contains(u"href"_s) && !html.contains(u"src"_s), qPrintable(html));
}

QTEST_GUILESS_MAIN(TestCommonMark)
#include "tst_commonmark.moc"
