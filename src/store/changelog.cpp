// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog.h"

#include "store/changelog_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::vector<ChangeRow> readChanges(Statement &query)
{
    std::vector<ChangeRow> rows;
    while (query.next()) {
        ChangeRow row;
        row.sequence = query.integer(0);
        row.device = query.uuid(1);
        row.clock = query.integer(2);
        row.time = query.time(3);
        row.actor = query.text(4);
        row.entity = query.text(5);
        row.id = query.uuid(6);
        row.verb = query.text(7);
        row.before = QJsonDocument::fromJson(query.text(8).toUtf8()).object();
        row.after = QJsonDocument::fromJson(query.text(9).toUtf8()).object();
        row.undoes = query.integer(10);
        row.batch = query.integer(11);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

qint64 nextBatch(Database::Private &database)
{
    Statement query(database, u"SELECT coalesce(max(id), 0) + 1 FROM change"_s);
    return query.next() ? query.integer(0) : 0;
}

void recordChange(Database::Private &database, const QString &entity, const QUuid &id, const QString &verb,
    const QJsonObject &before, const QJsonObject &after, qint64 batch, RowId undoes)
{
    QJsonObject withTags = after;
    if (const QStringList tags = database.takeNewTags(); !tags.isEmpty()) {
        withTags.insert(newTagsField, QJsonArray::fromStringList(tags));
    }
    Statement(database,
        u"INSERT INTO change(device, clock, at, actor, batch, entity, entity_uuid, verb, before, after, "
        u"undoes) "
        "VALUES(?1, (SELECT coalesce(max(clock), 0) + 1 FROM change WHERE device = ?1), ?2, ?3, ?4, ?5, ?6, "
        "?7, "
        "?8, ?9, ?10)"_s)
        .run(database.device(), database.now(), database.actor(), batch == 0 ? nextBatch(database) : batch,
            entity, id, verb, toText(before), toText(withTags), Sql::reference(undoes));
}

ChangeLog::ChangeLog(Database &database)
    : m_database(database)
{
}

Result<std::vector<ChangeRow>> ChangeLog::since(qint64 sequence, int limit)
{
    ReadTransaction work(m_database.d());
    Statement query(m_database.d(),
        u"SELECT id, device, clock, at, actor, entity, entity_uuid, verb, before, after, undoes, "
        "batch FROM change "
        "WHERE id > ? ORDER BY id LIMIT ?"_s);
    query.bind(sequence, limit);
    return work.finish(readChanges(query));
}

Result<std::vector<ChangeRow>> ChangeLog::ofEntity(const QUuid &id)
{
    ReadTransaction work(m_database.d());
    Statement query(m_database.d(),
        u"SELECT id, device, clock, at, actor, entity, entity_uuid, verb, before, after, undoes, "
        "batch FROM change "
        "WHERE entity_uuid = ? ORDER BY id"_s);
    query.bind(id);
    return work.finish(readChanges(query));
}

Result<qint64> ChangeLog::newest()
{
    ReadTransaction work(m_database.d());
    Statement query(m_database.d(), u"SELECT coalesce(max(id), 0) FROM change"_s);
    const qint64 sequence = query.next() ? query.integer(0) : 0;
    return work.finish(sequence);
}

} // namespace Lectern::Store
