// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ordinarywords.h"

#include "text.h"

#include <algorithm>
#include <utility>

namespace Lectern::Recognition {

namespace {

constexpr qsizetype shortest = 3; // letters
constexpr qsizetype longest = 32;
constexpr size_t firstPlaces = 1024;

/// Handles, addresses and names of files hold names in small letters: a word of the text stands free.
bool isFree(QStringView text, qsizetype begin, qsizetype end)
{
    static constexpr SignSet before(u"@/._-#:~\\=&?%");
    static constexpr SignSet behind(u"@/_\\=&");
    const bool isDotted =
        end + 1 < text.size() && (text.at(end) == u'.' || text.at(end) == u':') && text.at(end + 1) != u' ';
    // "jane's talk" is written by who writes all small.
    const bool isOwner = end + 1 < text.size() && (text.at(end) == u'\'' || text.at(end) == QChar(0x2019));
    return !isOwner && (begin == 0 || !before.has(text.at(begin - 1)))
        && (end == text.size() || (!behind.has(text.at(end)) && !isDotted));
}

bool isAsciiSmall(QChar sign) { return sign >= u'a' && sign <= u'z'; }

bool isSmallLetter(QChar sign) { return isAsciiSmall(sign) || sign.isLower(); }

bool isPartOfWord(QChar sign)
{
    return isAsciiSmall(sign) || sign.isLetter() || (sign.unicode() >= 0x80 && sign.isMark());
}

/// FNV-1a, sign by sign.
class Hash final
{
public:
    void add(QChar sign) { m_value = (m_value ^ sign.unicode()) * 0x100000001b3ULL; }
    [[nodiscard]] quint64 value() const { return m_value; }

private:
    quint64 m_value = 0xcbf29ce484222325ULL;
};

quint64 hashOf(QStringView word)
{
    Hash hash;
    std::ranges::for_each(word, [&hash](QChar sign) { hash.add(sign); });
    return hash.value();
}

template <typename Add>
void collectFrom(QStringView text, Add add)
{
    for (qsizetype begin = 0; begin < text.size();) {
        if (!text.at(begin).isLetter()) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        bool isSmall = true;
        Hash hash;
        for (; end < text.size() && isPartOfWord(text.at(end)); ++end) {
            isSmall = isSmall && isSmallLetter(text.at(end));
            hash.add(text.at(end));
        }
        const qsizetype size = end - begin;
        if (isSmall && size >= shortest && size <= longest && isFree(text, begin, end)) {
            add(hash.value());
        }
        begin = end;
    }
}

} // namespace

void OrdinaryWords::collect() const
{
    m_hashes.assign(firstPlaces, 0);
    for (const SourceLine &line : m_lines) {
        if (line.zone == LineZone::None) {
            collectFrom(line.text, [this](quint64 hash) { add(hash); });
        }
    }
    m_isCollected = true;
}

void OrdinaryWords::add(quint64 hash) const
{
    const size_t place = placeOf(hash);
    if (m_hashes[place] != 0) {
        return;
    }
    m_hashes[place] = hash;
    if (2 * ++m_count > m_hashes.size()) {
        const std::vector<quint64> small = std::exchange(m_hashes, std::vector<quint64>(2 * m_hashes.size()));
        for (const quint64 known : small) {
            if (known != 0) {
                m_hashes[placeOf(known)] = known;
            }
        }
    }
}

/// Where the hash stands, or else the free place for it.
size_t OrdinaryWords::placeOf(quint64 hash) const
{
    const size_t mask = m_hashes.size() - 1;
    size_t place = hash & mask;
    while (m_hashes[place] != 0 && m_hashes[place] != hash) {
        place = (place + 1) & mask;
    }
    return place;
}

bool OrdinaryWords::has(QStringView word) const
{
    if (word.size() < shortest || word.size() > longest) {
        return false;
    }
    if (!m_isCollected) {
        collect();
    }
    return m_hashes[placeOf(hashOf(word.toString().toLower()))] != 0;
}

} // namespace Lectern::Recognition
