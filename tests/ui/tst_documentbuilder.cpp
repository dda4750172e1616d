// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/documentbuilder.h"
#include "ui/reader/links.h"
#include "ui/readertesttalk.h"

#include <QTest>
#include <QTextBlock>

namespace Lectern::Ui {

namespace {

struct Built {
    QTextDocument document;
    JoinedTalks talks;
    std::unique_ptr<DocumentBuilder> builder;

    explicit Built(const TalkText &text, qsizetype slice = 1'000'000)
        : Built(JoinedTalks(text), slice)
    {
    }

    explicit Built(JoinedTalks several, qsizetype slice = 1'000'000)
        : talks(std::move(several))
    {
        builder = std::make_unique<DocumentBuilder>(document, talks, ReaderAppearance{});
        builder->start([](const TalkRow &) { return 1; });
        while (builder->step(slice)) { }
    }

    [[nodiscard]] QTextBlock blockWith(const QString &words) const
    {
        const qsizetype at = talks.whole().document->text.indexOf(words);
        return document.findBlock(static_cast<int>(builder->map().toDocument(at)));
    }
};

bool isSameLetter(QChar talk, QChar page)
{
    return talk == page
        || (talk == QLatin1Char('\n') && (page == QLatin1Char(' ') || page == QChar::LineSeparator));
}

} // namespace

class DocumentBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterStandsAtItsMappedPlace()
    {
        for (const TalkText &talk : {Test::queuesTalk(), Test::dashboardTalk()}) {
            const Built built(talk);
            const size_t hidden = built.builder->titleMatch().hiddenBlocks;
            for (size_t i = hidden; i < talk.document->blocks.size(); ++i) {
                const Utf16Range range = talk.document->blocks[i].text;
                for (qsizetype at = range.begin; at < range.end; ++at) {
                    const qsizetype page = built.builder->map().toDocument(at);
                    const QChar shown = built.document.characterAt(static_cast<int>(page));
                    const bool isLineEnd =
                        talk.document->text[at] == QLatin1Char('\n') && shown == QChar(0x2029);
                    QVERIFY(isSameLetter(talk.document->text[at], shown) || isLineEnd);
                    QCOMPARE(built.builder->map().toTalk(page), at);
                }
                const Utf16Range onPage = built.builder->map().toDocument(range);
                QCOMPARE(built.builder->map().toTalk(onPage), range);
            }
        }
    }

    void slicesGiveTheSameDocument()
    {
        const Built whole(Test::queuesTalk());
        const Built sliced(Test::queuesTalk(), 1);
        QCOMPARE(sliced.document.toPlainText(), whole.document.toPlainText());
        QCOMPARE(sliced.builder->codeGroups().size(), whole.builder->codeGroups().size());
    }

    void talksOfAPageStandBelowEachOther()
    {
        JoinedTalks page;
        page.add(Test::queuesTalk(), QStringLiteral("Thu 14 Sep"));
        page.add(Test::TalkMaker(QStringLiteral("Nothing written")).make());
        page.add(Test::dashboardTalk(), QStringLiteral("Fri 15 Sep"));
        const Built built(page);
        const Built sliced(page, 1);
        QCOMPARE(sliced.document.toPlainText(), built.document.toPlainText());
        const auto &rows = built.builder->titleRows();
        QCOMPARE(rows.size(), size_t(3));
        for (size_t part = 0; part < rows.size(); ++part) {
            const TalkText &talk = built.talks.parts()[part].talk;
            const QTextBlock title = built.document.findBlockByNumber(rows[part].title);
            QCOMPARE(title.text(), talk.row.title);
            QCOMPARE(infoOf(built.document.findBlockByNumber(rows[part].tags))->kind, PageBlockKind::TagRow);
            const bool hasDay = part != 1;
            QCOMPARE(infoOf(title.previous())->kind == PageBlockKind::PartHeading, hasDay);
            for (size_t i = built.builder->titleMatch(part).hiddenBlocks; i < talk.document->blocks.size();
                ++i) {
                const Utf16Range whole = built.talks.inWhole(part, talk.document->blocks[i].text);
                QCOMPARE(built.builder->map().toTalk(built.builder->map().toDocument(whole)), whole);
            }
        }
        QCOMPARE(built.document.toPlainText().count(QStringLiteral("Queues people can trust")), 1);
        // A talk without text stands where its title does.
        const qsizetype empty = built.talks.parts()[1].text.begin;
        QCOMPARE(
            built.document.findBlock(static_cast<int>(built.builder->map().toDocument(empty))).blockNumber(),
            rows[1].title);
    }

    void theTitleIsShownOnce()
    {
        const Built built(Test::queuesTalk());
        QCOMPARE(built.document.toPlainText().count(QStringLiteral("Queues people can trust")), 1);
        QCOMPARE(built.builder->titleMatch().hiddenBlocks, size_t(1));
        // The heading's title maps letter by letter on the title row.
        QCOMPARE(built.builder->map().toDocument(Utf16Range{0, 6}), (Utf16Range{0, 6}));
        QCOMPARE(built.builder->map().toTalk(Utf16Range{7, 13}), (Utf16Range{7, 13}));
    }

    void aLoneSpeakerLineGoesToTheByline()
    {
        const Built built(Test::dashboardTalk());
        QCOMPARE(built.builder->titleMatch().hiddenBlocks, size_t(2));
        QCOMPARE(built.document.toPlainText().count(QStringLiteral("Priya Raman")), 1);
        QVERIFY(built.document.findBlockByNumber(1).text().startsWith(QStringLiteral("Priya Raman")));
    }

    void aTitleThatIsNotInTheTextHidesNothing()
    {
        Test::TalkMaker maker(QStringLiteral("Another title"));
        maker.heading(1, QStringLiteral("Opening")).paragraph(QStringLiteral("Text"));
        QCOMPARE(Built(maker.make()).builder->titleMatch().hiddenBlocks, size_t(0));
    }

    void factsBesideTheTitleAreKept()
    {
        Test::TalkMaker maker(QStringLiteral("On time"), {QStringLiteral("Ada King")});
        maker.heading(2, QStringLiteral("10:30 On time (Ada King)")).paragraph(QStringLiteral("Text"));
        QCOMPARE(Built(maker.make()).builder->titleMatch().rest, QStringLiteral("10:30"));
    }

    void elementsHaveTheirTypeAndLineHeight_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<int>("line");
        QTest::newRow("h2") << QStringLiteral("Why queues rot") << 22 << 30;
        QTest::newRow("h3") << QStringLiteral("Questions from the room") << 18 << 28;
        QTest::newRow("h4") << QStringLiteral("After the break") << 18 << 28;
        QTest::newRow("body") << QStringLiteral("Retries sound harmless") << 18 << 29;
        QTest::newRow("item") << QStringLiteral("Pass an id") << 18 << 29;
        QTest::newRow("code") << QStringLiteral("order.send()") << -1 << 22;
    }

    void elementsHaveTheirTypeAndLineHeight()
    {
        QFETCH(QString, words);
        QFETCH(int, pixels);
        QFETCH(int, line);
        const Built built(Test::queuesTalk());
        const QTextBlock block = built.blockWith(words);
        QVERIFY(block.isValid());
        QCOMPARE(block.blockFormat().lineHeightType(), int(QTextBlockFormat::FixedHeight));
        QCOMPARE(qRound(block.blockFormat().lineHeight()), line);
        if (pixels > 0) {
            QCOMPARE(QFontInfo(block.charFormat().font()).pixelSize(), pixels);
        }
    }

    void listsIndentAndCount()
    {
        const Built built(Test::queuesTalk());
        const QTextBlock nested = built.blockWith(QStringLiteral("pick-up went"));
        QCOMPARE(nested.blockFormat().indent(), 2);
        QCOMPARE(infoOf(nested)->marker, Marker::Bullet);
        const QTextBlock third = built.blockWith(QStringLiteral("Assume every"));
        QCOMPARE(infoOf(third)->marker, Marker::Number);
        QCOMPARE(infoOf(third)->number, 3);
        const QTextBlock task = built.blockWith(QStringLiteral("Write the runbook"));
        QCOMPARE(infoOf(task)->marker, Marker::Task);
        QVERIFY(infoOf(task)->isDone);
        QCOMPARE(built.document.indentWidth(), 24.0);
    }

    void codeIsOneUnbrokenParagraphALine()
    {
        const Built built(Test::queuesTalk());
        QCOMPARE(built.builder->codeGroups().size(), size_t(2));
        const CodeGroup &group = built.builder->codeGroups().front();
        QCOMPARE(group.lines, 6);
        const QTextBlock first = built.document.findBlockByNumber(group.firstLine);
        QVERIFY(first.text().startsWith(QStringLiteral("@task")));
        QVERIFY(first.blockFormat().nonBreakableLines());
    }

    void softBreaksAreBlanksAndHardOnesLines()
    {
        TalkText talk;
        talk.row.title = QStringLiteral("T");
        talk.document.edit().text = QStringLiteral("one\ntwo\nthree");
        Block block;
        block.text = {0, 13};
        Span hard;
        hard.kind = SpanKind::HardBreak;
        hard.text = {7, 8};
        block.spans = {hard};
        talk.document.edit().blocks = {block};
        const Built built(talk);
        QCOMPARE(built.blockWith(QStringLiteral("one")).text(), QStringLiteral("one two\u2028three"));
    }

    void foreignSignsNeverBreakAParagraph()
    {
        TalkText talk;
        talk.row.title = QStringLiteral("T");
        talk.document.edit().text = QString::fromUtf16(u"a\u2029b\uFDD0c\uFDD1d\uFFFCe<img src=x>&amp;");
        Block block;
        block.text = {0, talk.document->text.size()};
        talk.document.edit().blocks = {block};
        const Built built(talk);
        const QTextBlock shown = built.blockWith(QStringLiteral("a"));
        QCOMPARE(shown.length() - 1, talk.document->text.size());
        QVERIFY(shown.text().endsWith(QStringLiteral("<img src=x>&amp;")));
        QVERIFY(!shown.text().contains(QChar(QChar::ObjectReplacementCharacter)));
    }

    void longTextsAreCutIntoPieces()
    {
        const QString words = QStringLiteral("word ").repeated(5'000);
        for (const Utf16Range &piece : DocumentBuilder::pieces(words)) {
            QVERIFY(piece.length() <= 10'000);
            QVERIFY(piece.end == words.size() || words[piece.end - 1].isSpace());
        }
        qsizetype end = 0;
        const QString unbroken(9'000, QLatin1Char('x'));
        for (const Utf16Range &piece : DocumentBuilder::pieces(unbroken)) {
            QCOMPARE(piece.begin, end);
            QVERIFY(piece.length() <= 2'000);
            end = piece.end;
        }
        QCOMPARE(end, unbroken.size());
        QCOMPARE(DocumentBuilder::pieces({}).size(), size_t(1));
    }

    void onlySafeLinksCanBeFollowed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("isFollowed");
        const QStringList good{QStringLiteral("https://example.org/a?b=c#d"),
            QStringLiteral("HTTP://example.org"), QStringLiteral("mailto:someone@example.org"),
            QStringLiteral("lectern:talk/0123")};
        const QStringList bad{QStringLiteral("javascript:alert(1)"), QStringLiteral("JaVaScRiPt:x"),
            QStringLiteral("file:///etc/passwd"), QStringLiteral("smb://host/share"),
            QStringLiteral("vbscript:x"), QStringLiteral("data:text/html,x"), QStringLiteral("/etc/passwd"),
            QStringLiteral("#part"), QString(), QStringLiteral("java\nscript:x"),
            QStringLiteral("http:\\\\example.org"), QStringLiteral("https://"),
            QStringLiteral("http://exa\u202Emple.org"), QStringLiteral("mailto:"),
            QStringLiteral("ssh://host")};
        for (const QString &target : good) {
            QTest::newRow(qPrintable(target)) << target << true;
        }
        for (const QString &target : bad) {
            QTest::addRow("refused %s", qPrintable(target.toHtmlEscaped())) << target << false;
        }
    }

    void onlySafeLinksCanBeFollowed()
    {
        QFETCH(QString, target);
        QFETCH(bool, isFollowed);
        QCOMPARE(followable(target).has_value(), isFollowed);
    }

    void tablesKeepCellsAndPositions()
    {
        const Built built(Test::dashboardTalk());
        const QTextBlock cell = built.blockWith(QStringLiteral("percentile per customer"));
        QCOMPARE(infoOf(cell)->kind, PageBlockKind::Cell);
        QCOMPARE(infoOf(cell)->row, 2);
        QCOMPARE(cell.text(), QStringLiteral("percentile per customer"));
        QVERIFY(infoOf(built.blockWith(QStringLiteral("Look at")))->isHeader);
    }
};

} // namespace Lectern::Ui

QTEST_MAIN(Lectern::Ui::DocumentBuilderTest)
#include "tst_documentbuilder.moc"
