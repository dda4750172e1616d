// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/searchquery.h"

#include <optional>
#include <vector>

namespace Lectern::Store {

/// A piece of a query as it stands there, quotes and minus included.
struct QueryPiece {
    enum class Kind { Term, Near, Or, Open, Close };
    Kind kind = Kind::Term;
    bool isExcluded = false; ///< a minus stands before it
    qsizetype begin = 0; ///< UTF-16, the minus included
    qsizetype end = 0;
};

/// Splits at blanks and brackets outside of quotes; `near:5(…)` is one piece. A quote without its other half
/// reaches to the end.
[[nodiscard]] std::vector<QueryPiece> queryPieces(const QString &typed);

/// Reads a Term or Near. False if nothing that can be looked for is in it. Fails as parseQuery() says.
[[nodiscard]] Result<bool> readQueryTerm(const QString &typed, const QueryPiece &piece, QueryTerm &term);

/// Why a piece is not finished; nothing if it is.
[[nodiscard]] std::optional<Error> unfinishedPart(const QString &typed, const QueryPiece &piece);

/// InvalidInput with its place.
[[nodiscard]] Error queryError(const QString &message, qsizetype position, qsizetype length);

} // namespace Lectern::Store
