// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/codehighlighter.h"

#include "base/plugin.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace Lectern::Ui {

namespace {

struct Job {
    int ticket = 0;
    QString language;
    QStringList lines;
};

/// Colours nothing: stands in for a plug-in that is not there.
class Plain final : public CodeColourist
{
public:
    [[nodiscard]] std::vector<CodeLanguage> languages() const override { return {}; }
    [[nodiscard]] ColouredCode colour(const QString &, const QStringList &, const std::stop_token &) override
    {
        return {};
    }
};

std::unique_ptr<CodeColourist> makeColourist()
{
    auto *plugin = qobject_cast<SyntaxPlugin *>(loadPlugin(QStringLiteral("lectern-syntax")));
    return plugin != nullptr ? plugin->makeColourist() : std::make_unique<Plain>();
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
        const std::unique_ptr<CodeColourist> colourist = makeColourist();
        tell(colourist->languages());
        while (const std::optional<Job> job = next(stop)) {
            deliver({job->ticket, colourist->colour(job->language, job->lines, stop)});
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
