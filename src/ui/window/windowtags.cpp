// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done to tags in the sidebar.

#include "mainwindow.h"

namespace Lectern::Ui {

void MainWindow::connectTags() { }

} // namespace Lectern::Ui
