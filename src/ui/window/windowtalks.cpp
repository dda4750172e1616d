// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to talks in the tree: menus, details, bin.

#include "mainwindow.h"

namespace Lectern::Ui {

void MainWindow::connectTalks() { }

} // namespace Lectern::Ui
