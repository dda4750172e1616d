// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jumpdelegate.h"

#include "jumplistmodel.h"

#include "ui/sidebar/rowpainter.h"

namespace Lectern::Ui {

void paintJump(RowPainter &row, JumpKind kind, const QString &name, const QString &about, bool isEnabled)
{
    constexpr int textStart = 38;
    constexpr int edge = 17;
    const QRect all = row.row();
    const QColor ink = isEnabled ? tokens().text : tokens().disabled;
    row.glyph({all.left() + scaled(23), all.center().y()}, scaled(14), glyphOf(kind), tokens().muted);
    const QFont plain = uiFont();
    const QFont small = uiFont(-1);
    const int room = all.width() - scaled(textStart + edge);
    // The name comes first; what it is about takes what is left, and at least a third where both are long.
    const int nameWidth = QFontMetrics(plain).horizontalAdvance(name);
    const int gap = scaled(12);
    const int aboutWidth = about.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(about) + 2 * gap;
    const int forAbout = qMin(aboutWidth, qMax(room / 3, room - nameWidth));
    row.text(row.span(scaled(textStart), scaled(edge) + forAbout), name, plain, ink);
    row.text(row.span(all.width() - scaled(edge) - forAbout + gap, scaled(edge)), about, small,
        tokens().muted, Qt::AlignRight);
}

void JumpDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter row(*painter, option);
    if (option.state.testFlag(QStyle::State_Selected)) {
        row.fill(tokens().accentSoft, 5);
    } else {
        row.hover(5);
    }
    paintJump(row, static_cast<JumpKind>(index.data(JumpKindRole).toInt()), index.data().toString(),
        index.data(JumpAboutRole).toString(), index.flags().testFlag(Qt::ItemIsEnabled));
}

QSize JumpDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {scaled(200), scaled(34)};
}

} // namespace Lectern::Ui
