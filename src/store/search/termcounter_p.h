// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/wordcounts_p.h"
#include "store/search/wordparts_p.h"
#include "store/sql/statement_p.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <chrono>
#include <set>
#include <vector>

namespace Lectern::Store {

/// Keeps the table `term`: in how many talks each word of the index stands, for completing the word being
/// typed. Writing the counts of a file of one talk by itself would cost more than indexing it, so they gather
/// in memory and are written about twice a second, or more seldom where that takes long. A crash can so lose
/// them (never the words from the index itself); rebuildIndex() counts anew. The table `word_part` is kept in
/// the same way.
class TermCounter final
{
public:
    /// What is counted from here on are words of another talk.
    void beginTalk() { ++m_talk; }
    /// Longer words, in bytes, are not counted.
    static constexpr qsizetype longestWord = 64;
    /// A word of a talk that is new; it counts once, however often it stands there.
    void count(QByteArrayView word);
    /// The same of the words of whole talks that are new.
    void add(const WordCounts &counts) { m_counts.add(counts); }
    /// A word of a talk that was indexed before: one that no talk had yet becomes known, none counts twice.
    void note(QByteArrayView word);
    void add(const std::vector<WordPart> &parts);
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isEmpty() const { return !hasGathered() && m_batch.isDone(); }
    /// Inside a write transaction, whose end calls committed() or rolledBack(). Writes for `longest` at most,
    /// or all there is; what is left is due the next time.
    void write(Database::Private &database, std::chrono::milliseconds longest = std::chrono::hours(1));
    void committed();
    void rolledBack() { m_batch.written = m_batch.kept; }
    void clear();

private:
    /// What is being written, perhaps in several transactions.
    struct Batch {
        WordCounts words;
        std::vector<WordCounts::Count> counts; ///< of words, in order
        std::vector<QByteArray> changed;
        std::vector<WordPart> parts;
        size_t written = 0; ///< rows, of the three one after the other
        size_t kept = 0; ///< of them, for good

        [[nodiscard]] size_t size() const { return counts.size() + changed.size() + parts.size(); }
        [[nodiscard]] bool isDone() const { return kept == size(); }
    };

    [[nodiscard]] bool hasGathered() const
    {
        return !m_counts.isEmpty() || !m_changed.empty() || !m_parts.empty();
    }
    void beginBatch();
    bool writeRow(Database::Private &database, size_t row) const;

    WordCounts m_counts;
    std::set<QByteArray, std::less<>> m_changed;
    int m_talk = 0;
    std::set<WordPart> m_parts;
    std::set<WordPart> m_knownParts; ///< some that are in the table: most parts stand in many talks
    Batch m_batch;
    QElapsedTimer m_sinceWritten; ///< since a batch was
    qint64 m_writingMs = 0; ///< what the last batch took, or this one so far
};

} // namespace Lectern::Store
