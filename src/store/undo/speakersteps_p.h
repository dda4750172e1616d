// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QJsonObject>
#include <QUuid>

namespace Lectern::Store {

/// Undoes one row of the log about a speaker. False if that is not as the row left it any more, or cannot be
/// as before: names came to it since. Inside a write transaction; writes no row of the log.
[[nodiscard]] bool takeBackSpeaker(
    Database::Private &database, const QUuid &speaker, const QJsonObject &before, const QJsonObject &after);

} // namespace Lectern::Store
