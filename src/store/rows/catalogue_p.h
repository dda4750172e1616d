// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/plan.h"
#include "store/sql/statement_p.h"

#include <vector>

namespace Lectern::Store {

/// Rows that sources share: found by their folded name, made when they are not there. Inside a write
/// transaction, but for what says otherwise.

/// The event of this folded name and year, or the one it was merged into; 0 where there is none. Writes
/// nothing.
[[nodiscard]] RowId knownEvent(Database::Private &database, const EventName &name);
/// The same, made where it is not known. A place that the event has not is kept with it.
[[nodiscard]] RowId eventRowOf(Database::Private &database, const EventName &name);
/// `event` 0: a day of talks without an event. 0 for an empty wording.
[[nodiscard]] RowId dayRowOf(Database::Private &database, RowId event, const QString &wording);
/// The tag and those above it; a tag in the bin comes back, a new one has the colour of the one above.
[[nodiscard]] RowId tagRowOf(Database::Private &database, const QString &path);

/// A speaker as talks refer to one, with the one they are shown as: the same, unless it was merged.
struct KnownSpeaker {
    RowId id = 0;
    QUuid uuid;
    RowId shownId = 0;
    QString shownName;
};
/// Speakers of one talk by the names that its notes say, in this order; names that fold to the same count
/// once.
[[nodiscard]] std::vector<KnownSpeaker> speakersNamed(Database::Private &database, const QStringList &names);

/// Takes a tag out of sight that nothing stands under: neither talks nor marks, nor tags below it.
void dropUnusedTag(Database::Private &database, const QString &path);

/// Sets who speaks in a talk: speakersNamed().
void setTalkSpeakers(Database::Private &database, RowId talk, const QStringList &names);

/// Writes who speaks in a talk that has no speakers yet.
void writeSpeakers(Database::Private &database, RowId talk, const std::vector<KnownSpeaker> &speakers);

/// Tags of a mark (or talk) made equal to `paths`; what is not among them any more is marked deleted.
void setMarkTags(Database::Private &database, RowId mark, const QStringList &paths);
[[nodiscard]] QStringList markTags(Database::Private &database, RowId mark);

} // namespace Lectern::Store
