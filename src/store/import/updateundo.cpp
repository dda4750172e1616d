// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SourceRepository::takeBackUpdates(): a file's update taken back as a whole.

#include "base/uuid.h"
#include "store/changelog_p.h"
#include "store/failures_p.h"
#include "store/import/sourcebin_p.h"
#include "store/import/sourceimport_p.h"
#include "store/import/sourcestate_p.h"
#include "store/rows/eventdays_p.h"
#include "store/rows/sourcerows_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

struct LoggedUpdate {
    UpdateToTakeBack update;
    qint64 batch = 0;
    bool wasInBin = false; ///< the source, until the update
};

/// Nothing where `version` is not the newest of the source or the log has no state of before it.
std::optional<LoggedUpdate> updateOf(Database::Private &d, const KnownSource &source, int version)
{
    LoggedUpdate found;
    {
        Statement newest(d, u"SELECT id, n FROM revision WHERE source_id = ? ORDER BY n DESC LIMIT 1"_s);
        if (!newest.bind(source.id).next() || newest.number(1) != version || version < 2) {
            return std::nullopt;
        }
        found.update.revision = newest.integer(0);
    }
    Statement query(d,
        u"SELECT id, batch, before, after FROM change WHERE entity_uuid = ? AND verb = 'import' "
        "ORDER BY id DESC LIMIT 1"_s);
    if (!query.bind(source.uuid).next() || objectOf(query.text(3)).value("revision"_L1).toInt() != version) {
        return std::nullopt;
    }
    found.update.source = source.id;
    found.update.change = query.integer(0);
    found.batch = query.integer(1);
    const QJsonObject before = objectOf(query.text(2));
    found.update.state = unpackedState(before.value("state"_L1).toString());
    found.wasInBin = before.value(inBinField).toBool();
    return found.update.state.isEmpty() ? std::nullopt : std::optional(found);
}

/// The version before once more, as the newest one: versions are never removed, and what is newest counts
/// everywhere.
RowId repeatVersionBefore(Database::Private &d, RowId source, int version)
{
    Statement insert(d,
        u"INSERT INTO revision(source_id, n, format, encoding, language, reader, reader_version, "
        "bytes_sha256, text_sha256, imported_at, meta, text, blocks, bytes, decoded, decisions) "
        "SELECT source_id, n + 2, format, encoding, language, reader, reader_version, bytes_sha256, "
        "text_sha256, imported_at, meta, text, blocks, bytes, decoded, decisions FROM revision "
        "WHERE source_id = ? AND n = ?"_s);
    insert.run(source, version - 1);
    return insert.insertedId();
}

void takeBackUpdate(WriteTransaction &work, Database::Private &d, const SourceUpdate &update)
{
    const std::optional<KnownSource> source = sourceById(d, update.source);
    if (!source || source->isInBin) {
        work.refuse(noSuchSource(toText(update.source)));
        return;
    }
    const QString name = QFileInfo(source->path).fileName();
    const std::optional<LoggedUpdate> logged = updateOf(d, *source, update.version);
    if (!logged) {
        work.refuse(ErrorKind::InvalidInput,
            Sentences::tr("“%1” was imported or undone again since, so this update was left as it is.")
                .arg(name),
            source->path);
        return;
    }
    if (const int lost = putOnSince(d, logged->update); lost > 0) {
        work.refuse(ErrorKind::InvalidInput,
            Sentences::tr(
                "%n thing(s) of yours came to “%1” since (marks, corrections, ticks) and would be lost. "
                "Nothing was undone.",
                nullptr, lost)
                .arg(name),
            source->path);
        return;
    }
    const RowId restored = repeatVersionBefore(d, source->id, update.version);
    restoreState(d, logged->update, restored);
    const qint64 batch = nextBatch(d);
    recordChange(d, u"source"_s, source->uuid, u"take_back"_s, {{u"revision"_s, update.version}},
        {{u"path"_s, source->path}, {u"revision"_s, update.version + 1}}, batch, logged->update.change);
    reverseEventDays(d, logged->batch, batch);
    if (logged->wasInBin) {
        [[maybe_unused]] const int kept = throwAway(d, *source, logged->update.change);
    }
}

} // namespace

Result<void> SourceRepository::takeBackUpdates(const std::vector<SourceUpdate> &updates)
{
    Database::Private &d = m_database.d();
    WriteTransaction work(d);
    for (const SourceUpdate &update : updates) {
        if (!work.isGood()) {
            break;
        }
        takeBackUpdate(work, d, update);
    }
    return work.commit();
}

} // namespace Lectern::Store
