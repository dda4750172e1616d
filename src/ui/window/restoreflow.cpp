// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "restoreflow.h"

#include "ui/dialogs/restoredialog.h"
#include "ui/shell/progressrow.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Lectern::Ui {

RestoreFlow::RestoreFlow(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    choosePath = [this](const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(
            m_dialog, tr("Restore from a file"), {}, tr("Libraries (*.sqlite);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, chosen);
        dialog->open();
    };
    connect(&m_progress, &Services::ProgressRelay::progressed, this,
        [this](qint64 done, qint64 total, const QString &label) {
            if (m_row) {
                m_row->setProgress(done, total, label);
            }
        });
}

RestoreFlow::~RestoreFlow() = default;

RestoreDialog *RestoreFlow::dialog() const { return m_dialog; }

void RestoreFlow::choose(const QString &path, const QString &folder)
{
    if (m_dialog || m_isRunning) {
        return;
    }
    const auto candidates = Services::restoreCandidates(path, folder);
    m_dialog = new RestoreDialog(path, candidates, m_window);
    m_dialog->setObjectName(QStringLiteral("restoreDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RestoreDialog::fileRequested, this, [this] {
        choosePath([this](const QString &file) {
            if (m_dialog) {
                const auto candidate = Services::chosenCandidate(file);
                m_dialog->choose(candidate);
                count({candidate});
            }
        });
    });
    connect(m_dialog, &QDialog::accepted, this, [this, path] { restore(path, m_dialog->chosen()); });
    m_dialog->open();
    count(candidates);
}

void RestoreFlow::count(const std::vector<Services::RestoreCandidate> &candidates)
{
    struct Counted {
        QString path;
        Result<Services::LibraryContents> contents;
    };
    m_counting.start(
        this,
        [candidates](const std::stop_token &stop) -> Result<std::vector<Counted>> {
            std::vector<Counted> all;
            for (const Services::RestoreCandidate &candidate : candidates) {
                if (stop.stop_requested()) {
                    break;
                }
                all.push_back({candidate.path, Services::contentsOf(candidate.path)});
            }
            return all;
        },
        [this](const Result<std::vector<Counted>> &all) {
            if (!m_dialog || !all) {
                return;
            }
            for (const Counted &one : *all) {
                m_dialog->setContents(one.path, one.contents);
            }
        });
}

void RestoreFlow::restore(const QString &path, const QString &backup)
{
    if (m_isRunning || backup.isEmpty()) {
        return;
    }
    m_isRunning = true;
    m_isCancelled = false;
    m_counting.cancel();
    m_row = new ProgressRow(m_window);
    m_row->setMaximumWidth(scaled(720));
    m_row->start(QFileInfo(backup).fileName());
    m_row->setAccessibleName(tr("Restoring %1").arg(QFileInfo(backup).fileName()));
    m_row->setStoppingText(tr("Stopping; the library stays as it is…"));
    connect(m_row, &ProgressRow::cancelRequested, this, [this] {
        m_isCancelled = true;
        m_restoring.cancel();
    });
    Q_EMIT started(m_row);
    releaseLibrary([this, path, backup] { run(path, backup); });
}

void RestoreFlow::run(const QString &path, const QString &backup)
{
    m_restoring.start(
        this,
        [this, path, backup, isCancelled = m_isCancelled](
            const std::stop_token &stop) -> Result<Store::Restored> {
            if (isCancelled) {
                return failure(ErrorKind::Cancelled, tr("Nothing was restored."));
            }
            return Services::restoreBackup(path, backup, m_progress, stop);
        },
        [this, backup](const Result<Store::Restored> &outcome) {
            m_isRunning = false;
            delete m_row;
            if (outcome) {
                Q_EMIT restored(*outcome, backup);
            } else {
                Q_EMIT failed(outcome.error());
            }
        });
}

} // namespace Lectern::Ui
