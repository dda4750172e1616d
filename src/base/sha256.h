// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Lectern {

/// The SHA-256 of some bytes, 32 bytes. As QCryptographicHash gives it, but by the processor's own steps
/// where it has them (decision 079). Any thread.
[[nodiscard]] QByteArray sha256Of(QByteArrayView bytes);

} // namespace Lectern
