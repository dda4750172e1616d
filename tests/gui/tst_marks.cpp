// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marksdriver.h"

#include <QAbstractButton>
#include <QScrollBar>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Marks on the page, through the keys and actions of the real window.
class TestMarks final : public MarksDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void keysMarkAndChangeTheMarkTheSelectionStandsIn()
    {
        open();
        const QUuid mark = markWords("counts waves", Qt::Key_3);
        QCOMPARE(row(mark)->kind, MarkKind::Technique);
        QCOMPARE(page().activeMark(), mark);
        press(Qt::Key_5);
        QCOMPARE(row(mark)->kind, MarkKind::Quote);
        select("waves"); // inside of it: the mark is meant, by key and by menu
        press(Qt::Key_4);
        QCOMPARE(marks().size(), 1U);
        QCOMPARE(row(mark)->kind, MarkKind::Doubt);
        select("waves");
        trigger(ActionId::MarkDefinition);
        QCOMPARE(marks().size(), 1U);
        QCOMPARE(row(mark)->kind, MarkKind::Definition);
        select("waves. A drum"); // over its end: another mark
        trigger(ActionId::MarkWithLast);
        QCOMPARE(marks().size(), 2U);
        QCOMPARE(marks().back().kind, MarkKind::Definition);
        press(Qt::Key_Delete);
        QCOMPARE(marks().size(), 1U);
        trigger(ActionId::Undo);
        QCOMPARE(marks().size(), 2U);
    }

    void undoIsToldAndSeen()
    {
        open();
        m_window->resize(900, 300); // less than the talk is high
        (void)markWords("counts waves", Qt::Key_1);
        page().scrollTo(placeOf("last the bell"));
        const QString what = m_window->editor().undoStack().undoText();
        const auto isSeen = [this] {
            const QRectF box = boxOf("counts waves").translated(0, -view().verticalScrollBar()->value());
            return QRectF(view().viewport()->rect()).contains(box);
        };
        QTRY_VERIFY(!isSeen());
        trigger(ActionId::Undo);
        QTRY_VERIFY(isSeen());
        const auto *place = m_window->findChild<QAbstractButton *>(QStringLiteral("status.place"));
        QVERIFY(place->text().startsWith(QStringLiteral("Undone: ") + what));
    }

    void lettersCommentTagAndTurnTheToDoOnAndOff()
    {
        open();
        const QUuid mark = markWords("counts waves", Qt::Key_1);
        press(Qt::Key_X);
        QCOMPARE(row(mark)->todo, Todo::Open);
        Q_EMIT page().todoTicked(mark); // its box
        QCOMPARE(row(mark)->todo, Todo::Done);
        press(Qt::Key_X);
        QCOMPARE(row(mark)->todo, Todo::None);
        trigger(ActionId::Todo);
        QCOMPARE(row(mark)->todo, Todo::Open);
        trigger(ActionId::Todo);
        QCOMPARE(row(mark)->todo, Todo::None);
        press(Qt::Key_C);
        QVERIFY(noteText()->isVisible());
        QTest::keyClicks(noteText(), QStringLiteral("1 note, 2 commas; c t x"));
        QTest::keyClick(noteText(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!noteText()->isVisible());
        QCOMPARE(row(mark)->comment, QStringLiteral("1 note, 2 commas; c t x"));
        QCOMPARE(row(mark)->kind, MarkKind::Key);
        press(Qt::Key_F2);
        QVERIFY(noteText()->isVisible());
        QTest::keyClick(noteText(), Qt::Key_Escape);
        press(Qt::Key_Slash);
        QVERIFY(m_window->omnibox().isAncestorOf(m_window->focusWidget()));
        m_settings->set(Services::Setting::SingleLetterKeys, false);
        page().setActiveMark(mark);
        press(Qt::Key_X);
        press(Qt::Key_5);
        QCOMPARE(row(mark)->todo, Todo::None);
        QCOMPARE(row(mark)->kind, MarkKind::Key);
    }

    void aSelectionBecomesAToDoInOneStep()
    {
        open();
        select("counts waves");
        press(Qt::Key_X);
        QCOMPARE(marks().size(), 1U);
        QCOMPARE(marks().front().todo, Todo::Open);
        trigger(ActionId::Undo);
        QVERIFY(marks().empty());
    }

    void marksAreLengthenedAndShortenedByWords()
    {
        open();
        const QUuid mark = markWords("gauge by the pier", Qt::Key_1);
        QTest::keyClick(page().view(), Qt::Key_Right, Qt::ShiftModifier | Qt::AltModifier);
        QCOMPARE(row(mark)->quote, QStringLiteral("gauge by the pier counts"));
        trigger(ActionId::LongerMark);
        QCOMPARE(row(mark)->quote, QStringLiteral("gauge by the pier counts waves"));
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(page().view(), Qt::Key_Left, Qt::ShiftModifier | Qt::AltModifier);
        }
        QCOMPARE(row(mark)->quote, QStringLiteral("gauge")); // a word stays
        trigger(ActionId::Undo);
        QCOMPARE(row(mark)->quote, QStringLiteral("gauge by"));
        restartWindow();
        QCOMPARE(marks().front().quote, QStringLiteral("gauge by"));
        QCOMPARE(marks().front().state, AnchorState::Exact);
        trigger(ActionId::Undo);
        QTRY_COMPARE(marks().front().quote, QStringLiteral("gauge by the"));
    }

    void handlesMoveTheEndsOfTheActiveMark()
    {
        open();
        const QUuid mark = markWords("by the pier", Qt::Key_1);
        const QPoint end = handle(MarkEnd::End);
        QVERIFY(!end.isNull());
        const QRectF waves = boxOf("waves");
        drag(end, QPointF(waves.right() - 2, end.y()).toPoint());
        QCOMPARE(row(mark)->quote, QStringLiteral("by the pier counts waves"));
        const QRectF gauge = boxOf("gauge");
        const QPoint begin = handle(MarkEnd::Begin);
        drag(begin, QPointF(gauge.left() + 2, begin.y()).toPoint());
        QCOMPARE(row(mark)->quote, QStringLiteral("gauge by the pier counts waves"));
        trigger(ActionId::Undo);
        QCOMPARE(row(mark)->quote, QStringLiteral("by the pier counts waves"));
        QVERIFY(page().selectedRange().isEmpty());
    }

    void overlappingAndTouchingMarksStaySeparate()
    {
        open();
        const QUuid first = markWords("The gauge by the pier", Qt::Key_1);
        const QUuid touching = markWords(" counts waves.", Qt::Key_2);
        const QUuid overlapping = markWords("the pier counts", Qt::Key_4);
        QCOMPARE(marks().size(), 3U);
        QCOMPARE(row(touching)->quote, QStringLiteral("counts waves."));
        QVERIFY(lane(first) != lane(overlapping));
        QVERIFY(lane(touching) != lane(overlapping));
        select("pier"); // in two of them: the smaller one is meant
        press(Qt::Key_5);
        QCOMPARE(row(overlapping)->kind, MarkKind::Quote);
        QCOMPARE(row(first)->kind, MarkKind::Key);
        press(Qt::Key_Delete);
        QCOMPARE(marks().size(), 2U);
        QVERIFY(row(first) && row(touching));
    }

    void fourMarksOnOneWordAreToldApart()
    {
        open();
        const qsizetype at = text().indexOf(QStringLiteral("waves"));
        for (int i = 0; i < 4; ++i) {
            m_window->editor().addMark({at, at + 5}, allMarkKinds[static_cast<size_t>(i)]);
        }
        QCOMPARE(view().scene().placed.size(), 4U);
        const QUuid third = marks()[2].id;
        page().setActiveMark(third); // one steps through them by Alt+PgDn
        select("waves");
        press(Qt::Key_5);
        QCOMPARE(row(third)->kind, MarkKind::Quote);
        for (int i = 0; i < 4; ++i) {
            trigger(ActionId::NextMark);
        }
        QCOMPARE(page().activeMark(), third);
    }

    void marksStandInEveryKindOfText_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("part of a line of code") << "wave + 1" << "wave + 1";
        QTest::newRow("two lines of code") << "gauge(wave)" << "return wave";
        QTest::newRow("a cell") << "nine" << "nine";
        QTest::newRow("items of a list") << "the rope" << "then the knot";
        QTest::newRow("prose and list") << "number down" << "first the rope";
        QTest::newRow("list and code") << "the bell" << "def gauge";
    }

    void marksStandInEveryKindOfText()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        open();
        const qsizetype begin = text().indexOf(from);
        const Utf16Range range{begin, text().indexOf(to, begin) + to.size()};
        page().select(range);
        QCOMPARE(page().selectedRange(), range);
        press(Qt::Key_2);
        QCOMPARE(marks().size(), 1U);
        QCOMPARE(marks().front().quote, text().mid(range.begin, range.length()));
        QCOMPARE(view().scene().placed.size(), 1U);
        QCOMPARE(view().scene().placed.front().talk, range);
        m_window->drain();
        restartWindow();
        QCOMPARE(view().scene().placed.front().talk, range);
        QCOMPARE(marks().front().state, AnchorState::Exact);
    }

    void aRectangleOfCellsIsMarkedFromItsFirstToItsLastWord()
    {
        open();
        QTextTable *table = nullptr;
        for (QTextFrame *frame : view().document()->rootFrame()->childFrames()) {
            table = table ? table : qobject_cast<QTextTable *>(frame);
        }
        QVERIFY(table);
        QTextCursor cells = table->cellAt(1, 0).firstCursorPosition();
        cells.setPosition(table->cellAt(2, 1).lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QVERIFY(cells.hasComplexSelection());
        view().setTextCursor(cells);
        press(Qt::Key_1);
        QCOMPARE(marks().size(), 1U);
        QVERIFY(marks().front().quote.startsWith(QStringLiteral("high")));
        QVERIFY(marks().front().quote.endsWith(QStringLiteral("four")));
    }

    void aNoteTakesTagsAndToDosAsTheyAreTyped()
    {
        open();
        m_window->editor().setTags({QStringLiteral("tides/low")});
        const QUuid mark = markWords("counts waves", Qt::Key_1);
        QTRY_VERIFY(view().scene().tagHues.contains(QStringLiteral("tides/low")));
        press(Qt::Key_C);
        QTest::keyClicks(noteText(), QStringLiteral("see #LOW"));
        auto *list = m_window->findChild<QListWidget *>(QStringLiteral("tagCompletion"));
        QVERIFY(list && list->isVisible());
        QCOMPARE(list->item(0)->text(), QStringLiteral("tides/low"));
        QTest::keyClick(noteText(), Qt::Key_Return);
        QVERIFY(!list->isVisible());
        QCOMPARE(row(mark)->tags, QStringList{QStringLiteral("tides/low")});
        QCOMPARE(noteText()->toPlainText(), QStringLiteral("see "));
        QTest::keyClicks(noteText(), QStringLiteral("#brand-new"));
        QTest::keyClick(noteText(), Qt::Key_Tab);
        QCOMPARE(row(mark)->tags.size(), 2);
        QTest::keyClicks(noteText(), QStringLiteral("#lo"));
        QTest::keyClick(noteText(), Qt::Key_Escape); // the list alone
        QVERIFY(noteText()->isVisible());
        QTest::keyClick(noteText(), Qt::Key_Return);
        QTest::keyClicks(noteText(), QStringLiteral("[] ask Ines"));
        QCOMPARE(row(mark)->todo, Todo::Open);
        QTest::keyClick(noteText(), Qt::Key_Return);
        QTest::keyClicks(noteText(), QStringLiteral("[x] a [] b"));
        QCOMPARE(row(mark)->todo, Todo::Done);
        QTest::keyClick(noteText(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(row(mark)->comment, QStringLiteral("see #lo\nask Ines\na [] b"));
    }

    void enterMovesNoMarkThatWaitsForNoWords()
    {
        open();
        const QUuid mark = markWords("counts waves", Qt::Key_1);
        select("first the rope");
        press(Qt::Key_Return);
        QCOMPARE(row(mark)->quote, QStringLiteral("counts waves"));
        page().setActiveMark(mark);
        trigger(ActionId::MarkTheSelection);
        QCOMPARE(row(mark)->quote, QStringLiteral("first the rope"));
    }

    void aScreenReaderHearsTheMarkAtTheCaretAndGetsTheList()
    {
        open();
        const QUuid mark = markWords("counts waves", Qt::Key_1);
        m_window->editor().setComment(mark, QStringLiteral("ask Ines"));
        page().setActiveMark({});
        QTextCursor caret(view().document());
        const Utf16Range doc = view().scene().placed.front().doc;
        caret.setPosition(int(doc.begin) - 4);
        view().setTextCursor(caret);
        QSignalSpy announced(&page(), &ReaderPage::announced);
        for (int i = 0; i < 6; ++i) {
            caret.movePosition(QTextCursor::Right);
            view().setTextCursor(caret);
        }
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced[0][0].toString(), QStringLiteral("Key idea: counts waves, note: ask Ines"));
        caret.setPosition(int(doc.end) + 3);
        view().setTextCursor(caret);
        QCOMPARE(announced.size(), 2);
        QCOMPARE(announced[1][0].toString(), QStringLiteral("Key idea, end"));
        trigger(ActionId::NextMark);
        QCOMPARE(announced.size(), 3);
        QCOMPARE(m_window->talkPane().notesForm(), NotesForm::Margin);
        QAccessible::setActive(true); // tells those who watch, whatever the platform has
        QCOMPARE(m_window->talkPane().notesForm(), NotesForm::List);
        QAccessible::setActive(false);
    }

    void aScreenReaderReadsThePageWithItsMarks()
    {
        open();
        const QUuid inner = markWords("counts waves", Qt::Key_4);
        const QUuid wide = markWords("The gauge by the pier counts waves", Qt::Key_2);
        m_window->editor().setComment(inner, QStringLiteral("really: how?\nask; Ines"));
        m_window->editor().setMarkTags(inner, {QStringLiteral("sea/waves")});
        QAccessibleInterface *page = QAccessible::queryAccessibleInterface(&view());
        QVERIFY(page && page->textInterface());
        QAccessibleTextInterface &text = *page->textInterface();
        QVERIFY(page->state().readOnly && page->state().focusable);
        QVERIFY(!page->text(QAccessible::Name).isEmpty());
        const QString all = text.text(0, text.characterCount());
        QVERIFY(all.contains(QStringLiteral("first the rope\nthen the knot")));
        const auto placeOf = [&all](const char *words) { return int(all.indexOf(QLatin1StringView(words))); };
        int begin = 0;
        int end = 0;

        const QString plain = text.attributes(placeOf("A drum"), &begin, &end);
        QVERIFY2(!plain.contains(QStringLiteral("mark")), qPrintable(plain));
        QCOMPARE(begin, placeOf(". A drum"));
        const QString outer = text.attributes(placeOf("gauge by"), &begin, &end);
        QVERIFY2(
            outer.startsWith(QStringLiteral("mark:Definition;background-color:rgb(")), qPrintable(outer));
        QCOMPARE(begin, placeOf("The gauge"));
        QCOMPARE(end, placeOf("counts waves"));
        const QString both = text.attributes(placeOf("waves."), &begin, &end);
        QVERIFY2(both.startsWith(QStringLiteral("mark:Doubt, Definition;mark-comment:really, how? ask, Ines;"
                                                "mark-tags:sea/waves;")),
            qPrintable(both));
        QCOMPARE(begin, placeOf("counts waves"));
        QCOMPARE(end, placeOf(". A drum"));
        QVERIFY(m_window->editor().mark(wide));
        text.setCursorPosition(placeOf("waves."));
        QCOMPARE(page->text(QAccessible::Description),
            QStringLiteral("Doubt: counts waves, note: really: how?\nask; Ines, tags: sea/waves"));
        text.setCursorPosition(placeOf("A drum"));
        QVERIFY(!page->text(QAccessible::Description).contains(QStringLiteral("Doubt")));
        QVERIFY(text.attributes(placeOf("Gauges and"), &begin, &end).contains(QStringLiteral("weight:bold")));
        // Every place is in the run that it is answered.
        for (int at = 0; at < text.characterCount(); at = end) {
            [[maybe_unused]] const QString run = text.attributes(at, &begin, &end);
            QVERIFY2(begin <= at && at < end && end <= text.characterCount(),
                qPrintable(QStringLiteral("%1: %2 to %3").arg(at).arg(begin).arg(end)));
        }
    }

    void aScreenReaderMovesByLinesAndSelects()
    {
        open();
        QAccessibleInterface *page = QAccessible::queryAccessibleInterface(&view());
        QAccessibleTextInterface &text = *page->textInterface();
        const QString all = text.text(0, -1);
        const auto rope = int(all.indexOf(QStringLiteral("first the rope")));
        int begin = 0;
        int end = 0;
        QCOMPARE(text.textAtOffset(rope + 3, QAccessible::LineBoundary, &begin, &end),
            QStringLiteral("first the rope\n"));
        QCOMPARE(begin, rope);
        QCOMPARE(text.textAfterOffset(rope + 3, QAccessible::LineBoundary, &begin, &end),
            QStringLiteral("then the knot\n"));
        QCOMPARE(text.textBeforeOffset(begin, QAccessible::LineBoundary, &begin, &end),
            QStringLiteral("first the rope\n"));
        QVERIFY(text.textBeforeOffset(0, QAccessible::LineBoundary, &begin, &end).isEmpty());
        QCOMPARE(text.textAtOffset(rope + 7, QAccessible::WordBoundary, &begin, &end), QStringLiteral("the"));
        // All lines in a row are all of the text.
        QString joined;
        for (int at = 0; at < text.characterCount(); at = end) {
            joined += text.textAtOffset(at, QAccessible::LineBoundary, &begin, &end);
            QCOMPARE(begin, at);
            QVERIFY(end > at);
        }
        QCOMPARE(joined, all);

        text.setSelection(0, rope, rope + 5);
        QCOMPARE(page->textInterface()->selectionCount(), 1);
        QCOMPARE(m_window->talkPane().page().selectedText(), QStringLiteral("first"));
        text.selection(0, &begin, &end);
        QCOMPARE(std::pair(begin, end), std::pair(rope, rope + 5));
        text.removeSelection(0);
        QCOMPARE(text.selectionCount(), 0);
        text.setCursorPosition(rope + 2);
        QCOMPARE(text.cursorPosition(), rope + 2);
        const QRect letter = text.characterRect(rope + 2);
        QVERIFY(letter.width() > 0 && letter.height() > 0);
        QCOMPARE(text.offsetAtPoint(letter.center() - QPoint(letter.width() / 4, 0)), rope + 2);
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
