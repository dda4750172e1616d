// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/searchresultsmodel.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListView;
class QStackedWidget;

namespace Lectern::Ui {

class EmptyState;
class ProgressLine;
class ResultScopes;
class ResultsView;
class YearHistogram;

/// What search found, in place of the sidebar. Selecting previews, Enter opens.
class ResultsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResultsPane)
public:
    explicit ResultsPane(QWidget *parent = nullptr);
    ~ResultsPane() override;

    /// A search for `query` has begun: the progress line shows after 300 ms, the last results stay.
    void showSearching(const QString &query);
    /// The answer. `isFinal` false: a fuller one follows for the same query.
    void showResult(const QString &query, const Store::SearchResult &result, bool isFinal = true);
    /// More passages of a talk, asked for by moreRequested().
    void showTalkHits(const QUuid &talk, const std::vector<Store::SearchHit> &hits);
    /// Nothing to show: the query is empty.
    void clear();

    /// All years of what was found and how much lies in each, which the list knows for the talks it shows
    /// alone; the years that the query is narrowed to, {0, 0} for none. Until showSearching() for another
    /// query.
    void setYears(const QList<std::pair<int, int>> &years, int first, int last);
    [[nodiscard]] ResultScopes &scopes() { return *m_scopes; }

    /// Passages of the previewed talk and the number of the selected one, from 1, for "match 1 of 8"; {0, 0}:
    /// none.
    [[nodiscard]] std::pair<int, int> matchPosition() const;
    void selectNext();
    void selectPrevious();
    /// The first passage becomes current and the list takes the focus (Down in the omnibox).
    void focusResults();

    [[nodiscard]] Models::SearchResultsModel &model() { return m_model; }
    [[nodiscard]] QListView *view() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The current row changed. An empty range with a null mark means the talk's top.
    void previewRequested(const QUuid &talk, const Lectern::CodePointRange &range, const QUuid &mark);
    /// Enter or a double click; `keepList` with Ctrl.
    void openRequested(
        const QUuid &talk, const Lectern::CodePointRange &range, const QUuid &mark, bool keepList);
    void closeRequested(); ///< Esc
    void moreRequested(const QUuid &talk); ///< "5 more in this talk"
    void yearsChosen(int first, int last); ///< in the histogram
    void suggestionChosen(const QString &query);
    void backToFieldRequested(); ///< Up on the first row

private:
    void build();
    [[nodiscard]] QWidget *buildHeader();
    [[nodiscard]] QWidget *buildFooter();
    void connectParts();
    void refreshHeader();
    void showNothing(const QString &query, const Store::SearchResult &result);
    void preview(const QModelIndex &index);
    void open(const QModelIndex &index, bool keepList);
    void restoreCurrent(const QUuid &talk, CodePointRange range, const QUuid &mark);

    Models::SearchResultsModel m_model;
    bool m_hasYears = false; ///< of all talks found
    bool m_isFinal = true;
    bool m_isQuiet = false; ///< while rows are replaced: nothing is previewed
    QString m_query;
    QString m_shownQuery; ///< whose answer stands in the list; empty while a new search runs
    QTimer m_progressDelay;
    ProgressLine *m_progress = nullptr;
    QWidget *m_header = nullptr;
    QWidget *m_footer = nullptr; ///< keys of the rows
    ResultScopes *m_scopes = nullptr;
    QWidget *m_scopesLine = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_detail = nullptr;
    YearHistogram *m_years = nullptr;
    QStackedWidget *m_stack = nullptr;
    ResultsView *m_view = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace Lectern::Ui
