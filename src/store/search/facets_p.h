// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/sql/statement_p.h"

#include <QString>

namespace Lectern::Store {

/// Tokens of the column `facets` of the talk index. Each filter is one word there, so that it is an AND
/// inside the index instead of a join: 1.8 ms against 941 for a common word with a common tag at 100,000
/// talks (performance.md section 1). What changes with every mark (has:note, mark:doubt) is no facet, so that
/// a mark costs no rewriting of its talk.
namespace Facet {
/// Stands on every talk: what a query of nothing but exclusions starts from.
[[nodiscard]] inline QString any() { return QStringLiteral("any"); }
[[nodiscard]] inline QString year(int year) { return QStringLiteral("y%1").arg(year); }
[[nodiscard]] inline QString speaker(RowId id) { return QStringLiteral("s%1").arg(id); }
[[nodiscard]] inline QString event(RowId id) { return QStringLiteral("e%1").arg(id); }
[[nodiscard]] inline QString tag(RowId id) { return QStringLiteral("t%1").arg(id); }
[[nodiscard]] inline QString status(const QString &name) { return QStringLiteral("is") + name; }
[[nodiscard]] inline QString starred() { return QStringLiteral("isstarred"); }
/// "code", "image", "link", "table"
[[nodiscard]] inline QString has(const QString &what) { return QStringLiteral("has") + what; }
} // namespace Facet

} // namespace Lectern::Store
