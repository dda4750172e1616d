// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which library is open: a new one, one of those before, and the sample that goes again.

#include "mainwindow.h"

#include "services/samplesources.h"
#include "ui/window/importflow.h"
#include "ui/window/libraryfeed.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace Lectern::Ui {

void MainWindow::connectLibraryMenu()
{
    chooseNewLibrary = [this](const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(this, tr("A place for a new library"), {}, tr("Libraries (*.sqlite)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("sqlite"));
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten here
        connect(dialog, &QFileDialog::fileSelected, this, chosen);
        dialog->open();
    };
    on(ActionId::NewLibrary,
        [this] { chooseNewLibrary([this](const QString &path) { beginLibrary(path); }); });
    on(ActionId::RemoveSample, [this] { removeSample(); });
    connect(m_feed.get(), &LibraryFeed::reloaded, this, &MainWindow::lookForSample);
    m_recentMenu = new QMenu(tr("Recen&t libraries"), this);
    m_recentMenu->setObjectName(QStringLiteral("menu.recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    QAction *open = m_actions->action(ActionId::OpenLibrary);
    const auto places = open->associatedObjects();
    for (QObject *place : places) {
        if (auto *menu = qobject_cast<QMenu *>(place)) {
            const QList<QAction *> all = menu->actions();
            menu->insertAction(all.value(all.indexOf(open) + 1), m_recentMenu->menuAction());
        }
    }
}

/// The library that is open, by its path, and those that were open before.
void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    const auto shown = [](const QString &path) {
        QString text = QDir::toNativeSeparators(path);
        return text.replace(u'&', QStringLiteral("&&"));
    };
    QAction *here = m_recentMenu->addAction(shown(m_path));
    here->setCheckable(true);
    here->setChecked(true);
    here->setEnabled(false);
    QAction *folder = m_recentMenu->addAction(tr("Show in its &folder"), this,
        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    folder->setEnabled(!m_path.isEmpty());
    QStringList others = Services::recentLibraries(m_settings);
    others.removeAll(QFileInfo(m_path).absoluteFilePath());
    if (others.isEmpty()) {
        return;
    }
    m_recentMenu->addSeparator();
    for (const QString &path : std::as_const(others)) {
        m_recentMenu->addAction(shown(path), this, [this, path] { openLibrary(path); });
    }
}

void MainWindow::beginLibrary(const QString &path)
{
    if (QFileInfo::exists(path)) {
        showError({ErrorKind::InvalidInput,
            tr("“%1” is there already and was left as it is. A new library needs a name of its own.")
                .arg(QDir::toNativeSeparators(path)),
            {}});
        return;
    }
    openLibrary(path);
}

void MainWindow::removeSample()
{
    if (m_importFlow->isBusy()) {
        showError(
            {ErrorKind::Busy, tr("An import is running. Remove the sample library when it is through."), {}});
        return;
    }
    Services::ImportReport imported;
    imported.addedSources = m_sample;
    m_importFlow->takeBack(m_library, imported, ImportFlow::TakenBack::Sample);
}

/// It can be removed while it is there.
void MainWindow::lookForSample()
{
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) {
            return Services::sampleSources(session);
        },
        [this](const Result<std::vector<Services::AddedSource>> &sources) {
            m_sample = sources.value_or(std::vector<Services::AddedSource>());
            refreshActions();
        });
}

} // namespace Lectern::Ui
