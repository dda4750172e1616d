// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordtable.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace Lectern::Recognition {

namespace {

constexpr size_t longestLowered = 32; // characters; no word of the lists is longer

/// FNV-1a: short, good on short words, and the same everywhere.
size_t hashOf(QByteArrayView word)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char sign : word) {
        hash = (hash ^ quint8(sign)) * 0x100000001b3ULL;
    }
    return size_t(hash ^ (hash >> 29));
}

} // namespace

QByteArrayView WordTable::Slot::word() const
{
    if (m_size <= longestInside) {
        return {m_signs.data(), qsizetype(m_size)};
    }
    const char *signs = nullptr;
    std::memcpy(static_cast<void *>(&signs), m_signs.data(), sizeof signs);
    return {signs, qsizetype(m_size)};
}

void WordTable::Slot::setWord(QByteArrayView word)
{
    const char *signs = word.data();
    m_size = quint8(word.size());
    if (m_size <= longestInside) {
        std::memcpy(m_signs.data(), signs, m_size);
    } else {
        std::memcpy(m_signs.data(), static_cast<const void *>(&signs), sizeof signs);
    }
}

void WordTable::reserve(qsizetype words) { m_slots.resize(std::bit_ceil(size_t(words) * 2 + 16)); }

void WordTable::insert(QByteArrayView words, WordList list)
{
    while (!words.isEmpty()) {
        const auto *end = static_cast<const char *>(std::memchr(words.data(), '\n', size_t(words.size())));
        const qsizetype size = end ? end - words.data() : words.size();
        if (size > 0) {
            insertWord(words.first(size), list);
        }
        words = words.sliced(std::min(size + 1, words.size()));
    }
}

void WordTable::insertWord(QByteArrayView word, WordList list)
{
    Slot &slot = m_slots[slotOf(word)];
    slot.setWord(word);
    slot.lists |= list;
    const auto *blank = static_cast<const char *>(std::memchr(word.data(), ' ', size_t(word.size())));
    if (blank && list != WordList::PhraseBegin) {
        insertWord(word.first(blank - word.data()), WordList::PhraseBegin);
    }
}

void WordTable::noteShapes()
{
    for (const Slot &slot : m_slots) {
        if (!slot.isEmpty()) {
            m_shapes.note(QString::fromUtf8(slot.word()));
        }
    }
}

/// Slot of the word, or the empty one where it would go.
size_t WordTable::slotOf(QByteArrayView word) const
{
    const size_t mask = m_slots.size() - 1;
    size_t index = hashOf(word) & mask;
    while (!m_slots[index].isEmpty() && m_slots[index].word() != word) {
        index = (index + 1) & mask;
    }
    return index;
}

WordLists WordTable::listsOf(QStringView word) const
{
    std::array<char, 64> ascii{};
    if (size_t(word.size()) <= ascii.size()) {
        qsizetype size = 0;
        while (size < word.size() && word.at(size).unicode() < 0x80) {
            ascii[size_t(size)] = char(word.at(size).unicode());
            ++size;
        }
        if (size == word.size()) {
            return m_slots[slotOf(QByteArrayView(ascii.data(), size))].lists;
        }
    }
    return m_slots[slotOf(word.toUtf8())].lists;
}

WordLists WordTable::listsOfLowered(QStringView word) const
{
    std::array<QChar, longestLowered> lower{};
    if (word.size() > qsizetype(lower.size())) {
        return {};
    }
    std::ranges::transform(word, lower.begin(), [](QChar sign) { return sign.toLower(); });
    return listsOf(QStringView(lower.data(), word.size()));
}

} // namespace Lectern::Recognition
