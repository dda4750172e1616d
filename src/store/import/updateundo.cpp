// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file's update taken back as a whole, and done again.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/import/sourcebin_p.h"
#include "store/import/sourceimport_p.h"
#include "store/import/sourcestate_p.h"
#include "store/import/updateundo_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/sourcerows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr QLatin1StringView stateField("state");
constexpr QLatin1StringView revisionField("revision");

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// What the newest row of the log about an import of a source is.
struct Made {
    RowId row = 0;
    int version = 0; ///< of the file, that the row made
    int firstVersion = 0; ///< that the import made at first; others came of doing it again
    RowId firstRow = 0; ///< that told of it at first
};

/// The imports of a source as the change log has them: those in force, and those that were taken back and
/// nothing was imported since; the last one last.
struct Imports {
    std::vector<Made> done;
    std::vector<Made> undone;
};

/// Takes the import out of `from` that the row `undone` told of, which `made` tells of now.
void follow(Made made, RowId undone, std::vector<Made> &from, std::vector<Made> &to)
{
    const auto found = std::ranges::find(from, undone, &Made::row);
    if (found == from.end()) {
        return;
    }
    made.firstVersion = found->firstVersion;
    made.firstRow = found->firstRow;
    from.erase(found);
    to.push_back(made);
}

Imports importsOf(Database::Private &d, const QUuid &source)
{
    Imports imports;
    Statement query(d,
        u"SELECT id, verb, coalesce(undoes, 0), CASE WHEN json_valid(after) THEN after ->> 'revision' END "
        "FROM change WHERE entity_uuid = ? AND verb IN ('import', 'take_back') ORDER BY id"_s);
    query.bind(source);
    while (query.next()) {
        const RowId row = query.integer(0);
        const RowId undoes = query.integer(2);
        const int version = query.number(3);
        const Made made{row, version, version, row};
        if (query.text(1) == "take_back"_L1) {
            follow(made, undoes, imports.done, imports.undone);
        } else if (undoes != 0) {
            follow(made, undoes, imports.undone, imports.done);
        } else {
            imports.done.push_back(made);
            imports.undone.clear();
        }
    }
    return imports;
}

/// A row of the log that is to be taken back.
struct Reversal {
    UpdateToTakeBack update;
    KnownSource source;
    int version = 0; ///< that the row made
    qint64 batch = 0; ///< of the row
    bool wasInBin = false; ///< the source, before the update
    QJsonObject import; ///< `after` of the row that told of the import at first
};

QString nameOf(const KnownSource &source) { return QFileInfo(source.path).fileName(); }

void refuseOlder(WriteTransaction &work, const KnownSource &source)
{
    work.refuse(ErrorKind::InvalidInput,
        Sentences::tr("“%1” was imported or undone again since, so this update was left as it is.")
            .arg(nameOf(source)),
        source.path);
}

void refuseLoss(WriteTransaction &work, const KnownSource &source, int lost)
{
    work.refuse(ErrorKind::InvalidInput,
        Sentences::tr(
            "%n thing(s) of yours came to “%1” since (marks, corrections, ticks) and would be lost. "
            "Nothing was undone.",
            nullptr, lost)
            .arg(nameOf(source)),
        source.path);
}

RowId revisionOf(Database::Private &d, RowId source, int version)
{
    Statement query(d, u"SELECT id FROM revision WHERE source_id = ? AND n = ?"_s);
    return query.bind(source, version).next() ? query.integer(0) : 0;
}

QJsonObject saidAfter(Database::Private &d, RowId row)
{
    Statement query(d, u"SELECT after FROM change WHERE id = ?"_s);
    return query.bind(row).next() ? objectOf(query.text(0)) : QJsonObject();
}

/// Nothing where the row is not the last one of its source that can be taken back, or the log has no state of
/// before it; why, `work` says then.
std::optional<Reversal> reversalOf(WriteTransaction &work, Database::Private &d, RowId row)
{
    QUuid uuid;
    Reversal reversal;
    QJsonObject before;
    {
        Statement query(d, u"SELECT entity_uuid, verb, batch, before FROM change WHERE id = ?"_s);
        if (!query.bind(row).next()) {
            return std::nullopt;
        }
        uuid = query.uuid(0);
        reversal.update.isDoneAgain = query.text(1) == "take_back"_L1;
        reversal.batch = query.integer(2);
        before = objectOf(query.text(3));
    }
    const std::optional<KnownSource> source = sourceById(d, uuid);
    reversal.wasInBin = before.value(inBinField).toBool();
    const bool mayBeInBin = reversal.update.isDoneAgain && reversal.wasInBin;
    if (!source || (source->isInBin && !mayBeInBin)) {
        work.refuse(noSuchSource(toText(uuid)));
        return std::nullopt;
    }
    reversal.source = *source;
    const Imports imports = importsOf(d, uuid);
    const std::vector<Made> &list = reversal.update.isDoneAgain ? imports.undone : imports.done;
    reversal.update.state = unpackedState(before.value(stateField).toString());
    if (list.empty() || list.back().row != row || reversal.update.state.isEmpty()) {
        refuseOlder(work, *source);
        return std::nullopt;
    }
    reversal.version = list.back().version;
    reversal.import = saidAfter(d, list.back().firstRow);
    reversal.update.source = source->id;
    reversal.update.change = row;
    reversal.update.revision = revisionOf(d, source->id, reversal.version);
    if (const int lost = putOnSince(d, reversal.update); lost > 0) {
        refuseLoss(work, *source, lost);
        return std::nullopt;
    }
    return reversal;
}

/// What a version says once more, as the newest one: versions are never removed, and what is newest counts
/// everywhere.
RowId repeatVersion(Database::Private &d, RowId source, int version)
{
    Statement insert(d,
        u"INSERT INTO revision(source_id, n, format, encoding, language, reader, reader_version, "
        "bytes_sha256, text_sha256, imported_at, meta, text, blocks, bytes, decoded, decisions) "
        "SELECT source_id, (SELECT max(n) + 1 FROM revision WHERE source_id = ?1), format, encoding, "
        "language, reader, reader_version, bytes_sha256, text_sha256, imported_at, meta, text, blocks, "
        "bytes, "
        "decoded, decisions FROM revision WHERE source_id = ?1 AND n = ?2"_s);
    insert.run(source, version);
    return insert.insertedId();
}

int newestVersion(Database::Private &d, RowId source)
{
    Statement query(d, u"SELECT max(n) FROM revision WHERE source_id = ?"_s);
    return query.bind(source).next() ? query.number(0) : 0;
}

/// The row of the log holds the state that it ends, so that it can be taken back in its turn.
void reverse(Database::Private &d, const Reversal &reversal, qint64 batch)
{
    const KnownSource &source = reversal.source;
    QJsonObject before{{stateField, packedState(d, source.id, reversal.update.state)}};
    const RowId restored = repeatVersion(d, source.id, reversal.version - 1);
    restoreState(d, reversal.update, restored);
    if (reversal.wasInBin) {
        before.insert(inBinField, true);
    }
    QJsonObject after = reversal.update.isDoneAgain ? reversal.import : QJsonObject();
    after.insert(u"path"_s, source.path);
    after.insert(revisionField, newestVersion(d, source.id));
    if (!reversal.update.isDoneAgain) {
        before.insert(revisionField, reversal.version);
    }
    recordChange(d, u"source"_s, source.uuid, reversal.update.isDoneAgain ? u"import"_s : u"take_back"_s,
        before, after, batch, reversal.update.change);
}

} // namespace

bool isUpdate(const QString &verb, const QJsonObject &before)
{
    return (verb == "import"_L1 || verb == "take_back"_L1) && before.contains(stateField);
}

qint64 takeBackUpdateRows(WriteTransaction &work, Database::Private &d, const std::vector<RowId> &changes)
{
    std::vector<Reversal> reversals;
    for (const RowId change : changes) {
        const std::optional<Reversal> reversal = work.isGood() ? reversalOf(work, d, change) : std::nullopt;
        if (!reversal) {
            return 0;
        }
        if (reversal->source.isInBin) {
            bringBack(d, reversal->source);
        }
        reversals.push_back(*reversal);
    }
    const qint64 batch = nextBatch(d);
    std::set<qint64> reversed;
    for (const Reversal &reversal : reversals) {
        reverse(d, reversal, batch);
        if (reversed.insert(reversal.batch).second) {
            reverseEventDays(d, reversal.batch, batch);
        }
    }
    for (const Reversal &reversal : reversals) {
        if (reversal.wasInBin && !reversal.update.isDoneAgain) {
            [[maybe_unused]] const int kept = throwAway(d, reversal.source, reversal.update.change);
        }
    }
    return batch;
}

Result<void> SourceRepository::takeBackUpdates(const std::vector<SourceUpdate> &updates)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    std::vector<RowId> rows;
    for (const SourceUpdate &update : updates) {
        if (!work.isGood()) {
            break;
        }
        const std::optional<KnownSource> source = sourceById(d, update.source);
        const Imports imports = importsOf(d, update.source);
        if (!source || source->isInBin) {
            work.refuse(noSuchSource(toText(update.source)));
        } else if (imports.done.empty()
            || (imports.done.back().version != update.version
                && imports.done.back().firstVersion != update.version)) {
            refuseOlder(work, *source);
        } else {
            rows.push_back(imports.done.back().row);
        }
    }
    if (work.isGood() && !rows.empty()) {
        [[maybe_unused]] const qint64 batch = takeBackUpdateRows(work, d, rows);
    }
    return work.commit();
}

} // namespace Lectern::Store
