// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "services/exportservice.h"
#include "services/filereading.h"
#include "services/rendering.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

/// Commands that change nothing: list, show, search, render, check.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

QString fromOption(const std::string &text) { return QString::fromStdString(text); }

QString eventLabel(const EventName &event)
{
    return event.year > 0 ? event.name + u' ' + QString::number(event.year) : event.name;
}

class ListCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description(
            "What is in the library: events, talks, speakers, tags, marks, followups, links or sources");
        app.add_option("what", m_what)
            ->required()
            ->check(CLI::IsMember(
                {"events", "talks", "speakers", "tags", "marks", "followups", "links", "sources"}));
        app.add_option("--query", m_query, "Only what belongs to talks that this search finds");
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        if (!m_query.empty()) {
            auto talks = Services::talksOfQuery(*session, fromOption(m_query), context.stop);
            if (!talks) {
                return context.fail(talks.error(), ExitCode::Usage);
            }
            m_wanted = std::set<QUuid>(talks->begin(), talks->end());
        }
        return list(context, *session);
    }

private:
    ExitCode list(CommandContext &context, Services::LibrarySession &session)
    {
        const QString what = fromOption(m_what);
        auto &talks = session.talks();
        const auto belongs = [this](const auto &row) { return !m_wanted || m_wanted->contains(row.talk); };
        if (what == QLatin1StringView("talks")) {
            return print(
                context, talks.talks(),
                [this](const TalkRow &row) { return !m_wanted || m_wanted->contains(row.id); },
                [&context](const TalkRow &row) { return talkLine(context, row); });
        }
        if (what == QLatin1StringView("events")) {
            return listEvents(context, session);
        }
        if (what == QLatin1StringView("marks")) {
            return listMarks(context, session);
        }
        if (what == QLatin1StringView("followups")) {
            return print(context, talks.followUps(), belongs, [](const FollowUpRow &row) {
                return (row.isDone ? QStringLiteral("[x] ") : QStringLiteral("[ ] "))
                    + onOneLine(row.text.simplified());
            });
        }
        if (what == QLatin1StringView("links")) {
            return print(context, talks.links(), belongs, [](const LinkRow &row) { return row.target; });
        }
        return listNames(context, session, what);
    }

    ExitCode listMarks(CommandContext &context, Services::LibrarySession &session)
    {
        const auto talks = session.talks().talks();
        if (!talks) {
            return context.fail(talks.error(), ExitCode::PartlyOrNothing);
        }
        std::map<QUuid, QString> titles;
        for (const TalkRow &talk : *talks) {
            titles.emplace(talk.id, talk.title);
        }
        return print(
            context, session.marks().marks(),
            [this](const MarkRow &row) { return !m_wanted || m_wanted->contains(row.talk); },
            [&titles](const MarkRow &row) {
                const auto title = titles.find(row.talk);
                return markLine(row, title == titles.end() ? QString() : title->second);
            });
    }

    /// Id and kind, then what tells one mark from another: its words, its talk, what was written to it.
    static QString markLine(const MarkRow &row, const QString &title)
    {
        QStringList parts{QStringLiteral("“%1”").arg(inShort(row.quote))};
        for (const QString &part : {title, row.comment}) {
            if (const QString line = inShort(part); !line.isEmpty()) {
                parts << line;
            }
        }
        for (const QString &tag : row.tags) {
            parts << u'#' + tag;
        }
        return QStringLiteral("%1  %2: %3")
            .arg(toText(row.id), markKindName(row.kind), parts.join(QStringLiteral(" · ")));
    }

    /// The beginning of a text as one line.
    static QString inShort(const QString &text)
    {
        constexpr qsizetype most = 80;
        const QString line = text.simplified();
        if (line.size() <= most) {
            return line;
        }
        const bool splitsPair = line[most - 2].isHighSurrogate();
        return line.first(splitsPair ? most - 2 : most - 1) + QChar(0x2026);
    }

    ExitCode listNames(CommandContext &context, Services::LibrarySession &session, const QString &what)
    {
        const auto everything = [](const auto &) { return true; };
        if (what == QLatin1StringView("speakers")) {
            return print(context, speakersWanted(session), everything,
                [](const SpeakerRow &row) { return QStringLiteral("%1 (%2)").arg(row.name).arg(row.talks); });
        }
        if (what == QLatin1StringView("tags")) {
            return print(context, session.talks().tags(), everything, [](const TagRow &row) {
                return QStringLiteral("%1 (%2)").arg(row.name).arg(row.talks + row.marks);
            });
        }
        return print(context, session.sources().sources(), everything, [](const SourceRow &row) {
            const QString line =
                QStringLiteral("%1  %2, %3")
                    .arg(onOneLine(row.path), row.format, Texts::tr("%n talk(s)", nullptr, row.talks));
            return row.missing.isValid() ? line + Texts::tr(", no longer there") : line;
        });
    }

    Result<std::vector<SpeakerRow>> speakersWanted(Services::LibrarySession &session)
    {
        auto rows = session.talks().speakers();
        if (!rows || !m_wanted) {
            return rows;
        }
        const auto talks = session.talks().talks(std::vector<QUuid>(m_wanted->begin(), m_wanted->end()));
        if (!talks) {
            return passOn(talks);
        }
        std::erase_if(*rows, [&talks](const SpeakerRow &row) {
            return std::none_of(talks->begin(), talks->end(),
                [&row](const TalkRow &talk) { return talk.speakers.contains(row.name); });
        });
        return rows;
    }

    ExitCode listEvents(CommandContext &context, Services::LibrarySession &session)
    {
        std::set<QUuid> events;
        if (m_wanted) {
            const auto talks = session.talks().talks(std::vector<QUuid>(m_wanted->begin(), m_wanted->end()));
            if (!talks) {
                return context.fail(talks.error(), ExitCode::PartlyOrNothing);
            }
            for (const TalkRow &talk : *talks) {
                events.insert(talk.event);
            }
        }
        return print(
            context, session.talks().events(),
            [&](const EventRow &row) { return !row.id.isNull() && (!m_wanted || events.contains(row.id)); },
            [](const EventRow &row) {
                return QStringLiteral("%1, %2").arg(
                    eventLabel(row.name), Texts::tr("%n talk(s)", nullptr, row.talks));
            });
    }

    static QString talkLine(CommandContext &context, const TalkRow &row)
    {
        QStringList parts{context.out.strong(row.title)};
        if (!row.speakers.isEmpty()) {
            parts << row.speakers.join(QStringLiteral(", "));
        }
        if (!row.eventName.name.isEmpty()) {
            parts << eventLabel(row.eventName);
        }
        if (row.hasLeftFile) {
            parts << Texts::tr("no longer in its file");
        }
        return toText(row.id) + QStringLiteral("  ") + parts.join(QStringLiteral(" · "));
    }

    template <typename Row, typename Wanted, typename Line>
    ExitCode print(CommandContext &context, const Result<std::vector<Row>> &rows, Wanted wanted, Line line)
    {
        if (!rows) {
            return context.fail(rows.error(), ExitCode::PartlyOrNothing);
        }
        QJsonArray array;
        int count = 0;
        for (const Row &row : *rows) {
            if (!wanted(row)) {
                continue;
            }
            ++count;
            if (context.wantsJson) {
                array.append(toJson(row));
            } else {
                context.out.text(line(row));
            }
        }
        if (context.wantsJson) {
            context.out.json({{fromOption(m_what), array}});
        }
        if (count == 0) {
            context.out.note(m_wanted && m_wanted->empty()
                    ? Texts::tr("No talk fits “%1”, so there is nothing to list.").arg(fromOption(m_query))
                    : Texts::tr("There are no %1 here.").arg(fromOption(m_what)));
            return ExitCode::PartlyOrNothing;
        }
        return ExitCode::Done;
    }

    std::string m_what;
    std::string m_query;
    std::optional<std::set<QUuid>> m_wanted;
};

class ShowCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("One talk with its marks; TALK is an id, a unique start of one, or a unique title");
        app.add_option("talk", m_talk)->required();
        app.add_option("--as", m_as, "text, markdown, html or json")
            ->check(CLI::IsMember({"text", "markdown", "html", "json"}));
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const auto id = session->talks().find(fromOption(m_talk));
        if (!id) {
            return context.fail(id.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson || m_as == "json") {
            const auto text = session->talks().text(*id);
            if (!text) {
                return context.fail(text.error(), ExitCode::PartlyOrNothing);
            }
            context.out.json(toJson(*text));
            return ExitCode::Done;
        }
        Services::ExportRequest request;
        request.format = fromOption(m_as);
        request.talks = {*id};
        SilentProgress progress;
        const auto rendered = Services::renderExport(*session, request, progress, context.stop);
        if (!rendered) {
            return context.fail(rendered.error(), ExitCode::PartlyOrNothing);
        }
        context.out.bytes(rendered->bytes);
        return ExitCode::Done;
    }

private:
    std::string m_talk;
    std::string m_as = "text";
};

class SearchCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Passages that a query finds, best talk first");
        app.add_option("query", m_words)->required();
        app.add_option("--limit", m_limit, "At most so many talks")->check(CLI::Range(1, 100000));
    }

    ExitCode run(CommandContext &context) override
    {
        std::string query;
        for (const std::string &word : m_words) {
            query += (query.empty() ? "" : " ") + word;
        }
        auto parsed = Store::parseQuery(fromOption(query));
        if (!parsed) {
            // The detail is the place for a window to underline, not for people.
            return context.fail({parsed.error().kind, parsed.error().message, {}}, ExitCode::Usage);
        }
        parsed->isLastWordOpen = false; // Nobody is still typing here: word* asks for beginnings.
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        const auto result = session->search().search(
            *parsed, {.talks = m_limit, .hitsPerTalk = 20, .isFinal = true}, context.stop);
        if (!result) {
            return context.fail(result.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson) {
            context.out.json(toJson(*result));
        } else {
            print(context, *result);
        }
        if (result->talks.empty()) {
            QString sentence = Texts::tr("Nothing was found.");
            if (!result->suggestions.isEmpty()) {
                sentence +=
                    u' ' + Texts::tr("Did you mean %1?").arg(result->suggestions.join(QStringLiteral(", ")));
            }
            if (!result->withoutFilters.empty()) {
                const Store::WithoutFilter &left = result->withoutFilters.front();
                sentence += u' '
                    + Texts::tr("Without %1 there are %n passage(s).", nullptr, left.passages)
                          .arg(left.filter);
            }
            context.out.note(sentence);
            return ExitCode::PartlyOrNothing;
        }
        return ExitCode::Done;
    }

private:
    static void print(CommandContext &context, const Store::SearchResult &result)
    {
        for (const Store::TalkHits &talk : result.talks) {
            QStringList heading{context.out.strong(talk.talk.title)};
            if (!talk.talk.speakers.isEmpty()) {
                heading << talk.talk.speakers.join(QStringLiteral(", "));
            }
            if (!talk.talk.eventName.name.isEmpty()) {
                heading << eventLabel(talk.talk.eventName);
            }
            context.out.line(heading.join(QStringLiteral(" · ")));
            for (const Store::SearchHit &hit : talk.hits) {
                context.out.text(QStringLiteral("    ") + hit.snippet);
            }
        }
        context.out.note(Texts::tr("%1 in %2", "passages, talks")
                .arg(Texts::tr("%n passage(s)", nullptr, result.totalPassages),
                    Texts::tr("%n talk(s)", nullptr, result.totalTalks)));
    }

    std::vector<std::string> m_words;
    int m_limit = 50;
};

class RenderCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("One file through the reader, no library: what the window would show");
        app.add_option("file", m_file, "A file, or - for standard input")->required();
        app.add_option("--to", m_to, "html, text, markdown or json")
            ->check(CLI::IsMember({"html", "text", "markdown", "json"}));
        app.add_option("--from", m_from, "Format of the file, where it is not to be guessed");
        app.add_flag("--trusted", m_isTrusted, "Raw HTML of the source passes through");
    }

    ExitCode run(CommandContext &context) override
    {
        Services::RenderRequest request;
        request.isTrusted = m_isTrusted;
        if (!m_from.empty()) {
            Format named{};
            if (!formatFromName(fromOption(m_from), &named)) {
                context.out.note(Texts::tr("lectern: there is no format “%1”; there are text, markdown, "
                                           "commonmark, rst, org, html, blog and slides.")
                        .arg(fromOption(m_from)));
                return ExitCode::Usage;
            }
            request.format = named;
            request.isStrict = m_from == "commonmark";
        }
        const QString path = fromOption(m_file);
        const auto bytes =
            path == u'-' ? Result<QByteArray>(readStandardInput()) : Services::readRegularFile(path, true);
        if (!bytes) {
            return context.fail(bytes.error(), ExitCode::File);
        }
        const auto document = Services::renderDocument(path, *bytes, request);
        if (!document) {
            return context.fail(document.error(), ExitCode::File);
        }
        const auto rendered = Services::renderAs(
            *document, context.wantsJson ? QStringLiteral("json") : fromOption(m_to), m_isTrusted);
        if (!rendered) {
            return context.fail(rendered.error(), ExitCode::Usage);
        }
        for (const Diagnostic &diagnostic : document->diagnostics) {
            context.out.diagnostic(path, diagnostic);
        }
        context.out.bytes(*rendered);
        return ExitCode::Done;
    }

private:
    std::string m_file;
    std::string m_to = "html";
    std::string m_from;
    bool m_isTrusted = false;
};

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

} // namespace

std::unique_ptr<Command> makeListCommand() { return std::make_unique<ListCommand>(); }

std::unique_ptr<Command> makeShowCommand() { return std::make_unique<ShowCommand>(); }

std::unique_ptr<Command> makeSearchCommand() { return std::make_unique<SearchCommand>(); }

std::unique_ptr<Command> makeRenderCommand() { return std::make_unique<RenderCommand>(); }

std::unique_ptr<Command> makeCheckCommand() { return std::make_unique<CheckCommand>(); }

} // namespace Lectern::Cli
