// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QPainter>

#include <vector>

namespace Lectern::Ui {

/// What a note says of a mark whose place is not the one it was made on; empty for an exact place.
struct PlaceLines {
    struct Line {
        QString text;
        QRectF rect;
        bool isMuted = true;
        Qt::LayoutDirection direction = Qt::LeftToRight; ///< of the words
    };
    QRectF sign; ///< empty: nothing to say
    std::vector<Line> lines; ///< the first one stands beside the sign

    [[nodiscard]] bool isEmpty() const { return lines.empty(); }
    [[nodiscard]] double bottom() const { return lines.empty() ? 0 : lines.back().rect.bottom(); }
};

/// Lays the lines out from `at` in `width`: a sign and a word, or `inFull` also the reason and, where they
/// differ, the words the mark was made on beside those it stands on now (`wordsNow`).
[[nodiscard]] PlaceLines layPlace(
    const MarkRow &mark, const QString &wordsNow, QPointF at, double width, bool inFull);
/// `isMirrored`: the lines begin at the right.
void paintPlace(QPainter &painter, const PlaceLines &place, AnchorState state, bool isMirrored);

} // namespace Lectern::Ui
