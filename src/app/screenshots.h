// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::App {

/// Pictures of the real window on the sample library, light and dark, at the sizes of the design and with
/// text twice as large: `<part>-light.png` and `<part>-dark.png` in `folder`. The import window is shown with
/// `files`, or with one of the sample when there are none. Answers the exit code of the program.
[[nodiscard]] int takeScreenshots(
    Services::Settings &settings, const QString &folder, const QStringList &files);

} // namespace Lectern::App
