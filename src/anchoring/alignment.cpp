// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alignment.h"

#include <QtTypes>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace Lectern::Anchoring {

namespace {

constexpr int none = Alignment::none;
constexpr std::array shingleSizes{6, 3, 2, 1};
constexpr std::array moveSizes{6, 4};
constexpr qint64 largestTable = 250'000; ///< cells of a table of common subsequences
constexpr int deepestSplit = 200; ///< guards against texts made to split off one word at a time
constexpr int largestHole = 12; ///< tokens inside a move that may be filled from its surroundings

struct Side {
    int begin = 0;
    int end = 0;
    [[nodiscard]] bool isEmpty() const { return begin >= end; }
    [[nodiscard]] qint64 size() const { return end - begin; }
};

struct Gap {
    Side oldSide;
    Side newSide;
    size_t step = 0; ///< in shingleSizes
    int depth = 0;
};

using Pairs = std::vector<std::pair<int, int>>;
using Places =
    std::unordered_map<quint64, int>; ///< hash of a run -> where it stands; none: at several places

int wordAt(const std::vector<Token> &tokens, int index) { return tokens[static_cast<size_t>(index)].word; }

quint64 hashOf(const std::vector<Token> &tokens, int begin, int length)
{
    quint64 hash = 0x9e3779b97f4a7c15ULL + static_cast<quint64>(length);
    for (int i = begin; i < begin + length; ++i) {
        hash ^= static_cast<quint64>(wordAt(tokens, i)) + 0x9e3779b97f4a7c15ULL + (hash << 6) + (hash >> 2);
        hash *= 0xff51afd7ed558ccdULL;
        hash ^= hash >> 33;
    }
    return hash;
}

/// Runs of `length` tokens of a side that pass `isWanted`, each with its only place.
template <typename Wanted>
Places onlyPlaces(const std::vector<Token> &tokens, Side side, int length, Wanted isWanted)
{
    Places places;
    for (int i = side.begin; i + length <= side.end; ++i) {
        if (!isWanted(i, length)) {
            continue;
        }
        const auto [place, isNew] = places.try_emplace(hashOf(tokens, i, length), i);
        if (!isNew) {
            place->second = none;
        }
    }
    return places;
}

/// Longest sequence of pairs that rises on both sides; `pairs` come sorted by their first number.
Pairs longestIncreasing(const Pairs &pairs)
{
    std::vector<int> tails;
    std::vector<int> tailAt;
    std::vector<int> previous(pairs.size(), none);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto place = static_cast<size_t>(
            std::lower_bound(tails.begin(), tails.end(), pairs[i].second) - tails.begin());
        if (place == tails.size()) {
            tails.push_back(0);
            tailAt.push_back(0);
        }
        tails[place] = pairs[i].second;
        tailAt[place] = static_cast<int>(i);
        previous[i] = place > 0 ? tailAt[place - 1] : none;
    }
    Pairs result;
    for (int at = tailAt.empty() ? none : tailAt.back(); at >= 0; at = previous[static_cast<size_t>(at)]) {
        result.push_back(pairs[static_cast<size_t>(at)]);
    }
    std::reverse(result.begin(), result.end());
    return result;
}

class Aligner
{
public:
    Aligner(const std::vector<Token> &oldTokens, const std::vector<Token> &newTokens)
        : m_old(oldTokens)
        , m_new(newTokens)
    {
        m_result.map.assign(m_old.size(), none);
        m_result.explained.assign(m_new.size(), none);
        m_result.moved.assign(m_old.size(), 0);
    }

    Alignment run()
    {
        const Side oldSide{0, static_cast<int>(m_old.size())};
        const Side newSide{0, static_cast<int>(m_new.size())};
        m_gaps.push_back({oldSide, newSide, 0, 0});
        while (!m_gaps.empty()) {
            const Gap gap = m_gaps.back();
            m_gaps.pop_back();
            alignGap(gap);
        }
        for (const int length : moveSizes) {
            findMovedRuns(oldSide, newSide, length);
        }
        findMovedLines();
        fillHoles();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isSame(int o, int n) const { return wordAt(m_old, o) == wordAt(m_new, n); }
    [[nodiscard]] bool isFreeOld(int o) const { return m_result.map[static_cast<size_t>(o)] < 0; }
    [[nodiscard]] bool isFreeNew(int n) const { return m_result.explained[static_cast<size_t>(n)] < 0; }

    void tie(int o, int n, bool isMoved = false)
    {
        m_result.map[static_cast<size_t>(o)] = n;
        m_result.explained[static_cast<size_t>(n)] = o;
        m_result.moved[static_cast<size_t>(o)] = isMoved ? 1 : 0;
    }

    void trim(Gap &gap)
    {
        Side &o = gap.oldSide;
        Side &n = gap.newSide;
        while (!o.isEmpty() && !n.isEmpty() && isSame(o.begin, n.begin)) {
            tie(o.begin++, n.begin++);
        }
        while (!o.isEmpty() && !n.isEmpty() && isSame(o.end - 1, n.end - 1)) {
            tie(--o.end, --n.end);
        }
    }

    void alignGap(Gap gap)
    {
        trim(gap);
        if (gap.oldSide.isEmpty() || gap.newSide.isEmpty()) {
            return;
        }
        for (size_t step = gap.step; step < shingleSizes.size() && gap.depth < deepestSplit; ++step) {
            const Pairs pairs = commonRuns(gap, shingleSizes[step]);
            if (!pairs.empty()) {
                split(gap, step, longestIncreasing(pairs));
                return;
            }
        }
        if (gap.oldSide.size() * gap.newSide.size() <= largestTable) {
            alignByTable(gap);
        }
    }

    /// Runs that stand once on each side of the gap, by their place on the old one.
    Pairs commonRuns(const Gap &gap, int length) const
    {
        const auto all = [](int, int) { return true; };
        const Places olds = onlyPlaces(m_old, gap.oldSide, length, all);
        const Places news = onlyPlaces(m_new, gap.newSide, length, all);
        Pairs pairs;
        for (const auto &[hash, o] : olds) {
            const auto found = news.find(hash);
            if (o >= 0 && found != news.end() && found->second >= 0 && isSameRun(o, found->second, length)) {
                pairs.emplace_back(o, found->second);
            }
        }
        std::sort(pairs.begin(), pairs.end());
        return pairs;
    }

    [[nodiscard]] bool isSameRun(int o, int n, int length) const
    {
        for (int i = 0; i < length; ++i) {
            if (!isSame(o + i, n + i)) {
                return false;
            }
        }
        return true;
    }

    void split(const Gap &gap, size_t step, const Pairs &run)
    {
        int oldFrom = gap.oldSide.begin;
        int newFrom = gap.newSide.begin;
        for (const auto &[o, n] : run) {
            if (o < oldFrom || n < newFrom) {
                continue; // overlaps the run before
            }
            m_gaps.push_back({{oldFrom, o}, {newFrom, n}, step, gap.depth + 1});
            int length = 0;
            while (
                length < shingleSizes[step] && o + length < gap.oldSide.end && n + length < gap.newSide.end) {
                tie(o + length, n + length);
                ++length;
            }
            oldFrom = o + length;
            newFrom = n + length;
        }
        m_gaps.push_back({{oldFrom, gap.oldSide.end}, {newFrom, gap.newSide.end}, step, gap.depth + 1});
    }

    void alignByTable(const Gap &gap)
    {
        const auto rows = static_cast<size_t>(gap.oldSide.size());
        const auto columns = static_cast<size_t>(gap.newSide.size());
        const size_t width = columns + 1;
        m_table.assign((rows + 1) * width, 0);
        const auto same = [&](size_t i, size_t j) {
            return isSame(gap.oldSide.begin + static_cast<int>(i), gap.newSide.begin + static_cast<int>(j));
        };
        for (size_t i = rows; i-- > 0;) {
            for (size_t j = columns; j-- > 0;) {
                m_table[i * width + j] = same(i, j)
                    ? m_table[(i + 1) * width + j + 1] + 1
                    : std::max(m_table[(i + 1) * width + j], m_table[i * width + j + 1]);
            }
        }
        for (size_t i = 0, j = 0; i < rows && j < columns;) {
            if (same(i, j)) {
                tie(gap.oldSide.begin + static_cast<int>(i++), gap.newSide.begin + static_cast<int>(j++));
            } else if (m_table[(i + 1) * width + j] >= m_table[i * width + j + 1]) {
                ++i;
            } else {
                ++j;
            }
        }
    }

    /// Runs that are unexplained on both sides and stand there once, grown both ways.
    void findMovedRuns(Side oldSide, Side newSide, int length)
    {
        const Places olds = onlyPlaces(m_old, oldSide, length, [this](int at, int count) {
            for (int i = 0; i < count; ++i) {
                if (!isFreeOld(at + i)) {
                    return false;
                }
            }
            return true;
        });
        const Places news = onlyPlaces(m_new, newSide, length, [this](int at, int count) {
            for (int i = 0; i < count; ++i) {
                if (!isFreeNew(at + i)) {
                    return false;
                }
            }
            return true;
        });
        Pairs pairs;
        for (const auto &[hash, o] : olds) {
            const auto found = news.find(hash);
            if (o >= 0 && found != news.end() && found->second >= 0 && isSameRun(o, found->second, length)) {
                pairs.emplace_back(o, found->second);
            }
        }
        std::sort(pairs.begin(), pairs.end()); // the order decides who grows first
        for (const auto &[o, n] : pairs) {
            growMove(o, n);
        }
    }

    void growMove(int o, int n)
    {
        if (!isFreeOld(o) || !isFreeNew(n)) {
            return;
        }
        while (o > 0 && n > 0 && isFreeOld(o - 1) && isFreeNew(n - 1) && isSame(o - 1, n - 1)) {
            --o;
            --n;
        }
        while (o < static_cast<int>(m_old.size()) && n < static_cast<int>(m_new.size()) && isFreeOld(o)
            && isFreeNew(n) && isSame(o, n)) {
            tie(o++, n++, true);
        }
    }

    struct Line {
        int begin = 0;
        int end = 0;
        bool isAlone = true;
    };

    template <typename Free>
    std::unordered_map<quint64, Line> freeLines(const std::vector<Token> &tokens, Free isFree) const
    {
        std::unordered_map<quint64, Line> lines;
        for (int i = 0, end = 0; i < static_cast<int>(tokens.size()); i = end) {
            bool isWholeFree = true;
            for (end = i; end < static_cast<int>(tokens.size())
                && tokens[static_cast<size_t>(end)].line == tokens[static_cast<size_t>(i)].line;
                ++end) {
                isWholeFree = isWholeFree && isFree(end);
            }
            if (isWholeFree) {
                const auto [line, isNew] = lines.try_emplace(hashOf(tokens, i, end - i), Line{i, end, true});
                line->second.isAlone = isNew;
            }
        }
        return lines;
    }

    /// Whole equal lines that are unexplained on both sides and have no second of their kind there.
    void findMovedLines()
    {
        const auto olds = freeLines(m_old, [this](int i) { return isFreeOld(i); });
        const auto news = freeLines(m_new, [this](int i) { return isFreeNew(i); });
        for (const auto &[hash, line] : olds) {
            const auto found = news.find(hash);
            if (!line.isAlone || found == news.end() || !found->second.isAlone) {
                continue;
            }
            const int length = line.end - line.begin;
            const Token &first = m_old[static_cast<size_t>(line.begin)];
            const bool isTiny = length == 1 && first.foldEnd - first.foldBegin < 3;
            if (isTiny || found->second.end - found->second.begin != length
                || !isSameRun(line.begin, found->second.begin, length)) {
                continue;
            }
            for (int i = 0; i < length; ++i) {
                tie(line.begin + i, found->second.begin + i, true);
            }
        }
    }

    /// A moved run drags its neighbours along: small unexplained pieces between two parts of one move.
    void fillHoles()
    {
        const int size = static_cast<int>(m_old.size());
        for (int i = 1; i < size; ++i) {
            if (!isFreeOld(i) || !m_result.moved[static_cast<size_t>(i) - 1]) {
                continue;
            }
            int end = i;
            while (end < size && isFreeOld(end) && end - i < largestHole) {
                ++end;
            }
            if (end >= size || !m_result.moved[static_cast<size_t>(end)]) {
                continue;
            }
            const int before = m_result.map[static_cast<size_t>(i) - 1];
            const int after = m_result.map[static_cast<size_t>(end)];
            if (after > before && after - before <= end - i + largestHole) {
                fillHole({i, end}, {before + 1, after});
            }
        }
    }

    void fillHole(Side oldSide, Side newSide)
    {
        for (int o = oldSide.begin; o < oldSide.end; ++o) {
            int n = newSide.begin;
            while (n < newSide.end && !(isFreeNew(n) && isSame(o, n))) {
                ++n;
            }
            if (n < newSide.end) {
                tie(o, n, true);
                newSide.begin = n + 1;
            }
        }
    }

    const std::vector<Token> &m_old;
    const std::vector<Token> &m_new;
    Alignment m_result;
    std::vector<Gap> m_gaps;
    std::vector<quint16> m_table;
};

} // namespace

Alignment align(const std::vector<Token> &oldTokens, const std::vector<Token> &newTokens)
{
    return Aligner(oldTokens, newTokens).run();
}

} // namespace Lectern::Anchoring
