// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/sourcerows_p.h"

namespace Lectern::Store {

/// SourceRepository::moveToBin(), inside a write transaction: what came with a source goes to the bin, with
/// the days that its imports brought to events. Answers how many talks stay.
int throwAway(Database::Private &database, const KnownSource &source, qint64 keptSince);

/// Takes out of the bin what throwAway() put there, and nothing else.
void bringBack(Database::Private &database, const KnownSource &source);

} // namespace Lectern::Store
