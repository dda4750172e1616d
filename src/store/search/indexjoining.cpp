// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"
#include "store/sql/transaction_p.h"
#include "store/writegroup.h"

#include <sqlite3.h>

#include <array>

namespace Lectern::Store {

namespace {

/// Pages of the index that a step writes: about a megabyte, a few milliseconds.
constexpr qint64 pagesAStep = 250;

/// FTS5's command: with a negative number of pages it begins anew with all parts, with a positive one it goes
/// on.
constexpr std::array merges{
    "INSERT INTO talk_index(talk_index, rank) VALUES('merge', ?)",
    "INSERT INTO head_index(head_index, rank) VALUES('merge', ?)",
};

/// Whether there was something to do: FTS5 says so by the number of rows changed (its documentation, 6.8).
Result<bool> step(Database::Private &d, const char *merge, qint64 pages)
{
    constexpr qint64 changesOfNothing = 2;
    const qint64 before = sqlite3_total_changes64(d.handle());
    WriteTransaction work(d);
    DirectStatement(d, merge).run(pages);
    return work.commit().transform(
        [&] { return sqlite3_total_changes64(d.handle()) - before >= changesOfNothing; });
}

} // namespace

Result<void> joinIndex(Database &database, const std::stop_token &stop)
{
    Database::Private &d = database.d();
    WriteGroup group(database); // a commit a step would take longer than the step
    for (const char *merge : merges) {
        for (qint64 pages = -pagesAStep; !stop.stop_requested(); pages = pagesAStep) {
            const Result<bool> wasWorth = step(d, merge, pages);
            if (!wasWorth) {
                return passOn(wasWorth);
            }
            if (const auto settled = group.settle(); !settled) {
                return passOn(settled);
            }
            if (!*wasWorth) {
                break;
            }
        }
    }
    return group.finish();
}

} // namespace Lectern::Store
