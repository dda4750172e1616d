// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/sql/statement_p.h"

#include <vector>

namespace Lectern::Store {

/// A talk as the window lists it, with its row number.
struct StoredTalk {
    RowId id = 0;
    TalkRow row;
};

/// Which talks to read. Talks in the bin are never among them.
struct TalkScope {
    /// ListedById: by row number instead, which takes half the time.
    enum class Kind { All, OfEvent, WithoutEvent, Listed, ListedById };
    Kind kind = Kind::All;
    QUuid event; ///< OfEvent
    std::vector<RowId> ids; ///< Listed, ListedById
};

/// Rows of talks in the order of events, days and talks. Four queries however many there are. Inside a
/// transaction.
[[nodiscard]] std::vector<StoredTalk> readTalks(Database::Private &database, const TalkScope &scope);

/// Row number of a talk, also of one in the bin; 0 when there is none.
[[nodiscard]] RowId talkIdOf(Database::Private &database, const QUuid &uuid);

/// `[1,2,3]` for json_each(): one bound value for a list of any length.
[[nodiscard]] QString idList(const std::vector<RowId> &ids);

/// Expression on rows of `talk t`: a talk, and not a row of the event's own notes (document/eventnotes.h).
[[nodiscard]] QString countsAsTalk();
/// Condition on rows of `talk`: something a person put there is on them (a mark, tag, star, status or
/// correction). What was moved to the bin does not count.
[[nodiscard]] QString hasSomethingOfReader();

/// Counts the version of a talk up and seals what a person made in it with a new hash. Inside a write
/// transaction. Fails the transaction when the row is not of `version` any more.
void sealTalk(Database::Private &database, RowId talk, qint64 version);
[[nodiscard]] QByteArray talkHash(Database::Private &database, RowId talk);

/// What the hash of a talk is made of.
struct SealedFields {
    QUuid uuid;
    QString title;
    QString kind;
    QString status = QStringLiteral("unread");
    qint64 starred = 0; ///< as it stands there: a damaged one has another hash
    QString corrected; ///< JSON, as in the row
    std::vector<QUuid> speakers; ///< in their order
    std::vector<QUuid> tags; ///< ascending as bytes
};
[[nodiscard]] QByteArray talkHash(const SealedFields &fields);

} // namespace Lectern::Store
