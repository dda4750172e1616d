// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"
#include "store/sql/statement_p.h"

#include <map>
#include <optional>
#include <vector>

namespace Lectern::Store {

struct StoredMark {
    RowId id = 0;
    RowId talk = 0;
    RowId revision = 0; ///< of the talk: what `row.range` counts in
    qint64 version = 0;
    bool isInBin = false;
    MarkRow row;
};

/// Which marks to read, by place in the text, then time made.
struct MarkScope {
    enum class Kind { All, OfTalk, One, Listed };
    Kind kind = Kind::All;
    RowId talk = 0; ///< OfTalk
    QUuid uuid; ///< One: also when it is in the bin
    std::vector<RowId> ids; ///< Listed
};

/// Marks with their place in their talk's current revision. Two queries however many. Inside a transaction.
[[nodiscard]] std::vector<StoredMark> readMarks(Database::Private &database, const MarkScope &scope);

/// One mark, also when it is in the bin.
[[nodiscard]] std::optional<StoredMark> readMark(Database::Private &database, const QUuid &uuid);

/// How the marks of a source stand, as readMarks() shows them; those in the bin or on a talk in the bin are
/// left out.
[[nodiscard]] std::map<AnchorState, int> countMarksOfSource(Database::Private &database, RowId source);

/// Hash over what a person made in a mark.
[[nodiscard]] QByteArray markHash(Database::Private &database, RowId mark);
/// Counts the version up and seals; `modified` is what MarkRow::modified will say. Fails when the row is not
/// of `version`.
void sealMark(Database::Private &database, RowId mark, qint64 version, const QDateTime &modified);

} // namespace Lectern::Store
