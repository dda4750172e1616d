// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog.h"

#include "store/changelog_p.h"
#include "store/rows/names_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

QJsonObject objectOf(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray()) {
        texts += text.toString();
    }
    return texts;
}

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
        row.before = objectOf(query.text(8));
        row.after = objectOf(query.text(9));
        row.undoes = query.integer(10);
        row.batch = query.integer(11);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What changeHash() is made of, in this order, behind the id.
const QString sealedColumns =
    u"device, clock, at, actor, batch, entity, entity_uuid, verb, before, after, coalesce(undoes, 0)"_s;

QByteArray changeHash(const QVariantList &values)
{
    return rowHash({values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7],
        values[8], values[9], values[10], values[11]});
}

/// Of a row of `SELECT id, ` + sealedColumns.
QByteArray changeHash(const Statement &row)
{
    return changeHash({row.integer(0), row.blob(1), row.integer(2), row.integer(3), row.text(4),
        row.integer(5), row.text(6), row.blob(7), row.text(8), row.text(9), row.text(10), row.integer(11)});
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
    qint64 row = 0;
    qint64 clock = 0;
    {
        Statement query(database,
            u"SELECT (SELECT coalesce(max(id), 0) + 1 FROM change), "
            "(SELECT coalesce(max(clock), 0) + 1 FROM change WHERE device = ?)"_s);
        if (!query.bind(database.device()).next()) {
            return;
        }
        row = query.integer(0);
        clock = query.integer(1);
    }
    const qint64 deed = batch == 0 ? row : batch;
    const qint64 now = database.now().toMSecsSinceEpoch();
    const QString was = toText(before);
    const QString is = toText(withTags);
    const QByteArray hash = changeHash({row, database.device().toRfc4122(), clock, now, database.actor(),
        deed, entity, id.toRfc4122(), verb, was, is, undoes});
    Statement(database,
        u"INSERT INTO change(id, device, clock, at, actor, batch, entity, entity_uuid, verb, before, after, "
        "undoes, sha256) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
        .run(row, database.device(), clock, now, database.actor(), deed, entity, id, verb, was, is,
            Sql::reference(undoes), hash);
}

std::vector<RowId> brokenChanges(Database::Private &database)
{
    Statement unsealed(database, u"SELECT 1 FROM library WHERE key = 'to_fill_log'"_s);
    if (unsealed.next()) {
        return {};
    }
    std::vector<RowId> broken;
    Statement query(database,
        u"SELECT id, %1, sha256, json_valid(before) AND json_valid(after) FROM change ORDER BY id"_s.arg(
            sealedColumns));
    while (query.next()) {
        if (query.blob(12) != changeHash(query) || !query.flag(13)) {
            broken.push_back(query.integer(0));
        }
    }
    return broken;
}

void sealChanges(Database::Private &database, const std::vector<RowId> &rows)
{
    for (const RowId row : rows) {
        QByteArray hash;
        {
            Statement query(database, u"SELECT id, %1 FROM change WHERE id = ?"_s.arg(sealedColumns));
            if (!query.bind(row).next()) {
                continue;
            }
            hash = changeHash(query);
        }
        Statement(database, u"UPDATE change SET sha256 = ? WHERE id = ?"_s).run(hash, row);
    }
}

void sealOldChanges(Database::Private &database)
{
    sealChanges(database, idsOf(database, u"SELECT id FROM change WHERE sha256 = x'' ORDER BY id"_s));
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
