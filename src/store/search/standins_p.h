// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchindex.h"
#include "store/sql/statement_p.h"

namespace Lectern::Store {

/// A word of the index, or words that follow each other there, that stand in for one that was typed.
struct StandIn {
    MatchKind match = MatchKind::Part;
    std::vector<QByteArray> words; ///< folded
};

/// What stands in for `typed` (a word without signs) up to the kind `last`: parts first, then forms, then
/// spellings, of each those that stand in most talks. Only words that the library has, but for names of
/// several words (`wait for` for `waitFor`), which the index is asked for in any case. Inside a read
/// transaction.
[[nodiscard]] std::vector<StandIn> standInsFor(
    Database::Private &database, const QString &typed, MatchKind last);

/// Words of the index that are the same word as `word` (folded) in another form, by the rules of the
/// languages that the newest talks are in, and of English. Words with digits have none.
[[nodiscard]] QStringList otherForms(Database::Private &database, const QString &word, int most);

/// Words of the index that are spelled nearly as `word` (folded) and begin with the same letter. The longer a
/// word the more may differ; short words and words with digits, where each sign counts, have none.
[[nodiscard]] QStringList otherSpellings(Database::Private &database, const QString &word, int most);

} // namespace Lectern::Store
