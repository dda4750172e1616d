// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/markrows_p.h"

#include <QJsonObject>

namespace Lectern::Store {

/// Where a mark stands in its talk's revision, and the words it was made on, as a row of the change log of
/// the verb "place" holds them: enough to put both back. Versions are
/// named by the hash of their text.
[[nodiscard]] QJsonObject placing(Database::Private &database, const StoredMark &mark);

/// Writes such fields again; sealed and indexed. `modified` is what MarkRow::modified will say. Inside a
/// write transaction.
void writePlacing(Database::Private &database, const StoredMark &mark, const QJsonObject &fields,
    const QDateTime &modified);

/// The fields that two states differ in, as recordMarkChange().
void recordPlacing(
    Database::Private &database, const QUuid &mark, const QJsonObject &before, const QJsonObject &after);

} // namespace Lectern::Store
