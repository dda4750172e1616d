// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A backup takes the place of the library of the window: everything lets go of it, and opens it again.

#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"
#include "ui/shell/statusline.h"
#include "ui/sidebar/emptystate.h"
#include "ui/window/backupflow.h"
#include "ui/window/importflow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/previewflow.h"
#include "ui/window/restoreflow.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <array>

namespace Lectern::Ui {

void MainWindow::connectRestore()
{
    on(ActionId::Restore, [this] { m_restoreFlow->choose(m_path, m_backups->folderOf(m_path)); });
    m_restoreFlow->mayBegin = [this] { return mayRestore(); };
    m_restoreFlow->releaseLibrary = [this](
                                        const std::function<void()> &released) { releaseLibrary(released); };
    connect(m_restoreFlow, &RestoreFlow::started, this,
        [this](ProgressRow *row) { m_progressPlace->addWidget(row); });
    connect(m_restoreFlow, &RestoreFlow::restored, this, &MainWindow::showRestored);
    connect(m_restoreFlow, &RestoreFlow::failed, this, [this](const Error &error) {
        openLibrary(m_path);
        refreshActions();
        showError(error);
    });
}

bool MainWindow::mayRestore()
{
    if (m_importFlow->isBusy()) {
        showError({ErrorKind::Busy, tr("An import is running. Restore a backup when it is through."), {}});
        return false;
    }
    return true;
}

/// Why nothing can be done with the library now; empty unless a backup takes its place.
QString MainWindow::restoringReason() const
{
    return m_restoreFlow->isRunning() ? tr("A backup is being restored. Try again when it is through.")
                                      : QString();
}

/// While there is no library, nothing comes into it and nothing in it is taken back.
void MainWindow::refuseWhileRestoring()
{
    static constexpr std::array always{ActionId::Import, ActionId::ImportFolder, ActionId::ImportClipboard,
        ActionId::SampleLibrary, ActionId::OpenLibrary, ActionId::Restore};
    const QString reason = restoringReason();
    m_importFlow->refuse(reason);
    m_actions->setEnabled(always, true);
    m_actions->refuse(always, reason);
    m_actions->refuse(std::array{ActionId::Undo, ActionId::Redo}, reason);
}

void MainWindow::releaseLibrary(const std::function<void()> &released)
{
    m_firstPlace = m_preview->place();
    dismissOffers();
    m_search->close();
    unopenedPage().setContent(QStringLiteral("library"), tr("The library is being restored."));
    showPageWithoutTalk(&unopenedPage());
    m_status->setNoTalk(tr("No library is open"));
    m_backups->stop(
        [this, released] { m_library.close(this, [this, released] { m_search->closeLibrary(released); }); });
}

void MainWindow::showRestored(const Store::Restored &restored, const QString &backup)
{
    openLibrary(m_path);
    refreshActions();
    const QString what = tr("The library is that of “%1” now: %2, %3.", "file, talks, marks")
                             .arg(QFileInfo(backup).fileName(), tr("%Ln talk(s)", nullptr, restored.talks),
                                 tr("%Ln mark(s)", nullptr, restored.marks));
    const QString kept = restored.replaced.isEmpty()
        ? QString()
        : u' ' + tr("What it was is kept as “%1”.").arg(QFileInfo(restored.replaced).fileName());
    m_messageAction = [this, path = m_path, replaced = restored.replaced] {
        m_restoreFlow->restore(path, replaced);
    };
    m_messages->showMessage({.kind = MessageKind::Success,
        .text = what + kept,
        .lead = {},
        .action = restored.replaced.isEmpty() ? QString() : tr("Undo"),
        .details = {}});
}

} // namespace Lectern::Ui
