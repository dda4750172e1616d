// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QJsonObject>
#include <QUuid>

namespace Lectern::Store {

/// Moves a saved search to the bin or back, as an undo does. False if it is not there or is there already.
/// Inside a write transaction; writes no row of the log.
[[nodiscard]] bool putSearch(Database::Private &database, const QUuid &search, bool isInBin);
/// Gives a saved search the name of before a change. False if it does not have that of after it any more.
[[nodiscard]] bool takeBackSearchName(
    Database::Private &database, const QUuid &search, const QJsonObject &before, const QJsonObject &after);

} // namespace Lectern::Store
