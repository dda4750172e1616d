// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "store/search/indexmerging_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"
#include "store/writegroup.h"

namespace Lectern::Store {

namespace {

/// Pages of the index that a step writes: about a megabyte, a few milliseconds.
constexpr qint64 pagesAStep = 250;

/// Whether there was something to do.
Result<bool> step(Database::Private &d, MergedIndex index, qint64 pages)
{
    WriteTransaction work(d);
    const bool wasWorth = joinSomeParts(d, index, pages);
    return work.commit().transform([&] { return wasWorth; });
}

} // namespace

Result<void> joinIndex(Database &database, const std::stop_token &stop)
{
    Database::Private &d = database.d();
    WriteGroup group(database); // a commit a step would take longer than the step
    for (const MergedIndex index : {MergedIndex::Talks, MergedIndex::Heads}) {
        for (qint64 pages = -pagesAStep; !stop.stop_requested(); pages = pagesAStep) {
            const Result<bool> wasWorth = step(d, index, pages);
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
