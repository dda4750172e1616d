// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Lectern::Store {

/// One of the words of `near:5(…)`: a word, a phrase, or with `isPrefix` the begin of a word.
struct NearWord {
    QString text;
    bool isPrefix = false;
};

/// One word, phrase or filter of a query.
struct QueryTerm {
    enum class Kind { Word, Prefix, Phrase, Near, Filter };
    Kind kind = Kind::Word;
    bool isExcluded = false;
    QString
        field; ///< Filter: "speaker", "event", "tag", "section", "year", "date", "is", "has", "mark", "in"
    QString text; ///< word, prefix without '*', phrase without quotes, or value of the filter; Near: empty
    int alternative = 0; ///< terms with the same number greater than 0 are joined by OR
    int position = 0; ///< UTF-16 position in the query, for errors and chips; -1: it was not typed
    int length = 0;
    std::vector<NearWord> near{}; ///< Near: two or more
    int distance = 0; ///< Near: at most so many other words between the first and the last of them
};

/// A parsed query: all terms must hold, alternatives as said. Brackets are multiplied out, `(a b) OR c` into
/// `a OR c` and `b OR c`, so a term can stand here more than once with the same position.
struct SearchQuery {
    QString typed;
    std::vector<QueryTerm> terms;
    bool isLastWordOpen = false; ///< the last word is still being typed: it counts as a prefix

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
};

/// Parses the query language of shared/design/ui.md, section 3: words, "phrases", word*, OR, -, brackets,
/// near:5(two words), field:value, field:"two words", year:2018..2021. Never fails for plain words; a known
/// field with an impossible value and a near: that is not whole are InvalidInput with the words to show and
/// the place in `detail` ("position,length", UTF-16). An unknown field is plain text, a bracket without its
/// other half is read over. At most 64 terms, brackets multiplied out. Pure; any thread.
[[nodiscard]] Result<SearchQuery> parseQuery(const QString &typed);

} // namespace Lectern::Store
