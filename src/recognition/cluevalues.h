// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clueset.h"

#include <QVarLengthArray>

#include <cstddef>
#include <utility>

namespace Lectern::Recognition {

/// A value for each clue, 0 where it does not apply. Most are 0 and most others 1, and a document has as many
/// of these as it has lines: only the rest is kept as numbers.
template <typename Clue>
class Evidence
{
public:
    /// The value of one clue, to be set.
    class Value
    {
    public:
        Value(Evidence *evidence, Clue clue)
            : m_evidence(evidence)
            , m_clue(clue)
        {
        }
        Value &operator=(double value)
        {
            m_evidence->set(m_clue, value);
            return *this;
        }
        operator double() const { return std::as_const(*m_evidence)[m_clue]; }

    private:
        Evidence *m_evidence;
        Clue m_clue;
    };

    [[nodiscard]] Value operator[](Clue clue) { return {this, clue}; }
    [[nodiscard]] double operator[](Clue clue) const
    {
        return m_ones.has(clue) ? 1 : m_others.has(clue) ? m_numbers[m_others.countBefore(clue)] : 0;
    }
    [[nodiscard]] bool has(Clue clue) const { return m_ones.has(clue) || m_others.has(clue); }

    /// Tells `visit` each clue that is not 0, with its value, in order.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        (m_ones | m_others).forEach([&](Clue clue) { visit(clue, (*this)[clue]); });
    }

private:
    void set(Clue clue, double value)
    {
        const auto place = m_numbers.begin() + std::ptrdiff_t(m_others.countBefore(clue));
        const bool isOther = value != 0 && value != 1;
        if (m_others.has(clue) && isOther) {
            *place = value;
        } else if (m_others.has(clue)) {
            m_numbers.erase(place);
        } else if (isOther) {
            m_numbers.insert(place, value);
        }
        m_ones.set(clue, value == 1);
        m_others.set(clue, isOther);
    }

    ClueSet<Clue> m_ones;
    ClueSet<Clue> m_others;
    QVarLengthArray<double, 4> m_numbers; ///< of m_others, in order
};

} // namespace Lectern::Recognition
