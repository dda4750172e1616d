// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Lectern::Ui {

/// Tree of the import dialog: rounded selection over the whole row, chevrons for branches; talks are dragged
/// to other days.
class PlanTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTree)
public:
    explicit PlanTree(QWidget *parent = nullptr);

    /// Unfolds the rows of a document (-1: of all) that hold others; they take the whole width.
    void showGroups(int document = -1);

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

} // namespace Lectern::Ui
