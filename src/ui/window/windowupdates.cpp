// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that changed since they were imported, and what became of the marks.

#include "mainwindow.h"

#include "services/diskstate.h"
#include "ui/shell/messagebar.h"
#include "ui/sidebar/noteslist.h"
#include "ui/window/importflow.h"
#include "ui/window/sourcewatch.h"
#include "ui/window/talkpane.h"

#include <QAction>
#include <QFileInfo>

namespace Lectern::Ui {

namespace {

Message aboutFile(MessageKind kind, const QString &text, const QString &path, const QString &action = {})
{
    return {.kind = kind,
        .text = text.arg(QFileInfo(path).fileName()),
        .lead = {},
        .action = action,
        .details = {}};
}

} // namespace

void MainWindow::connectUpdates()
{
    m_sourceWatch = new SourceWatch(this);
    QAction *watching = m_actions->action(ActionId::WatchFiles);
    watching->setChecked(m_settings.isOn(Services::Setting::WatchFiles));
    m_sourceWatch->setOn(watching->isChecked());
    connect(watching, &QAction::toggled, this, [this](bool isOn) {
        m_settings.set(Services::Setting::WatchFiles, isOn);
        m_sourceWatch->setOn(isOn);
    });
    connect(&m_settings, &Services::Settings::changed, this, [this, watching](Services::Setting setting) {
        if (setting == Services::Setting::WatchFiles) {
            watching->setChecked(m_settings.isOn(setting));
        }
    });
    on(ActionId::CompareWithDisk, [this] { compareWithDisk(m_editor.talk().row.sourcePath, true); });
    const auto watch = [this](const TalkRow &row) {
        m_sourceWatch->setFile(row.sourcePath, m_editor.talk().revisionTime);
    };
    connect(m_talkPane, &TalkPane::talkShown, this, watch);
    connect(m_talkPane, &TalkPane::talkEntered, this, watch);
    connect(m_sourceWatch, &SourceWatch::touched, this, [this](const QString &path) {
        if (!m_importFlow->isBusy()) { // else it may be just what is being imported
            compareWithDisk(path, false);
        }
    });
}

/// `isAsked`: by a person, who wants an answer in any case.
void MainWindow::compareWithDisk(const QString &path, bool isAsked)
{
    if (!m_editor.hasTalk()) {
        return;
    }
    m_library.run(
        this,
        [path](Services::LibrarySession &session, const std::stop_token &) {
            return Services::lookAtDisk(session, path);
        },
        [this, path, isAsked](const Result<Services::DiskLook> &look) {
            if (look) {
                showDiskState(path, *look, isAsked);
            } else if (isAsked) {
                showError(look.error());
            }
        });
}

void MainWindow::showDiskState(const QString &path, const Services::DiskLook &look, bool isAsked)
{
    using Services::DiskState;
    const auto compare = [this, file = look.path] { m_importFlow->importPaths({file}); };
    if (isAsked && (look.state == DiskState::Changed || look.state == DiskState::InArchive)) {
        compare();
        return;
    }
    const Message changed =
        aboutFile(MessageKind::Information, tr("“%1” changed on disk."), path, tr("Compare"));
    Message message;
    if (look.state == DiskState::Changed) {
        message = changed;
    } else if (look.state == DiskState::Gone && (isAsked || look.isNews)) {
        message = aboutFile(MessageKind::Warning,
            tr("“%1” is no longer at its place. Its talks stay as they are, with all marks."), path);
    } else if (isAsked && look.state == DiskState::Same) {
        message = aboutFile(MessageKind::Success, tr("“%1” has not changed since it was imported."), path);
    } else if (isAsked) {
        message = aboutFile(MessageKind::Information,
            tr("“%1” came from no file, so there is nothing to compare it with."), path);
    }
    if (!message.text.isEmpty()) {
        m_messageAction = look.state == DiskState::Changed ? std::function<void()>(compare) : nullptr;
        m_messages->showMessage(message);
    } else if (m_messages->message() == changed) {
        m_messages->dismiss(); // it is again as it was
    }
}

} // namespace Lectern::Ui
