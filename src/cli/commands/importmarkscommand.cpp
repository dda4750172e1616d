// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "services/filereading.h"
#include "services/markimport.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

/// import-marks.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

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
        if (context.wantsJson) {
            context.out.json(toJson(*report));
        } else {
            say(context, *report);
        }
        sayProblems(context, *report);
        return report->isComplete() ? ExitCode::Done : ExitCode::PartlyOrNothing;
    }

private:
    static void say(CommandContext &context, const Services::MarkImportReport &report)
    {
        const QStringList counts{Texts::tr("%1 new").arg(report.added),
            Texts::tr("%1 updated").arg(report.updated), Texts::tr("%1 known already").arg(report.unchanged)};
        context.out.line(counts.join(QStringLiteral(", ")) + u'.');
        const auto sayIf = [&context](int number, const QString &sentence) {
            if (number > 0) {
                context.out.line(sentence);
            }
        };
        sayIf(report.older, Texts::tr("Changed later here, and left so: %1.").arg(report.older));
        sayIf(report.duplicates,
            Texts::tr("Said here already by another mark on the same words: %1.").arg(report.duplicates));
        sayIf(report.inBin, Texts::tr("Taken off here, and left in the bin: %1.").arg(report.inBin));
        const auto inState = [&report](AnchorState state) {
            const auto found = report.states.find(state);
            return found == report.states.end() ? 0 : found->second;
        };
        sayIf(inState(AnchorState::Changed),
            Texts::tr("On changed words: %1.").arg(inState(AnchorState::Changed)));
        sayIf(inState(AnchorState::Review),
            Texts::tr("To be looked at: %1.").arg(inState(AnchorState::Review)));
        sayIf(inState(AnchorState::Orphan),
            Texts::tr("Whose words were not found, kept as orphans: %1.").arg(inState(AnchorState::Orphan)));
    }

    static void sayProblems(CommandContext &context, const Services::MarkImportReport &report)
    {
        for (const Services::WaitingMarks &notes : report.waiting) {
            const QString marks = Texts::tr("%n mark(s)", nullptr, notes.marks);
            context.out.note(notes.title.isEmpty()
                    ? Texts::tr("Not taken in: %1 that do not say of which notes they are.").arg(marks)
                    : Texts::tr("Not taken in: %1 of “%2”, which is not in the library; import the notes, "
                                "then this file again.")
                          .arg(marks, onOneLine(notes.title)));
        }
        for (const Services::RefusedMark &mark : report.refused) {
            context.out.note(
                Texts::tr("Not taken in: mark %1 of the file. %2").arg(mark.item).arg(mark.reason));
        }
        for (const QString &loss : report.losses) {
            context.out.note(loss);
        }
    }

    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeImportMarksCommand() { return std::make_unique<ImportMarksCommand>(); }

} // namespace Lectern::Cli
