// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QList>
#include <QRect>
#include <QStyleOptionViewItem>

class QAbstractItemView;
class QPainter;

namespace Lectern::Ui {

/// Paints the parts that rows of the side panes are made of. Rectangles are given as for left to right,
/// relative to nothing but the row's own rectangle, and mirrored here.
class RowPainter final
{
    Q_DISABLE_COPY_MOVE(RowPainter)
public:
    RowPainter(QPainter &painter, const QStyleOptionViewItem &option);
    ~RowPainter();

    /// The row in painter coordinates.
    [[nodiscard]] QRect row() const { return m_row; }
    /// From `left` to `right` px off the row's ends, over its whole height.
    [[nodiscard]] QRect span(int left, int right) const { return m_row.adjusted(left, 0, -right, 0); }

    /// Fill with rounded corners, 8 px off both ends: selection, hover; nothing for an invalid colour.
    void fill(const QColor &colour, int inset = 8);
    /// Hover fill if the pointer is over the row.
    void hover(int inset = 8);
    /// The ring of the keyboard's place, if it is here and was brought here by keys.
    void focusRing(int inset = 8);
    /// One line, elided; answers whether anything had to be cut.
    bool text(const QRect &logical, const QString &text, const QFont &font, const QColor &colour,
        Qt::Alignment horizontal = Qt::AlignLeft);
    /// A glyph of `size` px, centred at a point.
    void glyph(QPoint centre, int size, const QString &name, const QColor &colour);
    /// Points to the end of the line when closed, down when open.
    void chevron(QPoint centre, bool isOpen, int size);
    void ring(QPoint centre, double diameter, double progress);
    void disc(QPointF centre, double diameter, const QColor &colour);
    /// A grey disc with a tick: everything done.
    void doneBadge(QPoint centre, double diameter);
    /// Up to five dots that end at `right` (logical); answers their width.
    int dots(int right, int middle, const QList<int> &kinds);
    void bar(const QRect &logical, const QColor &colour, double radius = 0);

    [[nodiscard]] QRect mirrored(const QRect &logical) const;
    [[nodiscard]] QPainter &painter() { return m_painter; }

private:
    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    QRect m_row;
};

/// `font` with figures of one width, for columns of numbers.
[[nodiscard]] QFont withTabularFigures(QFont font);

/// Frameless, transparent, pixel by pixel scrolled, hover on; and remembers whether the keyboard moves its
/// current row, so that the focus ring shows for keys and not for clicks. `scrolls` false: the view is always
/// as high as its rows.
void prepareRowView(QAbstractItemView &view, bool scrolls = true);
[[nodiscard]] bool showsFocus(const QStyleOptionViewItem &option);
/// The part of it that remembers, for views that look otherwise; and what it remembers.
void watchKeyboard(QAbstractItemView &view);
[[nodiscard]] bool isMovedByKeys(const QWidget &view);

/// A pill with a dot and a name, as tags look everywhere in lists.
[[nodiscard]] QSize tagChipSize(const QString &name);
void paintTagChip(QPainter &painter, const QRect &rect, const QString &name, const QColor &dot,
    Qt::LayoutDirection direction, const QColor &fill = {});

} // namespace Lectern::Ui
