// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchquery.h"

#include "store/search/querywords_p.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr size_t mostTerms = 64;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

/// Terms joined by OR, and such groups joined by AND. Every query has this form, which is what the indexes
/// are asked.
using Alternatives = std::vector<QueryTerm>;
using Condition = std::vector<Alternatives>;

/// Either of two conditions: each group of one joined with each of the other. Nothing if that is too much.
std::optional<Condition> eitherOf(const Condition &left, const Condition &right)
{
    Condition either;
    size_t terms = 0;
    for (const Alternatives &a : left) {
        for (const Alternatives &b : right) {
            terms += a.size() + b.size();
            if (terms > mostTerms) {
                return std::nullopt;
            }
            either.push_back(a);
            either.back().insert(either.back().end(), b.begin(), b.end());
        }
    }
    return either;
}

/// What holds when `condition` does not. Nothing if that is too much.
std::optional<Condition> oppositeOf(const Condition &condition)
{
    std::optional<Condition> opposite;
    for (const Alternatives &group : condition) {
        Condition none;
        for (QueryTerm term : group) {
            term.isExcluded = !term.isExcluded;
            none.push_back({std::move(term)});
        }
        opposite = opposite ? eitherOf(*opposite, none) : none;
        if (!opposite) {
            return std::nullopt;
        }
    }
    return opposite;
}

/// Reads pieces one by one. Brackets lie on a stack of its own, not on that of the program: there may be any
/// number of them.
class Parser
{
public:
    Result<SearchQuery> parse(const QString &typed)
    {
        const std::vector<QueryPiece> pieces = queryPieces(typed);
        for (const QueryPiece &piece : pieces) {
            if (const auto read = readPiece(typed, piece); !read) {
                return passOn(read);
            }
            if (auto unfinished = unfinishedPart(typed, piece)) {
                m_unfinished.push_back(std::move(*unfinished));
            }
        }
        while (m_open.size() > 1) {
            if (!close(typed.size())) {
                return std::unexpected(tooMany(pieces.back()));
            }
        }
        return finished(typed);
    }

private:
    /// What was read since a bracket opened.
    struct Level {
        Condition all;
        Condition last; ///< what an OR behind it would join
        bool isOrNext = false;
        bool isExcluded = false;
        size_t placesFrom = 0; ///< where in m_places its own `in:` begin
        qsizetype begin = 0; ///< of its bracket
    };

    [[nodiscard]] static Error tooMany(const QueryPiece &piece)
    {
        return queryError(Sentences::tr("A search can have %n word(s) at most.", nullptr, int(mostTerms)),
            piece.begin, piece.end - piece.begin);
    }

    Result<void> readPiece(const QString &typed, const QueryPiece &piece);
    [[nodiscard]] bool take(QueryTerm term);
    [[nodiscard]] bool add(Condition read);
    [[nodiscard]] bool close(qsizetype end);
    [[nodiscard]] Result<SearchQuery> finished(const QString &typed);

    std::vector<Level> m_open{Level{}};
    std::vector<QueryTerm> m_places; ///< `in:`, which is no condition
    std::vector<Error> m_unfinished;
    size_t m_terms = 0;
};

Result<void> Parser::readPiece(const QString &typed, const QueryPiece &piece)
{
    bool fits = true;
    switch (piece.kind) {
    case QueryPiece::Kind::Or:
        m_open.back().isOrNext = !m_open.back().last.empty();
        break;
    case QueryPiece::Kind::Open:
        m_open.push_back({});
        m_open.back().isExcluded = piece.isExcluded;
        m_open.back().placesFrom = m_places.size();
        m_open.back().begin = piece.begin;
        break;
    case QueryPiece::Kind::Close:
        fits = m_open.size() == 1 || close(piece.end);
        break;
    case QueryPiece::Kind::Term:
    case QueryPiece::Kind::Near: {
        QueryTerm term;
        const Result<bool> isTerm = readQueryTerm(typed, piece, term);
        if (!isTerm) {
            return passOn(isTerm);
        }
        fits = !*isTerm || (++m_terms <= mostTerms && take(std::move(term)));
        break;
    }
    }
    if (!fits) {
        return std::unexpected(tooMany(piece));
    }
    return {};
}

bool Parser::take(QueryTerm term)
{
    if (term.kind == QueryTerm::Kind::Filter && term.field == "in"_L1) {
        m_places.push_back(std::move(term));
        return true;
    }
    return add(Condition{Alternatives{std::move(term)}});
}

/// The next operand. False if the query grows too long by it.
bool Parser::add(Condition read)
{
    if (read.empty()) {
        return true;
    }
    Level &level = m_open.back();
    if (std::exchange(level.isOrNext, false)) {
        std::optional<Condition> either = eitherOf(level.last, read);
        level.last = std::move(either).value_or(Condition());
        return either.has_value();
    }
    level.all.insert(level.all.end(), level.last.begin(), level.last.end());
    level.last = std::move(read);
    return true;
}

/// The bracket that was opened last ends at `end` of the query.
bool Parser::close(qsizetype end)
{
    Level level = std::move(m_open.back());
    m_open.pop_back();
    for (size_t i = level.placesFrom; i < m_places.size(); ++i) {
        if (m_places[i].scope.isEmpty()) { // else it is that of a bracket inside
            m_places[i].scope = {level.begin, end};
        }
    }
    level.all.insert(level.all.end(), level.last.begin(), level.last.end());
    if (level.isExcluded && !level.all.empty()) {
        std::optional<Condition> opposite = oppositeOf(level.all);
        return opposite && add(std::move(*opposite));
    }
    return add(std::move(level.all));
}

Result<SearchQuery> Parser::finished(const QString &typed)
{
    SearchQuery query;
    query.typed = typed;
    query.terms = std::move(m_places);
    query.unfinished = std::move(m_unfinished);
    int number = 0;
    Level &level = m_open.back();
    level.all.insert(level.all.end(), level.last.begin(), level.last.end());
    for (Alternatives &group : level.all) {
        const int alternative = group.size() > 1 ? ++number : 0;
        for (QueryTerm &term : group) {
            term.alternative = alternative;
            query.terms.push_back(std::move(term));
        }
    }
    if (query.terms.size() > mostTerms) {
        const QueryTerm &over = query.terms[mostTerms];
        return std::unexpected(tooMany({.begin = over.position, .end = over.position + over.length}));
    }
    if (!query.terms.empty()) {
        const QueryTerm &last = query.terms.back();
        query.isLastWordOpen = last.kind == QueryTerm::Kind::Word && !last.isExcluded
            && last.position + last.length == typed.size();
    }
    return query;
}

} // namespace

Result<SearchQuery> parseQuery(const QString &typed) { return Parser().parse(typed); }

} // namespace Lectern::Store
