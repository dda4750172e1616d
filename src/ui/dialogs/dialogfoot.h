// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;
class QHBoxLayout;
class QPushButton;

namespace Lectern::Ui {

/// The row at the end of a small dialog: Cancel, which rejects it, and `take`, which accepts it and which
/// Enter presses. Margins are the caller's.
[[nodiscard]] QHBoxLayout *makeDialogFoot(QDialog &dialog, QPushButton &take);

} // namespace Lectern::Ui
