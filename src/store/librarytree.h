// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/treequery.h"

#include <optional>

namespace Lectern::Store {

class Database;

/// The library as a tree that is read piece by piece: what is shown is read, and no more. The order of talks
/// in an event is that of the tree by events: its own notes, then by day and place.
class LibraryTree final
{
public:
    explicit LibraryTree(Database &database);

    /// The groups, and the talks of those in `loaded`. Where a narrowed tree has no more than `mostWhole`
    /// rows of talks, those of all groups.
    [[nodiscard]] Result<TreeRows> read(
        const TreeQuery &query, const QStringList &loaded, int mostWhole = 2000);
    /// The same without the numbers of the groups (TreeGroup::notCounted), which take a walk over all talks;
    /// nothing where they decide what is shown and where, or are as quickly there, with no more than about
    /// `countedAtOnce` talks: read() has to be asked.
    [[nodiscard]] Result<std::optional<TreeRows>> readUncounted(
        const TreeQuery &query, const QStringList &loaded, int countedAtOnce = countedInAFrame);
    /// Talks of one group in the order of the query; none for a group that is not there.
    [[nodiscard]] Result<std::vector<TalkRow>> talks(const TreeQuery &query, const QString &group);
    /// The first group that has the talk; nothing if the query leaves it out.
    [[nodiscard]] Result<std::optional<QString>> groupOf(const TreeQuery &query, const QUuid &talk);
    /// Rows of what was chosen, each once, in the order of events, days and talks.
    [[nodiscard]] Result<std::vector<TalkRow>> chosen(const TreeQuery &query, const TreeChoice &choice);

    [[nodiscard]] Result<bool> hasTalks();
    /// A null id: talks without an event.
    [[nodiscard]] Result<std::vector<PlacedTalk>> talksOfEvent(const QUuid &event);
    /// The next talk over the borders of days and events, or with a negative direction the one before, none
    /// of those in `without`; null at the ends and for a talk that is not there. `isUnread`: the next unread
    /// one, notes of events left out.
    [[nodiscard]] Result<QUuid> neighbour(
        const QUuid &talk, int direction, bool isUnread, const QList<QUuid> &without = {});
    /// The first talk of the library, or of these; notes of an event only where there is nothing else.
    [[nodiscard]] Result<QUuid> first(const std::vector<QUuid> &among = {});
    /// Events with talks, newest year first, then by name; last what belongs to none.
    [[nodiscard]] Result<std::vector<EventPlaces>> places();

    /// Talks and speakers whose names have the words that were typed, or their letters in this order, the
    /// likeliest of each first, `most` at most: what a list to jump from is ranked out of.
    [[nodiscard]] Result<std::vector<TalkRow>> talksNamed(const QString &typed, int most);
    [[nodiscard]] Result<std::vector<SpeakerRow>> speakersNamed(const QString &typed, int most);

private:
    static constexpr int countedInAFrame = 50'000; ///< talks, in 16 ms

    Database &m_database;
};

} // namespace Lectern::Store
