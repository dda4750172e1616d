// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QObject;

namespace Lectern {

/// Parts of Lectern that lie in files of their own because they need large libraries: loaded when they are
/// asked for.

/// Whether the part was built and is installed ("lectern-speech"). Asks the disk, loads nothing. Any thread.
[[nodiscard]] bool hasPlugin(const QString &name);
/// The part, to be cast to its interface; null where it is not there or does not load, which the log says. It
/// stays loaded until the program ends, since such libraries have threads and data of their own. Any thread.
[[nodiscard]] QObject *loadPlugin(const QString &name);

} // namespace Lectern
