// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "services/backups.h"
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

QJsonArray toJson(const std::vector<Store::HealthFinding> &findings)
{
    QJsonArray array;
    for (const Store::HealthFinding &finding : findings) {
        array.append(QJsonObject{
            {QStringLiteral("area"), finding.area}, {QStringLiteral("message"), finding.message}});
    }
    return array;
}

void say(CommandContext &context, const std::vector<Store::HealthFinding> &findings)
{
    for (const Store::HealthFinding &finding : findings) {
        context.out.note(QStringLiteral("%1: %2").arg(finding.area, finding.message));
    }
}

void say(CommandContext &context, const QString &heading, const QStringList &sentences)
{
    if (!sentences.isEmpty()) {
        context.out.note(heading);
    }
    for (const QString &sentence : sentences) {
        context.out.note(QStringLiteral("  ") + onOneLine(sentence));
    }
}

class CheckCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Health of the library: SQLite, hashes, index and marks");
        app.add_flag(
            "--repair", m_isRepair, "Save what can be read into a new file; the damaged one is kept beside");
    }

    ExitCode run(CommandContext &context) override { return m_isRepair ? repair(context) : check(context); }

private:
    static ExitCode check(CommandContext &context)
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
            context.out.json({{QStringLiteral("healthy"), findings->empty()},
                {QStringLiteral("findings"), toJson(*findings)}});
        }
        say(context, *findings);
        if (!findings->empty()) {
            context.out.note(Texts::tr("“lectern check --repair” saves what can be saved."));
            return ExitCode::Library;
        }
        if (!context.wantsJson) {
            context.out.line(Texts::tr("The library is healthy."));
        }
        return ExitCode::Done;
    }

    static ExitCode repair(CommandContext &context)
    {
        const auto progress = terminalProgress();
        const auto done =
            Store::repairLibrary(Services::libraryPath(context.libraryOption), *progress, context.stop);
        if (!done) {
            const ExitCode code = context.fail(done.error(), ExitCode::Library);
            sayNewestBackup(context, done.error());
            return code;
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("healthy"), done->left.empty()},
                {QStringLiteral("findings"), toJson(done->found)},
                {QStringLiteral("repair"),
                    QJsonObject{{QStringLiteral("damaged"), pathOrNull(done->damaged)},
                        {QStringLiteral("mended"), QJsonArray::fromStringList(done->mended)},
                        {QStringLiteral("doubtful"), QJsonArray::fromStringList(done->doubtful)},
                        {QStringLiteral("lost"), QJsonArray::fromStringList(done->lost)},
                        {QStringLiteral("left"), toJson(done->left)}, {QStringLiteral("talks"), done->talks},
                        {QStringLiteral("marks"), done->marks}}}});
        }
        sayRepair(context, *done);
        if (!done->left.empty()) {
            return ExitCode::Library;
        }
        return done->lost.isEmpty() && done->doubtful.isEmpty() ? ExitCode::Done : ExitCode::PartlyOrNothing;
    }

    /// The way back where nothing could be saved.
    static void sayNewestBackup(CommandContext &context, const Error &error)
    {
        if (error.kind != ErrorKind::Corrupt) {
            return;
        }
        const QString folder = Services::backupFolder(Services::libraryPath(context.libraryOption),
            Services::Settings().text(Services::Setting::BackupFolder));
        if (const auto backup = Services::newestSoundBackup(folder)) {
            context.out.note(Texts::tr("The newest good backup is “%1”; “lectern restore” brings it back.")
                    .arg(onOneLine(*backup)));
        }
    }

    static void sayRepair(CommandContext &context, const Store::Repair &done)
    {
        say(context, done.found);
        say(context, Texts::tr("Mended:"), done.mended);
        say(context, Texts::tr("Saved, but perhaps not as it was:"), done.doubtful);
        say(context, Texts::tr("Lost:"), done.lost);
        if (!done.left.empty()) {
            context.out.note(Texts::tr("Still wrong:"));
            say(context, done.left);
        }
        if (context.wantsJson) {
            return;
        }
        if (done.found.empty()) {
            context.out.line(Texts::tr("The library is healthy."));
            return;
        }
        context.out.line(Texts::tr("The library has %1 and %2 now.")
                .arg(Texts::tr("%n talk(s)", nullptr, done.talks),
                    Texts::tr("%n mark(s)", nullptr, done.marks)));
        if (!done.damaged.isEmpty()) {
            context.out.line(Texts::tr("The damaged one is kept as “%1”.").arg(onOneLine(done.damaged)));
        }
    }

    bool m_isRepair = false;
};

class BackupCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Writes a consistent copy of the library while it is in use");
        app.add_option("file", m_file, "The file to write")->required();
        app.add_option("--as", m_form, "library (the same again), or json-lines (read without SQLite)")
            ->check(CLI::IsMember({"library", "json-lines"}));
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const QString path = QFileInfo(fromOption(m_file)).absoluteFilePath();
        const auto progress = terminalProgress();
        const auto form =
            m_form == "json-lines" ? Services::BackupForm::JsonLines : Services::BackupForm::Library;
        if (const auto kept = Services::writeBackup(*session, path, form, *progress, context.stop); !kept) {
            return context.fail(kept.error(), ExitCode::File);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("backup"), path}});
        }
        return ExitCode::Done;
    }

private:
    std::string m_file;
    std::string m_form = "library";
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
