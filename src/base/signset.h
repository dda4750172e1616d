// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <algorithm>
#include <array>

namespace Lectern {

/// A set of signs that is quick to ask: bits for ASCII, a search for the rest.
class SignSet final
{
public:
    explicit constexpr SignSet(QStringView signs)
        : m_signs(signs)
    {
        for (qsizetype at = 0; at < signs.size(); ++at) {
            const char16_t code = signs.utf16()[at];
            if (code < ascii) {
                m_bits[code / 64] |= quint64{1} << (code % 64);
            } else {
                m_hasOther = true;
            }
        }
    }

    [[nodiscard]] bool has(QChar sign) const
    {
        const char16_t code = sign.unicode();
        return code < ascii ? (m_bits[code / 64] >> (code % 64)) & 1 : m_hasOther && holdsOther(code);
    }

    [[nodiscard]] bool hasAnyOf(QStringView text) const
    {
        for (const QChar sign : text) {
            if (has(sign)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the set has signs beyond ASCII.
    [[nodiscard]] bool mayHoldOther() const { return m_hasOther; }

    /// Whether a text whose ASCII signs are `inText` may hold one of the set: where many sets are asked about
    /// one text, this spares most of the ways through it.
    [[nodiscard]] bool mayMeet(const SignSet &inText) const
    {
        return (m_bits[0] & inText.m_bits[0]) != 0 || (m_bits[1] & inText.m_bits[1]) != 0
            || (m_hasOther && inText.m_hasOther);
    }

private:
    /// Sets are small: a search by the library costs more than it finds.
    [[nodiscard]] bool holdsOther(char16_t code) const
    {
        const char16_t *const end = m_signs.utf16() + m_signs.size();
        return std::find(m_signs.utf16(), end, code) != end;
    }

    static constexpr char16_t ascii = 128;

    QStringView m_signs;
    std::array<quint64, 2> m_bits{}; ///< a bit for each sign of ASCII
    bool m_hasOther = false;
};

} // namespace Lectern
