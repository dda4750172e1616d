// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "document/catalogue.h"
#include "store/searchquery.h"

#include <stop_token>

namespace Lectern::Store {

class Database;

enum class SearchField { Title, Speaker, Text, Code, Comment, Quote, Tag };
[[nodiscard]] QString searchFieldName(SearchField field);

/// How a talk answers a search, the better first. What is not exact fills up: parts of words as long as there
/// is room, other forms and spellings only where little else was found.
enum class MatchKind {
    Exact, ///< the words as typed, without case and accents
    Part, ///< a word is part of another: `wait` of `waitFor`, `waitFor` written `wait_for`
    Form, ///< the same word in another form: `retry`, `retries`
    Similar, ///< another spelling: `kubernets`, `kubernetes`
};
/// "exact", "part", "stem", "fuzzy": the key `match` of the command line.
[[nodiscard]] QString matchKindName(MatchKind kind);

/// One passage that was found.
struct SearchHit {
    SearchField field = SearchField::Text;
    QString section; ///< nearest heading above the passage; empty at the talk's top
    QString snippet; ///< one line of plain text
    std::vector<Utf16Range> hits; ///< matched words in `snippet`
    CodePointRange range; ///< of the first matched word in the talk's text (from the talk's begin); empty if
                          ///< not in the text
    std::vector<CodePointRange> words; ///< all matched words of `snippet`, as `range`; empty likewise
    QUuid mark; ///< Comment, Quote: the mark; null otherwise
    MarkKind markKind = MarkKind::Key;
};

struct TalkHits {
    TalkRow talk;
    MatchKind match = MatchKind::Exact; ///< of the talk as a whole; its passages are shown for these words
    int total = 0; ///< passages found in this talk, shown or not
    /// In reading order. Never empty: a talk that only its event or a filter brought up has its title,
    /// nothing marked.
    std::vector<SearchHit> hits;
};

/// A search that found nothing, without one of its filters.
struct WithoutFilter {
    QString filter; ///< as it was typed
    QString query; ///< the whole query without it
    int passages = 0; ///< what that finds; more than 0
    bool isExactCount = true;
};

/// Words that stood in for those that were typed.
struct StandIns {
    MatchKind match = MatchKind::Part;
    QStringList words; ///< without case and accents, as the index has them
};

struct SearchResult {
    /// By match first, then the best first. With a word still being typed, talks that have it as it stands go
    /// before those that have words it begins.
    std::vector<TalkHits> talks;
    std::vector<StandIns> standIns; ///< of the talks that do not match exactly, in their order
    int totalTalks = 0;
    int totalPassages = 0;
    bool isExactCount = true; ///< false while only the newest candidates were looked at
    double elapsedMs = 0;
    QStringList suggestions; ///< nearest spellings when nothing was found exactly
    std::vector<WithoutFilter> withoutFilters; ///< when nothing was found, most passages first
};

/// How much of what is found is answered. The totals of a full answer do not depend on it.
struct SearchLimits {
    int talks = 50;
    int hitsPerTalk = 3; ///< 0: no passages are wanted, nor is their number
    /// False: quick answer for a key just typed. Candidates are capped, the count may be open, and only the
    /// first 20 talks have their passages, the others their titles.
    bool isFinal = true;
};

/// How many of the talks found have a value of a filter.
struct FacetValue {
    QString name; ///< as it is typed behind the field
    int talks = 0;
    bool operator==(const FacetValue &) const = default;
};
struct FacetField {
    QString field; ///< "event", "year", "speaker", "tag", "is", "mark"
    std::vector<FacetValue> values; ///< most talks first
};

/// What of a search lies in one year.
struct YearCount {
    int year = 0;
    int talks = 0;
    int places = 0; ///< words found in them, at least one a talk
    bool operator==(const YearCount &) const = default;
};

/// Full-text search over titles, speakers, text, code, comments, quotes and tags, by the design of
/// shared/performance.md section 2. Runs on the thread of its connection; stop it by the token.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database);

    [[nodiscard]] Result<SearchResult> search(
        const SearchQuery &query, const SearchLimits &limits, const std::stop_token &stop);

    /// Values of each field with their numbers, the `most` most frequent ones. Counts what matches exactly in
    /// the talks themselves; those found by their marks alone are left out. With more than 2,000 talks the
    /// newest 2,000 say which values there are, all talks are counted.
    [[nodiscard]] Result<std::vector<FacetField>> facets(
        const SearchQuery &query, int most, const std::stop_token &stop);

    /// The years of what is found, ascending, as facets() counts it; a year that the query is narrowed to is
    /// read over, so that the years beside it can be seen.
    [[nodiscard]] Result<std::vector<YearCount>> years(const SearchQuery &query, const std::stop_token &stop);

    /// Values that complete `prefix` of a filter field, most used first, with their number of talks
    /// (-1: of no use, as for "in").
    [[nodiscard]] Result<std::vector<std::pair<QString, int>>> completions(
        const QString &field, const QString &prefix, int limit);

private:
    Database &m_database;
};

} // namespace Lectern::Store
