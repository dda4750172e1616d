// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Lectern::Store {

/// The file of a revision, or its decoded source, as it lies in the row: packed by zstd, with the text of the
/// same row as what goes before where that is worth it (decision 078), since notes are little more than their
/// text. `text`: UTF-8. Any thread.
[[nodiscard]] QByteArray packed(QByteArrayView bytes, QByteArrayView text);

/// The same where it shall not lean on the text, because that may not stay or cannot be trusted.
[[nodiscard]] QByteArray packedAlone(QByteArrayView bytes);

/// What was packed, by this or (qCompress()) an older version; `text` as the row has it, byte for byte. Empty
/// where it does not unpack; with another text it may be other bytes, which their hash tells. Any thread.
[[nodiscard]] QByteArray unpacked(const QByteArray &packed, QByteArrayView text);

/// Whether it needs the text to be unpacked.
[[nodiscard]] bool leansOnText(QByteArrayView packed);

} // namespace Lectern::Store
