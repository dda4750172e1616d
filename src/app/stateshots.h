// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::App {

class SampleWindow;

/// The file of a picture by the name of what it shows.
using PictureFile = std::function<QString(const QString &part)>;

/// Pictures of what comes and goes in the window: selection bar, note being written, find bar with a toast,
/// message, pop-ups, menus and the target for files. `names` is put before each name. False when one could
/// not be made.
[[nodiscard]] bool takeStates(SampleWindow &sample, const PictureFile &file, const QString &names = {});
/// Pictures of the windows for settings, keys, help, bin and the details of a talk.
[[nodiscard]] bool takeSmallDialogs(SampleWindow &sample, const PictureFile &file, const QString &names = {});
/// A window that begins at the right, on notes in Arabic with marks.
[[nodiscard]] bool takeArabic(Services::Settings &settings, const PictureFile &file);

} // namespace Lectern::App
