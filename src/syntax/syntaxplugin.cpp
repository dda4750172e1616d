// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/codecolourist.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QHash>
#include <QObject>

#include <algorithm>
#include <ctime>
#include <optional>

namespace Lectern::Syntax {

using Ui::CodeColourist;
using Ui::CodeLanguage;
using Ui::ColouredCode;
using Ui::InkRole;
using Ui::InkRun;

namespace {

using KSyntaxHighlighting::Definition;
using KSyntaxHighlighting::Format;
using KSyntaxHighlighting::Repository;
using KSyntaxHighlighting::Theme;

std::optional<InkRole> roleOf(const Format &format)
{
    switch (format.textStyle()) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::Import:
    case Theme::Preprocessor:
        return InkRole::Keyword;
    case Theme::Char:
    case Theme::SpecialChar:
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::SpecialString:
        return InkRole::String;
    case Theme::Comment:
    case Theme::Documentation:
    case Theme::Annotation:
    case Theme::CommentVar:
    case Theme::RegionMarker:
    case Theme::Information:
        return InkRole::Comment;
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
    case Theme::Attribute:
        return InkRole::Number;
    case Theme::Variable:
        // Python's None, True and False are "Special Variable"; a shell's $name stays in the text's colour.
        return format.name() == QLatin1String("Special Variable") ? std::optional(InkRole::Keyword)
                                                                  : std::nullopt;
    default:
        return {};
    }
}

/// Collects the runs of one line after the other.
class LineHighlighter final : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::vector<InkRun> run(const QString &line, KSyntaxHighlighting::State &state)
    {
        m_runs.clear();
        state = highlightLine(line, state);
        return std::move(m_runs);
    }

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        const auto role = roleOf(format);
        if (length > 0 && role) {
            m_runs.push_back({offset, length, *role});
        }
    }

private:
    std::vector<InkRun> m_runs;
};

Definition definitionOf(Repository &repository, const QString &language)
{
    static const QHash<QString, QString> otherNames{
        {QStringLiteral("shell"), QStringLiteral("Bash")},
        {QStringLiteral("sh"), QStringLiteral("Bash")},
        {QStringLiteral("console"), QStringLiteral("Bash")},
        {QStringLiteral("golang"), QStringLiteral("Go")},
        {QStringLiteral("c#"), QStringLiteral("C#")},
        {QStringLiteral("text"), QString()},
        {QStringLiteral("plain"), QString()},
    };
    const QString name = otherNames.value(language.toLower(), language);
    if (name.isEmpty()) {
        return {};
    }
    Definition definition = repository.definitionForName(name);
    if (!definition.isValid()) {
        definition = repository.definitionForFileName(QStringLiteral("code.") + name);
    }
    return definition;
}

std::vector<CodeLanguage> languagesOf(const Repository &repository)
{
    std::vector<CodeLanguage> languages;
    const auto definitions = repository.definitions();
    for (const Definition &definition : definitions) {
        if (!definition.isHidden() && definition.isValid()) {
            languages.push_back({definition.name(), definition.translatedName()});
        }
    }
    std::ranges::sort(languages, [](const CodeLanguage &one, const CodeLanguage &other) {
        return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
    });
    return languages;
}

/// Time this thread worked, so that a busy machine does not cost colours.
qint64 threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

ColouredCode coloured(
    Repository &repository, const QString &language, const QStringList &lines, const std::stop_token &stop)
{
    ColouredCode code;
    const Definition definition = definitionOf(repository, language);
    if (!definition.isValid()) {
        return code;
    }
    code.languageName = definition.translatedName();
    LineHighlighter highlighter;
    highlighter.setDefinition(definition);
    // The first round of a language loads its rules: that is not the block's fault, so it gets a second one.
    for (int round = 0; round < 2 && code.lines.empty() && !stop.stop_requested(); ++round) {
        KSyntaxHighlighting::State state;
        const qint64 begin = threadMs();
        for (const QString &line : lines) {
            code.lines.push_back(highlighter.run(line.left(CodeColourist::longestLine), state));
            if (threadMs() - begin > CodeColourist::budgetMs || stop.stop_requested()) {
                code.lines.clear();
                break;
            }
        }
    }
    return code;
}

/// Building its repository takes 10 ms.
class KateColourist final : public CodeColourist
{
public:
    [[nodiscard]] std::vector<CodeLanguage> languages() const override { return languagesOf(m_repository); }
    [[nodiscard]] ColouredCode colour(
        const QString &language, const QStringList &lines, const std::stop_token &stop) override
    {
        return coloured(m_repository, language, lines, stop);
    }

private:
    Repository m_repository;
};

} // namespace

/// The door that the page comes in by.
class KateSyntaxPlugin final : public QObject, public Ui::SyntaxPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.lectern.SyntaxPlugin/1")
    Q_INTERFACES(Lectern::Ui::SyntaxPlugin)
public:
    [[nodiscard]] std::unique_ptr<CodeColourist> makeColourist() override
    {
        return std::make_unique<KateColourist>();
    }
};

} // namespace Lectern::Syntax

#include "syntaxplugin.moc"
