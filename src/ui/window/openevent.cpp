// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openevent.h"

#include "services/treereading.h"

#include <algorithm>

namespace Lectern::Ui {

OpenEvent::OpenEvent(Services::LibraryThread &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void OpenEvent::setTalk(const TalkRow &talk)
{
    m_talk = talk.id;
    const bool isThere = talk.event == m_event && std::ranges::contains(m_talks, talk.id, &PlacedTalk::id);
    m_event = talk.event;
    if (isThere) {
        Q_EMIT changed();
        return;
    }
    m_talks.clear();
    m_layout = {};
    refresh();
}

void OpenEvent::refresh()
{
    m_library.run(
        this,
        [event = m_event](Services::LibrarySession &session, const std::stop_token &) {
            return Services::treeOf(session).talksOfEvent(event);
        },
        [this, request = ++m_request](const Result<std::vector<PlacedTalk>> &talks) {
            // An error is told by whatever else is read of the talk.
            if (talks && request == m_request) {
                m_talks = *talks;
                m_layout = Models::layOutDays(m_talks);
                Q_EMIT changed();
            }
        });
}

std::vector<PlacedTalk> OpenEvent::siblings() const { return Models::talksBeside(m_talks, m_talk); }

QList<std::pair<QString, QUuid>> OpenEvent::days() const
{
    QList<std::pair<QString, QUuid>> days;
    for (const Models::LaidOutPart &day : m_layout.hasParts ? m_layout.parts : decltype(m_layout.parts)()) {
        days.append({day.name, m_talks[static_cast<size_t>(day.talks.first())].id});
    }
    return days;
}

} // namespace Lectern::Ui
