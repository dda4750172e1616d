// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The links of every format, as talks cite them: read by its reader, then gathered.

#include "document/links.h"
#include "readers/registry.h"

#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

class TestLinkForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsToldOnce_data();
    void everyFormIsToldOnce();
    void bareAddressesOfMarkdownLeadThereWhole_data();
    void bareAddressesOfMarkdownLeadThereWhole();
};

void TestLinkForms::everyFormIsToldOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("targets");
    const auto row = [](const char *title, const QString &name, const QString &source,
                         const QStringList &targets) { QTest::newRow(title) << name << source << targets; };
    const QString mud = u"https://a.example/mud"_s;
    const QStringList one{mud};
    row("Markdown: inline", u"a.md"_s, u"See [mud](https://a.example/mud \"wet\").\n"_s, one);
    row("Markdown: its own text", u"a.md"_s, u"[https://a.example/mud](https://a.example/mud)\n"_s, one);
    row("Markdown: angle", u"a.md"_s, u"See <https://a.example/mud>.\n"_s, one);
    row("Markdown: bare", u"a.md"_s, u"See (https://a.example/mud), or not.\n"_s, one);
    row("Markdown: bare with own brackets", u"a.md"_s, u"See https://a.example/mud_(clay).\n"_s,
        {u"https://a.example/mud_(clay)"_s});
    row("Markdown: bare before a bracket", u"a.md"_s, u"- [mud: https://a.example/mud]\n"_s, one);
    row("Markdown: by label", u"a.md"_s, u"[Mud][1] is wet.\n\n[1]: https://a.example/mud\n"_s, one);
    row("Markdown: strong", u"a.md"_s, u"**https://a.example/mud**\n"_s, one);
    row("Markdown: table", u"a.md"_s, u"| a | b |\n|---|---|\n| https://a.example/mud | x |\n"_s, one);
    row("Markdown: www", u"a.md"_s, u"at www.a.example/mud.\n"_s, {u"http://www.a.example/mud"_s});
    row("Markdown: mail", u"a.md"_s, u"lars@a.example, <lars@a.example>, [mail](mailto:lars@a.example)\n"_s,
        {});
    row("Markdown: place of the page", u"a.md"_s, u"[up](#mud)\n"_s, {});
    row("Markdown: code", u"a.md"_s, u"`https://a.example/mud`\n\n    curl https://a.example/mud\n"_s, {});
    row("Markdown: HTML inside", u"a.md"_s, u"Some <a href=\"https://a.example/mud\">mud</a> here.\n"_s, one);
    row("Markdown: HTML block", u"a.md"_s,
        u"<iframe src=\"https://a.example/mud\" width=\"2\"></iframe>\n\nwet\n"_s, one);
    row("HTML", u"a.html"_s, u"<p>Some <a href=\"https://a.example/mud\">mud</a>.</p>\n"_s, one);
    row("HTML: bare", u"a.html"_s, u"<p>Some (https://a.example/mud).</p>\n"_s, one);
    row("RST: inline", u"a.rst"_s, u"Mud\n===\n\nSome `mud <https://a.example/mud>`_ here.\n"_s, one);
    row("RST: named", u"a.rst"_s, u"Mud\n===\n\nSome mud_ here.\n\n.. _mud: https://a.example/mud\n"_s, one);
    row("RST: bare", u"a.rst"_s, u"Mud\n===\n\nAt https://a.example/mud.\n"_s, one);
    row("Org: described", u"a.org"_s, u"* Mud\nSome [[https://a.example/mud][mud]].\n"_s, one);
    row("Org: bare brackets", u"a.org"_s, u"* Mud\n[[https://a.example/mud]]\n"_s, one);
    row("Org: bare", u"a.org"_s, u"* Mud\nAt https://a.example/mud, wet.\n"_s, one);
    row("plain", u"a.txt"_s, u"Mud (https://a.example/mud); wet\n"_s, one);
    row("plain: angle", u"a.txt"_s, u"Mud <https://a.example/mud>\n"_s, one);
    row("plain: www", u"a.txt"_s, u"Mud: www.a.example/mud!\n"_s, {u"http://www.a.example/mud"_s});
    row("plain: mail", u"a.txt"_s, u"Mud: lars@www.a.example\n"_s, {});
    row("plain: two", u"a.txt"_s, u"https://a.example/mud,https://b.example/silt\n"_s,
        {u"https://a.example/mud,https://b.example/silt"_s});
}

void TestLinkForms::everyFormIsToldOnce()
{
    QFETCH(QString, name);
    QFETCH(QString, source);
    const auto document = Readers::readDocument(source.toUtf8(), name, std::nullopt);
    QVERIFY(document.has_value());
    QStringList targets;
    for (const Link &link : linksIn(*document, {0, document->text.size()})) {
        targets << link.target;
    }
    QTEST(targets, "targets");
}

void TestLinkForms::bareAddressesOfMarkdownLeadThereWhole_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("links");
    const QString slash = u"https://a.example/talks#/"_s;
    QTest::newRow("slash in the fragment")
        << u"See https://a.example/talks#/ and more.\n"_s << QStringList{slash};
    QTest::newRow("at the end of a line") << u"See\nhttps://a.example/talks#/\n"_s << QStringList{slash};
    QTest::newRow("in brackets") << u"Slides (https://a.example/talks#/).\n"_s << QStringList{slash};
    QTest::newRow("two") << u"https://a.example/talks#/ or https://a.example/talks/#/3, both\n"_s
                         << QStringList{slash, u"https://a.example/talks/#/3"_s};
    QTest::newRow("strong") << u"**https://a.example/talks#/** here\n"_s << QStringList();
    QTest::newRow("in a link") << u"[at https://a.example/talks#/ now](b.md)\n"_s
                               << QStringList{u"at https://a.example/talks#/ now"_s};
    QTest::newRow("in a tag's link") << u"<a href=\"b.md\">at https://a.example/talks#/ now</a>\n"_s
                                     << QStringList{u"at https://a.example/talks#/ now"_s};
    QTest::newRow("code") << u"`https://a.example/talks#/` here\n"_s << QStringList();
    QTest::newRow("cut by an escape") << u"https://a.example/talks#/a\\_b here\n"_s << QStringList();
}

void TestLinkForms::bareAddressesOfMarkdownLeadThereWhole()
{
    QFETCH(QString, source);
    const auto document = Readers::readDocument(source.toUtf8(), u"a.md"_s, std::nullopt);
    QVERIFY(document.has_value());
    QStringList links;
    for (const Block &block : document->blocks) {
        for (const Span &span : block.spans) {
            if (span.kind == SpanKind::Link) {
                links << document->text.sliced(span.text.begin, span.text.length());
            }
        }
    }
    QTEST(links, "links");
}

QTEST_GUILESS_MAIN(TestLinkForms)
#include "tst_linkforms.moc"
