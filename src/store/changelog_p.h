// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Lectern::Store {

/// Number for the rows of changes that are one deed: moved to the bin together, they come back together.
[[nodiscard]] qint64 nextBatch(Database::Private &database);

/// Appends one row to the change log, inside the write transaction that makes the change. `batch` is a
/// nextBatch() of this transaction; 0 gives the row one of its own. `undoes`: the row that this one takes
/// back. Tags that the transaction made since the last row are named in `after` (newTagsField), for taking
/// them back.
void recordChange(Database::Private &database, const QString &entity, const QUuid &id, const QString &verb,
    const QJsonObject &before, const QJsonObject &after, qint64 batch = 0, RowId undoes = 0);

/// Fields of a row, as `before` and `after` of the log hold them; empty where it is no JSON.
[[nodiscard]] QJsonObject objectOf(const QString &json);
/// Texts of a list in such a field.
[[nodiscard]] QStringList textsOf(const QJsonValue &array);

/// Rows of the log whose hash is not theirs, or that are no longer rows of a log; by sequence. Nothing while
/// the rows of before an upgrade have no hash yet.
[[nodiscard]] std::vector<RowId> brokenChanges(Database::Private &database);
/// Gives rows of the log the hash of what is in them.
void sealChanges(Database::Private &database, const std::vector<RowId> &rows);
/// All rows that have none, as libraries of before do.
void sealOldChanges(Database::Private &database);

/// Field of `after` (and of `before`, where it is taken back): paths of tags that the deed brought into
/// being.
inline constexpr QLatin1StringView newTagsField("new_tags");

} // namespace Lectern::Store
