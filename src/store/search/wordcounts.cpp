// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/wordcounts_p.h"

#include <QHashFunctions>

#include <algorithm>

namespace Lectern::Store {

namespace {

constexpr size_t firstPlaces = 1024; // a power of two, so that a hash is cut by a mask

quint32 hashOf(QByteArrayView word)
{
    return static_cast<quint32>(qHashBits(word.data(), static_cast<size_t>(word.size())));
}

} // namespace

std::optional<quint32> WordCounts::count(QByteArrayView word, int talk)
{
    const quint32 number = entryFor(word, hashOf(word));
    Entry &entry = m_entries[number];
    if (entry.lastTalk == talk) {
        return std::nullopt;
    }
    ++entry.talks;
    entry.lastTalk = talk;
    return number;
}

void WordCounts::add(const WordCounts &others)
{
    for (const Entry &other : others.m_entries) {
        m_entries[entryFor(others.wordOf(other), other.hash)].talks += other.talks;
    }
}

std::optional<quint32> WordCounts::numberOf(QByteArrayView word) const
{
    const quint32 entry = m_table.empty() ? 0 : m_table[placeOf(word, hashOf(word))];
    return entry == 0 ? std::nullopt : std::optional(entry - 1);
}

/// The entry of a word, made anew where it has none.
quint32 WordCounts::entryFor(QByteArrayView word, quint32 hash)
{
    if (m_table.size() < 2 * (m_entries.size() + 1)) {
        grow();
    }
    const size_t place = placeOf(word, hash);
    if (m_table[place] == 0) {
        m_entries.push_back(
            {static_cast<quint32>(m_words.size()), hash, 0, 0, static_cast<quint8>(word.size())});
        m_words.append(word);
        m_table[place] = static_cast<quint32>(m_entries.size());
    }
    return m_table[place] - 1;
}

/// Where the word is noted, or else the free place for it.
size_t WordCounts::placeOf(QByteArrayView word, quint32 hash) const
{
    const size_t mask = m_table.size() - 1;
    size_t place = hash & mask;
    while (m_table[place] != 0) {
        const Entry &entry = m_entries[m_table[place] - 1];
        if (entry.hash == hash && wordOf(entry) == word) {
            break;
        }
        place = (place + 1) & mask;
    }
    return place;
}

void WordCounts::grow()
{
    m_table.assign(std::max(firstPlaces, 2 * m_table.size()), 0);
    const size_t mask = m_table.size() - 1;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        size_t place = m_entries[i].hash & mask;
        while (m_table[place] != 0) {
            place = (place + 1) & mask;
        }
        m_table[place] = static_cast<quint32>(i + 1);
    }
}

std::vector<WordCounts::Count> WordCounts::sorted() const
{
    std::vector<Count> counts;
    counts.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        counts.push_back({wordOf(entry), entry.talks});
    }
    std::ranges::sort(counts, {}, &Count::word);
    return counts;
}

void WordCounts::clear()
{
    m_words.clear();
    m_entries.clear();
    m_table.clear();
}

} // namespace Lectern::Store
