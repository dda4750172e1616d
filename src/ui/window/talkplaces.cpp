// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "talkplaces.h"

#include <QCoreApplication>

namespace Lectern::Ui {

std::vector<EventChoice> eventChoices(const std::vector<EventPlaces> &places)
{
    std::vector<EventChoice> events;
    for (const EventPlaces &place : places) {
        const QString name = place.id.isNull() ? QCoreApplication::translate("TalkPlaces", "Without an event")
                                               : eventLabel(place.name);
        events.push_back({place.id, name, place.days});
    }
    return events;
}

} // namespace Lectern::Ui
