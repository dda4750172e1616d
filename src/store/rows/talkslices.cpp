// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/blockoutline.h"
#include "store/rows/talkslices_p.h"
#include "store/sql/database_p.h"

#include <sqlite3.h>

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qsizetype unitsKept = 4 << 20;
constexpr qsizetype landmarksApart = 4096; // bytes
constexpr size_t mostLandmarks = 200'000; // 5 MB

bool prepareOnce(Database::Private &database, const char *sql, sqlite3_stmt **statement)
{
    if (*statement) {
        return true;
    }
    const int code =
        sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, statement, nullptr);
    if (code != SQLITE_OK) {
        database.fail(code, QString::fromUtf8(sqlite3_errmsg(database.handle())));
    }
    return code == SQLITE_OK;
}

/// One row for a row number; the statement is reset when this goes.
class Row final
{
    Q_DISABLE_COPY_MOVE(Row)
public:
    Row(Database::Private &database, sqlite3_stmt *statement, RowId id)
        : m_statement(statement)
    {
        sqlite3_bind_int64(m_statement, 1, id);
        const int code = sqlite3_step(m_statement);
        m_isThere = code == SQLITE_ROW;
        if (!m_isThere && code != SQLITE_DONE) {
            database.fail(code, QString::fromUtf8(sqlite3_errmsg(database.handle())));
        }
    }
    ~Row() { sqlite3_reset(m_statement); }

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    /// Valid as long as the row.
    [[nodiscard]] QByteArrayView text(int column) const
    {
        const auto *bytes = sqlite3_column_text(m_statement, column);
        return {reinterpret_cast<const char *>(bytes), sqlite3_column_bytes(m_statement, column)};
    }
    [[nodiscard]] QByteArray blob(int column) const
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray::fromRawData(bytes, sqlite3_column_bytes(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement;
    bool m_isThere = false;
};

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

TalkSlices::~TalkSlices() { close(); }

void TalkSlices::close()
{
    sqlite3_finalize(std::exchange(m_place, nullptr));
    sqlite3_finalize(std::exchange(m_text, nullptr));
    clear();
}

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
    if (!database.mayRun()
        || !prepareOnce(database, "SELECT revision_id, begin_cp, end_cp FROM talk WHERE id = ?", &m_place)) {
        return nullptr;
    }
    const Row place(database, m_place, talk);
    if (!place.isThere()) {
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
    // Without a branch: a loop that the compiler makes look at many bytes at once.
    qint64 points = 0;
    qsizetype pairs = 0;
    for (qsizetype i = from.byte; i < from.byte + bytes; ++i) {
        points += beginsCodePoint(utf8[i]) ? 1 : 0;
        pairs += static_cast<unsigned char>(utf8[i]) >= 0xF0U ? 1 : 0;
    }
    return {from.byte + bytes, from.codePoint + points, from.utf16 + points + pairs};
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

/// The last landmark of a revision's text at or before a code point.
TalkSlices::Place TalkSlices::placeBefore(RowId revision, QByteArrayView utf8, qint64 codePoint)
{
    if (m_landmarkCount > mostLandmarks) {
        m_landmarks.clear();
        m_landmarkCount = 0;
    }
    std::vector<Place> &places = m_landmarks[revision];
    if (places.empty()) {
        places.push_back({});
        while (places.back().byte + landmarksApart <= utf8.size()) {
            places.push_back(advanced(utf8, places.back(), landmarksApart));
        }
        m_landmarkCount += places.size();
    }
    const auto behind = std::ranges::upper_bound(places, codePoint, {}, &Place::codePoint);
    return behind == places.begin() ? places.front() : *std::prev(behind);
}

std::shared_ptr<TalkSlice> TalkSlices::read(Database::Private &database, RowId revision, CodePointRange range)
{
    if (!prepareOnce(database, "SELECT format, text, blocks FROM revision WHERE id = ?", &m_text)) {
        return nullptr;
    }
    auto slice = std::make_shared<TalkSlice>();
    Document &document = slice->document;
    {
        const Row row(database, m_text, revision);
        if (!row.isThere()) {
            return nullptr;
        }
        [[maybe_unused]] const bool isKnown =
            formatFromName(QString::fromUtf8(row.text(0)), &document.format);
        if (!mayLoseLetters(document.format)) {
            const QByteArrayView text = row.text(1);
            const Place begin = placeOf(text, placeBefore(revision, text, range.begin), range.begin);
            const Place end = placeOf(text, begin, range.end);
            if (auto blocks = decodeBlocksIn(row.blob(2), {begin.utf16, end.utf16})) {
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
