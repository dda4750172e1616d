// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPersistentModelIndex>
#include <QSet>
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
    /// Hides all but the talks to check, their groups and the current row. What it has shown stays until it
    /// is asked anew: a row that is put right does not give its place to another under the pointer.
    void setOnlyToCheck(bool isOnly);
    /// To be called when rows changed: what is to check may be other talks.
    void applyFilter();

protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    bool filterBelow(const QModelIndex &parent);
    [[nodiscard]] bool isWanted(const QModelIndex &row);

    bool m_isOnlyToCheck = false;
    QSet<QPersistentModelIndex> m_shown; ///< talks, since the filter was set
};

} // namespace Lectern::Ui
