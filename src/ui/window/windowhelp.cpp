// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Settings, help, the keys, and which library is open.

#include "mainwindow.h"

namespace Lectern::Ui {

void MainWindow::connectHelp() { }

} // namespace Lectern::Ui
