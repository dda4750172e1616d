// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QUuid>

namespace Lectern::Store {

/// Errors that more than one place answers. `path`: of the file that the sentence names.

/// Cancelled, before anything was written.
[[nodiscard]] Error stoppedError();
[[nodiscard]] Error notALibrary(const QString &path, const QString &detail);
[[nodiscard]] Error unreadableLibrary(const QString &path);
/// A file was to be made where something is.
[[nodiscard]] Error alreadyThere(const QString &path);
/// The file could not be synced; `written` is where it lies now.
[[nodiscard]] Error notWrittenSafely(const QString &path, const QString &written);
/// The folder of a file cannot be made.
[[nodiscard]] Error noFolderFor(const QString &path);

[[nodiscard]] Error noSuchTalk(const QUuid &talk);
/// `source`: what it was asked for by.
[[nodiscard]] Error noSuchSource(const QString &source);
[[nodiscard]] Error namelessTag(const QString &typed);

} // namespace Lectern::Store
