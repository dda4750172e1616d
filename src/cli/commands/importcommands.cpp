// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "services/settings.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

/// Commands that read notes: plan and import.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QStringList pathList(const std::vector<std::string> &paths)
{
    QStringList list;
    for (const std::string &path : paths) {
        list << fromOption(path);
    }
    return list;
}

QByteArray inputFor(const QStringList &paths)
{
    return paths.contains(QStringLiteral("-")) ? readStandardInput() : QByteArray();
}

/// What both commands are given: paths, and how to read them.
class GivenNotes final
{
public:
    void addTo(CLI::App &app)
    {
        app.add_option("paths", m_paths, "Files, folders or archives (.zip, .tar.gz); - is standard input")
            ->required();
        app.add_flag(
            "--pandoc", m_mayUsePandoc, "Let pandoc read docx, odt, epub and the like, in its sandbox");
        app.add_flag("--one-talk", m_isOneTalk, "Each file is one talk, whatever is found in it");
    }

    [[nodiscard]] QStringList paths() const { return pathList(m_paths); }

    /// The setting of the window holds here, too.
    [[nodiscard]] Services::PlanOptions options() const
    {
        return {.mayUsePandoc = m_mayUsePandoc || Services::Settings().isOn(Services::Setting::AllowPandoc),
            .isOneTalk = m_isOneTalk,
            .mostHeldBytes = Services::heldByCommands};
    }

private:
    std::vector<std::string> m_paths;
    bool m_mayUsePandoc = false;
    bool m_isOneTalk = false;
};

/// Says what was left out; the worst of it decides the exit code.
ExitCode reportSkipped(
    CommandContext &context, const std::vector<Services::SkippedFile> &skipped, bool nothingElse)
{
    bool hasFailure = false;
    bool hasUnreadable = false;
    for (const Services::SkippedFile &file : skipped) {
        context.out.error(file.error);
        hasFailure = true;
        hasUnreadable = hasUnreadable || (file.isFailure && file.error.kind != ErrorKind::NotFound)
            || (file.error.kind == ErrorKind::NotFound && !file.error.detail.isEmpty());
    }
    if (!hasFailure) {
        return nothingElse ? ExitCode::PartlyOrNothing : ExitCode::Done;
    }
    // Something came through, or nothing was wrong but there are no talks: partly. Else no file could be
    // read.
    return nothingElse && hasUnreadable ? ExitCode::File : ExitCode::PartlyOrNothing;
}

bool hasTalks(const std::vector<Services::PlannedDocument> &documents)
{
    return std::ranges::any_of(
        documents, [](const Services::PlannedDocument &document) { return !document.plan.talks.empty(); });
}

/// What was passed over on purpose is no failure.
void sayPassedOver(CommandContext &context, const QStringList &notices)
{
    for (const QString &notice : notices) {
        context.out.note(onOneLine(notice));
    }
}

/// Tells beside the progress of an import what is kept of it, should the program be ended in the midst.
class KeptProgress final : public Progress
{
public:
    KeptProgress(Progress &shown, LastWords &lastWords)
        : m_shown(shown)
        , m_lastWords(lastWords)
    {
    }

    void report(qint64 done, qint64 total, const QString &label) override
    {
        m_lastWords.set(Services::stoppedWhileImporting(done, total));
        m_shown.report(done, total, label);
    }

private:
    Progress &m_shown;
    LastWords &m_lastWords;
};

class PlanCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("What an import would find, changing nothing");
        m_given.addTo(app);
    }

    ExitCode run(CommandContext &context) override
    {
        const QStringList paths = m_given.paths();
        const auto progress = terminalProgress();
        context.lastWords->set(Services::stoppedWhilePlanning());
        auto planned =
            Services::planPaths(paths, inputFor(paths), *progress, context.stop, m_given.options());
        if (!planned) {
            return context.fail(planned.error(), ExitCode::File);
        }
        QJsonArray documents;
        for (Services::PlannedDocument &document : planned->documents) {
            if (const auto fetched = Services::fetchDocument(document); !fetched) {
                planned->skipped.push_back({document.path, fetched.error(), true});
            } else if (context.wantsJson) {
                documents.append(toJson(document));
            } else {
                print(context, document);
            }
            Services::putAway(document);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("documents"), documents},
                {QStringLiteral("skipped"), toJson(planned->skipped)},
                {QStringLiteral("notices"), QJsonArray::fromStringList(planned->notices)}});
        }
        sayPassedOver(context, planned->notices);
        const ExitCode code = reportSkipped(context, planned->skipped, planned->documents.empty());
        if (planned->documents.empty() || hasTalks(planned->documents)) {
            return code;
        }
        sayNothingFound(context, planned->documents);
        return ExitCode::PartlyOrNothing;
    }

private:
    static void sayNothingFound(
        CommandContext &context, const std::vector<Services::PlannedDocument> &documents)
    {
        QString found =
            Texts::tr("No talks were found in %n file(s).", nullptr, static_cast<int>(documents.size()));
        if (documents.size() < 2) {
            found = Texts::tr("No talks were found in “%1”.").arg(onOneLine(documents.front().path));
        }
        context.out.note(
            Texts::tr("lectern: %1 With --one-talk a file counts as one talk, whatever is found in it.")
                .arg(found));
    }

    static void print(CommandContext &context, const Services::PlannedDocument &document)
    {
        const Plan &plan = document.plan;
        QString heading = onOneLine(document.path);
        if (plan.event && !plan.event->isEmpty()) {
            heading += QStringLiteral(" · ") + plan.event->name;
            heading += plan.event->year > 0 ? u' ' + QString::number(plan.event->year) : QString();
        }
        context.out.line(context.out.strong(heading));
        QString day;
        for (const PlannedTalk &talk : plan.talks) {
            if (talk.day != day) {
                day = talk.day;
                context.out.text(QStringLiteral("  ") + day);
            }
            QString line = QStringLiteral("%1  %2 %  %3")
                               .arg(talk.line, 6)
                               .arg(qRound(talk.confidence * 100), 3)
                               .arg(talk.title);
            if (!talk.speakers.isEmpty()) {
                line += QStringLiteral(" · ") + talk.speakers.join(QStringLiteral(", "));
            }
            context.out.text(line);
        }
        context.out.text(
            QStringLiteral("  ") + Texts::tr("%n talk(s)", nullptr, static_cast<int>(plan.talks.size())));
        for (const Diagnostic &diagnostic : plan.diagnostics) {
            context.out.diagnostic(document.path, diagnostic);
        }
    }

    GivenNotes m_given;
};

class ImportCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description(
            "Keeps the talks of files, folders and archives in the library; the files are only read");
        m_given.addTo(app);
    }

    ExitCode run(CommandContext &context) override
    {
        const QStringList paths = m_given.paths();
        const auto progress = terminalProgress();
        context.lastWords->set(Services::stoppedWhilePlanning());
        auto planned = plan(context, paths, *progress);
        if (!planned) {
            return context.fail(planned.error(), ExitCode::File);
        }
        Services::ImportReport report;
        report.skipped = planned->skipped;
        report.passedOver = planned->notices;
        // What holds no talks now may once have had some: the library says what becomes of them.
        const bool mayKnow = (!planned->documents.empty() || !planned->unchanged.isEmpty()
                                 || !planned->folders.isEmpty() || !planned->archives.empty())
            && QFileInfo::exists(Services::libraryPath(context.libraryOption));
        // Nothing to keep, and nothing known: no library is made.
        if (hasTalks(planned->documents) || mayKnow) {
            const auto session = context.openOrMakeLibrary();
            if (!session) {
                return ExitCode::Library;
            }
            KeptProgress kept(*progress, *context.lastWords);
            Services::ImportReport soFar;
            auto imported =
                Services::importDocuments(*session, std::move(*planned), kept, context.stop, soFar);
            if (!imported) {
                // Who reads JSON shall know of what was kept before it ended.
                if (context.wantsJson && !isEmpty(soFar)) {
                    context.out.json(toJson(soFar));
                }
                return context.fail(imported.error(), ExitCode::Library);
            }
            report = std::move(*imported);
        } else {
            for (const Services::PlannedDocument &document : planned->documents) {
                report.skipped.push_back({document.path, Services::noTalksError(document.path), false});
            }
        }
        say(context, report);
        sayPassedOver(context, report.passedOver);
        return reportSkipped(context, report.skipped, isEmpty(report));
    }

private:
    static bool isEmpty(const Services::ImportReport &report)
    {
        return report.documents.empty() && report.unchanged == 0;
    }

    /// Files that the library knows are not read again, unless the answer is to tell their plans.
    [[nodiscard]] Result<Services::PlanOutcome> plan(
        const CommandContext &context, const QStringList &paths, Progress &progress) const
    {
        Services::PlanOptions options = m_given.options();
        const QString path = Services::libraryPath(context.libraryOption);
        // What is wrong with the library is said when it is opened for keeping.
        const auto library = context.wantsJson || !QFileInfo::exists(path)
            ? nullptr
            : Services::LibrarySession::open(path, Store::OpenMode::ReadOnly).value_or(nullptr);
        if (library) {
            options.isKnown = Services::knownBy(*library);
        }
        return Services::planPaths(paths, inputFor(paths), progress, context.stop, options);
    }

    static void say(CommandContext &context, const Services::ImportReport &report)
    {
        if (context.wantsJson) {
            context.out.json(toJson(report));
            return;
        }
        for (const Services::PlannedDocument &document : report.documents) {
            for (const Diagnostic &diagnostic : document.plan.diagnostics) {
                context.out.diagnostic(document.path, diagnostic);
            }
        }
        if (!isEmpty(report)) {
            context.out.line(Texts::tr("%n talk(s)", nullptr, static_cast<int>(report.talks.size()))
                + QStringLiteral(": ")
                + Texts::tr("%n file(s) new, %1 changed, %2 unchanged", nullptr, report.added)
                    .arg(report.changed)
                    .arg(report.unchanged));
        }
        const QStringList notices = Services::noticesOf(report, std::numeric_limits<qsizetype>::max());
        for (const QString &notice : notices) {
            context.out.text(onOneLine(notice));
        }
        int carried = 0;
        for (const auto &[state, count] : report.marks) {
            carried += count;
        }
        if (carried > 0) {
            const auto count = [&report](AnchorState state) {
                const auto found = report.marks.find(state);
                return found == report.marks.end() ? 0 : found->second;
            };
            context.out.line(
                Texts::tr("Marks: %1 in place, %2 changed, %3 moved, %4 to check, %5 without a place")
                    .arg(count(AnchorState::Exact))
                    .arg(count(AnchorState::Changed))
                    .arg(count(AnchorState::Moved))
                    .arg(count(AnchorState::Review))
                    .arg(count(AnchorState::Orphan)));
        }
    }

    GivenNotes m_given;
};

} // namespace

std::unique_ptr<Command> makePlanCommand() { return std::make_unique<PlanCommand>(); }

std::unique_ptr<Command> makeImportCommand() { return std::make_unique<ImportCommand>(); }

} // namespace Lectern::Cli
