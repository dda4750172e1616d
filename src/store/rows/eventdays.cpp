// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    for (const QJsonValue &field : said[u"corrected"_s].toArray()) {
        event.corrected << field.toString();
    }
    return event;
}

constexpr QStringView selectEvent =
    u"SELECT e.id, e.uuid, e.first_day, e.last_day, e.corrected FROM event e WHERE ";

EventDays readEvent(Statement &query)
{
    return {
        query.integer(0), query.uuid(1), spanOf(query.text(2), query.text(3)), listFromJson(query.text(4))};
}

/// By name and year; `id` is 0 where there is none.
EventDays eventNamed(Database::Private &database, const EventName &event)
{
    Statement query(database,
        selectEvent
            + u"e.id = (SELECT coalesce(merged_into, id) FROM event WHERE folded = ? AND year = ?)"_s);
    return query.bind(folded(event.name), event.year).next() ? readEvent(query) : EventDays();
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

void write(Database::Private &database, const EventDays &before, const EventDays &after, qint64 batch)
{
    Statement(database,
        u"UPDATE event SET first_day = ?, last_day = ?, corrected = ?, version = version + 1 WHERE id = ?"_s)
        .run(isoOf(after.days.first), isoOf(after.days.last), toJson(after.corrected), before.id);
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
            said.push_back({query.uuid(0), fromJson(QJsonDocument::fromJson(query.text(1).toUtf8()).object()),
                fromJson(QJsonDocument::fromJson(query.text(2).toUtf8()).object())});
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

} // namespace Lectern::Store
