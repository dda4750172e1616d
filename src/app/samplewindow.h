// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "ui/window/mainwindow.h"

#include <QTemporaryDir>

#include <functional>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::App {

/// Lets the window work until `condition` holds; false when it took longer than `mostMs`.
[[nodiscard]] bool waitFor(const std::function<bool()> &condition, int mostMs = 20'000);

/// A picture once nothing changes any more: colours of code and fonts arrive late. A null image when it never
/// rests. GUI thread.
[[nodiscard]] QImage settledPicture(QWidget &window);

/// Says a sentence on standard error and answers the exit code for it.
[[nodiscard]] int fail(const QString &sentence);

/// The window on a sample library of its own, which goes with it.
class SampleWindow final
{
public:
    explicit SampleWindow(Services::Settings &settings);

    /// Shows the window with a talk in it.
    [[nodiscard]] Result<void> open(QSize size);
    /// By its whole title; false when the library has none such or it does not come.
    [[nodiscard]] bool showTalk(const QString &title);
    /// Types a search and waits for its answer; the first passage is then previewed.
    [[nodiscard]] bool search(const QString &query);
    [[nodiscard]] bool savePicture(const QString &path) { return settledPicture(m_window).save(path); }

    [[nodiscard]] Ui::MainWindow &window() { return m_window; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    QString m_path;
    Result<void> m_made;
    Ui::MainWindow m_window;
};

} // namespace Lectern::App
