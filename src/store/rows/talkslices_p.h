// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/document.h"
#include "store/rows/talkoutlines_p.h"
#include "store/search/lostletters_p.h"
#include "store/sql/statement_p.h"

#include <QCache>

#include <memory>
#include <vector>

namespace Lectern::Store {

/// What a search reads of one talk: its own text, without the rest of its file.
struct TalkSlice {
    RowId revision = 0;
    CodePointRange range; ///< of the talk in its revision
    Document
        document; ///< text and blocks, places from the begin of the talk; of its blocks only kind and place
    CodePointMap places; ///< of document.text
    std::vector<BrokenWord> brokenWords; ///< of document.text
    QByteArray plain; ///< plainOf() document.text
};

/// Texts of talks for searching: the ones read last are kept, up to 8 MB. Each is read by its row of
/// `talk_outline`, without the rest of its file; of files as large as a year of talks those read last are
/// kept as a whole, up to 32 MB. A key shows twenty talks.
class TalkSlices final
{
    Q_DISABLE_COPY_MOVE(TalkSlices)
public:
    TalkSlices();

    /// Null when there is no such talk or its revision does not decode; the latter fails the unit of work
    /// (Corrupt).
    [[nodiscard]] std::shared_ptr<const TalkSlice> get(Database::Private &database, RowId talk);
    void clear();

private:
    [[nodiscard]] std::optional<QByteArray> textAt(
        Database::Private &database, RowId revision, qint64 begin, qint64 size);
    [[nodiscard]] std::shared_ptr<TalkSlice> readAlone(
        Database::Private &database, RowId talk, const TalkPart &part);

    QCache<TalkPart, std::shared_ptr<const TalkSlice>> m_slices; ///< cost: UTF-16 units
    QCache<RowId, QByteArray> m_largeTexts; ///< by revision, UTF-8; cost: bytes
};

} // namespace Lectern::Store
