// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/exportservice.h"
#include "services/librarythread.h"
#include "ui/dialogs/exportdialog.h"

#include <QPointer>

#include <functional>
#include <map>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::Ui {

/// What the window offers to export.
struct ExportOffer {
    ExportScope scope;
    std::vector<QUuid> talks;
};

/// The export dialog with its preview and the writing behind it.
class ExportFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportFlow)
public:
    ExportFlow(Services::LibraryThread &library, Services::Settings &settings, QWidget *window);

    /// Opens the dialog; the first offer is chosen.
    void open(const std::vector<ExportOffer> &offers);
    /// Null while none is open.
    [[nodiscard]] ExportDialog *dialog() const { return m_dialog; }

    /// The seam under the file chooser.
    std::function<void(const QString &current, const QString &filter, std::function<void(const QString &)>)>
        choosePath;

Q_SIGNALS:
    void exported(const Lectern::Services::ExportReport &report);

private:
    void preview(const ExportWish &wish);
    void write(const ExportWish &wish);
    [[nodiscard]] Services::ExportRequest requestOf(const ExportWish &wish) const;

    Services::LibraryThread &m_library;
    Services::Settings &m_settings;
    QWidget *m_window;
    QPointer<ExportDialog> m_dialog;
    std::map<QString, std::vector<QUuid>> m_talks; ///< by scope
};

} // namespace Lectern::Ui
