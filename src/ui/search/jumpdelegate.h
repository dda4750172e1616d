// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/jumprows.h"

#include <QStyledItemDelegate>

namespace Lectern::Ui {

class RowPainter;

/// Paints one place to jump to: its glyph, its name, and at the end what it is about.
void paintJump(RowPainter &row, JumpKind kind, const QString &name, const QString &about, bool isEnabled);

/// Rows of a JumpListModel.
class JumpDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JumpDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Lectern::Ui
