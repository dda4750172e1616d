// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "cli/jsonvalues.h"

#include <CLI/CLI.hpp>

/// Commands that change one talk: its tags, status and star.
namespace Lectern::Cli {

namespace {

/// A change of one talk: finds it, changes it, prints it as it is now with --json.
class TalkChangeCommand : public Command
{
public:
    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibraryToChange();
        if (!session) {
            return ExitCode::Library;
        }
        const auto talk = session->talks().find(fromOption(m_talk));
        if (!talk) {
            return context.fail(talk.error(), ExitCode::PartlyOrNothing);
        }
        if (const auto changed = change(session->talks(), *talk); !changed) {
            return context.fail(changed.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson) {
            const auto rows = session->talks().talks({*talk});
            if (rows && !rows->empty()) {
                context.out.json(toJson(rows->front()));
            }
        }
        return ExitCode::Done;
    }

protected:
    virtual Result<void> change(Store::TalkRepository &talks, const QUuid &talk) = 0;

    std::string m_talk;
};

class TagCommand final : public TalkChangeCommand
{
public:
    explicit TagCommand(bool adds)
        : m_adds(adds)
    {
    }

    void addTo(CLI::App &app) override
    {
        app.description(m_adds ? "Tags a talk" : "Takes a tag off a talk");
        app.add_option("talk", m_talk, talkHelp)->required();
        app.add_option("tag", m_tag, "For instance reliability/retries")->required();
    }

protected:
    Result<void> change(Store::TalkRepository &talks, const QUuid &talk) override
    {
        return m_adds ? talks.addTag(talk, fromOption(m_tag)) : talks.removeTag(talk, fromOption(m_tag));
    }

private:
    bool m_adds;
    std::string m_tag;
};

class StatusCommand final : public TalkChangeCommand
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Sets the reading status of a talk");
        app.add_option("talk", m_talk, talkHelp)->required();
        app.add_option("status", m_status, "unread, reading or done")
            ->required()
            ->check(CLI::IsMember({"unread", "reading", "done"}));
    }

protected:
    Result<void> change(Store::TalkRepository &talks, const QUuid &talk) override
    {
        return talks.setStatus(talk, readStatusFromName(fromOption(m_status)).value_or(ReadStatus::Unread));
    }

private:
    std::string m_status;
};

class StarCommand final : public TalkChangeCommand
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Stars a talk");
        app.add_option("talk", m_talk, talkHelp)->required();
        app.add_flag("--off", m_isOff, "Takes the star off");
    }

protected:
    Result<void> change(Store::TalkRepository &talks, const QUuid &talk) override
    {
        return talks.setStarred(talk, !m_isOff);
    }

private:
    bool m_isOff = false;
};

} // namespace

std::unique_ptr<Command> makeTagCommand(bool adds) { return std::make_unique<TagCommand>(adds); }

std::unique_ptr<Command> makeStatusCommand() { return std::make_unique<StatusCommand>(); }

std::unique_ptr<Command> makeStarCommand() { return std::make_unique<StarCommand>(); }

} // namespace Lectern::Cli
