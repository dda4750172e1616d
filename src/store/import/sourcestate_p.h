// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sourcerepository.h"
#include "store/sql/statement_p.h"

namespace Lectern::Store {

/// What an update of a source writes over, as the change log keeps it: the row of the import holds the state
/// before it, so that one update can be taken back as a whole.

/// The state of a source's rows, packed: talks with what was read off the file, the talks that marks stand
/// on, follow-ups, and what the new plan may add to events and tags that are there. Inside a transaction.
[[nodiscard]] QString packedState(Database::Private &database, RowId source, const ImportedSource &update);
/// The same before an update is taken back, whose state was `state`, or done again.
[[nodiscard]] QString packedState(Database::Private &database, RowId source, const QByteArray &state);
/// The same as JSON again; empty for what is no such state.
[[nodiscard]] QByteArray unpackedState(const QString &packed);

/// An update that is to be taken back, or one that was taken back and is to be done again.
struct UpdateToTakeBack {
    RowId source = 0;
    RowId revision = 0; ///< that the update made, or its taking back
    RowId change = 0; ///< row of the log that says so
    QByteArray state; ///< unpackedState() of before
    bool isDoneAgain = false;
};

/// How many things of a person would be lost: marks and places set on the new text, corrections, and what
/// stands on talks and follow-ups that came with it.
[[nodiscard]] int putOnSince(Database::Private &database, const UpdateToTakeBack &update);

/// Writes the state back; talks of the newest revision of then stand on `restored`, which has its text. Marks
/// have the places that they had there. Indexes what changed; the change log is the caller's. Inside a write
/// transaction.
void restoreState(Database::Private &database, const UpdateToTakeBack &update, RowId restored);

} // namespace Lectern::Store
