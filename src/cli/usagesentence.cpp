// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usagesentence.h"

#include "cli/output.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

/// The parser tells what was wrong by its kind of error and a sentence in which only the names can be relied
/// on; what the sentences look like is CLI11's Error.hpp and Validators.hpp.
namespace Lectern::Cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

bool isKind(const CLI::ParseError &error, CLI::ExitCodes kind)
{
    return error.get_exit_code() == static_cast<int>(kind);
}

bool looksLikeOption(const std::string &word) { return word.size() > 1 && word.front() == '-'; }

QString quoted(const QString &word) { return u'“' + onOneLine(word) + u'”'; }

/// Words that nothing takes.
QString leftOver(const CLI::App &app)
{
    const std::vector<std::string> words = app.remaining(true);
    const auto option = std::ranges::find_if(words, looksLikeOption);
    if (option != words.end()) {
        return Texts::tr("there is no option %1").arg(quoted(QString::fromStdString(*option)));
    }
    return Texts::tr("%1 is one word too many")
        .arg(quoted(words.empty() ? QString() : QString::fromStdString(words.front())));
}

QString missing(const CLI::App &verb, const QString &message)
{
    const QString name = message.section(u' ', 0, 0);
    const CLI::Option *const option = verb.get_option_no_throw(name.toStdString());
    if (!option) {
        return message;
    }
    const QString help = QString::fromStdString(option->get_description());
    return help.isEmpty() ? Texts::tr("%1 is missing").arg(quoted(name))
                          : Texts::tr("%1 is missing: %2").arg(quoted(name), onOneLine(help));
}

/// Of "NAME: VALUE not in {a,b}" and "NAME: Value VALUE not in range [1 - 9]".
QString notAllowed(const QString &message)
{
    static const QRegularExpression form(
        QStringLiteral("^([^:]+): (?:Value )?(.*) not in (range )?[\\[{](.*)[\\]}]$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(message);
    if (!match.hasMatch()) {
        return message;
    }
    constexpr double endless = 1e9; // ranges without an end go to the largest number there is
    const QStringList ends = match.captured(4).split(QStringLiteral(" - "));
    QString allowed = match.captured(4).replace(u',', QStringLiteral(", "));
    if (!match.captured(3).isEmpty() && ends.size() == 2) {
        allowed = ends[1].toDouble() > endless ? Texts::tr("%1 or more").arg(ends[0])
                                               : Texts::tr("%1 to %2").arg(ends[0], ends[1]);
    }
    return Texts::tr("%1 cannot be %2, but %3").arg(match.captured(1), quoted(match.captured(2)), allowed);
}

QString wrong(const CLI::App &app, const CLI::App &verb, const CLI::ParseError &error)
{
    const QString message = QString::fromStdString(error.what());
    const QString name = message.section(u':', 0, 0);
    if (isKind(error, CLI::ExitCodes::ExtrasError)) {
        return leftOver(app);
    }
    if (isKind(error, CLI::ExitCodes::RequiredError)) {
        return &app == &verb ? Texts::tr("a verb is missing") : missing(verb, message);
    }
    if (isKind(error, CLI::ExitCodes::ArgumentMismatch) && message.endsWith(u"missing")) {
        return Texts::tr("%1 needs a value").arg(name);
    }
    if (isKind(error, CLI::ExitCodes::ConversionError) && message.contains(u" = ")) {
        return Texts::tr("%1 cannot be %2")
            .arg(message.section(QStringLiteral(": "), 1).section(QStringLiteral(" = "), 0, 0),
                quoted(message.section(QStringLiteral(" = "), 1)));
    }
    return notAllowed(message);
}

} // namespace

QString usageSentence(const CLI::App &app, const CLI::ParseError &error)
{
    const auto verbs = app.get_subcommands();
    const CLI::App &verb = verbs.empty() ? app : *verbs.back();
    const QString command = &verb == &app
        ? QStringLiteral("lectern")
        : QStringLiteral("lectern ") + QString::fromStdString(verb.get_name());
    return Texts::tr("%1: %2. %1 --help says more.").arg(command, wrong(app, verb, error));
}

} // namespace Lectern::Cli
