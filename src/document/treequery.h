// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

/// The values in which the tree of talks is asked for and answered.
namespace Lectern {

/// What stands at the top of the tree of talks.
enum class TreeGrouping { Event, Speaker, Year, Tag };
/// In which order talks stand, and events and years with them; speakers and tags always stand by name. The
/// numbers are kept in the window's state.
enum class TreeOrder { Newest, Title, UnreadFirst, Oldest };
/// What the tree is narrowed to.
enum class TreeFilter { All, Unread, Reading, Todos, Starred };

/// What of a library stands in the tree, and how.
struct TreeQuery {
    TreeGrouping grouping = TreeGrouping::Event;
    TreeOrder order = TreeOrder::Newest;
    TreeFilter filter = TreeFilter::All;
    QString tag; ///< `a` includes `a/b`; empty: any
    QString text; ///< each word is in title, speakers or event, whatever the case; empty: no narrowing
    QUuid kept; ///< stays whatever filter and tag say: the talk that is being read

    [[nodiscard]] bool isNarrowed() const
    {
        return filter != TreeFilter::All || !tag.isEmpty() || !text.isEmpty();
    }
    bool operator==(const TreeQuery &) const = default;
};

/// A row at the top: an event, a speaker, a year or a tag, with what the query leaves of its talks.
struct TreeGroup {
    QString key; ///< the same for the same thing, and only within one grouping
    QUuid id; ///< null: a year, or the group of talks without an event, speaker or tag
    EventName name; ///< of an event; else a name or a year alone
    int talks = 0; ///< notCounted: its numbers are not known yet
    int done = 0;
    int unread = 0;

    static constexpr int notCounted = -1;

    bool operator==(const TreeGroup &) const = default;
};

struct TreeRows {
    struct OfGroup {
        QString key;
        std::vector<TalkRow> talks;
    };
    TreeQuery query;
    std::vector<TreeGroup> groups;
    std::vector<OfGroup> talks; ///< of those groups that were asked for
};

/// Rows chosen in the tree: talks, and groups with all that the query leaves of them.
struct TreeChoice {
    QList<QUuid> talks;
    QStringList groups;
    [[nodiscard]] bool isEmpty() const { return talks.isEmpty() && groups.isEmpty(); }
};

/// An event with the wordings of its days in use.
struct EventPlaces {
    QUuid id; ///< null: of no event
    EventName name;
    QStringList days;
};

/// A talk with what its place in an event is told by.
struct PlacedTalk {
    QUuid id;
    QString title;
    QString day; ///< empty: none
    int dayOrder = 0; ///< order of the days of an event
    bool isNotes = false; ///< the event's own notes (document/eventnotes.h)
};

} // namespace Lectern
