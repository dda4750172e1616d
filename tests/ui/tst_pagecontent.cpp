// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/codehighlighter.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/reader/talklines.h"
#include "ui/reader/talksource.h"
#include "ui/readertesttalk.h"
#include "ui/theme.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>
#include <QWheelEvent>

namespace Lectern::Ui {

namespace {

/// A table of so many columns, each cell two words.
Test::TalkMaker talkWithTable(int columns)
{
    Test::TalkMaker talk(QStringLiteral("Tide tables"));
    talk.paragraph(QStringLiteral("Above the table."));
    QStringList head;
    QStringList row;
    for (int i = 0; i < columns; ++i) {
        head << QStringLiteral("Harbour%1").arg(i);
        row << QStringLiteral("springtide measured%1").arg(i);
    }
    talk.table({head, row, row});
    talk.paragraph(QStringLiteral("Below the table."));
    return talk;
}

/// Slides as text has them: each block names the lines of its slide.
TalkText slidesTalk()
{
    Test::TalkMaker talk(QStringLiteral("A deck"));
    talk.heading(1, QStringLiteral("A deck"))
        .paragraph(QStringLiteral("for the harbour"))
        .heading(2, QStringLiteral("Lamps"))
        .paragraph(QStringLiteral("They are lit at dusk"))
        .paragraph(QStringLiteral("A slide without a title"))
        .paragraph(QStringLiteral("with two lines"))
        .paragraph(QStringLiteral("Another one"));
    TalkText made = talk.make();
    made.document.edit().format = Format::SlideText;
    const std::array slides{0, 0, 1, 1, 2, 2, 3};
    for (size_t i = 0; i < made.document->blocks.size(); ++i) {
        made.document.edit().blocks[i].source = {slides[i] * 10, slides[i] * 10 + 9};
    }
    return made;
}

} // namespace

class PageContentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(ColourScheme::Light);
        m_page = std::make_unique<ReaderPage>();
        m_page->resize(1168, 755);
        m_page->show();
        m_page->activateWindow();
        m_page->view()->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void narrowTablesTakeTheColumnAndWideOnesScroll()
    {
        m_page->setTalk(talkWithTable(3).make());
        QVERIFY(!scene().tables[0].isWide);
        const Test::TalkMaker made = talkWithTable(14);
        m_page->setTalk(made.make());
        QVERIFY(scene().tables[0].isWide);
        QVERIFY(scene().builder->tableGroups()[0].width() > scene().metrics.columnWidth * 2);
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
        // No word is broken: no line ends inside one.
        for (int i = 0; i < 14; ++i) {
            const QTextBlock cell = blockOf(made, QStringLiteral("measured%1").arg(i));
            (void)textRect(cell);
            QVERIFY(cell.layout()->lineCount() <= 2);
            const QTextLine last = cell.layout()->lineAt(cell.layout()->lineCount() - 1);
            QVERIFY(last.textStart() == 0 || cell.text()[last.textStart() - 1] == u' ');
        }
    }

    void shiftAndWheelMoveATableAndItsMarks()
    {
        Test::TalkMaker made = talkWithTable(14);
        made.mark(MarkKind::Doubt, QStringLiteral("measured2"));
        m_page->setTalk(made.make());
        const LineBox marked = boxOf(made, QStringLiteral("measured2"));
        const QPointF place = marked.box.center();
        const QColor fill = pixelAt({marked.box.left() + 1, marked.box.top() + 3});
        QVERIFY(fill != tokens().page);
        scrollSideways(place, -100);
        QCOMPARE(scene().tables[0].scroll, 50.0);
        QCOMPARE(pixelAt({marked.box.left() + 1 - 50, marked.box.top() + 3}), fill);
        scrollSideways(place, 1000);
        QCOMPARE(scene().tables[0].scroll, 0.0);
        scrollSideways(place, -1'000'000);
        const double most = scene().builder->tableGroups()[0].width() - scene().metrics.columnWidth;
        QCOMPARE(scene().tables[0].scroll, most);
        // What stands beside the column stays: the table is cut there.
        const double right = scene().metrics.columnRight() + 3;
        QCOMPARE(pixelAt({right, marked.box.center().y()}), tokens().page);
    }

    void aClickInAScrolledTableMeansWhatShows()
    {
        Test::TalkMaker made = talkWithTable(14);
        made.mark(MarkKind::Key, QStringLiteral("measured6"));
        m_page->setTalk(made.make());
        const LineBox far = boxOf(made, QStringLiteral("measured6"));
        QVERIFY(far.box.left() > scene().metrics.columnRight());
        m_page->scrollTo(made.place(QStringLiteral("measured6")), false); // brings it into view sideways too
        const double scroll = scene().tables[0].scroll;
        const QPointF shown = far.box.center() - QPointF(scroll, 0);
        QVERIFY(scroll > 0 && shown.x() < scene().metrics.columnRight());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, shown.toPoint());
        QCOMPARE(m_page->activeMark(), made.make().marks[0].id);
    }

    void wideTablesFitAgainWhenTheColumnGrows()
    {
        m_page->setTalk(talkWithTable(5).make());
        QVERIFY(scene().tables[0].isWide);
        ReaderAppearance wider;
        wider.lineLength = 80;
        wider.size = 14;
        m_page->setAppearance(wider);
        const bool shallBeWide = scene().builder->tableGroups()[0].width() > scene().metrics.columnWidth;
        QCOMPARE(scene().tables[0].isWide, shallBeWide);
    }

    void aBoxOfATaskIsClicked()
    {
        Test::TalkMaker made(QStringLiteral("Things"));
        made.task(QStringLiteral("Write the runbook"), true).task(QStringLiteral("Ask Mira"), false);
        m_page->setTalk(made.make());
        QSignalSpy clicked(m_page.get(), &ReaderPage::taskClicked);
        const QTextBlock task = blockOf(made, QStringLiteral("Ask Mira"));
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, taskBox(scene(), task).center().toPoint());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<Utf16Range>(), made.place(QStringLiteral("Ask Mira")));
        QTest::mouseClick(
            view().viewport(), Qt::LeftButton, {}, textRect(task).center().toPoint()); // beside it
        QCOMPARE(clicked.size(), 1);
    }

    void spaceTicksTheTaskWithTheCaret()
    {
        Test::TalkMaker made(QStringLiteral("Things"));
        made.task(QStringLiteral("Write the runbook"), true).task(QStringLiteral("Ask Mira"), false);
        m_page->setTalk(made.make());
        QSignalSpy clicked(m_page.get(), &ReaderPage::taskClicked);
        const QTextBlock task = blockOf(made, QStringLiteral("Ask Mira"));
        view().setCaretShown(true);
        view().setTextCursor(QTextCursor(task));
        QTest::keyClick(m_page->view(), Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<Utf16Range>(), made.place(QStringLiteral("Ask Mira")));
        view().setCaretShown(false);
        QTest::keyClick(m_page->view(), Qt::Key_Space);
        QCOMPARE(clicked.size(), 1);
    }

    void aBoxShowsTheReadersTodoBeforeTheNotes()
    {
        Test::TalkMaker made(QStringLiteral("Things"));
        made.task(QStringLiteral("Write the runbook"), true).task(QStringLiteral("Ask Mira"), false);
        made.mark(MarkKind::Key, QStringLiteral("Ask Mira"), {}, {}, Todo::Done);
        made.mark(MarkKind::Key, QStringLiteral("the runbook"), {}, {}, Todo::Open);
        m_page->setTalk(made.make());
        QVERIFY(isTicked(scene(), *infoOf(blockOf(made, QStringLiteral("Ask Mira")))));
        QVERIFY(!isTicked(scene(), *infoOf(blockOf(made, QStringLiteral("Write")))));
        m_page->setMarks({});
        QVERIFY(!isTicked(scene(), *infoOf(blockOf(made, QStringLiteral("Ask Mira")))));
        QVERIFY(isTicked(scene(), *infoOf(blockOf(made, QStringLiteral("Write")))));
    }

    void linksAskForWhatTheyLeadTo_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("asked");
        QTest::newRow("outside") << "https://example.org/a?b=c" << "https://example.org/a?b=c";
        QTest::newRow("talk") << "lectern:talk/1" << "lectern:talk/1";
        QTest::newRow("notes") << "../2019/day%202.md#small-queues" << "../2019/day 2.md small-queues";
        QTest::newRow("script") << "javascript:alert(1)" << "";
        QTest::newRow("file") << "file:///etc/passwd" << "";
    }

    void linksAskForWhatTheyLeadTo()
    {
        QFETCH(QString, target);
        QFETCH(QString, asked);
        Test::TalkMaker made(QStringLiteral("Links"));
        made.paragraph(QStringLiteral("Follow [the lamp](%1) home.").arg(target));
        m_page->setTalk(made.make());
        QStringList heard;
        connect(m_page.get(), &ReaderPage::linkActivated, this,
            [&heard](const QUrl &url) { heard << url.toString(); });
        connect(m_page.get(), &ReaderPage::notesRequested, this,
            [&heard](const QString &path, const QString &fragment) { heard << path + u' ' + fragment; });
        const QStringList wanted = asked.isEmpty() ? QStringList() : QStringList{asked};
        const QPointF place = boxOf(made, QStringLiteral("the lamp")).box.center();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place.toPoint());
        QCOMPARE(heard, wanted);
        heard.clear();
        view().setTextCursor(QTextCursor(view().document()->firstBlock()));
        QTest::keyClick(m_page->view(), Qt::Key_Tab);
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QCOMPARE(heard, wanted);
        heard.clear();
        view().setTextCursor(QTextCursor(view().document()->firstBlock()));
        view().setCaretShown(true);
        QTextCursor caret(view().document());
        caret.setPosition(
            static_cast<int>(scene().builder->map().toDocument(made.place(QStringLiteral("lamp")).begin)));
        view().setTextCursor(caret);
        QTest::keyClick(m_page->view(), Qt::Key_Return);
        QCOMPARE(heard, wanted);
    }

    void aLinkToAHeadingGoesThere()
    {
        Test::TalkMaker made(QStringLiteral("Long"));
        made.paragraph(QStringLiteral("See [below](#ground-rules)."));
        for (int i = 0; i < 60; ++i) {
            made.paragraph(QStringLiteral("Line %1 of many.").arg(i));
        }
        made.heading(2, QStringLiteral("Ground rules!")).paragraph(QStringLiteral("One."));
        for (int i = 60; i < 120; ++i) {
            made.paragraph(QStringLiteral("Line %1 of many.").arg(i));
        }
        m_page->setTalk(made.make());
        const QPointF place = boxOf(made, QStringLiteral("below")).box.center();
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, place.toPoint());
        const double top = boxOf(made, QStringLiteral("Ground rules!")).line.top();
        QVERIFY(qAbs(view().verticalScrollBar()->value() - top) < 60);
    }

    void outsideLinksShowASignUnderThePointer()
    {
        Test::TalkMaker made(QStringLiteral("Links"));
        made.paragraph(QStringLiteral("Follow [the *red* lamp](https://example.org) or [this](day2.md)."));
        m_page->setTalk(made.make());
        QTest::mouseMove(view().viewport(), boxOf(made, QStringLiteral("lamp")).box.center().toPoint());
        QTRY_VERIFY(!scene().hoveredLink.isEmpty());
        QCOMPARE(
            scene().builder->map().toTalk(scene().hoveredLink).end, made.place(QStringLiteral("lamp")).end);
        QTest::mouseMove(view().viewport(), boxOf(made, QStringLiteral("this")).box.center().toPoint());
        QTRY_VERIFY(scene().hoveredLink.isEmpty());
    }

    void unlabelledCodeOffersLanguages()
    {
        Test::TalkMaker made(QStringLiteral("Code"));
        made.code(QStringLiteral("python"), QStringLiteral("import harbour"))
            .paragraph(QStringLiteral("And now without a name:"))
            .code({}, QStringLiteral("fn main() { return; }"));
        m_page->setTalk(made.make());
        QVERIFY(languageButton(scene(), 0).isEmpty());
        QCOMPARE(scene().code[1].label, QStringLiteral("Plain text"));
        QSignalSpy chosen(m_page.get(), &ReaderPage::codeLanguageChosen);
        QTest::mouseClick(
            view().viewport(), Qt::LeftButton, {}, languageButton(scene(), 1).center().toPoint());
        auto *menu = view().findChild<QMenu *>(QStringLiteral("languageMenu"));
        QVERIFY(menu != nullptr);
        const auto actions = menu->actions();
        const auto rust = std::ranges::find(actions, QStringLiteral("Rust"), &QAction::text);
        QVERIFY(rust != actions.end());
        (*rust)->trigger();
        QCOMPARE(chosen.size(), 1);
        const int block = chosen[0][0].toInt();
        QCOMPARE(chosen[0][1].toString(), QStringLiteral("rust"));
        menu->close();
        m_page->setCodeLanguage(block, QStringLiteral("rust"));
        QTRY_COMPARE(scene().code[1].label, QStringLiteral("Rust"));
        QTRY_VERIFY(!infoOf(blockOf(made, QStringLiteral("fn main")))->inks.empty());
        m_page->setCodeLanguage(block, QStringLiteral("text"));
        QVERIFY(infoOf(blockOf(made, QStringLiteral("fn main")))->inks.empty());
    }

    void allLanguagesAreKnownOnceTheThreadBegan()
    {
        CodeHighlighter highlighter;
        highlighter.request(1, {}, {});
        QTRY_VERIFY(highlighter.languages().size() > 100);
        for (const CodeLanguage &language : CodeHighlighter::commonLanguages()) {
            QSignalSpy done(&highlighter, &CodeHighlighter::finished);
            highlighter.request(2, language.id, {QStringLiteral("x")});
            QTRY_COMPARE(done.size(), 1);
            QVERIFY2(
                !done[0][0].value<HighlightedCode>().code.languageName.isEmpty(), qPrintable(language.id));
        }
    }

    void everySlideIsASectionWithARuleBefore()
    {
        const TalkText talk = slidesTalk();
        QCOMPARE(slideStarts(talk), (std::vector<size_t>{0, 2, 4, 6}));
        m_page->setTalk(talk);
        QStringList titles;
        for (const ReaderSection &section : m_page->sections()) {
            titles << section.title;
        }
        QCOMPARE(titles,
            (QStringList{QStringLiteral("Lamps"), QStringLiteral("Slide 3"), QStringLiteral("Slide 4")}));
        int rules = 0;
        for (QTextBlock block = view().document()->begin(); block.isValid(); block = block.next()) {
            rules += infoOf(block) != nullptr && infoOf(block)->kind == PageBlockKind::Rule ? 1 : 0;
        }
        QCOMPARE(rules, 3);
        const Utf16Range words{talk.document->text.indexOf(QStringLiteral("Another")),
            talk.document->text.indexOf(QStringLiteral("Another")) + 7};
        m_page->select(words);
        QCOMPARE(m_page->selectedText(), QStringLiteral("Another"));
    }

    void pagesAreSlidesAndRulesPartThemInMarkUp()
    {
        Test::TalkMaker made(QStringLiteral("Deck"));
        made.paragraph(QStringLiteral("one"))
            .paragraph(QStringLiteral("two"))
            .paragraph(QStringLiteral("three"));
        TalkText pages = made.make();
        pages.document.edit().format = Format::Pdf;
        pages.sourceText = QStringLiteral("one\n\ntwo\n\fthree\n");
        const std::array<qsizetype, 3> places{0, 5, 10};
        for (size_t i = 0; i < 3; ++i) {
            pages.document.edit().blocks[i].source = {places[i], places[i] + 3};
        }
        QVERIFY(slideStarts(pages).empty()); // an article
        pages.document.edit().isSlideDeck = true;
        QCOMPARE(slideStarts(pages), (std::vector<size_t>{0, 2}));

        Test::TalkMaker ruled(QStringLiteral("Deck"));
        ruled.paragraph(QStringLiteral("one")).rule().paragraph(QStringLiteral("two"));
        TalkText markup = ruled.make();
        markup.document.edit().isSlideDeck = true;
        QCOMPARE(slideStarts(markup), (std::vector<size_t>{0, 2}));
        QVERIFY(slideStarts({}).empty());
    }

    void theSourceShowsItsLinesAndFollows()
    {
        Test::TalkMaker made(QStringLiteral("Source"));
        made.heading(2, QStringLiteral("Lamps"))
            .paragraph(QStringLiteral("One by one"))
            .paragraph(QStringLiteral("until dawn"));
        TalkText talk = made.make();
        talk.row.line = 40;
        talk.sourceText = QStringLiteral("\n## Lamps\n\nOne by\n one\n\nuntil dawn\n");
        const std::array<qsizetype, 3> places{1001, 1011, 1024};
        for (size_t i = 0; i < 3; ++i) {
            talk.document.edit().blocks[i].source = {places[i], places[i] + 5};
        }
        TalkSource source;
        source.setTalk(talk);
        QCOMPARE(source.toPlainText(), talk.sourceText);
        QCOMPARE(source.lineOf(0), 41);
        QCOMPARE(source.lineOf(made.place(QStringLiteral("One by")).begin), 43);
        QCOMPARE(source.lineOf(made.place(QStringLiteral("dawn")).begin), 46);
        source.resize(300, 60);
        source.show();
        source.scrollToPlace(1);
        QVERIFY(source.verticalScrollBar()->value() > 0);
        source.scrollToPlace(0);
        QCOMPARE(source.verticalScrollBar()->value(), 0);
        QSignalSpy closed(&source, &TalkSource::closeRequested);
        QTest::keyClick(&source, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
    }

private:
    ReaderView &view() { return *static_cast<ReaderView *>(m_page->view()); }
    const PageScene &scene() { return view().scene(); }

    Utf16Range docOf(const Test::TalkMaker &made, const QString &words)
    {
        return scene().builder->map().toDocument(made.place(words));
    }

    QTextBlock blockOf(const Test::TalkMaker &made, const QString &words)
    {
        return view().document()->findBlock(static_cast<int>(docOf(made, words).begin));
    }

    LineBox boxOf(const Test::TalkMaker &made, const QString &words)
    {
        return firstLine(*view().document(), docOf(made, words));
    }

    QColor pixelAt(QPointF place) { return view().viewport()->grab().toImage().pixelColor(place.toPoint()); }

    void scrollSideways(QPointF place, int delta)
    {
        QWheelEvent event(place, view().viewport()->mapToGlobal(place), {}, {0, delta}, Qt::NoButton,
            Qt::ShiftModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view().viewport(), &event);
    }

    std::unique_ptr<ReaderPage> m_page;
};

} // namespace Lectern::Ui

QTEST_MAIN(Lectern::Ui::PageContentTest)

#include "tst_pagecontent.moc"
