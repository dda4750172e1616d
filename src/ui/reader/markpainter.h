// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/pagescene.h"
#include "ui/reader/passagegeometry.h"

#include <QPainter>

namespace Lectern::Ui {

/// Paints what lies between page and text: marks, selection and search hits. Document coordinates.
class MarkPainter final
{
public:
    MarkPainter(QPainter &painter, const PageScene &scene, const QRectF &visible);

    void paintMarks();
    void paintHits();
    void paintSelection();
    /// The sentence that is read aloud, and its word.
    void paintSpoken();

private:
    /// Calls `paint` with each visible line of a range, moved with the code block it may stand in.
    template <typename Paint>
    void forLines(Utf16Range range, Paint paint);
    /// Marks whose place is not exact have an edge, dashed where it has to be checked.
    void paintEdge(const PageMark &mark);
    void paintLine(const QRectF &box, MarkKind kind, double thickness);
    /// Without fills: the glyph of its kind in front of the line that a passage begins in.
    void paintSigns();
    /// How much lower the line of a mark stands that others begin under.
    [[nodiscard]] double dropOf(const PageMark &mark) const;

    QPainter &m_painter;
    const PageScene &m_scene;
    QRectF m_visible;
    Utf16Range m_positions; ///< of the document, that may be visible
};

/// The line of a kind from `from` to `to`: solid, or in its pattern.
void paintKindLine(
    QPainter &painter, QPointF from, double length, MarkKind kind, double thickness, bool patterned);

} // namespace Lectern::Ui
