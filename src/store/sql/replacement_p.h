// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/passingfile_p.h"

namespace Lectern::Store {

/// Puts a finished and synced library in the place of `path`. What lies there goes aside with its logs, under
/// a name made of its own, `why` and the time ("library.replaced-2026-11-22-063000.sqlite"), so that it opens
/// as it did; answers that path, or an empty one if nothing was there. An old log must never meet the new
/// file, so the moves are written down beside the library before the first: a process that is killed in
/// between leaves what finishReplacement() completes. Busy when the library is open anywhere; what `finished`
/// holds is lost then.
[[nodiscard]] Result<QString> replaceLibrary(const QString &path, PassingFile &finished, const QString &why);

/// Completes a replacement that was cut off; does nothing where there is none. Called before a library is
/// looked at.
[[nodiscard]] Result<void> finishReplacement(const QString &path);

} // namespace Lectern::Store
