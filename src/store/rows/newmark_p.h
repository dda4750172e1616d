// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/rows/revisioncache_p.h"

namespace Lectern::Store {

/// How many code points before and behind a quote are kept with it.
inline constexpr qint64 contextLength = 64;

/// A mark about to be written. Where `range` is empty it was made on a text that is not in this library, and
/// its quote need not stand in `madeOn`, the version of its source that it came to.
struct FreshMark {
    QUuid uuid;
    RowId talk = 0;
    RowId source = 0;
    std::shared_ptr<const Revision> madeOn;
    CodePointRange talkRange; ///< of the talk in madeOn, for the headings above; all of it where not known
    CodePointRange range; ///< in madeOn
    QString quote;
    QString prefix;
    QString suffix;
    MarkKind kind = MarkKind::Key;
    QString comment;
    QStringList tags;
    Todo todo = Todo::None;
    QDateTime created;
    QDateTime modified;
};

/// Quote and surroundings of `mark.range` as they stand in the text.
void takeWords(FreshMark &mark);

/// Row and tags, sealed; index and change log are the caller's. Inside a write transaction.
[[nodiscard]] RowId insertMark(Database::Private &database, const FreshMark &mark);

/// What a mark was made on, as its row keeps it.
struct OwnWords {
    RowId madeOn = 0;
    CodePointRange range; ///< as FreshMark::range
    QString quote;
    QString prefix;
    QString suffix;
    QString blockPath; ///< JSON of the headings above and the block
    QByteArray blockHash;
};
[[nodiscard]] OwnWords ownWordsOf(const FreshMark &mark);
/// Makes a mark anew on other words; sealing is the caller's. Inside a write transaction.
void writeOwnWords(Database::Private &database, RowId mark, const OwnWords &words);

/// Where a mark stands in a revision (a row of `anchor`).
struct AnchorRow {
    RowId mark = 0;
    RowId revision = 0;
    AnchorState state = AnchorState::Orphan;
    CodePointRange range; ///< written as empty for orphans
    QString quoteNow;
    QString section;
    QString method;
    QString reason;
    double score = 0;
    bool isByUser = false;
};
/// In the place of what was said of this mark and revision before.
void writeAnchor(Database::Private &database, const AnchorRow &anchor);

/// The words of a range.
[[nodiscard]] QString textOf(const Revision &revision, CodePointRange range);

} // namespace Lectern::Store
