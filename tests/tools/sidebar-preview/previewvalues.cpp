// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "previewvalues.h"

#include "base/uuid.h"

namespace Lectern::Preview {

using namespace Qt::StringLiterals;

namespace {

constexpr auto K = MarkKind::Key;
constexpr auto D = MarkKind::Definition;
constexpr auto T = MarkKind::Technique;
constexpr auto W = MarkKind::Doubt;
constexpr auto Q = MarkKind::Quote;

EventRow event(const QString &name, int year)
{
    EventRow row;
    row.id = makeUuidV7();
    row.name = {name, year, {}};
    return row;
}

TalkRow talk(const EventRow &event, const QString &title, const QStringList &speakers, ReadStatus status,
    std::vector<MarkKind> kinds = {}, double progress = 0)
{
    TalkRow row;
    row.id = makeUuidV7();
    row.event = event.id;
    row.eventName = event.name;
    row.title = title;
    row.speakers = speakers;
    row.status = status;
    row.progress = progress;
    row.marks = int(kinds.size());
    row.markKinds = std::move(kinds);
    return row;
}

void addPlain(Values &values, const EventRow &event, int done, int all)
{
    for (int i = 0; i < all; ++i) {
        values.talks.push_back(talk(event, u"Talk %1"_s.arg(i + 1), {u"Somebody"_s},
            i < done ? ReadStatus::Done : ReadStatus::Unread));
    }
}

void addHarbour(Values &values, const EventRow &harbour)
{
    std::vector<TalkRow> thursday{talk(harbour, u"Schema changes, no held breath"_s, {u"Mira Castellanos"_s},
                                      ReadStatus::Done, {K, K, T}),
        talk(harbour, u"Queues people can trust"_s, {u"Ines Okafor"_s, u"Tomasz Wilk"_s}, ReadStatus::Reading,
            {K, W, D, T}, 0.62),
        talk(harbour, u"Type hints in a ten-year-old codebase"_s, {u"Jonas Aaltonen"_s}, ReadStatus::Unread),
        talk(harbour, u"Your dashboard is lying politely"_s, {u"Priya Raman"_s}, ReadStatus::Reading, {Q},
            0.2),
        talk(harbour, u"Lightning talks"_s,
            {u"Anna Berg"_s, u"Bo Lind"_s, u"Carl Ek"_s, u"Dina Roos"_s, u"Eva Falk"_s, u"Finn Dahl"_s,
                u"Gun Holm"_s, u"Hans Mo"_s, u"Ida Nord"_s},
            ReadStatus::Unread)};
    for (int i = 0; i < 5; ++i) {
        TalkRow row = talk(harbour, u"Wednesday %1"_s.arg(i + 1), {u"Somebody"_s}, ReadStatus::Done);
        row.day = u"Wed 13 Sep"_s;
        values.talks.push_back(row);
    }
    values.queues = thursday[1].id;
    values.dashboard = thursday[3].id;
    for (TalkRow &row : thursday) {
        row.day = u"Thu 14 Sep"_s;
        row.dayOrder = 1;
        values.talks.push_back(row);
    }
}

MarkRow mark(const QUuid &talk, MarkKind kind, const QString &section, const QString &quote, int daysAgo,
    const QString &comment = {})
{
    MarkRow row;
    row.id = makeUuidV7();
    row.talk = talk;
    row.kind = kind;
    row.section = section;
    row.quote = quote;
    row.comment = comment;
    row.modified = QDateTime(QDate::currentDate().addDays(-daysAgo), QTime(9, 40));
    return row;
}

Store::SearchHit hit(const QString &snippet, const QString &word, const QString &section,
    Store::SearchField field = Store::SearchField::Text, MarkKind kind = K)
{
    static qint64 place = 0;
    Store::SearchHit hit;
    hit.field = field;
    hit.section = section;
    hit.snippet = snippet;
    const qsizetype at = snippet.indexOf(word, 0, Qt::CaseInsensitive);
    hit.hits = {{at, at + word.size()}};
    hit.range = {place, place + word.size()};
    place += 100;
    hit.markKind = kind;
    if (field == Store::SearchField::Quote || field == Store::SearchField::Comment) {
        hit.mark = makeUuidV7();
    }
    return hit;
}

Store::TalkHits hits(const QString &title, const QStringList &speakers, const QString &event, int year,
    int total, std::vector<Store::SearchHit> found)
{
    Store::TalkHits group;
    group.talk.id = makeUuidV7();
    group.talk.title = title;
    group.talk.speakers = speakers;
    group.talk.eventName = {event, year, {}};
    group.total = total;
    group.hits = std::move(found);
    return group;
}

void addResult(Values &values)
{
    using enum Store::SearchField;
    Store::SearchResult &result = values.result;
    result.totalPassages = 31;
    result.totalTalks = 9;
    result.talks = {hits(u"When the neighbour is down"_s, {u"Sanna Oyelaran"_s}, u"PyLowlands"_s, 2019, 8,
                        {hit(u"Three layers that each retry four times turn one click into 64 calls"_s,
                             u"retry"_s, u"Stacked retries"_s),
                            hit(u"Give a client a retry budget; when it is spent, stop asking"_s, u"retry"_s,
                                u"Stacked retries"_s, Quote, T),
                            hit(u"Our gateway retries as well, so count that layer too"_s, u"retries"_s,
                                QString(), Comment, W)}),
        hits(u"Queues people can trust"_s, {u"Ines Okafor"_s, u"Tomasz Wilk"_s}, u"Harbour Conf"_s, 2023, 6,
            {hit(u"Retries sound harmless. Without jitter, a thousand workers knock on the same door"_s,
                 u"retries"_s, u"Ground rules"_s),
                hit(u"Treat every retry as a second delivery of the same letter"_s, u"retry"_s,
                    u"What broke anyway"_s, Quote, K)}),
        hits(u"Small tools for release night"_s, {u"Bram de Wolff"_s}, u"PyLowlands"_s, 2018, 1,
            {hit(u"One big button, and behind it a script that may safely retry from any step"_s, u"retry"_s,
                u"The button"_s)}),
        hits(u"Green threads from the inside"_s, {u"Kavita Rao"_s}, u"Northbank DevDays"_s, 2016, 2,
            {hit(u"A blocked socket is parked; the hub will retry it when the kernel says so"_s, u"retry"_s,
                u"The hub"_s)})};
}

void addMarks(Values &values)
{
    const QUuid talk = values.dashboard;
    values.marks = {
        mark(talk, D, u"The flat line"_s, u"Flat: no change that anyone would notice within a week"_s, 3),
        mark(talk, K, u"Averages flatter you"_s,
            u"Ask for a percentile first, and the mean only afterwards"_s, 2,
            u"Put this on the wall panel template."_s),
        mark(talk, Q, u"Averages flatter you"_s, u"A percentile of percentiles is a number about nothing"_s,
            2),
        mark(talk, T, u"Averages flatter you"_s, u"Keep the raw buckets and merge those."_s, 2,
            u"Switch the agent to buckets"_s),
        mark(talk, W, u"Alert on promises"_s, u"Never page anyone for CPU"_s, 0,
            u"Batch hosts? A pinned core did hurt us in May."_s)};
    values.marks[1].tags = {u"metrics"_s};
    values.marks[3].todo = Todo::Done;
}

} // namespace

Values makeValues()
{
    Values values;
    values.events = {event(u"Harbour Conf"_s, 2023), event(u"PyLowlands"_s, 2019),
        event(u"Northbank DevDays"_s, 2018), event(u"EuroStack"_s, 2016)};
    addHarbour(values, values.events[0]);
    addPlain(values, values.events[1], 8, 10);
    addPlain(values, values.events[2], 4, 4);
    addPlain(values, values.events[3], 3, 12);
    values.counts = {295, 88, 4, 7, 12, 4, 40};
    values.queueSections = {{u"Why queues rot"_s, 2, 2, 0}, {u"Ground rules"_s, 2, 2, 400},
        {u"What broke anyway"_s, 2, 0, 900}, {u"Questions from the room"_s, 2, 0, 1400}};
    values.dashboardSections = {{u"The flat line"_s, 2, 1, 0}, {u"Averages flatter you"_s, 2, 3, 300},
        {u"Alert on promises"_s, 2, 1, 700}};
    const auto tag = [&values](const QString &name, int hue, int talks) {
        values.tags.push_back({makeUuidV7(), name, hue, talks, 0});
    };
    tag(u"metrics"_s, 4, 11);
    tag(u"queues"_s, 0, 20);
    tag(u"reliability"_s, 1, 18);
    tag(u"reliability/retries"_s, 1, 7);
    tag(u"reliability/timeouts"_s, 1, 6);
    tag(u"python"_s, 2, 15);
    tag(u"ops/deploy"_s, 3, 12);
    for (int i = 0; i < 8; ++i) {
        tag(u"zz-%1"_s.arg(i), i, 1);
    }
    addMarks(values);
    addResult(values);
    return values;
}

} // namespace Lectern::Preview
