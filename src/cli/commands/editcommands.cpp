// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "services/exportservice.h"
#include "services/markservice.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFileInfo>

/// Commands that change the library (marks, tags, status, star) or write files out of it (export, backup).
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

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
        app.add_option("talk", m_talk)->required();
        app.add_option("--quote", m_quote, "The words, as they stand in the talk")->required();
        app.add_option("--occurrence", m_occurrence, "Which of several places, from 1")
            ->check(CLI::Range(1, 1000000));
        app.add_option("--kind", m_kind, "key, definition, technique, doubt or quote")->check(kindNames);
        app.add_option("--comment", m_comment, "Markdown");
        app.add_option("--tag", m_tags)->allow_extra_args(false);
        app.add_flag("--todo", m_isTodo);
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
        app.add_option("mark", m_mark)->required();
        app.add_option("--kind", m_kind)->check(kindNames);
        m_commentOption = app.add_option("--comment", m_comment, "Markdown; empty takes the comment off");
        app.add_option("--tag", m_added)->allow_extra_args(false);
        app.add_option("--untag", m_removed)->allow_extra_args(false);
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
        app.add_option("mark", m_mark)->required();
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
        app.add_option("talk", m_talk)->required();
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
        app.add_option("talk", m_talk)->required();
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
        app.add_option("talk", m_talk)->required();
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

class ExportCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Writes annotated notes to a file");
        app.add_option("--format", m_format, "markdown, html, json (W3C annotations), text or csv")
            ->required();
        app.add_option("--query", m_query, "Only talks that this search finds");
        app.add_option("--output", m_output,
               "A file, a folder (made if its name ends with /), or - for standard output")
            ->required();
        app.add_flag("--marks-only", m_isMarksOnly, "Marked passages and comments without the notes");
    }

    ExitCode run(CommandContext &context) override
    {
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

std::unique_ptr<Command> makeMarkCommand() { return std::make_unique<MarkCommand>(); }

std::unique_ptr<Command> makeEditMarkCommand() { return std::make_unique<EditMarkCommand>(); }

std::unique_ptr<Command> makeUnmarkCommand() { return std::make_unique<UnmarkCommand>(); }

std::unique_ptr<Command> makeTagCommand(bool adds) { return std::make_unique<TagCommand>(adds); }

std::unique_ptr<Command> makeStatusCommand() { return std::make_unique<StatusCommand>(); }

std::unique_ptr<Command> makeStarCommand() { return std::make_unique<StarCommand>(); }

std::unique_ptr<Command> makeExportCommand() { return std::make_unique<ExportCommand>(); }

} // namespace Lectern::Cli
