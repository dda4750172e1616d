// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QJsonObject>
#include <QUuid>

namespace Lectern::Store {

/// Undoes one row of the log about a tag itself; what talks and marks lost or won by it are rows of their
/// own. False if it cannot be. Inside a write transaction; writes no row of the log.
[[nodiscard]] bool takeBackTag(Database::Private &database, const QUuid &tag, const QString &verb,
    const QJsonObject &before, const QJsonObject &after);

} // namespace Lectern::Store
