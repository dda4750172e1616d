// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "approximatesearch.h"

#include <QtTypes>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace Lectern::Anchoring {

namespace {

constexpr int wordBits = 64;

/// One column of the table of edit distances, held as vertical differences in blocks of 64 rows.
class Column
{
public:
    explicit Column(std::u32string_view pattern)
        : m_length(static_cast<int>(pattern.size()))
        , m_lastBlock((m_length + wordBits - 1) / wordBits - 1)
        , m_plus(blocks(), ~quint64{0})
        , m_minus(blocks(), 0)
        , m_scores(blocks(), 0)
        , m_none(blocks(), 0)
    {
        for (int i = 0; i < m_length; ++i) {
            auto &bits = m_equal[pattern[static_cast<size_t>(i)]];
            bits.resize(blocks(), 0);
            bits[static_cast<size_t>(i / wordBits)] |= quint64{1} << (i % wordBits);
        }
        for (const auto &[character, bits] : m_equal) {
            if (character < m_latin.size()) {
                m_latin[character] = &bits;
            }
        }
    }

    void start(int maxErrors)
    {
        m_active = std::min(m_lastBlock, std::max(0, (maxErrors + wordBits - 1) / wordBits - 1));
        for (int b = 0; b <= m_active; ++b) {
            m_scores[static_cast<size_t>(b)] = (b + 1) * wordBits;
        }
        m_scores[static_cast<size_t>(m_lastBlock)] = m_length;
    }

    /// Goes on by one character of the text; answers the distance at the pattern's end, or a number over
    /// `maxErrors`.
    int advance(char32_t character, int maxErrors)
    {
        const std::vector<quint64> &equal = bitsOf(character);
        int carry = 0;
        for (int b = 0; b <= m_active; ++b) {
            carry = advanceBlock(equal, b, carry);
            m_scores[static_cast<size_t>(b)] += carry;
        }
        const int score = m_scores[static_cast<size_t>(m_active)];
        if (score - carry <= maxErrors && m_active < m_lastBlock
            && ((equal[static_cast<size_t>(m_active) + 1] & 1) != 0 || carry < 0)) {
            ++m_active;
            const auto b = static_cast<size_t>(m_active);
            m_plus[b] = ~quint64{0};
            m_minus[b] = 0;
            const int rows =
                m_active == m_lastBlock && m_length % wordBits != 0 ? m_length % wordBits : wordBits;
            m_scores[b] = m_scores[b - 1] + rows - carry + advanceBlock(equal, m_active, carry);
        } else {
            while (m_active > 0 && m_scores[static_cast<size_t>(m_active)] >= maxErrors + wordBits) {
                --m_active;
            }
        }
        return m_active == m_lastBlock ? m_scores[static_cast<size_t>(m_active)] : maxErrors + 1;
    }

private:
    [[nodiscard]] size_t blocks() const { return static_cast<size_t>(m_lastBlock) + 1; }

    const std::vector<quint64> &bitsOf(char32_t character) const
    {
        if (character < m_latin.size()) {
            return m_latin[character] ? *m_latin[character] : m_none;
        }
        const auto found = m_equal.find(character);
        return found == m_equal.end() ? m_none : found->second;
    }

    int advanceBlock(const std::vector<quint64> &equal, int block, int carryIn)
    {
        const auto b = static_cast<size_t>(block);
        const quint64 plus = m_plus[b];
        const quint64 minus = m_minus[b];
        const quint64 isNegative = carryIn < 0 ? 1 : 0;
        const quint64 same = equal[b] | isNegative;
        const quint64 vertical = same | minus;
        const quint64 horizontal = (((same & plus) + plus) ^ plus) | same;
        quint64 horizontalPlus = minus | ~(horizontal | plus);
        quint64 horizontalMinus = plus & horizontal;
        const int lastRow = block == m_lastBlock ? (m_length - 1) % wordBits : wordBits - 1;
        const int carryOut = static_cast<int>((horizontalPlus >> lastRow) & 1)
            - static_cast<int>((horizontalMinus >> lastRow) & 1);
        horizontalPlus = (horizontalPlus << 1) | (carryIn > 0 ? 1 : 0);
        horizontalMinus = (horizontalMinus << 1) | isNegative;
        m_plus[b] = horizontalMinus | ~(vertical | horizontalPlus);
        m_minus[b] = horizontalPlus & vertical;
        return carryOut;
    }

    int m_length = 0;
    int m_lastBlock = 0;
    int m_active = 0; ///< last block that can still matter (Ukkonen's cut)
    std::vector<quint64> m_plus;
    std::vector<quint64> m_minus;
    std::vector<int> m_scores;
    std::vector<quint64> m_none;
    std::unordered_map<char32_t, std::vector<quint64>> m_equal;
    std::array<const std::vector<quint64> *, 256> m_latin{};
};

/// Ends of the nearest pieces, with their errors.
std::vector<ApproximateMatch> matchEnds(std::u32string_view text, std::u32string_view pattern, int maxErrors)
{
    std::vector<ApproximateMatch> matches;
    maxErrors = std::min(maxErrors, static_cast<int>(pattern.size()));
    Column column(pattern);
    column.start(maxErrors);
    for (size_t i = 0; i < text.size(); ++i) {
        const int errors = column.advance(text[i], maxErrors);
        if (errors > maxErrors) {
            continue;
        }
        if (errors < maxErrors) {
            matches.clear(); // only the nearest are wanted
            maxErrors = errors;
        }
        matches.push_back({-1, static_cast<int>(i) + 1, errors});
    }
    return matches;
}

} // namespace

std::vector<ApproximateMatch> approximateSearch(
    std::u32string_view text, std::u32string_view pattern, int maxErrors)
{
    if (pattern.empty()) {
        return {};
    }
    std::vector<ApproximateMatch> matches = matchEnds(text, pattern, maxErrors);
    const std::u32string backwards(pattern.rbegin(), pattern.rend());
    for (ApproximateMatch &match : matches) {
        // The same search from the end backwards gives the begin; the longest of equally good pieces is
        // taken.
        const int from = std::max(0, match.end - static_cast<int>(pattern.size()) - match.errors);
        const auto piece = text.substr(static_cast<size_t>(from), static_cast<size_t>(match.end - from));
        const std::u32string reversed(piece.rbegin(), piece.rend());
        match.begin = match.end;
        for (const ApproximateMatch &back : matchEnds(reversed, backwards, match.errors)) {
            match.begin = std::min(match.begin, match.end - back.end);
        }
    }
    return matches;
}

} // namespace Lectern::Anchoring
