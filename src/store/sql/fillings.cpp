// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changelog_p.h"
#include "store/rows/talkoutlines_p.h"
#include "store/search/indexwriter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/fillings_p.h"
#include "store/sql/transaction_p.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

void fillWordParts(Database::Private &d)
{
    for (const RowId talk : idsOf(d, u"SELECT id FROM talk WHERE deleted_at IS NULL ORDER BY id"_s)) {
        keepWordParts(d, talk);
    }
    d.terms().write(d);
}

struct Filling {
    QLatin1StringView key;
    void (*fill)(Database::Private &);
};
constexpr std::array fillings{Filling{"to_fill_word_parts"_L1, fillWordParts},
    Filling{"to_fill_log"_L1, sealOldChanges}, Filling{"to_fill_outlines"_L1, writeAllOutlines}};

/// False for what is done already, as far as can be told without locking the library.
bool isLeft(Database::Private &d, QLatin1StringView key)
{
    Statement query(d, u"SELECT 1 FROM library WHERE key = ?"_s);
    return query.bind(QString(key)).next();
}

} // namespace

Result<void> fillWhatUpgradesLeft(Database::Private &d)
{
    for (const Filling &filling : fillings) {
        if (!isLeft(d, filling.key)) {
            continue;
        }
        WriteTransaction work(d);
        if (work.isGood()) {
            filling.fill(d);
            Statement(d, u"DELETE FROM library WHERE key = ?"_s).run(QString(filling.key));
        }
        if (auto done = work.commit(); !done) {
            return done;
        }
    }
    d.clearFailure(); // what cannot even be asked is for check() to say
    return {};
}

} // namespace Lectern::Store
