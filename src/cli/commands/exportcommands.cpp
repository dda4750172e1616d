// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "cli/jsonvalues.h"
#include "services/exportservice.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>

/// The command that writes notes out of the library.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

class ExportCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Writes annotated notes to a file");
        app.add_option("--format", m_format, formatsInWords())->required();
        app.add_option("--query", m_query, "Only talks that this search finds");
        app.add_option("--output", m_output,
               "A file, a folder (made if its name ends with /), or - for standard output")
            ->required();
        app.add_flag("--marks-only", m_isMarksOnly, "Marked passages and comments without the notes");
    }

    ExitCode run(CommandContext &context) override
    {
        if (!Services::canWrite(fromOption(m_format))) {
            return context.becomeProgramWithFonts();
        }
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const auto talks = Services::talksOfQuery(*session, fromOption(m_query), context.stop);
        if (!talks) {
            return context.fail(talks.error(), ExitCode::Usage);
        }
        if (talks->empty()) {
            context.out.note(Texts::tr("lectern: no talk fits, so nothing was written."));
            return ExitCode::PartlyOrNothing;
        }
        Services::ExportRequest request;
        request.format = fromOption(m_format);
        request.talks = *talks;
        request.options.withNotes = !m_isMarksOnly;
        request.path = fromOption(m_output);
        // A file that is named is meant, as with every -o; a name made by us never replaces anything.
        request.mayReplace = !QFileInfo(request.path).isDir() && !request.path.endsWith(u'/');
        return m_output == "-" ? print(context, *session, request) : write(context, *session, request);
    }

private:
    /// "markdown (Markdown), html (Web page), …"
    static std::string formatsInWords()
    {
        QStringList words;
        for (const Services::ExportFormat &format : Services::exportFormats()) {
            words << QStringLiteral("%1 (%2)").arg(format.id, format.name);
        }
        return words.join(QStringLiteral(", ")).toStdString();
    }

    static ExitCode print(
        CommandContext &context, Services::LibrarySession &session, const Services::ExportRequest &request)
    {
        const auto progress = terminalProgress();
        const auto file = Services::renderExport(session, request, *progress, context.stop);
        if (!file) {
            return context.fail(file.error(), ExitCode::Usage);
        }
        context.out.bytes(file->bytes);
        for (const QString &loss : file->losses) {
            context.out.note(loss);
        }
        return ExitCode::Done;
    }

    static ExitCode write(
        CommandContext &context, Services::LibrarySession &session, const Services::ExportRequest &request)
    {
        const auto progress = terminalProgress();
        const auto report = Services::exportTalks(session, request, *progress, context.stop);
        if (!report) {
            return context.fail(report.error(), ExitCode::Usage);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("path"), report->path},
                {QStringLiteral("talks"), report->talks}, {QStringLiteral("marks"), report->marks},
                {QStringLiteral("losses"), QJsonArray::fromStringList(report->losses)}});
            return ExitCode::Done;
        }
        context.out.text(QStringLiteral("%1: %2, %3")
                .arg(onOneLine(report->path), Texts::tr("%n talk(s)", nullptr, report->talks),
                    Texts::tr("%n mark(s)", nullptr, report->marks)));
        for (const QString &loss : report->losses) {
            context.out.note(loss);
        }
        return ExitCode::Done;
    }

    std::string m_format;
    std::string m_query;
    std::string m_output;
    bool m_isMarksOnly = false;
};

} // namespace

std::unique_ptr<Command> makeExportCommand() { return std::make_unique<ExportCommand>(); }

} // namespace Lectern::Cli
