// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "store/rows/talkslices_p.h"
#include "store/search/tokenizer_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype unitsKept = 4 << 20;
constexpr qsizetype landmarksApart = 4096; // bytes
constexpr size_t mostLandmarks = 200'000; // 5 MB

bool beginsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// The same from a revision that is decoded as a whole.
std::shared_ptr<TalkSlice> cutOut(const Revision &revision, CodePointRange range)
{
    const Utf16Range place = utf16Of(revision, range);
    auto slice = std::make_shared<TalkSlice>();
    slice->document.text = revision.document.text.sliced(place.begin, place.length());
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

} // namespace

void TalkSlices::clear()
{
    m_recent.clear();
    m_places.clear();
    m_size = 0;
    m_landmarks.clear();
    m_landmarkCount = 0;
}

std::shared_ptr<const TalkSlice> TalkSlices::get(Database::Private &database, RowId talk)
{
    DirectStatement place(database, "SELECT revision_id, begin_cp, end_cp FROM talk WHERE id = ?");
    if (!place.bind(talk).next()) {
        return nullptr;
    }
    const Key key{place.integer(0), place.integer(1), place.integer(2)};
    if (auto slice = kept(key)) {
        return slice;
    }
    const auto &[revision, begin, end] = key;
    std::shared_ptr<TalkSlice> slice = read(database, revision, {begin, end});
    if (slice) {
        slice->revision = revision;
        slice->range = {begin, end};
        slice->places = CodePointMap(slice->document.text);
        slice->plain = plainOf(slice->document.text);
        keep(key, slice);
    }
    return slice;
}

std::shared_ptr<const TalkSlice> TalkSlices::kept(const Key &key)
{
    const auto found = m_places.find(key);
    if (found == m_places.end()) {
        return nullptr;
    }
    m_recent.splice(m_recent.begin(), m_recent, found->second);
    return m_recent.front().second;
}

void TalkSlices::keep(const Key &key, std::shared_ptr<const TalkSlice> slice)
{
    m_size += slice->document.text.size();
    m_recent.emplace_front(key, std::move(slice));
    m_places[key] = m_recent.begin();
    while (m_size > unitsKept && m_recent.size() > 1) {
        m_size -= m_recent.back().second->document.text.size();
        m_places.erase(m_recent.back().first);
        m_recent.pop_back();
    }
}

/// The place `bytes` behind another.
TalkSlices::Place TalkSlices::advanced(QByteArrayView utf8, Place from, qsizetype bytes)
{
    // Stretches whose sums fit into a byte, without a branch: the compiler counts many bytes at once.
    constexpr qsizetype stretch = 128;
    const qsizetype end = from.byte + bytes;
    while (from.byte < end) {
        const qsizetype size = std::min(stretch, end - from.byte);
        const char *const at = utf8.data() + from.byte;
        quint8 points = 0;
        quint8 pairs = 0;
        for (qsizetype i = 0; i < size; ++i) {
            points = static_cast<quint8>(points + (beginsCodePoint(at[i]) ? 1 : 0));
            pairs = static_cast<quint8>(pairs + (static_cast<unsigned char>(at[i]) >= 0xF0U ? 1 : 0));
        }
        from = {from.byte + size, from.codePoint + points, from.utf16 + points + pairs};
    }
    return from;
}

/// The place of a code point at or behind `from`; the end of the text where it has fewer.
TalkSlices::Place TalkSlices::placeOf(QByteArrayView utf8, Place from, qint64 codePoint)
{
    constexpr qsizetype stretch = 256;
    while (from.byte + stretch <= utf8.size()) {
        const Place next = advanced(utf8, from, stretch);
        if (next.codePoint > codePoint) {
            break;
        }
        from = next;
    }
    // `from` may stand inside a character, whose begin was counted.
    for (; from.byte < utf8.size(); ++from.byte) {
        if (!beginsCodePoint(utf8[from.byte])) {
            continue;
        }
        if (from.codePoint == codePoint) {
            break;
        }
        ++from.codePoint;
        from.utf16 += static_cast<unsigned char>(utf8[from.byte]) >= 0xF0U ? 2 : 1;
    }
    return from;
}

TalkSlices::Landmarks &TalkSlices::landmarksOf(RowId revision)
{
    if (m_landmarkCount > mostLandmarks) {
        m_landmarks.clear();
        m_landmarkCount = 0;
    }
    Landmarks &marks = m_landmarks[revision];
    if (marks.text.empty()) {
        marks.text.push_back({});
    }
    return marks;
}

/// The last landmark at or before a code point. Those up to it are made where they are missing.
TalkSlices::Place TalkSlices::placeBefore(Landmarks &landmarks, QByteArrayView utf8, qint64 codePoint)
{
    std::vector<Place> &known = landmarks.text;
    while (known.back().codePoint <= codePoint && known.back().byte + landmarksApart <= utf8.size()) {
        known.push_back(advanced(utf8, known.back(), landmarksApart));
    }
    const auto behind = std::ranges::upper_bound(known, codePoint, {}, &Place::codePoint);
    return behind == known.begin() ? known.front() : *std::prev(behind);
}

std::shared_ptr<TalkSlice> TalkSlices::read(Database::Private &database, RowId revision, CodePointRange range)
{
    auto slice = std::make_shared<TalkSlice>();
    Document &document = slice->document;
    {
        DirectStatement row(database, "SELECT format, text, blocks FROM revision WHERE id = ?");
        if (!row.bind(revision).next()) {
            return nullptr;
        }
        [[maybe_unused]] const bool isKnown = formatFromName(row.text(0), &document.format);
        if (!mayLoseLetters(document.format)) {
            const QByteArrayView text = row.utf8(1);
            const QByteArray coded = QByteArray::fromRawData(row.bytes(2).data(), row.bytes(2).size());
            Landmarks &marks = landmarksOf(revision);
            const size_t before = marks.text.size() + marks.blocks.size();
            const Place begin = placeOf(text, placeBefore(marks, text, range.begin), range.begin);
            const Place end = placeOf(text, begin, range.end);
            auto blocks = decodeBlocksIn(coded, {begin.utf16, end.utf16}, &marks.blocks);
            m_landmarkCount += marks.text.size() + marks.blocks.size() - before;
            if (blocks) {
                document.text = QString::fromUtf8(text.sliced(begin.byte, end.byte - begin.byte));
                document.blocks = std::move(*blocks);
                return slice;
            }
        }
    }
    // Broken words are told by all of a file.
    const std::shared_ptr<const Revision> whole = database.revisions().get(database, revision);
    return whole ? cutOut(*whole, range) : nullptr;
}

} // namespace Lectern::Store
