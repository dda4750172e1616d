// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exporters/exporter.h"

#include <QFont>
#include <QRectF>
#include <QTextCharFormat>

namespace Lectern::Printing {

/// The unit of all places on pages: a tenth of a point. Whole units are fine enough for type, so that text
/// takes the same room on paper, in the file and on the screen, whatever the device.
inline constexpr int unitsPerPoint = 10;
inline constexpr int unitsPerInch = 72 * unitsPerPoint;

[[nodiscard]] constexpr qreal points(qreal count) { return count * unitsPerPoint; }

/// The parts of a page, in units from its upper left corner.
struct PageForm {
    QSizeF size;
    QRectF text; ///< the column that is read
    QRectF notes; ///< beside it, for comments; empty: they stand in the column
    qreal head = 0; ///< baseline of the running head
    qreal foot = 0; ///< baseline of the running foot

    [[nodiscard]] bool hasNotes() const { return !notes.isEmpty(); }
};

[[nodiscard]] PageForm pageForm(Exporters::Paper paper, bool hasNotes);

/// Sizes of type, in points.
namespace Size {
inline constexpr qreal body = 11;
inline constexpr qreal title = 20;
inline constexpr qreal section = 14.5;
inline constexpr qreal subsection = 12.5;
inline constexpr qreal code = 8.8;
inline constexpr qreal small = 8.6;
inline constexpr qreal running = 8;
} // namespace Size

/// Room between code and the edge of its ground.
inline constexpr qreal codePadding = points(6);

[[nodiscard]] QFont serifFont(qreal size);
[[nodiscard]] QFont sansFont(qreal size);
[[nodiscard]] QFont codeFont(qreal size);

inline constexpr auto mutedInk = "#68635A";
inline constexpr auto linkInk = "#2B5FB3";
inline constexpr auto codeFill = "#F7F6F3";
inline constexpr auto hairline = "#E4E1DA";

/// Letters of a face, in an ink of those above; null: black.
[[nodiscard]] QTextCharFormat typeOf(const QFont &font, const char *ink = nullptr);

} // namespace Lectern::Printing
