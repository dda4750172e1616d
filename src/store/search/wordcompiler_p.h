// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/querycompiler_p.h"
#include "store/search/tokenizer_p.h"

#include <optional>

namespace Lectern::Store {

/// A word, phrase or near: of a query as the indexes are asked for it.
struct CompiledWords {
    QString talk; ///< for talk_index; empty: not looked for there
    QString head; ///< for head_index
    QString mark; ///< for mark_index
    std::vector<Needle> needles; ///< those of a near: have group 0
    int distance = -1; ///< of a near:
    /// The talks in which it is written with its signs, `talk` and `mark` being asked without.
    std::optional<TalkSet> signs;
    bool isSilent = false; ///< not asked of the bodies yet: one letter, still being typed
    bool isCapped = false; ///< see CompiledSearch
    QStringList standIns; ///< of just the kind that was asked for

    [[nodiscard]] bool isEmpty() const { return needles.empty(); } ///< signs only
};

/// What a word, phrase or prefix is looked for as in texts; empty if it holds signs only.
[[nodiscard]] std::vector<Needle> needlesOf(const Tokenizer &tokenizer, const QueryTerm &term);

struct WordOptions {
    SearchPlaces places = everywhere;
    bool isOpen = false; ///< it is still being typed
    bool isFinal = true; ///< as in SearchLimits
    MatchKind match = MatchKind::Exact; ///< the last kind of stand-ins that are asked for too
};

/// `term` is no filter. Inside a read transaction.
[[nodiscard]] CompiledWords compileWords(
    Database::Private &database, const QueryTerm &term, const WordOptions &options);

} // namespace Lectern::Store
