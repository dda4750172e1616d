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

/// A place in UTF-8, in the units of the three who count differently.
struct Place {
    qsizetype byte = 0;
    qint64 codePoint = 0;
    qsizetype utf16 = 0;
};

/// The place of a code point at or behind `from`; the end of the text where it has fewer.
Place placeOf(QByteArrayView utf8, Place from, qint64 codePoint)
{
    // Whole stretches first: their loop is one that the compiler makes look at many bytes at once.
    constexpr qsizetype stretch = 256;
    while (from.byte + stretch <= utf8.size()) {
        qint64 points = 0;
        qsizetype pairs = 0;
        for (qsizetype i = from.byte; i < from.byte + stretch; ++i) {
            points += beginsCodePoint(utf8[i]) ? 1 : 0;
            pairs += static_cast<unsigned char>(utf8[i]) >= 0xF0U ? 1 : 0;
        }
        if (from.codePoint + points > codePoint) {
            break;
        }
        from = {from.byte + stretch, from.codePoint + points, from.utf16 + points + pairs};
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

/// Text and blocks of a talk out of a row of format, text and blocks. False where the blocks do not decode.
bool readAlone(const Row &row, CodePointRange range, Document &document)
{
    const QByteArrayView text = row.text(1);
    const Place begin = placeOf(text, {}, range.begin);
    const Place end = placeOf(text, begin, range.end);
    auto blocks = decodeBlocksIn(row.blob(2), {begin.utf16, end.utf16});
    if (!blocks) {
        return false;
    }
    document.text = QString::fromUtf8(text.sliced(begin.byte, end.byte - begin.byte));
    document.blocks = std::move(*blocks);
    return true;
}

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
    m_size = 0;
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
    const RowId revision = place.integer(0);
    const CodePointRange range{place.integer(1), place.integer(2)};
    if (auto slice = kept(revision, range)) {
        return slice;
    }
    std::shared_ptr<TalkSlice> slice = read(database, revision, range);
    if (slice) {
        slice->revision = revision;
        slice->range = range;
        slice->places = CodePointMap(slice->document.text);
        keep(slice);
    }
    return slice;
}

std::shared_ptr<const TalkSlice> TalkSlices::kept(RowId revision, CodePointRange range)
{
    const auto found = std::ranges::find_if(
        m_recent, [&](const auto &slice) { return slice->revision == revision && slice->range == range; });
    if (found == m_recent.end()) {
        return nullptr;
    }
    m_recent.splice(m_recent.begin(), m_recent, found);
    return m_recent.front();
}

void TalkSlices::keep(std::shared_ptr<const TalkSlice> slice)
{
    m_size += slice->document.text.size();
    m_recent.push_front(std::move(slice));
    while (m_size > unitsKept && m_recent.size() > 1) {
        m_size -= m_recent.back()->document.text.size();
        m_recent.pop_back();
    }
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
        if (!mayLoseLetters(document.format) && readAlone(row, range, document)) {
            return slice;
        }
    }
    // Broken words are told by all of a file.
    const std::shared_ptr<const Revision> whole = database.revisions().get(database, revision);
    return whole ? cutOut(*whole, range) : nullptr;
}

} // namespace Lectern::Store
