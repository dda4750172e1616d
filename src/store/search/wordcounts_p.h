// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Lectern::Store {

/// Words, each with the number of talks that it stands in. An import looks up some six hundred words a talk,
/// so they lie behind each other in one array, and are found through a table of places that is never more
/// than half full: a word costs one visit to far memory, where the nodes of a map cost one a step.
class WordCounts final
{
public:
    struct Count {
        QByteArrayView word; ///< valid until the next change
        int talks = 0;
    };

    /// A word of up to 255 bytes stands in `talk`, a number from 1. It counts once a talk, as long as the
    /// words of one come together. Answers the number of the word where it counted.
    std::optional<quint32> count(QByteArrayView word, int talk);
    /// The talks of other words on top; these are of talks that are not among those counted so far.
    void add(const WordCounts &others);
    /// The number that count() gave for a word; nothing for one that it was not called with.
    [[nodiscard]] std::optional<quint32> numberOf(QByteArrayView word) const;
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    /// By word, so that neighbours in a table are written together.
    [[nodiscard]] std::vector<Count> sorted() const;
    void clear();

private:
    struct Entry {
        quint32 begin = 0; ///< in m_words
        quint32 hash = 0;
        int talks = 0;
        int lastTalk = 0;
        quint8 size = 0;
    };

    [[nodiscard]] QByteArrayView wordOf(const Entry &entry) const
    {
        return QByteArrayView(m_words).sliced(entry.begin, entry.size);
    }
    [[nodiscard]] size_t placeOf(QByteArrayView word, quint32 hash) const;
    [[nodiscard]] quint32 entryFor(QByteArrayView word, quint32 hash);
    void grow();

    QByteArray m_words;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_table; ///< numbers of entries from 1; 0: free
};

} // namespace Lectern::Store
