// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/termcounter_p.h"
#include "store/sql/database_p.h"
#include "store/sql/directstatement_p.h"

#include <algorithm>
#include <utility>

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
    m_batch = {};
}

bool TermCounter::isDue() const
{
    return !m_batch.isDone() || m_counts.size() + m_changed.size() + m_parts.size() > wordsGathered
        || !m_sinceWritten.isValid()
        || m_sinceWritten.elapsed() > std::max(gatheredMs, longerThanWriting * m_writingMs);
}

/// What was gathered becomes what is to be written.
void TermCounter::beginBatch()
{
    m_batch = {};
    m_batch.words = std::exchange(m_counts, {});
    m_batch.counts = m_batch.words.sorted();
    m_batch.changed.assign(m_changed.begin(), m_changed.end());
    m_changed.clear();
    m_batch.parts.assign(m_parts.begin(), m_parts.end());
    m_parts.clear();
    m_writingMs = 0;
}

void TermCounter::write(Database::Private &database, std::chrono::milliseconds longest)
{
    constexpr size_t rowsBetweenLooks = 64;
    QElapsedTimer writing;
    writing.start();
    while (!database.hasFailed()) {
        if (m_batch.isDone()) {
            if (!hasGathered()) {
                break;
            }
            beginBatch();
        }
        const size_t end = std::min(m_batch.size(), m_batch.written + rowsBetweenLooks);
        while (m_batch.written < end && writeRow(database, m_batch.written)) {
            ++m_batch.written;
        }
        if (m_batch.written == m_batch.size() || std::chrono::milliseconds(writing.elapsed()) >= longest) {
            break;
        }
    }
    m_writingMs += writing.elapsed();
}

bool TermCounter::writeRow(Database::Private &database, size_t row) const
{
    if (row < m_batch.counts.size()) {
        const WordCounts::Count &count = m_batch.counts[row];
        return DirectStatement(database,
            "INSERT INTO term(term, talks) VALUES(?, ?) ON CONFLICT(term) DO UPDATE SET talks = talks + "
            "excluded.talks")
            .run(Utf8Text{count.word}, count.talks);
    }
    row -= m_batch.counts.size();
    if (row < m_batch.changed.size()) {
        return DirectStatement(database, "INSERT OR IGNORE INTO term(term, talks) VALUES(?, 1)")
            .run(Utf8Text{m_batch.changed[row]});
    }
    const WordPart &part = m_batch.parts[row - m_batch.changed.size()];
    return DirectStatement(database, "INSERT OR IGNORE INTO word_part(part, term) VALUES(?, ?)")
        .run(Utf8Text{part.part}, Utf8Text{part.term});
}

void TermCounter::committed()
{
    const bool wasDone = m_batch.isDone();
    m_batch.kept = m_batch.written;
    if (wasDone || !m_batch.isDone()) {
        return;
    }
    constexpr size_t mostKept = 100'000;
    if (m_knownParts.size() > mostKept) {
        m_knownParts.clear();
    }
    m_knownParts.insert(m_batch.parts.begin(), m_batch.parts.end());
    m_batch = {};
    m_sinceWritten.start();
}

} // namespace Lectern::Store
