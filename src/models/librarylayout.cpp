// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarylayout.h"

#include "document/eventnotes.h"

#include <QSet>

#include <algorithm>

namespace Lectern::Models {

namespace {

QString keyOf(const TalkRow &talk)
{
    if (isEventNotes(talk)) {
        return LibraryLayout::notesKey();
    }
    return talk.day.isEmpty() ? QString::number(talk.dayOrder) : talk.day;
}

int placeEvent(LibraryLayout &layout, const TalkRow &talk)
{
    const auto found = layout.placeOfEvent.constFind(talk.event);
    if (found != layout.placeOfEvent.cend()) {
        return *found;
    }
    const int place = int(layout.events.size());
    LibraryLayout::Event event;
    event.row.id = talk.event;
    event.row.name = talk.eventName;
    layout.events.append(event);
    layout.placeOfEvent.insert(talk.event, place);
    return place;
}

void placeTalk(LibraryLayout::Event &event, const TalkRow &talk, int place)
{
    const QString key = keyOf(talk);
    // Talks come in order, so the day is nearly always the last one.
    const auto isSame = [&key](const LibraryLayout::Day &day) { return day.key == key; };
    auto day = std::find_if(event.days.rbegin(), event.days.rend(), isSame);
    if (day == event.days.rend()) {
        constexpr int beforeAll = -1;
        const bool isNotes = isEventNotes(talk);
        event.days.append({key, isNotes ? QString() : talk.day, isNotes ? beforeAll : talk.dayOrder, {}});
        day = event.days.rbegin();
    }
    day->talks.append(place);
}

/// Orders the days of an event. Where nothing tells its talks apart, all stand in one, its notes first.
void orderDays(LibraryLayout::Event &event)
{
    std::stable_sort(event.days.begin(), event.days.end(),
        [](const auto &left, const auto &right) { return left.order < right.order; });
    const auto isNamed = [](const LibraryLayout::Day &day) { return !day.name.isEmpty(); };
    const bool hasNotes = !event.days.isEmpty() && event.days.first().isNotes();
    event.hasDays =
        event.days.size() > (hasNotes ? 2 : 1) || std::any_of(event.days.begin(), event.days.end(), isNamed);
    if (!event.hasDays && hasNotes && event.days.size() == 2) {
        LibraryLayout::Day &only = event.days.last();
        only.talks = event.days.first().talks + only.talks;
        event.days.removeFirst();
    }
}

} // namespace

const QList<int> &LibraryLayout::talksOf(int event) const
{
    static const QList<int> none;
    const Event &wanted = events[event];
    return wanted.hasDays || wanted.days.isEmpty() ? none : wanted.days.first().talks;
}

int LibraryLayout::dayOf(int event, const QString &key) const
{
    const QList<Day> &days = events[event].days;
    const auto isSame = [&key](const Day &day) { return day.key == key; };
    const auto found = std::find_if(days.begin(), days.end(), isSame);
    return found == days.end() ? -1 : int(found - days.begin());
}

LibraryLayout layOut(std::vector<EventRow> events, std::vector<TalkRow> talks)
{
    LibraryLayout layout;
    layout.events.reserve(qsizetype(events.size()));
    for (EventRow &row : events) {
        if (!layout.placeOfEvent.contains(row.id)) {
            layout.placeOfEvent.insert(row.id, int(layout.events.size()));
            layout.events.append({std::move(row), false, {}});
        }
    }
    layout.talks = std::move(talks);
    QSet<QUuid> seen;
    seen.reserve(qsizetype(layout.talks.size()));
    for (size_t i = 0; i < layout.talks.size(); ++i) {
        const TalkRow &talk = layout.talks[i];
        if (!seen.contains(talk.id)) {
            seen.insert(talk.id);
            placeTalk(layout.events[placeEvent(layout, talk)], talk, int(i));
        }
    }
    for (LibraryLayout::Event &event : layout.events) {
        orderDays(event);
    }
    return layout;
}

} // namespace Lectern::Models
