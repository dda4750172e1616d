// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readers/codeshape.h"
#include "readers/frontmatter.h"
#include "readers/inlinetext.h"
#include "readers/lineshape.h"
#include "readers/plaintextmarkup.h"
#include "readers/slidetext.h"
#include "readers/textlines.h"

#include <QTest>

using namespace Lectern;
using namespace Lectern::Readers;
using namespace Qt::StringLiterals;

class TestTextShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreTold_data();
    void linesAreTold();
    void codeIsToldFromProse_data();
    void codeIsToldFromProse();
    void languagesAreGuessed_data();
    void languagesAreGuessed();
    void headsAreFound_data();
    void headsAreFound();
    void markupIsTakenOff_data();
    void markupIsTakenOff();
    void shapesOfLinesAreTold();
    void doubledTitlesAreShownOnce();
};

void TestTextShapes::linesAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("content");
    const auto row = [](const char *name, const QString &line, TextShape shape, const QString &content) {
        QTest::newRow(name) << line << static_cast<int>(shape) << content;
    };
    row("hyphen", u"- a"_s, TextShape::Bullet, u"a"_s);
    row("hyphen without blank", u"-a"_s, TextShape::Plain, u"-a"_s);
    row("bullet without blank", u"•a"_s, TextShape::Bullet, u"a"_s);
    row("arrow", u"→ a"_s, TextShape::Bullet, u"a"_s);
    row("number", u"12. a"_s, TextShape::Number, u"a"_s);
    row("bracketed number", u"(3) a"_s, TextShape::Number, u"a"_s);
    row("letter", u"b) a"_s, TextShape::Number, u"a"_s);
    row("year", u"2012. It was"_s, TextShape::Number, u"It was"_s);
    row("decimal", u"3.5 million"_s, TextShape::Plain, u"3.5 million"_s);
    row("rule", u"-----"_s, TextShape::Rule, u"-----"_s);
    row("spaced rule", u"* * *"_s, TextShape::Rule, u"* * *"_s);
    row("dots", u"..."_s, TextShape::Plain, u"..."_s);
    row("blank", u"   "_s, TextShape::Blank, QString());
}

void TestTextShapes::linesAreTold()
{
    QFETCH(QString, line);
    QFETCH(int, shape);
    QFETCH(QString, content);
    const auto lines = splitTextLines(line, {0, line.size()});
    QCOMPARE(lines.size(), size_t{1});
    QCOMPARE(static_cast<int>(lines[0].shape), shape);
    QCOMPARE(line.sliced(lines[0].content.begin, lines[0].content.length()), content);
}

void TestTextShapes::codeIsToldFromProse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isCode");
    const QStringList code{u"def handler(event):"_s, u">>> 1 + 1"_s, u"$ make install"_s,
        u"result = compute(x, y)"_s, u"import asyncio"_s, u"from os import path"_s, u"console.log(x);"_s,
        u"if (x > 3) {"_s, u"@app.route('/')"_s, u"}"_s, u"std::vector<int> v;"_s, u"#include <vector>"_s,
        u"cache.get(key, 'none')"_s};
    const QStringList prose{u"If you want to be fast, measure first."_s,
        u"For example, the parser was slow"_s, u"Questions"_s, u"from the audience: why not Rust?"_s,
        u"return to the office was hard for all"_s, u"import your data with the new tool"_s,
        u"While we waited (a long time), nothing happened"_s, u"Speed = users stay longer on the page"_s,
        u"class of problems that nobody solves"_s, u"See http://a.example/b(c) for more"_s,
        u"with great care"_s, u"Postgres or MySQL"_s};
    for (const QString &line : code) {
        QTest::newRow(qPrintable(line)) << line << true;
    }
    for (const QString &line : prose) {
        QTest::newRow(qPrintable(line)) << line << false;
    }
}

void TestTextShapes::codeIsToldFromProse()
{
    QFETCH(QString, line);
    QFETCH(bool, isCode);
    QCOMPARE(codeScore(line) >= 2, isCode);
}

void TestTextShapes::languagesAreGuessed_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");
    QTest::newRow("python") << u"async def run(x):\n    await x"_s << u"python"_s;
    QTest::newRow("javascript") << u"const a = () => {\n  console.log(a);\n};"_s << u"javascript"_s;
    QTest::newRow("c++") << u"std::vector<int> v;\nfor (const auto &x : v) {}"_s << u"cpp"_s;
    QTest::newRow("go") << u"package main\nfunc main() {\n  x := 1\n}"_s << u"go"_s;
    QTest::newRow("rust") << u"fn main() {\n  let mut x = 1;\n}"_s << u"rust"_s;
    QTest::newRow("shell") << u"$ pip install tool\n$ sudo tool"_s << u"bash"_s;
    QTest::newRow("sql") << u"SELECT a FROM b WHERE c"_s << u"sql"_s;
    QTest::newRow("words") << u"nothing to see"_s << QString();
}

void TestTextShapes::languagesAreGuessed()
{
    QFETCH(QString, code);
    QFETCH(QString, language);
    QCOMPARE(guessLanguage(code), language);
}

void TestTextShapes::headsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("yaml") << u"---\ntitle: x\ntags:\n  - a\n---\nrest"_s << u"rest"_s;
    QTest::newRow("toml") << u"+++\ntitle = \"x\"\n+++\nrest"_s << u"rest"_s;
    QTest::newRow("keys") << u"Title: x\nDate: 2020-01-01\n\nrest"_s << u"rest"_s;
    QTest::newRow("rule") << u"---\nno entry here\n---\nrest"_s << u"---\nno entry here\n---\nrest"_s;
    QTest::newRow("unclosed") << u"---\ntitle: x\nrest"_s << u"---\ntitle: x\nrest"_s;
    QTest::newRow("blank lines before it") << u"\n\n---\ntitle: x\n---\nrest"_s << u"rest"_s;
    QTest::newRow("keys that a person wrote")
        << u"Room: 3\nTopic: tea\n\nrest"_s << u"Room: 3\nTopic: tea\n\nrest"_s;
    QTest::newRow("keys and nothing behind") << u"Title: x\nDate: y"_s << u"Title: x\nDate: y"_s;
    QTest::newRow("title to be read")
        << u"% Tea\n% Ada Example\n\nrest"_s << u"% Tea\n% Ada Example\n\nrest"_s;
    QTest::newRow("talk") << u"Speaker: somebody\n\nrest"_s << u"Speaker: somebody\n\nrest"_s;
}

void TestTextShapes::headsAreFound()
{
    QFETCH(QString, text);
    QFETCH(QString, rest);
    QCOMPARE(text.sliced(frontMatterEnd(text)), rest);
}

void TestTextShapes::markupIsTakenOff_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"tea and toast"_s << u"tea and toast"_s;
    QTest::newRow("blanks") << u"  tea \t and  toast "_s << u"tea and toast"_s;
    QTest::newRow("stars") << u"***tea*** and *toast*"_s << u"tea and toast"_s;
    QTest::newRow("underscores") << u"_tea_ and __toast__"_s << u"tea and toast"_s;
    QTest::newRow("inside a name") << u"tea_and_toast"_s << u"tea_and_toast"_s;
    QTest::newRow("code and strikes") << u"`tea` ~~no~~ ~1"_s << u"tea no ~1"_s;
    QTest::newRow("link") << u"[tea](http://a.example) ![cup](c.png)"_s << u"tea"_s;
    QTest::newRow("escapes") << u"\\*tea\\* \\_"_s << u"*tea* _"_s;
    QTest::newRow("hard end") << u"tea\\"_s << u"tea"_s;
    QTest::newRow("entity") << u"tea &amp; toast"_s << u"tea & toast"_s;
    QTest::newRow("tags") << u"<b>tea</b> <!-- no -->and toast"_s << u"tea and toast"_s;
}

void TestTextShapes::markupIsTakenOff()
{
    QFETCH(QString, line);
    QFETCH(QString, text);
    QCOMPARE(withoutMarkup(line), text);
}

void TestTextShapes::shapesOfLinesAreTold()
{
    QVERIFY(isRule(u"* * *") && isRule(u"-----") && !isRule(u"*  * *") && !isRule(u"--") && !isRule(u"-=-"));
    QVERIFY(isUnderline(u"~~~") && !isUnderline(u"~~") && !isUnderline(u"~ ~"));
    QCOMPARE(textBehindBullet(u"  12) tea").value_or(QStringView()), u"tea");
    QCOMPARE(textBehindBullet(u"a)  tea").value_or(QStringView()), u"tea");
    for (const QStringView line : {u"1234. tea"_s, u"-tea"_s, u"-"_s, u"tea"_s, u""_s}) {
        QVERIFY2(!textBehindBullet(line), qPrintable(line.toString()));
    }
    const auto heading = hashHeadingIn(u"  ##tea ## ");
    QVERIFY(heading && heading->level == 2 && heading->isBare && heading->title == u"tea");
    QVERIFY(!hashHeadingIn(u"    # code") && !hashHeadingIn(u"tea #"));
    QVERIFY(holdsHeadingTag(u"a <H3>") && !holdsHeadingTag(u"<hr> <h7>"));
}

void TestTextShapes::doubledTitlesAreShownOnce()
{
    const QString source = u"Why tests Why tests pay off pay off We had had 20 bugs 20 bugs then none"_s;
    const auto slides = splitSlides(source);
    QCOMPARE(slides.size(), size_t{1});
    const auto words = [&](const std::vector<Utf16Range> &parts) {
        QStringList list;
        for (const Utf16Range &part : parts) {
            list += source.sliced(part.begin, part.length());
        }
        return list.join(u' ');
    };
    QCOMPARE(words(slides[0].title), u"Why tests pay off"_s);
    QCOMPARE(slides[0].paragraphs.size(), size_t{1});
    QCOMPARE(words(slides[0].paragraphs[0]), u"We had had 20 bugs then none"_s);
}

QTEST_GUILESS_MAIN(TestTextShapes)
#include "tst_textshapes.moc"
