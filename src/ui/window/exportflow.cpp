// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportflow.h"

#include "services/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace Lectern::Ui {

ExportFlow::ExportFlow(Services::LibraryThread &library, Services::Settings &settings, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_settings(settings)
    , m_window(window)
{
    choosePath = [this](const QString &current, const QString &filter,
                     const std::function<void(const QString &)> &chosen) {
        auto *chooser = new QFileDialog(m_dialog, tr("Export to"), current, filter);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setAcceptMode(QFileDialog::AcceptSave);
        // The export dialog itself asks before it replaces a file.
        chooser->setOption(QFileDialog::DontConfirmOverwrite);
        connect(chooser, &QFileDialog::fileSelected, this, chosen);
        chooser->open();
    };
}

void ExportFlow::open(const std::vector<ExportOffer> &offers)
{
    if (m_dialog || offers.empty()) {
        return;
    }
    std::vector<ExportScope> scopes;
    m_talks.clear();
    for (const ExportOffer &offer : offers) {
        scopes.push_back(offer.scope);
        m_talks[offer.scope.id] = offer.talks;
    }
    m_dialog = new ExportDialog(scopes, Services::exportFormats(), m_window);
    m_dialog->setObjectName(QStringLiteral("exportDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setScope(offers.front().scope.id);
    m_dialog->setFormat(m_settings.text(Services::Setting::ExportFormat));
    const QString folder = m_settings.text(Services::Setting::ExportFolder);
    m_dialog->setFolder(folder.isEmpty() || !QFileInfo(folder).isDir()
            ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
            : folder);
    connect(m_dialog, &ExportDialog::previewRequested, this, &ExportFlow::preview);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportFlow::write);
    connect(
        m_dialog, &ExportDialog::pathRequested, this, [this](const QString &current, const QString &filter) {
            choosePath(current, filter, [this](const QString &path) {
                if (m_dialog) {
                    m_dialog->setPath(path);
                }
            });
        });
    m_dialog->open();
}

Services::ExportRequest ExportFlow::requestOf(const ExportWish &wish) const
{
    Services::ExportRequest request;
    request.format = wish.format;
    const auto talks = m_talks.find(wish.scope);
    if (talks != m_talks.end()) {
        request.talks = talks->second;
    }
    request.options.withNotes = wish.wholeNotes;
    request.options.withMarks = wish.withMarks;
    request.options.withTags = wish.withTags;
    request.path = wish.path;
    request.mayReplace = wish.mayReplace;
    return request;
}

void ExportFlow::preview(const ExportWish &wish)
{
    m_library.run(
        this,
        [request = requestOf(wish)](Services::LibrarySession &session, const std::stop_token &stop) {
            SilentProgress progress;
            return Services::renderExport(session, request, progress, stop);
        },
        [this, wish](const Result<Exporters::ExportedFile> &file) {
            if (!m_dialog || m_dialog->wish().format != wish.format || m_dialog->wish().scope != wish.scope) {
                return;
            }
            if (!file) {
                m_dialog->showError(file.error());
                return;
            }
            constexpr qsizetype shown = 40'000;
            m_dialog->setPreview({QString::fromUtf8(file->bytes.first(std::min(shown, file->bytes.size()))),
                file->bytes.size(), file->losses});
        });
}

void ExportFlow::write(const ExportWish &wish)
{
    m_settings.set(Services::Setting::ExportFormat, wish.format);
    m_settings.set(Services::Setting::ExportFolder, QFileInfo(wish.path).absolutePath());
    m_library.run(
        this,
        [request = requestOf(wish)](Services::LibrarySession &session, const std::stop_token &stop) {
            SilentProgress progress;
            return Services::exportTalks(session, request, progress, stop);
        },
        [this](const Result<Services::ExportReport> &report) {
            if (!m_dialog) {
                return;
            }
            if (!report) {
                m_dialog->showError(report.error());
                return;
            }
            m_dialog->accept();
            Q_EMIT exported(*report);
        });
}

} // namespace Lectern::Ui
