// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QStringList>
#include <QUuid>

#include <vector>

namespace Lectern::Store {

/// Ids that begin with `start` (text form, at least 4 characters; dashes and braces may be left out). `sql`
/// selects uuids BETWEEN two bound blobs. Empty for anything that is no start of an id.
[[nodiscard]] std::vector<QUuid> uuidsStartingWith(
    Database::Private &database, const QString &sql, const QString &start);

/// What is said when no id, or more than one, begins as asked for; %1 is the start, %2 the ids.
struct IdSentences {
    QString none;
    QString several;
};
/// The one of `ids` that was meant by `start`. Errors: NotFound for none, InvalidInput for several or a start
/// that is too short for uuidsStartingWith().
[[nodiscard]] Result<QUuid> onlyId(
    const std::vector<QUuid> &ids, const QString &start, const IdSentences &sentences);

[[nodiscard]] QStringList toTexts(const std::vector<QUuid> &ids);

} // namespace Lectern::Store
