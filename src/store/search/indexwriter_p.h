// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

namespace Lectern::Store {

/// Puts a talk into the search index, anew if it is there; out of it if the talk is in the bin. Inside a
/// write transaction. `isNew`: it was never there, and its words are counted for completions.
void indexTalk(Database::Private &database, RowId talk, bool isNew);
void unindexTalk(Database::Private &database, RowId talk);

/// Only the parts of the talk's words (the table `word_part`), which libraries of before do not have.
void keepWordParts(Database::Private &database, RowId talk);

/// As indexTalk(), for a mark.
void indexMark(Database::Private &database, RowId mark);

} // namespace Lectern::Store
