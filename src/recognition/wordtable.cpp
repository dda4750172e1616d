// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordtable.h"

#include "text.h"

#include <QString>
#include <QStringEncoder>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace Lectern::Recognition {

namespace {

constexpr qsizetype longestWord = 255; // bytes
constexpr size_t longestLowered = 32; // characters; no word of the lists is longer

/// FNV-1a: short, and the same everywhere.
size_t hashOf(QByteArrayView word)
{
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char sign : word) {
        hash = (hash ^ quint8(sign)) * 0x100000001b3ULL;
    }
    return size_t(hash ^ (hash >> 29));
}

} // namespace

WordTable::Key::Key(QByteArrayView word)
{
    if (size_t(word.size()) <= longestInside) {
        std::memcpy(m_bytes.data(), word.data(), size_t(word.size()));
    } else {
        const char *bytes = word.data();
        std::memcpy(m_bytes.data(), static_cast<const void *>(&bytes), sizeof bytes);
    }
    m_bytes.back() = char(quint8(word.size()));
}

QByteArrayView WordTable::Key::word() const
{
    if (size() <= longestInside) {
        return {m_bytes.data(), qsizetype(size())};
    }
    const char *bytes = nullptr;
    std::memcpy(static_cast<void *>(&bytes), m_bytes.data(), sizeof bytes);
    return {bytes, qsizetype(size())};
}

size_t WordTable::Key::hash() const
{
    if (size() > longestInside) {
        return hashOf(word());
    }
    constexpr quint64 spread = 0x9e3779b97f4a7c15ULL; // 2^64 divided by the golden section
    std::array<quint64, 2> halves{};
    std::memcpy(halves.data(), m_bytes.data(), m_bytes.size());
    const quint64 hash = (halves[0] ^ (halves[1] * spread)) * spread;
    return size_t(hash ^ (hash >> 32));
}

bool WordTable::Key::operator==(const Key &other) const
{
    return m_bytes == other.m_bytes || (size() > longestInside && word() == other.word());
}

void WordTable::reserve(qsizetype words)
{
    constexpr size_t notesPerSlot = 4;
    m_slots.resize(std::bit_ceil(size_t(words) * 2 + 16));
    m_isNoted.resize(m_slots.size() * notesPerSlot);
}

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
    const Key key(word);
    const size_t hash = key.hash();
    Slot &slot = m_slots[slotOf(key, hash)];
    slot.key = key;
    m_isNoted[noteOf(hash)] = true;
    slot.lists |= list;
    const auto *blank = static_cast<const char *>(std::memchr(word.data(), ' ', size_t(word.size())));
    if (blank && list != WordList::PhraseBegin) {
        insertWord(word.first(blank - word.data()), WordList::PhraseBegin);
    }
}

void WordTable::noteShapes()
{
    for (const Slot &slot : m_slots) {
        if (!slot.key.isEmpty()) {
            m_shapes.note(QString::fromUtf8(slot.key.word()));
        }
    }
}

/// Slot of the word, or the empty one where it would go.
size_t WordTable::slotOf(const Key &key, size_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t index = hash & mask;
    while (!m_slots[index].key.isEmpty() && m_slots[index].key != key) {
        index = (index + 1) & mask;
    }
    return index;
}

WordLists WordTable::listsOf(const Key &key) const
{
    const size_t hash = key.hash();
    return m_isNoted[noteOf(hash)] ? m_slots[slotOf(key, hash)].lists : WordLists();
}

WordLists WordTable::listsOf(QStringView word) const
{
    constexpr qsizetype usual = 64; // signs
    if (word.size() > usual) {
        const QByteArray bytes = word.toUtf8();
        return bytes.size() > longestWord ? WordLists() : listsOf(Key(bytes));
    }
    std::array<char, usual> ascii; // NOLINT(*-member-init): filled below
    std::ranges::transform(word, ascii.begin(), [](QChar sign) { return char(sign.unicode()); });
    if (isAscii(word)) {
        return listsOf(Key(QByteArrayView(ascii.data(), word.size())));
    }
    std::array<char, 3 * (usual + 1)> bytes; // NOLINT(*-member-init): what an encoder may write
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *end = encoder.appendToBuffer(bytes.data(), word);
    return listsOf(Key(QByteArrayView(bytes.data(), end)));
}

WordLists WordTable::listsOfLowered(QStringView word) const
{
    std::array<QChar, longestLowered> lower{};
    if (word.size() > qsizetype(lower.size())) {
        return {};
    }
    std::ranges::transform(word, lower.begin(), lowered);
    return listsOf(QStringView(lower.data(), word.size()));
}

} // namespace Lectern::Recognition
