// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "store/rows/talkslices_p.h"
#include "store/search/tokenizer_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"
#include "store/sql/storedblob_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype unitsKept = 4 << 20;

/// Of texts above this size all is read, and kept: SQLite comes to the middle of one page by page.
constexpr qint64 largeText = 512 << 10;
constexpr qsizetype bytesKept = 32 << 20;

/// A part of a revision that is decoded as a whole.
std::shared_ptr<TalkSlice> cutOut(const Revision &revision, CodePointRange range)
{
    const Utf16Range place = utf16Of(revision, range);
    auto slice = std::make_shared<TalkSlice>();
    slice->document.text = revision.document.text.sliced(place.begin, place.length());
    slice->places = CodePointMap(slice->document.text);
    slice->document.format = revision.document.format;
    for (const Block &block : revision.document.blocks) {
        if (block.text.begin >= place.begin && block.text.end <= place.end) {
            slice->document.blocks.push_back(block);
            slice->document.blocks.back().text = {
                block.text.begin - place.begin, block.text.end - place.begin};
        }
    }
    for (BrokenWord word : inRange(revision.brokenWords, place)) {
        word.place = {word.place.begin - place.begin, word.place.end - place.begin};
        slice->brokenWords.push_back(word);
    }
    return slice;
}

std::shared_ptr<TalkSlice> readFromWhole(Database::Private &database, const TalkPart &part)
{
    const std::shared_ptr<const Revision> whole = database.revisions().get(database, part.revision);
    return whole ? cutOut(*whole, part.range) : nullptr;
}

} // namespace

TalkSlices::TalkSlices()
    : m_slices(unitsKept)
    , m_largeTexts(bytesKept)
{
}

void TalkSlices::clear()
{
    m_slices.clear();
    m_largeTexts.clear();
}

/// Some bytes of a revision's text. Nothing where it has fewer.
std::optional<QByteArray> TalkSlices::textAt(
    Database::Private &database, RowId revision, qint64 begin, qint64 size)
{
    const QByteArray *whole = m_largeTexts.object(revision);
    if (!whole) {
        StoredBlob text(database, "revision", "text", revision);
        if (text.size() < largeText) {
            return text.read(begin, size);
        }
        std::optional<QByteArray> all = text.read(0, text.size());
        if (!all) {
            return std::nullopt;
        }
        // What alone is larger than all that is kept is kept alone; so are slices.
        auto *kept = new QByteArray(std::move(*all));
        m_largeTexts.insert(revision, kept, std::min(kept->size(), bytesKept));
        whole = kept;
    }
    const bool isInside = begin >= 0 && size >= 0 && begin <= whole->size() - size;
    return isInside ? std::optional(whole->sliced(begin, size)) : std::nullopt;
}

/// By the row of the talk. Null where it has none, or one that does not fit.
std::shared_ptr<TalkSlice> TalkSlices::readAlone(
    Database::Private &database, RowId talk, const TalkPart &part)
{
    const std::optional<TalkOutline> outline = readOutline(database, talk, part);
    const std::optional<QByteArray> text =
        outline ? textAt(database, part.revision, outline->beginByte, outline->bytes) : std::nullopt;
    if (!text) {
        return nullptr;
    }
    auto slice = std::make_shared<TalkSlice>();
    slice->document.text = QString::fromUtf8(*text);
    slice->places = CodePointMap(slice->document.text);
    auto blocks = decodeOutline(outline->blocks, slice->document.text.size());
    if (!blocks || slice->places.size() != part.range.length()) {
        return nullptr;
    }
    slice->document.blocks = std::move(*blocks);
    return slice;
}

std::shared_ptr<const TalkSlice> TalkSlices::get(Database::Private &database, RowId talk)
{
    DirectStatement place(database, "SELECT revision_id, begin_cp, end_cp FROM talk WHERE id = ?");
    if (!place.bind(talk).next()) {
        return nullptr;
    }
    const TalkPart part{place.integer(0), {place.integer(1), place.integer(2)}};
    if (const auto *kept = m_slices.object(part)) {
        return *kept;
    }
    std::shared_ptr<TalkSlice> slice = readAlone(database, talk, part);
    if (!slice) {
        slice = readFromWhole(database, part);
    }
    if (slice) {
        slice->revision = part.revision;
        slice->range = part.range;
        slice->plain = plainOf(slice->document.text);
        m_slices.insert(part, new std::shared_ptr<const TalkSlice>(slice),
            std::min(slice->document.text.size(), unitsKept));
    }
    return slice;
}

} // namespace Lectern::Store
