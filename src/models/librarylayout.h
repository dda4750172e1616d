// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/treequery.h"

#include <QList>

namespace Lectern::Models {

/// Talks that stand together below a group: on one day of an event, or in one event of a year. Pure values.
struct LaidOutPart {
    QString key; ///< what makes it the same part in the next reading
    QString name; ///< as it is shown; one of our own where the notes have none
    QList<int> talks; ///< places in the list that was laid out
};

/// How the talks of a group lie below it: in parts, or directly where nothing tells them apart.
struct LibraryLayout {
    bool hasParts = false;
    QList<LaidOutPart> parts; ///< one at most without `hasParts`; none without talks
};

/// An event's talks by day: more than one, or a named one, makes parts. Its own notes stand before them.
/// Talks keep their order within a day; days come by their order.
[[nodiscard]] LibraryLayout layOutDays(const std::vector<PlacedTalk> &talks);
/// A year's talks by event, in the order given.
[[nodiscard]] LibraryLayout layOutEvents(const std::vector<TalkRow> &talks);
/// As a group of this grouping lays out its talks.
[[nodiscard]] LibraryLayout layOut(TreeGrouping grouping, const std::vector<TalkRow> &talks);

/// The talks of an event that stand in one part with this one, itself included; none if it is not there.
[[nodiscard]] std::vector<PlacedTalk> talksBeside(const std::vector<PlacedTalk> &event, const QUuid &talk);

[[nodiscard]] PlacedTalk placed(const TalkRow &talk);
/// "Without an event" for one that has no name.
[[nodiscard]] QString shownEventName(const EventName &event);

} // namespace Lectern::Models
