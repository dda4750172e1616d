// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "services/exportservice.h"
#include "services/filereading.h"
#include "services/rendering.h"
#include "services/searchwords.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

/// Commands that change nothing: show, search, render; list stands in a file of its own.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// "Title · speakers · event", the title set off.
QString headingOf(const CommandContext &context, const TalkRow &talk)
{
    QStringList heading{context.out.strong(talk.title)};
    if (!talk.speakers.isEmpty()) {
        heading << talk.speakers.join(QStringLiteral(", "));
    }
    if (!talk.eventName.name.isEmpty()) {
        heading << eventLabel(talk.eventName);
    }
    return heading.join(QStringLiteral(" · "));
}

class ShowCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("One talk with its marks; TALK is an id, a unique start of one, or a unique title");
        app.add_option("talk", m_talk, talkHelp)->required();
        app.add_option("--as", m_as, "text, markdown, html or json")
            ->check(CLI::IsMember({"text", "markdown", "html", "json"}));
        app.add_flag("--related", m_wantsRelated, "Instead, talks that speak of the same, and of what");
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
        if (m_wantsRelated) {
            return showRelated(context, *session, *id);
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
    static ExitCode showRelated(CommandContext &context, Services::LibrarySession &session, const QUuid &talk)
    {
        constexpr int most = 20;
        const auto related = Store::relatedTalks(session.database(), talk, most, context.stop);
        if (!related) {
            return context.fail(related.error(), ExitCode::PartlyOrNothing);
        }
        if (context.wantsJson) {
            context.out.json({{QStringLiteral("related"), toJson(*related)}});
        } else {
            for (const Store::RelatedTalk &other : *related) {
                context.out.line(headingOf(context, other.talk));
                context.out.text(QStringLiteral("    ") + Services::relatedText(other));
            }
        }
        if (related->empty()) {
            context.out.note(Texts::tr("No other talk shares rare words with this one."));
            return ExitCode::PartlyOrNothing;
        }
        return ExitCode::Done;
    }

    std::string m_talk;
    std::string m_as = "text";
    bool m_wantsRelated = false;
};

/// Values of each field that a search tells the numbers of.
constexpr int mostFacets = 20;

class SearchCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Passages that a query finds, best talk first");
        app.add_option("query", m_words, "Words and filters, as in the window")->required();
        app.add_option("--limit", m_limit, "At most so many talks")->check(CLI::Range(1, 100000));
        app.add_flag("--facets", m_hasFacets,
            "With --json: how many talks found have which event, year, speaker, tag, status and kind of "
            "mark");
        app.add_flag(
            "--exact", m_isExact, "Only what is written so: no parts of names, other forms or similar words");
    }

    ExitCode run(CommandContext &context) override
    {
        std::string query;
        for (const std::string &word : m_words) {
            query += (query.empty() ? "" : " ") + word;
        }
        const QString typed = fromOption(query);
        auto parsed = Store::parseQuery(typed);
        if (!parsed) {
            return context.fail(
                {parsed.error().kind, Services::withPlace(parsed.error(), typed), {}}, ExitCode::Usage);
        }
        for (const Error &unfinished : parsed->unfinished) {
            context.out.note(QStringLiteral("lectern: ") + Services::withPlace(unfinished, typed));
        }
        parsed->isExact = m_isExact;
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
            QJsonObject object = toJson(*result);
            if (m_hasFacets) {
                const auto facets = session->search().facets(*parsed, mostFacets, context.stop);
                if (!facets) {
                    return context.fail(facets.error(), ExitCode::PartlyOrNothing);
                }
                object.insert(QStringLiteral("facets"), toJson(*facets));
            }
            context.out.json(object);
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
        Store::MatchKind match = Store::MatchKind::Exact;
        for (const Store::TalkHits &talk : result.talks) {
            if (std::exchange(match, talk.match) != talk.match) {
                const auto words = std::ranges::find(result.standIns, match, &Store::StandIns::match);
                context.out.text(Services::standInsText(*words));
            }
            context.out.line(headingOf(context, talk.talk));
            for (const Store::SearchHit &hit : talk.hits) {
                context.out.text(QStringLiteral("    ") + hit.snippet);
            }
        }
        if (!result.talks.empty()) {
            context.out.note(Texts::tr("%1 in %2", "passages, talks")
                    .arg(Texts::tr("%n passage(s)", nullptr, result.totalPassages),
                        Texts::tr("%n talk(s)", nullptr, result.totalTalks)));
        }
    }

    std::vector<std::string> m_words;
    int m_limit = 50;
    bool m_isExact = false;
    bool m_hasFacets = false;
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
        const QString name = path == u'-' ? Texts::tr("standard input") : path;
        const auto document = Services::renderDocument(name, *bytes, request);
        if (!document) {
            return context.fail(document.error(), ExitCode::File);
        }
        const auto rendered = Services::renderAs(
            *document, context.wantsJson ? QStringLiteral("json") : fromOption(m_to), m_isTrusted);
        if (!rendered) {
            return context.fail(rendered.error(), ExitCode::Usage);
        }
        for (const Diagnostic &diagnostic : document->diagnostics) {
            context.out.diagnostic(name, diagnostic);
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

} // namespace

std::unique_ptr<Command> makeShowCommand() { return std::make_unique<ShowCommand>(); }

std::unique_ptr<Command> makeSearchCommand() { return std::make_unique<SearchCommand>(); }

std::unique_ptr<Command> makeRenderCommand() { return std::make_unique<RenderCommand>(); }

} // namespace Lectern::Cli
