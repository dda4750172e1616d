// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace Lectern::Ui {

/// Height of `text` wrapped at `width` in at most `lines` lines.
[[nodiscard]] int textHeight(const QString &text, const QFont &font, int width, int lines);

/// Words of a text that stand on a fill (matches of a search).
struct TextMatches {
    QList<Utf16Range> ranges;
    QColor fill;
    QColor ink; ///< invalid: as the rest
};

/// Paints `text` wrapped in at most `lines` lines, the last one elided. `rect` is in painter coordinates,
/// `direction` says at which side of it the lines begin.
void paintLines(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &ink, int lines, Qt::LayoutDirection direction, const TextMatches &matches = {});

} // namespace Lectern::Ui
