// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QJsonObject>

namespace Lectern::Store {

/// Appends one row to the change log, inside the write transaction that makes the change.
void recordChange(Database::Private &database, const QString &entity, const QUuid &id, const QString &verb,
    const QJsonObject &before, const QJsonObject &after);

} // namespace Lectern::Store
