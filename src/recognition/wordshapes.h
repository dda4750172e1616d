// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace Lectern::Recognition {

/// What the words of a set begin with and how long they are: tells nearly every word that is not in the set
/// without looking it up.
class WordShapes final
{
public:
    WordShapes() = default;
    /// `words` as the set holds them, in small letters.
    template <typename Words>
    explicit WordShapes(const Words &words)
    {
        for (const QStringView word : words) {
            note(word);
        }
    }

    /// `word` has at least one sign.
    void note(QStringView word)
    {
        const char16_t second = word.size() > 1 ? word.at(1).unicode() : u' ';
        m_lengths[placeOf(word.front().unicode(), second)] |= 1U << lengthBit(word.size());
    }

    /// Whether the set may hold the word, however that is written: a no is sure. `word` has at least one
    /// sign; one that does not begin with ASCII may always be in it.
    [[nodiscard]] bool mayHold(QStringView word) const
    {
        const char16_t first = word.front().unicode();
        const char16_t second = word.size() > 1 ? word.at(1).unicode() : u' ';
        return first >= 0x80 || second >= 0x80
            || ((m_lengths[placeOf(first, second)] >> lengthBit(word.size())) & 1U) != 0;
    }

private:
    /// Bit 0x20 is all that parts small from big letters of ASCII; other signs may share a place.
    static constexpr size_t placeOf(char16_t first, char16_t second)
    {
        return size_t((first & 0x1f) << 5) | (second & 0x1f);
    }
    static constexpr int lengthBit(qsizetype size) { return int(std::min<qsizetype>(size, 31)); }

    std::array<quint32, 1024> m_lengths{}; ///< of the words that begin with two signs, a bit each
};

} // namespace Lectern::Recognition
