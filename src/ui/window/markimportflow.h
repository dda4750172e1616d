// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/jobrunner.h"
#include "services/librarythread.h"
#include "ui/shell/messagebar.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <stop_token>

namespace Lectern::Ui {

class ProgressRow;

/// Marks made elsewhere come into the library: asks for the file, takes its marks in as one step to undo, and
/// says what came of it. GUI thread.
class MarkImportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MarkImportFlow)
public:
    /// `window` is the parent of the chooser.
    MarkImportFlow(Services::LibraryThread &library, QWidget &window);

    /// The seam under the file chooser: answers the chosen path. Tests put their own in.
    std::function<void(const std::function<void(const QString &)> &)> chooseFile;

    void chooseAndImport();
    /// Nothing while another file is being read.
    void importFile(const QString &path);

Q_SIGNALS:
    void started(Lectern::Ui::ProgressRow *row); ///< to be shown; goes by itself
    void imported(const Lectern::Ui::Message &words); ///< lists and history are to be read anew
    void failed(const Lectern::Error &error); ///< nothing was changed

private:
    void begin(const QString &name);

    Services::LibraryThread &m_library;
    QWidget &m_window;
    Services::ProgressRelay m_progress;
    QPointer<ProgressRow> m_row; ///< while a file is being read
    std::stop_source m_stop;
};

} // namespace Lectern::Ui
