// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

namespace Lectern::Store {

/// Whoever holds the right to write to a library now, as the kernel tells: "lectern (process 4711)". Empty
/// when nobody on this machine does, or the kernel does not tell. Any thread; opens nothing.
[[nodiscard]] QString writerOf(const QString &path);

/// How long a lock file (QLockFile) is believed whose maker was killed before its name was in it, in
/// milliseconds. The lock of whoever lives holds as long as they want: no file is taken away that is locked.
inline constexpr int staleLockMs = 1000;

/// A library file held by this process alone, for putting another file in its place. SQLite's own locks are
/// asked for, so every connection of every program counts, also an idle one with a write-ahead log, and also
/// where the file is damaged. Connections that come while it is held wait.
class SoleUse final
{
    Q_DISABLE_COPY(SoleUse)
public:
    /// Busy, saying who has it open, and Io when it cannot be opened for writing.
    [[nodiscard]] static Result<SoleUse> take(const QString &path);
    SoleUse(SoleUse &&other) noexcept;
    SoleUse &operator=(SoleUse &&) = delete;
    ~SoleUse();

private:
    explicit SoleUse(int descriptor);
    int m_descriptor = -1;
};

} // namespace Lectern::Store
