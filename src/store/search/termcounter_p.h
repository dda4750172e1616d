// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/statement_p.h"

#include <QByteArray>
#include <QElapsedTimer>

#include <map>
#include <vector>

namespace Lectern::Store {

/// Keeps the table `term`: in how many talks each word of the index stands, for completing the word being
/// typed. Writing the counts of a file of one talk by itself would cost more than indexing it, so they gather
/// in memory and are written about twice a second. A crash can so lose the counts of the last half second
/// (never the words from the index itself); rebuildIndex() counts anew.
class TermCounter final
{
public:
    void add(std::vector<QByteArray> words);
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isEmpty() const { return m_counts.empty(); }
    /// Inside a write transaction, whose end calls committed() or rolledBack().
    void write(Database::Private &database);
    void committed();
    void rolledBack() { m_isWritten = false; }
    void clear() { m_counts.clear(); }

private:
    std::map<QByteArray, int> m_counts; ///< sorted: neighbours in the table are written together
    bool m_isWritten = false;
    QElapsedTimer m_sinceWritten;
};

} // namespace Lectern::Store
