// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/codehighlighter.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QHash>

#include <algorithm>
#include <condition_variable>
#include <ctime>
#include <deque>
#include <mutex>
#include <optional>

namespace Lectern::Ui {

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

struct Job {
    int ticket = 0;
    QString language;
    QStringList lines;
};

/// Time this thread worked, so that a busy machine does not cost colours.
qint64 threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}

HighlightedCode highlight(Repository &repository, const Job &job, const std::stop_token &stop)
{
    HighlightedCode code{.ticket = job.ticket, .languageName = {}, .lines = {}};
    const Definition definition = definitionOf(repository, job.language);
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
        for (const QString &line : job.lines) {
            code.lines.push_back(highlighter.run(line.left(CodeHighlighter::longestLine), state));
            if (threadMs() - begin > CodeHighlighter::budgetMs || stop.stop_requested()) {
                code.lines.clear();
                break;
            }
        }
    }
    return code;
}

} // namespace

/// The queue between the two threads.
class CodeHighlighter::Worker
{
public:
    void add(Job job)
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
        m_hasWork.notify_one();
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.clear();
    }

    template <typename Tell, typename Deliver>
    void work(const std::stop_token &stop, Tell tell, Deliver deliver)
    {
        Repository repository;
        tell(languagesOf(repository));
        while (const std::optional<Job> job = next(stop)) {
            deliver(highlight(repository, *job, stop));
        }
    }

private:
    std::optional<Job> next(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        if (!m_hasWork.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
            return {};
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_hasWork;
    std::deque<Job> m_jobs;
};

CodeHighlighter::CodeHighlighter(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_shared<Worker>())
{
}

CodeHighlighter::~CodeHighlighter()
{
    // Joined here, while this object can still be named as receiver; queued deliveries die with it.
    m_thread = {};
}

void CodeHighlighter::request(int ticket, const QString &language, const QStringList &lines)
{
    // Without a language there is nothing to colour; the thread begins all the same, for its list of
    // languages.
    if (!language.isEmpty()) {
        m_worker->add({ticket, language, lines});
    }
    if (!m_thread.joinable()) {
        m_thread = std::jthread([this, worker = m_worker](const std::stop_token &stop) {
            const auto tell = [this](std::vector<CodeLanguage> languages) {
                QMetaObject::invokeMethod(
                    this, [this, languages = std::move(languages)] { m_languages = languages; },
                    Qt::QueuedConnection);
            };
            worker->work(stop, tell, [this](const HighlightedCode &code) {
                QMetaObject::invokeMethod(
                    this, [this, code] { Q_EMIT finished(code); }, Qt::QueuedConnection);
            });
        });
    }
}

const std::vector<CodeLanguage> &CodeHighlighter::commonLanguages()
{
    static const std::vector<CodeLanguage> languages{
        {QStringLiteral("bash"), QStringLiteral("Bash")},
        {QStringLiteral("c"), QStringLiteral("C")},
        {QStringLiteral("c++"), QStringLiteral("C++")},
        {QStringLiteral("css"), QStringLiteral("CSS")},
        {QStringLiteral("go"), QStringLiteral("Go")},
        {QStringLiteral("html"), QStringLiteral("HTML")},
        {QStringLiteral("java"), QStringLiteral("Java")},
        {QStringLiteral("javascript"), QStringLiteral("JavaScript")},
        {QStringLiteral("json"), QStringLiteral("JSON")},
        {QStringLiteral("python"), QStringLiteral("Python")},
        {QStringLiteral("ruby"), QStringLiteral("Ruby")},
        {QStringLiteral("rust"), QStringLiteral("Rust")},
        {QStringLiteral("sql"), QStringLiteral("SQL")},
        {QStringLiteral("yaml"), QStringLiteral("YAML")},
    };
    return languages;
}

void CodeHighlighter::clear() { m_worker->clear(); }

} // namespace Lectern::Ui
