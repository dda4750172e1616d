// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "base/uuid.h"
#include "cli/jsonvalues.h"
#include "document/eventnotes.h"
#include "services/exportservice.h"
#include "services/filereading.h"
#include "services/rendering.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
/// Command that lists what is in a library.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

class ListCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description(
            "What is in the library: events, talks, notes (of events, beside their talks), speakers, "
            "tags, marks, followups, links or sources");
        app.add_option("what", m_what, "One of these lists")
            ->required()
            ->check(CLI::IsMember(
                {"events", "talks", "notes", "speakers", "tags", "marks", "followups", "links", "sources"}));
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
        if (const bool isNotes = what == QLatin1StringView("notes");
            isNotes || what == QLatin1StringView("talks")) {
            return print(
                context, talks.talks(),
                [this, isNotes](const TalkRow &row) {
                    return isEventNotes(row) == isNotes && (!m_wanted || m_wanted->contains(row.id));
                },
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
                return QStringLiteral("%1  [%2] %3")
                    .arg(toText(row.id), QString(row.isDone ? u'x' : u' '), onOneLine(row.text.simplified()));
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
            return print(context, speakersWanted(session), everything, [](const SpeakerRow &row) {
                const QStringList names = QStringList{row.name} + row.aliases;
                return QStringLiteral("%1 (%2)").arg(names.join(QStringLiteral(" = "))).arg(row.talks);
            });
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

} // namespace

std::unique_ptr<Command> makeListCommand() { return std::make_unique<ListCommand>(); }

} // namespace Lectern::Cli
