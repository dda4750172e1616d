// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/exportservice.h"
#include "services/jobrunner.h"
#include "services/librarythread.h"
#include "ui/dialogs/exportdialog.h"

#include <QPointer>
#include <QUrl>

#include <functional>
#include <map>

class QPrinter;

namespace Lectern::Services {
class Settings;
}

namespace Lectern::Ui {

/// What the window offers to export.
struct ExportOffer {
    ExportScope scope;
    std::vector<QUuid> talks;
    QString query{}; ///< not empty: all talks that it finds instead, looked up when they are needed
};

/// The export dialog with its preview and the writing behind it. Both read the library over a connection of
/// their own, so that a mark never waits for an export; what was changed before they begin is in them.
class ExportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportFlow)
public:
    ExportFlow(Services::LibraryThread &library, Services::Settings &settings, QWidget *window);
    ~ExportFlow() override;

    /// What the dialog is asked for.
    enum class Target { File, Printer };
    /// Opens the dialog; the first offer is chosen.
    void open(const std::vector<ExportOffer> &offers, Target target = Target::File);
    /// Null while none is open.
    [[nodiscard]] ExportDialog *dialog() const { return m_dialog; }

    /// What was written last, in the program that the desktop has for it, and its folder.
    void openExported() const;
    void openFolderOfExported() const;

    /// The seam under the file chooser.
    std::function<void(const QString &current, const QString &filter, std::function<void(const QString &)>)>
        choosePath;
    /// The seam under the printer dialog: sets up the printer, then calls `chosen`.
    std::function<void(QPrinter &printer, const std::function<void()> &chosen)> choosePrinter;
    /// The seam under the desktop.
    std::function<void(const QUrl &)> openAddress;

Q_SIGNALS:
    void exported(const Lectern::Services::ExportReport &report);
    void copied(); ///< to the clipboard
    void printed(const QString &printer); ///< the pages are with it

private:
    using Found = std::map<QString, std::vector<QUuid>>; ///< talks by scope
    struct Preview {
        Found found; ///< for the queries of offers, once
        Exporters::ExportedFile file;
        Services::NoteCounts notes;
    };

    void connectDialog();
    [[nodiscard]] QString shownFolder() const;
    void preview(const ExportWish &wish);
    void showPreview(const ExportWish &wish, const Result<Preview> &preview);
    void write(const ExportWish &wish);
    template <typename Make, typename Done>
    void fulfil(const ExportWish &wish, Make make, Done done);
    void copy(const ExportWish &wish);
    void print(const ExportWish &wish);
    void choosePrinterFor(const std::shared_ptr<const Printing::PagedNotes> &pages);
    void keepChoices(const ExportWish &wish);
    void stopReading();
    /// Runs a job over the connection of its own once the changes given so far are kept. Of jobs given while
    /// one waits or runs, the newest counts.
    template <typename Job, typename Done>
    void runAfterChanges(Job job, Done done);
    [[nodiscard]] Services::ExportRequest requestOf(const ExportWish &wish) const;

    Services::LibraryThread &m_library;
    Services::Settings &m_settings;
    QWidget *m_window;
    QPointer<ExportDialog> m_dialog;
    Target m_target = Target::File;
    Found m_talks;
    std::map<QString, QString> m_queries; ///< by scope, those not yet looked up
    QString m_exported; ///< path
    QString m_openPath; ///< of the library that m_reader has open; empty: none
    quint64 m_latest = 0;
    std::stop_source m_stop; ///< of the writing, from before its turn comes
    Services::ProgressRelay m_progress;
    std::unique_ptr<Services::LibraryThread> m_reader; ///< last: its jobs end before what they speak to
};

} // namespace Lectern::Ui
