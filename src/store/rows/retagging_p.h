// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QUuid>

namespace Lectern::Store {

/// Tags taken off talks and marks and put on them, many in one deed: sealed, indexed and written to the log
/// as rows of `batch`. Talks and marks in the bin are treated like the others, so that they come back with
/// their tags. All inside a write transaction.

/// An empty path: none. A tag that is to be put on is made if it is not there.
struct Retagging {
    QString off;
    QString on;
};

void retagTalk(Database::Private &database, const QUuid &talk, const Retagging &tags, qint64 batch);
void retagMark(Database::Private &database, const QUuid &mark, const Retagging &tags, qint64 batch);
/// All that have the tag `tags.off`.
void retagAll(Database::Private &database, RowId tag, const Retagging &tags, qint64 batch);

} // namespace Lectern::Store
