// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QUuid>

#include <optional>
#include <vector>

namespace Lectern::Store {

/// Rows of speakers, each a name. A row that is merged into another is a name of the person that this one is;
/// that one is never merged itself. All inside a transaction.

struct StoredSpeaker {
    RowId id = 0;
    QUuid uuid;
    QString folded;
    QString name;
    QUuid into; ///< null: a person of its own
};

/// Fields of the log's rows about speakers: what a name is merged into (empty: nothing), how it is written,
/// and the person it is said not to be.
inline constexpr QLatin1StringView intoField("into");
inline constexpr QLatin1StringView nameField("name");
inline constexpr QLatin1StringView differentField("different");

[[nodiscard]] std::optional<StoredSpeaker> speakerOf(Database::Private &database, const QUuid &uuid);
/// By folded name, not by alias: the row that the name is.
[[nodiscard]] std::optional<StoredSpeaker> speakerCalled(Database::Private &database, const QString &name);
/// The names that are merged into this one, by folded name.
[[nodiscard]] std::vector<StoredSpeaker> mergedInto(Database::Private &database, RowId speaker);
/// Makes a speaker of no talk.
[[nodiscard]] StoredSpeaker makeSpeaker(Database::Private &database, const QString &name);

/// Merges a name that nothing is merged into with a person (0: takes it out), and indexes its talks. Inside a
/// write transaction; writes no row of the log.
void writeInto(Database::Private &database, RowId speaker, RowId into);
/// Writes a name in other letters, and indexes the talks of all that is merged into it.
void writeSpeakerName(Database::Private &database, RowId speaker, const QString &name);

/// Names of a talk as its notes say them, or as they are shown.
[[nodiscard]] QStringList speakersOf(Database::Private &database, RowId talk);
/// `wanted` with names that are shown for a talk put back into those of its notes: so names that nobody
/// touched stay what they are.
[[nodiscard]] QStringList inNamesOfNotes(Database::Private &database, RowId talk, const QStringList &wanted);

/// A name that is not merged, or not written, as the change log says: they have no hash of their own.
struct WrongSpeaker {
    StoredSpeaker speaker;
    bool isOfName = false; ///< else of what it is merged into
    QString byLog; ///< the name, or the id it is merged into; empty: none
    RowId change = 0; ///< row of the log that says so; 0: none speaks of it
};
[[nodiscard]] std::vector<WrongSpeaker> wrongSpeakers(Database::Private &database);

} // namespace Lectern::Store
