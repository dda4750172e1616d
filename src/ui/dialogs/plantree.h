// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Lectern::Ui {

/// Tree of the import dialog: rounded selection over the whole row, chevrons for branches.
class PlanTree final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanTree)
public:
    explicit PlanTree(QWidget *parent = nullptr);

    /// Rows that hold others take the whole width.
    void spanGroups();

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
};

} // namespace Lectern::Ui
