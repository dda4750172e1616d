// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readingplace.h"

#include "store/failures_p.h"
#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"
#include "store/sql/transaction_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

Result<qint64> readingPlace(Database &database, const QUuid &talk)
{
    Database::Private &d = database.d();
    ReadTransaction work(d);
    qint64 place = -1;
    {
        Statement query(d, u"SELECT min(place_cp, end_cp - begin_cp) FROM talk WHERE uuid = ?"_s);
        if (query.bind(talk).next() && !query.isNull(0)) {
            place = query.integer(0);
        }
    }
    const Result<qint64> result = work.finish(place);
    if (result && place < 0) {
        return std::unexpected(noSuchTalk(talk));
    }
    return result;
}

Result<void> keepReadingPlace(Database &database, const QUuid &talk, qint64 place)
{
    Database::Private &d = database.d();
    WriteTransaction work(d);
    Statement update(d, u"UPDATE talk SET place_cp = ? WHERE uuid = ? AND deleted_at IS NULL"_s);
    if (update.run(qMax<qint64>(0, place), talk) && update.changedRows() == 0) {
        work.refuse(noSuchTalk(talk));
    }
    return work.commit();
}

} // namespace Lectern::Store
