// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;
class QPushButton;
class QWidget;

namespace Lectern::Ui {

/// Lays out a dialog of one long page: the field that searches it above, the page that scrolls, and below it
/// one more deed beside Close. The dialog takes all of them in. GUI thread.
void layOutSearchedPage(QDialog &dialog, QWidget *words, QWidget *page, QPushButton *deed);

} // namespace Lectern::Ui
