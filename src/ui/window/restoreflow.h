// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/jobrunner.h"
#include "services/recovery.h"

#include <QPointer>

#include <functional>

namespace Lectern::Ui {

class ProgressRow;
class RestoreDialog;

/// From a backup to the library on show: lists what there is, says what will happen, has every connection
/// closed, and puts the chosen one in the library's place off the GUI thread.
class RestoreFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreFlow)
public:
    /// `window` is the parent of the dialogs.
    explicit RestoreFlow(QWidget *window);
    ~RestoreFlow() override;

    /// Closes every connection of the window to the library, then calls what it was given. Must be set.
    std::function<void(const std::function<void()> &released)> releaseLibrary;
    /// Asked before anything is shown or released; false: something else needs the library, which was said.
    /// Unset: always.
    std::function<bool()> mayBegin;
    /// The seam under the file chooser: answers the chosen path.
    std::function<void(std::function<void(const QString &)>)> choosePath;

    /// Opens the dialog for the library at `path`, whose backups lie in `folder`.
    void choose(const QString &path, const QString &folder);
    /// Restores without asking: restored() or failed() follows.
    void restore(const QString &path, const QString &backup);
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Null while none is open.
    [[nodiscard]] RestoreDialog *dialog() const;

Q_SIGNALS:
    void started(Lectern::Ui::ProgressRow *row); ///< to be shown; goes when it is through
    void restored(const Lectern::Store::Restored &restored, const QString &backup);
    /// Nothing has changed; Cancelled, too. The library wants to be opened again.
    void failed(const Lectern::Error &error);

private:
    [[nodiscard]] bool isAllowed() const;
    void chooseFile();
    /// Looks into these files before those that still wait for it.
    void count(const std::vector<Services::RestoreCandidate> &candidates);
    void countNext();
    void run(const QString &path, const QString &backup);

    QWidget *m_window;
    QPointer<RestoreDialog> m_dialog;
    QPointer<ProgressRow> m_row;
    QStringList m_uncounted; ///< paths in the order in which they are looked into
    bool m_isCounting = false;
    bool m_isRunning = false;
    bool m_isCancelled = false; ///< maybe before the work has begun
    Services::ProgressRelay m_progress;
    Services::JobRunner m_counting;
    Services::JobRunner m_restoring; ///< last: its end waits for what runs
};

} // namespace Lectern::Ui
