// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QJsonObject>

namespace Lectern::Store {

/// Number for the rows of changes that are one deed: moved to the bin together, they come back together.
[[nodiscard]] qint64 nextBatch(Database::Private &database);

/// Appends one row to the change log, inside the write transaction that makes the change. `batch` is a
/// nextBatch() of this transaction; 0 gives the row one of its own.
void recordChange(Database::Private &database, const QString &entity, const QUuid &id, const QString &verb,
    const QJsonObject &before, const QJsonObject &after, qint64 batch = 0);

} // namespace Lectern::Store
