// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/linescanner.h"
#include "readers/plaintextmarkup.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Qt::StringLiterals;

class TestLineScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markupComesOff_data();
    void markupComesOff();
    void linesHaveKinds_data();
    void linesHaveKinds();
    void everyLineIsThereOnce();
    void fencesAndCommentsAreZones();
    void codeOfBlogsIsAZone_data();
    void codeOfBlogsIsAZone();
    void unclosedFenceHidesNothing();
    void whatRstSetsAsideIsAZone_data();
    void whatRstSetsAsideIsAZone();
    void whatOrgSetsAsideIsAZone();
    void cellsOfAHeadAreOfATable_data();
    void cellsOfAHeadAreOfATable();
    void struckTextIsTold_data();
    void struckTextIsTold();
    void frontMatterIsRead_data();
    void frontMatterIsRead();
    void fieldsMayGoOnBelow_data();
    void fieldsMayGoOnBelow();
    void underlinesTakeLevelsByFirstUse();
    void underlinesBesideHashesTakeTheirLevels();
    void headingsWithoutBlankNeedAHabit();
    void htmlHeadingsMayGoOverLines();
    void spansAreTold();
    void slideDecksSaySo();
    void hugeLinesAreCutForClassifying();
    void manyLinesTakeLinearTime();
};

namespace {

QString kindName(LineKind kind)
{
    static const QStringList names{u"blank"_s, u"heading"_s, u"bold"_s, u"boldlead"_s, u"bullet"_s,
        u"quote"_s, u"table"_s, u"rule"_s, u"underline"_s, u"plain"_s, u"front"_s};
    return names.value(int(kind));
}

std::vector<SourceLine> scan(
    const QString &source, Format format = Format::Markdown, const QString &name = {})
{
    return scanLines(source, name, format, nullptr, nullptr);
}

/// "kind level text" of each line.
QStringList described(const std::vector<SourceLine> &lines)
{
    QStringList result;
    for (const SourceLine &line : lines) {
        const QString level = line.kind == LineKind::Heading ? QString::number(line.level) + u' ' : QString();
        result << QString(kindName(line.kind) + u' ' + level + line.text).trimmed();
    }
    return result;
}

} // namespace

void TestLineScanner::markupComesOff_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"  two   blanks "_s << u"two blanks"_s;
    QTest::newRow("address") << u"see https://a.example/mud_(wet)_and_dry."_s
                             << u"see https://a.example/mud_(wet)_and_dry."_s;
    QTest::newRow("address in emphasis") << u"_https://a.example/wet_mud_ **https://b.example/**"_s
                                         << u"https://a.example/wet_mud https://b.example/"_s;
    QTest::newRow("begin of an address")
        << u"*starts* with http:// always"_s << u"starts with http:// always"_s;
    QTest::newRow("emphasis") << u"a **strong** and _soft_ word"_s << u"a strong and soft word"_s;
    QTest::newRow("underscore inside") << u"snake_case stays"_s << u"snake_case stays"_s;
    QTest::newRow("link") << u"see [the map](https://example.org) now"_s << u"see the map now"_s;
    QTest::newRow("reference") << u"see [the map][1]"_s << u"see the map"_s;
    QTest::newRow("image") << u"![a map](map.png) north"_s << u"north"_s;
    QTest::newRow("rst link") << u"see `the map <https://example.org>`_ now"_s << u"see the map now"_s;
    QTest::newRow("org link") << u"see [[https://example.org][the map]]"_s << u"see the map"_s;
    QTest::newRow("tags") << u"<span class=\"x\">mud</span> &amp; rain&nbsp;&#8211; both"_s
                          << u"mud & rain – both"_s;
    QTest::newRow("escape") << u"5 \\* 3"_s << u"5 * 3"_s;
    QTest::newRow("attributes") << u"Mud {#mud .big}"_s << u"Mud"_s;
    QTest::newRow("unknown entity") << u"&nonsense; stays"_s << u"&nonsense; stays"_s;
}

void TestLineScanner::markupComesOff()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    QCOMPARE(withoutMarkup(line), text);
}

void TestLineScanner::linesHaveKinds_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("hashes") << u"# One\n## Two ##\n####### no"_s
                            << QStringList{u"heading 1 One"_s, u"heading 2 Two"_s, u"plain ####### no"_s};
    QTest::newRow("bold") << u"**All bold**\n\n**Lead** and more"_s
                          << QStringList{u"bold All bold"_s, u"blank"_s, u"boldlead Lead and more"_s};
    QTest::newRow("bullets") << u"- one\n* two\n3. three\n- [x] done"_s
                             << QStringList{
                                    u"bullet one"_s, u"bullet two"_s, u"bullet three"_s, u"bullet done"_s};
    QTest::newRow("quote") << u"> said"_s << QStringList{u"quote said"_s};
    QTest::newRow("table") << u"| a | b |\n|---|---|"_s
                           << QStringList{u"table | a | b |"_s, u"table |---|---|"_s};
    QTest::newRow("rule") << u"text\n\n* * *\n"_s
                          << QStringList{u"plain text"_s, u"blank"_s, u"rule"_s, u"blank"_s};
    QTest::newRow("setext") << u"Title\n=====\n\nSmaller\n-------"_s
                            << QStringList{u"heading 1 Title"_s, u"underline"_s, u"blank"_s,
                                   u"heading 2 Smaller"_s, u"underline"_s};
    QTest::newRow("wiki") << u"h2. Title"_s << QStringList{u"heading 2 Title"_s};
}

void TestLineScanner::linesHaveKinds()
{
    QFETCH(QString, source);
    QFETCH(QStringList, lines);
    QStringList got = described(scan(source));
    for (QString &line : got) {
        line = line.trimmed();
    }
    QCOMPARE(got, lines);
}

void TestLineScanner::everyLineIsThereOnce()
{
    const QString source = u"a\n\n\tb\n---\n\nc"_s;
    const std::vector<SourceLine> lines = scan(source);
    QStringList raw;
    for (size_t index = 0; index < lines.size(); ++index) {
        QCOMPARE(lines[index].number, int(index) + 1);
        raw << lines[index].raw;
    }
    QCOMPARE(raw.join(u'\n'), source);
    QCOMPARE(lines[2].indent, 4);
}

void TestLineScanner::fencesAndCommentsAreZones()
{
    const auto lines = scan(u"```sh\n# no heading\n```\n<!--\n# hidden\n-->\n# Shown"_s);
    QCOMPARE(lines[1].zone, LineZone::Code);
    QCOMPARE(lines[4].zone, LineZone::Comment);
    QCOMPARE(lines[1].text, QString());
    QCOMPARE(lines[6].kind, LineKind::Heading);
}

void TestLineScanner::codeOfBlogsIsAZone_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("wordpress") << u"text\n[code lang=\"sql\"]\nORDER BY wool\n[/code]\ntext\n"_s;
    QTest::newRow("source code") << u"text\n[sourcecode]\nORDER BY wool\n[/sourcecode]\ntext\n"_s;
    QTest::newRow("jekyll") << u"text\n{% highlight sql %}\nORDER BY wool\n{% endhighlight %}\ntext\n"_s;
    QTest::newRow("hugo") << u"text\n{{< highlight sql >}}\nORDER BY wool\n{{< /highlight >}}\ntext\n"_s;
}

void TestLineScanner::codeOfBlogsIsAZone()
{
    QFETCH(QString, source);
    const auto lines = scan(source);
    QCOMPARE(lines[0].zone, LineZone::None);
    QCOMPARE(lines[2].zone, LineZone::Code);
    QCOMPARE(lines[4].zone, LineZone::None);
    const QString open = source.left(source.indexOf(u"ORDER"_s)) + u"never closed\n"_s;
    QCOMPARE(scan(open).at(2).zone, LineZone::None);
}

void TestLineScanner::unclosedFenceHidesNothing()
{
    const auto lines = scan(u"# One\n```\n# Two\ntext"_s);
    QCOMPARE(lines[2].zone, LineZone::None);
    QCOMPARE(lines[2].kind, LineKind::Heading);
}

void TestLineScanner::whatRstSetsAsideIsAZone_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("zones"); // a sign a line: c comment, # code
    const auto add = [](const char *name, const QString &source, const QString &zones) {
        QTest::newRow(name) << source << zones;
    };
    add("comment", u".. a note\n   to myself\n\n   Title\n   -----\nshown"_s, u"ccccc."_s);
    add("comment below its dots", u"..\n   hidden\nshown"_s, u"cc."_s);
    add("empty comment", u"..\n\n   a quote"_s, u"..."_s);
    add("substitution", u".. |x| replace:: y\nshown"_s, u"c."_s);
    add("shown", u".. note:: one\n   two\n.. [1] three\n.. _four: five"_s, u"...."_s);
    add("code", u"like this::\n\n   Title\n   =====\n\nshown"_s, u".###.."_s);
    add("code of an item", u"- like this::\n\n      code\n\n  shown"_s, u".##.."_s);
    add("nothing below", u"like this::\n\nshown"_s, u"..."_s);
    add("code block", u".. code-block:: c\n   :class: x\n\n   Title\n   -----\nshown"_s, u"#####."_s);
    add("dots of a sentence", u"...and so on\n   deeper"_s, u".."_s);
    add("a line of colons", u"Title\n:::::\n   deeper"_s, u"..."_s);
}

void TestLineScanner::whatRstSetsAsideIsAZone()
{
    QFETCH(QString, source);
    QFETCH(QString, zones);
    QString found;
    for (const SourceLine &line : scan(source, Format::RestructuredText, u"notes.rst"_s)) {
        found += line.zone == LineZone::Comment ? u'c' : line.zone == LineZone::Code ? u'#' : u'.';
    }
    QCOMPARE(found, zones);
}

void TestLineScanner::whatOrgSetsAsideIsAZone()
{
    const auto lines = scan(u"* One\n# a comment\n** COMMENT Two\n*** Three\ntext\n** TODO COMMENT Four\n"
                            "** COMMENTS Five\n#+begin_comment\n* Six\n#+end_comment\n"_s,
        Format::Org, u"notes.org"_s);
    QString found;
    for (const SourceLine &line : lines) {
        found += line.zone == LineZone::None ? u'.' : u'z';
    }
    QCOMPARE(found, u".zzzzz.zzz."_s);
}

void TestLineScanner::cellsOfAHeadAreOfATable_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Format>("format");
    QTest::newRow("bars") << u"| To read | Who |\n|---|---|\n| clay | Lars |"_s << Format::Markdown;
    QTest::newRow("no bars aside") << u"To read | Who\n--- | :---:\nclay | Lars"_s << Format::Markdown;
    QTest::newRow("rst") << u"=======  ====\nTo read  Who\n=======  ====\nclay     Lars\n=======  ===="_s
                         << Format::RestructuredText;
    QTest::newRow("html") << u"<table><tr>\n<th>To read</th>\n<th>Who</th></tr></table>"_s << Format::Html;
}

void TestLineScanner::cellsOfAHeadAreOfATable()
{
    QFETCH(QString, source);
    QFETCH(Format, format);
    const auto lines = scan(source, format);
    const auto head =
        std::ranges::find_if(lines, [](const SourceLine &line) { return line.text.contains(u"To read"_s); });
    QVERIFY(head != lines.end());
    QCOMPARE(head->kind, LineKind::Table);
}

void TestLineScanner::struckTextIsTold_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Format>("format");
    QTest::addColumn<QStringList>("struck");
    QTest::newRow("tildes") << u"- ~~read *this*~~ and ~~that~~"_s << Format::Markdown
                            << QStringList{u"read this"_s, u"that"_s};
    QTest::newRow("tags") << u"<del>read</del> <s>that</s>"_s << Format::Html
                          << QStringList{u"read"_s, u"that"_s};
    QTest::newRow("org") << u"- +read that+, C++ and 1+1 + 2"_s << Format::Org << QStringList{u"read that"_s};
    QTest::newRow("none") << u"~~ a ~~ +b+ 3 ~ 4"_s << Format::Markdown << QStringList();
}

void TestLineScanner::struckTextIsTold()
{
    QFETCH(QString, source);
    QFETCH(Format, format);
    QFETCH(QStringList, struck);
    QCOMPARE(scan(source, format).front().struck, struck);
}

void TestLineScanner::frontMatterIsRead_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("textLine"); // from 1; first line outside the front matter
    QTest::newRow("yaml") << u"---\ntitle: \"Mud *days*\"\ntags: [a, b]\n---\n# X"_s << u"Mud days"_s << 5;
    QTest::newRow("toml") << u"+++\ntitle = \"Mud days\"\n+++\nX"_s << u"Mud days"_s << 4;
    QTest::newRow("key lines") << u"Title: Mud days\nDate: 2018-05-01\n\nX"_s << u"Mud days"_s << 3;
    QTest::newRow("pandoc") << u"% Mud days\n% Somebody\n\nX"_s << u"Mud days"_s << 3;
    QTest::newRow("org") << u"#+TITLE: Mud days\n#+DATE: 2018\n* X"_s << u"Mud days"_s << 3;
    QTest::newRow("folded") << u"---\ntitle: >\n  Mud\n  days\n---\nX"_s << u"Mud days"_s << 6;
    QTest::newRow("first of several records is none")
        << u"Title: Mud days\nBy: A\n\nx\n\nTitle: Rain days\nBy: B\n\ny"_s << QString() << 1;
    QTest::newRow("a rule is none") << u"---\n\ntext\n---\n"_s << QString() << 1;
    QTest::newRow("unclosed is none") << u"---\ntitle: x\ntext"_s << QString() << 1;
    QTest::newRow("page") << u"<html>\n<head>\n<title>Mud days</title></head></html>"_s << u"Mud days"_s << 1;
}

void TestLineScanner::frontMatterIsRead()
{
    QFETCH(QString, source);
    QFETCH(QString, title);
    QFETCH(int, textLine);
    std::vector<MetaField> meta;
    const auto lines = scanLines(source, {}, Format::Markdown, &meta, nullptr);
    QString found;
    for (const MetaField &field : meta) {
        found = field.key == "title"_L1 || field.key == "page title"_L1 ? field.value : found;
    }
    QCOMPARE(found, title);
    const auto first =
        std::ranges::find_if(lines, [](const SourceLine &l) { return l.zone != LineZone::FrontMatter; });
    QCOMPARE(int(first - lines.begin()) + 1, textLine);
}

void TestLineScanner::fieldsMayGoOnBelow_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("list") << u"speakers:\n  - Lars Petersen\n  - \"Ruth Baker\""_s
                          << u"Lars Petersen, Ruth Baker"_s;
    QTest::newRow("list at the margin")
        << u"speakers:\n- Lars Petersen\n- Ruth Baker"_s << u"Lars Petersen, Ruth Baker"_s;
    QTest::newRow("map with a name") << u"event:\n  name: RiverConf\n  year: 2014\n  url: example.org"_s
                                     << u"RiverConf 2014"_s;
    QTest::newRow("maps with names")
        << u"speakers:\n  - name: Lars Petersen\n    firm: Mud Inc\n  - name: Ruth Baker\n    firm: Pumps Inc"_s
        << u"Lars Petersen, Ruth Baker"_s;
    QTest::newRow("map without a name")
        << u"output:\n  slides:\n    theme: dark"_s << u"slides: theme: dark"_s;
    QTest::newRow("folded text is no map")
        << u"summary: >\n  name: it\n  year: 2014"_s << u"name: it year: 2014"_s;
}

void TestLineScanner::fieldsMayGoOnBelow()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    std::vector<MetaField> meta;
    (void)scanLines(u"---\n"_s + field + u"\n---\nX"_s, {}, Format::Markdown, &meta, nullptr);
    QCOMPARE(meta.size(), size_t(1));
    QCOMPARE(meta[0].value, value);
}

void TestLineScanner::underlinesTakeLevelsByFirstUse()
{
    const auto lines = scan(u"=====\nTop\n=====\n\nDay\n~~~\n\nTalk\n----\n\nDay two\n~~~~~~~\n"_s,
        Format::RestructuredText, u"notes.rst"_s);
    QCOMPARE(lines[1].level, 1);
    QCOMPARE(lines[4].level, 2);
    QCOMPARE(lines[7].level, 3);
    QCOMPARE(lines[10].level, 2);
}

void TestLineScanner::underlinesBesideHashesTakeTheirLevels()
{
    const auto lines = scan(u"Talk\n----\n\n### Part\n"_s);
    QCOMPARE(lines[0].level, 2);
    QCOMPARE(lines[0].style, u"h2"_s);
}

void TestLineScanner::headingsWithoutBlankNeedAHabit()
{
    QCOMPARE(scan(u"#tag\ntext"_s)[0].kind, LineKind::Plain);
    const auto lines = scan(u"##First talk\ntext\n##Second talk\n"_s);
    QCOMPARE(lines[0].kind, LineKind::Heading);
    QCOMPARE(lines[0].text, u"First talk"_s);
}

void TestLineScanner::htmlHeadingsMayGoOverLines()
{
    const auto lines = scan(u"<h2>Mud\nand rain</h2>\n<p>text</p>"_s);
    QCOMPARE(lines[0].kind, LineKind::Heading);
    QCOMPARE(lines[0].text, u"Mud and rain"_s);
}

void TestLineScanner::spansAreTold()
{
    const auto lines = scan(u"- [Eva](https://example.org/eva) said **no**"_s);
    const std::vector<LineSpan> expected{{LineSpan::Kind::Link, u"Eva"_s, u"https://example.org/eva"_s, true},
        {LineSpan::Kind::Strong, u"no"_s, {}, false}};
    QCOMPARE(lines[0].spans, expected);
    QVERIFY(lines[0].hasUrl);
    QVERIFY(!lines[0].isWholeLink);
    QVERIFY(scan(u"[Eva](https://example.org)"_s)[0].isWholeLink);
}

void TestLineScanner::slideDecksSaySo()
{
    bool isDeck = false;
    (void)scanLines(u"<div class=\"reveal\">"_s, {}, Format::Html, nullptr, &isDeck);
    QVERIFY(isDeck);
    (void)scanLines(u"# A reveal of mud"_s, {}, Format::Markdown, nullptr, &isDeck);
    QVERIFY(!isDeck);
}

void TestLineScanner::hugeLinesAreCutForClassifying()
{
    const QString source = u"[("_s.repeated(5'000'000);
    QElapsedTimer timer;
    timer.start();
    const auto lines = scan(source);
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(lines[0].raw.size(), source.size());
    QVERIFY(lines[0].text.size() <= 2000);
}

void TestLineScanner::manyLinesTakeLinearTime()
{
    const QString source = u"## A heading with some words\n* * *\n> - quoted\n"_s.repeated(30'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(scan(source).size(), size_t(90'001));
    QVERIFY(timer.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(TestLineScanner)
#include "tst_linescanner.moc"
