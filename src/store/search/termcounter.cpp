// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/termcounter_p.h"
#include "store/sql/database_p.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qint64 gatheredMs = 500;
/// At most a twentieth of the time goes into writing: on a busy machine or in a large library it takes
/// longer, and half a second is soon over.
constexpr qint64 longerThanWriting = 20;
constexpr size_t wordsGathered = 50'000;
constexpr qsizetype longestWord = 64;

} // namespace

void TermCounter::count(QByteArrayView word)
{
    if (word.size() > longestWord) {
        return;
    }
    auto entry = m_counts.find(word);
    if (entry == m_counts.end()) {
        entry = m_counts.emplace(word.toByteArray(), Count{}).first;
    }
    Count &count = entry->second;
    count.talks += count.lastTalk == m_talk ? 0 : 1;
    count.lastTalk = m_talk;
}

void TermCounter::note(QByteArrayView word)
{
    if (word.size() <= longestWord && !m_changed.contains(word)) {
        m_changed.insert(word.toByteArray());
    }
}

void TermCounter::add(std::vector<WordPart> parts)
{
    for (WordPart &part : parts) {
        if (part.term.size() <= longestWord && !m_knownParts.contains(part)) {
            m_parts.insert(std::move(part));
        }
    }
}

void TermCounter::clear()
{
    m_counts.clear();
    m_changed.clear();
    m_parts.clear();
    m_knownParts.clear();
}

bool TermCounter::isDue() const
{
    return m_counts.size() + m_changed.size() + m_parts.size() > wordsGathered || !m_sinceWritten.isValid()
        || m_sinceWritten.elapsed() > std::max(gatheredMs, longerThanWriting * m_writingMs);
}

void TermCounter::write(Database::Private &database)
{
    if (isEmpty() || database.hasFailed()) {
        return;
    }
    QElapsedTimer writing;
    writing.start();
    writeCounts(database,
        "INSERT INTO term(term, talks) VALUES(?1, ?2) ON CONFLICT(term) DO UPDATE SET talks = talks + "
        "excluded.talks",
        sortedCounts());
    std::vector<WordCount> changed;
    for (const QByteArray &word : m_changed) {
        changed.emplace_back(word, 1);
    }
    writeCounts(database, "INSERT OR IGNORE INTO term(term, talks) VALUES(?1, ?2)", changed);
    writeParts(database);
    m_writingMs = writing.elapsed();
    m_isWritten = true;
}

/// By word: neighbours in the table are written together.
std::vector<TermCounter::WordCount> TermCounter::sortedCounts() const
{
    std::vector<WordCount> counts;
    counts.reserve(m_counts.size());
    for (const auto &[word, count] : m_counts) {
        counts.emplace_back(word, count.talks);
    }
    std::ranges::sort(counts);
    return counts;
}

/// Through the C handle: some 250 words a talk, 16 us each by QSqlQuery against 3 (performance.md section 3).
void TermCounter::writeCounts(Database::Private &database, const char *sql, std::span<const WordCount> counts)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr);
    for (auto it = counts.begin(); code == SQLITE_OK && it != counts.end(); ++it) {
        sqlite3_bind_text(
            statement, 1, it->first.constData(), static_cast<int>(it->first.size()), SQLITE_STATIC);
        sqlite3_bind_int(statement, 2, it->second);
        sqlite3_step(statement);
        code = sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    if (code != SQLITE_OK) {
        database.fail(code, u"counting terms"_s);
    }
}

void TermCounter::writeParts(Database::Private &database)
{
    Statement insert(database, u"INSERT OR IGNORE INTO word_part(part, term) VALUES(?, ?)"_s);
    for (const WordPart &part : m_parts) {
        insert.run(QString::fromUtf8(part.part), QString::fromUtf8(part.term));
    }
}

void TermCounter::committed()
{
    if (!m_isWritten) {
        return;
    }
    m_isWritten = false;
    m_counts.clear();
    m_changed.clear();
    constexpr size_t mostKept = 100'000;
    if (m_knownParts.size() > mostKept) {
        m_knownParts.clear();
    }
    m_knownParts.merge(m_parts);
    m_parts.clear();
    m_sinceWritten.start();
}

} // namespace Lectern::Store
