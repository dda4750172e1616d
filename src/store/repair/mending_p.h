// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/sql/statement_p.h"

#include <QJsonObject>
#include <QStringList>

#include <map>
#include <set>

namespace Lectern::Store {

/// What became of salvaged rows, in sentences.
struct Mended {
    QStringList lost; ///< is not in the new library
    QStringList doubtful; ///< is there, but may not be as it was
    QStringList mended; ///< was lost or wrong, and is as it was again
    std::set<RowId> talks; ///< whose words, or what is said of them, are others now
    std::set<RowId> marks;
    bool isLogWhole = true; ///< no row of the change log was lost
};

/// What the change log says of a mark or a talk: its fields after the last change.
struct LoggedState {
    QJsonObject fields;
    QStringList tags; ///< of a talk; those of a mark are a field
    bool isInBin = false;
};

/// The change log, folded by entity: "mark" or "talk".
[[nodiscard]] std::map<QUuid, LoggedState> foldLog(Database::Private &database, const QString &entity);

/// Makes rows that stand in for lost ones: a source (by the log, with its name), a version, a talk, each
/// where marks or texts would go with it. Before dropDangling().
void makeStandIns(Database::Private &database, Mended &outcome);
/// Says of sources that lost talks, or events, days and speakers of them, that the next import of their file
/// reads it anew though its bytes are known (reader_version 0). Before dropDangling().
void askForImportAgain(Database::Private &database);

/// Takes out references to rows that are not there, and rows that are nothing without them; marks of a talk
/// that is lost go to another one of their source. References are not enforced on this connection. Inside a
/// write transaction.
void dropDangling(Database::Private &database, Mended &outcome);

/// Puts marks and talks that do not match their hash right by the log, which holds each change with its
/// words. Inside a write transaction.
void mendMarks(Database::Private &database, const std::map<QUuid, LoggedState> &log, Mended &outcome);
void mendTalks(Database::Private &database, const std::map<QUuid, LoggedState> &log, Mended &outcome);

/// Puts right what has no hash (paths of files, days of events, ticks, who a speaker is) where a sound row of
/// the log says how it was. Where the log's own row is broken, or the row that counts may be lost, the log is
/// told how it is now. Inside a write transaction, before the log is sealed.
void mendByLog(Database::Private &database, const std::vector<RowId> &brokenChanges, Mended &outcome);

/// Makes marks again that the log knows and the library has no longer. Outside of a transaction: each is one.
void remakeMarks(Database &library, const std::map<QUuid, LoggedState> &log, Mended &outcome);

/// Gives all rows whose hash does not match a new one, so that the next check can tell new damage from old;
/// what does not match is doubtful. Text whose blocks are lost becomes paragraphs. Inside a write
/// transaction.
void sealAll(Database::Private &database, Mended &outcome);

} // namespace Lectern::Store
