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

void TermCounter::add(std::vector<QByteArray> words)
{
    std::ranges::sort(words);
    const auto [from, to] = std::ranges::unique(words);
    words.erase(from, to);
    for (QByteArray &word : words) {
        if (word.size() <= longestWord) {
            ++m_counts[std::move(word)];
        }
    }
}

void TermCounter::addChanged(const std::vector<QByteArray> &words)
{
    for (const QByteArray &word : words) {
        if (word.size() <= longestWord) {
            m_changed.emplace(word, 1);
        }
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
        m_counts);
    writeCounts(database, "INSERT OR IGNORE INTO term(term, talks) VALUES(?1, ?2)", m_changed);
    writeParts(database);
    m_writingMs = writing.elapsed();
    m_isWritten = true;
}

/// Through the C handle: some 250 words a talk, 16 us each by QSqlQuery against 3 (performance.md section 3).
void TermCounter::writeCounts(
    Database::Private &database, const char *sql, const std::map<QByteArray, int> &counts)
{
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr);
    for (auto it = counts.cbegin(); code == SQLITE_OK && it != counts.cend(); ++it) {
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
