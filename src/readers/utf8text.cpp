// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "utf8text.h"

#include <algorithm>
#include <functional>

namespace Lectern::Readers {

namespace {
/// Every piece of text asks for two places, so the way from a checkpoint is kept short.
constexpr qsizetype bytesPerCheckpoint = 32;

/// UTF-16 units that begin with this byte: none for continuation bytes, two for four-byte sequences.
int unitsOf(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U) {
        return 0;
    }
    return value >= 0xF0U ? 2 : 1;
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
    const char *const bytes = m_bytes.constData();
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if (i % bytesPerCheckpoint == 0) {
            m_checkpoints.push_back(static_cast<quint32>(units));
        }
        units += unitsOf(bytes[i]);
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
    qsizetype units = m_checkpoints[static_cast<size_t>(checkpoint)];
    const char *const bytes = m_bytes.constData();
    for (qsizetype i = checkpoint * bytesPerCheckpoint; i < byte; ++i) {
        units += unitsOf(bytes[i]);
    }
    return m_offset + units;
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
