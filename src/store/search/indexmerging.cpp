// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/indexmerging_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <sqlite3.h>

namespace Lectern::Store {

namespace {

/// FTS5's own, and what keeps it from joining: none of its own accord, and by force only close to the most
/// parts that it can have (2,000).
constexpr qint64 usualParts = 4;
constexpr qint64 usualMostParts = 16;
constexpr qint64 never = 0;
constexpr qint64 manyParts = 1000;

void setJoining(Database::Private &database, qint64 parts, qint64 mostParts)
{
    DirectStatement(database, "INSERT INTO talk_index(talk_index, rank) VALUES('automerge', ?)").run(parts);
    DirectStatement(database, "INSERT INTO talk_index(talk_index, rank) VALUES('crisismerge', ?)")
        .run(mostParts);
    DirectStatement(database, "INSERT INTO head_index(head_index, rank) VALUES('automerge', ?)").run(parts);
    DirectStatement(database, "INSERT INTO head_index(head_index, rank) VALUES('crisismerge', ?)")
        .run(mostParts);
}

} // namespace

void keepsParts(Database::Private &database) { setJoining(database, never, manyParts); }

void joinsParts(Database::Private &database) { setJoining(database, usualParts, usualMostParts); }

bool joinSomeParts(Database::Private &database, MergedIndex index, qint64 pages)
{
    // FTS5 says by the number of rows changed whether there was something to do (its documentation, 6.8).
    constexpr qint64 changesOfNothing = 2;
    const qint64 before = sqlite3_total_changes64(database.handle());
    const bool isDone = DirectStatement(database,
        index == MergedIndex::Talks ? "INSERT INTO talk_index(talk_index, rank) VALUES('merge', ?)"
                                    : "INSERT INTO head_index(head_index, rank) VALUES('merge', ?)")
                            .run(pages);
    return isDone && sqlite3_total_changes64(database.handle()) - before >= changesOfNothing;
}

} // namespace Lectern::Store
