// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/findbar.h"
#include "ui/reader/notepainter.h"
#include "ui/reader/pagepainter.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerview.h"
#include "ui/readertesttalk.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextLayout>

namespace Lectern::Ui {

namespace {

Utf16Range placeOf(const TalkText &talk, const QString &words)
{
    const qsizetype at = talk.document->text.indexOf(words);
    return {at, at + words.size()};
}

TalkText manyLamps(int paragraphs)
{
    Test::TalkMaker maker(QStringLiteral("Long"));
    for (int i = 0; i < paragraphs; ++i) {
        maker.paragraph(QStringLiteral("Lamp %1 of the quay stands where the last one ended.").arg(i));
    }
    return maker.make();
}

} // namespace

class ReaderViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(ColourScheme::Light);
        m_talk = Test::queuesTalk();
        m_page = std::make_unique<ReaderPage>();
        m_page->resize(1168, 755);
        m_page->setTalk(m_talk);
        m_page->show();
        m_page->activateWindow();
        m_page->view()->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup() { m_page.reset(); }

    void nothingIsEverLoaded()
    {
        for (const char *name : {"file:///etc/passwd", "x.png", "https://example.org/x", "lectern-image:1"}) {
            QVERIFY(
                view().loadResource(QTextDocument::ImageResource, QUrl(QString::fromLatin1(name))).isNull());
        }
        QVERIFY(!view().openLinks());
    }

    void aSelectionIsARangeOfTheTalk()
    {
        const Utf16Range range = placeOf(m_talk, QStringLiteral("Without jitter"));
        m_page->select(range);
        QCOMPARE(m_page->selectedRange(), range);
        m_page->copySelection();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Without jitter"));
    }

    void aSelectionAcrossBlocksKeepsTheTalksText()
    {
        const Utf16Range range{placeOf(m_talk, QStringLiteral("Ground rules")).begin,
            placeOf(m_talk, QStringLiteral("if order")).end};
        m_page->select(range);
        QCOMPARE(m_page->selectedRange(), range);
        QCOMPARE(m_page->selectedText(), m_talk.document->text.mid(range.begin, range.length()));
    }

    void aKindMarksTheSelection()
    {
        QSignalSpy spy(m_page.get(), &ReaderPage::markRequested);
        const Utf16Range range = placeOf(m_talk, QStringLiteral("thousand workers"));
        m_page->select(range);
        m_page->applyKind(MarkKind::Technique);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<Utf16Range>(), range);
        QCOMPARE(spy[0][1].value<MarkKind>(), MarkKind::Technique);
    }

    void aKindChangesTheActiveMark()
    {
        QSignalSpy spy(m_page.get(), &ReaderPage::kindChangeRequested);
        m_page->setActiveMark(m_talk.marks[0].id);
        m_page->applyKind(MarkKind::Quote);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toUuid(), m_talk.marks[0].id);
        QCOMPARE(spy[0][1].value<MarkKind>(), MarkKind::Quote);
    }

    void commandsAskForCommentTagTodoAndRemoval()
    {
        QSignalSpy comment(m_page.get(), &ReaderPage::commentRequested);
        QSignalSpy tag(m_page.get(), &ReaderPage::markTagRequested);
        QSignalSpy todo(m_page.get(), &ReaderPage::todoToggled);
        QSignalSpy remove(m_page.get(), &ReaderPage::removeRequested);
        m_page->select(placeOf(m_talk, QStringLiteral("thousand workers")));
        m_page->applyComment();
        QCOMPARE(comment.size(), 1);
        m_page->setActiveMark(m_talk.marks[1].id);
        m_page->applyTag({});
        m_page->applyTodo();
        m_page->applyRemoval();
        QCOMPARE(tag.size(), 1);
        QCOMPARE(todo.size(), 1);
        QCOMPARE(remove.size(), 1);
    }

    void clickingAMarkMakesItActive()
    {
        QSignalSpy spy(m_page.get(), &ReaderPage::markActivated);
        const LineBox line = firstLine(*view().document(), view().scene().placed[0].doc);
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, line.box.center().toPoint());
        QCOMPARE(m_page->activeMark(), m_talk.marks[0].id);
        QCOMPARE(spy.size(), 1);
        QTest::keyClick(m_page->view(), Qt::Key_Escape);
        QVERIFY(m_page->activeMark().isNull());
    }

    void aNoteIsSavedOnAPauseAndLeftByCtrlEnter()
    {
        QSignalSpy spy(m_page.get(), &ReaderPage::commentEdited);
        m_page->editNote(m_talk.marks[4].id);
        auto *text = m_page->findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
        QVERIFY(text->isVisible());
        QTest::keyClicks(text, QStringLiteral("use this 1"));
        QCOMPARE(spy.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 2000);
        QCOMPARE(spy[0][1].toString(), QStringLiteral("use this 1"));
        QTest::keyClicks(text, QStringLiteral("!"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(spy.size(), 2);
        QVERIFY(!text->isVisible());
    }

    void aRemovedMarkTakesItsOpenNoteAlong()
    {
        QSignalSpy spy(m_page.get(), &ReaderPage::commentEdited);
        m_page->editNote(m_talk.marks[4].id);
        auto *text = m_page->findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
        QTest::keyClicks(text, QStringLiteral("gone"));
        m_page->setMarks({m_talk.marks[0]});
        QVERIFY(!text->isVisible());
        QVERIFY(m_page->activeMark().isNull());
        // A later note is saved after its pause, and nothing was saved before it.
        m_page->editNote(m_talk.marks[0].id);
        QTest::keyClicks(text, QStringLiteral("kept"));
        QTRY_VERIFY(!spy.isEmpty());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].toUuid(), m_talk.marks[0].id);
    }

    void theSelectionBarComesAndActsAndTakesNoFocus()
    {
        auto *bar = m_page->findChild<QWidget *>(QStringLiteral("selectionBar"));
        m_page->select(placeOf(m_talk, QStringLiteral("thousand workers")));
        QVERIFY(!bar->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 1000);
        QVERIFY(m_page->view()->hasFocus());
        QVERIFY(view().viewport()->rect().contains(bar->geometry().center()));
        QTest::keyClick(m_page->view(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void marksArePlacedFromTheRevisionsBegin()
    {
        TalkText talk = m_talk;
        talk.offset = 1000;
        for (MarkRow &mark : talk.marks) {
            mark.range = {mark.range.begin + 1000, mark.range.end + 1000};
        }
        m_page->setTalk(talk);
        QCOMPARE(view().scene().placed.size(), talk.marks.size());
        const PageMark &first = view().scene().placed.front();
        QCOMPARE(talk.document->text.mid(first.talk.begin, first.talk.length()), talk.marks[0].quote);
    }

    void aPlaceThatIsNotExactSaysSo_data()
    {
        QTest::addColumn<AnchorState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("changed") << AnchorState::Changed << QStringLiteral("Words changed");
        QTest::newRow("moved") << AnchorState::Moved << QStringLiteral("Moved");
        QTest::newRow("to check") << AnchorState::Review << QStringLiteral("To check");
    }

    void aPlaceThatIsNotExactSaysSo()
    {
        QFETCH(AnchorState, state);
        QFETCH(QString, words);
        std::vector<MarkRow> marks{m_talk.marks[0]};
        marks[0].comment.clear();
        m_page->setMarks(marks);
        QVERIFY(isBare(marks[0]));
        const QRect text(0, 0, view().scene().metrics.columnRight(), view().height());
        const QImage before = m_page->view()->grab(text).toImage();
        marks[0].state = state;
        marks[0].quote = QStringLiteral("other words than stand there");
        marks[0].reason = QStringLiteral("The words between changed.");
        m_page->setMarks(marks);
        QVERIFY2(m_page->view()->grab(text).toImage() != before, "the page looks as if nothing had happened");
        QVERIFY(!isBare(marks[0]));
        QCOMPARE(shapeNote(marks[0], 300, NoteLook::Plain).place.lines.front().text, words);
        const QString now = view().scene().wordsNow(marks[0].id);
        QCOMPARE(now, m_talk.marks[0].quote);
        QString said;
        for (const PlaceLines::Line &line : shapeNote(marks[0], 300, NoteLook::Card, now).place.lines) {
            said += line.text;
        }
        said.remove(QLatin1Char(' '));
        for (QString part : {marks[0].quote, now, marks[0].reason}) {
            QVERIFY2(said.contains(part.remove(QLatin1Char(' '))), qPrintable(said));
        }
    }

    void aNoteLeftOfTheTextIsTurnedRound()
    {
        MarkRow mark;
        mark.comment = QStringLiteral("Opening line");
        mark.tags = {QStringLiteral("queues")};
        constexpr int width = 300;
        const NoteShape usual = shapeNote(mark, width, NoteLook::Plain);
        const NoteShape turned = shapeNote(mark, width, NoteLook::Plain, {}, true);
        QCOMPARE(turned.header.right(), width - usual.header.left());
        QCOMPARE(turned.text.right(), width - usual.text.left());
        QCOMPARE(turned.chips.front().rect.right(), width - usual.chips.front().rect.left());
        // The bar stands on the side of the passage.
        QVERIFY(hasBarAt(usual, mark, 1));
        QVERIFY(!hasBarAt(usual, mark, width - 2));
        QVERIFY(hasBarAt(turned, mark, width - 2));
        QVERIFY(!hasBarAt(turned, mark, 1));
    }

    void eachParagraphOfANoteReadsAsItsFirstStrongLetterSays()
    {
        MarkRow mark;
        mark.comment = QStringLiteral("12 · كل مهمة وعد\nwrite down: من ينتظر\n100 %");
        const NoteShape shape = shapeNote(mark, 300, NoteLook::Plain);
        QCOMPARE(shape.lines.size(), size_t(3));
        QCOMPARE(shape.lines[0].direction, Qt::RightToLeft);
        QCOMPARE(shape.lines[1].direction, Qt::LeftToRight);
        QCOMPARE(shape.lines[2].direction, Qt::LeftToRight);
    }

    void linesOfANoteEndWithTheirWords()
    {
        MarkRow mark;
        mark.comment = QStringLiteral("words that are broken into several lines of a note");
        for (const BrokenLine &line : shapeNote(mark, 160, NoteLook::Plain).lines) {
            QCOMPARE(line.text, line.text.trimmed());
        }
    }

    void withoutFillsAGlyphStandsBeforeThePassage()
    {
        QVERIFY(!hasInkLeftOfTheColumn());
        setHighContrastWanted(true);
        const bool hasGlyph = hasInkLeftOfTheColumn();
        setHighContrastWanted(false);
        QVERIFY(hasGlyph);
    }

    void codeIsColouredAndNamed()
    {
        const CodeGroup &group = view().scene().builder->codeGroups().front();
        const QTextBlock def = view().document()->findBlockByNumber(group.firstLine + 1);
        const auto hasKeyword = [&def](const QColor &colour) {
            const auto formats = def.layout()->formats();
            return std::ranges::any_of(formats, [&colour](const QTextLayout::FormatRange &range) {
                return range.start == 0 && range.length == 3 && range.format.foreground().color() == colour;
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasKeyword(lightTokens().syntaxKeyword), 10000);
        QCOMPARE(def.layout()->lineCount(), 1); // new formats take the lines of a layout away
        QCOMPARE(view().scene().code[0].label, QStringLiteral("Python"));
        QTRY_COMPARE_WITH_TIMEOUT(view().scene().code[1].label, QStringLiteral("SQL"), 10000);
        applyTheme(ColourScheme::Dark);
        QCoreApplication::processEvents();
        QVERIFY(hasKeyword(darkTokens().syntaxKeyword));
    }

    void longLinesOfCodeScrollByThemselves()
    {
        QCOMPARE(view().horizontalScrollBar()->maximum(), 0);
        QVERIFY(codeContentWidth(view().scene(), 1) > codeFrame(view().scene(), 1).width());
        QVERIFY(codeContentWidth(view().scene(), 0) < codeFrame(view().scene(), 0).width());
    }

    void findCountsAndSteps()
    {
        m_page->openFind();
        auto *field = QApplication::focusWidget();
        QTest::keyClicks(field, QStringLiteral("job"));
        QVERIFY(!view().scene().hits.empty());
        QCOMPARE(view().scene().currentHit, 0);
        m_page->findPrevious();
        QCOMPARE(view().scene().currentHit, static_cast<int>(view().scene().hits.size()) - 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!m_page->isFindOpen());
        QCOMPARE(m_page->selectedText().toLower(), QStringLiteral("job"));
    }

    void findInTextKnowsWords()
    {
        const QString text = QStringLiteral("Ten tens, often ten\nto one");
        QCOMPARE(findInText(text, QStringLiteral("ten"), false, false).size(), size_t(4));
        QCOMPARE(findInText(text, QStringLiteral("ten"), true, true).size(), size_t(1));
        QCOMPARE(findInText(text, QStringLiteral("ten to"), false, false).size(), size_t(1));
        QVERIFY(findInText(text, {}, false, false).empty());
    }

    void aPlaceIsFoundAgainToThePixel()
    {
        QScrollBar &bar = *view().verticalScrollBar();
        for (int y = 0; y <= bar.maximum(); y += 37) {
            bar.setValue(y);
            const double place = m_page->scrollPlace();
            bar.setValue(bar.maximum() - y);
            m_page->restoreScrollPlace(place);
            QCOMPARE(bar.value(), y);
        }
        for (const double nonsense : {-3.0, 1e300, std::numeric_limits<double>::quiet_NaN()}) {
            m_page->restoreScrollPlace(nonsense);
        }
    }

    void thePlaceSurvivesOtherWidthsAndSizes()
    {
        m_page->resize(1168, 300);
        m_page->scrollToSection(2);
        QCoreApplication::processEvents();
        const double place = m_page->scrollPlace();
        QVERIFY(place > 0.2);
        m_page->setTextSize(26);
        m_page->resize(800, 300);
        QCoreApplication::processEvents();
        QVERIFY2(std::abs(m_page->scrollPlace() - place) < 80,
            qPrintable(QStringLiteral("%1 %2").arg(place).arg(m_page->scrollPlace())));
    }

    void sectionsAreThoseBelowTheTitle()
    {
        QCOMPARE(m_page->sections().size(), size_t(5));
        QCOMPARE(m_page->sections()[1].title, QStringLiteral("Ground rules"));
        QSignalSpy spy(m_page.get(), &ReaderPage::sectionChanged);
        m_page->resize(1168, 300);
        m_page->scrollToSection(1);
        QCOMPARE(m_page->currentSection(), 1);
        QVERIFY(!spy.isEmpty());
    }

    void aVeryLongTalkShowsItsFirstScreensAtOnce()
    {
        Test::TalkMaker maker(QStringLiteral("Long"));
        for (int i = 0; i < 6000; ++i) {
            maker.paragraph(QStringLiteral("Paragraph %1 with some words to fill the line.").arg(i));
        }
        const TalkText talk = maker.make();
        m_page->setTalk(talk);
        QVERIFY(view().document()->blockCount() < 2000);
        m_page->scrollTo(placeOf(talk, QStringLiteral("Paragraph 5500")), true);
        QVERIFY(view().document()->blockCount() > 5500);
        QTRY_VERIFY_WITH_TIMEOUT(view().document()->blockCount() > 6000, 20000);
    }

    void aLongTalkIsLaidOutAfterItsTextIsIn()
    {
        const TalkText talk = manyLamps(3000);
        m_page->setTalk(talk);
        QVERIFY(!view().isInserted());
        QVERIFY(view().verticalScrollBar()->maximum() > 0); // more than a screen at once
        QTRY_VERIFY(view().isInserted());
        QTRY_VERIFY_WITH_TIMEOUT(view().isSet(), 20000);
        const double whole = view().document()->documentLayout()->documentSize().height();
        QCOMPARE(view().verticalScrollBar()->maximum() + view().viewport()->height(), qRound(whole));
    }

    /// Each turn of the event loop may paint: nothing of what comes below may show up in it.
    void theFirstScreenStandsStillWhileTheRestComes()
    {
        Test::TalkMaker maker(QStringLiteral("Long"));
        for (int part = 0; part < 400; ++part) {
            maker.heading(2, QStringLiteral("Part %1").arg(part));
            maker.bullet(QStringLiteral("a lamp of this part"));
            maker.task(QStringLiteral("see to its wick"), part % 2 == 0);
            maker.table({{QStringLiteral("Lamp"), QStringLiteral("Light")},
                {QStringLiteral("%1").arg(part), QStringLiteral("red")}});
            maker.quote(QStringLiteral("What stands here is said by its keeper."));
            maker.code({}, QStringLiteral("lamp %1 on\nlamp %1 off").arg(part));
            maker.paragraph(QStringLiteral("It stands where the *last* one [ended](#part-%1).").arg(part));
        }
        m_page->setTalk(maker.make());
        const QImage first = view().viewport()->grab().toImage();
        QVERIFY(!view().isInserted());
        int turns = 0;
        while (!view().isSet()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const QImage now = view().viewport()->grab().toImage();
            QVERIFY2(now == first, qPrintable(QStringLiteral("after %1 turns").arg(turns)));
            ++turns;
        }
        QVERIFY(turns > 2);
    }

    void keysLeadToBothEnds_data()
    {
        QTest::addColumn<bool>("hasCaret");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("plain") << false << Qt::KeyboardModifiers();
        QTest::newRow("ctrl") << false << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("ctrl, caret") << true << Qt::KeyboardModifiers(Qt::ControlModifier);
    }

    void keysLeadToBothEnds()
    {
        QFETCH(const bool, hasCaret);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        m_page->setTalk(manyLamps(300));
        m_page->setCaretShown(hasCaret);
        QScrollBar *bar = view().verticalScrollBar();
        QTest::keyClick(m_page->view(), Qt::Key_End, modifiers);
        QVERIFY2(bar->value() + 2 * bar->singleStep() + view().viewport()->height() / 4 > bar->maximum(),
            qPrintable(QString::number(bar->maximum() - bar->value())));
        QTest::keyClick(m_page->view(), Qt::Key_Home, modifiers);
        QCOMPARE(bar->value(), 0); // with the room above the title
    }

    void aJumpDoesNotWaitForTheRest()
    {
        TalkText talk = manyLamps(3000);
        MarkRow mark;
        mark.id = QUuid::createUuid();
        const Utf16Range last = placeOf(talk, QStringLiteral("Lamp 2999 "));
        mark.range = {last.begin, last.end}; // the text has no pairs
        talk.marks = {mark};
        m_page->setTalk(talk);
        QVERIFY(view().scene().placed.empty());
        m_page->scrollTo(last, true);
        const LineBox line = firstLine(*view().document(), view().scene().builder->map().toDocument(last));
        const double y = line.line.center().y() - view().verticalScrollBar()->value();
        QVERIFY2(y > 0 && y < view().viewport()->height(), qPrintable(QString::number(y)));
        QCOMPARE(view().scene().placed.size(), 1U);
        const double place = m_page->scrollPlace();
        QTRY_VERIFY_WITH_TIMEOUT(view().isSet(), 20000);
        QCOMPARE(m_page->scrollPlace(), place);
    }

    void anotherTalkMayComeWhileOneIsBeingSet()
    {
        m_page->setTalk(manyLamps(3000));
        QCoreApplication::processEvents();
        m_page->setTalk(m_talk);
        QVERIFY(view().isSet());
        QVERIFY(view().document()->isLayoutEnabled());
        QVERIFY(view().document()->toPlainText().contains(QStringLiteral("Without jitter")));
        m_page->setTalk(manyLamps(3000));
        m_page->clear();
        QVERIFY(view().document()->isEmpty());
        m_page->setTalk(manyLamps(3000));
        m_page->resize(900, 755);
        QTRY_VERIFY_WITH_TIMEOUT(view().isSet(), 20000);
        QCOMPARE(
            textRect(view().document()->lastBlock().previous()).left(), view().scene().metrics.columnLeft);
    }

    void theFirstParagraphInSightIsFoundAsByWalking()
    {
        Test::TalkMaker maker(QStringLiteral("Tables"));
        for (int i = 0; i < 30; ++i) {
            maker.paragraph(
                QStringLiteral("Some words before a table, so many that they take two lines of the "
                               "page, or nearly so."));
            maker.table({{QStringLiteral("lamp"), QStringLiteral("oil")},
                {QStringLiteral("first"), QStringLiteral("2")}});
            maker.code(QStringLiteral("sh"), QStringLiteral("a\nb\n\nc"));
        }
        m_page->setTalk(maker.make());
        QVERIFY(view().isSet());
        const QTextDocument &document = *view().document();
        const double height = document.documentLayout()->documentSize().height();
        for (double y = -50; y < height + 100; y += 13) {
            const QTextBlock found = firstBlockAt(document, view().scene().laidOut, y);
            for (QTextBlock before = document.begin(); before != found; before = before.next()) {
                QVERIFY2(textRect(before).top() <= y, qPrintable(before.text()));
            }
            const BlockInfo *info = infoOf(found);
            const bool isCell = info != nullptr && info->kind == PageBlockKind::Cell;
            const QTextBlock next = isCell ? found.next().next() : found.next();
            QVERIFY2(!next.isValid() || textRect(next).top() > y, qPrintable(next.text()));
        }
    }

    void hostileTextsAreShownQuickly()
    {
        TalkText talk;
        talk.row.title = QStringLiteral("Hostile");
        talk.document.edit().text = QString(100'000, QLatin1Char('x'));
        Block block;
        block.text = {0, talk.document->text.size()};
        talk.document.edit().blocks = {block};
        QElapsedTimer timer;
        timer.start();
        m_page->setTalk(talk);
        m_page->grab();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void commentsLoseTheirSigns()
    {
        QCOMPARE(plainComment(QStringLiteral("**Why** `x` and [this](https://a.b)\n- one\n* two 2*3*4")),
            QStringLiteral("Why x and this\n• one\n• two 2*3*4"));
    }

    void clearingLeavesAnEmptyPage()
    {
        m_page->editNote(m_talk.marks[0].id);
        m_page->clear();
        QVERIFY(!m_page->hasTalk());
        m_page->grab();
        m_page->applyKind(MarkKind::Key);
        m_page->setTalk(m_talk);
        QVERIFY(m_page->hasTalk());
    }

private:
    static bool hasBarAt(const NoteShape &shape, const MarkRow &mark, int x)
    {
        QImage image(300, qRound(shape.height), QImage::Format_RGB32);
        image.fill(tokens().page);
        QPainter painter(&image);
        paintNote(painter, image.rect(), shape, mark, PageScene(), NotePart::None);
        painter.end();
        return image.pixelColor(x, image.height() / 2) == tokens().lineOf(mark.kind);
    }

    bool hasInkLeftOfTheColumn()
    {
        const QImage image = view().viewport()->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < view().scene().metrics.columnLeft; ++x) {
                if (image.pixelColor(x, y) != tokens().page) {
                    return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] ReaderView &view() const { return static_cast<ReaderView &>(*m_page->view()); }

    TalkText m_talk;
    std::unique_ptr<ReaderPage> m_page;
};

} // namespace Lectern::Ui

QTEST_MAIN(Lectern::Ui::ReaderViewTest)
#include "tst_readerview.moc"
