// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "document/markwords.h"
#include "ui/reader/markhandles.h"
#include "ui/reader/passagegeometry.h"
#include "ui/reader/readerview.h"

#include <QAccessible>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextTable>
#include <QToolButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

/// Prose, code, a table and a list in one talk; and another talk.
const QByteArray harbourTalks =
    "# Tide Days 2024\n\n## Gauges and drums, Ines Okafor\n\nThe gauge by the pier counts waves. A drum "
    "turns "
    "once a day below it. A keeper writes every number down.\n\n"
    "- first the rope\n- then the knot\n- last the bell\n\n"
    "```python\ndef gauge(wave):\n    return wave + 1\n```\n\n"
    "| tide | depth |\n| --- | --- |\n| high | nine |\n| low | four |\n\n"
    "## Bells at night, Tomasz Wilk\n\nA bell tells the boats apart. Nobody rings it by day.\n";

/// What became of the first talk: other words, doubtful words, words that are gone.
const QByteArray changedTalks = [] {
    QByteArray notes = harbourTalks;
    notes.replace("counts waves. A drum turns once a day below it. A keeper writes every number down.",
        "counts tides. A drum turns once in an hour above the water.");
    return notes;
}();

} // namespace

/// Marks through the keys and actions of the real window.
class TestMarks final : public WindowDriver
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

    void marksOfOtherTalksAreTickedAndRemovedInTheList()
    {
        const auto [here, there] = openWithMarksOfTwoTalks();
        const auto thereRow = [this, &there] { return storedMark(there); };
        listOf(NotesList::Scope::Library);
        QTRY_COMPARE(
            listed(), (QStringList{QStringLiteral("counts waves"), QStringLiteral("Nobody rings it")}));
        list().setCurrentMark(there);
        QTest::keyClick(list().view(), Qt::Key_Space);
        QCOMPARE(thereRow()->todo, Todo::Done);
        QCOMPARE(m_window->editor().talk().row.title, QStringLiteral("Gauges and drums"));
        QTRY_COMPARE(m_window->feed().talks().talk(thereRow()->talk)->openTodos, 0);
        QTest::keyClick(list().view(), Qt::Key_Delete);
        QTRY_COMPARE(listed(), QStringList{QStringLiteral("counts waves")});
        QVERIFY(!thereRow());
        trigger(ActionId::Undo);
        QTRY_COMPARE(listed().size(), 2);
        trigger(ActionId::Undo);
        QTRY_VERIFY(thereRow()->todo == Todo::Open);
        list().setCurrentMark(there);
        QTRY_COMPARE(list().view()->currentIndex().data(Models::MarkTodoRole).toInt(), int(Todo::Open));
        QVERIFY(row(here));
    }

    void theListOfTheLibraryFollowsThePage()
    {
        openWithMarksOfTwoTalks();
        listOf(NotesList::Scope::Library);
        QTRY_COMPARE(listed().size(), 2);
        select("first the rope");
        trigger(ActionId::MarkKey);
        QTRY_COMPARE(listed().size(), 3);
        trigger(ActionId::Undo);
        QTRY_COMPARE(listed().size(), 2);
        listOf(NotesList::Scope::Event);
        QTRY_COMPARE(listed().size(), 2);
        trigger(ActionId::NextTalk);
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Bells at night"));
        QCOMPARE(list().scope(), NotesList::Scope::Event);
        QCOMPARE(listed().size(), 2);
    }

    void wordsStatesAndTagsNarrowTheList()
    {
        const auto [here, there] = openWithMarksOfTwoTalks();
        m_window->editor().setMarkTags(here, {QStringLiteral("gauges")});
        listOf(NotesList::Scope::Library);
        QTRY_COMPARE(listed().size(), 2);
        QTest::keyClicks(list().wordsField(), QStringLiteral("NOBODY cafe"));
        QCOMPARE(listed(), QStringList{QStringLiteral("Nobody rings it")});
        QTest::keyClick(list().wordsField(), Qt::Key_Down);
        QVERIFY(list().view()->hasFocus());
        QCOMPARE(list().currentMark(), there);
        list().wordsField()->setFocus();
        QTest::keyClick(list().wordsField(), Qt::Key_Escape);
        QCOMPARE(listed().size(), 2);
        chooseInFilter(QStringLiteral("gauges"));
        QCOMPARE(listed(), QStringList{QStringLiteral("counts waves")});
        auto *button = m_window->findChild<QToolButton *>(QStringLiteral("notesFilterButton"));
        QVERIFY(button->isVisible() && button->isChecked());
        chooseInFilter(QStringLiteral("All notes"));
        QCOMPARE(listed().size(), 2);
        QVERIFY(!button->isChecked());
    }

    void theMenuOfARowDoesWhatTheCardDoes()
    {
        const auto [here, there] = openWithMarksOfTwoTalks();
        listOf(NotesList::Scope::Library);
        QTRY_COMPARE(listed().size(), 2);
        chooseInMenu(there, QStringLiteral("Doubt"));
        QCOMPARE(storedMark(there)->kind, MarkKind::Doubt);
        chooseInMenu(there, QStringLiteral("Copy"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Nobody rings it")));
        chooseInMenu(there, QStringLiteral("Edit note"));
        QTRY_COMPARE(shownTalk().title, QStringLiteral("Bells at night"));
        QTRY_VERIFY(noteText()->isVisible());
        QTest::keyClicks(noteText(), QStringLiteral("!"));
        QTest::keyClick(noteText(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(storedMark(there)->comment.endsWith(QLatin1Char('!')));
        chooseInMenu(here, QStringLiteral("Remove mark"));
        QTRY_COMPARE(listed(), QStringList{QStringLiteral("Nobody rings it")});
        QVERIFY(!storedMark(here));
    }

    void doubtfulAndLostPlacesAreSettledByKeyboard()
    {
        makeLibrary(harbourTalks);
        const QUuid changed = keepMark("The gauge by the pier counts waves");
        const QUuid doubtful = keepMark("A drum turns once a day below it");
        const QUuid lost = keepMark("A keeper writes every number down");
        importAgain(changedTalks);
        QCOMPARE(storedMark(changed)->state, AnchorState::Changed);
        QCOMPARE(storedMark(doubtful)->state, AnchorState::Review);
        QCOMPARE(storedMark(lost)->state, AnchorState::Orphan);
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        activate();

        trigger(ActionId::ToCheck);
        QTRY_COMPARE(listed().size(), 2);
        QTRY_COMPARE(list().currentMark(), doubtful);
        QVERIFY(list().view()->hasFocus());
        QVERIFY(placeCardSays(QStringLiteral("A drum turns once a day below it")));
        const qint64 offset = m_window->editor().talk().offset;
        const CodePointRange now = storedMark(doubtful)->range;
        QVERIFY(placeCardSays(text().mid(now.begin - offset, now.end - now.begin)));
        trigger(ActionId::ToCheck); // and on
        QCOMPARE(list().currentMark(), lost);
        QVERIFY(page().activeMark().isNull()); // it stands nowhere
        QVERIFY(placeCardSays(QStringLiteral("A keeper writes every number down")));
        trigger(ActionId::ToCheck);
        QCOMPARE(list().currentMark(), doubtful);

        QTest::keyClick(list().view(), Qt::Key_Y);
        QCOMPARE(storedMark(doubtful)->state, AnchorState::Changed);
        QTRY_COMPARE(listed().size(), 1);
        QTRY_COMPARE(list().currentMark(), lost);

        QTest::keyClick(list().view(), Qt::Key_Return);
        QTRY_VERIFY(page().view()->hasFocus());
        select("counts tides");
        press(Qt::Key_Return);
        QCOMPARE(storedMark(lost)->state, AnchorState::Changed);
        QCOMPARE(storedMark(lost)->quote, QStringLiteral("A keeper writes every number down"));
        QCOMPARE(page().activeMark(), lost);
        QTRY_COMPARE(listed().size(), 0);
        trigger(ActionId::Undo);
        QTRY_COMPARE(listed().size(), 1);
        trigger(ActionId::Undo);
        QTRY_COMPARE(listed().size(), 2);
        QCOMPARE(storedMark(doubtful)->state, AnchorState::Review);
        QCOMPARE(storedMark(lost)->state, AnchorState::Orphan);
    }

    void inANarrowWindowTheListStandsInThePlaceOfThePage()
    {
        openWithMarksOfTwoTalks();
        m_window->resize(640, 600);
        m_window->showMarksInState({AnchorState::Exact});
        QTRY_COMPARE(listed().size(), 2);
        QVERIFY(list().isVisible());
        QVERIFY(!page().isVisible());
        QTest::keyClick(list().view(), Qt::Key_Return);
        QTRY_VERIFY(page().isVisible() && page().view()->hasFocus());
        QVERIFY(!list().isVisible());
        m_window->showMarksInState({AnchorState::Exact});
        QTRY_VERIFY(list().view()->hasFocus());
        QTest::keyClick(list().view(), Qt::Key_Escape);
        QVERIFY(page().isVisible());
    }

    void aLostMarkIsPutOnAPlaceThatIsOffered()
    {
        makeLibrary(harbourTalks);
        const QUuid lost = keepMark("A keeper writes every number down");
        QByteArray notes = harbourTalks;
        notes.replace("A keeper writes every number down.", "Somebody writes it down, and twice.");
        importAgain(notes);
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        activate();
        m_window->showMarksInState({storedMark(lost)->state});
        QTRY_COMPARE(list().currentMark(), lost);
        QTRY_VERIFY(list().findChild<QPushButton *>(QStringLiteral("placeOffer")));
        auto *offer = list().findChild<QPushButton *>(QStringLiteral("placeOffer"));
        QVERIFY(!offer->toolTip().isEmpty());
        offer->click();
        const std::optional<MarkRow> placed = storedMark(lost);
        QCOMPARE(placed->state, AnchorState::Changed);
        const qint64 offset = m_window->editor().talk().offset;
        const QString words =
            text().mid(placed->range.begin - offset, placed->range.end - placed->range.begin);
        QVERIFY2(offer->accessibleName().contains(words), qPrintable(words));
        trigger(ActionId::Undo);
        QTRY_VERIFY(needsLook(storedMark(lost)->state));
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
        QSignalSpy announced(&page(), &ReaderPage::announced);
        QTextCursor caret(view().document());
        const Utf16Range doc = view().scene().placed.front().doc;
        caret.setPosition(int(doc.begin) - 4);
        view().setTextCursor(caret);
        QVERIFY(announced.isEmpty());
        for (int i = 0; i < 6; ++i) {
            caret.movePosition(QTextCursor::Right);
            view().setTextCursor(caret);
        }
        QCOMPARE(announced.size(), 1);
        QCOMPARE(announced[0][0].toString(), QStringLiteral("Key idea: counts waves, note: ask Ines"));
        trigger(ActionId::NextMark);
        QCOMPARE(announced.size(), 2);
        QCOMPARE(m_window->talkPane().notesForm(), NotesForm::Margin);
        QAccessible::setActive(true); // tells those who watch, whatever the platform has
        QCOMPARE(m_window->talkPane().notesForm(), NotesForm::List);
        QAccessible::setActive(false);
    }

private:
    void open()
    {
        openLibraryOf(harbourTalks);
        activate();
    }

    /// Keys reach the actions of an active window only.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] ReaderPage &page() const { return m_window->talkPane().page(); }
    [[nodiscard]] ReaderView &view() const { return static_cast<ReaderView &>(*page().view()); }
    [[nodiscard]] NotesList &list() const { return m_window->talkPane().notesList(); }
    [[nodiscard]] const QString &text() const { return m_window->editor().talk().document.text; }
    [[nodiscard]] const std::vector<MarkRow> &marks() const { return m_window->editor().marks(); }
    [[nodiscard]] const MarkRow *row(const QUuid &mark) const { return m_window->editor().mark(mark); }
    [[nodiscard]] QPlainTextEdit *noteText() const
    {
        return page().findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
    }

    void press(Qt::Key key) const
    {
        page().view()->setFocus();
        QTest::keyClick(page().view(), key);
    }

    [[nodiscard]] Utf16Range placeOf(const char *words) const
    {
        const QString wanted = QString::fromLatin1(words);
        const qsizetype at = text().indexOf(wanted);
        if (at < 0) {
            qFatal("the open talk does not have the words %s", words);
        }
        return {at, at + wanted.size()};
    }

    void select(const char *words) const
    {
        page().view()->setFocus();
        page().select(placeOf(words));
    }

    QUuid markWords(const char *words, Qt::Key key) const
    {
        select(words);
        press(key);
        if (!row(page().activeMark())) {
            qFatal("there is no mark on %s", words);
        }
        return page().activeMark();
    }

    [[nodiscard]] int lane(const QUuid &mark) const { return view().scene().find(mark)->lane; }

    [[nodiscard]] QRectF boxOf(const char *words) const
    {
        const Utf16Range doc = view().scene().builder->map().toDocument(placeOf(words));
        return firstLine(*view().document(), doc).box;
    }

    /// Where the handle is found; nowhere: a null point.
    [[nodiscard]] QPoint handle(MarkEnd end) const
    {
        const QRectF line = firstLine(*view().document(), view().scene().find(page().activeMark())->doc).box;
        for (int x = int(line.left()) - 12; x < int(line.right()) + 12; ++x) {
            const QPoint at(x, int(line.bottom()) + 5);
            if (handleAt(view().scene(), at) == end) {
                return at + QPoint(5, 0);
            }
        }
        return {};
    }

    void drag(const QPoint &from, const QPoint &to) const
    {
        QWidget *viewport = view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    void listOf(NotesList::Scope scope) const
    {
        m_window->talkPane().setNotesForm(NotesForm::List);
        Q_EMIT list().scopeChosen(scope);
        list().view()->setFocus();
    }

    /// Quotes of the rows on show.
    [[nodiscard]] QStringList listed() const
    {
        QStringList quotes;
        const QAbstractItemModel *rows = list().view()->model();
        for (int i = 0; i < rows->rowCount(); ++i) {
            const QModelIndex index = rows->index(i, 0);
            if (!NotesList::markOf(index).isNull()) {
                quotes += index.data(Models::MarkQuoteRole).toString();
            }
        }
        return quotes;
    }

    [[nodiscard]] bool placeCardSays(const QString &words) const
    {
        const auto *card = list().findChild<QWidget *>(QStringLiteral("placeCard"));
        return card->isVisible() && card->accessibleDescription().contains(words);
    }

    static void chooseRow(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().section(QStringLiteral(" ("), 0, 0) == text) {
                action->trigger();
                return;
            }
        }
        qFatal("no such row: %s", qPrintable(text));
    }

    void chooseInFilter(const QString &text) const
    {
        QMenu *menu = list().filterMenu();
        Q_EMIT menu->aboutToShow();
        chooseRow(menu, text);
    }

    void chooseInMenu(const QUuid &mark, const QString &text) const
    {
        Q_EMIT list().markMenuRequested(mark, list().mapToGlobal(QPoint(10, 10)));
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("markMenu"));
        QVERIFY(menu);
        chooseRow(menu, text);
        menu->close();
        QTRY_VERIFY(!m_window->findChild<QMenu *>(QStringLiteral("markMenu")));
    }

    /// The notes changed on the disk, and were imported by another program.
    void importAgain(const QByteArray &notes) const
    {
        writeFile("days.md", notes);
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importPaths(**library, {path("days.md")}, {}, progress, {}));
    }

    /// A mark on the first place of the words in any talk, as another program would keep it.
    QUuid keepMark(const char *words) const
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        const QString wanted = QString::fromLatin1(words);
        const auto talks = (*library)->talks().talks();
        for (const TalkRow &talk : *talks) {
            const auto read = (*library)->talks().text(talk.id);
            const qsizetype at = read->document.text.indexOf(wanted);
            if (at >= 0) {
                Store::NewMark mark;
                mark.talk = talk.id;
                mark.range = {at, at + wanted.size()};
                return (*library)->marks().add(mark)->id;
            }
        }
        qFatal("no talk has the words %s", words);
    }

    /// As it is kept; null where it is not there, or in the bin.
    [[nodiscard]] std::optional<MarkRow> storedMark(const QUuid &mark) const
    {
        m_window->drain();
        const auto library =
            Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto all = (*library)->marks().marks();
        const auto found = std::ranges::find(*all, mark, &MarkRow::id);
        return found == all->end() ? std::nullopt : std::optional(*found);
    }

    /// One mark on the open talk, one with an open to-do on the other.
    std::pair<QUuid, QUuid> openWithMarksOfTwoTalks()
    {
        makeLibrary(harbourTalks);
        const QUuid here = keepMark("counts waves");
        const QUuid there = keepMark("Nobody rings it");
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            MarkRow mark = (*library)->marks().mark(there).value();
            mark.todo = Todo::Open;
            mark.comment = QStringLiteral("ask at the café");
            if (!(*library)->marks().change(mark)) {
                qFatal("the mark is not changed");
            }
        }
        openWindow();
        [this] { QTRY_VERIFY(m_window->editor().hasTalk()); }();
        activate();
        return {here, there};
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
