// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/querycompiler_p.h"

#include <optional>

namespace Lectern::Store {

/// One filter as a condition on the talk index (`match`) or, if that is empty, as a set of talks.
struct CompiledFilter {
    QString match;
    TalkSet set;
    bool isAboutMarks = false;
    std::optional<MarkKind> markKind;
    QString section; ///< folded
};

/// `term` is a filter with a value that wrongValue() let pass. Inside a read transaction.
[[nodiscard]] CompiledFilter compileFilter(Database::Private &database, const QueryTerm &term);

} // namespace Lectern::Store
