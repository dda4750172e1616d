// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QHash>
#include <QList>

namespace Lectern::Models {

/// How a library's rows lie in the tree: which events, which days in them, which talks below. Pure values,
/// made anew from each snapshot and compared with what a LibraryModel shows.
struct LibraryLayout {
    /// Key of the group of an event's own notes; no day is called so.
    [[nodiscard]] static QString notesKey() { return QStringLiteral("\n"); }

    struct Day {
        QString key; ///< what makes it the same day in the next snapshot: its name, else its number
        QString name; ///< empty: none said
        int order = 0;
        QList<int> talks; ///< places in LibraryLayout::talks

        /// The event's own notes stand together before its days.
        [[nodiscard]] bool isNotes() const { return key == notesKey(); }
    };
    struct Event {
        EventRow row;
        bool hasDays = false; ///< more than one day, or a named one
        QList<Day> days; ///< always at least one when there are talks
    };

    std::vector<TalkRow> talks;
    QList<Event> events;
    QHash<QUuid, int> placeOfEvent;

    /// Talks that stand directly under an event without days.
    [[nodiscard]] const QList<int> &talksOf(int event) const;
    [[nodiscard]] int dayOf(int event, const QString &key) const;
};

/// Talks keep their order within a day, notes of an event stand before them where there are no days, days
/// come by their order, events as given; an event that is missing is made from the talk. A talk that comes
/// twice counts once.
[[nodiscard]] LibraryLayout layOut(std::vector<EventRow> events, std::vector<TalkRow> talks);

} // namespace Lectern::Models
