// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/output.h"
#include "services/librarysession.h"

#include <memory>
#include <mutex>
#include <stop_token>

namespace CLI {
class App;
}

namespace Lectern::Cli {

/// What is said when the program is ended while it is busy: how much of the work is kept by then. Any thread.
class LastWords final
{
public:
    void set(const QString &sentence);
    [[nodiscard]] QString sentence() const;

private:
    mutable std::mutex m_mutex;
    QString m_sentence;
};

/// What every command gets: where to speak, which library, when to stop.
class CommandContext final
{
public:
    Output out;
    bool wantsJson = false;
    QString libraryOption; ///< value of --library; empty if it was not given
    std::stop_token stop;
    /// The program's own arguments, for a program that takes its place.
    const char *const *arguments = nullptr;
    /// For work that may not hear a request to stop in time.
    std::shared_ptr<LastWords> lastWords = std::make_shared<LastWords>();

    /// Goes on as the program that does the same verbs and has fonts, which takes longer to start. Comes back
    /// only if that cannot be started: says so and answers the exit code.
    [[nodiscard]] ExitCode becomeProgramWithFonts();

    /// Opens the library in use, or says why not on standard error (and answers null). Where it cannot be
    /// written it is opened for reading.
    [[nodiscard]] std::unique_ptr<Services::LibrarySession> openLibrary();
    /// The same for verbs that change it: null as well where it can only be read.
    [[nodiscard]] std::unique_ptr<Services::LibrarySession> openLibraryToChange();
    /// As openLibraryToChange(), but makes the library if there is none yet and its folder exists (or is the
    /// standard place).
    [[nodiscard]] std::unique_ptr<Services::LibrarySession> openOrMakeLibrary();

    /// Says the error and answers the exit code for it. `fallback` is for kinds that mean different things in
    /// different commands (NotFound, InvalidInput).
    [[nodiscard]] ExitCode fail(const Error &error, ExitCode fallback);
};

/// One verb. Options are bound by addTo(); run() is called once when the verb was named.
class Command
{
public:
    virtual ~Command() = default;
    virtual void addTo(CLI::App &app) = 0;
    [[nodiscard]] virtual ExitCode run(CommandContext &context) = 0;
};

/// A verb and its command; `lectern --help` lists them in this order.
struct NamedCommand {
    const char *verb;
    std::unique_ptr<Command> command;
};
[[nodiscard]] std::vector<NamedCommand> allCommands();

/// Bytes of standard input, up to the limit of one source.
[[nodiscard]] QByteArray readStandardInput();

/// Progress as one changing line on a terminal's standard error, silent elsewhere.
[[nodiscard]] std::unique_ptr<Progress> terminalProgress();

} // namespace Lectern::Cli
