// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "utf8text.h"

#include <algorithm>
#include <functional>

namespace Lectern::Readers {

namespace {
/// Every piece of text asks for two places, so the way from a checkpoint is kept short.
constexpr qsizetype bytesPerCheckpoint = 32;

/// UTF-16 units that begin within some bytes: none with continuation bytes, two with the first of four-byte
/// sequences. Only sums, no branch, so that the compiler looks at many bytes at once.
qsizetype unitsOf(QByteArrayView bytes)
{
    int units = 0; // bytes are few
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        units += static_cast<int>((value & 0xC0U) != 0x80U) + static_cast<int>(value >= 0xF0U);
    }
    return units;
}
} // namespace

Utf8Text::Utf8Text(QStringView text, qsizetype offset)
    : m_bytes(text.toUtf8())
    , m_offset(offset)
    , m_isAscii(m_bytes.size() == text.size())
{
    if (m_isAscii) {
        return;
    }
    m_checkpoints.reserve(static_cast<size_t>(m_bytes.size() / bytesPerCheckpoint + 1));
    qsizetype units = 0;
    const QByteArrayView bytes(m_bytes);
    for (qsizetype i = 0; i < bytes.size(); i += bytesPerCheckpoint) {
        m_checkpoints.push_back(static_cast<quint32>(units));
        units += unitsOf(bytes.sliced(i, std::min(bytesPerCheckpoint, bytes.size() - i)));
    }
}

qsizetype Utf8Text::position(qsizetype byte) const
{
    byte = std::clamp<qsizetype>(byte, 0, m_bytes.size());
    if (m_isAscii || m_checkpoints.empty()) {
        return m_offset + byte;
    }
    const auto checkpoint =
        std::min(byte / bytesPerCheckpoint, static_cast<qsizetype>(m_checkpoints.size()) - 1);
    const qsizetype known = checkpoint * bytesPerCheckpoint;
    return m_offset + m_checkpoints[static_cast<size_t>(checkpoint)]
        + unitsOf(QByteArrayView(m_bytes).sliced(known, byte - known));
}

std::optional<Utf16Range> Utf8Text::rangeOf(const char *begin, qsizetype size) const
{
    const std::less_equal<const char *> notAfter;
    const char *const first = m_bytes.constData();
    const char *const last = first + m_bytes.size();
    if (!notAfter(first, begin) || !notAfter(begin + size, last)) {
        return std::nullopt;
    }
    return Utf16Range{position(begin - first), position(begin - first + size)};
}

} // namespace Lectern::Readers
