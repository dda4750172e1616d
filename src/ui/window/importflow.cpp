// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importflow.h"

#include "services/settings.h"
#include "ui/dialogs/importdialog.h"
#include "ui/shell/givennotes.h"
#include "ui/shell/progressrow.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QDateTime>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

#include <atomic>

namespace Lectern::Ui {

/// How far the writer is, readable while it works.
struct ImportFlow::Counts {
    std::atomic<bool> isCancelled = false; ///< by a person, who wants nothing of it
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

namespace {

/// Counts on the way to whoever shows the progress.
class CountedProgress final : public Progress
{
public:
    CountedProgress(Progress &shown, std::atomic<qint64> &done, std::atomic<qint64> &total)
        : m_shown(shown)
        , m_done(done)
        , m_total(total)
    {
    }
    void report(qint64 done, qint64 total, const QString &label) override
    {
        m_done = done;
        m_total = total;
        m_shown.report(done, total, label);
    }

private:
    Progress &m_shown;
    std::atomic<qint64> &m_done;
    std::atomic<qint64> &m_total;
};

/// Thousands of documents are not copied from thread to thread.
Result<std::shared_ptr<Services::PlanOutcome>> held(Result<Services::PlanOutcome> outcome)
{
    return std::move(outcome).transform(
        [](Services::PlanOutcome plan) { return std::make_shared<Services::PlanOutcome>(std::move(plan)); });
}

/// `kept`: talks that stay, for something of the reader's is on them.
QString takenBackText(ImportFlow::TakenBack what, int kept)
{
    if (what == ImportFlow::TakenBack::Sample) {
        return kept == 0
            ? ImportFlow::tr("The sample library was removed.")
            : ImportFlow::tr(
                  "The sample library was removed; %Ln talks with your marks are kept.", nullptr, kept);
    }
    return kept == 0
        ? ImportFlow::tr("The import was undone; talks that were new are in the bin.")
        : ImportFlow::tr("The import was undone; %Ln talks with your marks are kept.", nullptr, kept);
}

} // namespace

ImportFlow::ImportFlow(Services::Settings &settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
    choosePaths = [this](const PathsChosen &chosen) { chooseNotes(m_settings, m_window, chosen); };
    chooseFolder = [this](const PathsChosen &chosen) { chooseFolderOfNotes(m_settings, m_window, chosen); };
    connect(&m_progress, &Services::ProgressRelay::progressed, this,
        [this](qint64 done, qint64 total, const QString &label) {
            if (m_row) {
                m_row->setProgress(done, total, label);
            }
        });
}

ImportFlow::~ImportFlow() = default;

ImportDialog *ImportFlow::dialog() const { return m_dialog; }

void ImportFlow::setAppearance(const ReaderAppearance &appearance)
{
    m_appearance = appearance;
    if (m_dialog) {
        m_dialog->setAppearance(appearance);
    }
}

void ImportFlow::setLibrary(const QString &path) { m_path = path; }

bool ImportFlow::isRefused()
{
    if (!m_refusal.isEmpty()) {
        Q_EMIT failed({ErrorKind::Busy, m_refusal, {}});
    }
    return !m_refusal.isEmpty();
}

void ImportFlow::chooseAndImport()
{
    if (isRefused()) {
        return;
    }
    choosePaths([this](const QStringList &paths) { importPaths(paths); });
}

void ImportFlow::chooseFolderAndImport()
{
    if (isRefused()) {
        return;
    }
    chooseFolder([this](const QStringList &paths) { importPaths(paths); });
}

void ImportFlow::importPaths(const QStringList &paths)
{
    if (paths.isEmpty() || isRefused()) {
        return;
    }
    if (isBusy()) {
        m_waiting.append(paths);
        return;
    }
    begin(paths.size() == 1 ? QFileInfo(paths.front()).fileName()
                            : tr("%Ln file(s)", nullptr, static_cast<int>(paths.size())));
    const Services::PlanOptions options{m_settings.isOn(Services::Setting::AllowPandoc)};
    m_planner.start(
        this,
        [this, paths, options](const std::stop_token &stop) {
            return held(Services::planPaths(paths, {}, m_progress, stop, options));
        },
        [this](const Result<HeldPlan> &outcome) { planned(outcome); });
}

void ImportFlow::importText(const QString &text)
{
    if (text.trimmed().isEmpty() || m_isRunning || isRefused()) {
        return;
    }
    begin(tr("Pasted text"));
    const QString label =
        tr("Pasted %1").arg(QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    m_planner.start(
        this,
        [text, label](const std::stop_token &) -> Result<HeldPlan> {
            auto planned = Services::planBytes(label, text.toUtf8());
            if (!planned) {
                return passOn(planned);
            }
            Services::PlanOutcome outcome;
            outcome.documents.push_back(std::move(*planned));
            return held(std::move(outcome));
        },
        [this](const Result<HeldPlan> &outcome) { planned(outcome); });
}

void ImportFlow::importClipboard()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    const GivenNotes notes = held ? givenNotes(*held) : GivenNotes();
    if (notes.isEmpty()) {
        Q_EMIT failed(
            {ErrorKind::InvalidInput, tr("The clipboard holds no text and no files to import."), {}});
    } else if (!notes.paths.isEmpty()) {
        importPaths(notes.paths);
    } else {
        importText(notes.text);
    }
}

void ImportFlow::planned(const Result<HeldPlan> &outcome)
{
    if (!outcome) {
        end();
        if (outcome.error().kind != ErrorKind::Cancelled) {
            Q_EMIT failed(outcome.error());
        }
    } else if (const Services::PlanOutcome &plan = **outcome; plan.documents.empty()) {
        end();
        if (!plan.skipped.empty()) {
            Q_EMIT failed(plan.skipped.front().error);
        }
    } else {
        lookUp(*outcome);
    }
}

void ImportFlow::lookUp(const HeldPlan &outcome)
{
    if (!QFileInfo::exists(m_path)) {
        show(std::move(*outcome), {});
        return;
    }
    m_reader = std::make_unique<Services::LibraryThread>();
    m_reader->open(m_path, Store::OpenMode::ReadOnly, this, [](const Result<Store::OpenOutcome> &) { });
    m_reader->run(
        this,
        [outcome](Services::LibrarySession &session, const std::stop_token &stop) {
            return Services::knowledgeOf(session, outcome->documents, stop);
        },
        [this, outcome](const Result<Services::ImportKnowledge> &knowledge) {
            m_reader.reset();
            if (!knowledge && knowledge.error().kind == ErrorKind::Cancelled) {
                end();
                return;
            }
            // Without it the preview only says less; keeping will say what is wrong with the library.
            show(std::move(*outcome), knowledge.value_or(Services::ImportKnowledge{}));
        });
}

void ImportFlow::show(Services::PlanOutcome outcome, Services::ImportKnowledge knowledge)
{
    end();
    m_dialog = new ImportDialog(std::move(outcome), m_window);
    m_dialog->setObjectName(QStringLiteral("importDialog"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAppearance(m_appearance);
    if (!knowledge.files.empty()) {
        m_dialog->setKnowledge(std::move(knowledge));
    }
    connect(m_dialog, &QDialog::accepted, this, [this] { keep(m_dialog->takeOutcome()); });
    connect(m_dialog, &QObject::destroyed, this, &ImportFlow::importWaiting, Qt::QueuedConnection);
    m_dialog->open();
}

void ImportFlow::keep(Services::PlanOutcome outcome)
{
    // A job must be copyable for std::function; the documents are moved out of their holder once.
    auto held = std::make_shared<Services::PlanOutcome>(std::move(outcome));
    const QString label = held->documents.size() == 1
        ? held->documents.front().document.name
        : tr("%Ln file(s)", nullptr, static_cast<int>(held->documents.size()));
    runInLibrary(label,
        [held](Services::LibrarySession &session, Progress &progress, const std::stop_token &stop,
            const Counts &counts) -> Result<Services::ImportReport> {
            Services::ImportReport soFar;
            auto report = Services::importDocuments(session, std::move(*held), progress, stop, soFar);
            if (!report && report.error().kind == ErrorKind::Cancelled && counts.isCancelled) {
                return std::unexpected(Services::cancelImport(session, soFar));
            }
            return report;
        });
}

void ImportFlow::importSample()
{
    if (!m_isRunning && !isRefused()) {
        runInLibrary(tr("Sample library"),
            [](Services::LibrarySession &session, Progress &progress, const std::stop_token &stop,
                const Counts &) { return Services::importSample(session, progress, stop); });
    }
}

void ImportFlow::runInLibrary(const QString &label, Keep keep)
{
    const auto mode = Services::modeForImport(m_path);
    if (!mode) {
        Q_EMIT failed(mode.error());
        return;
    }
    begin(label);
    m_counts = std::make_shared<Counts>();
    m_stop = std::stop_source();
    m_writer = std::make_unique<Services::LibraryThread>();
    m_writer->open(m_path, *mode, this, [this](const Result<Store::OpenOutcome> &opened) {
        if (!opened) {
            Q_EMIT failed(opened.error());
        }
    });
    m_writer->run(
        this,
        [this, keep = std::move(keep), counts = m_counts, source = m_stop](
            Services::LibrarySession &session, const std::stop_token &stop) {
            CountedProgress progress(m_progress, counts->done, counts->total);
            const std::stop_callback relay(stop, [source]() mutable { source.request_stop(); });
            return keep(session, progress, source.get_token(), *counts);
        },
        [this](const Result<Services::ImportReport> &report) {
            end();
            m_writer.reset(); // Closing writes the gathered word counts.
            if (report) {
                Q_EMIT imported(*report);
            } else if (report.error().kind != ErrorKind::NotFound) {
                // NotFound here means that the library did not open, which was said already.
                Q_EMIT failed(report.error());
            }
        });
}

void ImportFlow::takeBack(
    Services::LibraryThread &library, const Services::ImportReport &report, TakenBack what)
{
    library.run(
        this,
        [added = report.addedSources, updated = report.updatedSources](Services::LibrarySession &session,
            const std::stop_token &) { return Services::takeBack(session, added, updated); },
        [this, what](const Result<int> &kept) {
            if (kept) {
                Q_EMIT takenBack(takenBackText(what, *kept));
            } else {
                Q_EMIT failed(kept.error());
            }
        });
}

void ImportFlow::begin(const QString &label)
{
    m_isRunning = true;
    m_row = new ProgressRow(m_window);
    m_row->setMaximumWidth(scaled(720));
    m_row->start(label);
    connect(m_row, &ProgressRow::cancelRequested, this, &ImportFlow::cancel);
    Q_EMIT started(m_row);
}

void ImportFlow::end()
{
    m_isRunning = false;
    Q_EMIT finished();
    if (m_row) {
        m_row->hide();
        m_row->deleteLater();
    }
    // Later: what ends may be about to open its window.
    QMetaObject::invokeMethod(this, &ImportFlow::importWaiting, Qt::QueuedConnection);
}

void ImportFlow::importWaiting()
{
    if (!isBusy() && !m_waiting.isEmpty()) {
        importPaths(m_waiting.takeFirst());
    }
}

void ImportFlow::stopForClosing()
{
    m_waiting.clear();
    m_planner.cancel();
    if (!m_writer) {
        return;
    }
    m_stop.request_stop();
    m_writer->drain();
    if (m_counts->done < m_counts->total) {
        m_settings.set(Services::Setting::StoppedImport,
            QStringLiteral("%1 %2 %3").arg(m_counts->done).arg(m_counts->total).arg(m_path));
    }
}

QString ImportFlow::takeStopped()
{
    const QString stopped = m_settings.text(Services::Setting::StoppedImport);
    if (stopped.isEmpty() || stopped.section(u' ', 2) != m_path) {
        return {};
    }
    m_settings.set(Services::Setting::StoppedImport, QString());
    return tr("The import was stopped: %1 of %2 files are kept. Importing the folder again goes on.")
        .arg(stopped.section(u' ', 0, 0), stopped.section(u' ', 1, 1));
}

void ImportFlow::cancel()
{
    m_planner.cancel();
    if (m_reader) {
        m_reader->cancelCurrent();
    }
    if (m_writer) {
        m_counts->isCancelled = true;
        m_writer->cancelCurrent();
    }
}

} // namespace Lectern::Ui
