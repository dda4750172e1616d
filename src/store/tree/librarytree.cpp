// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The groups of the tree and their talks.

#include "store/librarytree.h"

#include "base/folding.h"
#include "base/uuid.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/talkrows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/tree/treesql_p.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

QString keyOf(const QUuid &id) { return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces); }

std::vector<RowId> idsOf(Database::Private &d, const SqlPiece &condition)
{
    std::vector<RowId> ids;
    Statement query(d, u"SELECT t.id FROM talk t WHERE "_s + condition.text);
    query.bindAll(condition.values);
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

SqlPiece both(SqlPiece first, const SqlPiece &second)
{
    first.text += u" AND "_s + second.text;
    first.values += second.values;
    return first;
}

/// In the order of the query. As they are read they stand by event, newest year first, day and place.
std::vector<TalkRow> rowsOf(Database::Private &d, const TreeQuery &query, std::vector<RowId> ids)
{
    std::vector<TalkRow> rows;
    for (StoredTalk &talk : readTalks(d, {TalkScope::Kind::Listed, {}, std::move(ids)})) {
        rows.push_back(std::move(talk.row));
    }
    switch (query.order) {
    case TreeOrder::Newest:
        break;
    case TreeOrder::Oldest: // an unknown year comes last
        std::ranges::stable_sort(rows, {},
            [](const TalkRow &row) { return std::pair(row.eventName.year == 0, row.eventName.year); });
        break;
    case TreeOrder::Title:
        std::ranges::stable_sort(rows, {}, [](const TalkRow &row) { return folded(row.title); });
        break;
    case TreeOrder::UnreadFirst:
        std::ranges::stable_sort(rows, {}, &TalkRow::status);
        break;
    }
    return rows;
}

struct CountedGroups {
    std::vector<TreeGroup> groups;
    int rows = 0; ///< of talks and of notes of events
};

CountedGroups readGroups(Database::Private &d, const SqlPiece &piece)
{
    CountedGroups counted;
    Statement query(d, piece.text);
    query.bindAll(piece.values);
    while (query.next()) {
        TreeGroup group;
        if (!query.isNull(1)) {
            group.id = query.uuid(1);
        }
        group.key = query.isNull(0) ? keyOf(group.id) : QString::number(query.number(0));
        group.name = {query.text(2), query.number(3), query.text(4), spanOf(query.text(5), query.text(6))};
        group.talks = query.number(7);
        group.done = query.number(8);
        group.unread = query.number(9);
        counted.rows += query.number(10);
        counted.groups.push_back(std::move(group));
    }
    return counted;
}

/// Names by which the rows of talks tell their groups.
QStringList groupNames(const TreeQuery &query, const TalkRow &row)
{
    switch (query.grouping) {
    case TreeGrouping::Event:
        return {keyOf(row.event)};
    case TreeGrouping::Year:
        return {QString::number(row.eventName.year)};
    case TreeGrouping::Speaker:
        return row.speakers.isEmpty() ? QStringList{QString()} : row.speakers;
    case TreeGrouping::Tag:
        return row.tags.isEmpty() ? QStringList{QString()} : row.tags;
    }
    return {};
}

bool isNamed(TreeGrouping grouping)
{
    return grouping == TreeGrouping::Speaker || grouping == TreeGrouping::Tag;
}

/// All that the query leaves, read at once and laid into its groups.
void readWhole(Database::Private &d, TreeRows &rows)
{
    QHash<QString, size_t> places;
    for (const TreeGroup &group : rows.groups) {
        places.insert(isNamed(rows.query.grouping) ? group.name.name : group.key, rows.talks.size());
        rows.talks.push_back({group.key, {}});
    }
    for (const TalkRow &row : rowsOf(d, rows.query, idsOf(d, leftBy(rows.query)))) {
        for (const QString &name : groupNames(rows.query, row)) {
            if (const auto place = places.constFind(name); place != places.cend()) {
                rows.talks[*place].talks.push_back(row);
            }
        }
    }
}

/// The talks of those groups that are wanted.
void readLoaded(Database::Private &d, TreeRows &rows, const QStringList &loaded)
{
    const QSet<QString> wanted(loaded.begin(), loaded.end());
    for (const TreeGroup &group : rows.groups) {
        if (wanted.contains(group.key)) {
            rows.talks.push_back({group.key,
                rowsOf(d, rows.query,
                    idsOf(d, both(belongsTo(rows.query.grouping, group.key), leftBy(rows.query))))});
        }
    }
}

bool hasMoreThan(int talks, Database::Private &d)
{
    Statement last(d, u"SELECT max(id) FROM talk"_s); // about as many as there are, and known at once
    return last.next() && last.integer(0) > talks;
}

} // namespace

LibraryTree::LibraryTree(Database &database)
    : m_database(database)
{
}

Result<TreeRows> LibraryTree::read(const TreeQuery &query, const QStringList &loaded, int mostWhole)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    CountedGroups counted = readGroups(d, groupsOf(query));
    if (hasMoreThan(countedInAFrame, d)) { // the walk leaves tens of megabytes of index behind
        d.giveBackMemory();
    }
    TreeRows rows{query, std::move(counted.groups), {}};
    if (query.isNarrowed() && counted.rows <= mostWhole) {
        readWhole(d, rows);
    } else {
        readLoaded(d, rows, loaded);
    }
    return work.finish(std::move(rows));
}

Result<std::optional<TreeRows>> LibraryTree::readUncounted(
    const TreeQuery &query, const QStringList &loaded, int countedAtOnce)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::optional<TreeRows> rows;
    if (!isNamed(query.grouping) && !query.isNarrowed() && query.order != TreeOrder::UnreadFirst
        && hasMoreThan(countedAtOnce, d)) {
        rows = TreeRows{query, readGroups(d, uncountedGroupsOf(query)).groups, {}};
        readLoaded(d, *rows, loaded);
    }
    return work.finish(std::move(rows));
}

Result<std::vector<TalkRow>> LibraryTree::talks(const TreeQuery &query, const QString &group)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    return work.finish(rowsOf(d, query, idsOf(d, both(belongsTo(query.grouping, group), leftBy(query)))));
}

Result<std::optional<QString>> LibraryTree::groupOf(const TreeQuery &query, const QUuid &talk)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::optional<QString> key;
    const SqlPiece piece = keysOfTalk(query, talk);
    Statement keys(d, piece.text);
    keys.bindAll(piece.values);
    if (keys.next()) {
        key = query.grouping == TreeGrouping::Year ? QString::number(keys.number(0))
            : keys.isNull(0)                       ? QString()
                                                   : keyOf(keys.uuid(0));
    }
    return work.finish(std::move(key));
}

Result<std::vector<TalkRow>> LibraryTree::chosen(const TreeQuery &query, const TreeChoice &choice)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<RowId> ids;
    for (const QUuid &talk : choice.talks) {
        Statement row(d, u"SELECT id FROM talk WHERE uuid = ? AND deleted_at IS NULL"_s);
        if (row.bind(talk).next()) {
            ids.push_back(row.integer(0));
        }
    }
    for (const QString &group : choice.groups) {
        std::ranges::copy(
            idsOf(d, both(belongsTo(query.grouping, group), leftBy(query))), std::back_inserter(ids));
    }
    TreeQuery asTheyCome = query;
    asTheyCome.order = TreeOrder::Newest;
    return work.finish(rowsOf(d, asTheyCome, std::move(ids)));
}

} // namespace Lectern::Store
