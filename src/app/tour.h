// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lectern::Services {
class Settings;
}

namespace Lectern::App {

/// Opens the window on a fresh sample library, searches, and leaves in `folder`: window.png, search.png and
/// the annotated notes of one event as Markdown and HTML. Answers the exit code of the program.
[[nodiscard]] int runTour(Services::Settings &settings, const QString &folder);

} // namespace Lectern::App
