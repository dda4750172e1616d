// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/sourceline.h"

#include <QStringView>

#include <vector>

namespace Lectern::Recognition {

/// The words that a document writes in small letters somewhere in its text: whatever the language, they are
/// no names, also where a title writes them large. Looked up on first use, so one object serves one thread.
class OrdinaryWords final
{
public:
    /// `lines` must outlive the object.
    explicit OrdinaryWords(const std::vector<SourceLine> &lines)
        : m_lines(lines)
    {
    }

    /// However `word` is written; false for words of one or two letters.
    [[nodiscard]] bool has(QStringView word) const;

private:
    void collect() const;
    void add(quint64 hash) const;
    [[nodiscard]] size_t placeOf(quint64 hash) const;

    const std::vector<SourceLine> &m_lines;
    mutable std::vector<quint64> m_hashes; ///< a table, half of it free (0); its size is a power of two
    mutable size_t m_count = 0;
    mutable bool m_isCollected = false;
};

} // namespace Lectern::Recognition
