// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportflow.h"

#include "services/settings.h"
#include "ui/window/exportoffers.h"
#include "ui/window/exporttargets.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>

#include "printing/pdffile.h"

namespace Lectern::Ui {

namespace {

/// The talks of each query; a query that cannot be understood finds none.
Result<std::map<QString, std::vector<QUuid>>> lookUp(
    Services::LibrarySession &session, const std::map<QString, QString> &queries, const std::stop_token &stop)
{
    std::map<QString, std::vector<QUuid>> found;
    for (const auto &[scope, query] : queries) {
        auto talks = Services::talksOfQuery(session, query, stop);
        if (!talks && talks.error().kind != ErrorKind::InvalidInput) {
            return passOn(talks);
        }
        found[scope] = std::move(talks).value_or(std::vector<QUuid>());
    }
    return found;
}

/// The talks of a request, if a query names them.
Result<void> findTalks(Services::LibrarySession &session, Services::ExportRequest &request,
    const QString &query, const std::stop_token &stop)
{
    if (!query.isEmpty()) {
        auto talks = Services::talksOfQuery(session, query, stop);
        if (!talks) {
            return passOn(talks);
        }
        request.talks = std::move(*talks);
    }
    return {};
}

/// Pages are painted where the window lives.
void giveToWindow(const Exporters::ExportedFile &file)
{
    if (file.pages) {
        file.pages->moveToThread(QCoreApplication::instance()->thread());
    }
}

} // namespace

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
    choosePrinter = [this](QPrinter &printer, const std::function<void()> &chosen) {
        auto *chooser = new QPrintDialog(&printer, m_dialog);
        chooser->setAttribute(Qt::WA_DeleteOnClose);
        chooser->setOption(QAbstractPrintDialog::PrintPageRange);
        connect(chooser, qOverload<>(&QDialog::accepted), this, chosen);
        chooser->open();
    };
    Printing::installPageWriter();
    openAddress = [](const QUrl &address) { QDesktopServices::openUrl(address); };
}

ExportFlow::~ExportFlow()
{
    if (m_reader) {
        m_reader->cancelCurrent();
    }
}

void ExportFlow::open(const std::vector<ExportOffer> &offers, Target target)
{
    if (m_dialog || offers.empty()) {
        return;
    }
    m_target = target;
    std::vector<ExportScope> scopes;
    m_talks.clear();
    m_queries.clear();
    for (const ExportOffer &offer : offers) {
        scopes.push_back(offer.scope);
        if (offer.query.isEmpty()) {
            m_talks[offer.scope.id] = offer.talks;
        } else {
            m_queries[offer.scope.id] = offer.query;
        }
    }
    auto formats = Services::exportFormats();
    formats.push_back(clipboardFormat());
    m_dialog = new ExportDialog(scopes, formats, m_window);
    m_dialog->setObjectName(QStringLiteral("exportDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setScope(offers.front().scope.id);
    m_dialog->setFormat(m_settings.text(Services::Setting::ExportFormat));
    m_dialog->setChoices(choicesFrom(m_settings.text(Services::Setting::ExportChoices)));
    m_dialog->setFolder(shownFolder());
    if (target == Target::Printer) {
        m_dialog->setPrinting();
    }
    connectDialog();
    m_dialog->open();
}

/// Where the last export went, else the documents, else the home: as long as it is there.
QString ExportFlow::shownFolder() const
{
    const auto isThere = [](const QString &folder) { return !folder.isEmpty() && QFileInfo(folder).isDir(); };
    const QString last = m_settings.text(Services::Setting::ExportFolder);
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return isThere(last) ? last : isThere(documents) ? documents : QDir::homePath();
}

void ExportFlow::connectDialog()
{
    connect(m_dialog, &ExportDialog::previewRequested, this, &ExportFlow::preview);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportFlow::write);
    connect(m_dialog, &ExportDialog::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(m_dialog, &QDialog::finished, this, &ExportFlow::stopReading);
    connect(&m_progress, &Services::ProgressRelay::progressed, m_dialog, &ExportDialog::setProgress);
    connect(
        m_dialog, &ExportDialog::pathRequested, this, [this](const QString &current, const QString &filter) {
            choosePath(current, filter, [this](const QString &path) {
                if (m_dialog) {
                    m_dialog->setPath(path);
                }
            });
        });
}

/// The connection goes with the dialog: another window's restore, say, may need the library for itself.
void ExportFlow::stopReading()
{
    ++m_latest;
    m_openPath.clear();
    if (m_reader) {
        m_reader->cancelCurrent();
        m_reader->close(this, [] { });
    }
}

template <typename Job, typename Done>
void ExportFlow::runAfterChanges(Job job, Done done)
{
    if (!m_reader) {
        m_reader = std::make_unique<Services::LibraryThread>();
    }
    const quint64 number = ++m_latest;
    m_library.run(
        this,
        [](Services::LibrarySession &session, const std::stop_token &) -> Result<QString> {
            return session.database().path();
        },
        [this, number, job = std::move(job), done = std::move(done)](const Result<QString> &path) {
            if (number != m_latest) {
                return;
            }
            if (!path) {
                done(std::unexpected(path.error()));
                return;
            }
            if (*path != m_openPath) {
                m_openPath = *path;
                m_reader->open(
                    *path, Store::OpenMode::ReadOnly, this, [](const Result<Store::OpenOutcome> &) { });
            }
            m_reader->runLatest(this, job, [this, number, done](const auto &outcome) {
                if (number == m_latest) {
                    done(outcome);
                }
            });
        });
}

Services::ExportRequest ExportFlow::requestOf(const ExportWish &wish) const
{
    Services::ExportRequest request;
    // What is pasted is shown as the plain text of it.
    request.format = wish.format == clipboardFormat().id ? QStringLiteral("text") : wish.format;
    const auto talks = m_talks.find(wish.scope);
    if (talks != m_talks.end()) {
        request.talks = talks->second;
    }
    apply(wish.choices, request);
    request.path = wish.path;
    request.mayReplace = wish.mayReplace;
    return request;
}

void ExportFlow::preview(const ExportWish &wish)
{
    if (m_dialog && m_dialog->isWriting()) {
        return; // asked for just before, and the newest job would stop the writing
    }
    runAfterChanges(
        [request = requestOf(wish), scope = wish.scope, queries = m_queries](
            Services::LibrarySession &session, const std::stop_token &stop) mutable -> Result<Preview> {
            Preview preview;
            auto found = lookUp(session, queries, stop);
            if (!found) {
                return passOn(found);
            }
            preview.found = std::move(*found);
            if (queries.contains(scope)) {
                request.talks = preview.found[scope];
            }
            const auto notes = Services::countNotes(session, request.talks, stop);
            if (!notes) {
                return passOn(notes);
            }
            preview.notes = *notes;
            SilentProgress progress;
            auto file = Services::renderExport(session, request, progress, stop);
            if (!file) {
                return passOn(file);
            }
            giveToWindow(*file);
            preview.file = std::move(*file);
            return preview;
        },
        [this, wish](const Result<Preview> &preview) { showPreview(wish, preview); });
}

void ExportFlow::showPreview(const ExportWish &wish, const Result<Preview> &preview)
{
    if (!m_dialog) {
        return;
    }
    if (!preview) {
        m_dialog->showError(preview.error());
        return;
    }
    for (const auto &[scope, talks] : preview->found) {
        m_talks[scope] = talks;
        m_queries.erase(scope);
        m_dialog->setScopeDetail(scope, talksInWords(talks.size()), !talks.empty());
    }
    if (m_dialog->wish().format != wish.format || m_dialog->wish().scope != wish.scope) {
        return;
    }
    constexpr qsizetype shown = 40'000;
    const Exporters::ExportedFile &file = preview->file;
    const QByteArray beginning = file.bytes.first(std::min(shown, file.bytes.size()));
    m_dialog->setPreview({.text = file.pages ? QString() : QString::fromUtf8(beginning),
        .bytes = file.bytes.size(),
        .losses = file.losses,
        .notes = preview->notes,
        .pages = file.pages});
}

void ExportFlow::keepChoices(const ExportWish &wish)
{
    if (m_target == Target::File) {
        m_settings.set(Services::Setting::ExportFormat, wish.format);
        m_settings.set(Services::Setting::ExportFolder, QFileInfo(wish.path).absolutePath());
    }
    m_settings.set(Services::Setting::ExportChoices, textOf(m_dialog->choices()));
}

/// Does what a wish asks for, with words in the dialog if that fails: `make(session, request, progress,
/// stop)` in the thread of the library, then `done` with what came of it.
template <typename Make, typename Done>
void ExportFlow::fulfil(const ExportWish &wish, Make make, Done done)
{
    keepChoices(wish);
    m_dialog->setWriting(true);
    m_stop = {};
    const auto query = m_queries.find(wish.scope);
    using Outcome = decltype(make(std::declval<Services::LibrarySession &>(), Services::ExportRequest(),
        m_progress, std::stop_token()));
    runAfterChanges(
        [this, make, request = requestOf(wish), query = query == m_queries.end() ? QString() : query->second,
            source = m_stop](
            Services::LibrarySession &session, const std::stop_token &closing) mutable -> Outcome {
            const std::stop_callback relay(closing, [source]() mutable { source.request_stop(); });
            const std::stop_token stop = source.get_token();
            if (const auto found = findTalks(session, request, query, stop); !found) {
                return passOn(found);
            }
            return make(session, request, m_progress, stop);
        },
        [this, done](const Outcome &outcome) {
            if (!m_dialog) {
                return;
            }
            m_dialog->setWriting(false);
            if (outcome) {
                done(*outcome);
            } else {
                m_dialog->showError(outcome.error());
            }
        });
}

void ExportFlow::write(const ExportWish &wish)
{
    if (m_target == Target::Printer) {
        print(wish);
    } else if (wish.format == clipboardFormat().id) {
        copy(wish);
    } else {
        fulfil(wish, Services::exportTalks, [this](const Services::ExportReport &report) {
            m_exported = report.path;
            m_dialog->accept();
            Q_EMIT exported(report);
        });
    }
}

void ExportFlow::copy(const ExportWish &wish)
{
    fulfil(
        wish,
        [](Services::LibrarySession &session, const Services::ExportRequest &request, Progress &,
            const std::stop_token &stop) { return renderForClipboard(session, request, stop); },
        [this](const ClipboardForms &forms) {
            putOnClipboard(forms);
            m_dialog->accept();
            Q_EMIT copied();
        });
}

void ExportFlow::print(const ExportWish &wish)
{
    fulfil(
        wish,
        [](Services::LibrarySession &session, const Services::ExportRequest &request, Progress &progress,
            const std::stop_token &stop) {
            auto file = Services::renderExport(session, request, progress, stop);
            if (file) {
                giveToWindow(*file);
            }
            return file;
        },
        [this](const Exporters::ExportedFile &file) { choosePrinterFor(file.pages); });
}

void ExportFlow::choosePrinterFor(const std::shared_ptr<const Printing::PagedNotes> &pages)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(pages->title());
    printer->setFullPage(true);
    const bool isLetter = m_dialog->wish().choices.paper == Exporters::Paper::Letter;
    printer->setPageSize(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4));
    choosePrinter(*printer, [this, printer, pages] {
        const bool isDone = printPages(*printer, *pages);
        if (!m_dialog) {
            return;
        }
        if (!isDone) {
            m_dialog->showError(
                {ErrorKind::Io, tr("The printer did not take the pages. Nothing was printed."), {}});
            return;
        }
        m_dialog->accept();
        Q_EMIT printed(printer->printerName());
    });
}

void ExportFlow::openExported() const
{
    if (!m_exported.isEmpty()) {
        openAddress(QUrl::fromLocalFile(m_exported));
    }
}

void ExportFlow::openFolderOfExported() const
{
    if (!m_exported.isEmpty()) {
        openAddress(QUrl::fromLocalFile(QFileInfo(m_exported).absolutePath()));
    }
}

} // namespace Lectern::Ui
