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
        auto *dialog = new QFileDialog(m_dialog, tr("Restore from a file"), {},
            tr("Libraries and backups (*.sqlite *.jsonl);;All files (*)"));
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

bool RestoreFlow::isAllowed() const { return !m_isRunning && (!mayBegin || mayBegin()); }

void RestoreFlow::choose(const QString &path, const QString &folder)
{
    if (m_dialog || !isAllowed()) {
        return;
    }
    const auto candidates = Services::restoreCandidates(path, folder);
    m_dialog = new RestoreDialog(path, candidates, m_window);
    m_dialog->setObjectName(QStringLiteral("restoreDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &RestoreDialog::fileRequested, this, &RestoreFlow::chooseFile);
    connect(m_dialog, &QDialog::accepted, this, [this, path] { restore(path, m_dialog->chosen()); });
    m_dialog->open();
    count(candidates);
}

void RestoreFlow::chooseFile()
{
    choosePath([this](const QString &file) {
        if (m_dialog) {
            const auto candidate = Services::chosenCandidate(file);
            m_dialog->choose(candidate);
            count({candidate});
        }
    });
}

void RestoreFlow::count(const std::vector<Services::RestoreCandidate> &candidates)
{
    QStringList paths;
    for (const Services::RestoreCandidate &candidate : candidates) {
        paths += candidate.path;
    }
    m_uncounted = paths + m_uncounted;
    if (!m_isCounting) {
        countNext();
    }
}

/// One file after the other, so that no row waits for all.
void RestoreFlow::countNext()
{
    m_isCounting = m_dialog && !m_uncounted.isEmpty();
    if (!m_isCounting) {
        m_uncounted.clear();
        return;
    }
    const QString path = m_uncounted.takeFirst();
    m_counting.start(
        this, [path](const std::stop_token &) { return Services::contentsOf(path); },
        [this, path](const Result<std::optional<Services::LibraryContents>> &contents) {
            if (m_dialog) {
                m_dialog->setContents(path, contents);
            }
            countNext();
        });
}

void RestoreFlow::restore(const QString &path, const QString &backup)
{
    if (backup.isEmpty() || !isAllowed()) {
        return;
    }
    m_isRunning = true;
    m_isCancelled = false;
    m_uncounted.clear();
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
