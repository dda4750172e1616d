// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "cli/command.h"
#include "cli/commands/commands.h"
#include "cli/usagesentence.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <QString>

#include <pthread.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

namespace Lectern::Cli {

std::vector<NamedCommand> allCommands()
{
    std::vector<NamedCommand> commands;
    commands.push_back({"plan", makePlanCommand()});
    commands.push_back({"import", makeImportCommand()});
    commands.push_back({"list", makeListCommand()});
    commands.push_back({"show", makeShowCommand()});
    commands.push_back({"search", makeSearchCommand()});
    commands.push_back({"mark", makeMarkCommand()});
    commands.push_back({"edit-mark", makeEditMarkCommand()});
    commands.push_back({"unmark", makeUnmarkCommand()});
    commands.push_back({"tag", makeTagCommand(true)});
    commands.push_back({"untag", makeTagCommand(false)});
    commands.push_back({"status", makeStatusCommand()});
    commands.push_back({"star", makeStarCommand()});
    commands.push_back({"tick", makeTickCommand()});
    commands.push_back({"export", makeExportCommand()});
    commands.push_back({"import-marks", makeImportMarksCommand()});
    commands.push_back({"terms", makeTermsCommand()});
    commands.push_back({"render", makeRenderCommand()});
    commands.push_back({"check", makeCheckCommand()});
    commands.push_back({"backup", makeBackupCommand()});
    commands.push_back({"restore", makeRestoreCommand()});
    return commands;
}

namespace {

/// Turns the first SIGINT or SIGTERM into a request to stop, the second into an end. A thread waits for the
/// signals, since a signal handler may do next to nothing.
class InterruptWatch final
{
public:
    explicit InterruptWatch(std::shared_ptr<const LastWords> lastWords)
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        std::thread([signals = m_signals, stop = m_stop, words = std::move(lastWords)]() mutable {
            int signal = 0;
            sigwait(&signals, &signal);
            stop.request_stop();
            // A statement or a blocked read may not hear it: what is not committed is not kept, so ending is
            // safe.
            constexpr unsigned graceSeconds = 2;
            ::sleep(graceSeconds);
            if (::isatty(STDERR_FILENO) == 1) {
                std::fputs("\r\x1b[K", stderr); // over the line of progress
            }
            Output().error({ErrorKind::Cancelled, words->sentence(), {}});
            ::_exit(static_cast<int>(ExitCode::Interrupted));
        }).detach();
    }

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    sigset_t m_signals{};
    std::stop_source m_stop;
};

/// The first word that looks like an option and is none; empty: there is none.
std::string unknownOption(const CLI::App &app)
{
    const std::vector<std::string> words = app.remaining(true);
    const auto word = std::ranges::find_if(
        words, [](const std::string &text) { return text.size() > 1 && text.front() == '-'; });
    return word == words.end() ? std::string() : *word;
}

int usage(const CLI::App &app, const CLI::ParseError &error)
{
    // Of the two things that are wrong then, the missing one follows from the unknown one.
    const std::string unknown = unknownOption(app);
    const bool isMissing = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError);
    if (isMissing && !unknown.empty() && unknown != "--") {
        Output().note(QCoreApplication::translate(
            "Cli", "lectern: there is no option “%1”. Is it a name? Write ./%1, or -- before it.")
                .arg(fromOption(unknown)));
        return static_cast<int>(ExitCode::Usage);
    }
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
        app.exit(error); // help and version, which are thrown, too
        return static_cast<int>(ExitCode::Done);
    }
    Output().note(usageSentence(app, error));
    return static_cast<int>(ExitCode::Usage);
}

/// What CLI11 shall read, in its order, the last first. A word of a search that begins with a minus leaves
/// something out (`search queue -retry`) and is no option: there are none of one letter but -h. A blank
/// before it says so, and means nothing to a search.
std::vector<std::string> argumentsOf(int argc, const char *const *argv)
{
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto verb = std::ranges::find(arguments, "search");
    const auto end = std::find(verb, arguments.end(), "--");
    for (auto word = verb; word != end; ++word) {
        const bool isValue =
            word != arguments.begin() && (*(word - 1) == "--library" || *(word - 1) == "--limit");
        if (word->size() > 1 && word->front() == '-' && (*word)[1] != '-' && *word != "-h" && !isValue) {
            word->insert(word->begin(), ' ');
        }
    }
    std::ranges::reverse(arguments);
    return arguments;
}

} // namespace

bool isForCommandLine(int argc, const char *const *argv)
{
    const auto commands = allCommands();
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--library") {
            ++i;
            continue;
        }
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "--json") {
            return true;
        }
        if (!argument.starts_with("-")) {
            return std::any_of(commands.begin(), commands.end(),
                [argument](const NamedCommand &named) { return argument == named.verb; });
        }
    }
    return false;
}

int runCommandLine(int argc, const char *const *argv)
{
    CLI::App app("Lectern: read, search and mark your notes of talks.\nWithout a verb it opens the window; "
                 "with --sample on the sample library, where there is no other yet.",
        "lectern");
    app.set_version_flag("--version", "lectern " LECTERN_VERSION);
    app.require_subcommand(1);
    app.fallthrough();

    CommandContext context;
    context.arguments = argv;
    std::string library;
    const CLI::Option *const libraryOption = app.add_option(
        "--library", library, "The library file; else LECTERN_LIBRARY, else the standard place");
    app.add_flag("--json", context.wantsJson, "One JSON object on standard output");

    const auto commands = allCommands();
    for (const NamedCommand &named : commands) {
        CLI::App *verb = app.add_subcommand(named.verb);
        named.command->addTo(*verb);
    }
    try {
        app.parse(argumentsOf(argc, argv));
    } catch (const CLI::ParseError &error) {
        return usage(app, error);
    }
    if (libraryOption->count() > 0
        && library.empty()) { // a script's unset variable, hardly the standard library
        context.out.note(QCoreApplication::translate(
            "Cli", "lectern: --library needs the name of a file. Nothing was done."));
        return static_cast<int>(ExitCode::Usage);
    }
    // What Qt has to say of damaged data (qUncompress) the commands say in words of ours.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    context.libraryOption = fromOption(library);
    context.lastWords->set(
        QCoreApplication::translate("Cli", "Stopped on request. What was not finished by then is not kept."));
    const InterruptWatch interrupts(context.lastWords);
    context.stop = interrupts.token();
    for (const NamedCommand &named : commands) {
        if (app.got_subcommand(named.verb)) {
            const ExitCode code = named.command->run(context);
            if (!Output::isComplete()) {
                context.out.note(QCoreApplication::translate("Cli",
                    "lectern: standard output could not be written to the end. Is the disk full, or the pipe "
                    "closed?"));
                return static_cast<int>(ExitCode::File);
            }
            return static_cast<int>(code);
        }
    }
    return static_cast<int>(ExitCode::Usage);
}

} // namespace Lectern::Cli
