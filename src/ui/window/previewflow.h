// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/talkhistory.h"

#include <QObject>
#include <QTimer>

namespace Lectern::Ui {

class ResultsPane;
class SearchController;
class TalkPane;

/// Looks into talks that a search found, and goes back to where one was: previews do not enter the history,
/// what is opened from them does.
class PreviewFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewFlow)
public:
    /// The parts belong to the window, as the flow does.
    PreviewFlow(TalkPane &pane, ResultsPane &results, SearchController &search, TalkHistory &history,
        QObject *parent);

    [[nodiscard]] bool isPreviewing() const { return m_isPreviewing; }
    /// Where one reads: the place before the preview, or that of the page.
    [[nodiscard]] ReadingPlace place() const;
    /// The page is about to show something that was not previewed: what was before is forgotten.
    void leave();

Q_SIGNALS:
    void opened(); ///< the reader went on from the results to the page

private:
    void connectParts();
    void setActive(bool isActive);
    void endPreview();
    void followAnswer(); ///< back to where one was; the search may go on
    void preview(const QUuid &talk, CodePointRange range, const QUuid &mark);
    void open(const ReadingPlace &place, bool keepList);
    void openPreviewed();
    void tell(const ReadingPlace &found);
    void showHits();

    TalkPane &m_pane;
    ResultsPane &m_results;
    SearchController &m_search;
    TalkHistory &m_history;
    ReadingPlace m_before;
    ReadingPlace m_previewed;
    bool m_isPreviewing = false;
    QTimer m_hitTimer; ///< until the passage that was opened is told no more
};

} // namespace Lectern::Ui
