// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/rows/markrows_p.h"

#include <QJsonObject>

namespace Lectern::Store {

/// What a person says of talks, marks, tags and follow-ups, as it is written to their rows: by the
/// repositories, and by the change log when it takes something back. All inside a write transaction; the row
/// of the log, and for talks sealTalk() and indexTalk(), are the caller's.

/// Fields as the change log names them: "status", "starred", "title", "speakers", "place" and "corrected";
/// others are passed over.
void writeTalkFields(Database::Private &database, RowId talk, const QJsonObject &fields);
/// The same fields as they are.
[[nodiscard]] QJsonObject talkFields(Database::Private &database, RowId talk);
/// Where a talk is told, as the log holds it: event, day, and the place among the event's talks.
inline constexpr QLatin1StringView placeField("place");
[[nodiscard]] QJsonObject placeOfTalk(Database::Private &database, RowId talk);
/// The same for a talk that is to be told at another event (null: at none) or on another day; the last of the
/// event's talks, unless it is one of them.
[[nodiscard]] QJsonObject placeFor(
    Database::Private &database, RowId talk, const QUuid &event, const QString &day);
[[nodiscard]] bool isEventThere(Database::Private &database, const QUuid &event);
/// False if the talk has the tag, or has it not, already.
bool writeTalkTag(Database::Private &database, RowId talk, const QString &path, bool isOn);
void writeTalkBin(Database::Private &database, RowId talk, bool isInBin);

/// Kind, comment, tags and to-do of `wanted`; sealed and indexed. `modified` is what MarkRow::modified will
/// say.
void writeMark(
    Database::Private &database, const StoredMark &mark, const MarkRow &wanted, const QDateTime &modified);
/// Sealed and indexed.
void writeMarkBin(Database::Private &database, const StoredMark &mark, bool isInBin);
/// A mark as the change log holds it.
[[nodiscard]] QJsonObject inJson(const MarkRow &mark);
/// The row of the log for a mark that was changed: the fields that two states differ in. `batch` as
/// recordChange().
void recordMarkChange(
    Database::Private &database, const MarkRow &before, const MarkRow &after, qint64 batch = 0);

void writeTagHue(Database::Private &database, RowId tag, int hue);
/// A path that folds to the same as the one it has.
void writeTagPath(Database::Private &database, RowId tag, const QString &path);
void writeTagBin(Database::Private &database, RowId tag, bool isInBin);
void writeTick(Database::Private &database, const QUuid &followUp, bool isDone);

/// A follow-up whose tick is not what the change log says: they have no hash of their own.
struct WrongTick {
    QUuid followUp;
    QString text;
    bool isDoneByLog = false;
    RowId change = 0; ///< row of the log that says so; 0: none speaks of it
};
[[nodiscard]] std::vector<WrongTick> wrongTicks(Database::Private &database);

} // namespace Lectern::Store
