// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"
#include "store/sql/statement_p.h"

#include <optional>

namespace Lectern::Store {

/// First and last day of events: sources share them, each adds the days it knows of, a person's word ends
/// that.

/// The days in two columns of a row; empty where they are not known.
[[nodiscard]] DateSpan spanOf(const QString &firstDay, const QString &lastDay);

/// The days that the event of a plan would have after an import; nothing if the library has no such event.
[[nodiscard]] std::optional<DateSpan> daysAfterImport(Database::Private &database, const EventName &event);

/// Writes them for the event of a plan, if talks of the source stand there, and logs the change in `batch`,
/// that of the import.
void keepEventDays(Database::Private &database, const Plan &plan, RowId source, qint64 batch);

/// Takes back what rows of a batch say of events' days, where nobody changed them since, and logs it in
/// `newBatch`. So an import that is taken back takes its days with it, and brings them when it comes again.
void reverseEventDays(Database::Private &database, qint64 batch, qint64 newBatch);

} // namespace Lectern::Store
