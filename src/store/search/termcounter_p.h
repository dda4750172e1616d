// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/wordcounts_p.h"
#include "store/search/wordparts_p.h"
#include "store/sql/statement_p.h"

#include <QByteArray>
#include <QElapsedTimer>

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
    [[nodiscard]] bool isEmpty() const { return m_counts.isEmpty() && m_changed.empty() && m_parts.empty(); }
    /// Inside a write transaction, whose end calls committed() or rolledBack().
    void write(Database::Private &database);
    void committed();
    void rolledBack() { m_isWritten = false; }
    void clear();

private:
    void writeParts(Database::Private &database);

    WordCounts m_counts;
    std::set<QByteArray, std::less<>> m_changed;
    int m_talk = 0;
    std::set<WordPart> m_parts;
    std::set<WordPart> m_knownParts; ///< some that are in the table: most parts stand in many talks
    bool m_isWritten = false;
    QElapsedTimer m_sinceWritten;
    qint64 m_writingMs = 0; ///< what it took last
};

} // namespace Lectern::Store
