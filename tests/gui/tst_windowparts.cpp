// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/handbookdialog.h"
#include "ui/shell/linelist.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/statusline.h"
#include "ui/shell/talkheader.h"
#include "ui/sidebar/noteslist.h"
#include "ui/sidebar/paneheading.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/markimportflow.h"
#include "ui/window/talkmenu.h"

#include <QClipboard>
#include <QFocusFrame>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Ways from part to part of the window: panes that were hidden, help over a dialog, the events of the
/// crumbs, links, and marks from elsewhere.
class TestWindowParts final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { dispose(); }

    void theMenuBarComesBackAfterARestart()
    {
        openLibraryOf(harbourNotes);
        QVERIFY(m_window->menuBar()->isHidden());
        trigger(ActionId::MenuBar);
        restartWindow();
        QVERIFY(!m_window->menuBar()->isHidden());
        QVERIFY(action(ActionId::MenuBar)->isChecked());
        trigger(ActionId::MenuBar);
        QVERIFY(m_window->menuBar()->isHidden());
    }

    void theSidebarComesFromWhereverItWas()
    {
        openLibraryOf(harbourNotes);
        action(ActionId::ToggleSidebar)->setChecked(false);
        trigger(ActionId::FocusSidebar);
        QVERIFY(tree().isVisible());
        trigger(ActionId::FollowUps);
        QVERIFY(!tree().isVisible());
        trigger(ActionId::FocusSidebar);
        QVERIFY(tree().isVisible());
        searchAndPreview(QStringLiteral("broker"));
        QVERIFY(!tree().isVisible());
        trigger(ActionId::FocusSidebar);
        QVERIFY(tree().isVisible());
        QVERIFY(!m_window->search().isActive());
        trigger(ActionId::FollowUps);
        trigger(ActionId::UpToEvent);
        QVERIFY(tree().isVisible());
    }

    void theNotesComeFromWhereverTheyWere()
    {
        openLibraryOf(harbourNotes);
        action(ActionId::ToggleNotes)->setChecked(false);
        trigger(ActionId::FocusNotes);
        QVERIFY(m_window->talkPane().notesList().isVisible());
        m_window->resize(700, 700);
        QTRY_VERIFY(!m_window->talkPane().notesList().isVisible());
        trigger(ActionId::FocusNotes);
        QVERIFY(m_window->talkPane().notesList().isVisible());
    }

    void helpOpensOverADialog()
    {
        openLibraryOf(harbourNotes);
        trigger(ActionId::Settings);
        auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("settingsDialog"));
        auto *help = dialog->findChild<QAction *>(QStringLiteral("dialog.help"));
        QVERIFY(help);
        QCOMPARE(help->shortcut(), QKeySequence(QStringLiteral("F1")));
        help->trigger();
        auto *handbook = m_window->findChild<HandbookDialog *>();
        QVERIFY(handbook->isVisible());
        QCOMPARE(handbook->parentWidget(), dialog); // else the dialog would keep keys and clicks from it
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<HandbookDialog *>());
        trigger(ActionId::Handbook);
        QCOMPARE(m_window->findChild<HandbookDialog *>()->parentWidget(), m_window.get());
    }

    void theCrumbOfTheEventLeadsToOthers()
    {
        makeLibrary(canalNotes);
        writeFile("harbour.md", harbourNotes);
        {
            auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadWrite);
            SilentProgress progress;
            QVERIFY(library && Services::importPaths(**library, {path("harbour.md")}, {}, progress, {}));
        }
        openWindow();
        QTRY_VERIFY(m_window->editor().hasTalk());
        const QUuid event = shownTalk().event;
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("eventMenu"));
        Q_EMIT menu->aboutToShow();
        QTRY_COMPARE(menu->actions().size(), 2);
        for (QAction *choice : menu->actions()) {
            if (!choice->isChecked()) {
                choice->trigger();
                break;
            }
        }
        QTRY_VERIFY(shownTalk().event != event);
        Q_EMIT menu->aboutToShow();
        QTRY_COMPARE(std::ranges::count_if(menu->actions(), &QAction::isChecked), 1);
    }

    void theTreeIsGroupedAndOrderedByCommands()
    {
        openLibraryOf(harbourNotes);
        const Models::LibraryModel &talks = m_window->feed().talks();
        QVERIFY(action(ActionId::GroupByEvent)->isChecked() && action(ActionId::SortNewest)->isChecked());
        trigger(ActionId::GroupBySpeaker);
        trigger(ActionId::SortUnread);
        QCOMPARE(talks.query().grouping, TreeGrouping::Speaker);
        QCOMPARE(talks.query().order, TreeOrder::UnreadFirst);
        QVERIFY(!action(ActionId::GroupByEvent)->isChecked());
        QTRY_COMPARE(talks.rowCount(), 2); // its two speakers

        // The menu of the heading holds the same actions, and a restart leaves them as they are.
        const auto headings = m_window->findChildren<PaneHeading *>();
        QVERIFY(std::ranges::any_of(headings, [this](const PaneHeading *heading) {
            const QMenu *menu = heading->button()->menu();
            return menu && menu->actions().contains(action(ActionId::GroupBySpeaker));
        }));
        restartWindow();
        QVERIFY(action(ActionId::GroupBySpeaker)->isChecked() && action(ActionId::SortUnread)->isChecked());
        QVERIFY(!action(ActionId::SortNewest)->isChecked());
    }

    void aFocusThatAClickHandedOnHasNoRing()
    {
        openLibraryOf(harbourNotes);
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), 3000)) {
            QSKIP("no window manager gives the focus here");
        }
        QWidget *view = m_window->talkPane().page().view();
        const auto hideFocused = [&] {
            view->setFocus(Qt::OtherFocusReason);
            view->hide(); // Qt hands the focus on as if Tab had been pressed
            const auto rings = m_window->findChildren<QFocusFrame *>();
            const bool isShown =
                std::ranges::any_of(rings, [](const QFocusFrame *ring) { return ring->widget(); });
            view->show();
            return isShown;
        };
        QTest::mouseClick(m_window->findChild<StatusLine *>(), Qt::LeftButton);
        QVERIFY(!hideFocused());
        auto *find = m_window->talkPane().header().findChild<QToolButton *>();
        QTest::keyClick(m_window.get(), Qt::Key_Shift);
        find->setFocus(Qt::TabFocusReason);
        const auto rings = m_window->findChildren<QFocusFrame *>();
        QVERIFY(
            std::ranges::any_of(rings, [find](const QFocusFrame *ring) { return ring->widget() == find; }));
    }

    void theLinkOfATalkIsInItsMenu()
    {
        openLibraryOf(harbourNotes);
        QGuiApplication::clipboard()->clear();
        QTRY_VERIFY(!m_window->findChild<Sidebar *>()->selection().isEmpty()); // read for itself
        m_window->talkMenu().showAt({});
        const auto find = [this] { return m_window->findChild<QMenu *>(QStringLiteral("talkMenu")); };
        QTRY_VERIFY(find());
        auto *menu = find();
        menu->findChild<QAction *>(QStringLiteral("talkMenu.link"))->trigger();
        const QString link = QGuiApplication::clipboard()->text();
        QVERIFY2(link.startsWith(QStringLiteral("lectern:talk/")), qPrintable(link));
        QVERIFY(link.endsWith(shownTalk().id.toString(QUuid::WithoutBraces)));
    }

    void marksFromElsewhereComeInAndGoAgain()
    {
        openLibraryOf(harbourNotes);
        writeFile("marks.csv",
            "Highlight,Title,Author,URL,Note,Location,Date\n"
            "a job is a promise,Small queues,,,Say so at work,1,2025-03-01 10:15:00\n"
            "nobody wrote this,Another talk,,,,2,2025-03-01 10:16:00\n");
        m_window->markImport().chooseFile = [this](const std::function<void(const QString &)> &chosen) {
            chosen(path("marks.csv"));
        };
        QSignalSpy imported(&m_window->markImport(), &MarkImportFlow::imported);
        trigger(ActionId::ImportMarks);
        QTRY_COMPARE(imported.size(), 1);
        const Message &said = m_window->messageBar().message();
        QCOMPARE(said.lead, QStringLiteral("1 new, 0 updated, 0 known already."));
        QCOMPARE(said.kind, MessageKind::Warning);
        QVERIFY(said.details.contains(QStringLiteral("“Another talk”")));
        QTRY_COMPARE(m_window->editor().marks().size(), 1U);
        QCOMPARE(m_window->editor().marks().front().comment, QStringLiteral("Say so at work"));
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        trigger(ActionId::Undo);
        QTRY_VERIFY(m_window->editor().marks().empty());
    }

    void aFileWithoutMarksChangesNothing()
    {
        openLibraryOf(harbourNotes);
        writeFile("marks.csv", "a,b\n1,2\n");
        QSignalSpy failed(&m_window->markImport(), &MarkImportFlow::failed);
        m_window->markImport().importFile(path("marks.csv"));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(m_window->messageBar().isVisible());
        QVERIFY(m_window->editor().marks().empty());
    }

    void hintsNameTheKeysInForce()
    {
        openLibraryOf(harbourNotes);
        const QWidget &page = m_window->talkPane().page();
        QVERIFY(page.whatsThis().contains(QStringLiteral("1 to 5")));
        QVERIFY(page.whatsThis().contains(QStringLiteral("or C to")));
        m_window->actions().setKeys(ActionId::MarkKey, {{QKeySequence(QStringLiteral("K"))}, {}});
        QVERIFY2(page.whatsThis().contains(QStringLiteral("K, 2, 3, 4, 5")), qPrintable(page.whatsThis()));
    }

    void rowsOfTheTreeHaveTheirKeysWithoutAnOpenTalk()
    {
        openLibraryOf(harbourNotes);
        m_window->editor().clear();
        m_window->feed().reload();
        QTRY_VERIFY(action(ActionId::Details)->isEnabled());
        QVERIFY(action(ActionId::MoveToBin)->isEnabled());
    }

private:
    [[nodiscard]] const QWidget &tree() const { return *m_window->sidebar().treeView(); }
};

QTEST_MAIN(TestWindowParts)
#include "tst_windowparts.moc"
