// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/shell/messagebar.h"
#include "ui/shell/relatedpopup.h"
#include "ui/sidebar/emptystate.h"

#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// What the window makes of its library: one that does not open, one that another program writes to, one that
/// can only be read.
class TestWindowLibrary final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void whatNobodyAskedForIsNotMade()
    {
        openLibraryOf(canalNotes);
        for (const char *part :
            {"firstRunPage", "unopenedLibrary", "lineList", "appearancePopup", "tagPopup", "relatedPopup"}) {
            QVERIFY2(m_window->findChild<QWidget *>(QLatin1StringView(part)) == nullptr, part);
        }
        trigger(ActionId::FollowUps);
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("lineList"))->isVisible());
    }

    void whatIsNoLibraryIsNamedAndOffersNoImport()
    {
        writeFile("library.sqlite", "these are the minutes of a club, and no library\n");
        openWindow();
        const auto *page = m_window->findChild<EmptyState *>(QStringLiteral("unopenedLibrary"));
        QVERIFY(page->isVisible());
        const auto *sample = m_window->findChild<QPushButton *>(QStringLiteral("firstRun.sample"));
        QVERIFY(sample == nullptr || !sample->isVisible());
    }

    void whatAnotherProgramWritesIsShown()
    {
        openLibraryOf(canalNotes);
        const TalkRow row = shownTalk();
        auto other = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        QVERIFY(other);
        QVERIFY((*other)->talks().setStarred(row.id, true));
        QVERIFY((*other)->marks().add(keyMark(row.id)));
        m_window->feed().setWatching(true);
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        QVERIFY(shownTalk().isStarred);
        QTRY_VERIFY(m_window->feed().talks().talk(row.id)->isStarred);
        QCOMPARE(shownTalk().id, row.id);
    }

    void aLinkOpensItsTalkAndItsMark()
    {
        openLibraryOf(canalNotes);
        const QUuid first = shownTalk().id;
        const QUuid second = talkAfter(first);
        const QUuid mark = markedElsewhere(second);
        m_window->openTargets({link("mark", mark)});
        QTRY_COMPARE(shownTalk().id, second);
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
        m_window->openTargets({link("talk", first)});
        QTRY_COMPARE(shownTalk().id, first);
        m_window->openTargets({link("talk", mark)});
        QTRY_VERIFY(m_window->messageBar().isVisible());
        QCOMPARE(shownTalk().id, first);

        // At a start the library is still being read.
        makeWindow();
        m_window->openLibrary(path("library.sqlite"));
        m_window->openTargets({link("mark", mark)});
        m_window->show();
        QTRY_COMPARE(shownTalk().id, second);
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
    }

    void aLinkPutIntoTheSearchFieldIsOpened()
    {
        openLibraryOf(canalNotes);
        const QUuid second = talkAfter(shownTalk().id);
        const QUuid mark = markedElsewhere(second);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        trigger(ActionId::Search);
        QTRY_VERIFY(m_window->omnibox().lineEdit()->hasFocus());
        m_window->omnibox().lineEdit()->insert(link("mark", mark));
        QTRY_VERIFY(m_window->omnibox().isPopupVisible());
        QTest::keyClick(m_window->omnibox().lineEdit(), Qt::Key_Return);
        QTRY_COMPARE(shownTalk().id, second);
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
        QCOMPARE(m_window->omnibox().query(), QString());
    }

    void aLinkToWhatHasJustComeIsFollowed()
    {
        openLibraryOf(canalNotes);
        m_window->feed().setWatching(false); // the rows are those of before
        const QUuid first = shownTalk().id;
        const QUuid mark = markedElsewhere(first); // on the talk that is open
        m_window->openTargets({link("mark", mark)});
        QTRY_COMPARE(m_window->talkPane().page().activeMark(), mark);
        QCOMPARE(shownTalk().id, first);

        writeFile("more.md", "# Canal Days 2024\n\n## Deep locks, Rosa Finch\n\n- the gate is heavy\n");
        SilentProgress progress;
        auto other = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        const auto report = Services::importPaths(**other, {path("more.md")}, {}, progress, {});
        QVERIFY(report);
        m_window->openTargets({link("talk", report->talks.front())});
        QTRY_COMPARE(shownTalk().id, report->talks.front());
        trigger(ActionId::Back);
        QTRY_COMPARE(shownTalk().id, first);
        const QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->feed().reload(); // a link is followed once
        QTRY_VERIFY(!ready.isEmpty());
        // The link, followed again, would have been a step forward and cut off what was ahead.
        QVERIFY(action(ActionId::Forward)->isEnabled());
        QCOMPARE(shownTalk().id, first);
    }

    void relatedTalksAreListedAndOpened()
    {
        openLibraryOf(canalNotes);
        const QUuid first = shownTalk().id;
        trigger(ActionId::Related);
        RelatedPopup *popup = nullptr;
        QTRY_VERIFY((popup = m_window->findChild<RelatedPopup *>()) != nullptr && popup->isVisible());
        // Both talks have a sluice and a winch.
        QCOMPARE(popup->view()->model()->rowCount(), 1);
        QTest::keyClick(popup->view(), Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QTRY_COMPARE(shownTalk().id, talkAfter(first));
    }

    void aLibraryThatAnotherWindowShowsStaysThere()
    {
        makeLibrary(canalNotes);
        openWindow();
        QStringList asked;
        std::function<void(bool)> answer;
        m_window->mayShow = [&](const QString &library, const std::function<void(bool)> &later) {
            asked += library;
            answer = later;
        };
        const QSignalSpy ready(m_window.get(), &MainWindow::libraryReady);
        m_window->openLibrary(path("elsewhere.sqlite"));
        answer(false);
        QVERIFY(ready.isEmpty());
        m_window->openLibrary(path("elsewhere.sqlite"));
        m_window->openLibrary(path("library.sqlite")); // its own: nobody is asked
        answer(true); // too late
        QCOMPARE(asked.size(), 2);
        QTRY_VERIFY(m_window->editor().hasTalk() && !ready.isEmpty());
        m_window->openLibrary(path("elsewhere.sqlite"));
        answer(true);
        QVERIFY(!m_window->editor().hasTalk()); // there is nothing yet
    }

    void whatWasDoneBeforeTheStartIsUndone()
    {
        openLibraryOf(canalNotes);
        m_window->editor().setStarred(true);
        m_window->drain();
        restartWindow();
        QTRY_VERIFY(m_window->editor().undoStack().canUndo());
        QVERIFY(shownTalk().isStarred);
        trigger(ActionId::Undo);
        QTRY_VERIFY(!shownTalk().isStarred);
        restartWindow();
        QTRY_VERIFY(m_window->editor().undoStack().canRedo());
        QVERIFY(!m_window->editor().undoStack().canUndo());
        trigger(ActionId::Redo);
        QTRY_VERIFY(shownTalk().isStarred);
    }

    void undoneInOneWindowIsUndoneForGood()
    {
        openLibraryOf(canalNotes);
        m_window->editor().setStarred(true);
        m_window->editor().undoStack().undo();
        m_window->drain();
        restartWindow();
        QTRY_VERIFY(m_window->editor().undoStack().canRedo());
        QVERIFY(!m_window->editor().undoStack().canUndo());
        QVERIFY(!shownTalk().isStarred);
    }

    void actionsThatChangeAreOffWhereNothingIsKept()
    {
        openLibraryOf(canalNotes);
        const QAction *star = action(ActionId::Star);
        const QString usual = star->toolTip();
        QVERIFY(star->isEnabled());
        const std::array edits{ActionId::Star};
        m_window->actions().refuse(edits, QStringLiteral("for reading only"));
        QVERIFY(!star->isEnabled());
        QCOMPARE(star->toolTip(), QStringLiteral("for reading only"));
        m_window->actions().refuse(edits, {});
        QVERIFY(!star->isEnabled());
        QCOMPARE(star->toolTip(), usual);
    }

private:
    [[nodiscard]] static QString link(const char *kind, const QUuid &id)
    {
        return QStringLiteral("lectern:%1/%2")
            .arg(QString::fromLatin1(kind), id.toString(QUuid::WithoutBraces));
    }

    [[nodiscard]] static Store::NewMark keyMark(const QUuid &talk)
    {
        return {.id = {},
            .talk = talk,
            .range = {0, 4},
            .kind = MarkKind::Key,
            .comment = {},
            .tags = {},
            .todo = Todo::None};
    }

    /// A mark that another program makes; null if it cannot.
    [[nodiscard]] QUuid markedElsewhere(const QUuid &talk) const
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
        if (!library) {
            return {};
        }
        const auto made = (*library)->marks().add(keyMark(talk));
        return made ? made->id : QUuid();
    }
};

QTEST_MAIN(TestWindowLibrary)
#include "tst_windowlibrary.moc"
