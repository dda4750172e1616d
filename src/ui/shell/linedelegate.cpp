// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linedelegate.h"

#include "models/roles.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/sidebar/textlines.h"
#include "ui/stylepainting.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

namespace Lectern::Ui {

using namespace Lectern::Models;

namespace {

constexpr int textStart = 41; ///< text begins here, a box or glyph before it
constexpr int textEnd = 16;
constexpr int air = 7; ///< above and below a line
constexpr int mostLines = 3;

LineRowKind kindOf(const QModelIndex &index)
{
    return static_cast<LineRowKind>(index.data(LineRowKindRole).toInt());
}

QRect textOf(const QModelIndex &index, const QRect &row)
{
    const int width = qMax(scaled(60), row.width() - scaled(textStart + textEnd));
    const int height = textHeight(index.data().toString(), uiFont(), width, mostLines);
    return {row.left() + scaled(textStart), row.top() + scaled(air), width, height};
}

QRect boxOf(const QRect &row)
{
    const int side = scaled(16);
    const int middle = row.top() + scaled(air) + QFontMetrics(uiFont()).height() / 2;
    return {row.left() + scaled(16), middle - side / 2, side, side};
}

/// The title of a talk, and who told it where as far as there is room.
void paintHeading(RowPainter &row, const QModelIndex &index)
{
    QRect words = row.span(scaled(16), scaled(textEnd));
    words.setTop(words.bottom() - scaled(25));
    const QFont font = uiFont(0, QFont::DemiBold);
    const QString title = index.data().toString();
    row.text(words, title, font, tokens().text);
    words.setLeft(words.left() + QFontMetrics(font).horizontalAdvance(title) + scaled(12));
    if (words.width() > scaled(24)) {
        row.text(words, index.data(LineTargetRole).toString(), uiFont(-1), tokens().muted);
    }
}

int addressHeight(const QModelIndex &index)
{
    return kindOf(index) == LineRowKind::Link ? QFontMetrics(uiFont(-1)).height() : 0;
}

} // namespace

QSize LineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (kindOf(index) == LineRowKind::Header) {
        return {width, index.row() == 0 ? scaled(32) : scaled(38)};
    }
    return {width, textOf(index, {0, 0, width, 0}).height() + addressHeight(index) + 2 * scaled(air)};
}

void LineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter row(*painter, option);
    const Tokens &t = tokens();
    if (kindOf(index) == LineRowKind::Header) {
        paintHeading(row, index);
        return;
    }
    if (option.state & QStyle::State_Selected) {
        row.fill(t.accentSoft);
    } else {
        row.hover();
    }
    const bool isDone = index.data(LineDoneRole).toBool();
    QFont font = uiFont();
    font.setStrikeOut(isDone);
    const QRect text = textOf(index, option.rect);
    paintLines(*painter, row.mirrored(text), index.data().toString(), font, isDone ? t.muted : t.text,
        mostLines, option.direction);
    const QRect box = boxOf(option.rect);
    if (kindOf(index) == LineRowKind::FollowUp) {
        Painting::checkBox(*painter, row.mirrored(box), isDone);
    } else {
        row.glyph(box.center(), scaled(14), QStringLiteral("external-link"), t.muted);
        const QRect address(text.left(), text.bottom() + 1, text.width(), addressHeight(index));
        row.text(address, index.data(LineTargetRole).toString(), uiFont(-1), t.muted);
    }
    row.focusRing();
}

bool LineDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease || kindOf(index) == LineRowKind::Header) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    const auto *click = static_cast<QMouseEvent *>(event);
    if (click->button() != Qt::LeftButton) {
        return false;
    }
    const QRect box = QStyle::visualRect(option.direction, option.rect, boxOf(option.rect));
    if (kindOf(index) == LineRowKind::FollowUp
        && box.adjusted(-6, -6, 6, 6).contains(click->position().toPoint())) {
        Q_EMIT boxClicked(index);
    } else {
        Q_EMIT lineClicked(index);
    }
    return true;
}

} // namespace Lectern::Ui
