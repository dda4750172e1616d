// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/blockinfo.h"

#include <QColor>
#include <QTextDocument>

namespace Lectern::Ui {

[[nodiscard]] QColor inkColour(InkRole role);

/// Lays the inks of paragraphs [first, last] (numbers, last included; -1: to the end) over their text in the
/// colours in force. Layout formats, not document formats: the text itself never changes. `turn` numbers
/// those colours: paragraphs that were set in it already are passed over.
void applyInks(QTextDocument &document, int turn, int first = 0, int last = -1);

} // namespace Lectern::Ui
