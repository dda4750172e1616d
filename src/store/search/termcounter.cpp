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

bool TermCounter::isDue() const
{
    return m_counts.size() > wordsGathered || !m_sinceWritten.isValid()
        || m_sinceWritten.elapsed() > gatheredMs;
}

void TermCounter::write(Database::Private &database)
{
    if (m_counts.empty() || database.hasFailed()) {
        return;
    }
    // Through the C handle: some 250 words a talk, 16 us each by QSqlQuery against 3 (performance.md section
    // 3).
    sqlite3_stmt *statement = nullptr;
    int code = sqlite3_prepare_v2(database.handle(),
        "INSERT INTO term(term, talks) VALUES(?1, ?2) ON CONFLICT(term) DO UPDATE SET talks = talks + "
        "excluded.talks",
        -1, &statement, nullptr);
    for (auto it = m_counts.cbegin(); code == SQLITE_OK && it != m_counts.cend(); ++it) {
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
    m_isWritten = true;
}

void TermCounter::committed()
{
    if (!m_isWritten) {
        return;
    }
    m_isWritten = false;
    m_counts.clear();
    m_sinceWritten.start();
}

} // namespace Lectern::Store
