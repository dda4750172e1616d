// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings, help and the keys.

#include "mainwindow.h"

#include "ui/actions/shortcutstore.h"
#include "ui/dialogs/handbookdialog.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/dialogs/shortcutdialog.h"
#include "ui/reader/readerpage.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultspane.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/maintoolbar.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/talkpane.h"

#include <QApplication>
#include <QChildEvent>
#include <QDialog>
#include <QFileInfo>
#include <QWhatsThis>

namespace Lectern::Ui {

void MainWindow::connectHelp()
{
    loadShortcuts(*m_actions, shortcutFile());
    connect(m_actions, &ActionCatalogue::keysChanged, this, &MainWindow::followKeys);
    followKeys();
    on(ActionId::Settings, [this] { showSettings(); });
    on(ActionId::Shortcuts, [this] { showShortcuts(); });
    on(ActionId::KeySheet, [this] { showKeySheet(); });
    on(ActionId::Handbook, [this] { showHandbook(); });
    on(ActionId::WhatsThis, [] { QWhatsThis::enterWhatsThisMode(); });
    explainParts();
    connectLibraryMenu();
}

QString MainWindow::shortcutFile() const
{
    return m_stateFile.isEmpty() ? standardShortcutFile()
                                 : QFileInfo(m_stateFile).absolutePath() + QStringLiteral("/shortcuts.ini");
}

/// What names keys beside menus and tooltips, which follow by themselves.
void MainWindow::followKeys()
{
    m_toolBar->nameButtons(*m_actions);
    m_omnibox->setKeyHint(m_actions->keys(ActionId::Search).own.value(0));
}

/// Words for "What is this?".
void MainWindow::explainParts()
{
    m_toolBar->setWhatsThis(
        tr("The toolbar: the sidebar on and off, back and forward, the search field, import, "
           "letters and colours, notes on and off, and the menu."));
    m_omnibox->setWhatsThis(
        tr("The search field. Type words, or filters such as speaker: and year:. Results show "
           "as you type; places and commands that are called so are offered, too."));
    m_results->setWhatsThis(
        tr("What the search found, by talk. Enter opens a passage, Esc goes back to where you "
           "were."));
    m_sidebar->setWhatsThis(
        tr("The library: filters, events with their days and talks, and tags. A dot is unread, "
           "a ring shows how far you read, a tick is done."));
    m_talkPane->header().setWhatsThis(
        tr("Where you are, the status of the talk, and how its notes are shown."));
    m_talkPane->notesList().setWhatsThis(tr("Your marks and notes as a list, of this talk, its event, or the "
                                            "library."));
    m_status->setWhatsThis(
        tr("The status line: the place of the talk in its day, how far you read, its marks and "
           "words, and the size of the text. Each part can be pressed."));
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::shortcutsRequested, this, [this, dialog] {
        dialog->close();
        showShortcuts();
    });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutDialog(*m_actions, shortcutFile(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeySheet()
{
    auto *sheet = new KeySheet(*m_actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &KeySheet::changeRequested, this, [this, sheet] {
        sheet->close();
        showShortcuts();
    });
    sheet->open();
}

/// A dialog that waits for an answer lets no key through to the window, but help is wanted there most.
void MainWindow::helpIn(QDialog &dialog)
{
    auto *help = new QAction(&dialog);
    help->setObjectName(QStringLiteral("dialog.help"));
    help->setShortcuts(m_actions->keys(ActionId::Handbook).own);
    connect(help, &QAction::triggered, this, &MainWindow::showHandbook);
    dialog.addAction(help);
}

void MainWindow::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    auto *dialog = event->polished() ? qobject_cast<QDialog *>(event->child()) : nullptr;
    if (dialog && dialog != m_handbook) {
        helpIn(*dialog);
    }
}

/// At the page about what has the focus; over the dialog that waits, which would keep the keys from it else.
void MainWindow::showHandbook()
{
    const QString page = handbookPageAbout(QApplication::focusWidget());
    QWidget *over = QApplication::activeModalWidget();
    over = over ? over : this;
    if (m_handbook && m_handbook->parentWidget() != over) {
        delete m_handbook;
    }
    if (!m_handbook) {
        m_handbook = new HandbookDialog(over);
        m_handbook->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_handbook->setAppearance(m_talkPane->page().appearance());
    m_handbook->showPage(page);
    m_handbook->show();
    m_handbook->raise();
    m_handbook->activateWindow();
}

} // namespace Lectern::Ui
