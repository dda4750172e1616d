// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace Lectern::Recognition {

/// What the words of a set begin and end with and how long they are: tells nearly every word that is not in
/// the set without looking it up.
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
    void note(QStringView word) { m_lengths[placeOf(word)] |= lengthBit(word.size()); }

    /// Whether the set may hold the word, however that is written: a no is sure. `word` has at least one
    /// sign; one that begins or ends with other signs than ASCII may always be in it.
    [[nodiscard]] bool mayHold(QStringView word) const
    {
        return isForeign(word) || (m_lengths[placeOf(word)] & lengthBit(word.size())) != 0;
    }

private:
    static bool isForeign(QStringView word)
    {
        const char16_t signs = word.front().unicode() | second(word) | word.back().unicode();
        return signs >= 0x80;
    }
    static char16_t second(QStringView word) { return word.size() > 1 ? word.at(1).unicode() : u' '; }
    /// Bit 0x20 is all that parts small from big letters of ASCII; other words may share a place.
    static size_t placeOf(QStringView word)
    {
        constexpr size_t letters = 31;
        const size_t first = word.front().unicode() & letters;
        const size_t last = word.back().unicode() & letters;
        return (first * 37 + (second(word) & letters) * 7 + last * 331) % places;
    }
    static quint32 lengthBit(qsizetype size) { return 1U << std::min<qsizetype>(size, 31); }

    static constexpr size_t places = 1024;
    std::array<quint32, places> m_lengths{}; ///< of the words that begin and end alike, a bit each
};

} // namespace Lectern::Recognition
