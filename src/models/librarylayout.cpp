// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "librarylayout.h"

#include "document/eventnotes.h"
#include "models/librarymodel.h"

#include <algorithm>

namespace Lectern::Models {

namespace {

struct Day {
    LaidOutPart part;
    int order = 0;
    bool isNotes = false;
};

/// No day is called so.
QString notesKey() { return QStringLiteral("\n"); }

QString keyOf(const PlacedTalk &talk)
{
    if (talk.isNotes) {
        return notesKey();
    }
    return talk.day.isEmpty() ? QString::number(talk.dayOrder) : talk.day;
}

QList<Day> daysOf(const std::vector<PlacedTalk> &talks)
{
    QList<Day> days;
    for (size_t i = 0; i < talks.size(); ++i) {
        const PlacedTalk &talk = talks[i];
        const QString key = keyOf(talk);
        // Talks come in order, so the day is nearly always the last one.
        const auto isSame = [&key](const Day &day) { return day.part.key == key; };
        auto day = std::find_if(days.rbegin(), days.rend(), isSame);
        if (day == days.rend()) {
            constexpr int beforeAll = -1;
            days.append({{key, talk.isNotes ? QString() : talk.day, {}},
                talk.isNotes ? beforeAll : talk.dayOrder, talk.isNotes});
            day = days.rbegin();
        }
        day->part.talks.append(int(i));
    }
    std::ranges::stable_sort(days, {}, &Day::order);
    return days;
}

void nameDays(QList<Day> &days)
{
    const bool isAnyNamed =
        std::ranges::any_of(days, [](const Day &day) { return !day.part.name.isEmpty(); });
    int number = 0;
    for (Day &day : days) {
        if (day.isNotes) {
            day.part.name = LibraryModel::tr("Notes of the event");
        } else if (day.part.name.isEmpty()) {
            day.part.name =
                isAnyNamed ? LibraryModel::tr("Without a day") : LibraryModel::tr("Day %1").arg(++number);
        }
    }
}

} // namespace

LibraryLayout layOutDays(const std::vector<PlacedTalk> &talks)
{
    QList<Day> days = daysOf(talks);
    const bool hasNotes = !days.isEmpty() && days.first().isNotes;
    const bool isNamed = std::ranges::any_of(days, [](const Day &day) { return !day.part.name.isEmpty(); });
    LibraryLayout layout;
    layout.hasParts = isNamed || days.size() > (hasNotes ? 2 : 1);
    if (!layout.hasParts && hasNotes && days.size() == 2) {
        days.last().part.talks = days.first().part.talks + days.last().part.talks;
        days.removeFirst();
    }
    nameDays(days);
    for (Day &day : days) {
        layout.parts.append(std::move(day.part));
    }
    return layout;
}

LibraryLayout layOutEvents(const std::vector<TalkRow> &talks)
{
    LibraryLayout layout;
    layout.hasParts = !talks.empty();
    QHash<QUuid, qsizetype> places;
    for (size_t i = 0; i < talks.size(); ++i) {
        const TalkRow &talk = talks[i];
        auto place = places.constFind(talk.event);
        if (place == places.cend()) {
            place = places.insert(talk.event, layout.parts.size());
            layout.parts.append(
                {talk.event.toString(QUuid::WithoutBraces), shownEventName(talk.eventName), {}});
        }
        layout.parts[*place].talks.append(int(i));
    }
    return layout;
}

LibraryLayout layOut(TreeGrouping grouping, const std::vector<TalkRow> &talks)
{
    if (grouping == TreeGrouping::Year) {
        return layOutEvents(talks);
    }
    std::vector<PlacedTalk> places;
    places.reserve(talks.size());
    for (const TalkRow &talk : talks) {
        const bool isByEvent = grouping == TreeGrouping::Event;
        places.push_back(isByEvent ? placed(talk) : PlacedTalk{.id = talk.id, .title = {}, .day = {}});
    }
    return layOutDays(places);
}

std::vector<PlacedTalk> talksBeside(const std::vector<PlacedTalk> &event, const QUuid &talk)
{
    for (const LaidOutPart &part : layOutDays(event).parts) {
        std::vector<PlacedTalk> talks;
        for (const int place : part.talks) {
            talks.push_back(event[static_cast<size_t>(place)]);
        }
        if (std::ranges::contains(talks, talk, &PlacedTalk::id)) {
            return talks;
        }
    }
    return {};
}

PlacedTalk placed(const TalkRow &talk)
{
    return {talk.id, talk.title, talk.day, talk.dayOrder, isEventNotes(talk)};
}

QString shownEventName(const EventName &event)
{
    return event.name.isEmpty() ? LibraryModel::tr("Without an event") : event.name;
}

} // namespace Lectern::Models
