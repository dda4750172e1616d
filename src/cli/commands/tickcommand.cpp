// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "cli/commands/commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace Lectern::Cli {

namespace {

class TickCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Ticks a follow-up as done; the notes stay as they are");
        app.add_option("followup", m_followUp, "Its id, or a unique start of it: see list followups")
            ->required();
        app.add_flag("--off", m_isOff, "Takes the tick off");
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibraryToChange();
        if (!session) {
            return ExitCode::Library;
        }
        const auto id = session->talks().findFollowUp(fromOption(m_followUp));
        const auto ticked = id ? session->talks().setFollowUpDone(*id, !m_isOff) : Result<void>(passOn(id));
        if (!ticked) {
            return context.fail(ticked.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("id"), toText(*id)}, {QStringLiteral("done"), !m_isOff}});
        }
        return ExitCode::Done;
    }

private:
    std::string m_followUp;
    bool m_isOff = false;
};

} // namespace

std::unique_ptr<Command> makeTickCommand() { return std::make_unique<TickCommand>(); }

} // namespace Lectern::Cli
