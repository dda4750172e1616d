// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace Lectern::Services {
class Settings;
}

namespace Lectern::Ui {

using PathsChosen = std::function<void(const QStringList &)>;

/// Asks for files with notes, or for a folder of them, where the last ones lay. The choosers of desktops take
/// files or folders, not both. Does not wait; nothing is answered where nothing is chosen.
void chooseNotes(Services::Settings &settings, QWidget *window, const PathsChosen &chosen);
void chooseFolderOfNotes(Services::Settings &settings, QWidget *window, const PathsChosen &chosen);

} // namespace Lectern::Ui
