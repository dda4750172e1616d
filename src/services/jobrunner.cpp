// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobrunner.h"

namespace Lectern::Services {

void ProgressRelay::report(qint64 done, qint64 total, const QString &label)
{
    constexpr int intervalMs = 100;
    if (m_since.isValid() && m_since.elapsed() < intervalMs && done < total) {
        return;
    }
    m_since.restart();
    QMetaObject::invokeMethod(
        this, [this, done, total, label] { Q_EMIT progressed(done, total, label); }, Qt::QueuedConnection);
}

JobRunner::~JobRunner()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

} // namespace Lectern::Services
