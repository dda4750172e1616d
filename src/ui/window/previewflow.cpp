// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewflow.h"

#include "ui/search/resultspane.h"
#include "ui/shell/previewbar.h"
#include "ui/window/searchcontroller.h"
#include "ui/window/talkpane.h"

#include <QListView>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int hitStaysMs = 5000;

} // namespace

PreviewFlow::PreviewFlow(
    TalkPane &pane, ResultsPane &results, SearchController &search, TalkHistory &history, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_results(results)
    , m_search(search)
    , m_history(history)
{
    connectParts();
}

void PreviewFlow::connectParts()
{
    connect(&m_search, &SearchController::activeChanged, this, &PreviewFlow::setActive);
    connect(&m_search, &SearchController::searched, this, [this] {
        if (m_search.foundTalks().isEmpty()) {
            endPreview(); // what is shown should not look like a result where there is none
        } else if (m_search.isAnswered()) {
            followAnswer();
        }
    });
    connect(&m_search, &SearchController::passagesRead, this, &PreviewFlow::showHits);
    connect(&m_results, &ResultsPane::previewRequested, this, &PreviewFlow::preview);
    connect(&m_results, &ResultsPane::openRequested, this,
        [this](const QUuid &talk, const CodePointRange &range, const QUuid &mark, bool keepList) {
            open({.talk = talk, .range = range, .mark = mark, .scroll = -1}, keepList);
        });
    connect(&m_pane, &TalkPane::talkShown, this, &PreviewFlow::showHits);
    m_hitTimer.setSingleShot(true);
    m_hitTimer.setInterval(hitStaysMs);
    connect(&m_hitTimer, &QTimer::timeout, this, [this] { m_pane.setSearchHits({}, -1); });
    PreviewBar &bar = m_pane.header().previewBar();
    connect(&bar, &PreviewBar::previousRequested, &m_results, &ResultsPane::selectPrevious);
    connect(&bar, &PreviewBar::nextRequested, &m_results, &ResultsPane::selectNext);
    connect(&bar, &PreviewBar::openRequested, this, &PreviewFlow::openPreviewed);
}

ReadingPlace PreviewFlow::place() const { return m_isPreviewing ? m_before : m_pane.place(); }

void PreviewFlow::leave()
{
    m_isPreviewing = false;
    m_before = {};
    m_pane.header().setPreviewing(false);
}

void PreviewFlow::setActive(bool isActive)
{
    if (isActive) {
        m_before = m_pane.place();
        return;
    }
    endPreview();
    leave();
}

void PreviewFlow::endPreview()
{
    m_hitTimer.stop();
    m_pane.setSearchHits({}, -1);
    if (!m_isPreviewing) {
        return;
    }
    m_isPreviewing = false;
    m_pane.header().setPreviewing(false);
    if (!m_before.talk.isNull()) {
        m_pane.show(m_before);
    }
}

/// Another search has been answered: the passage on the page is one of it, or it is left.
void PreviewFlow::followAnswer()
{
    if (!m_isPreviewing) {
        return;
    }
    if (!m_results.view()->currentIndex().isValid()) {
        endPreview();
        return;
    }
    const auto [number, count] = m_results.matchPosition();
    m_pane.header().previewBar().setMatch(number, count);
    showHits();
}

void PreviewFlow::preview(const QUuid &talk, CodePointRange range, const QUuid &mark)
{
    if (m_before.talk.isNull()) {
        m_before = m_pane.place(); // a talk that was opened otherwise while the results were there
    }
    m_isPreviewing = true;
    m_previewed = {
        .talk = talk, .range = range, .mark = mark, .scroll = -1, .selection = {}, .isGlance = true};
    const auto [number, count] = m_results.matchPosition();
    m_pane.header().previewBar().setMatch(number, count);
    m_pane.header().setPreviewing(true);
    m_pane.show(m_previewed);
}

void PreviewFlow::showHits()
{
    if (!m_isPreviewing || m_pane.talk() != m_previewed.talk) {
        return;
    }
    m_hitTimer.stop();
    m_search.readAllPassages();
    const auto passages = m_search.passagesOf(m_previewed.talk);
    const auto current = std::ranges::find(passages, m_previewed.range);
    m_pane.setSearchHits(
        passages, current == passages.end() ? -1 : static_cast<int>(current - passages.begin()));
}

void PreviewFlow::open(const ReadingPlace &place, bool keepList)
{
    m_history.leave(m_before);
    leave();
    m_pane.show(place);
    if (keepList) {
        m_before = place;
    } else {
        m_search.close();
        tell(place);
    }
    Q_EMIT opened();
}

/// What was found shows for a moment on the page that is read from now on.
void PreviewFlow::tell(const ReadingPlace &found)
{
    if (m_pane.talk() == found.talk && !found.range.isEmpty()) {
        m_pane.setSearchHits({found.range}, 0);
        m_hitTimer.start();
    }
}

void PreviewFlow::openPreviewed()
{
    if (m_isPreviewing) {
        ReadingPlace place = m_previewed;
        place.isGlance = false;
        open(place, false);
    }
}

} // namespace Lectern::Ui
