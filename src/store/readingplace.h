// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QUuid>

namespace Lectern::Store {

class Database;

/// Where reading stopped in a talk, in code points from its begin; 0: at its begin, or never read. Never
/// beyond its end. NotFound: no such talk.
[[nodiscard]] Result<qint64> readingPlace(Database &database, const QUuid &talk);
/// Kept without a row of the change log, like the progress: it is a place, not a decision. NotFound as above,
/// also for a talk in the bin.
[[nodiscard]] Result<void> keepReadingPlace(Database &database, const QUuid &talk, qint64 place);

} // namespace Lectern::Store
