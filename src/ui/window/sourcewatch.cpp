// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcewatch.h"

#include <QDir>
#include <QFileInfo>

namespace Lectern::Ui {

SourceWatch::SourceWatch(QObject *parent)
    : QObject(parent)
{
    constexpr int settlingMs = 300;
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMs);
    connect(&m_settling, &QTimer::timeout, this, &SourceWatch::look);
    const auto wait = qOverload<>(&QTimer::start);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settling, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settling, wait);
}

SourceWatch::Stamp SourceWatch::stampOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? Stamp{true, file.size(), file.lastModified()} : Stamp();
}

void SourceWatch::setOn(bool isOn)
{
    m_isOn = isOn;
    watch();
    look();
}

void SourceWatch::setFile(const QString &path, const QDateTime &imported)
{
    const QString wanted = QDir::isAbsolutePath(path) ? path : QString();
    if (wanted == m_path) {
        return;
    }
    m_path = wanted;
    watch();
    if (!m_path.isEmpty() && !m_seen.contains(m_path)) {
        const Stamp now = stampOf(m_path);
        // A file that was not written since it was read is as it was then; else look() finds it new.
        m_seen.insert(m_path, now.isThere && now.written <= imported ? now : Stamp{true, -1, {}});
    }
    look();
}

/// The folder tells of files that are replaced, as editors do.
void SourceWatch::watch()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty()) {
        m_watcher.removePaths(before);
    }
    if (m_isOn && !m_path.isEmpty()) {
        const QFileInfo file(m_path);
        for (const QString &path : {file.absolutePath(), m_path}) {
            if (QFileInfo::exists(path)) {
                m_watcher.addPath(path);
            }
        }
    }
}

void SourceWatch::look()
{
    if (!m_isOn || m_path.isEmpty()) {
        return;
    }
    const Stamp now = stampOf(m_path);
    if (now != m_seen.value(m_path)) {
        m_seen.insert(m_path, now);
        watch(); // another file may be there by now
        Q_EMIT touched(m_path);
    }
}

} // namespace Lectern::Ui
