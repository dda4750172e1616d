// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkplaces.h"

#include "models/librarymodel.h"

#include <QCoreApplication>

namespace Lectern::Ui {

namespace {

/// Days as their talks name them. Rows of days have names of our own where the notes have none.
QStringList daysBelow(const Models::LibraryModel &talks, const QModelIndex &event)
{
    QStringList days;
    for (int row = 0; row < talks.rowCount(event); ++row) {
        const QModelIndex index = talks.index(row, 0, event);
        // All talks of a day stand on it; an event without rows of days has one at most.
        const TalkRow *talk = talks.talk(talks.talk(index) ? index : talks.index(0, 0, index));
        if (talk && !talk->day.isEmpty() && !days.contains(talk->day)) {
            days.append(talk->day);
        }
    }
    return days;
}

} // namespace

std::vector<EventChoice> eventChoices(const Models::LibraryModel &talks)
{
    std::vector<EventChoice> events;
    EventChoice none{
        .id = {}, .name = QCoreApplication::translate("TalkPlaces", "Without an event"), .days = {}};
    for (int row = 0; row < talks.rowCount(); ++row) {
        const QModelIndex index = talks.index(row, 0);
        const EventRow *event = talks.event(index);
        if (event && event->id.isNull()) {
            none.days = daysBelow(talks, index);
        } else if (event) {
            events.push_back({event->id, index.data().toString(), daysBelow(talks, index)});
        }
    }
    events.push_back(none);
    return events;
}

QUuid firstTalkBelow(const Models::LibraryModel &talks, const QModelIndex &row)
{
    QModelIndex first = row;
    while (first.isValid() && !talks.talk(first)) {
        first = talks.index(0, 0, first);
    }
    const TalkRow *talk = talks.talk(first);
    return talk ? talk->id : QUuid();
}

} // namespace Lectern::Ui
