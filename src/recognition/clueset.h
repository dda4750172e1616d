// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <array>
#include <bit>
#include <cstddef>

namespace Lectern::Recognition {

template <typename Clue>
constexpr size_t clueCount = static_cast<size_t>(Clue::Count);

/// A set of clues, by their places: small, and gone through in order.
template <typename Clue>
class ClueSet
{
public:
    [[nodiscard]] bool has(Clue clue) const { return (wordOf(clue) & bitOf(clue)) != 0; }
    void set(Clue clue, bool isIn)
    {
        quint64 &word = m_words[static_cast<size_t>(clue) / bits];
        word = isIn ? word | bitOf(clue) : word & ~bitOf(clue);
    }
    /// How many of the set stand before the clue.
    [[nodiscard]] size_t countBefore(Clue clue) const
    {
        size_t count = size_t(std::popcount(wordOf(clue) & (bitOf(clue) - 1)));
        for (size_t word = 0; word < static_cast<size_t>(clue) / bits; ++word) {
            count += size_t(std::popcount(m_words[word]));
        }
        return count;
    }
    [[nodiscard]] ClueSet operator|(const ClueSet &other) const
    {
        ClueSet both = *this;
        for (size_t word = 0; word < m_words.size(); ++word) {
            both.m_words[word] |= other.m_words[word];
        }
        return both;
    }
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 left = m_words[word]; left != 0; left &= left - 1) {
                visit(static_cast<Clue>(word * bits + size_t(std::countr_zero(left))));
            }
        }
    }

private:
    static constexpr size_t bits = 64;
    static quint64 bitOf(Clue clue) { return quint64(1) << (static_cast<size_t>(clue) % bits); }
    [[nodiscard]] quint64 wordOf(Clue clue) const { return m_words[static_cast<size_t>(clue) / bits]; }

    std::array<quint64, (clueCount<Clue> + bits - 1) / bits> m_words{};
};

} // namespace Lectern::Recognition
