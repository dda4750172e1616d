// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/searchindex.h"
#include "store/sql/statement_p.h"

#include <vector>

namespace Lectern::Store {

/// Signs that touch a word (signs_p.h).
struct WordSigns {
    QString before;
    QString behind;
};

/// A word, phrase or prefix as the snippets look for it.
struct Needle {
    std::vector<QByteArray> words; ///< folded as the index has them
    bool isPrefix = false; ///< the last word may go on, or its signs if it has any behind it
    std::vector<WordSigns> signs; ///< one a word; empty: as they like
    SearchPlaces places = everywhere; ///< where it is looked for
    int nearGroup =
        -1; ///< number in CompiledSearch::nearDistances; it counts only near the others of its group
};

/// Talks named by a subquery instead of a facet.
struct TalkSet {
    QString sql; ///< "SELECT talk_id FROM …", of ours
    QVariantList values;
    bool isExcluded = false;
};

/// A query as FTS5 and SQL. Every word in it went through the tokenizer and stands in quotes; everything else
/// is ours, so no input can become syntax.
struct CompiledSearch {
    QString match; ///< for talk_index: all of it; empty: only `sets`
    QString headMatch; ///< for head_index; empty: nothing to ask there
    QString scopeMatch; ///< for talk_index: filters and exclusions alone; empty: none
    QString markMatch; ///< for mark_index; empty: nothing to ask there
    std::vector<TalkSet> sets;
    std::vector<Needle> needles;
    std::vector<int> nearDistances; ///< words that may stand between the needles of a group
    QStringList sections; ///< folded; passages must lie under a heading that contains one of them
    std::vector<MarkKind> markKinds; ///< marks shown must be of these; empty: all
    bool wantsMarks = false; ///< has:note, mark:… and the like: the marks themselves are answers
    QStringList standIns; ///< words that stand in for typed ones, of the kind that was asked for
    bool asksTalks = true; ///< false: a word may only stand in marks
    bool isCapped = false; ///< not all candidates were compared with the signs that were typed
    bool isEmpty = true; ///< nothing to look for

    /// True if some word is looked for there, or there is none.
    [[nodiscard]] bool looksIn(SearchPlaces where) const;
};

/// Inside a read transaction. `isFinal` as in SearchLimits. With another `match` than Exact, words that stand
/// alone are also answered by their stand-ins of that kind and of the better ones.
[[nodiscard]] CompiledSearch compileQuery(
    Database::Private &database, const SearchQuery &query, bool isFinal, MatchKind match = MatchKind::Exact);

/// The `most` words of the index that begin with `prefix` and stand in most talks.
[[nodiscard]] QStringList frequentWords(Database::Private &database, const QString &prefix, int most);

} // namespace Lectern::Store
