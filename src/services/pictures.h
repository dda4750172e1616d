// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QString>

#include <memory>

namespace Lectern::Services {

/// Limit of a picture that notes carry in themselves ("data:"), in bytes (shared/reliability.md, B3).
inline constexpr qint64 mostDataBytes = 8LL * 1024 * 1024;

/// Opens a picture that notes speak of. `target` is the reference as written there: a path relative to the
/// folder of the source (or, for a source out of an archive, to its place in there), or a `data:` address
/// with base64. Never anything of the network, and nothing outside that folder, however the way leads there.
/// What is in the file is not looked at. NotFound: no such file; InvalidInput: elsewhere, over a limit, no
/// ordinary file; else as openRegularFile(). Any thread.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openPicture(
    const QString &sourcePath, const QString &target);

} // namespace Lectern::Services
