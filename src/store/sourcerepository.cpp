// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcerepository.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/import/sourceimport_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/markrows_p.h"
#include "store/rows/names_p.h"
#include "store/rows/revisioncache_p.h"
#include "store/rows/talkrows_p.h"
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
    QString path;
    QByteArray newestSha256;
    bool isInBin = false; ///< it, or those of its talks that went when its import was taken back
    bool isMissing = false;
};

/// Expression on rows of `source s`. A source stays where talks of it were kept when its import was taken
/// back; the change log tells that the others went.
QString isInBin()
{
    return u"(s.deleted_at IS NOT NULL OR coalesce((SELECT c.verb = 'bin' FROM change c WHERE c.entity_uuid "
           u"= "
           "s.uuid AND c.verb IN ('bin', 'restore') ORDER BY c.id DESC LIMIT 1), 0))"_s;
}

KnownSource knownSource(Database::Private &d, const QString &path)
{
    Statement query(d,
        u"SELECT s.id, s.uuid, %1, s.missing_at IS NOT NULL, %2 FROM source s "
        "JOIN revision r ON r.source_id = s.id WHERE s.path = ? ORDER BY r.n DESC LIMIT 1"_s.arg(
            isInBin(), comparedHash));
    if (!query.bind(path).next()) {
        return {};
    }
    return {query.integer(0), query.uuid(1), path, query.blob(4), query.flag(2), query.flag(3)};
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

/// Talks or marks that went to the bin together with the source, in the same batch of the change log, and
/// that nobody took out or threw away since.
std::vector<QUuid> binnedWith(Database::Private &d, const QUuid &source, const QString &entity)
{
    std::vector<QUuid> ids;
    Statement query(d,
        u"SELECT c.entity_uuid FROM change c WHERE c.entity = ?2 AND c.verb = 'bin' AND c.batch = "
        "(SELECT s.batch FROM change s WHERE s.entity_uuid = ?1 AND s.verb = 'bin' ORDER BY s.id DESC LIMIT "
        "1) "
        "AND NOT EXISTS (SELECT 1 FROM change l WHERE l.entity_uuid = c.entity_uuid AND l.id > c.id "
        "AND l.verb IN ('bin', 'restore')) ORDER BY c.id"_s);
    query.bind(source, entity);
    while (query.next()) {
        ids.push_back(query.uuid(0));
    }
    return ids;
}

/// Of the newest row that says this of a source; 0: none does.
qint64 batchOfLast(Database::Private &d, const QUuid &source, const QString &verb)
{
    Statement query(
        d, u"SELECT batch FROM change WHERE entity_uuid = ? AND verb = ? ORDER BY id DESC LIMIT 1"_s);
    return query.bind(source, verb).next() ? query.integer(0) : 0;
}

/// Takes out of the bin what moveToBin() put there, and nothing else.
void bringBack(Database::Private &d, const KnownSource &source)
{
    const qint64 batch = nextBatch(d);
    const std::vector<QUuid> talks = binnedWith(d, source.uuid, u"talk"_s);
    const std::vector<QUuid> marks = binnedWith(d, source.uuid, u"mark"_s);
    const qint64 binBatch = batchOfLast(d, source.uuid, u"bin"_s);
    Statement(d, u"UPDATE source SET deleted_at = NULL, version = version + 1 WHERE id = ?"_s).run(source.id);
    recordChange(d, u"source"_s, source.uuid, u"restore"_s, {}, {{u"path"_s, source.path}}, batch);
    for (const QUuid &talk : talks) {
        Statement(d, u"UPDATE talk SET deleted_at = NULL WHERE uuid = ?"_s).run(talk);
        recordChange(d, u"talk"_s, talk, u"restore"_s, {}, {}, batch);
    }
    for (const QUuid &mark : marks) {
        Statement(d, u"UPDATE mark SET deleted_at = NULL WHERE uuid = ?"_s).run(mark);
        recordChange(d, u"mark"_s, mark, u"restore"_s, {}, {}, batch);
    }
    reverseEventDays(d, binBatch, batch);
    sealMarks(d, source.id);
    indexOf(d, source.id);
}

/// Condition on rows of `talk`: what a person put there came, or was changed, behind change ?2.
QString isOfReaderSince()
{
    return hasSomethingOfReader()
        + u" AND EXISTS (SELECT 1 FROM change c WHERE c.id > ?2 AND (c.entity_uuid = talk.uuid "
          "OR c.entity_uuid IN (SELECT uuid FROM mark WHERE mark.talk_id = talk.id)))"_s;
}

/// Moves rows of `table` that `query` answers for (source, sequence) to the bin.
void moveRows(Database::Private &d, const QString &table, Statement &query, qint64 batch)
{
    std::vector<QUuid> members;
    while (query.next()) {
        members.push_back(query.uuid(0));
    }
    for (const QUuid &member : members) {
        Statement(d, u"UPDATE %1 SET deleted_at = ? WHERE uuid = ?"_s.arg(table)).run(d.now(), member);
        recordChange(d, table, member, u"bin"_s, {}, {}, batch);
    }
}

/// Answers how many talks stay.
int throwAway(Database::Private &d, const KnownSource &source, qint64 keptSince)
{
    const qint64 batch = nextBatch(d);
    recordChange(d, u"source"_s, source.uuid, u"bin"_s, {{u"path"_s, source.path}}, {}, batch);
    Statement talks(d,
        u"SELECT uuid FROM talk WHERE source_id = ?1 AND deleted_at IS NULL AND NOT (%1) ORDER BY id"_s.arg(
            isOfReaderSince()));
    moveRows(d, u"talk"_s, talks.bind(source.id, keptSince), batch);
    Statement marks(d,
        u"SELECT uuid FROM mark WHERE source_id = ? AND deleted_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM talk t WHERE t.id = mark.talk_id AND t.deleted_at IS NULL) ORDER BY id"_s);
    moveRows(d, u"mark"_s, marks.bind(source.id), batch);
    Statement staying(d, u"SELECT count(*) FROM talk WHERE source_id = ? AND deleted_at IS NULL"_s);
    const int kept = staying.bind(source.id).next() ? staying.number(0) : 0;
    Statement(d, u"UPDATE source SET deleted_at = ?, version = version + 1 WHERE id = ?"_s)
        .run(kept == 0 ? Sql::value(d.now()) : QVariant(), source.id);
    if (kept == 0) {
        reverseEventDays(d, batchOfLast(d, source.uuid, u"import"_s), batch);
    }
    sealMarks(d, source.id);
    indexOf(d, source.id);
    return kept;
}

std::optional<KnownSource> sourceById(Database::Private &d, const QUuid &uuid)
{
    Statement query(d,
        u"SELECT s.id, s.uuid, s.path, %1, s.missing_at IS NOT NULL FROM source s WHERE s.uuid = ?"_s.arg(
            isInBin()));
    if (!query.bind(uuid).next()) {
        return std::nullopt;
    }
    return KnownSource{query.integer(0), query.uuid(1), query.text(2), {}, query.flag(3), query.flag(4)};
}

void noteMissing(Database::Private &d, const KnownSource &source, bool isMissing)
{
    if (source.isMissing == isMissing) {
        return;
    }
    Statement(d, u"UPDATE source SET missing_at = ?, version = version + 1 WHERE id = ?"_s)
        .run(isMissing ? Sql::value(d.now()) : QVariant(), source.id);
    recordChange(
        d, u"source"_s, source.uuid, isMissing ? u"miss"_s : u"find"_s, {}, {{u"path"_s, source.path}});
}

/// The file of a known source is there, with the bytes of its newest revision.
SourceImport unchangedImport(Database::Private &d, const KnownSource &known)
{
    noteMissing(d, known, false);
    SourceImport outcome;
    outcome.outcome = known.isInBin ? SourceOutcome::Added : SourceOutcome::Unchanged;
    outcome.source = known.uuid;
    outcome.talks = talksOfSource(d, known.id);
    return outcome;
}

void refuseUnknown(WriteTransaction &work, const QUuid &source)
{
    work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such source."), toText(source));
}

/// Sources with their newest revision; more conditions and the order may follow.
QString sourceQuery()
{
    return u"SELECT s.uuid, s.path, r.format, r.encoding, r.bytes_sha256, r.n, r.imported_at, "
           "(SELECT count(*) FROM talk t WHERE t.source_id = s.id AND t.deleted_at IS NULL AND %1), "
           "s.missing_at FROM source s JOIN revision r ON r.source_id = s.id "
           "AND r.n = (SELECT max(n) FROM revision WHERE source_id = s.id) WHERE s.deleted_at IS NULL"_s.arg(
               countsAsTalk());
}

std::vector<SourceRow> rowsOf(Statement &query)
{
    std::vector<SourceRow> rows;
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
        if (!query.isNull(8)) {
            row.missing = query.time(8);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<QUuid> talksOfSource(Database::Private &database, RowId source)
{
    std::vector<QUuid> talks;
    Statement query(database,
        u"SELECT t.uuid FROM talk t WHERE t.source_id = ? AND t.deleted_at IS NULL AND %1 "
        "ORDER BY t.gone_at IS NOT NULL, t.line, t.id"_s.arg(countsAsTalk()));
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
    }
    if (isSame && !source.isAgain) {
        outcome = unchangedImport(d, known);
    } else {
        outcome = SourceImporter(d, source).run();
        if (isSame && known.isInBin) {
            outcome.outcome = SourceOutcome::Added;
        }
    }
    return work.commit().transform([&] { return outcome; });
}

Result<SourceImport> SourceRepository::confirm(const QString &path)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const KnownSource known = knownSource(d, path);
    if (work.isGood() && known.id == 0) {
        work.refuse(ErrorKind::NotFound, Sentences::tr("There is no such source."), path);
    }
    const SourceImport outcome = work.isGood() ? unchangedImport(d, known) : SourceImport();
    return work.commit().transform([&] { return outcome; });
}

Result<int> SourceRepository::moveToBin(const QUuid &source, qint64 keptSince)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        refuseUnknown(work, source);
    }
    int kept = 0;
    if (work.isGood() && !known->isInBin) {
        kept = throwAway(d, *known, keptSince);
    }
    return work.commit().transform([kept] { return kept; });
}

Result<void> SourceRepository::restoreFromBin(const QUuid &source)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        refuseUnknown(work, source);
    }
    if (work.isGood() && known->isInBin) {
        bringBack(d, *known);
    }
    return work.commit();
}

Result<std::vector<SourceRow>> SourceRepository::sameBytesElsewhere(
    const QString &path, const QByteArray &sha256)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    Statement query(d,
        sourceQuery()
            + u" AND r.bytes_sha256 = ? AND NOT EXISTS (SELECT 1 FROM source WHERE path = ?) ORDER BY s.path"_s);
    query.bind(sha256, path);
    return work.finish(rowsOf(query));
}

Result<void> SourceRepository::setPath(const QUuid &source, const QString &path)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        refuseUnknown(work, source);
    }
    if (work.isGood() && known->path != path) {
        if (knownSource(d, path).id != 0) {
            work.refuse(
                ErrorKind::InvalidInput, Sentences::tr("“%1” is in the library already.").arg(path), path);
        }
        Statement(d, u"UPDATE source SET path = ?, missing_at = NULL, version = version + 1 WHERE id = ?"_s)
            .run(path, known->id);
        recordChange(d, u"source"_s, source, u"move"_s, {{u"path"_s, known->path}}, {{u"path"_s, path}});
    }
    return work.commit();
}

Result<void> SourceRepository::setMissing(const QUuid &source, bool isMissing)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const std::optional<KnownSource> known = sourceById(d, source);
    if (work.isGood() && !known) {
        refuseUnknown(work, source);
    }
    if (work.isGood()) {
        noteMissing(d, *known, isMissing);
    }
    return work.commit();
}

Result<std::vector<SourceRow>> SourceRepository::sources()
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    Statement query(d, sourceQuery() + u" ORDER BY s.path"_s);
    return work.finish(rowsOf(query));
}

} // namespace Lectern::Store
