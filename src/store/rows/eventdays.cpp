// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/rows/catalogue_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"

#include <QJsonArray>
#include <QJsonObject>

#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct EventDays {
    RowId id = 0;
    QUuid uuid;
    DateSpan days;
    QStringList corrected; ///< names of fields

    [[nodiscard]] bool areGiven() const { return corrected.contains("dates"_L1); }
};

QString isoOf(const QDate &day) { return day.isValid() ? day.toString(Qt::ISODate) : u""_s; }

QJsonObject inJson(const EventDays &event)
{
    return {{u"first_day"_s, isoOf(event.days.first)}, {u"last_day"_s, isoOf(event.days.last)},
        {u"corrected"_s, QJsonArray::fromStringList(event.corrected)}};
}

EventDays fromJson(const QJsonObject &said)
{
    EventDays event;
    event.days = spanOf(said[u"first_day"_s].toString(), said[u"last_day"_s].toString());
    event.corrected = textsOf(said[u"corrected"_s]);
    return event;
}

constexpr QStringView selectEvent =
    u"SELECT e.id, e.uuid, e.first_day, e.last_day, e.corrected FROM event e WHERE ";

EventDays readEvent(Statement &query)
{
    return {
        query.integer(0), query.uuid(1), spanOf(query.text(2), query.text(3)), listFromJson(query.text(4))};
}

/// `id` is 0 where there is none.
EventDays eventNamed(Database::Private &database, const EventName &event)
{
    Statement query(database, selectEvent + u"e.id = ?"_s);
    return query.bind(knownEvent(database, event)).next() ? readEvent(query) : EventDays();
}

EventDays afterImport(EventDays event, const DateSpan &days, bool areGiven)
{
    if (areGiven) {
        event.days = days;
        event.corrected.removeAll("dates"_L1);
        event.corrected << u"dates"_s;
    } else if (!event.areGiven()) {
        event.days = united(event.days, days);
    }
    return event;
}

void writeRow(Database::Private &database, RowId event, const EventDays &days)
{
    Statement(database,
        u"UPDATE event SET first_day = ?, last_day = ?, corrected = ?, version = version + 1 WHERE id = ?"_s)
        .run(isoOf(days.days.first), isoOf(days.days.last), toJson(days.corrected), event);
}

void write(Database::Private &database, const EventDays &before, const EventDays &after, qint64 batch)
{
    writeRow(database, before.id, after);
    recordChange(database, u"event"_s, before.uuid, u"dates"_s, inJson(before), inJson(after), batch);
}

bool hasTalksOf(Database::Private &database, RowId event, RowId source)
{
    Statement query(database,
        u"SELECT 1 FROM talk WHERE event_id = ? AND source_id = ? AND deleted_at IS NULL LIMIT 1"_s);
    return query.bind(event, source).next();
}

} // namespace

DateSpan spanOf(const QString &firstDay, const QString &lastDay)
{
    const DateSpan span{QDate::fromString(firstDay, Qt::ISODate), QDate::fromString(lastDay, Qt::ISODate)};
    return span.first.isValid() && span.last.isValid() ? span : DateSpan();
}

std::optional<DateSpan> daysAfterImport(Database::Private &database, const EventName &event)
{
    const EventDays known = eventNamed(database, event);
    return known.id == 0 ? std::nullopt : std::optional(afterImport(known, event.dates, false).days);
}

void keepEventDays(Database::Private &database, const Plan &plan, RowId source, qint64 batch)
{
    if (!plan.event || (plan.event->dates.isEmpty() && !plan.areDatesGiven)) {
        return;
    }
    const EventDays before = eventNamed(database, *plan.event);
    const EventDays after = afterImport(before, plan.event->dates, plan.areDatesGiven);
    const bool isChanged = before.days != after.days || before.corrected != after.corrected;
    if (before.id != 0 && isChanged && hasTalksOf(database, before.id, source)) {
        write(database, before, after, batch);
    }
}

void reverseEventDays(Database::Private &database, qint64 batch, qint64 newBatch)
{
    struct Said {
        QUuid event;
        EventDays before;
        EventDays after;
    };
    std::vector<Said> said;
    {
        Statement query(database,
            u"SELECT entity_uuid, before, after FROM change WHERE batch = ? AND entity = 'event' "
            "AND verb = 'dates' ORDER BY id DESC"_s);
        query.bind(batch);
        while (query.next()) {
            said.push_back(
                {query.uuid(0), fromJson(objectOf(query.text(1))), fromJson(objectOf(query.text(2)))});
        }
    }
    for (const Said &change : said) {
        EventDays now;
        {
            Statement query(database, selectEvent + u"e.uuid = ?"_s);
            now = query.bind(change.event).next() ? readEvent(query) : EventDays();
        }
        if (now.id != 0 && now.days == change.after.days && now.corrected == change.after.corrected) {
            EventDays reversed = now;
            reversed.days = change.before.days;
            reversed.corrected = change.before.corrected;
            write(database, now, reversed, newBatch);
        }
    }
}

std::vector<WrongEventDays> wrongEventDays(Database::Private &database)
{
    std::vector<WrongEventDays> wrong;
    // Without a row of the log there are no days.
    Statement query(database,
        u"SELECT e.id, e.first_day, e.last_day, e.corrected, e.name, coalesce(c.id, 0), coalesce(c.after, "
        "'{}') FROM event e LEFT JOIN change c ON c.id = (SELECT max(id) FROM change WHERE entity_uuid = "
        "e.uuid AND verb = 'dates') ORDER BY e.id"_s);
    while (query.next()) {
        const QJsonObject logged = objectOf(query.text(6));
        const bool isSame = query.text(1) == logged[u"first_day"_s].toString()
            && query.text(2) == logged[u"last_day"_s].toString()
            && query.text(3) == toJson(fromJson(logged).corrected);
        if (!isSame) {
            wrong.push_back({query.integer(0), query.text(4), query.integer(5)});
        }
    }
    return wrong;
}

void writeLoggedDays(Database::Private &database, const WrongEventDays &event)
{
    EventDays logged;
    {
        Statement query(database, u"SELECT after FROM change WHERE id = ?"_s);
        if (!query.bind(event.change).next()) {
            return;
        }
        logged = fromJson(objectOf(query.text(0)));
    }
    writeRow(database, event.event, logged);
}

void logEventDays(Database::Private &database, const WrongEventDays &event)
{
    EventDays now;
    {
        Statement query(database, selectEvent + u"e.id = ?"_s);
        if (!query.bind(event.event).next()) {
            return;
        }
        now = readEvent(query);
    }
    writeRow(database, now.id, now); // what is no date goes
    recordChange(database, u"event"_s, now.uuid, u"dates"_s, {}, inJson(now));
}

} // namespace Lectern::Store
