// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/handbookdialog.h"
#include "ui/shell/linelist.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/noteslist.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/markimportflow.h"
#include "ui/window/talkmenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

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

    void theLinkOfATalkIsInItsMenu()
    {
        openLibraryOf(harbourNotes);
        QGuiApplication::clipboard()->clear();
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
