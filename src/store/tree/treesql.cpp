// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/statement_p.h"
#include "store/tree/treesql_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// How talks come to their groups. What has neither speaker nor tag stands in a group of its own, the notes
/// of events left out: they are no talks.
struct GroupingSql {
    QString joins; ///< behind `talk t`
    QString id; ///< what is grouped by
    QString key; ///< of the same joins: TreeGroup::key, before it is made text
    QString names; ///< uuid, name, year, place, first day, last day of group `g.id`
    QString source; ///< behind the groups `g`
    bool isOnce = true; ///< a talk is in one group alone, and once
};

GroupingSql sqlOf(TreeGrouping grouping)
{
    const QString nothing = u"'', 0, '', '', ''"_s;
    switch (grouping) {
    case TreeGrouping::Event:
        return {u" LEFT JOIN event e ON e.id = t.event_id"_s, u"t.event_id"_s, u"e.uuid"_s,
            u"e.uuid, e.name, e.year, e.place, e.first_day, e.last_day"_s,
            u" LEFT JOIN event e ON e.id = g.id"_s};
    case TreeGrouping::Speaker:
        return {u" LEFT JOIN talk_speaker ts ON ts.talk_id = t.id LEFT JOIN speaker own ON own.id = "
                "ts.speaker_id LEFT JOIN speaker s ON s.id = coalesce(own.merged_into, own.id)"_s,
            u"s.id"_s, u"s.uuid"_s, u"s.uuid, coalesce(s.name, ''), 0, '', '', ''"_s,
            u" LEFT JOIN speaker s ON s.id = g.id"_s, false};
    case TreeGrouping::Year:
        return {u" LEFT JOIN event e ON e.id = t.event_id"_s, u"coalesce(e.year, 0)"_s,
            u"coalesce(e.year, 0)"_s, u"NULL, '', g.id, '', '', ''"_s, {}};
    case TreeGrouping::Tag:
        return {u" LEFT JOIN talk_tag tt ON tt.talk_id = t.id AND tt.deleted_at IS NULL "
                "LEFT JOIN tag s ON s.id = tt.tag_id AND s.deleted_at IS NULL"_s,
            u"s.id"_s, u"s.uuid"_s, u"s.uuid, coalesce(s.path, ''), 0, '', '', ''"_s,
            u" LEFT JOIN tag s ON s.id = g.id"_s, false};
    }
    return {};
}

QString orderOf(const TreeQuery &query)
{
    const bool isUnreadFirst = query.order == TreeOrder::UnreadFirst;
    const QString first = isUnreadFirst ? u"g.unread = 0, "_s : QString();
    switch (query.grouping) {
    case TreeGrouping::Event:
        return query.order == TreeOrder::Title ? u"e.id IS NULL, e.folded, e.year DESC, e.id"_s
            : query.order == TreeOrder::Oldest ? u"e.id IS NULL, e.year = 0, e.year, e.folded, e.id"_s
                                               : first + u"e.id IS NULL, e.year DESC, e.folded, e.id";
    case TreeGrouping::Year:
        return first + (query.order == TreeOrder::Oldest ? u"g.id = 0, g.id"_s : u"g.id = 0, g.id DESC"_s);
    case TreeGrouping::Speaker:
    case TreeGrouping::Tag:
        break;
    }
    return first + u"s.id IS NULL, s.folded, s.id";
}

/// Notes of events are not among those that have no speaker or tag.
QString withoutLooseNotes(const TreeQuery &query, const QString &group)
{
    const bool mayBeLoose = query.grouping == TreeGrouping::Speaker || query.grouping == TreeGrouping::Tag;
    return mayBeLoose ? u" AND (%1 IS NOT NULL OR %2)"_s.arg(group, countsAsTalk()) : QString();
}

void add(SqlPiece &condition, const QString &text, const QVariantList &values = {})
{
    condition.text += (condition.text.isEmpty() ? QString() : u" AND "_s) + text;
    condition.values += values;
}

void addFilter(SqlPiece &condition, TreeFilter filter)
{
    switch (filter) {
    case TreeFilter::All:
        break;
    case TreeFilter::Unread: // notes of an event are no talk to be read
        add(condition, u"t.status = 'unread' AND "_s + countsAsTalk());
        break;
    case TreeFilter::Reading:
        add(condition, u"t.status = 'reading' AND "_s + countsAsTalk());
        break;
    case TreeFilter::Todos:
        add(condition, u"t.id IN (SELECT talk_id FROM mark WHERE todo = 1 AND deleted_at IS NULL)"_s);
        break;
    case TreeFilter::Starred:
        add(condition, u"t.starred"_s);
        break;
    }
}

void addTag(SqlPiece &condition, const QString &tag)
{
    const QString name = folded(tag);
    const QString branch = name + u'/';
    add(condition,
        u"t.id IN (SELECT x.talk_id FROM tag y JOIN talk_tag x ON x.tag_id = y.id WHERE x.deleted_at IS NULL "
        "AND y.deleted_at IS NULL AND (y.folded = ? OR substr(y.folded, 1, length(?)) = ?))"_s,
        {Sql::value(name), Sql::value(branch), Sql::value(branch)});
}

void addWord(SqlPiece &condition, const QString &word)
{
    // Names alone: their indexes hold them, so no row of a talk is read.
    add(condition,
        u"t.id IN (SELECT id FROM talk WHERE instr(folded, ?) > 0 UNION ALL "
        "SELECT x.talk_id FROM speaker own JOIN speaker y ON y.id = coalesce(own.merged_into, own.id) "
        "JOIN talk_speaker x ON x.speaker_id = own.id WHERE instr(y.folded, ?) > 0 UNION ALL "
        "SELECT x.id FROM event y JOIN talk x ON x.event_id = y.id "
        "WHERE instr(y.folded || ' ' || y.year, ?) > 0)"_s,
        {Sql::value(word), Sql::value(word), Sql::value(word)});
}

/// Numbers of talks by event, kind and status, in the order in which the index `talk_counts` holds them, so
/// that a million rows are counted in one walk; what they are summed up to comes after.
QString numbersOfEvents(const GroupingSql &sql, const SqlPiece &left)
{
    return u"SELECT %1 AS id2, t.kind, t.status, t.n FROM (SELECT t.event_id, t.kind, t.status, count(*) AS "
           u"n "
           "FROM talk t WHERE %2 GROUP BY t.event_id, t.kind, t.status) t%3"_s.arg(
               sql.id, left.text, sql.joins);
}

/// `groups` has the columns id, talks, done, unread, held.
QString selectGroups(const TreeQuery &query, const GroupingSql &sql, const QString &groups)
{
    const QString key = query.grouping == TreeGrouping::Year ? u"g.id"_s : u"NULL"_s;
    return u"SELECT %1, %2, g.talks, g.done, g.unread, g.held FROM (%3) g%4 ORDER BY %5"_s.arg(
        key, sql.names, groups, sql.source, orderOf(query));
}

} // namespace

SqlPiece leftBy(const TreeQuery &query)
{
    SqlPiece condition;
    addFilter(condition, query.filter);
    if (!query.tag.isEmpty()) {
        addTag(condition, query.tag);
    }
    for (const QString &word : folded(query.text).split(u' ', Qt::SkipEmptyParts)) {
        addWord(condition, word);
    }
    if (query.text.isEmpty() && !query.kept.isNull() && query.isNarrowed()) {
        condition.text = u"("_s + condition.text + u" OR t.uuid = ?)";
        condition.values += Sql::value(query.kept);
    }
    return {u"t.deleted_at IS NULL"_s + (condition.text.isEmpty() ? QString() : u" AND "_s + condition.text),
        condition.values};
}

SqlPiece belongsTo(TreeGrouping grouping, const QString &group)
{
    const QUuid id = QUuid::fromString(group);
    const QVariant key = Sql::value(id);
    switch (grouping) {
    case TreeGrouping::Event:
        return id.isNull() ? SqlPiece{u"t.event_id IS NULL"_s, {}}
                           : SqlPiece{u"t.event_id = (SELECT id FROM event WHERE uuid = ?)"_s, {key}};
    case TreeGrouping::Year:
        return group == u"0"
            ? SqlPiece{u"(t.event_id IS NULL OR t.event_id IN (SELECT id FROM event WHERE year = 0))"_s, {}}
            : SqlPiece{u"t.event_id IN (SELECT id FROM event WHERE year = ?)"_s, {Sql::value(group.toInt())}};
    case TreeGrouping::Speaker:
        return id.isNull()
            ? SqlPiece{u"NOT EXISTS (SELECT 1 FROM talk_speaker x WHERE x.talk_id = t.id) AND "_s
                      + countsAsTalk(),
                  {}}
            : SqlPiece{u"t.id IN (SELECT x.talk_id FROM speaker s JOIN speaker own "
                       "ON coalesce(own.merged_into, own.id) = s.id JOIN talk_speaker x "
                       "ON x.speaker_id = own.id WHERE s.uuid = ?)"_s,
                  {key}};
    case TreeGrouping::Tag:
        return id.isNull()
            ? SqlPiece{u"NOT EXISTS (SELECT 1 FROM talk_tag x JOIN tag y ON y.id = x.tag_id "
                       "WHERE x.talk_id = t.id AND x.deleted_at IS NULL AND y.deleted_at IS NULL) AND "_s
                      + countsAsTalk(),
                  {}}
            : SqlPiece{u"t.id IN (SELECT x.talk_id FROM tag s JOIN talk_tag x ON x.tag_id = s.id "
                       "WHERE s.uuid = ? AND x.deleted_at IS NULL)"_s,
                  {key}};
    }
    return {};
}

SqlPiece groupsOf(const TreeQuery &query)
{
    const GroupingSql sql = sqlOf(query.grouping);
    const SqlPiece left = leftBy(query);
    const QString placed = sql.isOnce
        ? numbersOfEvents(sql, left)
        : u"SELECT DISTINCT t.id, %1 AS id2, t.kind, t.status FROM talk t%2 WHERE %3%4"_s.arg(
              sql.id, sql.joins, left.text, withoutLooseNotes(query, sql.id));
    const QString counted =
        u"SELECT t.id2 AS id, sum(%1%3) AS talks, sum((%1 AND t.status = 'done')%3) AS done, "
        "sum((%1 AND t.status = 'unread')%3) AS unread, sum(1%3) AS held FROM (%2) t GROUP BY t.id2"_s.arg(
            countsAsTalk(), placed, sql.isOnce ? u" * t.n"_s : QString());
    return {selectGroups(query, sql, counted), left.values};
}

SqlPiece uncountedGroupsOf(const TreeQuery &query)
{
    const GroupingSql sql = sqlOf(query.grouping);
    const QString events =
        u"SELECT x.id FROM (SELECT NULL AS id UNION ALL SELECT id FROM event) x WHERE EXISTS "
        "(SELECT 1 FROM talk t WHERE t.event_id IS x.id AND t.deleted_at IS NULL)"_s;
    const QString ids = query.grouping == TreeGrouping::Year
        ? u"SELECT DISTINCT coalesce(e.year, 0) AS id FROM (%1) t LEFT JOIN event e ON e.id = t.id"_s.arg(
              events)
        : events;
    const QString groups = u"SELECT id, %1 AS talks, 0 AS done, 0 AS unread, 0 AS held FROM (%2)"_s.arg(
        QString::number(TreeGroup::notCounted), ids);
    return {selectGroups(query, sql, groups), {}};
}

SqlPiece keysOfTalk(const TreeQuery &query, const QUuid &talk)
{
    const GroupingSql sql = sqlOf(query.grouping);
    SqlPiece piece = leftBy(query);
    piece.text = u"SELECT %1 FROM talk t%2 WHERE %3 AND t.uuid = ?%4"_s.arg(
        sql.key, sql.joins, piece.text, withoutLooseNotes(query, sql.id));
    if (query.grouping == TreeGrouping::Speaker) {
        piece.text += u" ORDER BY ts.position"_s;
    } else if (query.grouping == TreeGrouping::Tag) {
        // A deleted tag that still hangs on the talk gives a row without a group: a real one comes first.
        piece.text += u" ORDER BY s.id IS NULL, s.folded"_s;
    }
    piece.values += Sql::value(talk);
    return piece;
}

QString orderInEvent()
{
    return u"%1, d.position, t.position, t.source_id, t.line, t.id"_s.arg(countsAsTalk());
}

} // namespace Lectern::Store
