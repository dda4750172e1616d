// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "services/markservice.h"

#include <CLI/CLI.hpp>

/// Commands that set, change and take off marks.
namespace Lectern::Cli {

namespace {

QStringList fromOptions(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts) {
        list << fromOption(text);
    }
    return list;
}

const auto kindNames = CLI::IsMember({"key", "definition", "technique", "doubt", "quote"});

/// Says the id of a mark: the whole mark with --json.
ExitCode sayMark(CommandContext &context, const MarkRow &mark)
{
    if (context.wantsJson) {
        context.out.json(toJson(mark));
    } else {
        context.out.line(toText(mark.id));
    }
    return ExitCode::Done;
}

class MarkCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Marks words of a talk and prints the mark's id");
        app.add_option("talk", m_talk, talkHelp)->required();
        app.add_option("--quote", m_quote, "The words, as they stand in the talk")->required();
        app.add_option("--occurrence", m_occurrence, "Which of several places, from 1")
            ->check(CLI::Range(1, 1000000));
        app.add_option("--kind", m_kind, "key, definition, technique, doubt or quote")->check(kindNames);
        app.add_option("--comment", m_comment, "Markdown");
        app.add_option("--tag", m_tags, "May be given more than once")->allow_extra_args(false);
        app.add_flag("--todo", m_isTodo, "As a to-do");
    }

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
        const auto mark = Services::markQuote(*session,
            {.talk = *talk,
                .quote = fromOption(m_quote),
                .occurrence = m_occurrence,
                .kind = markKindFromName(fromOption(m_kind)).value_or(MarkKind::Key),
                .comment = fromOption(m_comment),
                .tags = fromOptions(m_tags),
                .todo = m_isTodo ? Todo::Open : Todo::None});
        return mark ? sayMark(context, *mark) : context.fail(mark.error(), ExitCode::PartlyOrNothing);
    }

private:
    std::string m_talk;
    std::string m_quote;
    int m_occurrence = 1;
    std::string m_kind = "key";
    std::string m_comment;
    std::vector<std::string> m_tags;
    bool m_isTodo = false;
};

class EditMarkCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Changes kind, comment, tags or to-do of a mark");
        app.add_option("mark", m_mark, markHelp)->required();
        app.add_option("--kind", m_kind, "Makes it one of this kind")->check(kindNames);
        m_commentOption = app.add_option("--comment", m_comment, "Markdown; empty takes the comment off");
        app.add_option("--tag", m_added, "Adds it; may be given more than once")->allow_extra_args(false);
        app.add_option("--untag", m_removed, "Takes it off; may be given more than once")
            ->allow_extra_args(false);
        app.add_option("--todo", m_todo, "open, done or none")
            ->check(CLI::IsMember({"open", "done", "none"}));
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibraryToChange();
        if (!session) {
            return ExitCode::Library;
        }
        const auto id = session->marks().find(fromOption(m_mark));
        if (!id) {
            return context.fail(id.error(), ExitCode::PartlyOrNothing);
        }
        auto mark = session->marks().mark(*id);
        if (!mark) {
            return context.fail(mark.error(), ExitCode::PartlyOrNothing);
        }
        apply(*mark);
        const auto changed = session->marks().change(*mark);
        return changed ? sayMark(context, *changed)
                       : context.fail(changed.error(), ExitCode::PartlyOrNothing);
    }

private:
    void apply(MarkRow &mark) const
    {
        mark.kind = markKindFromName(fromOption(m_kind)).value_or(mark.kind);
        if (m_commentOption->count() > 0) {
            mark.comment = fromOption(m_comment);
        }
        for (const QString &tag : fromOptions(m_added)) {
            if (!mark.tags.contains(tag)) {
                mark.tags << tag;
            }
        }
        for (const QString &tag : fromOptions(m_removed)) {
            mark.tags.removeAll(tag);
        }
        if (!m_todo.empty()) {
            mark.todo = m_todo == "open" ? Todo::Open : m_todo == "done" ? Todo::Done : Todo::None;
        }
    }

    std::string m_mark;
    std::string m_kind;
    std::string m_comment;
    CLI::Option *m_commentOption = nullptr;
    std::vector<std::string> m_added;
    std::vector<std::string> m_removed;
    std::string m_todo;
};

class UnmarkCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Moves a mark to the bin");
        app.add_option("mark", m_mark, markHelp)->required();
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibraryToChange();
        if (!session) {
            return ExitCode::Library;
        }
        const auto id = session->marks().find(fromOption(m_mark));
        const auto moved = id ? session->marks().moveToBin(*id) : Result<void>(passOn(id));
        if (!moved) {
            return context.fail(moved.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("id"), toText(*id)}});
        }
        return ExitCode::Done;
    }

private:
    std::string m_mark;
};

} // namespace

std::unique_ptr<Command> makeMarkCommand() { return std::make_unique<MarkCommand>(); }

std::unique_ptr<Command> makeEditMarkCommand() { return std::make_unique<EditMarkCommand>(); }

std::unique_ptr<Command> makeUnmarkCommand() { return std::make_unique<UnmarkCommand>(); }

} // namespace Lectern::Cli
