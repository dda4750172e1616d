// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textposition.h"

#include <algorithm>

namespace Lectern {

namespace {

/// Without a branch, so that the compiler looks at many characters at once.
bool mayHavePairs(QStringView text)
{
    constexpr unsigned highBits = 0xFC00;
    quint16 high = 0;
    for (const char16_t *unit = text.utf16(), *end = unit + text.size(); unit != end; ++unit) {
        high |= static_cast<quint16>((*unit & highBits) == 0xD800);
    }
    return high != 0;
}

} // namespace

CodePointMap::CodePointMap(QStringView text)
    : m_lengthUtf16(text.size())
{
    if (!mayHavePairs(text)) {
        return;
    }
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate()) {
            m_pairs.push_back(i);
            ++i;
        }
    }
}

qint64 CodePointMap::toCodePoint(qsizetype utf16) const
{
    utf16 = std::clamp<qsizetype>(utf16, 0, m_lengthUtf16);
    // A pair whose high surrogate lies before `utf16 - 1` is passed whole; inside a pair we are still at its
    // start.
    const auto passed = std::upper_bound(m_pairs.begin(), m_pairs.end(), utf16 - 2) - m_pairs.begin();
    const bool insidePair = std::binary_search(m_pairs.begin(), m_pairs.end(), utf16 - 1);
    return utf16 - passed - (insidePair ? 1 : 0);
}

qsizetype CodePointMap::toUtf16(qint64 codePoint) const
{
    codePoint = std::clamp<qint64>(codePoint, 0, size());
    // The k-th pair stands at code point m_pairs[k] - k, which ascends, so a binary search finds how many lie
    // before.
    qsizetype low = 0;
    auto high = static_cast<qsizetype>(m_pairs.size());
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[static_cast<size_t>(middle)] - middle < codePoint) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return codePoint + low;
}

CodePointRange CodePointMap::toCodePoints(Utf16Range range) const
{
    return {toCodePoint(range.begin), toCodePoint(range.end)};
}

Utf16Range CodePointMap::toUtf16(CodePointRange range) const
{
    return {toUtf16(range.begin), toUtf16(range.end)};
}

namespace {

constexpr qsizetype unitsApart = 1024;

/// Bytes of UTF-8 that the units take, each surrogate the half of its pair. Only sums, no branch, so that the
/// compiler looks at many units at once.
qsizetype utf8Size(QStringView units)
{
    constexpr unsigned surrogateBits = 0xF800;
    int more = 0; // than one each
    for (const char16_t *unit = units.utf16(), *end = unit + units.size(); unit != end; ++unit) {
        more += static_cast<int>(*unit >= 0x80) + static_cast<int>(*unit >= 0x800)
            - static_cast<int>((*unit & surrogateBits) == 0xD800);
    }
    return units.size() + more;
}

} // namespace

Utf8Places::Utf8Places(QString text)
    : m_text(std::move(text))
{
    m_bytes.reserve(static_cast<size_t>(m_text.size() / unitsApart + 1));
    qsizetype bytes = 0;
    for (qsizetype at = 0; at < m_text.size(); at += unitsApart) {
        m_bytes.push_back(bytes);
        bytes += utf8Size(QStringView(m_text).sliced(at, std::min(unitsApart, m_text.size() - at)));
    }
}

qsizetype Utf8Places::toByte(qsizetype utf16) const
{
    utf16 = std::clamp<qsizetype>(utf16, 0, m_text.size());
    if (m_bytes.empty()) {
        return 0;
    }
    const qsizetype known = std::min(utf16 / unitsApart, static_cast<qsizetype>(m_bytes.size()) - 1);
    const qsizetype from = known * unitsApart;
    return m_bytes[static_cast<size_t>(known)] + utf8Size(QStringView(m_text).sliced(from, utf16 - from));
}

namespace {

/// U+FFFE and U+FFFF are no characters, and SQLite gives them back as U+FFFD: a text would not match its
/// hash.
constexpr char16_t firstOfNoText = 0xFFFE;

/// Whether a text may hold what canonicalised() changes. Only sums, no branch, so that the compiler looks at
/// many characters at once.
bool mayNeedMending(QStringView text)
{
    constexpr unsigned surrogateBits = 0xF800;
    quint16 odd = 0;
    for (const char16_t *unit = text.utf16(), *end = unit + text.size(); unit != end; ++unit) {
        odd |= static_cast<quint16>(
            (*unit == u'\r') | (*unit == 0) | ((*unit & surrogateBits) == 0xD800) | (*unit >= firstOfNoText));
    }
    return odd != 0 || text.startsWith(QChar::ByteOrderMark);
}

} // namespace

QString canonicalised(QString decoded, qsizetype *repaired)
{
    if (!mayNeedMending(decoded)) {
        if (repaired) {
            *repaired = 0;
        }
        return decoded;
    }
    qsizetype mended = 0;
    qsizetype out = 0;
    const qsizetype size = decoded.size();
    QChar *text = decoded.data();
    qsizetype i = size > 0 && text[0] == QChar::ByteOrderMark ? 1 : 0;
    for (; i < size; ++i) {
        QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 < size && text[i + 1] == u'\n') {
                continue;
            }
            c = u'\n';
        } else if (c.isHighSurrogate() && i + 1 < size && text[i + 1].isLowSurrogate()) {
            text[out++] = c;
            c = text[++i];
        } else if (c.isNull() || c.isSurrogate() || c >= firstOfNoText) {
            c = QChar::ReplacementCharacter;
            ++mended;
        }
        text[out++] = c;
    }
    decoded.truncate(out);
    if (repaired) {
        *repaired = mended;
    }
    return decoded;
}

} // namespace Lectern
