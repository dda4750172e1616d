// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/links.h"
#include "document/webaddress.h"

#include <QTest>

using namespace Lectern;
using namespace Qt::StringLiterals;

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesEndCleanly_data();
    void addressesEndCleanly();
    void noAddressBeginsInsideOfAnother();
    void addressesWithoutMarkUpAreFound();
    void linkAndItsAddressAreOne();
    void mailAndPlacesOfThePageAreNoLinks();
    void codeHoldsNoLinks();
    void onlyWholeBlocksOfTheRangeCount();
    void kindsAreTold_data();
    void kindsAreTold();
};

static Document documentOf(
    const QString &text, std::vector<Span> spans = {}, BlockKind kind = BlockKind::Paragraph)
{
    Document document;
    document.text = text;
    Block block;
    block.kind = kind;
    block.text = {0, text.size()};
    block.spans = std::move(spans);
    document.blocks.push_back(block);
    return document;
}

static QStringList targetsIn(const Document &document)
{
    QStringList targets;
    for (const Link &link : linksIn(document, {0, document.text.size()})) {
        targets << link.target;
    }
    return targets;
}

void TestLinks::addressesEndCleanly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const QString &text, const QString &address) {
        QTest::newRow(name) << text << address;
    };
    row("full stop", u"http://a.example/b."_s, u"http://a.example/b"_s);
    row("several signs", u"http://a.example/b?!…"_s, u"http://a.example/b"_s);
    row("question", u"http://a.example/?q=1&r=2#part, and"_s, u"http://a.example/?q=1&r=2#part"_s);
    row("closing bracket", u"http://a.example/b)"_s, u"http://a.example/b"_s);
    row("closing bracket and stop", u"http://a.example/b)."_s, u"http://a.example/b"_s);
    row("own brackets", u"https://a.example/b_(c), and"_s, u"https://a.example/b_(c)"_s);
    row("own brackets in brackets", u"https://a.example/b_(c))"_s, u"https://a.example/b_(c)"_s);
    row("square bracket", u"https://a.example/b] more"_s, u"https://a.example/b"_s);
    row("own square brackets", u"https://a.example/?p[0]=1"_s, u"https://a.example/?p[0]=1"_s);
    row("curly bracket", u"https://a.example/b}"_s, u"https://a.example/b"_s);
    row("bracket left open", u"https://a.example/("_s, u"https://a.example/"_s);
    row("angle", u"https://a.example>"_s, u"https://a.example"_s);
    row("quotation", u"https://a.example/b\" more"_s, u"https://a.example/b"_s);
    row("German quotation", u"https://a.example/b“."_s, u"https://a.example/b"_s);
    row("emphasis", u"https://a.example/b**"_s, u"https://a.example/b"_s);
    row("cell of a table", u"https://a.example/b|more"_s, u"https://a.example/b"_s);
    row("Japanese stop", u"https://a.example/b。次"_s, u"https://a.example/b"_s);
    row("Chinese brackets", u"https://a.example/b）和"_s, u"https://a.example/b"_s);
    row("letters of any script", u"https://a.example/größe/泥 x"_s, u"https://a.example/größe/泥"_s);
    row("underscore", u"https://a.example/a_b_"_s, u"https://a.example/a_b_"_s);
    row("port", u"http://localhost:8000/a:"_s, u"http://localhost:8000/a"_s);
    row("www", u"www.a.example!"_s, u"www.a.example"_s);
    row("capitals", u"HTTPS://A.example/B"_s, u"HTTPS://A.example/B"_s);
    row("scheme alone", u"http:// is a scheme"_s, QString());
    row("dots", u"www..."_s, QString());
    row("mail", u"lars@a.example"_s, QString());
    row("nothing", QString(), QString());
}

void TestLinks::addressesEndCleanly()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QCOMPARE(text.first(webAddressEnd(text, 0)), address);
}

void TestLinks::noAddressBeginsInsideOfAnother()
{
    QCOMPARE(webAddressEnd(u"lars@www.a.example", 5), 5);
    QCOMPARE(webAddressEnd(u"http://www.a.example", 7), 7);
    QCOMPARE(webAddressEnd(u"nohttp://a.example", 2), 2);
    QCOMPARE(webAddressEnd(u"(www.a.example", 1), 14);
}

void TestLinks::addressesWithoutMarkUpAreFound()
{
    const Document document = documentOf(u"mud: (http://a.example/m), www.b.example. x"_s);
    QCOMPARE(linksIn(document, {0, document.text.size()}),
        (std::vector<Link>{{6, u"http://a.example/m"_s, u"http://a.example/m"_s},
            {27, u"http://www.b.example"_s, u"www.b.example"_s}}));
}

void TestLinks::linkAndItsAddressAreOne()
{
    const QString text = u"mud at https://a.example/m, https://a.example/m"_s;
    QCOMPARE(targetsIn(documentOf(text, {{SpanKind::Link, {7, 26}, {}, u"https://a.example/m"_s, {}}})),
        QStringList{u"https://a.example/m"_s});
}

void TestLinks::mailAndPlacesOfThePageAreNoLinks()
{
    QCOMPARE(targetsIn(documentOf(u"lars@www.a.example and Ruth"_s,
                 {{SpanKind::Link, {0, 18}, {}, u"mailto:lars@www.a.example"_s, {}},
                     {SpanKind::Link, {23, 27}, {}, u"#ruth"_s, {}}})),
        QStringList());
    QCOMPARE(targetsIn(documentOf(u"lars@www.a.example"_s)), QStringList());
}

void TestLinks::codeHoldsNoLinks()
{
    const QString text = u"https://a.example/m"_s;
    QCOMPARE(targetsIn(documentOf(text, {}, BlockKind::Code)), QStringList());
    QCOMPARE(targetsIn(documentOf(text, {{SpanKind::Code, {0, text.size()}, {}, {}, {}}})), QStringList());
    QCOMPARE(targetsIn(documentOf(text)), QStringList{text});
}

void TestLinks::onlyWholeBlocksOfTheRangeCount()
{
    const Document document = documentOf(u"http://a.example"_s);
    QCOMPARE(linksIn(document, {1, 16}).size(), size_t(0));
    QCOMPARE(linksIn(document, {0, 15}).size(), size_t(0));
    QCOMPARE(linksIn(document, {0, 16}).size(), size_t(1));
}

void TestLinks::kindsAreTold_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QString &target, const QString &text, LinkKind kind) {
        QTest::newRow(name) << target << text << int(kind);
    };
    row("host of slides", u"https://speakerdeck.com/mud"_s, u"mud"_s, LinkKind::Slides);
    row("host of videos", u"https://www.youtube.com/watch?v=mud"_s, u"mud"_s, LinkKind::Video);
    row("host wins", u"https://youtu.be/mud"_s, u"the slides"_s, LinkKind::Video);
    row("words of slides", u"https://a.example/1"_s, u"Folien zum Schlamm"_s, LinkKind::Slides);
    row("words of a video", u"https://a.example/1"_s, u"Recording"_s, LinkKind::Video);
    row("no such host", u"https://notyoutube.com/1"_s, u"mud"_s, LinkKind::Other);
    row("path of a file", u"mud.pdf"_s, u"mud"_s, LinkKind::Other);
}

void TestLinks::kindsAreTold()
{
    QFETCH(QString, target);
    QFETCH(QString, text);
    QTEST(int(linkKind(target, text)), "kind");
}

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
