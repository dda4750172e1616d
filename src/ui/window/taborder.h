// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Lectern::Ui {

/// Has Tab come to what lies in `late` after what lies in `early`, in the order it has within: for parts that
/// are made after the window, which Qt puts at the end. Both are of one window. GUI thread.
void tabAfter(QWidget *early, QWidget *late);

} // namespace Lectern::Ui
