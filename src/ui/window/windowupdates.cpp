// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that changed since they were imported, and what became of the marks.

#include "mainwindow.h"

namespace Lectern::Ui {

void MainWindow::connectUpdates() { }

} // namespace Lectern::Ui
