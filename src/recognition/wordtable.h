// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wordlists.h"
#include "wordshapes.h"

#include <QByteArrayView>
#include <QStringView>

#include <array>
#include <vector>

namespace Lectern::Recognition {

/// Words of at most 255 bytes with the lists that hold them: a hash over their bytes. Points into the texts
/// it was given, which must outlive it. Read-only once filled; any thread.
class WordTable final
{
public:
    /// Room for so many words; to be called once, before any insert().
    void reserve(qsizetype words);
    /// The words of a list in UTF-8, one a line. The first word of a phrase is kept as a PhraseBegin too.
    void insert(QByteArrayView words, WordList list);

    /// To be called once all words are in, if mayHoldLowered() is to be asked.
    void noteShapes();

    /// Lists that hold the word as it is written.
    [[nodiscard]] WordLists listsOf(QStringView word) const;
    /// The same for a word in small letters.
    [[nodiscard]] WordLists listsOfLowered(QStringView word) const;
    /// Whether listsOfLowered() may find the word: no for nearly all words that it does not hold, and far
    /// cheaper. `word` has at least one sign.
    [[nodiscard]] bool mayHoldLowered(QStringView word) const { return m_shapes.mayHold(word); }

private:
    /// The bytes of a word in a size that is compared at once: nearly all words stand in their slot itself,
    /// as the table is larger than the nearest caches, and a look at another place costs as much as all the
    /// rest of a search. Of a longer word the address stands there.
    class Key
    {
    public:
        Key() = default;
        explicit Key(QByteArrayView word);

        [[nodiscard]] bool isEmpty() const { return size() == 0; }
        [[nodiscard]] QByteArrayView word() const;
        [[nodiscard]] size_t hash() const;
        bool operator==(const Key &other) const;

    private:
        static constexpr size_t longestInside = 11; ///< bytes; the last place holds the size
        [[nodiscard]] size_t size() const { return quint8(m_bytes.back()); }

        std::array<char, longestInside + 1> m_bytes{};
    };
    struct Slot {
        Key key;
        WordLists lists;
    };

    void insertWord(QByteArrayView word, WordList list);
    [[nodiscard]] size_t slotOf(const Key &key, size_t hash) const;
    [[nodiscard]] size_t noteOf(size_t hash) const { return (hash >> 32U) & (m_isNoted.size() - 1); }
    [[nodiscard]] WordLists listsOf(const Key &key) const;

    std::vector<Slot> m_slots; ///< open addressing, size a power of two
    std::vector<bool> m_isNoted; ///< by hash; no: the word stands in no slot, and none need be fetched
    WordShapes m_shapes;
};

} // namespace Lectern::Recognition
