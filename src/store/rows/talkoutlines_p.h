// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "store/sql/statement_p.h"

#include <QByteArray>
#include <QHashFunctions>

#include <optional>

namespace Lectern::Store {

struct Revision;

/// A talk as a part of a revision.
struct TalkPart {
    RowId revision = 0;
    CodePointRange range;

    bool operator==(const TalkPart &) const = default;
    friend size_t qHash(const TalkPart &part, size_t seed = 0)
    {
        return qHashMulti(seed, part.revision, part.range.begin, part.range.end);
    }
};

/// What it takes to read the text of a talk without the rest of its file: a row of `talk_outline`.
struct TalkOutline {
    qint64 beginByte = 0; ///< in the revision's text as UTF-8
    qint64 bytes = 0;
    QByteArray blocks; ///< of encodeOutline()

    bool operator==(const TalkOutline &) const = default;
};

/// Of a part of a revision. Nothing where all of the file must be read: slides may have lost letters, which
/// the rest of them tells (mayLoseLetters()). Any thread.
[[nodiscard]] std::optional<TalkOutline> outlineOf(const Revision &revision, CodePointRange range);

/// The row of a talk, if it is of this part.
[[nodiscard]] std::optional<TalkOutline> readOutline(
    Database::Private &database, RowId talk, const TalkPart &part);

/// Puts the row of a talk there, or takes it away where there is no outline; writes nothing where it is so.
/// Inside a write transaction, as the following.
void writeOutline(
    Database::Private &database, RowId talk, const TalkPart &part, const std::optional<TalkOutline> &outline);
void removeOutline(Database::Private &database, RowId talk);
/// Rows of all talks that are not in the bin. A revision that does not decode has none.
void writeAllOutlines(Database::Private &database);
/// How many talks have another row than they should; 0 as long as an upgrade is to be completed.
[[nodiscard]] int wrongOutlines(Database::Private &database);

} // namespace Lectern::Store
