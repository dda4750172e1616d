// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "services/filereading.h"
#include "services/markimport.h"
#include "services/markimportwords.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>
#include <QJsonArray>

/// import-marks.
namespace Lectern::Cli {

namespace {

QJsonObject toJson(const Services::MarkImportReport &report)
{
    QJsonArray waiting;
    for (const Services::WaitingMarks &notes : report.waiting) {
        waiting.append(
            QJsonObject{{QStringLiteral("title"), notes.title}, {QStringLiteral("marks"), notes.marks}});
    }
    QJsonArray refused;
    for (const Services::RefusedMark &mark : report.refused) {
        refused.append(
            QJsonObject{{QStringLiteral("item"), mark.item}, {QStringLiteral("reason"), mark.reason}});
    }
    QJsonObject states;
    for (const AnchorState state : {AnchorState::Exact, AnchorState::Moved, AnchorState::Changed,
             AnchorState::Review, AnchorState::Orphan}) {
        const auto found = report.states.find(state);
        states.insert(anchorStateName(state), found == report.states.end() ? 0 : found->second);
    }
    return {{QStringLiteral("added"), report.added}, {QStringLiteral("updated"), report.updated},
        {QStringLiteral("unchanged"), report.unchanged}, {QStringLiteral("older"), report.older},
        {QStringLiteral("duplicates"), report.duplicates}, {QStringLiteral("in_bin"), report.inBin},
        {QStringLiteral("waiting"), waiting}, {QStringLiteral("refused"), refused},
        {QStringLiteral("lost"), QJsonArray::fromStringList(report.losses)},
        {QStringLiteral("marks"), states}};
}

class ImportMarksCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Takes in marks made elsewhere: Web Annotations (as “export --format json” writes "
                        "them), Hypothesis, Readium, Readwise");
        app.add_option("file", m_file, "The file; - is standard input")->required();
    }

    ExitCode run(CommandContext &context) override
    {
        const bool isInput = m_file == "-";
        const auto bytes = isInput
            ? Result<QByteArray>(readStandardInput())
            : Services::readRegularFile(QFileInfo(fromOption(m_file)).absoluteFilePath(), true);
        if (!bytes) {
            return context.fail(bytes.error(), ExitCode::File);
        }
        const auto session = context.openLibraryToChange();
        if (!session) {
            return ExitCode::Library;
        }
        const auto file = Services::readMarkFile(*bytes);
        if (!file) {
            return context.fail(file.error(), ExitCode::File);
        }
        const auto progress = terminalProgress();
        const auto report = Services::importMarks(*session, *file, *progress, context.stop);
        if (!report) {
            return context.fail(report.error(), ExitCode::Library);
        }
        const Services::MarkImportWords words = Services::inWords(*report);
        if (context.wantsJson) {
            context.out.json(toJson(*report));
        } else {
            for (const QString &sentence : QStringList(words.counts) + words.more) {
                context.out.line(sentence);
            }
        }
        for (const QString &problem : words.problems) {
            context.out.note(onOneLine(problem));
        }
        return report->isComplete() ? ExitCode::Done : ExitCode::PartlyOrNothing;
    }

private:
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeImportMarksCommand() { return std::make_unique<ImportMarksCommand>(); }

} // namespace Lectern::Cli
