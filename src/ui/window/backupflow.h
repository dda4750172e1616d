// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/jobrunner.h"
#include "services/settings.h"

#include <QTimer>

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
    /// Makes one now if it is due; done() follows in any case.
    void makeIfDue();

Q_SIGNALS:
    void failed(const Lectern::Error &error); ///< once a library: it is tried again without a word
    void done();

private:
    Services::Settings &m_settings;
    QString m_library;
    bool m_hasToldFailure = false;
    QTimer m_timer;
    Services::JobRunner m_jobs;
};

} // namespace Lectern::Ui
