// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/pagescene.h"

#include <QPainter>

namespace Lectern::Ui {

enum class MarkEnd { None, Begin, End };

/// The end of the active mark whose handle stands at a point of the page.
[[nodiscard]] MarkEnd handleAt(const PageScene &scene, QPointF page);
/// The handles at both ends of the active mark.
void paintHandles(QPainter &painter, const PageScene &scene);

/// Where a word ends: `words` words behind `position` (before it where negative), at most at an end of
/// `text`. UTF-16 positions.
[[nodiscard]] qsizetype wordEndFrom(const QString &text, qsizetype position, int words);
/// `range` with one end at the border of a word nearest to `position`; never empty.
[[nodiscard]] Utf16Range draggedTo(const QString &text, Utf16Range range, MarkEnd end, qsizetype position);

} // namespace Lectern::Ui
