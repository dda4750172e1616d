// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markimportflow.h"

#include "services/filereading.h"
#include "services/markimport.h"
#include "services/markimportwords.h"
#include "ui/shell/progressrow.h"
#include "ui/theme.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Lectern::Ui {

namespace {

Message messageOf(const Services::MarkImportReport &report)
{
    const Services::MarkImportWords words = Services::inWords(report);
    return {.kind = report.isComplete() ? MessageKind::Success : MessageKind::Warning,
        .text = words.more.join(u' '),
        .lead = words.counts,
        .action = {},
        .details = words.problems.join(u'\n')};
}

} // namespace

MarkImportFlow::MarkImportFlow(Services::LibraryThread &library, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_window(window)
{
    chooseFile = [this](const std::function<void(const QString &)> &chosen) {
        auto *dialog = new QFileDialog(&m_window, tr("Import marks"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Marks (*.json *.jsonld *.csv)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, chosen);
        dialog->open();
    };
    connect(&m_progress, &Services::ProgressRelay::progressed, this,
        [this](qint64 done, qint64 total, const QString &label) {
            if (m_row) {
                m_row->setProgress(done, total, label);
            }
        });
}

void MarkImportFlow::chooseAndImport()
{
    chooseFile([this](const QString &path) { importFile(path); });
}

void MarkImportFlow::importFile(const QString &path)
{
    if (m_row) {
        return;
    }
    begin(QFileInfo(path).fileName());
    m_library.run(
        this,
        [this, path, source = m_stop](Services::LibrarySession &session,
            const std::stop_token &stop) -> Result<Services::MarkImportReport> {
            const std::stop_callback relay(stop, [source]() mutable { source.request_stop(); });
            const auto bytes = Services::readRegularFile(path, true);
            const auto file = bytes ? Services::readMarkFile(*bytes) : passOn(bytes);
            return file ? Services::importMarks(session, *file, m_progress, source.get_token())
                        : passOn(file);
        },
        [this](const Result<Services::MarkImportReport> &report) {
            delete m_row;
            if (report) {
                Q_EMIT imported(messageOf(*report));
            } else {
                Q_EMIT failed(report.error());
            }
        });
}

void MarkImportFlow::begin(const QString &name)
{
    m_stop = std::stop_source();
    m_row = new ProgressRow(&m_window);
    m_row->setMaximumWidth(scaled(720));
    m_row->start(name);
    m_row->setStoppingText(tr("Stopping; no mark of this file is kept…"));
    connect(m_row, &ProgressRow::cancelRequested, this, [this] { m_stop.request_stop(); });
    Q_EMIT started(m_row);
}

} // namespace Lectern::Ui
