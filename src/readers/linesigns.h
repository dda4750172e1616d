// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace Lectern::Readers {

/// Which ASCII characters stand in a line, gathered in one walk. Rules ask here first and look closer only
/// where their signs are: most lines of most notes are words.
class LineSigns
{
public:
    LineSigns() = default;
    explicit LineSigns(QStringView line)
    {
        for (const QChar c : line) {
            const char16_t unit = c.unicode();
            if (unit < 128) {
                m_bits[unit / 64] |= quint64{1} << (unit % 64);
            } else {
                m_hasOther = true;
            }
        }
    }

    /// Whether the line has other characters than those of ASCII.
    [[nodiscard]] bool hasOther() const { return m_hasOther; }

    /// `sign` is an ASCII character.
    [[nodiscard]] bool has(char16_t sign) const { return ((m_bits[sign / 64] >> (sign % 64)) & 1U) != 0; }
    [[nodiscard]] bool hasAny(QStringView signs) const
    {
        for (const QChar sign : signs) {
            if (has(sign.unicode())) {
                return true;
            }
        }
        return false;
    }

    /// Whether the line may hold a word of ASCII characters; false is sure.
    [[nodiscard]] bool mayHold(QStringView word) const
    {
        for (const QChar sign : word) {
            if (!has(sign.unicode())) {
                return false;
            }
        }
        return true;
    }

private:
    std::array<quint64, 2> m_bits{};
    bool m_hasOther = false;
};

/// line.contains(word), without a search where a sign of the word is missing.
[[nodiscard]] inline bool holds(QStringView line, const LineSigns &signs, QStringView word)
{
    return signs.mayHold(word) && line.contains(word);
}

} // namespace Lectern::Readers
