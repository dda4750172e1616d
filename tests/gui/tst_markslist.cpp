// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "marksdriver.h"

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Marks in the list of notes, and those that have to be checked, through keys and actions of the real
/// window.
class TestMarksList final : public MarksDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

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

    void lostMarksAreKeptAsTheyAreByKeyAndAskedForNoMore()
    {
        const auto [doubtful, lost, other] = openWithMarksToCheck();
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(listed().size(), 3);
        QTRY_COMPARE(list().currentMark(), doubtful);
        QTest::keyClick(list().view(), Qt::Key_K); // it has a place
        QVERIFY(!storedMark(doubtful)->isKept);
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(list().currentMark(), lost);
        QTest::keyClick(list().view(), Qt::Key_K);
        QVERIFY(storedMark(lost)->isKept);
        QTRY_COMPARE(listed().size(), 2); // no more to check
        QTRY_VERIFY(list().currentMark() != lost && !list().currentMark().isNull());
        QCOMPARE(toCheckByCard(), 2);
        trigger(ActionId::Undo);
        QTRY_COMPARE(listed().size(), 3);
        QVERIFY(!storedMark(lost)->isKept);
        trigger(ActionId::Redo);
        QTRY_COMPARE(listed().size(), 2);
        QVERIFY(storedMark(lost)->isKept);
        QCOMPARE(action(ActionId::Undo)->text(), QStringLiteral("&Undo: Keep a mark without a place"));

        // It is listed as lost, with its words and why; nothing asks for it.
        m_window->showMarksInState({AnchorState::Orphan});
        QTRY_COMPARE(listed().size(), 2);
        QTRY_VERIFY(!list().currentMark().isNull()); // the first one is chosen when all are read
        list().setCurrentMark(lost);
        QVERIFY(placeCardSays(storedMark(lost)->quote));
        QVERIFY(placeCardSays(storedMark(lost)->reason));
        QVERIFY(!cardButton("Keep")->isVisible());
        QVERIFY(cardButton("Attach to the selection")->isVisible());
        const QString spoken = list().view()->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(QStringLiteral("Without a place, kept")), qPrintable(spoken));

        restartWindow();
        activate();
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(listed().size(), 2);
        QTRY_VERIFY(list().currentMark() == doubtful || list().currentMark() == other);
        trigger(ActionId::Undo); // from the log
        QTRY_COMPARE(listed().size(), 3);
        QVERIFY(!storedMark(lost)->isKept);
    }

    void lostMarksAreKeptFromTheCardAndTheMenu()
    {
        const auto [doubtful, lost, other] = openWithMarksToCheck();
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(list().currentMark(), doubtful);
        QVERIFY(!cardButton("Keep")->isVisible());
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(list().currentMark(), lost);
        QVERIFY(cardButton("Keep")->isVisible());
        cardButton("Keep")->click();
        QVERIFY(storedMark(lost)->isKept);
        QTRY_COMPARE(listed().size(), 2);
        chooseInMenu(other, QStringLiteral("Keep without a place"));
        QVERIFY(storedMark(other)->isKept);
        QTRY_COMPARE(listed(), QStringList{storedMark(doubtful)->quote});
        activate(); // the menu took the focus along
        // Pointing at words attaches it again.
        m_window->showMarksInState({AnchorState::Orphan});
        QTRY_COMPARE(listed().size(), 2);
        QTRY_VERIFY(!list().currentMark().isNull()); // the first one is chosen when all are read
        list().setCurrentMark(lost);
        QTest::keyClick(list().view(), Qt::Key_Return);
        QTRY_VERIFY(page().view()->hasFocus());
        select("counts tides");
        press(Qt::Key_Return);
        QCOMPARE(storedMark(lost)->state, AnchorState::Changed);
        QVERIFY(!storedMark(lost)->isKept);
        trigger(ActionId::Undo);
        QVERIFY(storedMark(lost)->isKept);
    }

    void aKeptMarkIsFoundByANewerVersion()
    {
        const auto [doubtful, lost, other] = openWithMarksToCheck();
        trigger(ActionId::ToCheck);
        QTRY_COMPARE(listed().size(), 3);
        list().setCurrentMark(lost);
        trigger(ActionId::KeepWithoutPlace); // from the menu, wherever the focus is
        QVERIFY(storedMark(lost)->isKept);
        importAgain(harbourTalks);
        QCOMPARE(storedMark(lost)->state, AnchorState::Exact);
        QVERIFY(!storedMark(lost)->isKept);
        importAgain(changedTalks);
        QCOMPARE(storedMark(lost)->state, AnchorState::Orphan);
        QVERIFY(!storedMark(lost)->isKept);
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
        QTRY_VERIFY(needsLook(*storedMark(lost)));
    }

private:
    struct ToCheck {
        QUuid doubtful;
        QUuid lost;
        QUuid other; ///< lost, too
    };

    /// Three marks of one talk, after the notes changed.
    [[nodiscard]] ToCheck openWithMarksToCheck()
    {
        makeLibrary(harbourTalks);
        const ToCheck marks{keepMark("A drum turns once a day below it"),
            keepMark("A keeper writes every number down"), keepMark("keeper writes every number")};
        importAgain(changedTalks);
        openWindow();
        [this] { QTRY_VERIFY(m_window->editor().hasTalk()); }();
        activate();
        [&, this] {
            QCOMPARE(storedMark(marks.doubtful)->state, AnchorState::Review);
            QCOMPARE(storedMark(marks.lost)->state, AnchorState::Orphan);
            QCOMPARE(storedMark(marks.other)->state, AnchorState::Orphan);
        }();
        return marks;
    }

    /// Of the card below the list.
    [[nodiscard]] QPushButton *cardButton(const char *text) const
    {
        const auto *card = list().findChild<QWidget *>(QStringLiteral("placeCard"));
        for (QPushButton *button : card->findChildren<QPushButton *>()) {
            if (button->text() == QLatin1StringView(text)) {
                return button;
            }
        }
        qFatal("no button: %s", text);
    }

    [[nodiscard]] int toCheckByCard() const
    {
        const auto *card = list().findChild<QWidget *>(QStringLiteral("placeCard"));
        for (const QPushButton *button : card->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("to check"))) {
                return button->isVisible() ? button->text().section(u' ', 0, 0).toInt() : 0;
            }
        }
        return -1;
    }
};

QTEST_MAIN(TestMarksList)
#include "tst_markslist.moc"
