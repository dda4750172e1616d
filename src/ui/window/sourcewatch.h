// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace Lectern::Ui {

/// Notices when the file of the open talk is written, replaced or removed: by the system where it tells, and
/// whenever look() is called. Looks at size and time alone; what changed is for others to find out. GUI
/// thread.
class SourceWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceWatch)
public:
    explicit SourceWatch(QObject *parent = nullptr);

    void setOn(bool isOn);
    /// The file to watch, an absolute path; any other text: none. `imported`: when it was read last; a file
    /// that was written since counts as touched.
    void setFile(const QString &path, const QDateTime &imported);
    [[nodiscard]] const QString &file() const { return m_path; }
    /// Looks now; for when the window comes to the front.
    void look();

Q_SIGNALS:
    /// The file is not as it was when it was last looked at. Once a change.
    void touched(const QString &path);

private:
    struct Stamp {
        bool isThere = false;
        qint64 size = 0;
        QDateTime written;
        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] static Stamp stampOf(const QString &path);
    void watch();

    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< writers write more than once
    QHash<QString, Stamp> m_seen;
    QString m_path;
    bool m_isOn = true;
};

} // namespace Lectern::Ui
