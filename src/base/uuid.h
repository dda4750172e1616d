// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUuid>

namespace Lectern {

/// A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits.
/// Ids made by one process ascend even when the clock stands still or jumps back. Any thread.
/// (Qt has this from 6.9.)
[[nodiscard]] QUuid makeUuidV7();

/// Text form used everywhere outside: lower case, no braces.
[[nodiscard]] inline QString toText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

} // namespace Lectern
