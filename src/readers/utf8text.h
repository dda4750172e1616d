// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <vector>

namespace Lectern::Readers {

/// A text as UTF-8 for the C parsers, with the way back from a place in the bytes to UTF-16 positions.
/// `offset` is added to every position, so that a part of a source can be parsed alone.
class Utf8Text
{
public:
    explicit Utf8Text(QStringView text, qsizetype offset = 0);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    /// UTF-16 range of a stretch of bytes(); nothing for pointers that lie elsewhere (constants of the
    /// parser).
    [[nodiscard]] std::optional<Utf16Range> rangeOf(const char *begin, qsizetype size) const;
    /// UTF-16 position of a byte position.
    [[nodiscard]] qsizetype position(qsizetype byte) const;

private:
    QByteArray m_bytes;
    qsizetype m_offset = 0;
    bool m_isAscii = false;
    std::vector<quint32> m_checkpoints; ///< UTF-16 position of every 32nd byte
};

} // namespace Lectern::Readers
