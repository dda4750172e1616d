// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sourcerepository.h"

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/import/sourcebin_p.h"
#include "store/import/sourceimport_p.h"
#include "store/preparedsource.h"
#include "store/rows/names_p.h"
#include "store/rows/talkrows_p.h"
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

void refuseUnknown(WriteTransaction &work, const QUuid &source) { work.refuse(noSuchSource(toText(source))); }

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
    return Store::import(m_database, SourcePreparer(m_database).prepare(source));
}

Result<SourceImport> import(Database &database, const PreparedSource &prepared)
{
    Database::Private &d = database.d();
    ImportedSource &source = prepared.parts->source;
    source.run = prepared.run.isNull() ? source.run : prepared.run;
    WriteTransaction work(d);
    SourceImport outcome;
    const KnownSource known = knownSource(d, source.path);
    const bool isSame = known.id != 0 && known.newestSha256 == source.sha256;
    if (known.id != 0 && known.isInBin) {
        bringBack(d, known);
    }
    if (isSame && !source.isAgain) {
        outcome = unchangedImport(d, known);
    } else {
        outcome = SourceImporter(d, *prepared.parts, known.isInBin).run();
        if (isSame && known.isInBin) {
            outcome.outcome = SourceOutcome::Added;
        }
    }
    if (!d.group() && d.terms().isDue()) { // a group writes them at its end
        d.terms().write(d);
    }
    return work.commit().transform([&] { return outcome; });
}

Result<SourceImport> SourceRepository::confirm(const QString &path)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    const KnownSource known = knownSource(d, path);
    if (work.isGood() && known.id == 0) {
        work.refuse(noSuchSource(path));
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

Result<std::vector<SourceRow>> SourceRepository::sourcesOf(const QString &scheme)
{
    Database::Private &d = m_database.d();
    ReadTransaction work(d);
    // A range of the index of paths: ';' follows ':'.
    Statement query(d, sourceQuery() + u" AND s.path >= ? AND s.path < ? ORDER BY s.path"_s);
    query.bind(scheme + u':', scheme + u';');
    return work.finish(rowsOf(query));
}

} // namespace Lectern::Store
