// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/librarythread.h"
#include "services/settings.h"
#include "ui/search/omnibox.h"
#include "ui/search/resultscopes.h"
#include "ui/search/resultspane.h"

#include <QTimer>

#include <array>
#include <functional>

namespace Lectern::Ui {

/// Joins the search field, the search thread and the results: a quick answer for each key, the full one after
/// a pause. Says what to preview and what to open; shows no talk itself.
class SearchController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchController)
public:
    /// `settings` keeps the recent searches.
    SearchController(
        Omnibox &box, ResultsPane &results, Services::Settings &settings, QObject *parent = nullptr);
    ~SearchController() override;

    /// Searches another library from now on; its connection is one of its own, so that typing never waits.
    void openLibrary(const QString &path);
    /// Lets go of the library; `closed` is called when no connection is left.
    void closeLibrary(const std::function<void()> &closed);
    /// Rows of the library changed: what is shown is searched again.
    void refresh();

    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// In full, not as a quick answer to a key.
    [[nodiscard]] bool isAnswered() const { return m_good.isAnswered; }
    [[nodiscard]] const QString &query() const { return m_query; }
    /// Asks for the passages that the list leaves out; passagesRead() follows once a query.
    void readAllPassages();
    /// Passages of a talk that the current query found, for outlines on the page: those of the list, until
    /// passagesRead() all.
    [[nodiscard]] std::vector<CodePointRange> passagesOf(const QUuid &talk) const;
    /// Talks of the answer on screen, best first.
    [[nodiscard]] QList<QUuid> foundTalks() const;
    /// Runs `job(session, stop)` where values are completed, then `done(result)` here; for what the field
    /// offers beside them.
    template <typename Job, typename Done>
    void runBeside(QObject *context, Job job, Done done)
    {
        m_completions.run(context, std::move(job), std::move(done));
    }
    /// Leaves the results; the field is emptied.
    void close();

Q_SIGNALS:
    /// The results shall stand in the sidebar's place, or give way to it.
    void activeChanged(bool isActive);
    void searched(); ///< an answer is on screen
    void passagesRead(); ///< passagesOf() has all of each talk

private:
    /// What is asked for once an answer stands.
    struct ScopeCounts {
        std::array<int, 3> passages{-1, -1, -1}; ///< titles, marks, notes; -1: not counted
        std::vector<Store::YearCount> years;
    };

    void queryChanged(const QString &query);
    /// Nothing is asked for: the sidebar comes back.
    void end();
    void search(bool isFinal);
    void run(bool isFinal);
    void finishLastGood();
    void answered(const QString &query, bool isFinal, const Result<Store::SearchResult> &result);
    void complete(const QString &field, const QString &prefix);
    void loadMore(const QUuid &talk);
    void setActive(bool isActive);
    void countScopes();
    void showCounts(const ScopeCounts &counts);
    void chooseYears(int first, int last);
    void keepRecent();
    [[nodiscard]] bool isLastWordOpen() const;
    [[nodiscard]] Result<Store::SearchQuery> queryIn(ResultScope scope) const;

    /// The last query without an error: what stands in the results, or soon will.
    struct Good {
        QString typed;
        Store::SearchQuery query; ///< with the filter of the scope
        bool isAnswered = false; ///< in full
    };

    Omnibox &m_box;
    ResultsPane &m_results;
    Services::Settings &m_settings;
    Services::LibraryThread m_search;
    Services::LibraryThread m_completions;
    QTimer m_pause;
    QString m_query;
    Good m_good;
    QString m_shownQuery; ///< for which the results said that they search
    QStringList m_recent;
    std::vector<Store::TalkHits> m_talks; ///< of the last answer
    std::vector<Store::TalkHits> m_allPassages;
    QString m_passagesOf; ///< the query they answer, or are asked for
    bool m_isActive = false;
};

} // namespace Lectern::Ui
