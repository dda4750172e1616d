// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/jobrunner.h"
#include "services/settings.h"

#include <QTimer>

#include <functional>

namespace Lectern::Ui {

/// Backups of the library that is open, made now and then without being asked for; in a thread of their own,
/// so that neither the page nor a change waits for one.
class BackupFlow final : public QObject
{
    Q_OBJECT
public:
    explicit BackupFlow(Services::Settings &settings, QObject *parent = nullptr);

    /// From now on backups are made of this one; an empty path: of none.
    void setLibrary(const QString &path);
    /// From now on of none; `stopped` is called when the one being made has let go of the library.
    void stop(const std::function<void()> &stopped);
    /// Where those of a library lie.
    [[nodiscard]] QString folderOf(const QString &library) const;
    /// Makes one now if it is due; done() follows in any case.
    void makeIfDue();

Q_SIGNALS:
    void failed(const Lectern::Error &error); ///< once a library: it is tried again without a word
    void done();

private:
    Services::Settings &m_settings;
    QString m_library;
    bool m_hasToldFailure = false;
    bool m_isRunning = false;
    QTimer m_timer;
    Services::JobRunner m_jobs;
};

} // namespace Lectern::Ui
