// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/importknowledge.h"
#include "services/importservice.h"
#include "services/jobrunner.h"
#include "services/librarythread.h"
#include "ui/reader/readerappearance.h"
#include "ui/shell/messagebar.h"
#include "ui/window/noteschooser.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::Ui {

class ImportDialog;
class ProgressRow;

/// From files to kept talks: reads and recognises off the GUI thread, shows what was found, keeps what stays
/// ticked in a connection of its own, so that marks never wait for an import, and can take it back.
class ImportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportFlow)
public:
    /// `window` is the parent of the dialogs.
    ImportFlow(Services::Settings &settings, QWidget *window);
    ~ImportFlow() override;

    /// How the page is set that shows a talk of the import as it will read.
    void setAppearance(const ReaderAppearance &appearance);
    /// Library that imports go to. A path where nothing is yet is made with the first import.
    void setLibrary(const QString &path);

    /// The seams under the choosers of files and of a folder: answer the chosen paths. Tests put their own
    /// in.
    std::function<void(const PathsChosen &)> choosePaths;
    std::function<void(const PathsChosen &)> chooseFolder;

    void chooseAndImport();
    void chooseFolderAndImport();
    /// Waits for its turn while another import runs or asks.
    void importPaths(const QStringList &paths);
    void importText(const QString &text);
    void importClipboard();
    void importSample();
    void cancel();
    /// For a window that closes: finishes the file in work, and remembers how far the import came. Blocks.
    void stopForClosing();
    /// What to say of an import into this library that closing stopped; empty if none was. Said once.
    [[nodiscard]] QString takeStopped();
    /// From now on no import begins, and each answers failed() with this reason; an empty one lifts that.
    void refuse(const QString &reason) { m_refusal = reason; }
    /// An import runs or asks.
    [[nodiscard]] bool isBusy() const { return m_isRunning || !m_dialog.isNull(); }
    /// Null while no dialog is open.
    [[nodiscard]] ImportDialog *dialog() const;

    /// What it is that is taken back, for the words.
    enum class TakenBack { Import, Sample };
    /// Undoes an import, see Services::takeBack(); takenBack() or failed() follows.
    void takeBack(Services::LibraryThread &library, const Services::ImportReport &report,
        TakenBack what = TakenBack::Import);

Q_SIGNALS:
    void takenBack(const QString &words); ///< a sentence
    void started(Lectern::Ui::ProgressRow *row); ///< to be shown; goes with finished()
    void finished(); ///< the row goes away
    void imported(const Lectern::Services::ImportReport &report);
    void failed(const Lectern::Error &error);

private:
    [[nodiscard]] bool isRefused();
    using HeldPlan = std::shared_ptr<Services::PlanOutcome>; ///< on its way from thread to thread
    void planned(const Result<HeldPlan> &outcome);
    /// Asks the library what it knows of the files, then shows.
    void lookUp(const HeldPlan &outcome);
    void show(Services::PlanOutcome outcome, Services::ImportKnowledge knowledge);
    void keep(Services::PlanOutcome outcome);
    struct Counts;
    using Keep = std::function<Result<Services::ImportReport>(
        Services::LibrarySession &, Progress &, const std::stop_token &, const Counts &)>;
    void runInLibrary(const QString &label, Keep keep);
    void begin(const QString &label);
    void end();
    void importWaiting();

    Services::Settings &m_settings;
    QWidget *m_window;
    QString m_path;
    QString m_refusal; ///< why no import may begin; empty: it may
    ReaderAppearance m_appearance;
    Services::ProgressRelay m_progress;
    Services::JobRunner m_planner;
    std::unique_ptr<Services::LibraryThread> m_reader; ///< while it is asked about the files
    std::unique_ptr<Services::LibraryThread> m_writer;
    QPointer<ImportDialog> m_dialog;
    QPointer<ProgressRow> m_row;
    std::shared_ptr<Counts> m_counts;
    QList<QStringList> m_waiting; ///< paths of imports to come
    std::stop_source m_stop; ///< between two files, without breaking off the one in work
    bool m_isRunning = false;
};

} // namespace Lectern::Ui
