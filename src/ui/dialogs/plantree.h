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
    /// Hides all but the talks to check, their groups and the current row.
    void setOnlyToCheck(bool isOnly);
    /// To be called when rows changed: what is to check may be other talks.
    void applyFilter();

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool filterBelow(const QModelIndex &parent);
    [[nodiscard]] bool isWanted(const QModelIndex &row) const;

    bool m_isOnlyToCheck = false;
};

} // namespace Lectern::Ui
