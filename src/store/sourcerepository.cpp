// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcerepository.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

struct KnownSource {
    RowId id = 0;
    QUuid uuid;
    QByteArray newestSha256;
    bool isInBin = false;
};

KnownSource knownSource(Database::Private &d, const QString &path)
{
    Statement query(d,
        u"SELECT s.id, s.uuid, s.deleted_at IS NOT NULL, r.bytes_sha256 FROM source s "
        "JOIN revision r ON r.source_id = s.id WHERE s.path = ? ORDER BY r.n DESC LIMIT 1"_s);
    if (!query.bind(path).next()) {
        return {};
    }
    return {query.integer(0), query.uuid(1), query.blob(3), query.flag(2)};
}

std::vector<RowId> idsOf(Database::Private &d, const QString &sql, RowId source)
{
    std::vector<RowId> ids;
    Statement query(d, sql);
    query.bind(source);
    while (query.next()) {
        ids.push_back(query.integer(0));
    }
    return ids;
}

void indexOf(Database::Private &d, RowId source)
{
    for (const RowId talk : idsOf(d, u"SELECT id FROM talk WHERE source_id = ?"_s, source)) {
        indexTalk(d, talk, false);
    }
    for (const RowId mark : idsOf(d, u"SELECT id FROM mark WHERE source_id = ?"_s, source)) {
        indexMark(d, mark);
    }
}

/// Takes out of the bin what moveToBin() put there at one time, and nothing else.
void bringBack(Database::Private &d, const KnownSource &source)
{
    Statement(d,
        u"UPDATE talk SET deleted_at = NULL WHERE source_id = ?1 "
        "AND deleted_at = (SELECT deleted_at FROM source WHERE id = ?1)"_s)
        .run(source.id);
    Statement(d,
        u"UPDATE mark SET deleted_at = NULL WHERE source_id = ?1 "
        "AND deleted_at = (SELECT deleted_at FROM source WHERE id = ?1)"_s)
        .run(source.id);
    Statement(d, u"UPDATE source SET deleted_at = NULL, version = version + 1 WHERE id = ?"_s).run(source.id);
}

std::optional<KnownSource> sourceById(Database::Private &d, const QUuid &uuid)
{
    Statement query(d, u"SELECT id, uuid, deleted_at IS NOT NULL FROM source WHERE uuid = ?"_s);
    if (!query.bind(uuid).next()) {
        return std::nullopt;
    }
    return KnownSource{query.integer(0), query.uuid(1), {}, query.flag(2)};
}

/// Seals marks again whose deleted_at was written for all at once.
void sealMarks(Database::Private &d, RowId source)
{
    struct Seal {
        RowId id;
        qint64 version;
        QDateTime modified;
    };
    std::vector<Seal> seals;
    {
        Statement query(d, u"SELECT id, version, modified_at FROM mark WHERE source_id = ?"_s);
        query.bind(source);
        while (query.next()) {
            seals.push_back({query.integer(0), query.integer(1), query.time(2)});
        }
    }
    for (const Seal &seal : seals) {
        sealMark(d, seal.id, seal.version, seal.modified);
    }
}

} // namespace

std::vector<QUuid> talksOfSource(Database::Private &database, RowId source)
{
    std::vector<QUuid> talks;
    Statement query(database,
        u"SELECT uuid FROM talk WHERE source_id = ? AND deleted_at IS NULL ORDER BY gone_at IS NOT NULL, line, id"_s);
    query.bind(source);
    while (query.next()) {
        talks.push_back(query.uuid(0));
    }
    return talks;
}

SourceRepository::SourceRepository(Database &database)
    : m_database(database)
{
}

Result<SourceOutcome> SourceRepository::compare(const QString &path, const QByteArray &bytes)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    const KnownSource known = knownSource(d, path);
    SourceOutcome outcome = SourceOutcome::Changed;
    if (known.id == 0 || known.isInBin) {
        outcome = SourceOutcome::Added;
    } else if (known.newestSha256 == sha256(QByteArrayView(bytes))) {
        outcome = SourceOutcome::Unchanged;
    }
    return work.finish(outcome);
}

Result<SourceImport> SourceRepository::import(const ImportedSource &source)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    SourceImport outcome;
    const KnownSource known = knownSource(d, source.path);
    const bool isSame = known.id != 0 && known.newestSha256 == sha256(QByteArrayView(source.bytes));
    if (known.id != 0 && known.isInBin) {
        bringBack(d, known);
        sealMarks(d, known.id);
        indexOf(d, known.id);
    }
    if (isSame) {
        outcome.outcome = known.isInBin ? SourceOutcome::Added : SourceOutcome::Unchanged;
        outcome.source = known.uuid;
        outcome.talks = talksOfSource(d, known.id);
        if (known.isInBin) {
            recordChange(d, u"source"_s, known.uuid, u"restore"_s, {}, {{u"path"_s, source.path}});
        }
    } else {
        outcome = SourceImporter(d, source).run();
    }
    return work.commit().transform([&] { return outcome; });
}

Result<void> SourceRepository::moveToBin(const QUuid &source)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such source."), toText(source));
    }
    if (work.isGood() && !known->isInBin) {
        const QDateTime now = d.now();
        Statement(d, u"UPDATE talk SET deleted_at = ? WHERE source_id = ? AND deleted_at IS NULL"_s)
            .run(now, known->id);
        Statement(d, u"UPDATE mark SET deleted_at = ? WHERE source_id = ? AND deleted_at IS NULL"_s)
            .run(now, known->id);
        Statement(d, u"UPDATE source SET deleted_at = ?, version = version + 1 WHERE id = ?"_s)
            .run(now, known->id);
        sealMarks(d, known->id);
        indexOf(d, known->id);
        recordChange(d, u"source"_s, source, u"bin"_s, {}, {});
    }
    return work.commit();
}

Result<void> SourceRepository::restoreFromBin(const QUuid &source)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such source."), toText(source));
    }
    if (work.isGood() && known->isInBin) {
        bringBack(d, *known);
        sealMarks(d, known->id);
        indexOf(d, known->id);
        recordChange(d, u"source"_s, source, u"restore"_s, {}, {});
    }
    return work.commit();
}

Result<std::vector<SourceRow>> SourceRepository::sources()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    std::vector<SourceRow> rows;
    Statement query(d,
        u"SELECT s.uuid, s.path, r.format, r.encoding, r.bytes_sha256, r.n, r.imported_at, "
        "(SELECT count(*) FROM talk t WHERE t.source_id = s.id AND t.deleted_at IS NULL) "
        "FROM source s JOIN revision r ON r.source_id = s.id "
        "AND r.n = (SELECT max(n) FROM revision WHERE source_id = s.id) WHERE s.deleted_at IS NULL ORDER BY s.path"_s);
    while (query.next()) {
        SourceRow row;
        row.id = query.uuid(0);
        row.path = query.text(1);
        row.format = query.text(2);
        row.encoding = query.text(3);
        row.sha256 = query.blob(4);
        row.revisions = query.number(5);
        row.imported = query.time(6);
        row.talks = query.number(7);
        rows.push_back(std::move(row));
    }
    return work.finish(std::move(rows));
}

} // namespace Lectern::Store
