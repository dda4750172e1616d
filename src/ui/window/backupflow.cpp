// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "backupflow.h"

#include "services/backups.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Lectern::Ui {

BackupFlow::BackupFlow(Services::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &BackupFlow::makeIfDue);
}

void BackupFlow::setLibrary(const QString &path)
{
    m_hasToldFailure = m_hasToldFailure && path == m_library;
    m_library = path;
    if (path.isEmpty()) {
        m_timer.stop();
    } else {
        m_timer.start(1min); // whoever opens a library wants to read first
    }
}

void BackupFlow::stop(const std::function<void()> &stopped)
{
    setLibrary({});
    if (!m_isRunning) {
        stopped();
        return;
    }
    m_jobs.cancel();
    connect(this, &BackupFlow::done, this, stopped, Qt::SingleShotConnection);
}

QString BackupFlow::folderOf(const QString &library) const
{
    return Services::backupFolder(library, m_settings.text(Services::Setting::BackupFolder));
}

void BackupFlow::makeIfDue()
{
    m_timer.start(1h);
    if (m_isRunning) {
        return;
    }
    if (m_library.isEmpty() || !m_settings.isOn(Services::Setting::AutomaticBackups)) {
        Q_EMIT done();
        return;
    }
    m_isRunning = true;
    m_jobs.start(
        this,
        [library = m_library, folder = folderOf(m_library)](const std::stop_token &stop) {
            SilentProgress progress;
            return Services::backUpIfDue(library, folder, QDateTime::currentDateTimeUtc(), progress, stop);
        },
        [this](const Result<std::optional<QString>> &outcome) {
            m_isRunning = false;
            const bool isFailure = !outcome && outcome.error().kind != ErrorKind::Cancelled;
            if (isFailure && !std::exchange(m_hasToldFailure, true)) {
                Q_EMIT failed(outcome.error());
            }
            Q_EMIT done();
        });
}

} // namespace Lectern::Ui
