// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Numbers, texts and ranges as bytes and back: what the codes of blocks are made of.

#include "base/textposition.h"

#include <QByteArray>
#include <QString>

namespace Lectern::BlockBytes {

inline constexpr quint64 mostItems = 50'000'000;

// The source is not at hand when decoding: its ranges are only checked for sense.
inline constexpr qsizetype anySource = 1LL << 40;

class Writer final
{
public:
    explicit Writer(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    void number(qint64 value)
    {
        // Zigzag: small negative numbers stay small.
        natural((static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63));
    }

    void natural(quint64 left)
    {
        while (left >= 0x80U) {
            byte(0x80U | (left & 0x7FU));
            left >>= 7U;
        }
        byte(left);
    }

    void byte(quint64 value) { m_bytes.append(static_cast<char>(value)); }

    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(utf8.size());
        m_bytes.append(utf8);
    }

private:
    QByteArray &m_bytes;
};

class Reader final
{
public:
    explicit Reader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype place() const { return m_at; }
    /// To a place() of the same bytes.
    void goTo(qsizetype place)
    {
        m_isGood = m_isGood && place >= 0 && place <= m_bytes.size();
        m_at = m_isGood ? place : m_at;
    }

    unsigned byte()
    {
        if (m_at >= m_bytes.size()) {
            m_isGood = false;
            return 0;
        }
        return static_cast<quint8>(m_bytes[m_at++]);
    }

    quint64 natural()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const unsigned next = byte();
            value |= static_cast<quint64>(next & 0x7FU) << shift;
            if (next < 0x80U) {
                return value;
            }
        }
        m_isGood = false;
        return 0;
    }

    qint64 number()
    {
        const quint64 value = natural();
        return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
    }

    /// A number to add to a place.
    qint64 step()
    {
        const qint64 value = number();
        m_isGood = m_isGood && value >= -anySource && value <= anySource;
        return m_isGood ? value : 0;
    }

    /// A length or a count of characters: never more than any source has.
    qint64 length()
    {
        const quint64 value = natural();
        m_isGood = m_isGood && value <= static_cast<quint64>(anySource);
        return m_isGood ? static_cast<qint64>(value) : 0;
    }

    int within(int low, int high, qint64 value)
    {
        m_isGood = m_isGood && value >= low && value <= high;
        return m_isGood ? static_cast<int>(value) : low;
    }

    int within(int low, int high) { return within(low, high, number()); }

    size_t count()
    {
        const qint64 value = number();
        // Each item takes at least a byte, so a count beyond the bytes left is a lie that must not be
        // reserved for.
        m_isGood = m_isGood && value >= 0 && value <= m_bytes.size() - m_at
            && static_cast<quint64>(value) <= mostItems;
        return m_isGood ? static_cast<size_t>(value) : 0;
    }

    QString text()
    {
        const auto size = static_cast<qsizetype>(count());
        const QString value = QString::fromUtf8(QByteArrayView(m_bytes).sliced(m_at, size));
        m_at += size;
        return value;
    }

    void skipNumbers(int count)
    {
        for (int i = 0; i < count; ++i) {
            number();
        }
    }

    void skipText() { m_at += static_cast<qsizetype>(count()); }

    Utf16Range range(qsizetype base, qsizetype limit)
    {
        const qint64 begin = base + step();
        return rangeFrom(begin, step(), limit);
    }

    Utf16Range rangeFrom(qint64 begin, qint64 length, qsizetype limit)
    {
        m_isGood = m_isGood && begin >= 0 && length >= 0 && begin <= limit && length <= limit - begin;
        return m_isGood ? Utf16Range{begin, begin + length} : Utf16Range{};
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
};

} // namespace Lectern::BlockBytes
