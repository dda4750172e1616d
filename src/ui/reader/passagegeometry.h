// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/textposition.h"

#include <QRectF>
#include <QTextBlock>
#include <QTextDocument>

#include <vector>

namespace Lectern::Ui {

/// The part of a passage that stands on one line of the page, in document coordinates.
struct LineBox {
    QRectF box; ///< highlight: cap height plus 4.5 above the baseline to 6.5 below it
    double baseline = 0;
    QRectF line; ///< the whole line's height
    QTextBlock block;
};

/// While the document's layout is off, Qt tells no place of any paragraph, though the lines stay where they
/// are and are painted. These keep and forget the places of paragraphs that begin before `end`, a position in
/// the document: originOf(), textRect() and what asks them answer with these then.
void keepPlaces(const QTextDocument &document, qsizetype end);
void forgetPlaces(const QTextDocument &document, qsizetype end);

/// Top left of a paragraph's layout in document coordinates, whatever frame it stands in.
[[nodiscard]] QPointF originOf(const QTextBlock &block);
/// From the first line's top to the last line's bottom; without the margins.
[[nodiscard]] QRectF textRect(const QTextBlock &block);

/// One box a line for a range of the document, empty lines left out; only lines that touch [fromY, toY].
[[nodiscard]] std::vector<LineBox> lineBoxes(
    const QTextDocument &document, Utf16Range range, double fromY, double toY);
/// The first line of a range, wherever it is (lays out the document down to there).
[[nodiscard]] LineBox firstLine(const QTextDocument &document, Utf16Range range);
/// How high that line stands, without where on it: much less work.
struct LineLevel {
    double top = 0; ///< of the line
    double boxCentre = 0; ///< of the highlight
};
[[nodiscard]] LineLevel firstLineLevel(const QTextDocument &document, Utf16Range range);
[[nodiscard]] LineBox lastLine(const QTextDocument &document, Utf16Range range);

/// First paragraph that may be seen when the view begins at `y`. `laidOut`: positions before it are laid out,
/// and looked at (PageScene::laidOut).
[[nodiscard]] QTextBlock firstBlockAt(const QTextDocument &document, qsizetype laidOut, double y);
/// Begin of the line that stands at `y`, or of the nearest above. A position of the document.
[[nodiscard]] qsizetype lineAt(const QTextDocument &document, qsizetype laidOut, double y);

} // namespace Lectern::Ui
