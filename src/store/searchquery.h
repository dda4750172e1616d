// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/textposition.h"

#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace Lectern::Store {

/// Where words are looked for. All but About are the values of `in:`.
enum class SearchPlace {
    Title = 1, ///< title of a talk
    Text = 2,
    Code = 4,
    Notes = 8, ///< comments and tags of marks
    Marks = 16, ///< passages that are marked
    About = 32, ///< speakers, event and tags of a talk, which have filters of their own
};
Q_DECLARE_FLAGS(SearchPlaces, SearchPlace)
Q_DECLARE_OPERATORS_FOR_FLAGS(SearchPlaces)
inline constexpr SearchPlaces everywhere = SearchPlaces::fromInt(63);

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
    /// `in:`: the bracket it stands in, whose words it is about; empty: all words of the query.
    Utf16Range scope{};
};

/// A parsed query: all terms must hold, alternatives as said. Brackets are multiplied out, `(a b) OR c` into
/// `a OR c` and `b OR c`, so a term can stand here more than once with the same position.
struct SearchQuery {
    QString typed;
    std::vector<QueryTerm> terms;
    bool isLastWordOpen = false; ///< the last word is still being typed: it counts as a prefix
    /// Pieces that ask for nothing yet, each in words and with its place (see queryPlace()): a filter without
    /// a value, a quote without its other half. In a window they are still being typed.
    std::vector<Error> unfinished{};
    bool isExact = false; ///< nothing but what is written so; else results may be filled up (MatchKind)

    [[nodiscard]] bool isEmpty() const { return terms.empty(); }
};

/// Where in the query an error of parseQuery() stands, in UTF-16; nothing for another error.
[[nodiscard]] std::optional<Utf16Range> queryPlace(const Error &error);

/// Names of the filters of the query language, in the order in which they are offered.
[[nodiscard]] const QStringList &filterNames();
/// Values of a filter that has a fixed list of them ("is", "has", "mark", "in"); empty for the others.
[[nodiscard]] const QStringList &fixedValues(const QString &field);

/// "2018", "2018..2021", "2018..", "..2021" as first and last year; an open end is year 1 or 9999.
[[nodiscard]] std::optional<std::pair<int, int>> yearRange(const QString &value);

/// Parses the query language of shared/design/ui.md, section 3: words, "phrases", word*, OR, -, brackets,
/// near:5(two words), field:value, field:"two words", year:2018..2021. `in:` narrows the bracket it stands in
/// (two of them in one bracket are two places to look, one inside of the other narrows further), and stands
/// among the terms whatever bracket it came from. Never fails for plain words; a known
/// field with an impossible value and a near: that is not whole are InvalidInput with the words to show and
/// the place in `detail` ("position,length", UTF-16). An unknown field is plain text, a bracket without its
/// other half is read over. At most 64 terms, brackets multiplied out. Pure; any thread.
[[nodiscard]] Result<SearchQuery> parseQuery(const QString &typed);

} // namespace Lectern::Store
