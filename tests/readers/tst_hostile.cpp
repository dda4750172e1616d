// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/blogreader.h"
#include "readers/htmlreader.h"
#include "readers/markdownreader.h"
#include "readers/orgreader.h"
#include "readers/plaintextreader.h"
#include "readers/registry.h"
#include "readers/rstreader.h"
#include "readers/slidereader.h"
#include "support/testsupport.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace Lectern;
using namespace Qt::StringLiterals;

/// reliability.md B3: every format survives what was made to hurt it, in bounded time.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormatStaysInTime_data();
    void everyFormatStaysInTime();
};

namespace {

/// Milliseconds for a debug build with sanitizers on a busy machine; a release build needs a tenth.
constexpr qint64 limitMs = 12'000;

/// Sanitizers cost about ten times; a quarter of the size still shows what grows faster than the input.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr qsizetype sizeDivisor = 4;
#else
constexpr qsizetype sizeDivisor = 1;
#endif

std::array<const Readers::Reader *, 7> allReaders()
{
    static const Readers::PlainTextReader plainText;
    static const Readers::MarkdownReader markdown;
    static const Readers::RstReader rst;
    static const Readers::OrgReader org;
    static const Readers::HtmlReader html;
    static const Readers::BlogReader blog;
    static const Readers::SlideReader slides;
    return {&plainText, &markdown, &rst, &org, &html, &blog, &slides};
}

/// Characters that the links and images of a document carry.
qsizetype targetsOf(const Document &document)
{
    qsizetype size = 0;
    for (const Block &block : document.blocks) {
        for (const Span &span : block.spans) {
            size += span.target.size() + span.title.size();
        }
    }
    return size;
}

QByteArray nested(const QByteArray &sign, int depth)
{
    QByteArray text;
    for (int i = 0; i < depth; ++i) {
        text += sign;
    }
    return text + "x\n";
}

QByteArray stairs(int levels)
{
    QByteArray text;
    for (int i = 0; i < levels; ++i) {
        text += QByteArray(i, ' ') + "- x\n";
    }
    return text;
}

/// The same line, each time one blank deeper.
QByteArray deeper(const QByteArray &line, int levels)
{
    QByteArray text;
    for (int i = 0; i < levels; ++i) {
        text += QByteArray(i, ' ') + line + "\n";
    }
    return text;
}

} // namespace

void TestHostile::everyFormatStaysInTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("line of 1 MB") << QByteArray(1'000'000, 'a');
    QTest::newRow("line of 10 MB") << QByteArray(10'000'000, 'a');
    QTest::newRow("one target for many links")
        << "[a]: <" + QByteArray(100'000, 'x') + ">\n\n" + QByteArray("[a]\n").repeated(20'000);
    QTest::newRow("words on one line") << QByteArray("word ").repeated(200'000);
    QTest::newRow("headings") << QByteArray("# x\n").repeated(100'000);
    QTest::newRow("nested lists in a line") << nested("- ", 50'000);
    QTest::newRow("nested quotes") << nested("> ", 50'000);
    QTest::newRow("list stairs") << stairs(1'500);
    QTest::newRow("link openers") << QByteArray("]([").repeated(200'000);
    QTest::newRow("brackets") << QByteArray("[").repeated(300'000);
    QTest::newRow("images") << QByteArray("![").repeated(200'000);
    QTest::newRow("empty links") << QByteArray("[](").repeated(200'000);
    QTest::newRow("stars") << QByteArray("*a ").repeated(200'000);
    QTest::newRow("star pairs") << QByteArray("**a _b* c_ ").repeated(50'000);
    QTest::newRow("backticks") << QByteArray("`a ``b ").repeated(100'000);
    QTest::newRow("unclosed fence") << "```\n" + QByteArray("x\n").repeated(200'000);
    QTest::newRow("fences") << QByteArray("```\n").repeated(100'001);
    QTest::newRow("unclosed shortcodes")
        << QByteArray("[code] [sourcecode] [python] [gallery ").repeated(30'000);
    QTest::newRow("liquid") << QByteArray("{% highlight c %}{{< x ").repeated(30'000);
    QTest::newRow("unclosed comments") << QByteArray("<!-- ").repeated(200'000);
    QTest::newRow("comments in a paragraph") << "x " + QByteArray("<!-- a --> b ").repeated(60'000);
    QTest::newRow("divs") << QByteArray("<div>").repeated(100'000);
    QTest::newRow("bold tags") << QByteArray("x <b>").repeated(50'000);
    QTest::newRow("tables in tables") << QByteArray("<table><tr><td>").repeated(5'000);
    QTest::newRow("attributes") << "<p " + QByteArray("a=1 ").repeated(100'000) + ">x</p>";
    QTest::newRow("list items in html") << "<ul>" + QByteArray("<li>x").repeated(50'000);
    QTest::newRow("entities") << QByteArray("&amp;&copy;&nosuch; ").repeated(50'000);
    QTest::newRow("table cells") << "|a|b|\n|-|-|\n" + QByteArray("|x|y|\n").repeated(50'000);
    QTest::newRow("wide table") << QByteArray("|a").repeated(20'000) + "\n"
            + QByteArray("|-").repeated(20'000) + "\n" + QByteArray("|x\n").repeated(2'000);
    QTest::newRow("link definitions") << QByteArray("[a]: b\n").repeated(100'000);
    QTest::newRow("rules") << QByteArray("---\n\n").repeated(100'000);
    QTest::newRow("underlines") << QByteArray("a\n---\n").repeated(100'000);
    QTest::newRow("code lines") << QByteArray("x = f(y);\n").repeated(100'000);
    QTest::newRow("odd code")
        << QByteArray("x = f(y)\nwords that are no code at all here\n").repeated(50'000);
    QTest::newRow("directives") << QByteArray(".. note:: x\n\n").repeated(50'000);
    QTest::newRow("rst signs") << QByteArray("`a ``b *c ").repeated(50'000);
    QTest::newRow("literal ends") << QByteArray("a::\n\n").repeated(50'000);
    QTest::newRow("rst targets") << QByteArray(".. _a: b\n").repeated(50'000)
            + QByteArray("a_ ").repeated(50'000);
    QTest::newRow("rst targets, ever deeper") << deeper(".. _a:", 1'500);
    QTest::newRow("rst targets by each other") << QByteArray(".. _a: a_\n`a <a_>`_ ").repeated(20'000);
    QTest::newRow("rst table tops") << QByteArray("==  ==\n").repeated(50'000);
    QTest::newRow("rst grids") << QByteArray("+--+--+\n|  |\n").repeated(50'000);
    QTest::newRow("rst terms") << deeper("term", 1'500);
    QTest::newRow("rst directives, ever deeper") << deeper(".. note:: x", 1'500);
    QTest::newRow("rst roles") << QByteArray(":a:b:`").repeated(50'000);
    QTest::newRow("rst places") << QByteArray("_`a ").repeated(50'000) + QByteArray("a__").repeated(50'000);
    QTest::newRow("rst options") << QByteArray("-a, --b=c, ").repeated(50'000);
    QTest::newRow("org own drawers") << QByteArray(":A:\n").repeated(50'000) + ":END:\n";
    QTest::newRow("org quotes in quotes")
        << QByteArray("#+begin_quote\n").repeated(20'000) + QByteArray("#+end_quote\n").repeated(20'000);
    QTest::newRow("org items far apart") << QByteArray("- a\n\n").repeated(50'000);
    QTest::newRow("org terms") << QByteArray("- a ::").repeated(50'000);
    QTest::newRow("org emphasis") << QByteArray("*/_+=~a ").repeated(50'000);
    QTest::newRow("org blocks") << QByteArray("#+begin_src\n").repeated(20'000);
    QTest::newRow("org drawers") << QByteArray(":PROPERTIES:\n").repeated(20'000);
    QTest::newRow("org links") << QByteArray("[[a").repeated(100'000);
    QTest::newRow("doubled words") << QByteArray("a a ").repeated(200'000);
    QTest::newRow("slides") << QByteArray("same words same words and more\n\n").repeated(20'000);
    QTest::newRow("addresses") << QByteArray("http://").repeated(100'000);
    QTest::newRow("yaml without end") << "---\n" + QByteArray("a: b\n").repeated(100'000);
    QTest::newRow("blank lines") << QByteArray("\n").repeated(1'000'000);
    QTest::newRow("tabs") << QByteArray(1'000'000, '\t') + "x";
}

void TestHostile::everyFormatStaysInTime()
{
    QFETCH(QByteArray, bytes);
    bytes.truncate(bytes.size() / sizeDivisor);
    const QString source = QString::fromUtf8(bytes);
    for (const Readers::Reader *reader : allReaders()) {
        QElapsedTimer timer;
        timer.start();
        const Document document = reader->read(source, {});
        const qint64 needed = timer.elapsed();
        QVERIFY2(needed < limitMs, qPrintable(reader->id() + u": "_s + QString::number(needed) + u" ms"_s));
        if (needed > 1000) {
            qInfo().noquote() << QString::fromLatin1(QTest::currentDataTag()) << reader->id() << needed
                              << "ms";
        }
        QVERIFY(document.text.size() + targetsOf(document) <= 4 * source.size() + 2 * 1024 * 1024);
    }
    // Once through the whole door, with detection and the line scanner.
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Readers::readDocument(bytes, u"hostile"_s, std::nullopt));
    QVERIFY2(timer.elapsed() < limitMs, qPrintable(QString::number(timer.elapsed()) + u" ms"_s));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
