// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QDialog;

namespace Lectern::Ui {

/// Gives a dialog the size of the design and its least one, both in pixels of the design, and neither larger
/// than the screen of its parent: with large text the design would reach beyond it.
void sizeToScreen(QDialog &dialog, QSize wanted, QSize least);

} // namespace Lectern::Ui
