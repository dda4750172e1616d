// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "services/recovery.h"
#include "services/settings.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

/// Commands for the library as a file: check, backup, restore.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QJsonValue pathOrNull(const QString &path)
{
    return path.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(path);
}

class CheckCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Health of the library: SQLite, hashes, index and marks");
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const auto progress = terminalProgress();
        const auto findings = Store::checkHealth(session->database(), *progress, context.stop);
        if (!findings) {
            return context.fail(findings.error(), ExitCode::Library);
        }
        if (context.wantsJson) {
            QJsonArray array;
            for (const Store::HealthFinding &finding : *findings) {
                array.append(QJsonObject{
                    {QStringLiteral("area"), finding.area}, {QStringLiteral("message"), finding.message}});
            }
            context.out.json(
                {{QStringLiteral("healthy"), findings->empty()}, {QStringLiteral("findings"), array}});
        }
        for (const Store::HealthFinding &finding : *findings) {
            context.out.note(QStringLiteral("%1: %2").arg(finding.area, finding.message));
        }
        if (findings->empty()) {
            if (!context.wantsJson) {
                context.out.line(Texts::tr("The library is healthy."));
            }
            return ExitCode::Done;
        }
        return ExitCode::Library;
    }
};

class BackupCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Writes a consistent copy of the library while it is in use");
        app.add_option("file", m_file)->required();
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const QString path = QFileInfo(fromOption(m_file)).absoluteFilePath();
        if (const auto kept = session->database().backupTo(path); !kept) {
            return context.fail(kept.error(), ExitCode::File);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("backup"), path}});
        }
        return ExitCode::Done;
    }

private:
    std::string m_file;
};

class RestoreCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Puts a backup in the place of the library, which is kept beside");
        app.add_option("file", m_file, "A backup, or any other library")->required();
    }

    ExitCode run(CommandContext &context) override
    {
        const QString path = Services::libraryPath(context.libraryOption);
        const QString backup = QFileInfo(fromOption(m_file)).absoluteFilePath();
        const auto progress = terminalProgress();
        const auto restored = Services::restoreBackup(path, backup, *progress, context.stop);
        if (!restored) {
            return context.fail(restored.error(), ExitCode::File);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("library"), path}, {QStringLiteral("backup"), backup},
                {QStringLiteral("replaced"), pathOrNull(restored->replaced)},
                {QStringLiteral("talks"), restored->talks}, {QStringLiteral("marks"), restored->marks}});
            return ExitCode::Done;
        }
        context.out.line(Texts::tr("The library “%1” is that of “%2” now: %3, %4.")
                .arg(onOneLine(path), onOneLine(backup), Texts::tr("%n talk(s)", nullptr, restored->talks),
                    Texts::tr("%n mark(s)", nullptr, restored->marks)));
        if (!restored->replaced.isEmpty()) {
            context.out.line(Texts::tr("What was there is kept as “%1”; restoring that one undoes this.")
                    .arg(onOneLine(restored->replaced)));
        }
        return ExitCode::Done;
    }

private:
    std::string m_file;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand() { return std::make_unique<CheckCommand>(); }

std::unique_ptr<Command> makeBackupCommand() { return std::make_unique<BackupCommand>(); }

std::unique_ptr<Command> makeRestoreCommand() { return std::make_unique<RestoreCommand>(); }

} // namespace Lectern::Cli
