// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/registry.h"
#include "support/promises.h"
#include "support/randomness.h"

#include <QRegularExpression>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

/// What holds of every reader for every source, tried on random ones (rapidcheck; the seed is printed and
/// always the same, RC_PARAMS asks for others).
///
/// "No reader loses text" means: of a mix of words and of the signs of a format, but for those that hide text
/// by the format's own rule, every word is shown, or kept where it does not show (target of a link, language
/// of code, meta field). Signs that hide are not in the mixes; what each of them hides, and that nothing
/// beside it goes, is said one by one in hidingSignsHideOnlyWhatTheyShould().
class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useOneSeed(600); }
    void randomBytesKeepThePromises_data() { addFormats(); }
    void randomBytesKeepThePromises();
    void mixesKeepThePromises_data() { addFormats(); }
    void mixesKeepThePromises();
    void lineEndsMakeNoDifference_data() { addFormats(); }
    void lineEndsMakeNoDifference();
    void noWordIsLost_data();
    void noWordIsLost();
    void hidingSignsHideOnlyWhatTheyShould_data();
    void hidingSignsHideOnlyWhatTheyShould();

private:
    void addFormats();
};

namespace {

const QString name = u"random"_s;

/// Signs of all formats, those that hide text too.
const QStringList allTokens{wordToken, wordToken, u" "_s, u" "_s, u"\n"_s, u"\n"_s, u"\n\n"_s, u"# "_s,
    u"## "_s, u"- "_s, u"* "_s, u"+ "_s, u"1. "_s, u"a) "_s, u"#. "_s, u"    "_s, u"  "_s, u"\t"_s, u"```"_s,
    u"~~~\n"_s, u"`"_s, u"``"_s, u"**"_s, u"*"_s, u"_"_s, u"__"_s, u"["_s, u"]"_s, u"("_s, u")"_s, u"]("_s,
    u"]["_s, u"[["_s, u"]]"_s, u"![](a.png)"_s, u"<b>"_s, u"</b>"_s, u"<br>"_s, u"<!-- "_s, u" -->"_s,
    u"<div>"_s, u"</div>\n"_s, u"<p>"_s, u"<table><tr><td>"_s, u"</table>"_s, u"<ul><li>"_s, u"<pre>"_s,
    u"</pre>"_s, u"<script>"_s, u"<a href=\"u\">"_s, u"</a>"_s, u"&amp;"_s, u"&copy;"_s, u"&#x1F600;"_s,
    u"😀"_s, u"é"_s, u"日本"_s, u"|"_s, u"\n|-|-|\n"_s, u"> "_s, u"---\n"_s, u"===\n"_s, u"~~~~\n"_s,
    u"http://a.example/b"_s, u"[code]"_s, u"[/code]"_s, u"[gallery ids=\"1,2\"]"_s, u"{% highlight c %}"_s,
    u".. note:: "_s, u".. image:: a.png\n"_s, u".. code-block:: c\n\n"_s, u".. [1] "_s, u".. _a: b\n"_s,
    u".. |a| replace:: "_s, u"..\n"_s, u".. "_s, u"::\n\n"_s, u":a: "_s, u"`_"_s, u"`__"_s, u"+--+--+\n"_s,
    u"|  |  |\n"_s, u"==  ==\n"_s, u">>> "_s, u"-o  "_s, u"#+begin_src c\n"_s, u"#+end_src\n"_s,
    u"#+begin_quote\n"_s, u"#+end_quote\n"_s, u"#+TITLE: "_s, u"** TODO [#A] x :a:\n"_s, u":PROPERTIES:\n"_s,
    u":END:\n"_s, u"SCHEDULED: <2019-05-04>\n"_s, u": "_s, u" :: "_s, u"[X] "_s, u"[@3] "_s, u"[fn:1] "_s,
    u"="_s, u"~"_s, u"/"_s, u"\\\\\n"_s, u"\\"_s, u"  \n"_s, u"x = f(y);"_s, u"def f():\n"_s, u"\u00A0"_s,
    u"\u2028"_s, u"\u200B"_s, u"\f"_s, u"[a]: b\n"_s, u"Page 3\n"_s};

Document readAs(Format format, const QString &source)
{
    return Readers::readDocument(source.toUtf8(), name, format).value_or(Document());
}

/// Promises, and that the store gives the blocks back.
QString broken(const Document &document)
{
    Document stored;
    if (!decodeBlocks(encodeBlocks(document), document.text, &stored) || stored.blocks != document.blocks) {
        return u"the blocks do not come back from their bytes"_s;
    }
    if (document.lines.size() != static_cast<size_t>(document.source.count(u'\n')) + 1) {
        return u"not one scanned line a line"_s;
    }
    return brokenPromise(document);
}

/// The made words of a text, in order.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression madeWords(u"q[a-pr-z]+q"_s);
    QStringList words;
    for (auto matches = madeWords.globalMatch(text); matches.hasNext();) {
        words << matches.next().captured();
    }
    return words;
}

/// What a document keeps beside its text.
QString keptAside(const Document &document)
{
    QString kept;
    for (const MetaField &field : document.meta) {
        kept += field.key + u' ' + field.value + u' ';
    }
    for (const Block &block : document.blocks) {
        kept += block.language + u' ' + block.target + u' ';
        for (const Span &span : block.spans) {
            kept += span.target + u' ' + span.title + u' ';
        }
    }
    return kept;
}

/// Words of the source that are neither shown nor kept aside.
QString lostWords(const Document &document)
{
    const QString kept = document.text + u' ' + keptAside(document);
    QStringList lost;
    const QStringList words = wordsOf(document.source);
    for (const QString &word : words) {
        if (!kept.contains(word)) {
            lost << word;
        }
    }
    return lost.isEmpty() ? QString() : u"lost: "_s + lost.join(u' ');
}

/// Whether shown words come in the order of the source, and each has its place there.
QString disorder(const Document &document)
{
    qsizetype last = -1;
    const QStringList words = wordsOf(document.source);
    for (const QString &word : words) {
        const qsizetype at = document.text.indexOf(word);
        if (at < 0) {
            continue;
        }
        if (at < last) {
            return word + u" is shown before what stands above it"_s;
        }
        last = at;
        if (sourcePosition(document, at) != document.source.indexOf(word)) {
            return word + u" has no place in the source"_s;
        }
    }
    return {};
}

} // namespace

void TestProperties::addFormats()
{
    QTest::addColumn<Format>("format");
    for (const Format format : {Format::PlainText, Format::Markdown, Format::RestructuredText, Format::Org,
             Format::Html, Format::BlogText, Format::SlideText}) {
        QTest::newRow(qPrintable(formatName(format))) << format;
    }
}

void TestProperties::randomBytesKeepThePromises()
{
    QFETCH(Format, format);
    QVERIFY(rc::check("random bytes keep the promises", [format] {
        const auto bytes = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        const auto document = Readers::readDocument(QByteArray::fromStdString(bytes), name, format);
        if (document) {
            expectNothing(broken(*document));
        }
    }));
}

void TestProperties::mixesKeepThePromises()
{
    QFETCH(Format, format);
    QVERIFY(rc::check("mixes of mark-up keep the promises",
        [format] { expectNothing(broken(readAs(format, anyMix(allTokens)))); }));
}

void TestProperties::lineEndsMakeNoDifference()
{
    QFETCH(Format, format);
    QVERIFY(rc::check("line ends make no difference", [format] {
        const QString source = anyMix(allTokens);
        const Document document = readAs(format, source);
        for (const QString &lineEnd : {u"\r\n"_s, u"\r"_s}) {
            const Document other = readAs(format, QString(source).replace(u"\n"_s, lineEnd));
            RC_ASSERT(other.source == document.source);
            RC_ASSERT(other.text == document.text);
            RC_ASSERT(other.blocks == document.blocks);
            RC_ASSERT(other.containers == document.containers);
            RC_ASSERT(other.runs == document.runs);
        }
    }));
}

void TestProperties::noWordIsLost_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<bool>("keepsOrder");
    const QStringList common{wordToken, wordToken, wordToken, u" "_s, u" "_s, u"\n"_s, u"\n"_s, u"\n\n"_s,
        u"  "_s, u"    "_s, u"\t"_s, u"- "_s, u"* "_s, u"1. "_s, u"2) "_s, u"--- "_s, u"---\n"_s, u"====\n"_s,
        u", "_s, u". "_s, u"\""_s, u"'"_s, u"(2019)"_s, u"日本"_s, u"😀"_s};
    QTest::newRow("text") << Format::PlainText
                          << common
            + QStringList{u"*"_s, u"_"_s, u"`"_s, u"<"_s, u">"_s, u"["_s, u"]"_s, u"#"_s, u":"_s, u"::\n"_s,
                u"• "_s, u">>> "_s, u"x = f(y);\n"_s, u"|"_s, u"&"_s, u"\\"_s}
                          << true;
    QTest::newRow("markdown") << Format::Markdown
                              << common
            + QStringList{u"# "_s, u"### "_s, u"#"_s, u"*"_s, u"**"_s, u"_"_s, u"~~%w~~"_s, u" `"_s, u"` "_s,
                u"```\n"_s, u"["_s, u"]"_s, u"]("_s, u")"_s, u"> "_s, u"\n\n|%w|%w|\n|-|-|\n|%w|%w|\n\n"_s,
                u"- [ ] "_s, u"\\"_s, u"  \n"_s, u"https://a.example "_s, u"&"_s}
                              << true;
    QTest::newRow("rst blocks") << Format::RestructuredText
                                << common
            + QStringList{u"~~~~\n"_s, u"#. "_s, u"a. "_s, u"(i) "_s, u":field: "_s, u"-o  "_s, u"--opt  "_s,
                u"| "_s, u">>> "_s, u"+--+--+\n"_s, u"==  ==\n"_s, u"|  |  |\n"_s, u" : "_s, u"::\n\n"_s}
                                << true;
    QTest::newRow("rst directives") << Format::RestructuredText
                                    << common
            + QStringList{u".. note:: "_s, u".. spam:: "_s, u".. topic:: "_s, u".. math:: "_s,
                u".. figure:: a\n"_s, u".. code::\n\n"_s, u".. csv-table:: "_s, u".. [1] "_s, u"    "_s}
                                    << true;
    QTest::newRow("rst spans") << Format::RestructuredText
                               << common
            + QStringList{u"*"_s, u"**"_s, u"`"_s, u"``"_s, u"`_ "_s, u"`__ "_s, u"%w_ "_s, u"%w__ "_s,
                u" <"_s, u">`_ "_s, u"["_s, u"]_ "_s, u"|"_s, u"\\"_s, u"https://a.example "_s}
                               << true;
    QTest::newRow("org") << Format::Org
                         << common
            + QStringList{u"\n* "_s, u"\n** "_s, u"*"_s, u"/"_s, u"_"_s, u"="_s, u"~"_s, u"+"_s, u"+ "_s,
                u"[["_s, u"]["_s, u"]]"_s, u"["_s, u"]"_s, u"<"_s, u">"_s, u" :: "_s, u": "_s, u"| "_s,
                u"|-+-|\n"_s, u"[ ] "_s, u"[@4] "_s, u"\\\\\n"_s, u"-----\n"_s, u"#+begin_quote\n"_s,
                u"#+end_quote\n"_s, u"#+begin_verse\n"_s, u"#+end_verse\n"_s, u"#+begin_src\n"_s,
                u"#+end_src\n"_s, u":ownBox:\n"_s, u":END:\n"_s, u"[fn:1] "_s, u"https://a.example "_s}
                         << true;
    // Gumbo puts words that no table may hold before the table.
    QTest::newRow("html") << Format::Html
                          << common
            + QStringList{u"<p>"_s, u"</p>"_s, u"<b>"_s, u"</b>"_s, u"<i>"_s, u"<ul>"_s, u"<li>"_s,
                u"</ul>"_s, u"<h2>"_s, u"</h2>"_s, u"<pre>"_s, u"</pre>"_s, u"<br>"_s, u"<table><tr><td>"_s,
                u"<td>"_s, u"</table>"_s, u"<blockquote>"_s, u"</blockquote>"_s, u"<code>"_s, u"</code>"_s,
                u"&amp;"_s, u"&"_s, u"<div>"_s, u"</div>"_s, u"<hr>"_s}
                          << false;
    QTest::newRow("blog") << Format::BlogText
                          << common
            + QStringList{u"<b>"_s, u"</b>"_s, u"<br>"_s, u"<p>"_s, u"</p>"_s, u"&amp;"_s, u"["_s, u"]"_s,
                u"*"_s} << true;
    QTest::newRow("slides") << Format::SlideText << common + QStringList{u"• "_s, u"\f"_s, u"|"_s} << true;
}

void TestProperties::noWordIsLost()
{
    QFETCH(Format, format);
    QFETCH(QStringList, tokens);
    QFETCH(bool, keepsOrder);
    QVERIFY(rc::check("no word is lost", [&] {
        const Document document = readAs(format, anyMix(tokens));
        RC_LOG() << "text:\n" << document.text.toStdString() << "\n";
        expectNothing(lostWords(document));
        if (keepsOrder) {
            expectNothing(disorder(document));
        }
    }));
}

void TestProperties::hidingSignsHideOnlyWhatTheyShould_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("source"); ///< "shown…" words have to be shown, "hidden…" words must not be
    const auto add = [](const char *row, Format format, const char *source) {
        QTest::newRow(row) << format << QString::fromUtf8(source);
    };
    constexpr auto rst = Format::RestructuredText;
    add("rst comment", rst, "shown\n\n.. hidden\n   hidden\n\n   hidden\n\nshown\n");
    add("rst empty comment", rst, "shown\n\n..\n\n   shown\n");
    add("rst substitution", rst, "shown |shown|\n\n.. |hidden| replace:: hidden\n   hidden\n\nshown\n");
    add("rst target", rst, "shown\n\n.. _hidden: https://hidden.example/\n   hidden\n\nshown\n");
    add("rst nameless target", rst, "shown\n\n__ https://hidden.example\n\nshown\n");
    add("rst options", rst, "shown\n\n.. image:: hidden.png\n   :width: hidden\n   :alt: shown\n\nshown\n");
    add("rst code", rst, "shown\n\n.. code:: hidden\n   :class: hidden\n\n   shown\n\nshown\n");
    add("rst silent", rst, "shown\n\n.. contents:: hidden\n   :depth: hidden\n\nshown\n");
    add("rst raw", rst, "shown\n\n.. raw:: hidden\n\n   <b>hidden</b>\n\nshown\n");
    add("rst include", rst, "shown\n\n.. include:: hidden.txt\n\nshown\n");
    add("rst role", rst, "shown :hidden:`shown` and `shown`:hidden: shown\n");
    add("rst container", rst, "shown\n\n.. container:: hidden\n\n   shown\n\nshown\n");
    constexpr auto org = Format::Org;
    add("org comment", org, "shown\n# hidden\nshown\n");
    add("org comment block", org, "shown\n#+begin_comment\nhidden\n#+end_comment\nshown\n");
    add("org comment block without end", org, "shown\n#+begin_comment\nshown\n");
    add("org properties", org, "* shown\n:PROPERTIES:\n:HIDDEN: hidden\n:END:\nshown\n");
    add("org properties without end", org, "* shown\n:PROPERTIES:\nshown\n* shown\n:END:\nshown\n");
    add("org log book", org, "* shown\n:LOGBOOK:\n- hidden\n:END:\nshown\n");
    add("org own drawer", org, "* shown\n:OWN:\nshown\n:END:\nshown\n");
    add("org planning", org, "* shown\nDEADLINE: <2019-05-04 hidden>\nDEADLINE: shown\n");
    add("org state, priority, tags", org, "#+TODO: HIDDEN\n* HIDDEN [#A] shown shown :hidden:\nshown\n");
    add("org keyword", org, "shown\n#+OPTIONS: hidden\nshown\n#+CAPTION: shown\n");
    add("org export", org, "shown\n#+begin_export hidden\nhidden\n#+end_export\nshown\n");
    add("org include", org, "shown\n#+INCLUDE: \"hidden.org\"\nshown\n");
    add("org source", org, "shown\n#+begin_src hidden -n :exports hidden\nshown\n#+end_src\nshown\n");
    constexpr auto markdown = Format::Markdown;
    add("markdown comment", markdown, "shown <!-- hidden --> shown\n\n<!--\nhidden\n-->\n\nshown\n");
    add("markdown definition", markdown, "shown\n\n[hidden]: https://hidden.example 'hidden'\n\nshown\n");
    add("markdown fence", markdown, "shown\n\n```hidden\nshown\n```\n");
    add("markdown cells beyond the head", markdown, "|shown|shown|\n|-|-|\n|shown|shown|hidden|\n");
    constexpr auto html = Format::Html;
    add("html script and style", html,
        "<p>shown</p><script>hidden</script><style>hidden</style><!-- hidden --><p>shown</p>");
    add("html attributes", html, "<p title='hidden'>shown <a href='hidden'>shown</a></p>");
}

void TestProperties::hidingSignsHideOnlyWhatTheyShould()
{
    QFETCH(Format, format);
    QFETCH(QString, source);
    const Document document = readAs(format, source);
    QCOMPARE(document.text.count(u"shown"_s), source.count(u"shown"_s));
    QVERIFY2(!document.text.contains(u"hidden"_s, Qt::CaseInsensitive), qPrintable(document.text));
}

QTEST_GUILESS_MAIN(TestProperties)
#include "tst_properties.moc"
