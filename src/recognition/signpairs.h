// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <algorithm>
#include <bitset>

namespace Lectern::Recognition {

/// Which two signs stand side by side in a text, roughly: what tells in a moment that most words do not.
class SignPairs final
{
public:
    explicit SignPairs(QStringView text)
    {
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            m_places.set(placeOf(text.at(at), text.at(at + 1)));
        }
    }

    /// Whether the text may hold a word of two signs or more, its letters of ASCII in either case; a no is
    /// sure.
    [[nodiscard]] bool mayHold(QStringView word) const
    {
        return m_places.test(placeOf(word.at(0), word.at(1)))
            && m_places.test(placeOf(word.at(word.size() - 2), word.back()));
    }

private:
    /// Bit 0x20 is all that parts small from big letters of ASCII; other pairs may share a place.
    static size_t placeOf(QChar first, QChar second)
    {
        return ((first.unicode() & 31U) << 5U) | (second.unicode() & 31U);
    }

    std::bitset<1024> m_places;
};

} // namespace Lectern::Recognition
