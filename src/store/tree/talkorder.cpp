// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which talk comes after which, and where talks can stand.

#include "document/eventnotes.h"
#include "store/librarytree.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/tree/treesql_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// Row numbers of the events in the order of the tree; 0, last: talks without one.
std::vector<RowId> eventsInOrder(Database::Private &d)
{
    std::vector<RowId> events = idsOf(d, u"SELECT id FROM event ORDER BY year DESC, folded, id"_s);
    events.push_back(0);
    return events;
}

/// Talks of one event in order. `where`: further conditions on `talk t`.
std::vector<QUuid> talksIn(Database::Private &d, RowId event, const QString &where)
{
    std::vector<QUuid> talks;
    Statement query(d,
        u"SELECT t.uuid FROM talk t LEFT JOIN day d ON d.id = t.day_id WHERE t.event_id IS ? AND "
        "t.deleted_at IS NULL"_s
            + where + u" ORDER BY " + orderInEvent());
    query.bind(Sql::reference(event));
    while (query.next()) {
        talks.push_back(query.uuid(0));
    }
    return talks;
}

/// The first talk of a walk over events that is none of `without`.
QUuid firstOf(const std::vector<QUuid> &talks, bool isBackwards, const QList<QUuid> &without)
{
    const auto fits = [&without](const QUuid &talk) { return !without.contains(talk); };
    if (isBackwards) {
        const auto found = std::find_if(talks.rbegin(), talks.rend(), fits);
        return found == talks.rend() ? QUuid() : *found;
    }
    const auto found = std::find_if(talks.begin(), talks.end(), fits);
    return found == talks.end() ? QUuid() : *found;
}

} // namespace

Result<bool> LibraryTree::hasTalks()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    Statement query(d, u"SELECT EXISTS (SELECT 1 FROM talk WHERE deleted_at IS NULL)"_s);
    const bool hasAny = query.next() && query.flag(0);
    return work.finish(hasAny);
}

Result<std::vector<PlacedTalk>> LibraryTree::talksOfEvent(const QUuid &event)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<PlacedTalk> talks;
    Statement query(d,
        u"SELECT t.uuid, t.title, d.wording, d.position, %1 FROM talk t LEFT JOIN day d ON d.id = t.day_id "
        "WHERE t.event_id IS (SELECT id FROM event WHERE uuid = ?) AND t.deleted_at IS NULL ORDER BY %2"_s
            .arg(countsAsTalk(), orderInEvent()));
    query.bind(event);
    while (query.next()) {
        talks.push_back({query.uuid(0), query.text(1), query.text(2), query.number(3), !query.flag(4)});
    }
    return work.finish(std::move(talks));
}

Result<QUuid> LibraryTree::neighbour(
    const QUuid &talk, int direction, bool isUnread, const QList<QUuid> &without)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    Statement own(d, u"SELECT event_id FROM talk WHERE uuid = ? AND deleted_at IS NULL"_s);
    if (!own.bind(talk).next()) {
        return work.finish(QUuid());
    }
    const RowId event = own.integer(0);
    const bool isBackwards = direction < 0;
    const QString where = isUnread ? u" AND t.status = 'unread' AND "_s + countsAsTalk() : QString();

    // The rest of its own event: its place is known among all talks, those that fit are fewer.
    std::vector<QUuid> rest = talksIn(d, event, {});
    const auto place = std::ranges::find(rest, talk);
    if (isBackwards) {
        rest.erase(place, rest.end());
    } else {
        rest.erase(rest.begin(), place == rest.end() ? place : place + 1);
    }
    if (isUnread) {
        const std::vector<QUuid> fitting = talksIn(d, event, where);
        std::erase_if(rest, [&fitting](const QUuid &id) { return !std::ranges::contains(fitting, id); });
    }
    QUuid found = firstOf(rest, isBackwards, without);

    const std::vector<RowId> events = eventsInOrder(d);
    auto at = std::ranges::find(events, event) - events.begin();
    const auto count = static_cast<std::ptrdiff_t>(events.size());
    for (at += isBackwards ? -1 : 1; found.isNull() && at >= 0 && at < count; at += isBackwards ? -1 : 1) {
        found = firstOf(talksIn(d, events[static_cast<size_t>(at)], where), isBackwards, without);
    }
    return work.finish(found);
}

Result<QUuid> LibraryTree::first(const std::vector<QUuid> &among)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    QUuid notes;
    if (!among.empty()) {
        std::vector<RowId> ids;
        for (const QUuid &talk : among) {
            ids.push_back(talkIdOf(d, talk));
        }
        for (const StoredTalk &talk : readTalks(d, {TalkScope::Kind::Listed, {}, ids})) {
            if (!isEventNotes(talk.row)) {
                return work.finish(talk.row.id);
            }
            notes = notes.isNull() ? talk.row.id : notes;
        }
        return work.finish(notes);
    }
    for (const RowId event : eventsInOrder(d)) {
        if (const auto talks = talksIn(d, event, u" AND "_s + countsAsTalk()); !talks.empty()) {
            return work.finish(talks.front());
        }
        if (notes.isNull()) {
            const auto all = talksIn(d, event, {});
            notes = all.empty() ? notes : all.front();
        }
    }
    return work.finish(notes);
}

Result<std::vector<EventPlaces>> LibraryTree::places()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<EventPlaces> places;
    Statement query(d,
        u"SELECT e.uuid, e.name, e.year, e.place, e.first_day, e.last_day, d.wording FROM event e "
        "LEFT JOIN day d ON d.event_id = e.id "
        "AND EXISTS (SELECT 1 FROM talk t WHERE t.day_id = d.id AND t.deleted_at IS NULL) "
        "WHERE EXISTS (SELECT 1 FROM talk t WHERE t.event_id = e.id AND t.deleted_at IS NULL) "
        "ORDER BY e.year DESC, e.folded, e.id, d.position, d.id"_s);
    while (query.next()) {
        const QUuid id = query.uuid(0);
        if (places.empty() || places.back().id != id) {
            const EventName name{
                query.text(1), query.number(2), query.text(3), spanOf(query.text(4), query.text(5))};
            places.push_back({id, name, {}});
        }
        if (!query.isNull(6)) {
            places.back().days.append(query.text(6));
        }
    }
    EventPlaces none;
    Statement days(d,
        u"SELECT d.wording FROM day d WHERE d.event_id IS NULL "
        "AND EXISTS (SELECT 1 FROM talk t WHERE t.day_id = d.id AND t.deleted_at IS NULL) "
        "ORDER BY d.position, d.id"_s);
    while (days.next()) {
        none.days.append(days.text(0));
    }
    places.push_back(std::move(none));
    return work.finish(std::move(places));
}

} // namespace Lectern::Store
