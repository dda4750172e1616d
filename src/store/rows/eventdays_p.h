// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"
#include "store/sql/statement_p.h"

#include <optional>
#include <vector>

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

/// An event whose days, or whether a person gave them, are not what the change log says: they have no hash of
/// their own.
struct WrongEventDays {
    RowId event = 0;
    QString name;
    RowId change = 0; ///< the row of the log that says otherwise; 0: none speaks of its days
};
[[nodiscard]] std::vector<WrongEventDays> wrongEventDays(Database::Private &database);
/// Gives the event the days of the log.
void writeLoggedDays(Database::Private &database, const WrongEventDays &event);
/// Logs the days that the event has: where the log's own row is the one that cannot be trusted.
void logEventDays(Database::Private &database, const WrongEventDays &event);

} // namespace Lectern::Store
