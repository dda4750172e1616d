// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

namespace Lectern::Store {

/// A source as what changes it looks at it.
struct KnownSource {
    RowId id = 0;
    QUuid uuid;
    QString path;
    QByteArray newestSha256; ///< of its newest revision, as `comparedHash` has it; by knownSource() alone
    bool isInBin = false; ///< it, or those of its talks that went when its import was taken back
    bool isMissing = false;
};

/// By path, with at least one revision. `id` is 0 where there is none.
[[nodiscard]] KnownSource knownSource(Database::Private &database, const QString &path);
[[nodiscard]] std::optional<KnownSource> sourceById(Database::Private &database, const QUuid &uuid);

/// A source whose file is not where the change log says: paths have no hash of their own.
struct MovedSource {
    RowId id = 0;
    QUuid uuid;
    QString path;
    QString loggedPath;
    RowId change = 0; ///< the row of the log that says so
};
[[nodiscard]] std::vector<MovedSource> movedSources(Database::Private &database);
/// Gives the source the path of the log. False, and nothing is changed, where another source has that path.
bool writeLoggedPath(Database::Private &database, const MovedSource &source);

} // namespace Lectern::Store
