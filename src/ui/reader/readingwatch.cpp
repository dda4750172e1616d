// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/readingwatch.h"

#include <algorithm>

namespace Lectern::Ui {

ReadingWatch::ReadingWatch(std::function<View()> look, QObject *parent)
    : QObject(parent)
    , m_look(std::move(look))
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &ReadingWatch::sample);
}

void ReadingWatch::pageMoved()
{
    if (!m_timer.isActive()) {
        m_views.clear();
        m_timer.start();
    }
}

void ReadingWatch::restart()
{
    m_views.clear();
    m_timer.start();
}

void ReadingWatch::sample()
{
    m_views.push_back(m_look());
    if (m_views.size() > samples) {
        m_views.pop_front();
    }
    if (m_views.size() < samples) {
        return;
    }
    // What was on the screen in every sample: below the lowest top, above the highest bottom.
    const double top = std::ranges::max(m_views, {}, &View::top).top;
    const double bottom = std::ranges::min(m_views, {}, &View::bottom).bottom;
    const bool wasSeen = std::ranges::all_of(m_views, &View::isSeen);
    if (wasSeen && bottom >= top) {
        Q_EMIT stood(top, bottom);
    }
    const bool isStill =
        m_views.front().top == m_views.back().top && m_views.front().bottom == m_views.back().bottom;
    if (isStill && wasSeen) {
        m_timer.stop();
    }
}

} // namespace Lectern::Ui
