// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "cli/jsonvalues.h"
#include "services/concordance.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

/// Command that shows where words are mentioned.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// Characters before the word in a line, so that words stand below each other.
constexpr qsizetype columnsBefore = 36;
constexpr qsizetype columnsAfter = 40;

/// The end of `text` in so many characters.
QString lastPart(const QString &text, qsizetype most)
{
    QString part = text.size() <= most ? text : u'…' + text.last(most - 1);
    if (part.size() > 1 && part[1].isLowSurrogate()) {
        part.remove(1, 1);
    }
    return part.rightJustified(most);
}

QString firstPart(const QString &text, qsizetype most)
{
    const qsizetype end =
        text.size() <= most ? text.size() : most - (text[most - 2].isHighSurrogate() ? 2 : 1);
    return end == text.size() ? text : text.first(end) + u'…';
}

class TermsCommand final : public Command
{
public:
    void addTo(CLI::App &app) override
    {
        app.description("Where one word or two are mentioned: by event, year and talk, with the lines. Quote "
                        "words that follow each other; word* stands for all words that begin so");
        app.add_option("words", m_words, "One word or phrase, or two")->required()->expected(1, 2);
        app.add_option("--limit", m_limit, "At most so many lines; the counts are always whole")
            ->check(CLI::NonNegativeNumber);
    }

    ExitCode run(CommandContext &context) override
    {
        const auto session = context.openLibrary();
        if (!session) {
            return ExitCode::Library;
        }
        QStringList terms;
        for (const std::string &word : m_words) {
            terms << fromOption(word);
        }
        auto found = Services::concordanceOf(*session, terms, context.stop);
        if (!found) {
            const bool isUsage = found.error().kind == ErrorKind::InvalidInput;
            return context.fail(found.error(), isUsage ? ExitCode::Usage : ExitCode::PartlyOrNothing);
        }
        keepLines(*found);
        if (context.wantsJson) {
            context.out.json(toJson(*found));
        } else {
            print(context, *found);
        }
        return close(context, *found);
    }

private:
    void keepLines(Services::Concordance &found) const
    {
        size_t left = m_limit;
        for (Store::TalkMentions &talk : found.talks) {
            talk.lines.resize(std::min(left, talk.lines.size()));
            left -= talk.lines.size();
        }
    }

    /// Says how much there is, and which word is nowhere.
    static ExitCode close(CommandContext &context, const Services::Concordance &found)
    {
        for (qsizetype term = 0; term < found.terms.size(); ++term) {
            const int total = found.totals[static_cast<size_t>(term)];
            const QString name = onOneLine(found.terms[term]);
            if (total == 0) {
                context.out.note(Texts::tr("“%1” is mentioned nowhere.").arg(name));
            } else if (!context.wantsJson) {
                context.out.note(Texts::tr("“%1”: %2").arg(name, Texts::tr("%n mention(s)", nullptr, total)));
            }
        }
        return found.talks.empty() ? ExitCode::PartlyOrNothing : ExitCode::Done;
    }

    static void print(CommandContext &context, const Services::Concordance &found)
    {
        QString event;
        for (const Store::TalkMentions &talk : found.talks) {
            const QString label = onOneLine(eventLabel(talk.talk.eventName));
            const QString name = label.isEmpty() ? Texts::tr("Without an event") : label;
            if (name != event) {
                event = name;
                context.out.line(context.out.strong(name));
            }
            context.out.text(
                QStringLiteral("  %1 · %2").arg(onOneLine(talk.talk.title), countsOf(found, talk)));
            for (const Store::Mention &line : talk.lines) {
                context.out.text(QStringLiteral("    %1%2%3")
                        .arg(lastPart(line.before, columnsBefore), line.word,
                            firstPart(line.after, columnsAfter)));
            }
        }
    }

    /// "3", or with two words "retry 3, budget 0".
    static QString countsOf(const Services::Concordance &found, const Store::TalkMentions &talk)
    {
        QStringList counts;
        for (qsizetype term = 0; term < found.terms.size(); ++term) {
            const QString count = QString::number(talk.counts[static_cast<size_t>(term)]);
            counts += found.terms.size() == 1 ? count : onOneLine(found.terms[term]) + u' ' + count;
        }
        return counts.join(QStringLiteral(", "));
    }

    std::vector<std::string> m_words;
    size_t m_limit = static_cast<size_t>(-1);
};

} // namespace

std::unique_ptr<Command> makeTermsCommand() { return std::make_unique<TermsCommand>(); }

} // namespace Lectern::Cli
