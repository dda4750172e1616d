// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/search/wordparts_p.h"
#include "store/sql/statement_p.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <set>
#include <span>
#include <unordered_map>
#include <utility>
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
    /// A word of a talk that is new; it counts once, however often it stands there.
    void count(QByteArrayView word);
    /// A word of a talk that was indexed before: one that no talk had yet becomes known, none counts twice.
    void note(QByteArrayView word);
    void add(std::vector<WordPart> parts);
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isEmpty() const { return m_counts.empty() && m_changed.empty() && m_parts.empty(); }
    /// Inside a write transaction, whose end calls committed() or rolledBack().
    void write(Database::Private &database);
    void committed();
    void rolledBack() { m_isWritten = false; }
    void clear();

private:
    struct Count {
        int talks = 0;
        qint64 lastTalk = 0; ///< that counted
    };
    /// Words are looked up some six hundred times a talk, without a copy of each.
    struct WordHash {
        using is_transparent = void;
        size_t operator()(QByteArrayView word) const { return qHash(word); }
    };
    struct SameWord {
        using is_transparent = void;
        bool operator()(QByteArrayView left, QByteArrayView right) const { return left == right; }
    };
    using WordCount = std::pair<QByteArrayView, int>;

    static void writeCounts(Database::Private &database, const char *sql, std::span<const WordCount> counts);
    [[nodiscard]] std::vector<WordCount> sortedCounts() const;
    void writeParts(Database::Private &database);

    std::unordered_map<QByteArray, Count, WordHash, SameWord> m_counts;
    std::set<QByteArray, std::less<>> m_changed;
    qint64 m_talk = 0;
    std::set<WordPart> m_parts;
    std::set<WordPart> m_knownParts; ///< some that are in the table: most parts stand in many talks
    bool m_isWritten = false;
    QElapsedTimer m_sinceWritten;
    qint64 m_writingMs = 0; ///< what it took last
};

} // namespace Lectern::Store
