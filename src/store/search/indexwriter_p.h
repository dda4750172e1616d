// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "store/sql/statement_p.h"

#include <utility>
#include <vector>

namespace Lectern::Store {

struct Revision;

/// Puts a talk into the search index, anew if it is there; out of it if the talk is in the bin. Inside a
/// write transaction. `isNew`: it was never there, and its words are counted for completions.
void indexTalk(Database::Private &database, RowId talk, bool isNew);
/// What the index says of a talk beside its text.
struct IndexedHead {
    QString title;
    QString status = QStringLiteral("unread");
    bool isStarred = false;
    RowId event = 0; ///< 0: none
    QString eventName;
    int year = 0;
    std::vector<std::pair<RowId, QString>> speakers;
    std::vector<std::pair<RowId, QString>> tags; ///< of the talk itself
    std::vector<RowId> tagsOfMarks;
};
/// The same for a talk that was just made and need not be read: its head, and its place in `revision`.
void indexNewTalk(Database::Private &database, RowId talk, const IndexedHead &head, const Revision &revision,
    CodePointRange range);
void unindexTalk(Database::Private &database, RowId talk);

/// Only the parts of the talk's words (the table `word_part`), which libraries of before do not have.
void keepWordParts(Database::Private &database, RowId talk);

/// As indexTalk(), for a mark.
void indexMark(Database::Private &database, RowId mark);

} // namespace Lectern::Store
