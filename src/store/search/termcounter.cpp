// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/termcounter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr qint64 gatheredMs = 500;
/// At most a twentieth of the time goes into writing: on a busy machine or in a large library it takes
/// longer, and half a second is soon over.
constexpr qint64 longerThanWriting = 20;
constexpr size_t wordsGathered = 50'000;

} // namespace

void TermCounter::count(QByteArrayView word)
{
    if (word.size() <= longestWord) {
        m_counts.count(word, m_talk);
    }
}

void TermCounter::note(QByteArrayView word)
{
    if (word.size() <= longestWord && !m_changed.contains(word)) {
        m_changed.insert(word.toByteArray());
    }
}

void TermCounter::add(const std::vector<WordPart> &parts)
{
    for (const WordPart &part : parts) {
        if (part.term.size() <= longestWord && !m_knownParts.contains(part)) {
            m_parts.insert(part);
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
    {
        DirectStatement insert(database,
            "INSERT INTO term(term, talks) VALUES(?, ?) ON CONFLICT(term) DO UPDATE SET talks = talks + "
            "excluded.talks");
        for (const WordCounts::Count &count : m_counts.sorted()) {
            insert.run(Utf8Text{count.word}, count.talks);
        }
    }
    {
        DirectStatement insert(database, "INSERT OR IGNORE INTO term(term, talks) VALUES(?, 1)");
        for (const QByteArray &word : m_changed) {
            insert.run(Utf8Text{word});
        }
    }
    writeParts(database);
    m_writingMs = writing.elapsed();
    m_isWritten = true;
}

void TermCounter::writeParts(Database::Private &database)
{
    DirectStatement insert(database, "INSERT OR IGNORE INTO word_part(part, term) VALUES(?, ?)");
    for (const WordPart &part : m_parts) {
        insert.run(Utf8Text{part.part}, Utf8Text{part.term});
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
