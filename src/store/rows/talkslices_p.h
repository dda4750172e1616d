// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"
#include "document/blockoutline.h"
#include "document/document.h"
#include "store/search/lostletters_p.h"
#include "store/sql/statement_p.h"

#include <list>
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace Lectern::Store {

/// What a search reads of one talk: its own text, without the rest of its file.
struct TalkSlice {
    RowId revision = 0;
    CodePointRange range; ///< of the talk in its revision
    Document
        document; ///< text and blocks, places from the begin of the talk; blocks without spans and containers
    CodePointMap places; ///< of document.text
    std::vector<BrokenWord> brokenWords; ///< of document.text
    QByteArray plain; ///< plainOf() document.text
};

/// Texts of talks for searching: the ones read last are kept, up to 8 MB. Reads through the C handle:
/// QSqlQuery turns the text of the whole file into UTF-16 and decodeBlocks() makes every block of it, for one
/// talk of twenty, and a key shows twenty talks.
class TalkSlices final
{
    Q_DISABLE_COPY_MOVE(TalkSlices)
public:
    TalkSlices() = default;

    /// Null when there is no such talk or its revision does not decode; the latter fails the unit of work
    /// (Corrupt).
    [[nodiscard]] std::shared_ptr<const TalkSlice> get(Database::Private &database, RowId talk);
    void clear();

private:
    /// A place in UTF-8, in the units of the three who count differently.
    struct Place {
        qsizetype byte = 0;
        qint64 codePoint = 0; ///< how many begin before the byte
        qsizetype utf16 = 0;
    };
    /// Of a revision, which never changes: places every few thousand bytes and few dozen blocks, as far as it
    /// was read, so that a talk at the end of a file is not counted to from its begin each time.
    struct Landmarks {
        std::vector<Place> text;
        std::vector<BlockLandmark> blocks;
    };
    using Key = std::tuple<RowId, qint64, qint64>; ///< revision, begin, end
    using Slices = std::list<std::pair<Key, std::shared_ptr<const TalkSlice>>>;

    [[nodiscard]] static Place advanced(QByteArrayView utf8, Place from, qsizetype bytes);
    [[nodiscard]] static Place placeOf(QByteArrayView utf8, Place from, qint64 codePoint);
    [[nodiscard]] Landmarks &landmarksOf(RowId revision);
    [[nodiscard]] static Place placeBefore(Landmarks &landmarks, QByteArrayView utf8, qint64 codePoint);
    [[nodiscard]] std::shared_ptr<const TalkSlice> kept(const Key &key);
    [[nodiscard]] std::shared_ptr<TalkSlice> read(
        Database::Private &database, RowId revision, CodePointRange range);
    void keep(const Key &key, std::shared_ptr<const TalkSlice> slice);

    Slices m_recent; ///< the last used first
    std::map<Key, Slices::iterator> m_places; ///< in m_recent
    qsizetype m_size = 0;
    std::unordered_map<RowId, Landmarks> m_landmarks; ///< by revision
    size_t m_landmarkCount = 0;
};

} // namespace Lectern::Store
